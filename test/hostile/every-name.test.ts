import { describe, expect, it } from 'vitest';
import { openXlsx } from '../../src/host/files/xlsx/open-xlsx.ts';
import { saveXlsx } from '../../src/host/files/xlsx/save-xlsx.ts';
import { Formula } from '../../src/host/workbook/cell.ts';
import type { TestDocument } from '../addon/document.ts';
import { hostileNames, hostileWorkbook } from './hostile-workbook.ts';

const nothingSaid = { settings: [], outcomes: [], trade: null, switchedOff: [] };

const actions: readonly (readonly [string, unknown?])[] = [
  ['scoreLeads', { by: 'menu' }],
  ['checkRules', { by: 'menu' }],
  ['explainLead', { by: 'menu', row: 2 }],
  ['buildConversion', { by: 'menu' }],
  ['findEvidence', { by: 'menu' }],
  ['compareDraft', { by: 'menu' }],
  ['readOverview'],
  ['readSetUp', nothingSaid],
  ['previewSetUp', nothingSaid],
  ['applySetUp', { ...nothingSaid, shown: [], makesCallList: false, renewsDaily: true, keepsDeals: true }],
  ['readRules'],
  ['readPendingEffect'],
  ['readMoments'],
  ['noteCall', { key: '=1+1', lead: '=A1', result: 'Call again', againOn: '', note: '=1+1' }],
  ['previewMoment', { number: 1 }],
  ['goBack', { number: 1, seen: '' }],
  ['readHandOver'],
  ['previewHandOver', { from: '=1+1', to: '=A1' }],
  ['handOverLeads', { from: '=1+1', to: '=A1', seen: '811c9dc5' }],
  ['putLeadsBack'],
  ['readConversion'],
  ['previewDraft'],
  ['adoptShownDraft', { seen: '' }],
  ['readField', { field: 'Industry' }],
  ['countRule', { rows: [{ Field: 'Industry', Test: 'is any of', Value: 'SaaS', Points: 5 }] }],
  [
    'saveRule',
    { read: [], wanted: [{ Rule: 'New', Field: 'Industry', Test: 'is', Value: '=1', Points: 5 }] },
  ],
  ['readSelectedLead', { row: 2 }],
  ['readTrial', { row: 2, key: 'l1' }],
  ['setSchedule', { interval: 'daily', hour: 99, hasAnswers: false }],
  ['chooseOwner', { name: '=1+1' }],
  ['applyRemedy', { message: '=1+1', choice: 0 }],
  ['ignoreProblem', { message: '=1+1', isIgnored: true }],
  ['menuAddFromTemplate'],
  ['menuAdoptDraft'],
  ['menuScoreLeads'],
  ['menuCheckRules'],
  ['menuExplainLead'],
  ['menuAccounts'],
  ['menuReview'],
  ['menuBuildConversion'],
  ['menuRestoreVersion'],
  ['menuSetUp'],
  ['menuOwners'],
  ['menuHandOver'],
  ['menuSaleWon'],
  ['menuSaleLost'],
  ['recordTypedSale', { lead: 'A lead', key: 'l1', outcome: 'won', day: '2026-01-02' }],
  ['menuForget'],
  ['menuRemove'],
];

/** The page that edits rules is sent their cells, of which each may be full. */
const longestAnswer = 1_500_000;
const longestDialog = 7_000;
const longestNote = 6_000;

function formulas({ workbook }: TestDocument): string[] {
  return workbook.sheets.flatMap((sheet) =>
    Array.from({ length: sheet.lastColumn() }, (_, i) => sheet.cells.column(i + 1)).flatMap((cells) =>
      cells.flatMap((cell) => (cell instanceof Formula ? [`${sheet.name}: ${cell.text}`] : [])),
    ),
  );
}

describe('a name that is anything', () => {
  it.each(Object.entries(hostileNames))('%s goes through every action, as text', async (_, name) => {
    const document = hostileWorkbook(name);
    for (const [action, request] of actions) {
      const answer = document.run(action, request);
      expect(JSON.stringify(answer ?? null).length, action).toBeLessThan(longestAnswer);
      for (const { notes } of document.workbook.sheets)
        for (let column = 1; column <= 40; column++)
          for (const { value } of notes.column(column)?.runs() ?? [])
            expect(value.length, action).toBeLessThan(longestNote);
      for (const shown of document.host.shown)
        expect(
          JSON.stringify(shown).length,
          `${action}: ${JSON.stringify(shown).slice(0, 300)}`,
        ).toBeLessThan(longestDialog);
      expect(formulas(document), action).toEqual([]);
      for (const shown of document.host.shown)
        if ('text' in shown) expect(shown.text, action).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    }
  });

  it.each(Object.entries(hostileNames))('%s is recorded as won and forgotten, as text', (_, name) => {
    const document = hostileWorkbook(name);
    document.workbook.removeSheet(document.sheet('Deals'));
    const leads = document.sheet('Leads');
    document.host.answers = {
      alert: ({ buttons }) => (buttons.startsWith('YES') ? 'YES' : 'OK'),
      prompt: ({ text }) => ({ button: 'OK', text: text.startsWith('Reason') ? name : '' }),
    };
    for (const action of ['menuSaleWon', 'menuForget']) {
      document.workbook.activeSheet = leads;
      leads.selection = { row: 2, column: 1, rows: 1, columns: 1 };
      document.run(action);
      expect(formulas(document), action).toEqual([]);
      const told = document.host.shown.map((shown) => ('text' in shown ? shown.text : ''));
      expect(told.at(-1), action).toMatch(action === 'menuForget' ? /^Forgotten: / : /^Recorded in Deals/);
    }
    expect(String(document.sheet('Deals').cells.at(2, 3))).toMatch(/^won$/i);
  });

  it.each(Object.entries(hostileNames))('%s is the same in a saved file', async (_, name) => {
    const document = hostileWorkbook(name);
    document.scoreLeads();
    const saved = await openXlsx(await saveXlsx(document.workbook), { fileName: 'again.xlsx' });
    const again = saved.workbook.sheetByName('Leads')!;
    expect([again.cells.at(1, 2), again.cells.at(2, 1), again.cells.at(3, 2)]).toEqual([name, name, name]);
  });
});
