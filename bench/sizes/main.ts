/**
 * `npm run bench:sizes`: the largest spreadsheets, under six-minute executions and the cost model of the host, hourly by
 * schedule or call after call by the sidebar, until every lead is scored. One case by its name, or all, each in turn.
 */
import type { Summary } from '../../src/shared/index.ts';
import { measureSize, type SizeReport } from './measure-sizes.ts';
import { type Size, sizedDocument } from './sized-document.ts';

const sizes: Record<string, Size> = {
  'long list': { leads: 600_000, columns: 10, activities: 0 },
  'sidebar, long list': { leads: 600_000, columns: 10, activities: 0 },
  'wide list': { leads: 100_000, columns: 40, activities: 0 },
  'many activities': { leads: 50_000, columns: 10, activities: 500_000 },
};
/** 9,600,000 cells, to which ours would add 4,800,000. */
const full: Size = { leads: 960_000, columns: 10, activities: 0 };

const isJson = process.argv.includes('--json');
const wanted = process.argv
  .slice(3)
  .filter((argument) => argument !== '--json')
  .join(' ');
const isWanted = (name: string) => wanted === '' || wanted === name;

const reports = Object.entries(sizes)
  .filter(([name]) => isWanted(name))
  .map(([name, size]) => measureSize(name, size, sizedDocument(size)));
if (isJson) console.log(JSON.stringify({ sizes: reports, noRoom: isWanted('no room') ? noRoom() : null }));
else {
  for (const report of reports) console.log(lineOf(report));
  if (isWanted('no room')) console.log(`no room: ${JSON.stringify(noRoom())}`);
}

/** What is said where our columns do not fit, and how many cells were written before. */
function noRoom(): { stopped: string | null; cellsWritten: number } {
  const document = sizedDocument(full);
  const { stopped } = document.scoreLeads() as Summary;
  return { stopped, cellsWritten: document.host.executions.at(-1)!.cellsWritten };
}

function lineOf(report: SizeReport): string {
  const { name, minutes, unchanged, oneChanged, scored, workbookMegabytes, scriptMegabytes } = report;
  const modelled = minutes.map((value) => value.toFixed(1)).join(' + ');
  const runs = [unchanged, oneChanged].map(
    ({ calls, cellsRead, cellsWritten, modelledSeconds, scriptMilliseconds }) =>
      `${calls} calls, ${cellsRead} read, ${cellsWritten} written, ${modelledSeconds.toFixed(0)} s, script ${scriptMilliseconds.toFixed(0)} ms`,
  );
  const memory = `workbook ${workbookMegabytes.toFixed(0)} MB, a run beside it ${scriptMegabytes.toFixed(0)} MB`;
  return `${name}: ${scored} leads in ${modelled} minutes; unchanged: ${runs[0]}; one changed: ${runs[1]}; ${memory}`;
}
