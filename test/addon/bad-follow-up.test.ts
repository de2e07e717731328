import { describe, expect, it } from 'vitest';
import { sortRows } from '../../src/host/workbook/sort-rows.ts';
import type { MomentPreview, Summary, WentBack } from '../../src/shared/index.ts';
import { put, TestDocument, type TestRow } from './document.ts';

const tabs: Readonly<Record<string, readonly TestRow[]>> = {
  Leads: [
    ['Lead ID', 'Name', 'Points'],
    ['L1', 'Mia', 95],
    ['L2', 'Ole', 80],
    ['L3', 'Eva', 20],
  ],
  Rules: [
    ['On', 'Rule', 'Field', 'Test', 'Value', 'Points', 'Count'],
    [true, 'Points', 'Points', '≥', '0', '1', 'each'],
  ],
  Statuses: [
    ['Status', 'Min score', 'Action'],
    ['Early', '0', 'Wait'],
    ['SQL', '70', 'Call soon'],
    ['Hot', '90', 'Call now'],
  ],
  Settings: [
    ['Setting', 'Value'],
    ['Output columns', 'Score, Status, Why, SQL on'],
  ],
};
const dayMilliseconds = 86_400_000;

const open = (own: Readonly<Record<string, readonly TestRow[]>> = {}) =>
  new TestDocument(
    { ...tabs, ...own },
    { answers: { alert: ({ buttons }) => (buttons.startsWith('YES') ? 'YES' : 'OK') } },
  );
const problemsOf = (summary: Summary) => summary.problems.map(({ message }) => message);
const ownersWith = (...rows: readonly TestRow[]) =>
  open({ Owners: [['Owner', 'On', 'Share', 'At most open', 'Dealt'], ...rows] });
const namesIn = (document: TestDocument) => document.column('Leads', 'Owner').slice(0, 3);

describe('the tab Owners', () => {
  it('with nobody On deals nothing, and the run says so and scores', () => {
    const document = ownersWith(['Ann', false, '', '', '']);
    const summary = document.scoreLeads();
    expect([summary.stopped, summary.scored]).toEqual([null, 3]);
    expect(problemsOf(summary)).toContain(
      'Owners: 2 leads at or above From status have no owner, because no row of Owners that works takes them. Add a row without Field, Test and Value: it takes all leads.',
    );
    expect(namesIn(document)).toEqual(['', '', '']);
  });

  it('with the same owner twice counts once, in the topmost row', () => {
    const document = ownersWith(['Ann', true, '', '', 4], ['ANN', true, '', '', '']);
    document.scoreLeads();
    expect(namesIn(document)).toEqual(['Ann', 'Ann', '']);
    expect(document.column('Owners', 'Dealt')).toEqual(['6', '']);
  });

  it.each([
    ['0', 'Share "0"'],
    ['half', 'Share "half"'],
  ])('with a share of %s leaves that row out, with its cell, and the others go on', (share, said) => {
    const document = ownersWith(['Ann', true, share, '', ''], ['Bo', true, '', '', '']);
    const messages = problemsOf(document.scoreLeads());
    expect(messages.find((message) => message.startsWith('Owners!C2:'))?.toLowerCase()).toContain(
      said.split(' ')[0]!.toLowerCase(),
    );
    expect(namesIn(document)).toEqual(['Bo', 'Bo', '']);
  });

  it('with a limit below what somebody has takes no lead away and gives none', () => {
    const document = ownersWith(['Ann', true, '', '', '']);
    document.scoreLeads();
    put(document.sheet('Owners'), 2, 4, 1);
    put(document.sheet('Leads'), 4, 3, 99);
    const messages = problemsOf(document.scoreLeads());
    expect(namesIn(document)).toEqual(['Ann', 'Ann', '']);
    expect(messages.join(' ')).toContain('1 lead at or above From status has no owner');
  });
});

it('a status that is renamed starts no clock and crosses nobody', () => {
  const document = open();
  document.run('makeCallList', { by: 'menu' });
  const since = () => document.column('Leads', 'Status since');
  const before = since();
  document.host.clock.advance(dayMilliseconds);
  put(document.sheet('Statuses'), 4, 1, 'On fire');
  document.scoreLeads();
  expect(document.column('Leads', 'Status')[0]).toBe('On fire');
  expect(since()).toEqual(before);
});

describe('going back', () => {
  /** Scored, then by a rule that was wrong for a day: Eva is an SQL by it. */
  function wronged(): TestDocument {
    const document = open();
    document.scoreLeads();
    document.host.clock.advance(dayMilliseconds);
    put(document.sheet('Rules'), 2, 6, '4');
    document.scoreLeads();
    document.host.clock.advance(dayMilliseconds);
    return document;
  }
  const seenIn = (document: TestDocument) =>
    (document.run('previewMoment', { number: 1 }) as MomentPreview).seen;
  /** As the sidebar does it, which scores the leads next. */
  const back = (document: TestDocument, seen: unknown, user = 'owner@example.com') => {
    const end = document.run('goBack', { number: 1, seen }, { user }) as WentBack;
    document.scoreLeads({ by: 'sidebar' });
    return end;
  };
  const stamps = (document: TestDocument) =>
    Object.fromEntries(
      document
        .column('Leads', 'Lead ID')
        .map((key, row) => [key, document.column('Leads', 'SQL on')[row] !== ''] as const)
        .filter(([key]) => key !== ''),
    );

  it('after people have sorted, deleted and edited rows takes back what is still beside its key', () => {
    const document = wronged();
    const leads = document.sheet('Leads');
    const width = leads.lastColumn();
    sortRows(leads, { row: 2, column: 1, rows: 3, columns: width }, [{ column: 3, ascending: true }]);
    // Eva, Ole, Mia.
    leads.remove('row', 3, 1);
    put(leads, 2, 2, 'Eva Maria');
    expect(back(document, seenIn(document)).isRestored).toBe(true);
    expect(document.column('Leads', 'Name').slice(0, 2)).toEqual(['Eva Maria', 'Mia']);
    expect(stamps(document)).toEqual({ L3: false, L1: true });
  });

  it('twice changes nothing the second time, and says so', () => {
    const document = wronged();
    back(document, seenIn(document));
    const before = document.texts('Leads');
    const preview = document.run('previewMoment', { number: 1 }) as MomentPreview;
    const said = back(document, preview.seen).said;
    expect(document.texts('Leads')).toEqual(before);
    expect(said).toBe('Everything is as in version 1 already. Nothing was written.');
  });

  it('by two people at once is done by the first; the other is told', () => {
    const document = wronged();
    const [mine, theirs] = [seenIn(document), seenIn(document)];
    expect(back(document, theirs, 'bo@example.com').isRestored).toBe(true);
    const late = back(document, mine);
    expect(late.isRestored).toBe(false);
    expect(late.said).toBe('Everything is as in version 1 already. Nothing was written.');
    expect(stamps(document)).toEqual({ L1: true, L2: true, L3: false });
  });
});

it('a Memory older than the sheet gives way to what stands there', () => {
  const document = open();
  document.scoreLeads();
  const old = document.texts('Memory');
  put(document.sheet('Leads'), 4, 3, 85);
  document.host.clock.advance(dayMilliseconds);
  document.scoreLeads();
  const stamps = document.column('Leads', 'SQL on');
  const memory = document.sheet('Memory');
  for (let row = 1; row <= memory.lastRow(); row++)
    for (let column = 1; column <= memory.lastColumn(); column++)
      memory.cells.set(row, column, old[row - 1]?.[column - 1] || null);
  const { stopped } = document.scoreLeads();
  expect(stopped).toBeNull();
  expect(document.column('Leads', 'SQL on')).toEqual(stamps);
});

it('a Memory that somebody has unhidden, sorted and typed into stays in sight and gives way to what stands on Leads', () => {
  const document = open();
  document.scoreLeads();
  const stamps = document.column('Leads', 'SQL on');
  const memory = document.sheet('Memory');
  memory.hidden = false;
  const column = document.texts('Memory')[0]!.indexOf('SQL on') + 1;
  sortRows(memory, { row: 2, column: 1, rows: memory.lastRow() - 1, columns: memory.lastColumn() }, [
    { column: 1, ascending: false },
  ]);
  put(memory, 2, column, 'last week');
  document.host.clock.advance(dayMilliseconds);
  const { stopped } = document.scoreLeads();
  expect(stopped).toBeNull();
  expect(document.column('Leads', 'SQL on')).toEqual(stamps);
  expect(memory.hidden).toBe(false);
  expect(document.column('Memory', 'SQL on')).toEqual(stamps.filter((day) => day !== ''));
});
