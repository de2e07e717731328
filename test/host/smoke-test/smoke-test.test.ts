import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { executionLimitMilliseconds } from '../../../src/host/services/cost-model.ts';
import { runOn, wrongHosts } from '../wrong-hosts.ts';
import { SmokeTestProject } from './run-smoke-test.ts';

const code = (name: string) => readFileSync(new URL(`../../../dist/${name}`, import.meta.url), 'utf8');

describe('the smoke test', () => {
  it('says that all is as it was written when it was built, whatever the day, zone and language here', () => {
    const project = new SmokeTestProject();
    expect(project.run().at(-1)).toBe('SMOKE OK');
  });

  it('says how long loading took, and each step a call', () => {
    const log = new SmokeTestProject().run();
    expect(log[0]).toMatch(/^Loaded in \d+ ms\.$/);
    expect(log.slice(1, -1).map((line) => line.replace(/:.*/, ''))).toEqual([
      'set up',
      'score',
      'conversion',
      'evidence',
      'compare',
      'explain',
      'schedule',
      'scheduled run',
      'call list',
      'go back',
      'score again',
      'remove',
    ]);
    const calls = log.slice(1, -1).map((line) => Number(/(\d+) calls/.exec(line)![1]));
    // A step that does nothing at all takes some tens.
    expect(Math.min(...calls)).toBeGreaterThan(90);
    for (const line of log.slice(1, -1))
      expect(line).toMatch(/: \d+\.\d s, [1-9]\d* calls, [1-9]\d* ms a call$/);
  });

  it('fits in an execution, by the model of costs', () => {
    const project = new SmokeTestProject({ timeLimitMilliseconds: executionLimitMilliseconds });
    project.run();
    const { startedAt, endedAt } = project.host.executions[0]!;
    expect(endedAt! - startedAt).toBeLessThan(0.75 * executionLimitMilliseconds);
  });

  it('leaves the spreadsheet as it was', () => {
    const { workbook, host, run } = bound(new SmokeTestProject());
    run();
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Tabelle1']);
    expect([workbook.locale, workbook.timeZone]).toEqual(['de_CH', 'Europe/Zurich']);
    expect([...workbook.documentProperties.keys()]).toEqual([]);
    expect(host.project.triggers).toEqual([]);
  });

  it('does not run beside the data of a user', () => {
    const project = new SmokeTestProject();
    project.workbook.sheets[0]!.cells.set(1, 1, 'mine');
    expect(() => project.run()).toThrow(
      'The tab "Tabelle1" is not empty, so nothing was done. Run the smoke test in a new, empty spreadsheet (sheets.new): it writes tabs and removes them.',
    );
    expect(project.workbook.sheets).toHaveLength(1);
    expect(project.workbook.locale).toBe('de_CH');
  });

  it('says so where the script has no spreadsheet', () => {
    const project = new SmokeTestProject({ workbook: null });
    expect(() => project.run()).toThrow(
      'There is no spreadsheet. Paste this script into Extensions > Apps Script of a new one.',
    );
  });
});

function bound(project: SmokeTestProject) {
  return { workbook: project.workbook, host: project.host, run: () => project.run() };
}

describe('the smoke test on a host that is wrong', () => {
  it.each(wrongHosts)('fails where $what', (wrongHost) => {
    const project = new SmokeTestProject();
    const log = runOn(wrongHost, project.host, () => project.run());
    expect(log.at(-1)).toMatch(/^SMOKE FAILED: [1-9]\d* differences\. The tabs are left to look at\.$/);
    const shown = log.filter((line) => line.includes(': expected '));
    expect(shown.length).toBeLessThanOrEqual(20);
  });

  it('names the cell, what was expected and what was seen', () => {
    const notes = wrongHosts.find(({ member }) => member === 'setNotes')!;
    const project = new SmokeTestProject();
    const log = runOn(notes, project.host, () => project.run());
    expect(log).toContainEqual(expect.stringMatching(/^\w+![A-Z]+1 note: expected .+, seen nothing$/s));
  });
});

describe('what the smoke test expects', () => {
  it('is that every step comes to its end', () => {
    const expected = /return (\{"atWork".*\});? \}/.exec(code('SmokeTest.js'))![1]!;
    const { said } = JSON.parse(expected) as { said: string[] };
    expect(said.length).toBeGreaterThan(15);
    expect(said.filter((text) => /could not finish|: threw /.test(text))).toEqual([]);
  });
});

describe('SmokeTest.js', () => {
  it('holds Code.js to the letter, and offers one function to the person who pasted it', () => {
    expect(code('SmokeTest.js')).toContain(code('Code.js'));
    const { functions } = new SmokeTestProject();
    const names = Object.keys(functions).filter((name) => functions[name] !== undefined);
    // The second is for the trigger that is made and removed on the way.
    expect(names.sort()).toEqual(['runSchedule', 'smokeTest']);
  });

  it('is one file that loads nothing', () => {
    expect(code('SmokeTest.js')).not.toMatch(/^\s*(import|export)\b|\brequire\(/m);
    expect(code('SmokeTest.js').startsWith('/** @OnlyCurrentDoc */\n')).toBe(true);
  });
});
