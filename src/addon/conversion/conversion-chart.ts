import type { Sheet } from '../sheets/spreadsheet.ts';
import type { ConversionLayout } from './conversion-layout.ts';
import { say } from './sentences.ts';

const widthPixels = 820;
const heightPixels = 320;
const bandColor = '#4285f4';
const intervalColor = '#5f6368';

/** Puts the chart of conversion by band where the layout has room for it; a chart of the user's own stays. */
export function placeChart(
  sheet: Sheet,
  { bandsHeaderRow, bandCount, chartRow, reachesAll }: ConversionLayout,
): void {
  for (const chart of sheet.getCharts()) {
    if (chart.getOptions()?.get('title') === say.chartTitle) sheet.removeChart(chart);
  }
  if (chartRow === null) return;
  const rows = bandCount + 1;
  const builder = sheet
    .newChart()
    .asComboChart()
    .addRange(sheet.getRange(bandsHeaderRow, 1, rows, 1))
    .addRange(sheet.getRange(bandsHeaderRow, 5, rows, 3))
    .setNumHeaders(1)
    .setPosition(chartRow, 1, 10, 10)
    .setOption('title', say.chartTitle)
    .setOption('hAxis.title', say.chartBand)
    .setOption('vAxis.title', say.chartConversion)
    .setOption('vAxis.viewWindow.min', 0)
    .setOption('vAxis.format', '0%')
    .setOption('legend.position', 'bottom')
    .setOption('colors', [bandColor, intervalColor, intervalColor])
    .setOption('seriesType', 'bars')
    // No chart type of Sheets takes intervals from cells: their ends are points without a line.
    .setOption('series', { 1: intervalEnd, 2: intervalEnd })
    .setOption('width', widthPixels)
    .setOption('height', heightPixels);
  // Left to itself, the axis of an interval up to 100 % ends at 120 %.
  if (reachesAll) builder.setOption('vAxis.viewWindow.max', 1);
  sheet.insertChart(builder.build());
}

const intervalEnd = { type: 'line', lineWidth: 0, pointSize: 7 };

/** Whether our chart is there as the layout has it; where a person deleted it, it is put back. */
export function hasChart(sheet: Sheet): boolean {
  return sheet.getCharts().some((chart) => chart.getOptions()?.get('title') === say.chartTitle);
}
