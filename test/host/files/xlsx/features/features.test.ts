import { describe, expect, it } from 'vitest';
import { saveXlsx } from '../../../../../src/host/files/xlsx/save-xlsx.ts';
import type {
  Chart,
  ConditionalFormat,
  Validation,
} from '../../../../../src/host/workbook/sheet-features.ts';
import { type Sheet, Workbook } from '../../../../../src/host/workbook/workbook.ts';
import { partOf } from '../parts.ts';
import { reopened } from '../reopened.ts';

function tab(name = 'Rules') {
  const workbook = new Workbook();
  const sheet = workbook.addSheet(name, { rows: 30, columns: 10 });
  sheet.cells.set(1, 1, 'On');
  return { workbook, sheet };
}

const area = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });

async function readBack(workbook: Workbook): Promise<Sheet> {
  return (await reopened(workbook)).workbook.sheets[0]!;
}

it('keeps frozen rows, gridlines, the colour of the tab and hidden tabs', async () => {
  const { workbook, sheet } = tab();
  sheet.rows.frozen = 1;
  sheet.columns.frozen = 2;
  sheet.hiddenGridlines = true;
  sheet.tabColor = '#0b8043';
  workbook.addSheet('Hidden').hidden = true;
  const file = await reopened(workbook);
  const [read, hidden] = file.workbook.sheets;
  expect([read!.rows.frozen, read!.columns.frozen, read!.hiddenGridlines, read!.tabColor]).toEqual([
    1,
    2,
    true,
    '#0b8043',
  ]);
  expect([read!.hidden, hidden!.hidden]).toEqual([false, true]);
});

it('keeps widths, heights, hidden columns and rows', async () => {
  const { workbook, sheet } = tab();
  sheet.columns.sizes.set(2, 4, 60);
  sheet.columns.sizes.set(5, 5, 381);
  sheet.columns.hidden.set(3, 3, true);
  sheet.rows.sizes.set(2, 2, 60);
  sheet.rows.hidden.set(7, 8, true);
  const read = await readBack(workbook);
  expect(read.columns).toEqual(sheet.columns);
  expect(read.rows).toEqual(sheet.rows);
});

it('gives every column that it lists a width, without which Excel hides it', async () => {
  const { workbook, sheet } = tab();
  sheet.columns.hidden.set(3, 3, true);
  sheet.columns.groupDepth.set(5, 6, 1);
  const xml = await partOf(await saveXlsx(workbook), 'xl/worksheets/sheet1.xml');
  expect(xml).toContain('<cols><col min="3" max="3" hidden="1" width="14.28515625"/>');
  expect((await readBack(workbook)).columns.sizes.runs()).toEqual([]);
});

it.each(['after', 'before'] as const)('keeps a folded group with its button %s it', async (groupControl) => {
  const { workbook, sheet } = tab();
  sheet.columns.groupControl = groupControl;
  sheet.columns.groupDepth.set(3, 6, 1);
  sheet.columns.groupDepth.set(4, 5, 2);
  sheet.columns.collapsed = [{ start: 3, count: 4, depth: 1 }];
  expect((await readBack(workbook)).columns).toEqual(sheet.columns);
});

it('unfolds a group in the file it was folded in', async () => {
  const { workbook, sheet } = tab();
  sheet.columns.groupDepth.set(3, 6, 1);
  sheet.columns.collapsed = [{ start: 3, count: 4, depth: 1 }];
  const file = await reopened(workbook);
  file.workbook.sheets[0]!.columns.collapsed = [];
  const again = (await reopened(file.workbook, file)).workbook.sheets[0]!;
  expect(again.columns.collapsed).toEqual([]);
  expect(again.columns.hidden.runs()).toEqual([]);
});

it('keeps notes, and takes out those that are gone', async () => {
  const { workbook, sheet } = tab();
  sheet.notes.set(area(1, 1), 'What "On" is\n<& more>');
  sheet.notes.set(area(2, 3), 'second');
  const file = await reopened(workbook);
  const read = file.workbook.sheets[0]!;
  expect([read.notes.at(1, 1), read.notes.at(2, 3)]).toEqual(['What "On" is\n<& more>', 'second']);
  read.notes.set(area(1, 1), undefined);
  read.notes.set(area(2, 3), 'changed');
  const saved = await saveXlsx(file.workbook, file);
  expect((await partOf(saved, 'xl/comments1.xml')).match(/<comment /g)).toHaveLength(1);
  expect((await partOf(saved, 'xl/drawings/vmlDrawing1.vml')).match(/<v:shape /g)).toHaveLength(1);
});

const validations: [string, Validation][] = [
  ['a checkbox', { criteria: 'CHECKBOX', values: [], allowInvalid: true, helpText: null }],
  [
    'a dropdown',
    {
      criteria: 'VALUE_IN_LIST',
      values: [['is', 'is "any" of', '≥'], true],
      allowInvalid: true,
      helpText: 'Choose <one>',
    },
  ],
  [
    'a list without dropdown',
    { criteria: 'VALUE_IN_LIST', values: [['a'], false], allowInvalid: false, helpText: null },
  ],
  ['numbers', { criteria: 'NUMBER_BETWEEN', values: [-1000, 1000], allowInvalid: false, helpText: null }],
  [
    'dates',
    { criteria: 'DATE_ON_OR_AFTER', values: [{ serial: 46347 }], allowInvalid: true, helpText: null },
  ],
  ['any date', { criteria: 'DATE_IS_VALID_DATE', values: [], allowInvalid: true, helpText: null }],
  ['a formula', { criteria: 'CUSTOM_FORMULA', values: ['=$A2<>"x"'], allowInvalid: true, helpText: null }],
];

it.each(validations)('keeps a validation: %s', async (_, validation) => {
  const { workbook, sheet } = tab();
  sheet.validations.set(area(2, 1, 29, 2), validation);
  const read = await readBack(workbook);
  expect(read.validations.at(2, 1)).toEqual(validation);
  expect(read.validations.at(30, 2)).toEqual(validation);
  expect(read.validations.at(1, 1)).toBeUndefined();
});

it('keeps a dropdown of the cells of another tab', async () => {
  const { workbook, sheet } = tab();
  const leads = workbook.addSheet("Kim's leads", { rows: 30, columns: 10 });
  const reference = { sheet: leads, area: area(1, 1, 1, 10) };
  sheet.validations.set(area(2, 4, 29), {
    criteria: 'VALUE_IN_RANGE',
    values: [reference, true],
    allowInvalid: true,
    helpText: null,
  });
  const file = await reopened(workbook);
  const read = file.workbook.sheets[0]!.validations.at(2, 4)!;
  expect(read.values).toEqual([{ sheet: file.workbook.sheets[1], area: reference.area }, true]);
});

it('cuts a list that a file cannot hold, and then complains of nothing', async () => {
  const { workbook, sheet } = tab();
  const items = Array.from({ length: 60 }, (_, i) => `Column ${i}`);
  sheet.validations.set(area(2, 4), {
    criteria: 'VALUE_IN_LIST',
    values: [['a,b', ...items], true],
    allowInvalid: true,
    helpText: null,
  });
  const xml = await partOf(await saveXlsx(workbook), 'xl/worksheets/sheet1.xml');
  const list = /<formula1>(.*)<\/formula1>/.exec(xml)![1]!;
  expect(list.replaceAll('&quot;', '"').length).toBeLessThanOrEqual(257);
  expect(list).toContain('Column 0,Column 1,');
  expect(xml).not.toContain('showErrorMessage');
});

const condition = (criteria: string, ...values: (string | number)[]) => ({ criteria, values });
const red = { background: '#ff0000', fontColor: '#ffffff', bold: true, italic: true, strikethrough: true };
const formats: [string, ConditionalFormat][] = [
  [
    'a formula',
    {
      areas: [area(2, 1, 9, 3), area(2, 5)],
      condition: condition('CUSTOM_FORMULA', '=$A2<>$B2'),
      style: red,
    },
  ],
  [
    'a number',
    { areas: [area(2, 1)], condition: condition('NUMBER_BETWEEN', 1, 2.5), style: { underline: true } },
  ],
  ['a text', { areas: [area(2, 1)], condition: condition('TEXT_CONTAINS', 'a "b" <c>'), style: red }],
  ['an equal text', { areas: [area(2, 1)], condition: condition('TEXT_EQUAL_TO', 'a "b"'), style: red }],
  ['an empty cell', { areas: [area(2, 1)], condition: condition('CELL_EMPTY'), style: red }],
  [
    'a gradient',
    {
      areas: [area(2, 1, 9)],
      gradient: {
        min: { color: '#ff0000', type: 'MIN', value: '' },
        mid: { color: '#ffffff', type: 'PERCENTILE', value: '50' },
        max: { color: '#00ff00', type: 'NUMBER', value: '100' },
      },
    },
  ],
];

it.each(formats)('keeps a conditional format: %s', async (_, format) => {
  const { workbook, sheet } = tab();
  sheet.conditionalFormats.push(format);
  expect((await readBack(workbook)).conditionalFormats).toEqual([format]);
});

it('keeps the order of conditional formats when one is put before the others', async () => {
  const { workbook, sheet } = tab();
  sheet.conditionalFormats = formats.slice(0, 3).map(([, format]) => format);
  const file = await reopened(workbook);
  const read = file.workbook.sheets[0]!;
  read.conditionalFormats.unshift(formats[4]![1]);
  read.conditionalFormats.splice(2, 1);
  const again = await reopened(file.workbook, file);
  expect(again.workbook.sheets[0]!.conditionalFormats).toEqual([4, 0, 2].map((i) => formats[i]![1]));
});

describe('a filter', () => {
  it('is extended with its criteria', async () => {
    const { workbook, sheet } = tab('Leads');
    sheet.filter = { area: area(1, 1, 20, 3), criteria: new Map([[2, { visibleValues: ['a', 'b & c'] }]]) };
    const file = await reopened(workbook);
    const read = file.workbook.sheets[0]!;
    expect(read.filter).toEqual(sheet.filter);
    read.filter = { ...read.filter!, area: area(1, 1, 20, 5) };
    const again = await reopened(file.workbook, file);
    expect(again.workbook.sheets[0]!.filter).toEqual(read.filter);
  });

  it('lists what it shows, where Sheets says what it hides', async () => {
    const { workbook, sheet } = tab('Leads');
    ['a', 'b', 'a', 'c'].forEach((value, i) => {
      sheet.cells.set(i + 2, 2, value);
    });
    sheet.filter = { area: area(1, 1, 5, 3), criteria: new Map([[2, { hiddenValues: ['b'] }]]) };
    expect((await readBack(workbook)).filter!.criteria.get(2)).toEqual({ visibleValues: ['a', 'c'] });
  });
});

it('keeps links to the web and to other tabs', async () => {
  const { workbook, sheet } = tab();
  const leads = workbook.addSheet("Kim's leads", { rows: 30, columns: 10 });
  sheet.links.set(area(2, 1), 'https://example.com/?a=1&b=2');
  sheet.links.set(area(3, 1), `#gid=${leads.id}&range=A5`);
  const read = await readBack(workbook);
  expect([read.links.at(2, 1), read.links.at(3, 1)]).toEqual([
    'https://example.com/?a=1&b=2',
    `#gid=${leads.id}&range=A5`,
  ]);
});

it('keeps merges and names of ranges, and moves a name that was moved', async () => {
  const { workbook, sheet } = tab("Kim's");
  sheet.merges = [area(4, 1, 2, 3)];
  sheet.namedRanges = [
    { name: 'Region', area: area(2, 1, 5) },
    { name: 'Gone', area: area(2, 2) },
  ];
  const file = await reopened(workbook);
  const read = file.workbook.sheets[0]!;
  expect(read.merges).toEqual(sheet.merges);
  expect(read.namedRanges).toEqual(sheet.namedRanges);
  read.namedRanges = [
    { name: 'Region', area: area(2, 3, 5) },
    { name: 'New', area: area(9, 9) },
  ];
  const again = await reopened(file.workbook, file);
  expect(again.workbook.sheets[0]!.namedRanges).toEqual(read.namedRanges);
});

describe('what only a spreadsheet knows', () => {
  it('comes back: numbers of tabs, metadata, properties, protections and bandings', async () => {
    const { workbook, sheet } = tab('Leads');
    const other = workbook.addSheet('Other');
    sheet.cells.set(1, 7, 'Score');
    sheet.metadata = [
      { id: 5, key: 'scoreband.column', value: 'score', visibility: 'DOCUMENT', on: 'column', index: 7 },
      { id: 6, key: 'scoreband.tab', value: 'leads', visibility: 'DOCUMENT', on: 'sheet', index: 0 },
    ];
    workbook.metadata = [{ id: 7, key: 'version', value: '"<1>"', visibility: 'PROJECT' }];
    workbook.documentProperties.set('lastRun', '{"at":"2026-11-21"}');
    sheet.protections = [
      { area: area(1, 7), description: 'ours', warningOnly: true, editors: [], unprotected: [] },
    ];
    sheet.bandings = [
      { area: area(1, 1, 5, 5), headerRow: null, firstRow: '#ffffff', secondRow: '#eeeeee', footerRow: null },
    ];
    const read = (await reopened(workbook)).workbook;
    expect(read.sheets.map(({ id }) => id)).toEqual([sheet.id, other.id]);
    expect(read.sheets[0]!.metadata).toEqual(sheet.metadata);
    expect(read.metadata).toEqual(workbook.metadata);
    expect(read.documentProperties).toEqual(workbook.documentProperties);
    expect(read.sheets[0]!.protections).toEqual(sheet.protections);
    expect(read.sheets[0]!.bandings).toEqual(sheet.bandings);
  });

  /** Another program moves a column and knows nothing of the metadata. */
  async function afterMove(change: (sheet: Sheet) => void) {
    const { workbook, sheet } = tab('Leads');
    sheet.cells.set(1, 7, 'Score');
    sheet.metadata = [{ id: 5, key: 'k', value: 'score', visibility: 'DOCUMENT', on: 'column', index: 7 }];
    const file = await reopened(workbook);
    const extras = (await reopened(workbook)).sheets.values().next().value!.extras!;
    change(file.workbook.sheets[0]!);
    file.workbook.sheets[0]!.metadata = [];
    const { located } = await import('../../../../../src/host/files/xlsx/features/sheet-extras.ts');
    return extras.metadata.map((entry) => located(entry, file.workbook.sheets[0]!)?.index ?? null);
  }

  it('finds a column by its header that another program has moved', async () => {
    expect(await afterMove((sheet) => sheet.insert('column', 2, 2))).toEqual([9]);
  });

  it("forgets a column whose header is gone, so that nobody else's column passes for ours", async () => {
    expect(await afterMove((sheet) => sheet.cells.set(1, 7, 'Phone'))).toEqual([null]);
  });
});

describe('a chart', () => {
  const chart = (sheet: Sheet, id: number): Chart => ({
    id,
    type: 'COLUMN',
    ranges: [
      { sheet, area: area(1, 1, 6, 1) },
      { sheet, area: area(1, 4, 6, 1) },
    ],
    options: { title: 'Conversion & "bands"', legend: { position: 'none' }, colors: ['#0b8043'], width: 500 },
    numHeaders: 1,
    transpose: false,
    mergeStrategy: 'MERGE_COLUMNS',
    hiddenDimensions: 'IGNORE_BOTH',
    anchor: { row: 10, column: 2, offsetX: 0, offsetY: 4 },
  });

  it('comes back, and its drawing says its title and cells', async () => {
    const { workbook, sheet } = tab('Conversion');
    sheet.charts = [chart(sheet, 3)];
    const saved = await saveXlsx(workbook);
    const drawn = await partOf(saved, 'xl/charts/chart1.xml');
    expect(drawn).toContain('<a:t>Conversion &amp; &quot;bands&quot;</a:t>');
    expect(drawn).toContain("<c:f>'Conversion'!$D$2:$D$6</c:f>");
    const read = await readBack(workbook);
    expect(read.charts).toEqual([chart(read, 3)]);
  });

  it('is drawn once when it is written again, anew when it changed, and not at all when it is gone', async () => {
    const { workbook, sheet } = tab('Conversion');
    sheet.charts = [chart(sheet, 3)];
    let file = await reopened(workbook);
    const anchors = async () =>
      (await partOf(await saveXlsx(file.workbook, file), 'xl/drawings/drawing1.xml')).match(
        /<xdr:oneCellAnchor/g,
      )?.length ?? 0;
    expect(await anchors()).toBe(1);
    const [read] = file.workbook.sheets;
    read!.charts = [{ ...chart(read!, 3), type: 'LINE' }];
    expect(await anchors()).toBe(1);
    file = await reopened(file.workbook, file);
    expect(file.workbook.sheets[0]!.charts[0]!.type).toBe('LINE');
    file.workbook.sheets[0]!.charts = [];
    expect(await anchors()).toBe(0);
  });
});

describe('tabs', () => {
  it('are added, renamed, moved and deleted in the file they came from', async () => {
    const workbook = new Workbook();
    for (const name of ['One', 'Two', 'Three']) {
      const sheet = workbook.addSheet(name, { rows: 5, columns: 5 });
      sheet.cells.set(1, 1, name);
      sheet.notes.set(area(1, 1), `note of ${name}`);
    }
    workbook.sheets[2]!.namedRanges = [{ name: 'Third', area: area(1, 1) }];
    const file = await reopened(workbook);
    const { sheets } = file.workbook;
    file.workbook.removeSheet(sheets[0]!);
    sheets[0]!.name = 'Second & more';
    sheets.reverse();
    file.workbook.addSheet('New', { index: 1 }).cells.set(1, 1, 'new');
    const list = await partOf(await saveXlsx(file.workbook, file), 'xl/workbook.xml');
    expect(list.match(/<sheet /g)).toHaveLength(3);
    const again = await reopened(file.workbook, file);
    expect(
      again.workbook.sheets.map((sheet) => [sheet.name, sheet.cells.at(1, 1), sheet.notes.at(1, 1)]),
    ).toEqual([
      ['Three', 'Three', 'note of Three'],
      ['New', 'new', undefined],
      ['Second & more', 'Two', 'note of Two'],
    ]);
    expect(again.workbook.sheets[0]!.namedRanges).toEqual([{ name: 'Third', area: area(1, 1) }]);
  });
});

describe('a new tab on paper', () => {
  const printed = async (workbook: Workbook, file?: Awaited<ReturnType<typeof reopened>>) => {
    const bytes = await saveXlsx(workbook, file);
    const names = (await partOf(bytes, 'xl/workbook.xml')).match(/<definedName .*?<\/definedName>/g);
    const [first = ''] = [await partOf(bytes, 'xl/worksheets/sheet1.xml')];
    return { names, first };
  };

  it('lies on its side, is one page wide, and repeats the rows that stay in sight', async () => {
    const { workbook, sheet } = tab("Ann's rules & more");
    sheet.rows.frozen = 2;
    const { names, first } = await printed(workbook);
    expect(first).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
    expect(first).toContain('<pageSetup orientation="landscape" fitToWidth="1" fitToHeight="0"/>');
    expect(names).toEqual([
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'Ann''s rules &amp; more'!$1:$2</definedName>`,
    ]);
  });

  it('keeps all of it where the file is written again, under a new name and at another place too', async () => {
    const { workbook, sheet } = tab();
    sheet.rows.frozen = 1;
    const file = await reopened(workbook);
    const [rules] = file.workbook.sheets;
    rules!.name = "Sam's rules";
    file.workbook.addSheet('Before', { index: 0 });
    expect((await printed(file.workbook, file)).names).toEqual([
      `<definedName name="_xlnm.Print_Titles" localSheetId="1">'Sam''s rules'!$1:$1</definedName>`,
    ]);
  });

  it('leaves tabs that were there as their owner prints them', async () => {
    const file = await reopened(tab().workbook);
    file.workbook.sheets[0]!.rows.frozen = 3;
    expect((await printed(file.workbook, file)).names).toBeNull();
  });
});
