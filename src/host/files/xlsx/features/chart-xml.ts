/** The drawing of a chart (ECMA-376 part 1, 21.2): columns, bars, lines, areas or columns with lines over one row of names. */
import type { Chart, RangeReference } from '../../../workbook/sheet-features.ts';
import { writeReference } from '../package/references.ts';
import { escapeXml } from '../package/xml-text.ts';
import { rgbOf } from '../styles/colors.ts';

const chartNamespaces =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';

/** Elements by the type that Sheets calls them; others are drawn as columns. */
const plots: Readonly<Record<string, { element: string; start: string }>> = {
  COLUMN: { element: 'barChart', start: '<c:barDir val="col"/>' },
  BAR: { element: 'barChart', start: '<c:barDir val="bar"/>' },
  LINE: { element: 'lineChart', start: '' },
  AREA: { element: 'areaChart', start: '' },
};

export function chartXml(chart: Chart): string {
  const title = textOption(chart, 'title');
  const inside = [
    title === '' ? '' : titleXml(title),
    `<c:autoTitleDeleted val="${title === '' ? 1 : 0}"/>`,
    `<c:plotArea><c:layout/>${plotXml(chart)}${axesXml(chart)}</c:plotArea>`,
    legendXml(chart),
    '<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/>',
  ].join('');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace ${chartNamespaces}><c:roundedCorners val="0"/><c:chart>${inside}</c:chart></c:chartSpace>`;
}

/** One plot, or two in a combination: columns, and over them the series that are lines. */
function plotXml(chart: Chart): string {
  const series = seriesOf(chart);
  if (chart.type !== 'COMBO') return plotOf(chart, plots[chart.type] ?? plots.COLUMN!, series);
  const columns = series.filter(({ options }) => options.type !== 'line');
  const lines = series.filter(({ options }) => options.type === 'line');
  return (
    (columns.length > 0 ? plotOf(chart, plots.COLUMN!, columns) : '') +
    (lines.length > 0 ? plotOf(chart, plots.LINE!, lines) : '')
  );
}

function plotOf(
  chart: Chart,
  { element, start }: { element: string; start: string },
  series: readonly Series[],
): string {
  const isBar = element === 'barChart';
  const isStacked = chart.options.isStacked === true || chart.options.isStacked === 'true';
  const grouping = isStacked ? 'stacked' : isBar ? 'clustered' : 'standard';
  const bars = isBar ? `<c:gapWidth val="60"/>${isStacked ? '<c:overlap val="100"/>' : ''}` : '';
  const marker = element === 'lineChart' ? '<c:marker val="1"/>' : '';
  const drawn = series.map((one) => seriesXml(chart, one, element)).join('');
  return (
    `<c:${element}>${start}<c:grouping val="${grouping}"/><c:varyColors val="0"/>${drawn}` +
    `${bars}${marker}<c:axId val="${categoryAxis}"/><c:axId val="${valueAxis}"/></c:${element}>`
  );
}

const categoryAxis = 1001;
const valueAxis = 1002;

/** A column of figures; its number is that of the option `series`. */
interface Series {
  number: number;
  names: RangeReference;
  column: RangeReference;
  options: { type?: unknown; lineWidth?: unknown; pointSize?: unknown };
}

/** The first column has the names, each further one is a series. */
function seriesOf(chart: Chart): Series[] {
  const [names, ...columns] = chart.ranges.flatMap(columnsOf);
  if (!names) return [];
  const options = (chart.options.series ?? {}) as Record<number, Series['options']>;
  return columns.map((column, number) => ({ number, names, column, options: options[number] ?? {} }));
}

function seriesXml(chart: Chart, { number, names, column, options }: Series, element: string): string {
  const colors = Array.isArray(chart.options.colors) ? (chart.options.colors as string[]) : [];
  const color = colors[number] ?? defaultColors[number % defaultColors.length]!;
  const fill = `<a:solidFill><a:srgbClr val="${rgbOf(color).slice(2)}"/></a:solidFill>`;
  const isBar = element === 'barChart';
  const line = options.lineWidth === 0 ? '<a:ln><a:noFill/></a:ln>' : `<a:ln w="28575">${fill}</a:ln>`;
  const marker = element === 'lineChart' ? markerXml(options.pointSize, fill) : '';
  return (
    `<c:ser><c:idx val="${number}"/><c:order val="${number}"/>${headerXml(column, chart.numHeaders)}<c:spPr>${isBar ? fill : line}</c:spPr>` +
    `${isBar ? '<c:invertIfNegative val="0"/>' : marker}<c:cat><c:strRef>${formulaXml(body(names, chart.numHeaders))}</c:strRef></c:cat>` +
    `<c:val><c:numRef>${formulaXml(body(column, chart.numHeaders))}</c:numRef></c:val></c:ser>`
  );
}

/** Sheets draws points only where it is told their size. */
function markerXml(pointSize: unknown, fill: string): string {
  if (!(typeof pointSize === 'number' && pointSize > 0)) return '';
  const size = Math.min(72, Math.max(2, Math.round(pointSize)));
  return `<c:marker><c:symbol val="circle"/><c:size val="${size}"/><c:spPr>${fill}<a:ln><a:noFill/></a:ln></c:spPr></c:marker>`;
}

/** The first colours of a chart in Sheets. */
const defaultColors = ['#4285f4', '#ea4335', '#fbbc04', '#34a853', '#ff6d01', '#46bdc6'];

function columnsOf({ sheet, area }: RangeReference): RangeReference[] {
  return Array.from({ length: area.columns }, (_, i) => ({
    sheet,
    area: { ...area, column: area.column + i, columns: 1 },
  }));
}

function headerXml({ sheet, area }: RangeReference, headers: number): string {
  if (headers < 1) return '';
  return `<c:tx><c:strRef>${formulaXml({ sheet, area: { ...area, rows: 1 } })}</c:strRef></c:tx>`;
}

function body({ sheet, area }: RangeReference, headers: number): RangeReference {
  const skipped = Math.min(Math.max(headers, 0), area.rows - 1);
  return { sheet, area: { ...area, row: area.row + skipped, rows: area.rows - skipped } };
}

function formulaXml(reference: RangeReference): string {
  return `<c:f>${escapeXml(writeReference(reference))}</c:f>`;
}

function axesXml(chart: Chart): string {
  const isSideways = chart.type === 'BAR';
  const axis = (kind: 'catAx' | 'valAx', id: number, cross: number, position: string, title: string) =>
    `<c:${kind}><c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/>${kind === 'valAx' ? limitsXml(chart) : ''}</c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${position}"/>${kind === 'valAx' ? '<c:majorGridlines/>' : ''}${title === '' ? '' : titleXml(title)}` +
    `${kind === 'valAx' ? numberFormatXml(chart) : linkedFormat}<c:majorTickMark val="none"/><c:minorTickMark val="none"/>` +
    `<c:tickLblPos val="low"/><c:crossAx val="${cross}"/><c:crosses val="autoZero"/></c:${kind}>`;
  const [names, values] = isSideways ? ['l', 'b'] : ['b', 'l'];
  return (
    axis('catAx', categoryAxis, valueAxis, names!, textOption(chart, 'hAxis.title')) +
    axis('valAx', valueAxis, categoryAxis, values!, textOption(chart, 'vAxis.title'))
  );
}

const linkedFormat = '<c:numFmt formatCode="General" sourceLinked="1"/>';

/** The axis shows its figures as the cells do, where no format is set. */
function numberFormatXml(chart: Chart): string {
  const format = textOption(chart, 'vAxis.format');
  return format === '' ? linkedFormat : `<c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/>`;
}

function limitsXml({ options }: Chart): string {
  const limit = (end: 'min' | 'max') => {
    const value = options[`vAxis.viewWindow.${end}`];
    return typeof value === 'number' ? `<c:${end} val="${value}"/>` : '';
  };
  return limit('max') + limit('min');
}

function titleXml(text: string): string {
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:rPr lang="en-US"/><a:t>${escapeXml(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

const legendPositions: Readonly<Record<string, string>> = { top: 't', bottom: 'b', left: 'l', right: 'r' };

function legendXml({ options }: Chart): string {
  const legend = options.legend as { position?: unknown } | undefined;
  const position = legendPositions[String(options['legend.position'] ?? legend?.position ?? 'right')];
  return position ? `<c:legend><c:legendPos val="${position}"/><c:overlay val="0"/></c:legend>` : '';
}

function textOption({ options }: Chart, name: string): string {
  const value = options[name];
  return typeof value === 'string' ? value : '';
}
