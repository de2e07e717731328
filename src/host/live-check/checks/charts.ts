import type { Sheet } from '../../services/google-types.ts';
import { type CheckGroup, onTab } from '../check.ts';

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
    onTab(
      'a combination chart with lines of width 0 is inserted: how many charts, its title, its ranges',
      '1 chart, Live check, A1:A3 B1:D3',
      (sheet) => {
        insertChart(sheet);
        const [chart, ...more] = sheet.getCharts();
        const ranges = chart?.getRanges().map((range) => range.getA1Notation());
        return `${1 + more.length} chart, ${chart?.getOptions()?.get('title')}, ${ranges?.join(' ')}`;
      },
    ),
    onTab('the chart is found among the charts and removed', '0 charts', (sheet) => {
      insertChart(sheet);
      for (const chart of sheet.getCharts()) sheet.removeChart(chart);
      return `${sheet.getCharts().length} charts`;
    }),
  ],
};
