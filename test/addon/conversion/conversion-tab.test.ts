import { describe, expect, it } from 'vitest';
import { GoogleException } from '../../../src/host/services/google-exception.ts';
import type { Summary } from '../../../src/shared/index.ts';
import type { TestDocument } from '../document.ts';
import { workbookSnapshot } from '../workbook-snapshot.ts';
import { dealsWorkbook } from './deals-workbook.ts';

function build(document: TestDocument): Summary {
  return document.run('buildConversion', { by: 'menu' }) as Summary;
}

/** A tab as text, one line a row; figures as they stand in the cells, rounded to four places. */
function page(document: TestDocument, name: string): string {
  const lines = document.texts(name).map((cells) =>
    cells
      .map((cell) => (/^-?\d+\.\d{5,}$/.test(cell) ? Number(cell).toFixed(4) : cell))
      .join(' | ')
      .replace(/[ |]+$/, ''),
  );
  return [`# ${name}`, ...lines].join('\n');
}

function scored(): TestDocument {
  const document = dealsWorkbook();
  document.scoreLeads();
  return document;
}

describe('the tabs Conversion and Misses', () => {
  it('look like this', async () => {
    const document = scored();
    build(document);
    const text = `${page(document, 'Conversion')}\n\n${page(document, 'Misses')}\n`;
    await expect(text).toMatchFileSnapshot('../golden/conversion.txt');
  });

  it.each([
    ['Conversion', 'Band', 'Remark'],
    ['Misses', 'Lead', 'Row'],
  ])('show at most eight columns on a laptop: %s', (tab, first, last) => {
    const document = scored();
    build(document);
    const { columns } = document.sheet(tab);
    const headers = document.texts(tab).find(([header]) => header === first)!;
    const shown = headers.filter((_, index) => columns.hidden.at(index + 1) !== true);
    const widths = shown.map((_, index) => columns.sizes.at(index + 1)!);
    expect(shown.at(-1)).toBe(last);
    expect(shown.length).toBeLessThanOrEqual(8);
    // Of 1366 pixels, the narrowest common screen, Sheets takes some for row numbers, its side panel and the scroll bar.
    expect(widths.reduce((sum, pixels) => sum + pixels)).toBeLessThanOrEqual(1250);
    expect(document.texts(tab).flat().join(' ')).toContain(`folded away behind ${last}`.slice(1));
  });

  it('have touches folded away below their heading, wherever a later report puts them', () => {
    const document = scored();
    const foldedRows = () => {
      const { rows } = document.sheet('Conversion');
      const all = document.texts('Conversion').map((_, index) => index + 1);
      return all.filter((row) => rows.hidden.at(row) === true);
    };
    const touchRows = () => {
      const texts = document.texts('Conversion');
      const header = texts.findIndex(([cell]) => cell === 'Activity') + 1;
      return texts.map((_, index) => index + 1).slice(header - 1);
    };
    build(document);
    const before = touchRows();
    expect(foldedRows()).toEqual(before);
    document.sheet('Settings').cells.set(document.texts('Settings').length + 1, 1, 'Break down by');
    document.sheet('Settings').cells.set(document.texts('Settings').length, 2, 'Industry');
    build(document);
    expect(touchRows()[0]).toBeGreaterThan(before[0]!);
    expect(foldedRows()).toEqual(touchRows());
  });

  it('take over what an earlier version has laid out otherwise', () => {
    const document = scored();
    build(document);
    const sheet = document.sheet('Conversion');
    const row = document.texts('Conversion').findIndex(([first]) => first === 'Band') + 1;
    sheet.cells.set(row, 4, 'Lost');
    sheet.columns.sizes.set(8, 8, 60);
    for (let column = 9; column <= 14; column++) sheet.columns.hidden.set(column, column, undefined);
    build(document);
    expect(sheet.columns.sizes.at(8)).toBe(590);
    expect(sheet.columns.hidden.at(9)).toBe(true);
  });

  it('name the leads of misses as Settings say', () => {
    const document = scored();
    const settings = document.sheet('Settings');
    const row = document.texts('Settings').length + 1;
    settings.cells.set(row, 1, 'Show leads as');
    settings.cells.set(row, 2, 'Industry');
    build(document);
    expect(document.texts('Misses').flat()).toContain('SaaS (L014)');
  });

  it('wrap names and reasons of misses, and no heading or sentence', () => {
    const document = dealsWorkbook();
    document.scoreLeads();
    document.run('buildConversion', { by: 'menu' });
    const { formats } = document.sheet('Misses');
    const isWrapped = (row: number, column: number) => formats.wrap.at(row, column) === 'WRAP';
    const rows = document.texts('Misses');
    const lines = rows.filter((cells, i) => i > 0 && cells[1] !== '' && cells[1] !== 'Score');
    expect(lines.length).toBeGreaterThan(3);
    for (const [i, [first, score, why]] of rows.entries()) {
      const isLine = why !== '' && score !== 'Score';
      expect([first, isWrapped(i + 1, 1), isWrapped(i + 1, 3)]).toEqual([first, isLine, isLine]);
    }
  });

  it('have a chart over the bands with the ends of the intervals, below the table', () => {
    const document = scored();
    build(document);
    const { charts } = document.sheet('Conversion');
    const header = document.texts('Conversion').findIndex(([first]) => first === 'Band') + 1;
    expect(charts).toHaveLength(1);
    expect(charts[0]!.type).toBe('COMBO');
    expect(charts[0]!.ranges.map(({ area }) => area)).toEqual([
      { row: header, column: 1, rows: 6, columns: 1 },
      { row: header, column: 4, rows: 6, columns: 3 },
    ]);
    expect(charts[0]!.anchor.row).toBe(header + 7);
    // Both spellings of Google's: nested, and as the macro recorder names them.
    const end = { type: 'line', lineWidth: 0, pointSize: 7 };
    expect(charts[0]!.options).toMatchObject({
      ...{ useFirstColumnAsDomain: true, series: { 1: end, 2: end } },
      ...{ 'series.1.lineWidth': 0, 'series.2.pointSize': 7, 'vAxes.0.viewWindow.min': 0 },
    });
    expect(
      document
        .texts('Conversion')
        .slice(header + 6, header + 22)
        .flat()
        .join(''),
    ).toBe('');
  });

  it('hold labels as text, which Sheets would take for dates and formulas otherwise', () => {
    const document = scored();
    build(document);
    const sheet = document.sheet('Conversion');
    const band = document.texts('Conversion').findIndex(([first]) => first === '0-20') + 1;
    expect(sheet.formats.numberFormat.at(band, 1)).toBe('@');
    expect(sheet.formats.numberFormat.at(band, 5)).toBe('0.0%');
  });

  it('have bars alone where Google takes no chart with intervals', () => {
    const document = scored();
    let inserted = 0;
    document.host.onCall = ({ member }) => {
      if (member === 'insertChart' && ++inserted <= 2) throw new GoogleException('Invalid argument: series');
    };
    build(document);
    const [chart] = document.sheet('Conversion').charts;
    expect(chart!.ranges.map(({ area }) => area.columns)).toEqual([1, 1]);
    expect(chart!.options.series).toBeUndefined();
  });

  it('are not written again where nothing has changed', () => {
    const document = scored();
    build(document);
    const again = build(document);
    expect(again.messages.at(-1)).toBe(
      'The tab Conversion shows it; nothing has changed since it was built.',
    );
    expect(document.calls.get('Range.setValues') ?? 0).toBe(0);
    expect(document.calls.get('Sheet.insertChart') ?? 0).toBe(0);
  });

  it('are written in few calls', () => {
    const document = scored();
    build(document);
    const { calls } = document;
    expect(calls.get('Range.setValues')).toBe(2);
    expect(calls.get('SpreadsheetApp.flush')).toBeLessThanOrEqual(4);
  });

  it('leave everything of the user as it is', () => {
    const document = scored();
    const tabs = document.workbook.sheets.map(({ name }) => name);
    const before = workbookSnapshot(document.workbook, tabs);
    build(document);
    expect(workbookSnapshot(document.workbook, tabs)).toEqual(before);
  });

  it('get a suffix beside a Conversion tab of the user, which stays as it is', () => {
    const document = dealsWorkbook({
      Conversion: [
        ['Currency', 'Rate'],
        ['EUR', 1.1],
      ],
    });
    build(document);
    build(document);
    expect(document.texts('Conversion')).toEqual([
      ['Currency', 'Rate'],
      ['EUR', '1.1'],
    ]);
    expect(document.workbook.sheets.map(({ name }) => name).slice(-2)).toEqual([
      'Conversion (Scoreband)',
      'Misses',
    ]);
  });

  it('are found again after somebody renamed them, and made again after somebody deleted them', () => {
    const document = scored();
    build(document);
    document.sheet('Conversion').name = 'How we sell';
    document.workbook.removeSheet(document.sheet('Misses'));
    build(document);
    const names = document.workbook.sheets.map(({ name }) => name);
    expect(names).toContain('How we sell');
    expect(names).toContain('Misses');
    expect(names).not.toContain('Conversion');
  });

  it('show a shorter report without a rest of the longer one', () => {
    const document = scored();
    build(document);
    const length = document.texts('Conversion').length;
    const deals = document.sheet('Deals');
    for (let row = 2; row <= 46; row++)
      for (let column = 1; column <= 4; column++) deals.cells.set(row, column, null);
    build(document);
    expect(document.texts('Conversion').length).toBeLessThan(length);
    expect(document.sheet('Conversion').charts).toEqual([]);
    expect(document.texts('Conversion').flat().join(' ')).toContain('There are no closed deals yet.');
  });

  it('keep a chart that the user has put there, and put back ours that was deleted', () => {
    const document = scored();
    build(document);
    const sheet = document.sheet('Conversion');
    const [ours] = sheet.charts;
    const own = { ...ours!, id: 9999, options: { title: 'Mine' } };
    sheet.charts = [own];
    build(document);
    expect(sheet.charts.map(({ options }) => options.title)).toEqual(['Mine', 'Conversion by score band']);
  });

  it('are not written while another run holds the document, whose sentence comes with the figures', () => {
    const document = scored();
    document.host.project.locks.set('document', { owner: {} as never, until: null });
    const summary = build(document);
    expect(summary.messages.at(-1)).toBe(
      'Another run of Scoreband is writing to this spreadsheet. Wait a minute, then build the conversion sheet again.',
    );
    expect(summary.conversion?.deals).toBe(45);
    expect(document.workbook.sheetByName('Conversion')).toBeUndefined();
  });

  it('are put off to a sentence where the tab is protected', () => {
    const document = scored();
    build(document);
    const sheet = document.sheet('Conversion');
    sheet.cells.set(3, 1, 'scribble');
    sheet.protections.push({ area: null, description: '', warningOnly: false, editors: [], unprotected: [] });
    const summary = document.run('buildConversion', { by: 'menu' }, { user: 'guest@example.com' }) as Summary;
    expect(summary.problems.map(({ message }) => message)).toContain(
      'Conversion: the tab could not be written: You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit. Allow editing of Conversion, or delete it, then build the conversion sheet again.',
    );
    expect(summary.conversion?.deals).toBe(45);
  });
});

describe('the age of what stands on Leads', () => {
  /** Behind the claim: how many deals, and that they are too few. */
  const afterClaim = (document: TestDocument) => build(document).messages.slice(2);

  it('is told before the first run', () => {
    expect(afterClaim(dealsWorkbook())[0]).toBe(
      'Leads are scored here in memory only: Leads has no scores yet. Choose Score leads.',
    );
  });

  it('is told after the rules have changed, until leads are scored again', () => {
    const document = scored();
    document.sheet('Rules').cells.set(2, 7, 5);
    expect(afterClaim(document)[0]).toBe(
      'The scores on Leads are older than the rules that are used here. Choose Score leads.',
    );
    document.scoreLeads();
    expect(afterClaim(document)).toHaveLength(1);
  });

  it('is not told after a change that no score depends on', () => {
    const document = scored();
    document.sheet('Settings').cells.set(4, 1, 'Bands');
    document.sheet('Settings').cells.set(4, 2, '0-50, 51-100');
    expect(afterClaim(document)).toHaveLength(1);
  });
});
