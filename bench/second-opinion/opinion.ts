import { Host } from '../../src/host/services/host.ts';
import { Workbook } from '../../src/host/workbook/workbook.ts';
import { bundledTest } from './bundled-test.ts';
import { lenientServices } from './lenient-services.ts';
import { Unit } from './unit.ts';

export interface Remark {
  section: string;
  what: string;
}

/** What one file of tests says of the host. */
export interface Opinion {
  agreed: number;
  /** Differences that `decided.ts` names, with the reason. */
  decided: number;
  differences: Remark[];
  /** What asks for members that the host has not, because the add-on does not call them. */
  notAsked: Remark[];
}

/** Runs a test of that folder on a new host, as one execution. */
export async function opinionOf(folder: string, name: string): Promise<Opinion> {
  const workbook = new Workbook({ name: 'second opinion', timeZone: 'Europe/London' });
  workbook.addSheet('Sheet1');
  const host = new Host({ workbook });
  const services = lenientServices(host);
  const unit = new Unit(services);
  try {
    const code = await bundledTest(folder, name);
    host.run(() => runTests(code, services, unit));
  } catch (error) {
    // The file does not build, or does not get as far as its first section.
    unit.opinion.notAsked.push({ section: name, what: String(error) });
  }
  return unit.opinion;
}

/** Calls what the file exports: functions that take the unit and hand it their sections. */
function runTests(code: string, services: Record<string, unknown>, unit: Unit): void {
  const globals = { ...services, secondOpinion: unit.pack };
  const load = new Function(...Object.keys(globals), `${code}\nreturn tests;`);
  const tests: Record<string, unknown> = load(...Object.values(globals));
  for (const test of Object.values(tests)) {
    if (typeof test !== 'function') continue;
    try {
      test({ unit, fixes: unit.pack.fixes });
    } catch (error) {
      unit.opinion.notAsked.push({ section: test.name, what: String(error) });
    }
  }
}
