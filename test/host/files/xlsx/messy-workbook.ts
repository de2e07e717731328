/** A workbook as people have them, made by another library than the one under test. */
import { type Cell, type WriteSheet, writeXlsx } from 'hucre/xlsx';

const day = (text: string) => new Date(`${text}T00:00:00Z`);

/** A PNG of one pixel. */
const picture = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='),
  (letter) => letter.charCodeAt(0),
);

const headers = ['Email', ' Name ', 'Employees', 'Last seen', 'Revenue', 'Opted in', 'Double', 'Link'];

function leads(): WriteSheet {
  const rows = Array.from({ length: 40 }, (_, i) => [
    i % 7 === 0 ? null : `lead${i}@example.com`,
    i % 5 === 0 ? `  Ñandú, "${i}" <b>&amp;</b>\nSecond line ` : `Lead ${i}`,
    i * 10,
    day(`2026-0${1 + (i % 9)}-1${i % 10}`),
    i * 1000.55,
    i % 2 === 0,
    null,
    null,
  ]);
  const cells = new Map<string, Partial<Cell>>();
  for (let c = 0; c < headers.length; c++) {
    const fill = { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFEEAA' } } as const;
    cells.set(`0,${c}`, { style: { font: { bold: true, name: 'Georgia', size: 12 }, fill } });
  }
  for (let r = 1; r <= rows.length; r++) {
    cells.set(`${r},3`, { style: { numFmt: 'dd/mm/yyyy' } });
    cells.set(`${r},4`, { style: { numFmt: '[$€-407] #,##0.00;[Red]-[$€-407] #,##0.00' } });
    cells.set(`${r},6`, { formula: `C${r + 1}*2`, formulaResult: rows[r - 1]![2] as number });
  }
  cells.set('3,1', {
    value: 'a bold c',
    type: 'richText',
    richText: [
      { text: 'a ' },
      { text: 'bold', font: { bold: true, color: { rgb: 'FF0000' } } },
      { text: ' c' },
    ],
  });
  cells.set('4,7', { value: 'site', hyperlink: { target: 'https://example.com/?a=1&b=2', tooltip: 'go' } });
  cells.set('5,0', { value: 'lead4@example.com', comment: { author: 'Ann', text: 'Call after\nlunch' } });
  cells.set('6,7', { value: '#N/A', type: 'error' });
  return {
    name: "Kim's leads & more",
    rows: [headers, ...rows],
    cells,
    columns: [
      { width: 30 },
      { width: 22.5 },
      {},
      { width: 12 },
      {},
      { hidden: true },
      { outlineLevel: 1 },
      {},
    ],
    rowDefs: new Map([
      [2, { height: 40 }],
      [9, { hidden: true }],
    ]),
    merges: [{ startRow: 45, startCol: 0, endRow: 46, endCol: 2 }],
    freezePane: { rows: 1, columns: 1 },
    autoFilter: { range: 'A1:H41', columns: [{ colIndex: 1, filters: ['Lead 1', 'Lead 2'] }] },
    dataValidations: [
      { type: 'list', values: ['Yes', 'No'], range: 'F2:F41', showErrorMessage: true, errorStyle: 'stop' },
      {
        type: 'whole',
        operator: 'between',
        formula1: '0',
        formula2: '99999',
        range: 'C2:C41',
        allowBlank: true,
      },
      { type: 'textLength', operator: 'lessThan', formula1: '50', range: 'B2:B41' },
    ],
    conditionalRules: [
      {
        type: 'cellIs',
        operator: 'greaterThan',
        formula: '100',
        priority: 1,
        range: 'C2:C41',
        style: { font: { bold: true } },
      },
      {
        type: 'dataBar',
        priority: 2,
        range: 'E2:E41',
        dataBar: { cfvo: [{ type: 'min' }, { type: 'max' }], color: 'FF638EC6' },
      },
    ],
    pageSetup: { orientation: 'landscape', printArea: '$A$1:$H$41', printTitlesRow: '$1:$1' },
    view: { zoomScale: 85, tabColor: { rgb: 'FF0000' } },
  };
}

function data(): WriteSheet {
  return {
    name: 'Data',
    rows: [
      ['Key', 'Amount'],
      ['a', 1],
      ['b', 2],
    ],
    tables: [{ name: 'Amounts', range: 'A1:B3', columns: [{ name: 'Key' }, { name: 'Amount' }] }],
    images: [{ data: picture, type: 'png', anchor: { from: { row: 5, col: 5 } } }],
    charts: [
      {
        type: 'line',
        title: 'Amounts',
        series: [{ values: 'Data!$B$2:$B$3', categories: 'Data!$A$2:$A$3' }],
        anchor: { from: { row: 5, col: 8 } },
      },
    ],
    protection: { sheet: true, password: 'secret' },
  };
}

export function messyWorkbook(): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [leads(), data(), { name: 'Notes', rows: [['keep me']], hidden: true }],
    namedRanges: [{ name: 'Amounts_range', range: 'Data!$B$2:$B$3' }],
    properties: { title: 'Leads', creator: 'Kim', custom: { Department: 'Sales' } },
  });
}
