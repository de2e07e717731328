import type { CheckGroup } from '../check.ts';
import type { Sheet } from '../google-types.ts';

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

export const charts: CheckGroup = {
  title: 'Charts',
  checks: [
    {
      what: 'a combination chart with lines of width 0 is inserted: how many charts, its title, its ranges',
      where: builder,
      assumed: '1 chart, Live check, A1:A3 B1:D3',
      see(scratch) {
        const sheet = scratch.tab();
        insertChart(sheet);
        const found = sheet.getCharts();
        const ranges = found[0]?.getRanges().map((range) => range.getA1Notation());
        return `${found.length} chart, ${found[0]?.getOptions()?.get('title')}, ${ranges?.join(' ')}`;
      },
    },
    {
      what: 'its type, headers, place, and whether it has an id',
      where: reader,
      assumed: 'COMBO, 1, row 5 column 1, id',
      see(scratch) {
        const sheet = scratch.tab();
        insertChart(sheet);
        const chart = sheet.getCharts()[0]!;
        const place = chart.getContainerInfo();
        const id = chart.getChartId() === null ? 'no id' : 'id';
        const type = chart.modify().getChartType();
        return `${type}, ${chart.getNumHeaders()}, row ${place.getAnchorRow()} column ${place.getAnchorColumn()}, ${id}`;
      },
    },
    {
      what: 'its option "series" is read back: the width of the first line',
      where: reader,
      assumed: '0',
      isShownOnly: true,
      see(scratch) {
        const sheet = scratch.tab();
        insertChart(sheet);
        const series = sheet.getCharts()[0]?.getOptions()?.get('series') as unknown;
        return String((series as { 1?: { lineWidth?: unknown } } | null)?.[1]?.lineWidth);
      },
    },
    {
      what: 'the chart is put into a hidden tab',
      where: builder,
      assumed: '1 chart',
      see(scratch) {
        const sheet = scratch.tab();
        sheet.hideSheet();
        insertChart(sheet);
        return `${sheet.getCharts().length} chart`;
      },
    },
    {
      what: 'the chart is found among the charts and removed',
      where: builder,
      assumed: '0 charts',
      see(scratch) {
        const sheet = scratch.tab();
        insertChart(sheet);
        for (const chart of sheet.getCharts()) sheet.removeChart(chart);
        return `${sheet.getCharts().length} charts`;
      },
    },
    {
      what: 'the ranges of a chart after a row was inserted above and one within',
      where: 'src/host/workbook/shift-sheet.ts',
      assumed: 'A2:A5 B2:D5',
      see(scratch) {
        const sheet = scratch.tab();
        insertChart(sheet);
        sheet.insertRowsBefore(1, 1);
        sheet.insertRowsAfter(3, 1);
        const ranges = sheet
          .getCharts()[0]
          ?.getRanges()
          .map((range) => range.getA1Notation());
        return String(ranges?.join(' '));
      },
    },
    {
      what: 'the chart in a copy of the tab: which tab its ranges are on',
      where: 'src/host/workbook/copy-sheet.ts',
      assumed: '1 chart, on the copy',
      see(scratch) {
        const sheet = scratch.tab();
        insertChart(sheet);
        const copy = scratch.adopt(sheet.copyTo(scratch.spreadsheet));
        const found = copy.getCharts();
        const on = found[0]?.getRanges()[0]?.getSheet().getSheetId();
        return `${found.length} chart, on ${on === copy.getSheetId() ? 'the copy' : 'the first'}`;
      },
    },
  ],
};
