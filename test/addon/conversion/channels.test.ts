import { describe, expect, it } from 'vitest';
import type { Summary } from '../../../src/shared/index.ts';
import { Day, type TestDocument, type TestRow } from '../document.ts';
import { dealsWorkbook, parts } from './deals-workbook.ts';

function build(settings: readonly TestRow[], deals: readonly TestRow[] = parts.deals) {
  const document = dealsWorkbook({ Settings: [...parts.settings, ...settings], Deals: deals });
  const summary = document.run('buildConversion', { by: 'menu' }) as Summary;
  return { document, summary };
}

/** The rows of a section of the tab, without its heading. */
function section(document: TestDocument, heading: string): string[][] {
  const rows = document.texts('Conversion');
  const start = rows.findIndex(([first]) => first === heading);
  if (start < 0) return [];
  const end = rows.findIndex((row, index) => index > start && row.every((cell) => cell === ''));
  return rows.slice(start + 1, end < 0 ? undefined : end);
}

const messagesOf = ({ problems }: Summary) => problems.map(({ message }) => message);

describe('Conversion by channel', () => {
  it('has a table for each column that Settings name, with all leads now and all deals', () => {
    const { document, summary } = build([['Break down by', 'Industry']]);
    const [headers, ...lines] = section(document, 'By channel');
    expect(headers!.slice(0, 5)).toEqual(['Industry', 'Deals', 'Won', 'Conversion', '95 % low']);
    expect(lines.map(([value]) => value)).toEqual(['SaaS', 'Energy', 'Food', 'Retail']);
    const { channels, deals } = summary.conversion!;
    expect(channels.reduce((sum, line) => sum + line.deals, 0)).toBe(deals);
    expect(channels.reduce((sum, line) => sum + line.leadsNow, 0)).toBe(60);
  });

  it('says which columns it cannot count by, and counts by the others', () => {
    const { document, summary } = build([['Break down by', 'Industri; Industry']]);
    expect(section(document, 'By channel')[0]![0]).toBe('Industry');
    expect(messagesOf(summary)).toContain(
      'Settings!B5: Leads has no column "Industri" to break conversion down by, did you mean "Industry"? Correct the header, or take it out.',
    );
  });

  it('is not there where nobody has named a column', () => {
    expect(section(build([]).document, 'By channel')).toEqual([]);
  });

  it('has empty amounts where deals have none', () => {
    const deals = parts.deals.map((row) => row.slice(0, 3));
    const { document, summary } = build([['Break down by', 'Industry']], deals);
    expect(summary.conversion!.channels.map(({ amountWon }) => amountWon)).toEqual([null, null, null, null]);
    expect(summary.conversion!.touches.map(({ amountEven }) => amountEven)).toEqual([null, null]);
    expect(section(document, 'By channel')[0]).not.toContain('Amount won');
  });
});

describe('Acceptance', () => {
  const calls: readonly TestRow[] = [
    ['When', 'Lead key', 'Name', 'Result', 'Again on', 'Note', 'By'],
    [new Day('2026-11-02'), 'L001', '', 'Good talk', '', '', ''],
    [new Day('2026-11-03'), 'L002', '', 'Passt nicht', '', 'too small', ''],
    [new Day('2026-11-04'), 'L003', '', 'Not a fit', '', '', ''],
    [new Day('2026-11-05'), 'L003', '', 'Good talk', '', '', ''],
    [new Day('2026-11-05'), 'L004', '', 'No answer', '', '', ''],
  ];

  it('counts the last good talk or poor fit of each lead that was called, and says both', () => {
    const document = dealsWorkbook({});
    document.addTab('Calls', calls);
    document.run('buildConversion', { by: 'menu' });
    const rows = document.texts('Conversion').map((cells) => cells.filter((text) => text !== ''));
    expect(rows.find(([first]) => first === 'Accepted by sales')?.slice(0, 3)).toEqual([
      'Accepted by sales',
      '3',
      '2',
    ]);
    const at = rows.findIndex(([first]) => first === 'Sales said');
    expect(rows.slice(at, at + 3)).toEqual([
      ['Sales said', 'Leads'],
      ['Good talk', '2', 'accepted'],
      ['Not a fit', '1'],
    ]);
  });

  it('keeps the line empty where nobody keeps calls or verdicts', () => {
    const document = dealsWorkbook({});
    document.run('buildConversion', { by: 'menu' });
    expect(document.texts('Conversion').flat()).not.toContain('Sales said');
  });
});

describe('Opportunities', () => {
  it('say what is missing where the column is not there', () => {
    const { summary } = build([['Opportunity column', 'Proposal']]);
    expect(summary.conversion!.opportunities).toBeNull();
    expect(messagesOf(summary).join()).toContain(
      'Leads has no column "Proposal" that says which leads are opportunities',
    );
  });

  it('tell the velocity on one line', () => {
    const { document } = build([['Opportunity column', 'Industry']]);
    // Each lead has an industry, so that each is one: 60 × 19 of 45 × 2,103 ÷ 33.
    expect(section(document, 'Opportunities and velocity')[0]![0]).toBe(
      'Velocity: 60 open opportunities × 42 % won × 2,103 mean amount ÷ 33 days (median) = 1,614 a day.',
    );
  });
});
