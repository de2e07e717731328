import { beforeAll, describe, expect, it } from 'vitest';
import { randomNumbers } from '../../../src/evidence/fit/random.ts';
import type { Evidence, Summary } from '../../../src/shared/index.ts';
import { Day, TestDocument, type TestRow } from '../document.ts';

/** 400 deals of which SaaS and a reference help, and Press is thrown away. */
function document(): TestDocument {
  const random = randomNumbers(6);
  const leads: TestRow[] = [['Lead ID', 'Industry', 'Source']];
  const deals: TestRow[] = [['Lead ID', 'Outcome', 'Created on', 'Closed on']];
  for (let k = 0; k < 400; k++) {
    const industry = ['SaaS', 'Retail', 'Press'][Math.floor(3 * random())]!;
    const source = ['Reference', 'Web'][Math.floor(2 * random())]!;
    const logOdds = (industry === 'SaaS' ? 1 : -0.5) + (source === 'Reference' ? 1 : -0.5);
    leads.push([`L${k}`, industry, source]);
    const outcome = random() < 1 / (1 + Math.exp(-logOdds)) ? 'Won' : 'Lost';
    deals.push([`L${k}`, outcome, new Day('2026-01-05'), new Day('2026-03-05')]);
  }
  return new TestDocument({
    Leads: leads,
    Deals: deals,
    Rules: [
      ['Rule', 'Field', 'Test', 'Value', 'Points'],
      ['Software', 'Industry', 'is', 'SaaS', -20],
      ['Press', 'Industry', 'is', 'Press', 'Disqualify'],
    ],
  });
}

describe('the Evidence tab', () => {
  let sheet: TestDocument;
  let evidence: Evidence;
  let rows: string[][];
  const headers = (first: string) => rows.findIndex((cells) => cells[0] === first);

  beforeAll(() => {
    sheet = document();
    evidence = (sheet.run('findEvidence', { by: 'menu' }) as Summary).evidence!;
    rows = sheet.texts('Evidence');
  });

  it('reads from the left: the rule in words, the verdict, won with and without, points', () => {
    const at = headers('Rule');
    expect(rows[at]!.slice(0, 7)).toEqual([
      ...['Rule', 'In words', 'Verdict', 'With', 'Without', 'Points', 'Suggested'],
    ]);
    const { inWords, verdict } = evidence.rules[0]!;
    expect(rows[at + 1]!.slice(0, 3)).toEqual(['Software', inWords, verdict]);
    expect(verdict).toBe('works the other way');
  });

  it('has at most eight columns that begin before 1,366 pixels, with the details folded away', () => {
    const { columns, maxColumns } = sheet.sheet('Evidence') as unknown as {
      columns: {
        sizes: { at(column: number): number | undefined };
        collapsed: { start: number; count: number }[];
      };
      maxColumns: number;
    };
    const [group] = columns.collapsed;
    expect(columns.collapsed).toHaveLength(1);
    const isFolded = (column: number) => column >= group!.start && column < group!.start + group!.count;
    const starts: number[] = [];
    let left = 0;
    for (let column = 1; column <= maxColumns; column++) {
      if (isFolded(column)) continue;
      starts.push(left);
      left += columns.sizes.at(column)!;
    }
    expect(starts.filter((start) => start < 1366).length).toBeLessThanOrEqual(8);
    const folded = rows[headers('Rule')]!.filter((header, index) => header !== '' && isFolded(index + 1));
    expect(folded).toEqual(['Won', 'Lost', 'Lift', '95 % low', '95 % high', 'Between']);
    expect(rows.flat()).toContainEqual(expect.stringMatching(/^Folded away behind Suggested/));
  });

  it('has verdicts on fills that dark text is read on, with contrast AA, and says the same in words', () => {
    const { formats } = sheet.sheet('Evidence');
    const at = headers('Rule');
    const fills = [1, 2].map((line) => formats.background.at(at + line + 1, 3)!);
    for (const fill of fills) expect(contrast(fill, '#202124')).toBeGreaterThanOrEqual(4.5);
    expect(evidence.rules.map(({ tone }) => tone)).toEqual(['opposes', 'opposes']);
    expect(evidence.rules[1]!.verdict).toMatch(/^throws \d+ of \d+ won deals away$/);
  });

  it('says of a signal in words what it means, beside a rule to copy', () => {
    const signal = evidence.signals.find(({ field }) => field === 'Source')!;
    expect(signal.verdict).toMatch(/^won (more|less) often with it: \d\.\d times the average deal/);
    const line = rows.find((cells) => cells[2] === signal.verdict)!;
    expect(line[1]).toBe(signal.inWords);
    const copied = ['TRUE', signal.rule, signal.kind, signal.field, signal.test, signal.value];
    expect(line.slice(14, 20)).toEqual(copied);
  });

  it('is laid out anew where an earlier version has left other columns', () => {
    const old = document();
    old.addTab('Evidence', [
      ['Evidence: what closed deals say about the rules'],
      ['As of 2026-01-01'],
      ['Rule', 'Won', 'Lost', 'With'],
    ]);
    old.run('findEvidence', { by: 'menu' });
    expect(old.sheet('Evidence').columns.sizes.at(2)).toBe(380);
    expect(old.sheet('Evidence').columns.collapsed).toHaveLength(1);
    old.sheet('Evidence').columns.sizes.set(2, 2, 99);
    old.sheet('Rules').columns.sizes.set(2, 2, 99);
    old.run('findEvidence', { by: 'menu' });
    expect(old.sheet('Evidence').columns.sizes.at(2)).toBe(99);
  });
});

/** https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio */
function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high! + 0.05) / (low! + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}
