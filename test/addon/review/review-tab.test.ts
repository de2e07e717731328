import { beforeEach, describe, expect, it } from 'vitest';
import { say } from '../../../src/addon/review/sentences.ts';
import type { Overview, Summary } from '../../../src/shared/index.ts';
import { dealsWorkbook, parts } from '../conversion/deals-workbook.ts';
import { Day, put, type TestDocument, type TestRow } from '../document.ts';

const dayLength = 86_400_000;
const theirs = 6;
const build = (document: TestDocument) => document.run('buildReview', { by: 'menu' }) as Summary;

function scored(settings: readonly TestRow[] = []): TestDocument {
  const document = dealsWorkbook(
    { Settings: [...parts.settings, ...settings] },
    { answers: { alert: () => 'YES', prompt: () => ({ button: 'OK', text: '1' }) } },
  );
  document.scoreLeads();
  return document;
}

/** Sheet row of the line that begins so. */
function rowOf(document: TestDocument, label: string): number {
  const at = document.texts('Review').findIndex(([first]) => first === label);
  if (at < 0) throw new Error(`rowOf: there is no line ${label}`);
  return at + 1;
}

const write = (document: TestDocument, label: string, cell: string | Day | number) =>
  put(document.sheet('Review'), rowOf(document, label), theirs, cell);

const written = (document: TestDocument, label: string) =>
  document.texts('Review')[rowOf(document, label) - 1]![theirs - 1];

const line = (document: TestDocument, label: string) => document.texts('Review')[rowOf(document, label) - 1]!;

describe('the tab Review', () => {
  let document: TestDocument;
  beforeEach(() => {
    document = scored();
    build(document);
  });

  it('is one page of at most 45 rows: figures, changes, surprises, rules, data, questions, and room for people', () => {
    const rows = document.texts('Review');
    expect(rows.length).toBeLessThanOrEqual(45);
    expect(rows[0]![0]).toBe('Review: do the rules still fit?');
    expect(rows.filter((row) => row[theirs - 1] === 'Yours').map(([first]) => first)).toEqual([
      'Five figures',
      'Changes since',
      'Surprises',
      'Rules',
      'Data',
      'Ten questions',
      'To sales',
    ]);
    expect(rows.map(([first]) => first).slice(-2)).toEqual(['Reviewed by', 'Next review on']);
  });

  it('wraps what stands in its lines, and neither its title nor its headers', () => {
    const { formats } = document.sheet('Review');
    const wrapped = (row: number) => [1, 2, 3, 4, 5, 6].filter((c) => formats.wrap.at(row, c) === 'WRAP');
    const [surprise, question] = ['Surprises', 'Ten questions'].map((part) => rowOf(document, part) + 1);
    expect([1, 2, 3].map(wrapped)).toEqual([[], [], []]);
    expect(wrapped(surprise!)).toEqual([1, 2, 3, theirs]);
    // The question goes on over the empty cell beside it.
    expect(wrapped(question!)).toEqual([2, theirs]);
  });

  it('says in pairs of deals how well the scores do, and nothing of it where deals are too few', () => {
    const figure = { auc: 0.637, low: 0.55, high: 0.72 };
    expect(say.claim({ verdict: 'predicts', figure })).toBe(
      'The scores predict sales: right in 64 of 100 pairs of a won and a lost deal',
    );
    expect(line(document, 'Claim')[1]).toBe('Too few closed deals to say');
  });

  it('is there only once it is asked for, and says the same when it is built again', () => {
    expect(scored().workbook.sheetByName('Review')).toBeUndefined();
    expect(build(document).messages).toEqual([
      'The tab Review says all of it; nothing has changed since it was built.',
    ]);
  });

  it('shows the figures of the last review beside those of today', () => {
    expect(line(document, 'Days to close, median').slice(1, 3)).toEqual(['33 days', '–']);
    const before = line(document, 'Leads by status')[1];
    document.host.clock.advance(100 * dayLength);
    build(document);
    expect(line(document, 'Leads by status')[2]).toBe(before);
    expect(document.texts('Review')[1]![0]).toContain('last review 2026-11-21');
    build(document);
    expect(line(document, 'Leads by status')[2]).toBe(before);
  });

  it('names what was changed since, how many cells at once, and how deals ended before and after', () => {
    document.host.clock.advance(dayLength);
    document.sheet('Rules').cells.set(2, 7, 30);
    document.sheet('Rules').cells.set(3, 7, 20);
    document.scoreLeads();
    document.host.clock.advance(dayLength);
    build(document);
    const at = rowOf(document, 'Changes since');
    expect(document.texts('Review')[at]!.slice(0, 5)).toEqual([
      '2026-11-22 09:30',
      'Points of Software: 35 → 30 (and 1 more change)',
      '2 cells',
      '19 of 45',
      '0 of 0',
    ]);
  });

  it('shows five surprises and what deals say of rules, with a decision', () => {
    const rows = document.texts('Review');
    const surprises = rows.slice(rowOf(document, 'Surprises'), rowOf(document, 'Rules') - 1);
    expect(surprises.map((row) => row[1]!.split(' ')[0])).toEqual(['Lost', 'Lost', 'Lost', 'Won', 'Won']);
    expect(line(document, 'Software').slice(0, 5)).toEqual(['Software', 'right', 'Keep it', '35', '40']);
  });

  it('says of each column how well it is kept, and who could rise', () => {
    for (const row of [47, 48]) document.sheet('Leads').cells.set(row, 3, null);
    document.sheet('Leads').cells.set(49, 3, 'many');
    build(document);
    expect(line(document, 'Employees').slice(2, 4)).toEqual([
      'Mend what cannot be read: Check rules lists the cells',
      String(58 / 60),
    ]);
  });

  it('answers questions by data, and leaves to people what they alone know', () => {
    expect(line(document, 'Does sales take what is handed over?')[2]).toBe('1 of 1, 100 %');
    expect(line(document, 'Has what you sell, to whom, or its price changed?')[2]).toBe('Only you know');
  });
});

describe('what people write on the tab Review', () => {
  let document: TestDocument;
  beforeEach(() => {
    document = scored();
    build(document);
    write(document, 'Software', 'we keep it');
    write(document, 'Is more won with a higher score?', 'looks like it');
    write(document, 'Next review on', new Day('2027-02-01'));
    write(document, 'Reviewed by', 'Ann & Tom');
  });

  const expectAllThere = () => {
    expect(written(document, 'Software')).toBe('we keep it');
    expect(written(document, 'Is more won with a higher score?')).toBe('looks like it');
    expect(written(document, 'Next review on')).toBe(String(new Day('2027-02-01').serial));
    expect(written(document, 'Reviewed by')).toBe('Ann & Tom');
  };

  it('stays where it is when it is built anew', () => {
    document.host.clock.advance(100 * dayLength);
    build(document);
    expectAllThere();
  });

  it('goes with its rule, its question, its line to another row', () => {
    document.sheet('Rules').cells.set(2, 7, -35);
    document.host.clock.advance(dayLength);
    document.scoreLeads();
    const before = rowOf(document, 'Software');
    build(document);
    expectAllThere();
    expect(rowOf(document, 'Software')).not.toBe(before);
  });

  it('survives that rows are sorted', () => {
    const sheet = document.sheet('Review');
    const rows = document
      .texts('Review')
      .map((_, row) => Array.from({ length: 7 }, (_, column) => sheet.cells.at(row + 1, column + 1)));
    [...rows].reverse().forEach((row, at) => {
      row.forEach((cell, column) => {
        sheet.cells.set(at + 1, column + 1, cell);
      });
    });
    build(document);
    expectAllThere();
    expect(document.texts('Review')[0]![0]).toBe('Review: do the rules still fit?');
  });

  it('survives rows and columns that people insert, and keeps what stands in these below the page', () => {
    document.sheet('Review').insert('row', 10, 1);
    put(document.sheet('Review'), 10, 1, 'Our own question');
    put(document.sheet('Review'), 10, theirs, 'our own answer');
    document.sheet('Review').insert('column', 3, 1);
    put(document.sheet('Review'), rowOf(document, 'Software'), 3, 'beside it');
    build(document);
    expectAllThere();
    const at = rowOf(document, 'Also written here');
    const below = document
      .texts('Review')
      .slice(at)
      .map((row) => [row[0], row[theirs - 1]]);
    expect(below).toEqual([
      ['Our own question', 'our own answer'],
      ['Software', 'beside it'],
    ]);
    build(document);
    expect(
      document
        .texts('Review')
        .slice(at)
        .map((row) => [row[0], row[theirs - 1]]),
    ).toEqual(below);
  });

  it('survives hidden columns, and that the hidden one with the keys is deleted', () => {
    document.sheet('Review').remove('column', 7, 1);
    build(document);
    expectAllThere();
  });

  it('stands below the page once its rule is gone, and in its place again when that is back', () => {
    const rename = (name: string) => document.sheet('Rules').cells.set(2, 2, name);
    rename('SaaS');
    build(document);
    expect(document.texts('Review').slice(rowOf(document, 'Also written here'))[0]).toEqual([
      'Software',
      '',
      '',
      '',
      '',
      'we keep it',
      'o:',
    ]);
    expect(written(document, 'SaaS')).toBe('');
  });
});

describe('a review that is due', () => {
  const due = 'Review due since 19 February 2027';
  const review = (document: TestDocument) => (document.run('readOverview') as Overview).review;
  const note = (document: TestDocument) => {
    const column = document.texts('Leads')[0]!.indexOf('Score') + 1;
    return document.sheet('Leads').notes.at(1, column);
  };

  it('is said in Today, by every run and in the note of Score: 90 days after the last one', () => {
    const document = scored();
    build(document);
    document.host.clock.advance(89 * dayLength);
    expect(review(document)).toBeNull();
    document.host.clock.advance(2 * dayLength);
    expect(review(document)).toBe(due.replace(' 2027', ''));
    const sentence = `${due.replace(' 2027', '')}: choose Team ▸ Review in the menu.`;
    expect(document.scoreLeads().messages).toContain(sentence);
    expect(note(document)).toContain(sentence);
    build(document);
    expect(review(document)).toBeNull();
  });

  it('is counted from the first run where there was none, and names the year of another one', () => {
    const document = scored();
    document.host.clock.advance(420 * dayLength);
    expect(review(document)).toBe(due);
  });

  it('goes by Review every, and is never said for none', () => {
    const monthly = scored([['Review every', '30']]);
    monthly.host.clock.advance(30 * dayLength);
    expect(review(monthly)).toBe('Review due since 21 December');
    const never = scored([['Review every', 'none']]);
    never.host.clock.advance(1_000 * dayLength);
    expect(review(never)).toBeNull();
  });

  it('goes by the day that people have entered for the next one', () => {
    const document = scored();
    build(document);
    write(document, 'Next review on', new Day('2026-12-01'));
    document.host.clock.advance(10 * dayLength);
    document.scoreLeads();
    expect(review(document)).toBe('Review due since 1 December');
    build(document);
    expect(review(document)).toBeNull();
  });
});

describe('Review among the other actions', () => {
  it('goes with Remove', () => {
    const document = scored();
    build(document);
    document.run('menuRemove');
    expect(document.workbook.sheets.map(({ name }) => name)).not.toContain('Review');
    expect([...document.workbook.documentProperties.keys()]).toEqual([]);
  });

  it('names nobody that is forgotten', () => {
    const document = scored();
    build(document);
    const [name] = document.texts('Review')[rowOf(document, 'Surprises')]!;
    expect(name).not.toBe('');
    document.host.answers = {
      alert: () => 'YES',
      prompt: () => ({ button: 'OK', text: name! }),
    };
    document.run('menuForget');
    expect(document.texts('Review').flat()).not.toContain(name);
  });

  it('says what is missing where there are no deals', () => {
    const document = dealsWorkbook({ Deals: null });
    document.scoreLeads();
    expect(build(document).messages).toEqual(['The tab Review is built: one page to go through together.']);
    expect(line(document, 'Surprises')).toBeDefined();
    expect(document.texts('Review').flat()).toContain('None: no closed deal has a score yet');
  });
});
