import { describe, expect, it } from 'vitest';
import { sortRows } from '../../src/host/workbook/sort-rows.ts';
import { Day, put, TestDocument, type TestRow } from './document.ts';

const leadCount = 8;
const headers = ['Lead ID', 'Value', ...Array.from({ length: 6 }, (_, i) => `Note ${i}`), 'Bonus', 'Outcome'];

/** Value and Bonus are so far apart that they are read by a call each. */
function document(settings: readonly TestRow[] = []): TestDocument {
  const leads = Array.from({ length: leadCount }, (_, i) => {
    const outcome = i % 3 === 0 ? 'Won' : 'Lost';
    return [`L${i}`, (i * 5) % 8, ...Array<string>(6).fill(''), (i * 3) % 8, outcome];
  });
  const activities = leads.flatMap(([key], i) =>
    Array.from({ length: i % 3 }, () => [String(key), 'Demo', new Day('2026-11-01')]),
  );
  return new TestDocument({
    Leads: [headers, ...leads],
    Activities: [['Lead ID', 'Activity', 'When'], ...activities],
    Rules: [
      ['On', 'Rule', 'Field', 'Test', 'Value', 'Points', 'Count'],
      [true, 'Own value', 'Value', 'is not empty', '', '1', 'each'],
      [true, 'Own bonus', 'Bonus', '≥', '4', '20', ''],
      [true, 'Demos', 'Activity', 'is', 'Demo', '5', 'each'],
    ],
    Settings: [['Setting', 'Value'], ...settings],
  });
}

function scoresByKey(of: TestDocument): string[] {
  const [first, ...rows] = of.texts('Leads');
  const at = (header: string) => first!.indexOf(header);
  return rows
    .filter((row) => row[at('Lead ID')] !== '' && row[at('Scored for')] === row[at('Lead ID')])
    .map((row) => `${row[at('Lead ID')]}: ${row[at('Score')]}, ${row[at('Why')]}`)
    .sort();
}

function sort(of: TestDocument, tab: string, column: number): void {
  const sheet = of.sheet(tab);
  const area = { row: 2, column: 1, rows: sheet.lastRow() - 1, columns: sheet.maxColumns };
  sortRows(sheet, area, [{ column, ascending: false }]);
}

/** Calls that see or change where a row is: what happens before another comes to the same as before the next of these. */
const seesRows = /^(getLastRow|getSheetValues|setValues|flush)$/;

/** The document after an action, with something happening before one of these calls; null beyond the last. */
function runWith(
  make: () => TestDocument,
  action: string,
  call: number,
  happens: (of: TestDocument) => void,
): TestDocument | null {
  const of = make();
  let calls = 0;
  of.host.onCall = ({ member }) => {
    if (!seesRows.test(member)) return;
    calls++;
    if (calls === call) happens(of);
  };
  of.run(action, { by: 'menu' });
  of.host.onCall = null;
  return calls < call ? null : of;
}

const moves: Record<string, (of: TestDocument) => void> = {
  'a row is inserted above the rules': (of) => of.sheet('Rules').insert('row', 2, 1),
  'several rows are inserted above the rules': (of) => of.sheet('Rules').insert('row', 2, 3),
  'a rule that is off is put above the rules': (of) => {
    of.sheet('Rules').insert('row', 2, 1);
    [false, 'Off', 'Value', 'is', '1', '9'].forEach((cell, c) => {
      put(of.sheet('Rules'), 2, c + 1, cell);
    });
  },
  'the rules are sorted': (of) => sort(of, 'Rules', 3),
  'a row is inserted above the activities': (of) => of.sheet('Activities').insert('row', 2, 1),
  'the activities are sorted': (of) => sort(of, 'Activities', 1),
  'a column is inserted in the rules': (of) => of.sheet('Rules').insert('column', 6, 1),
  'a column is inserted in the activities': (of) => of.sheet('Activities').insert('column', 2, 1),
  'the leads are sorted by value': (of) => sort(of, 'Leads', 2),
  'several rows are inserted above the leads': (of) => of.sheet('Leads').insert('row', 2, 3),
  'a row is inserted above the leads': (of) => of.sheet('Leads').insert('row', 2, 1),
};

describe('What is read while people move rows and columns', () => {
  it.each(Object.entries(moves))('gives the same scores, before whichever call %s', (name, move) => {
    const undisturbed = document();
    undisturbed.scoreLeads();
    // The order of the lines in a Why is that of the rules.
    const wordsOf = (of: TestDocument) =>
      scoresByKey(of).map((text) => (name.includes('rules are') ? text.split(',')[0] : text));
    const expected = wordsOf(undisturbed);
    expect(scoresByKey(undisturbed)).toContain('L2: 32, 32 = +2 Own value · +20 Own bonus · +10 Demos');
    for (let call = 1; ; call++) {
      const of = runWith(document, 'scoreLeads', call, move);
      if (of === null) break;
      expect(wordsOf(of), `before call ${call}`).toEqual(expected);
    }
  });

  it('gives the same conversion, before whichever call the leads that are deals are sorted', () => {
    const make = () =>
      document([
        ['Deals tab', 'Leads'],
        ['Deal outcome column', 'Outcome'],
      ]);
    const bands = (of: TestDocument) =>
      of.texts('Conversion').filter((row) => row.some((cell) => /^\d+-\d+$|AUC/.test(cell)));
    const undisturbed = make();
    undisturbed.run('buildConversion', { by: 'menu' });
    const expected = bands(undisturbed);
    expect(expected.length).toBeGreaterThan(1);
    for (let call = 1; ; call++) {
      const of = runWith(make, 'buildConversion', call, moves['the leads are sorted by value']!);
      if (of === null) break;
      expect(bands(of), `before call ${call}`).toEqual(expected);
    }
  });
});
