import { describe, expect, it } from 'vitest';
import { sortRows } from '../../src/host/workbook/sort-rows.ts';
import { put, TestDocument } from './document.ts';

const leadCount = 12;

/** The one rule gives each lead its own Value as score, so that a score beside another lead shows. */
function document(): TestDocument {
  const leads = Array.from({ length: leadCount }, (_, i) => [`L${i}`, (i * 7) % 97, `Person ${i}`]);
  return new TestDocument(
    {
      Leads: [['Lead ID', 'Value', 'Name'], ...leads],
      Rules: [
        ['On', 'Rule', 'Field', 'Test', 'Value', 'Points', 'Count'],
        [true, 'Own value', 'Value', 'is not empty', '', '1', 'each'],
      ],
      Settings: [
        ['Setting', 'Value'],
        ['Output columns', 'Score, Why, Status'],
      ],
    },
    { rows: leadCount + 2 },
  );
}

/** What a colleague does to the Leads tab meanwhile. */
const edits: Record<string, (document: TestDocument, random: () => number) => void> = {
  'sorts whole rows': ({ workbook }) => {
    const sheet = workbook.sheetByName('Leads')!;
    const area = { row: 2, column: 1, rows: sheet.lastRow() - 1, columns: sheet.maxColumns };
    sortRows(sheet, area, [{ column: 2, ascending: true }]);
  },
  'sorts the leads without our columns': ({ workbook }) => {
    const sheet = workbook.sheetByName('Leads')!;
    sortRows(sheet, { row: 2, column: 1, rows: sheet.lastRow() - 1, columns: 3 }, [
      { column: 2, ascending: false },
    ]);
  },
  'inserts a row': ({ workbook }, random) => {
    const sheet = workbook.sheetByName('Leads')!;
    sheet.insert('row', 2 + Math.floor(random() * leadCount), 1);
  },
  'deletes a row': ({ workbook }, random) => {
    workbook.sheetByName('Leads')!.remove('row', 2 + Math.floor(random() * leadCount), 1);
  },
  'adds a lead in between': ({ workbook }, random) => {
    const sheet = workbook.sheetByName('Leads')!;
    const row = 2 + Math.floor(random() * leadCount);
    sheet.insert('row', row, 1);
    ['new', 50, 'Somebody'].forEach((cell, c) => {
      put(sheet, row, c + 1, cell);
    });
  },
  'adds a lead below': ({ workbook }) => {
    const sheet = workbook.sheetByName('Leads')!;
    const row = sheet.lastRow() + 1;
    ['new', 50, 'Somebody'].forEach((cell, c) => {
      put(sheet, row, c + 1, cell);
    });
  },
};

/** Rows whose score is neither their own nor greyed: what must never be. */
function wrongRows(document: TestDocument): string[] {
  const [headers, ...rows] = document.texts('Leads');
  const at = (name: string) => headers!.indexOf(name);
  return rows
    .filter((row) => {
      const isGrey = row[at('Lead ID')] !== row[at('Scored for')];
      return !isGrey && row[at('Score')] !== row[at('Value')];
    })
    .map((row) => row.join(' | '));
}

function usersCells(document: TestDocument): string[] {
  const names = ['Lead ID', 'Value', 'Name'];
  const [headers, ...rows] = document.texts('Leads');
  return rows
    .map((row) => names.map((name) => row[headers!.indexOf(name)]).join(' '))
    .filter((text) => text.trim() !== '')
    .sort();
}

/** Calls at which the sheet is read or written: between two of them an edit makes no difference. */
const moments = ['getSheetValues', 'getLastRow', 'tryLock', 'setValues', 'flush', 'releaseLock'];

/** Numbers of the calls that are such moments, in an undisturbed run. */
function momentsOf(sheet: TestDocument, members = moments): number[] {
  const found: number[] = [];
  let calls = 0;
  sheet.host.onCall = ({ member }) => {
    calls++;
    if (members.includes(member)) found.push(calls);
  };
  sheet.scoreLeads();
  sheet.host.onCall = null;
  return found;
}

/** Scores, and edits right before one service call. */
function disturb(sheet: TestDocument, at: number, edit: () => void): void {
  let calls = 0;
  sheet.host.onCall = () => {
    calls++;
    if (calls === at) edit();
  };
  sheet.scoreLeads();
  sheet.host.onCall = null;
}

describe('while leads are scored a colleague', () => {
  for (const [name, edit] of Object.entries(edits)) {
    it(`${name}, at any moment of a first run: no lead shows the score of another`, () => {
      for (const at of momentsOf(document())) {
        const sheet = document();
        disturb(sheet, at, () => edit(sheet, () => (at % 11) / 11));
        expect(wrongRows(sheet), `call ${at}`).toEqual([]);
      }
    });

    it(`${name}, at any moment of a later run: no lead shows the score of another, and the next run is right`, () => {
      const changed = () => {
        const sheet = document();
        sheet.scoreLeads();
        for (let row = 2; row < leadCount; row += 3) put(sheet.sheet('Leads'), row, 2, 99 - row);
        return sheet;
      };
      for (const at of momentsOf(changed())) {
        const sheet = changed();
        disturb(sheet, at, () => edit(sheet, () => (at % 11) / 11));
        expect(wrongRows(sheet), `call ${at}`).toEqual([]);
        sheet.scoreLeads();
        expect(sheet.column('Leads', 'Score'), `call ${at}`).toEqual(sheet.column('Leads', 'Value'));
        expect(sheet.column('Leads', 'Scored for'), `call ${at}`).toEqual(sheet.column('Leads', 'Lead ID'));
      }
    });
  }

  it('inserts a column before any read or mark: no cell of the user is lost and the scores are right', () => {
    const expected = usersCells(document());
    for (const at of momentsOf(document(), ['getSheetValues', 'addDeveloperMetadata'])) {
      for (const column of [1, 4]) {
        const sheet = document();
        disturb(sheet, at, () => sheet.sheet('Leads').insert('column', column, 1));
        expect(usersCells(sheet), `call ${at}`).toEqual(expected);
        expect(wrongRows(sheet), `call ${at}`).toEqual([]);
        sheet.scoreLeads();
        expect(sheet.column('Leads', 'Score'), `call ${at}`).toEqual(sheet.column('Leads', 'Value'));
      }
    }
  });
});
