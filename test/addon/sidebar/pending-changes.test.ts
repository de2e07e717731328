import { describe, expect, it } from 'vitest';
import type { Overview } from '../../../src/shared/index.ts';
import { put, type TestCell, type TestDocument } from '../document.ts';
import { draftWorkbook } from '../draft/draft-workbook.ts';

const pendingOf = (document: TestDocument) => (document.run('readOverview') as Overview).pending;

type Cells = Readonly<Record<string, TestCell>>;

/** Fills cells of a row by their headers; headers that are not there yet come behind the others. */
function fill(document: TestDocument, tab: string, row: number, cells: Cells): void {
  for (const [header, cell] of Object.entries(cells)) {
    const sheet = document.sheet(tab);
    const at = document.texts(tab)[0]!.indexOf(header);
    const column = at < 0 ? sheet.lastColumn() : at;
    put(sheet, 1, column + 1, header);
    put(sheet, row, column + 1, cell);
  }
}

const below = (document: TestDocument, tab: string) => document.sheet(tab).lastRow() + 1;
const add = (document: TestDocument, tab: string, cells: Cells) =>
  fill(document, tab, below(document, tab), cells);

const drafted = { Rule: 'Post', Field: 'Source', Test: 'is', Value: 'Post', Points: 0, 'Draft points': 40 };

/** Scored, with all columns that the tests fill. */
function scored(share?: TestCell, rows: readonly Cells[] = []): TestDocument {
  const document = draftWorkbook();
  fill(document, 'Rules', 1, { Group: 'Group', Notes: 'Notes' });
  if (share !== undefined) add(document, 'Settings', { Setting: 'Draft share %', Value: share });
  for (const cells of rows) add(document, 'Rules', cells);
  document.scoreLeads();
  expect(pendingOf(document)).toBeNull();
  return document;
}

describe('changes that are not scored yet', () => {
  it('are none where only a draft was written, and it is not counted with others', () => {
    const document = scored();
    add(document, 'Rules', drafted);
    add(document, 'Rules', { Rule: 'and', Field: 'Employees', Test: '>', Value: 10 });
    add(document, 'Rules', { ...drafted, Rule: 'Letter', Value: 'Letter', Points: '' });
    fill(document, 'Rules', 2, { 'Draft points': 61, Notes: 'Ask Anna' });
    fill(document, 'Statuses', 3, { 'Draft min score': 55, Action: 'Write a letter' });
    expect(pendingOf(document)).toBeNull();
    fill(document, 'Rules', 2, { Points: 51 });
    expect(pendingOf(document)).toMatchObject({ amount: 1, lines: ['Points of Software: 35 → 51'] });
  });

  it.each<[string, Cells, string]>([
    ['disqualifies', { Points: 'Disqualify' }, 'New rule: Post: (empty) → Source is Post: Disqualify'],
    ['takes points', { Points: -5 }, 'New rule: Post: (empty) → Source is Post: -5'],
    [
      'stands first in a group, maybe',
      { Points: 0, Group: 'Ads' },
      'New rule: Post: (empty) → Source is Post: 0',
    ],
    ['is a condition of a rule', { Rule: 'and' }, 'New rule: and Source is Post: (empty) → Source is Post: '],
  ])('are there for a new row that %s', (_, cells, line) => {
    const document = scored();
    add(document, 'Rules', { ...drafted, Points: '', 'Draft points': '', ...cells });
    expect(pendingOf(document)).toMatchObject({ amount: 1, lines: [line] });
  });

  it('are there for a condition below a blank row, and none for one of a rule of 0 points', () => {
    const document = scored(undefined, [drafted]);
    add(document, 'Rules', { Rule: 'and', Field: 'Employees', Test: '>', Value: 10 });
    expect(pendingOf(document)).toBeNull();
    const other = scored();
    fill(other, 'Rules', below(other, 'Rules') + 1, {
      Rule: 'and',
      Field: 'Employees',
      Test: '>',
      Value: 10,
    });
    expect(pendingOf(other)).toMatchObject({ amount: 1 });
  });

  it('name a rule that gives points now, or none any more, by its points', () => {
    const document = scored(undefined, [drafted]);
    const last = below(document, 'Rules') - 1;
    fill(document, 'Rules', last, { Value: 'Mail' });
    expect(pendingOf(document)).toBeNull();
    fill(document, 'Rules', last, { Points: 40 });
    fill(document, 'Rules', 2, { Points: 0 });
    expect(pendingOf(document)?.lines).toEqual([
      'Points of Software: 35 → 0',
      'Value and Points of Post: Value Post · Points 0 → Value Mail · Points 40',
    ]);
  });

  it('are there where a rule of 0 points comes between a rule and its condition', () => {
    const condition = { Rule: 'and', Field: 'Employees', Test: '>', Value: 10 };
    const document = scored(undefined, [{ ...drafted, Points: 7 }, condition]);
    const last = below(document, 'Rules') - 1;
    fill(document, 'Rules', last, { ...drafted, Rule: 'Letter', Value: 'Letter' });
    fill(document, 'Rules', last + 1, condition);
    expect(pendingOf(document)).not.toBeNull();
  });

  it('are there for a draft that leads are handed to, row by row', () => {
    const document = scored(50);
    add(document, 'Rules', drafted);
    add(document, 'Rules', { ...drafted, Rule: 'Letter', Value: 'Letter', 'Draft points': '' });
    fill(document, 'Rules', 2, { 'Draft points': 61 });
    fill(document, 'Statuses', 3, { 'Draft min score': 36 });
    expect(pendingOf(document)?.lines).toEqual([
      'Draft points of Software: 60 → 61',
      'New rule: Post: (empty) → Source is Post: 0',
      'Draft min score of MQL: 35 → 36',
    ]);
  });

  it.each([0, ''])('are none for a draft where its share is "%s", and the share itself is one', (share) => {
    const document = scored(share, [drafted]);
    fill(document, 'Rules', 2, { 'Draft points': 61 });
    expect(pendingOf(document)).toBeNull();
    fill(document, 'Settings', below(document, 'Settings') - 1, { Setting: 'Draft share %', Value: 20 });
    expect(pendingOf(document)).toMatchObject({ amount: expect.any(Number) });
  });

  it('are compared as before where an earlier release has scored last', () => {
    const document = scored();
    const { documentProperties } = document.workbook;
    const { scoredBy, ...state } = JSON.parse(documentProperties.get('scoreband.rulesState')!);
    expect(scoredBy).toMatch(/^[0-9a-f]{8}$/);
    documentProperties.set('scoreband.rulesState', JSON.stringify(state));
    expect(pendingOf(document)).toBeNull();
    fill(document, 'Rules', 2, { Points: 51 });
    expect(pendingOf(document)?.lines).toEqual(['Points of Software: 35 → 51']);
  });
});
