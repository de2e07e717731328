import type { Check, CheckGroup } from '../check.ts';
import type { Sheet } from '../google-types.ts';
import { onTab } from '../on-tab.ts';

const builder = 'src/addon/conversion/conversion-chart.ts';
const reader = 'src/host/services/spreadsheet/embedded-chart.ts';

/** The chart of the Conversion tab, on a table of two bands. */
function insertChart(sheet: Sheet): void {
  sheet.getRange('A1:D3').setValues([
    ['Band', 'Conversion', 'from', 'to'],
    ['0-20', 0.1, 0.05, 0.2],
    ['21-40', 0.3, 0.2, 0.5],
  ]);
  const end = { type: 'line', lineWidth: 0, pointSize: 7 };
  const chart = sheet
    .newChart()
    .asComboChart()
    .addRange(sheet.getRange('A1:A3'))
    .addRange(sheet.getRange('B1:D3'))
    .setNumHeaders(1)
    .setPosition(5, 1, 10, 10)
    .setOption('title', 'Live check')
    .setOption('vAxis.viewWindow.min', 0)
    .setOption('colors', ['#4285f4', '#5f6368', '#5f6368'])
    .setOption('seriesType', 'bars')
    .setOption('series', { 1: end, 2: end });
  sheet.insertChart(chart.build());
  SpreadsheetApp.flush();
}

/** A check in a tab that has the chart. */
function withChart(what: string, where: string, assumed: string, see: Parameters<typeof onTab>[3]): Check {
  return onTab(what, where, assumed, (sheet, scratch) => {
    insertChart(sheet);
    return see(sheet, scratch);
  });
}

/** The ranges of the first chart of a tab. */
function rangesOf(sheet: Sheet): string {
  const ranges = sheet.getCharts()[0]?.getRanges() ?? [];
  return ranges.map((range) => range.getA1Notation()).join(' ');
}

export const charts: CheckGroup = {
  title: 'Charts',
  checks: [
    withChart(
      'a combination chart with lines of width 0 is inserted: how many charts, its title, its ranges',
      builder,
      '1 chart, Live check, A1:A3 B1:D3',
      (sheet) => {
        const found = sheet.getCharts();
        return `${found.length} chart, ${found[0]?.getOptions()?.get('title')}, ${rangesOf(sheet)}`;
      },
    ),
    withChart(
      'its type, headers, place, and whether it has an id',
      reader,
      'COMBO, 1, row 5 column 1, id',
      (sheet) => {
        const chart = sheet.getCharts()[0]!;
        const place = chart.getContainerInfo();
        const id = chart.getChartId() === null ? 'no id' : 'id';
        const type = chart.modify().getChartType();
        return `${type}, ${chart.getNumHeaders()}, row ${place.getAnchorRow()} column ${place.getAnchorColumn()}, ${id}`;
      },
    ),
    {
      ...withChart('its option "series" is read back: the width of the first line', reader, '0', (sheet) => {
        const series = sheet.getCharts()[0]?.getOptions()?.get('series') as unknown;
        return String((series as { 1?: { lineWidth?: unknown } } | null)?.[1]?.lineWidth);
      }),
      isShownOnly: true,
    },
    onTab('the chart is put into a hidden tab', builder, '1 chart', (sheet) => {
      sheet.hideSheet();
      insertChart(sheet);
      return `${sheet.getCharts().length} chart`;
    }),
    withChart('the chart is found among the charts and removed', builder, '0 charts', (sheet) => {
      for (const chart of sheet.getCharts()) sheet.removeChart(chart);
      return `${sheet.getCharts().length} charts`;
    }),
    withChart(
      'the ranges of a chart after a row was inserted above and one within',
      'src/host/workbook/shift-sheet.ts',
      'A2:A5 B2:D5',
      (sheet) => {
        sheet.insertRowsBefore(1, 1);
        sheet.insertRowsAfter(3, 1);
        return rangesOf(sheet);
      },
    ),
    withChart(
      'the chart in a copy of the tab: which tab its ranges are on',
      'src/host/workbook/copy-sheet.ts',
      '1 chart, on the copy',
      (sheet, scratch) => {
        const copy = scratch.adopt(sheet.copyTo(scratch.spreadsheet));
        const found = copy.getCharts();
        const on = found[0]?.getRanges()[0]?.getSheet().getSheetId();
        return `${found.length} chart, on ${on === copy.getSheetId() ? 'the copy' : 'the first'}`;
      },
    ),
  ],
};
