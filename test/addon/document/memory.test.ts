import { describe, expect, it } from 'vitest';
import { TestDocument, type TestRow } from '../document.ts';

const leads: readonly TestRow[] = [
  ['Lead ID', 'Name', 'Points'],
  ['L1', 'Mia', 95],
  ['L2', 'Ole', 20],
  ['L3', 'Eva', 75],
];
const rules: readonly TestRow[] = [
  ['On', 'Rule', 'Field', 'Test', 'Value', 'Points', 'Count'],
  [true, 'Points', 'Points', '≥', '0', '1', 'each'],
];
const owners: readonly TestRow[] = [
  ['Owner', 'On'],
  ['Ann', true],
];
const dayMilliseconds = 86_400_000;

/** Every column that runs keep by key. */
function scored(outputs = 'Score, Status, Why, MQL on, SQL on, Status since'): TestDocument {
  const document = new TestDocument(
    {
      Leads: leads,
      Rules: rules,
      Settings: [
        ['Setting', 'Value'],
        ['Output columns', outputs],
      ],
      Owners: owners,
    },
    { answers: { alert: ({ buttons }) => (buttons.startsWith('YES') ? 'YES' : 'OK') } },
  );
  document.scoreLeads();
  return document;
}

const kept = ['MQL on', 'SQL on', 'Status since', 'Owner'] as const;
const keptOf = (document: TestDocument, row: number) =>
  kept.map((header) => document.column('Leads', header)[row - 2]);
const nextDay = (document: TestDocument) => document.host.clock.advance(dayMilliseconds);
const messagesOf = (document: TestDocument) => document.scoreLeads().messages.join(' ');

describe('what no run can work out again', () => {
  it('is kept by key in a hidden tab', () => {
    const document = scored();
    const memory = document.sheet('Memory');
    expect(memory.hidden).toBe(true);
    expect(document.texts('Memory')[0]).toEqual([
      ...['Lead key', 'Status since', 'Status since before', 'MQL on', 'SQL on', 'Owner', 'Dealt on'],
      'Gone since',
    ]);
    expect(document.column('Memory', 'Lead key')).toEqual(['L1', 'L3']);
  });

  it('comes back to a lead whose row was deleted and entered again, and the run says how many', () => {
    const document = scored();
    const before = keptOf(document, 2);
    nextDay(document);
    const sheet = document.sheet('Leads');
    for (let column = 1; column <= sheet.lastColumn(); column++) sheet.cells.set(2, column, null);
    document.scoreLeads();
    ['L1', 'Mia', 95].forEach((value, index) => {
      sheet.cells.set(2, index + 1, value);
    });
    expect(messagesOf(document)).toContain(
      '1 lead had lost what earlier runs wrote beside it: put back from Memory.',
    );
    expect(keptOf(document, 2)).toEqual(before);
  });

  it('comes back where its column was deleted', () => {
    const document = scored();
    const before = keptOf(document, 2);
    nextDay(document);
    const index = document.texts('Leads')[0]!.indexOf('Status since');
    document.sheet('Leads').remove('column', index + 1, 1);
    expect(messagesOf(document)).toContain('2 leads had lost what earlier runs wrote beside them');
    expect(keptOf(document, 2)).toEqual(before);
  });

  it('comes back where its column was deleted and the run was cut off that made it anew', () => {
    const build = () => {
      const document = scored();
      nextDay(document);
      const index = document.texts('Leads')[0]!.indexOf('MQL on');
      document.sheet('Leads').remove('column', index + 1, 1);
      return document;
    };
    let calls = 0;
    const whole = build();
    const before = whole.column('Memory', 'MQL on');
    whole.host.onCall = () => calls++;
    whole.scoreLeads();
    for (let at = 1; at <= calls; at += 3) {
      const document = build();
      let call = 0;
      document.host.onCall = () => {
        if (++call === at) document.host.kill();
      };
      expect(() => document.scoreLeads()).toThrow();
      document.host.onCall = null;
      document.host.project.locks.clear();
      document.scoreLeads();
      expect(document.column('Memory', 'MQL on'), `killed at call ${at}`).toEqual(before);
      expect(document.column('Leads', 'MQL on'), `killed at call ${at}`).toEqual([before[0], '', before[1]]);
    }
  });

  it('gives way to what stands on Leads, and to nothing where it was deleted itself', () => {
    const document = scored();
    const index = document.texts('Leads')[0]!.indexOf('Owner') + 1;
    document.sheet('Leads').cells.set(2, index, 'Zoe');
    document.scoreLeads();
    expect(document.column('Memory', 'Owner')[0]).toBe('Zoe');
    document.workbook.removeSheet(document.sheet('Memory'));
    document.scoreLeads();
    expect(document.column('Leads', 'Owner')[0]).toBe('Zoe');
    expect(document.column('Memory', 'Lead key')).toEqual(['L1', 'L3']);
  });

  it('keeps nothing where nobody has asked for such a column', () => {
    const document = new TestDocument({ Leads: leads, Rules: rules });
    document.scoreLeads();
    expect(document.workbook.sheetByName('Memory')).toBeUndefined();
  });

  it('is taken away by Remove', () => {
    const document = scored();
    document.run('menuRemove');
    expect(document.workbook.sheetByName('Memory')).toBeUndefined();
  });
});

describe('going back on a rule that was wrong for a day', () => {
  it('takes back days and owners of leads that it had raised, and no others', () => {
    const document = scored();
    const before = [2, 3, 4].map((row) => keptOf(document, row));
    nextDay(document);
    document.sheet('Rules').cells.set(2, 6, '5');
    document.scoreLeads();
    expect(keptOf(document, 3)).not.toEqual(before[1]);
    nextDay(document);
    document.host.answers = {
      alert: ({ buttons }) => (buttons.startsWith('YES') ? 'YES' : 'OK'),
      prompt: () => ({ button: 'OK', text: '1' }),
    };
    document.run('menuRestoreVersion');
    expect([2, 3, 4].map((row) => keptOf(document, row))).toEqual(before);
    expect(document.column('Owners', 'Dealt')).toEqual(['2']);
  });
});
