import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../src/host/services/answers.ts';
import { ExecutionKilled } from '../../../src/host/services/google-exception.ts';
import { sortRows } from '../../../src/host/workbook/sort-rows.ts';
import { TestDocument, type TestRow } from '../document.ts';
import { workbookSnapshot } from '../workbook-snapshot.ts';

const leads: readonly TestRow[] = [
  ['Lead ID', 'Name', 'Points', 'Rep'],
  ['L1', 'Mia', 95, 'Ann'],
  ['L2', 'Ole', 80, ''],
  ['L3', 'Eva', 75, ''],
  ['L4', 'Jan', 20, ''],
];
const tabs = {
  Leads: leads,
  Rules: [
    ['On', 'Rule', 'Field', 'Test', 'Value', 'Points', 'Count'],
    [true, 'Points', 'Points', '≥', '0', '1', 'each'],
  ],
  Settings: [
    ['Setting', 'Value'],
    ['Owner column', 'Rep'],
  ],
} as const satisfies Record<string, readonly TestRow[]>;
const owners: readonly TestRow[] = [
  ['Owner', 'On', 'Away until', 'Share', 'Dealt'],
  ['Ann', true, '', '', 4],
  ['Bo', true, '', '', 3],
];

/** Answers questions with yes and prompts in turn. */
function answering(...prompts: string[]): Answers {
  return {
    alert: ({ buttons }) => (buttons.startsWith('YES') ? 'YES' : 'OK'),
    prompt: () => ({ button: prompts.length === 0 ? 'CANCEL' : 'OK', text: prompts.shift() ?? '' }),
  };
}

const open = (own: readonly TestRow[] | null, answers: Answers = answering()) =>
  new TestDocument({ ...tabs, ...(own && { Owners: own }) }, { answers });
const shownTexts = (document: TestDocument) =>
  document.host.shown.flatMap((dialog) => ('text' in dialog ? [dialog.text] : []));

describe('a run with a tab Owners', () => {
  it('writes whom it deals into a column of ours, never into the person’s, and counts beside the names', () => {
    const document = open(owners);
    document.scoreLeads();
    // Bo is at 3, Ann at 4: Bo gets the first, then both are at 4 and the hash decides.
    const dealt = document.column('Leads', 'Owner');
    expect([dealt[0], dealt[1], dealt[3]]).toEqual(['', 'Bo', '']);
    expect(['Ann', 'Bo']).toContain(dealt[2]);
    expect(document.column('Leads', 'Rep')).toEqual(['Ann', '', '', '']);
    const counts = document.column('Owners', 'Dealt').map(Number);
    expect(counts[0]! + counts[1]!).toBe(9);
    const openNow = document.column('Owners', 'Open now').map(Number);
    expect(openNow[0]! + openNow[1]!).toBe(3);
  });

  it('keeps what it has dealt, and a name that somebody has typed over it', () => {
    const document = open(owners);
    document.scoreLeads();
    const column = document.sheet('Leads').cells;
    const index = document.texts('Leads')[0]!.indexOf('Owner') + 1;
    column.set(3, index, 'Zoe');
    const before = document.column('Leads', 'Owner');
    const { problems } = document.scoreLeads();
    expect(document.column('Leads', 'Owner')).toEqual(before);
    expect(problems.map(({ message }) => message)).toContain(
      'Owners: "Zoe", who has 1 open lead, is not in Owners. Add a row with that name, or write the name as it stands in Owners.',
    );
  });

  it('changes no cell the second time', () => {
    const document = open(owners);
    document.scoreLeads();
    const before = workbookSnapshot(document.workbook);
    document.host.clock.advance(60_000);
    document.scoreLeads();
    expect(document.column('Owners', 'Dealt')).toEqual(document.column('Owners', 'Dealt'));
    expect(Object.keys(workbookSnapshot(document.workbook))).toEqual(Object.keys(before));
  });

  it('counts under Dealt each lead that it deals, and each once, wherever a run is cut off', () => {
    const whole = open(owners);
    whole.scoreLeads();
    const calls = [...whole.calls.values()].reduce((sum, count) => sum + count, 0);
    const [names, counts] = [whole.column('Leads', 'Owner'), whole.column('Owners', 'Dealt')];
    for (let killedAt = 1; killedAt <= calls; killedAt += 9) {
      const document = open(owners);
      let call = 0;
      document.host.onCall = () => {
        if (++call === killedAt) document.host.kill();
      };
      expect(() => document.scoreLeads()).toThrow(ExecutionKilled);
      document.host.onCall = null;
      document.scoreLeads();
      const at = `killed before call ${killedAt}`;
      expect(document.column('Leads', 'Owner'), at).toEqual(names);
      expect(document.column('Owners', 'Dealt'), at).toEqual(counts);
      expect([...document.workbook.documentProperties.keys()], at).not.toContain('scoreband.dealing');
    }
  });

  it('says why nobody gets a lead', () => {
    const document = open([owners[0]!, ['Ann', true, '2026-12-31', '', '']]);
    const { problems } = document.scoreLeads();
    expect(problems.map(({ message }) => message)).toContain(
      'Owners: 2 leads at or above From status have no owner, because everybody who shares them is away. Clear Away until, or add an owner to the row.',
    );
  });

  it('calls no more services and adds no column where there is no such tab', () => {
    const document = open(null);
    document.scoreLeads();
    expect(document.texts('Leads')[0]).not.toContain('Owner');
  });
});

describe('Team ▸ Owners', () => {
  it('says what it does, and makes the tab with the names in the person’s column on yes', () => {
    const document = open(null);
    document.run('menuOwners');
    expect(shownTexts(document)[0]).toContain('It begins with the names in your column Rep: Ann.');
    expect(document.texts('Owners').slice(0, 2)).toEqual([
      [
        ...['Owner', 'On', 'Away until', 'From status', 'Field', 'Test', 'Value', 'Share'],
        ...['At most open', 'Open now', 'Dealt'],
      ],
      ['Ann', 'true', '', '', '', '', '', '', '', '', ''],
    ]);
    document.scoreLeads();
    expect(document.column('Leads', 'Owner').slice(0, 3)).toEqual(['', 'Ann', 'Ann']);
  });

  it('makes nothing on no', () => {
    const document = open(null, { alert: () => 'NO' });
    document.run('menuOwners');
    expect(document.workbook.sheetByName('Owners')).toBeUndefined();
  });

  it('is taken away by Remove, column and all', () => {
    const document = open(null);
    document.run('menuOwners');
    document.scoreLeads();
    document.run('menuRemove');
    expect(document.workbook.sheetByName('Owners')).toBeUndefined();
    expect(document.texts('Leads')[0]).toEqual(['Lead ID', 'Name', 'Points', 'Rep']);
  });
});

describe('Team ▸ Hand over…', () => {
  const begun = (...prompts: string[]) => {
    const document = open(owners);
    document.scoreLeads();
    document.host.answers = answering(...prompts);
    return document;
  };
  const last = (document: TestDocument) => shownTexts(document).at(-1);

  it('writes another name where the owner stands, in the person’s column too, after showing the leads', () => {
    const document = begun('ann', 'Kim');
    document.run('menuHandOver');
    expect(document.column('Leads', 'Rep')[0]).toBe('Kim');
    expect(document.column('Leads', 'Owner')).not.toContain('Ann');
    expect(shownTexts(document).some((text) => text.includes('row 2: Mia (L1) → Kim'))).toBe(true);
    expect(document.texts('Changes').flat().join(' ')).toContain('handed over from Ann to Kim');
  });

  it('deals the leads among the others on an empty line', () => {
    const document = begun('Ann', '');
    document.run('menuHandOver');
    expect(document.column('Leads', 'Rep')[0]).toBe('Bo');
  });

  it('puts back what it has handed over, and leaves alone what has another owner by now', () => {
    const document = begun('Bo', 'Kim');
    const before = document.column('Leads', 'Owner');
    document.run('menuHandOver');
    document.run('menuHandOver');
    expect(document.column('Leads', 'Owner')).toEqual(before);
    expect(last(document)).toMatch(/^\d leads? put back\.$/);
  });

  it('writes nothing where a colleague has sorted the leads while they were shown, and says so', () => {
    const document = begun('ann', 'Kim');
    const leads = document.sheet('Leads');
    const { alert } = document.host.answers;
    document.host.answers = {
      ...document.host.answers,
      alert: (dialog) => {
        if (dialog.text.includes('Hand over?')) {
          const area = { row: 2, column: 1, rows: leads.lastRow() - 1, columns: leads.lastColumn() };
          sortRows(leads, area, [{ column: 3, ascending: true }]);
        }
        return alert!(dialog);
      },
    };
    document.run('menuHandOver');
    expect(document.column('Leads', 'Rep')).toEqual(['', '', '', 'Ann']);
    expect(last(document)).toBe(
      'Somebody has changed leads or owners meanwhile, so nothing was written. Please start again.',
    );
  });

  it('writes nothing on no, and says so where nobody takes the leads', () => {
    const document = begun('Ann', '');
    document.host.answers = { ...answering('Ann', ''), alert: () => 'NO' };
    const before = document.column('Leads', 'Rep');
    document.run('menuHandOver');
    expect(document.column('Leads', 'Rep')).toEqual(before);
    const alone = open([owners[0]!, owners[1]!], answering('Ann', ''));
    alone.scoreLeads();
    alone.run('menuHandOver');
    expect(last(alone)).toBe(
      'Nobody in Owners takes a lead of Ann: the others are full, away, or have other conditions. Enter a name instead.',
    );
  });
});
