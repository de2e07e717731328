import type { Area } from '../../../src/host/workbook/area.ts';
import type { Sheet } from '../../../src/host/workbook/workbook.ts';
import type { Random } from '../../oracle/random.ts';

/** What scripts do to a sheet beside its cells, one of each kind that a file has words for. */
const changes: ((sheet: Sheet, area: Area, random: Random) => void)[] = [
  (sheet, area) => sheet.merges.push(area),
  (sheet) => {
    sheet.merges = [];
  },
  (sheet, area, random) => {
    const column = area.column;
    const criteria = random.pick([
      { visibleValues: ['a', ''] },
      { hiddenValues: ['7'] },
      { condition: { criteria: 'NUMBER_GREATER_THAN', values: [5] } },
      {},
    ]);
    sheet.filter = { area, criteria: new Map([[column, criteria]]) };
  },
  (sheet) => {
    sheet.filter = null;
  },
  (sheet, area, random) =>
    sheet.links.set(area, random.pick(['https://example.com/?a=1&b="2"', '#gid=0&range=A1', '#x'])),
  (sheet, area) => sheet.links.set(area, undefined),
  (sheet, area, random) => {
    const values = random.pick([
      [['a', 'b,c', '"d"'], true],
      [['x'.repeat(300)], false],
    ]);
    sheet.validations.set(area, {
      criteria: 'VALUE_IN_LIST',
      values,
      allowInvalid: random.chance(0.5),
      helpText: random.pick([null, 'a <b> & "c"']),
    });
  },
  (sheet, area) =>
    sheet.validations.set(area, { criteria: 'CHECKBOX', values: [], allowInvalid: true, helpText: null }),
  (sheet, area) => sheet.validations.set(area, undefined),
  (sheet, area, random) => {
    const condition = random.pick([
      { criteria: 'CUSTOM_FORMULA', values: ['=$A1<>"&"'] },
      { criteria: 'TEXT_CONTAINS', values: ['a"b'] },
      { criteria: 'NUMBER_BETWEEN', values: [1, 5] },
    ]);
    sheet.conditionalFormats.push({
      areas: [area],
      condition,
      style: { background: '#ff0000', strikethrough: true, bold: true },
    });
  },
  (sheet) => {
    sheet.conditionalFormats = [];
  },
  (sheet, _area, random) => {
    sheet.rows.frozen = random.whole(0, 2);
    sheet.columns.frozen = random.whole(0, 2);
  },
  (sheet, _area, random) => {
    sheet.tabColor = random.pick([null, '#00ff00']);
  },
  (sheet, area) => sheet.columns.hidden.set(area.column, area.column, true),
  (sheet, area) => sheet.rows.sizes.set(area.row, area.row, 60),
  (sheet, area) => sheet.columns.sizes.set(area.column, area.column, 111),
  (sheet, area) => sheet.rows.groupDepth.set(area.row, area.row, 1),
  (sheet, area) => sheet.namedRanges.push({ name: 'scored', area }),
  (sheet) => {
    sheet.namedRanges = [];
  },
  (sheet, area) => {
    sheet.formats.fontWeight.set(area, 'bold');
    sheet.formats.fontColor.set(area, '#123456');
    sheet.formats.wrap.set(area, 'WRAP');
    sheet.formats.horizontalAlignment.set(area, 'center');
  },
  (sheet, area) => {
    const size = {
      numHeaders: 1,
      transpose: false,
      mergeStrategy: 'MERGE_COLUMNS',
      hiddenDimensions: 'IGNORE_BOTH',
    };
    const anchor = { row: 1, column: 1, offsetX: 0, offsetY: 0 };
    sheet.charts.push({
      id: sheet.workbook.newId(),
      type: 'COLUMN',
      ranges: [{ sheet, area }],
      options: { title: 'a < b' },
      ...size,
      anchor,
    });
  },
];

export function changeSheet(sheet: Sheet, random: Random): void {
  for (let i = random.whole(0, 4); i > 0; i--) {
    const [row, column] = [
      random.whole(1, Math.min(9, sheet.maxRows)),
      random.whole(1, Math.min(9, sheet.maxColumns)),
    ];
    const rows = Math.min(random.whole(1, 3), sheet.maxRows - row + 1);
    random.pick(changes)(sheet, { row, column, rows, columns: 1 }, random);
  }
}
