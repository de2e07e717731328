import { plainValue } from '../../host/workbook/cell.ts';
import { seriesOptions } from '../../host/workbook/chart-series.ts';
import { displayText } from '../../host/workbook/display-text.ts';
import type { Chart, RangeReference } from '../../host/workbook/sheet-features.ts';
import type { Sheet } from '../../host/workbook/workbook.ts';
import type { ChartSeries, ChartView } from '../protocol.ts';

const usualColors = ['#4285f4', '#ea4335', '#fbbc04', '#34a853'];

/** Column and combo charts over whole columns; of other kinds the columns of their first range are shown as bars. */
export function chartViews(sheet: Sheet): ChartView[] {
  const { locale } = sheet.workbook;
  return sheet.charts.map((chart) => {
    const columns = chart.ranges.flatMap(singleColumns);
    const [categories, ...series] = columns;
    const first = chart.numHeaders;
    return {
      ...placeOf(chart),
      title: text(chart, 'title'),
      horizontalTitle: text(chart, 'hAxis.title'),
      verticalTitle: text(chart, 'vAxis.title'),
      isPercent: text(chart, 'vAxis.format').includes('%'),
      categories: categories ? textsOf(categories, locale).slice(first) : [],
      series: series.map((range, i) => ({
        name: first > 0 ? textsOf(range, locale)[0]! : '',
        ...seriesLooks(chart, range, i),
      })),
    };
  });
}

function placeOf({ anchor, options }: Chart) {
  const { row, column, offsetX, offsetY } = anchor;
  const [widthPixels, heightPixels] = [Number(options.width ?? 600), Number(options.height ?? 371)];
  return { anchor: { row, column }, offsetX, offsetY, widthPixels, heightPixels };
}

function text({ options }: Chart, name: string): string {
  return String(options[name] ?? '');
}

function singleColumns({ sheet, area }: RangeReference): RangeReference[] {
  return Array.from({ length: area.columns }, (_, i) => {
    return { sheet, area: { ...area, column: area.column + i, columns: 1 } };
  });
}

function textsOf({ sheet, area }: RangeReference, locale: string): string[] {
  return Array.from({ length: area.rows }, (_, i) => {
    const format = sheet.formats.numberFormat.at(area.row + i, area.column);
    return displayText(sheet.cells.at(area.row + i, area.column), format, locale);
  });
}

function seriesLooks(
  chart: Chart,
  { sheet, area }: RangeReference,
  index: number,
): Omit<ChartSeries, 'name'> {
  const values = Array.from({ length: area.rows }, (_, i) => {
    const value = plainValue(sheet.cells.at(area.row + i, area.column));
    return typeof value === 'number' ? value : null;
  });
  const colors = (chart.options.colors as string[] | undefined) ?? usualColors;
  return {
    color: colors[index % colors.length]!,
    kind: seriesOptions(chart, index).type === 'line' ? 'points' : 'bars',
    values: values.slice(chart.numHeaders),
  };
}
