import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { loadBundle, runExecution } from '../../../src/host/bundle.ts';
import { Host } from '../../../src/host/services/host.ts';
import { Workbook } from '../../../src/host/workbook/workbook.ts';

const codeOf = (name: string) => readFileSync(new URL(`../../../dist/${name}`, import.meta.url), 'utf8');

function emptyHost(): Host {
  const workbook = new Workbook({ locale: 'de_CH', timeZone: 'Europe/Zurich' });
  workbook.addSheet('Tabelle1');
  return new Host({ workbook });
}

function makeTemplate(host: Host): void {
  const { makeTemplate: make } = loadBundle(codeOf('Template.js'), host);
  runExecution(host, () => make!());
}

it('makes tabs in which set-up finds leads, deals and activities', () => {
  const host = emptyHost();
  makeTemplate(host);
  expect(host.workbook!.sheets.map(({ name }) => name)).toEqual([
    'Start here',
    'Leads',
    'Deals',
    'Activities',
  ]);
  const { menuSetUp } = loadBundle(codeOf('Code.js'), host);
  runExecution(host, () => menuSetUp!());
  const [found] = host.shown.filter(({ kind }) => kind === 'alert') as { text: string }[];
  for (const line of [
    'Leads tab: Leads',
    'Lead key column: Lead ID',
    'Deals tab: Deals',
    'Deal outcome column: Outcome',
    'Deal closed-on column: Closed on',
    'Activities tab: Activities',
  ])
    expect(found!.text).toContain(line);
});

it('says what to do then', () => {
  const host = emptyHost();
  makeTemplate(host);
  expect(host.log).toEqual([
    'log: The template is ready. Delete this file from the script, and keep Code, Sidebar and appsscript.json. Then share the spreadsheet: anyone with the link may view; in the link replace what follows the id by /copy.',
  ]);
});

it('does nothing beside data', () => {
  const host = emptyHost();
  host.workbook!.sheets[0]!.cells.set(1, 1, 'mine');
  expect(() => makeTemplate(host)).toThrow(
    'The tab "Tabelle1" is not empty, so nothing was done. Make the template in a new, empty spreadsheet (sheets.new).',
  );
  expect(host.workbook!.sheets).toHaveLength(1);
});
