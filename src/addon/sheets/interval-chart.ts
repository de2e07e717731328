import type { Sheet } from './spreadsheet.ts';

/** Bars over the lines of a table of a report, with the ends of their intervals. */
export interface IntervalChart {
  /** By which it is found again. */
  readonly title: string;
  readonly horizontalTitle: string;
  readonly verticalTitle: string;
  /** The table: sheet row of its headers, from 1, and its lines without a total. */
  readonly headerRow: number;
  readonly lineCount: number;
  /** Columns of labels and of the bars, from 1; low and high stand behind the bars. */
  readonly labelColumn: number;
  readonly barColumn: number;
  /** Whether an interval comes close to 100 %. */
  readonly reachesAll: boolean;
  /** Sheet row that it begins at; null where there is nothing to draw. */
  readonly row: number | null;
}

const widthPixels = 820;
const heightPixels = 320;
const barColor = '#4285f4';
const intervalColor = '#5f6368';
const intervalEnd = { type: 'line', lineWidth: 0, pointSize: 7 };

/** Puts the chart where there is something to draw; a chart of the user's own stays. */
export function placeChart(sheet: Sheet, chart: IntervalChart): void {
  for (const present of sheet.getCharts()) if (isOurs(present, chart)) sheet.removeChart(present);
  if (chart.row === null) return;
  const { headerRow, labelColumn, barColumn } = chart;
  const rows = chart.lineCount + 1;
  const builder = sheet
    .newChart()
    .asComboChart()
    .addRange(sheet.getRange(headerRow, labelColumn, rows, 1))
    .addRange(sheet.getRange(headerRow, barColumn, rows, 3))
    .setNumHeaders(1)
    .setPosition(chart.row, 1, 10, 10)
    .setOption('title', chart.title)
    .setOption('hAxis.title', chart.horizontalTitle)
    .setOption('vAxis.title', chart.verticalTitle)
    .setOption('vAxis.viewWindow.min', 0)
    .setOption('vAxis.format', '0%')
    .setOption('legend.position', 'bottom')
    .setOption('colors', [barColor, intervalColor, intervalColor])
    .setOption('seriesType', 'bars')
    // No chart type of Sheets takes intervals from cells: their ends are points without a line.
    .setOption('series', { 1: intervalEnd, 2: intervalEnd })
    .setOption('width', widthPixels)
    .setOption('height', heightPixels);
  // Left to itself, the axis of an interval up to 100 % ends at 120 %.
  if (chart.reachesAll) builder.setOption('vAxis.viewWindow.max', 1);
  sheet.insertChart(builder.build());
}

/** Where a person has deleted our chart, it is put back; where there is nothing to draw any more, it goes. */
export function putBackChart(sheet: Sheet, chart: IntervalChart): void {
  const isThere = sheet.getCharts().some((present) => isOurs(present, chart));
  if (isThere !== (chart.row !== null)) placeChart(sheet, chart);
}

function isOurs(present: GoogleAppsScript.Spreadsheet.EmbeddedChart, { title }: IntervalChart): boolean {
  return present.getOptions()?.get('title') === title;
}
