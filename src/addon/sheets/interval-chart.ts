import { endsRun, retrying } from './retrying.ts';
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
// No chart type of Sheets takes intervals from cells: their ends are points without a line.
const intervalEnd = { type: 'line', lineWidth: 0, pointSize: 7 };
const intervalSeries = [1, 2];

/** Puts the chart where there is something to draw; a chart of the user's own stays. */
export function placeChart(sheet: Sheet, chart: IntervalChart): void {
  for (const present of sheet.getCharts()) if (isOurs(present, chart)) sheet.removeChart(present);
  if (chart.row === null) return;
  try {
    retrying(() => sheet.insertChart(builtChart(sheet, chart, true)));
  } catch (error) {
    if (endsRun(error)) throw error;
    sheet.insertChart(builtChart(sheet, chart, false));
  }
}

function builtChart(sheet: Sheet, chart: IntervalChart, hasIntervals: boolean) {
  const { headerRow, labelColumn, barColumn } = chart;
  const rows = chart.lineCount + 1;
  const builder = sheet
    .newChart()
    .asComboChart()
    .addRange(sheet.getRange(headerRow, labelColumn, rows, 1))
    .addRange(sheet.getRange(headerRow, barColumn, rows, hasIntervals ? 3 : 1))
    .setNumHeaders(1)
    .setPosition(chart.row!, 1, 10, 10);
  for (const [name, value] of optionsOf(chart, hasIntervals)) builder.setOption(name, value);
  return builder.build();
}

/**
 * Google's reference nests what belongs to a series or an axis; macros that Sheets records name it by its number. Which of
 * the two is heeded where is not documented, so that both are set.
 */
function* optionsOf(chart: IntervalChart, hasIntervals: boolean): Generator<[string, unknown]> {
  yield ['title', chart.title];
  yield ['useFirstColumnAsDomain', true];
  yield ['hAxis.title', chart.horizontalTitle];
  for (const axis of ['vAxis', 'vAxes.0']) {
    yield [`${axis}.title`, chart.verticalTitle];
    yield [`${axis}.format`, '0%'];
    yield [`${axis}.viewWindow.min`, 0];
    // Left to itself, the axis of an interval up to 100 % ends at 120 %.
    if (chart.reachesAll) yield [`${axis}.viewWindow.max`, 1];
  }
  yield ['legend.position', 'bottom'];
  yield ['colors', [barColor, intervalColor, intervalColor]];
  yield ['seriesType', 'bars'];
  if (hasIntervals) yield* intervalOptions();
  yield ['width', widthPixels];
  yield ['height', heightPixels];
}

function* intervalOptions(): Generator<[string, unknown]> {
  yield ['series', Object.fromEntries(intervalSeries.map((number) => [number, intervalEnd]))];
  for (const number of intervalSeries)
    for (const [name, value] of Object.entries(intervalEnd)) yield [`series.${number}.${name}`, value];
}

/** Where a person has deleted our chart, it is put back; where there is nothing to draw any more, it goes. */
export function putBackChart(sheet: Sheet, chart: IntervalChart): void {
  const isThere = sheet.getCharts().some((present) => isOurs(present, chart));
  if (isThere !== (chart.row !== null)) placeChart(sheet, chart);
}

function isOurs(present: GoogleAppsScript.Spreadsheet.EmbeddedChart, { title }: IntervalChart): boolean {
  return present.getOptions()?.get('title') === title;
}
