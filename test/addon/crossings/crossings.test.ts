import { describe, expect, it } from 'vitest';
import type { Overview } from '../../../src/shared/index.ts';
import { TestDocument, type TestRow } from '../document.ts';

const leads: readonly TestRow[] = [
  ['Lead ID', 'Industry'],
  ['L1', 'SaaS'],
  ['=L2', 'Food'],
  ['L3', 'Food'],
];
const rules: readonly TestRow[] = [
  ['On', 'Rule', 'Field', 'Test', 'Value', 'Points'],
  [true, 'Software', 'Industry', 'is', 'SaaS', 75],
  [true, 'Retail', 'Industry', 'is', 'Retail', 45],
];

function scored(): TestDocument {
  const document = new TestDocument({ Leads: leads, Rules: rules }, { rows: 10 });
  document.scoreLeads();
  return document;
}

/** The lines of the tab without the day, which the first test shows. */
function lines(document: TestDocument): string[] {
  const [, ...rows] = document.texts('Crossings');
  return rows.map(([, ...cells]) => cells.join(' | '));
}

function setIndustry(document: TestDocument, row: number, industry: string): void {
  document.sheet('Leads').cells.set(row, 2, industry);
}

describe('Crossings', () => {
  it('is not there after the very first run', () => {
    expect(scored().workbook.sheetByName('Crossings')).toBeUndefined();
  });

  it('is not there while nobody crosses a status', () => {
    const document = scored();
    document.scoreLeads();
    expect(document.workbook.sheetByName('Crossings')).toBeUndefined();
  });

  it('says who rose and who fell, with what to do', () => {
    const document = scored();
    setIndustry(document, 2, 'Retail');
    setIndustry(document, 3, 'SaaS');
    document.scoreLeads();
    expect(lines(document)).toEqual([
      'L1 |  | row 2 | SQL | MQL | 45 | Look closer and invite to talk |  | data',
      '=L2 |  | row 3 | Early-stage | SQL | 75 | Call within a day |  | data',
    ]);
    expect(Number(document.texts('Crossings')[1]![0])).toBeCloseTo(46_347 + 9.5 / 24, 6);
    expect(document.sheet('Crossings').links.at(2, 4)).toBe('#gid=0&range=2:2');
  });

  it('names leads as Settings say, within what a laptop shows', () => {
    const document = new TestDocument(
      {
        Leads: leads,
        Rules: rules,
        Settings: [
          ['Setting', 'Value'],
          ['Show leads as', 'Industry'],
        ],
      },
      { rows: 10 },
    );
    document.scoreLeads();
    setIndustry(document, 3, 'SaaS');
    document.scoreLeads();
    expect(lines(document)[0]).toMatch(/^=L2 \| SaaS \| row 3 /);
    const { sizes } = document.sheet('Crossings').columns;
    const [headers] = document.texts('Crossings');
    const width = headers!.reduce((sum, _, index) => sum + sizes.at(index + 1)!, 0);
    expect(width).toBeLessThanOrEqual(1250);
    const { crossings } = document.run('readOverview') as Overview;
    expect(crossings.lines.map(({ lead }) => lead)).toEqual(['SaaS (=L2)']);
  });

  it('gets the columns that an earlier version has made it without, and keeps its lines beside them', () => {
    const document = scored();
    setIndustry(document, 2, 'Retail');
    document.scoreLeads();
    const sheet = document.sheet('Crossings');
    for (const column of [7, 3]) sheet.remove('column', column, 1);
    sheet.cells.set(1, 2, 'Lead');
    const earlier = document.texts('Crossings')[1]!;
    const { crossings } = document.run('readOverview') as Overview;
    expect(crossings.lines).toMatchObject([{ lead: 'L1', from: 'SQL', to: 'MQL' }]);
    setIndustry(document, 3, 'SaaS');
    document.scoreLeads();
    const [headers, first, second] = document.texts('Crossings');
    expect(headers!.slice(1, 8)).toEqual(['Lead key', 'Name', 'Row', 'From', 'To', 'Score', 'Action']);
    expect(first!.filter((cell) => cell !== '')).toEqual(earlier.filter((cell) => cell !== ''));
    expect(first!.slice(3, 6)).toEqual(['row 2', 'SQL', 'MQL']);
    expect(second!.slice(1, 7)).toEqual(['=L2', '', 'row 3', 'Early-stage', 'SQL', '75']);
  });

  it('appends below what is there', () => {
    const document = scored();
    setIndustry(document, 3, 'SaaS');
    document.scoreLeads();
    setIndustry(document, 3, 'Food');
    document.scoreLeads();
    expect(lines(document).map((line) => line.split(' | ').slice(3, 5))).toEqual([
      ['Early-stage', 'SQL'],
      ['SQL', 'Early-stage'],
    ]);
  });

  it('has a new lead that begins above the lowest status', () => {
    const document = scored();
    const sheet = document.sheet('Leads');
    ['L4', 'L5'].forEach((key, i) => {
      sheet.cells.set(5 + i, 1, key);
      sheet.cells.set(5 + i, 2, i === 0 ? 'SaaS' : 'Food');
    });
    document.scoreLeads();
    expect(lines(document)).toEqual(['L4 |  | row 5 | (new) | SQL | 75 | Call within a day |  | data']);
  });

  it('has one line for all that a change of the rules has moved', () => {
    const document = scored();
    document.sheet('Rules').cells.set(2, 6, 10);
    document.sheet('Rules').cells.set(3, 5, 'Food');
    document.scoreLeads();
    expect(lines(document)).toEqual([' |  |  |  |  |  |  |  | rules: 2 leads rose, 1 fell']);
  });

  it('takes rules that a draft has added, which give no points yet, for no change of the rules', () => {
    const document = scored();
    const { cells } = document.sheet('Rules');
    cells.set(1, 7, 'Draft points');
    [true, 'Drafted', 'Industry', 'is', 'Food', '', 30].forEach((cell, i) => {
      cells.set(4, i + 1, cell);
    });
    setIndustry(document, 3, 'SaaS');
    document.scoreLeads();
    expect(lines(document)).toEqual([
      '=L2 |  | row 3 | Early-stage | SQL | 75 | Call within a day |  | data',
    ]);
  });

  it('takes a status that a person has set for a change of data', () => {
    const document = scored();
    const sheet = document.sheet('Leads');
    sheet.cells.set(1, 8, 'Status override');
    sheet.cells.set(4, 8, 'MQL');
    document.scoreLeads();
    expect(lines(document)).toEqual([
      'L3 |  | row 4 | Early-stage | MQL | 0 | Look closer and invite to talk |  | data',
    ]);
  });

  it('leaves the sheet that the person looks at in front', () => {
    const document = scored();
    setIndustry(document, 3, 'SaaS');
    document.workbook.activeSheet = document.sheet('Leads');
    document.scoreLeads();
    expect(document.workbook.activeSheet?.name).toBe('Leads');
  });

  it('drops the oldest lines beyond 5,000', () => {
    const document = scored();
    setIndustry(document, 3, 'SaaS');
    document.scoreLeads();
    const sheet = document.sheet('Crossings');
    sheet.maxRows = 5001;
    for (let row = 3; row <= 5001; row++) sheet.cells.set(row, 2, `old ${row}`);
    setIndustry(document, 3, 'Food');
    setIndustry(document, 2, 'Food');
    document.scoreLeads();
    const keys = document.column('Crossings', 'Lead key');
    expect(keys).toHaveLength(5000);
    expect([keys[0], keys[4998], keys[4999]]).toEqual(['old 4', 'L1', '=L2']);
  });

  it('is made anew where somebody has deleted it, and found where somebody has renamed it', () => {
    const document = scored();
    setIndustry(document, 3, 'SaaS');
    document.scoreLeads();
    document.sheet('Crossings').name = 'Who moved';
    setIndustry(document, 3, 'Food');
    document.scoreLeads();
    expect(document.texts('Who moved')).toHaveLength(3);
    document.workbook.removeSheet(document.sheet('Who moved'));
    setIndustry(document, 3, 'SaaS');
    document.scoreLeads();
    expect(lines(document)).toHaveLength(1);
  });

  it('that cannot be written is a problem, and the scores are written', () => {
    const document = scored();
    setIndustry(document, 3, 'SaaS');
    document.scoreLeads();
    document
      .sheet('Crossings')
      .protections.push({ area: null, description: '', warningOnly: false, editors: [], unprotected: [] });
    setIndustry(document, 3, 'Food');
    const summary = document.run('scoreLeads', { by: 'menu' }, { user: 'guest@example.com' }) as ReturnType<
      TestDocument['scoreLeads']
    >;
    expect(summary.problems.map(({ message }) => message)).toContain(
      'Crossings: who crossed a status could not be noted: You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit. Allow editing of Crossings, or delete it; the next run notes it then. The scores themselves are written.',
    );
    expect(document.column('Leads', 'Status')[1]).toBe('Early-stage');
  });
});
