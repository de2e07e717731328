/** The drawing of a chart (ECMA-376 part 1, 21.2): columns, bars, lines, areas or columns with lines over one row of names. */
import { type SeriesOptions, seriesOptions } from '../../../workbook/chart-series.ts';
import type { Chart, RangeReference } from '../../../workbook/sheet-features.ts';
import { writeReference } from '../package/references.ts';
import { escapeXml } from '../package/xml-text.ts';
import { rgbOf } from '../styles/colors.ts';

const chartNamespaces =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';

interface Plot {
  element: string;
  start: string;
}

/** Elements by the type that Sheets calls them; others are drawn as columns. */
const plots: Readonly<Record<string, Plot>> = {
  COLUMN: { element: 'barChart', start: '<c:barDir val="col"/>' },
  BAR: { element: 'barChart', start: '<c:barDir val="bar"/>' },
  LINE: { element: 'lineChart', start: '' },
  AREA: { element: 'areaChart', start: '' },
};

export function chartXml(chart: Chart): string {
  return new ChartWriter(chart).toString();
}

class ChartWriter {
  constructor(private readonly chart: Chart) {}

  toString(): string {
    const title = this.textOption('title');
    const inside = [
      title === '' ? '' : titleXml(title),
      `<c:autoTitleDeleted val="${title === '' ? 1 : 0}"/>`,
      `<c:plotArea><c:layout/>${this.plots()}${this.axes()}</c:plotArea>`,
      this.legend(),
      '<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/>',
    ].join('');
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace ${chartNamespaces}><c:roundedCorners val="0"/><c:chart>${inside}</c:chart></c:chartSpace>`;
  }

  /** One plot, or two in a combination: columns, and over them the series that are lines. */
  private plots(): string {
    const { type } = this.chart;
    const series = this.series();
    if (type !== 'COMBO') return this.plot(plots[type] ?? plots.COLUMN!, series);
    const columns = series.filter(({ options }) => options.type !== 'line');
    const lines = series.filter(({ options }) => options.type === 'line');
    return (
      (columns.length > 0 ? this.plot(plots.COLUMN!, columns) : '') +
      (lines.length > 0 ? this.plot(plots.LINE!, lines) : '')
    );
  }

  private plot({ element, start }: Plot, series: readonly Series[]): string {
    const { isStacked: stacked } = this.chart.options;
    const isBar = element === 'barChart';
    const isStacked = stacked === true || stacked === 'true';
    const grouping = isStacked ? 'stacked' : isBar ? 'clustered' : 'standard';
    const bars = isBar ? `<c:gapWidth val="60"/>${isStacked ? '<c:overlap val="100"/>' : ''}` : '';
    const marker = element === 'lineChart' ? '<c:marker val="1"/>' : '';
    const areEnds = element === 'lineChart' && series.length === 2 && series.every(isOfPoints);
    const symbol = areEnds ? 'dash' : 'circle';
    const drawn = series.map((one) => this.seriesXml(one, element, symbol)).join('');
    return (
      `<c:${element}>${start}<c:grouping val="${grouping}"/><c:varyColors val="0"/>${drawn}` +
      `${bars}${areEnds ? whiskers : ''}${marker}<c:axId val="${categoryAxis}"/><c:axId val="${valueAxis}"/></c:${element}>`
    );
  }

  /** The first column has the names, each further one is a series. */
  private series(): Series[] {
    const [names, ...columns] = this.chart.ranges.flatMap(columnsOf);
    if (!names) return [];
    return columns.map((column, number) => ({
      ...{ number, names, column },
      options: seriesOptions(this.chart, number),
    }));
  }

  private seriesXml({ number, names, column, options }: Series, element: string, symbol: string): string {
    const colors = Array.isArray(this.chart.options.colors) ? (this.chart.options.colors as string[]) : [];
    const color = colors[number] ?? defaultColors[number % defaultColors.length]!;
    const fill = `<a:solidFill><a:srgbClr val="${rgbOf(color).slice(2)}"/></a:solidFill>`;
    const isBar = element === 'barChart';
    const line = options.lineWidth === 0 ? '<a:ln><a:noFill/></a:ln>' : `<a:ln w="28575">${fill}</a:ln>`;
    const marker = element === 'lineChart' ? markerXml(options.pointSize, fill, symbol) : '';
    return (
      `<c:ser><c:idx val="${number}"/><c:order val="${number}"/>${this.header(column)}<c:spPr>${isBar ? fill : line}</c:spPr>` +
      `${isBar ? '<c:invertIfNegative val="0"/>' : marker}<c:cat><c:strRef>${this.body(names)}</c:strRef></c:cat>` +
      `<c:val><c:numRef>${this.body(column)}</c:numRef></c:val></c:ser>`
    );
  }

  private header({ sheet, area }: RangeReference): string {
    if (this.chart.numHeaders < 1) return '';
    return `<c:tx><c:strRef>${formulaXml({ sheet, area: { ...area, rows: 1 } })}</c:strRef></c:tx>`;
  }

  private body({ sheet, area }: RangeReference): string {
    const skipped = Math.min(Math.max(this.chart.numHeaders, 0), area.rows - 1);
    return formulaXml({ sheet, area: { ...area, row: area.row + skipped, rows: area.rows - skipped } });
  }

  private axes(): string {
    const axis = (kind: 'catAx' | 'valAx', id: number, cross: number, position: string, title: string) =>
      `<c:${kind}><c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/>${kind === 'valAx' ? this.limits() : ''}</c:scaling><c:delete val="0"/>` +
      `<c:axPos val="${position}"/>${kind === 'valAx' ? '<c:majorGridlines/>' : ''}${title === '' ? '' : titleXml(title)}` +
      `${kind === 'valAx' ? this.numberFormat() : linkedFormat}<c:majorTickMark val="none"/><c:minorTickMark val="none"/>` +
      `<c:tickLblPos val="low"/><c:crossAx val="${cross}"/><c:crosses val="autoZero"/></c:${kind}>`;
    const [names, values] = this.chart.type === 'BAR' ? ['l', 'b'] : ['b', 'l'];
    return (
      axis('catAx', categoryAxis, valueAxis, names!, this.textOption('hAxis.title')) +
      axis('valAx', valueAxis, categoryAxis, values!, this.textOption('vAxis.title'))
    );
  }

  /** The axis shows its figures as the cells do, where no format is set. */
  private numberFormat(): string {
    const format = this.textOption('vAxis.format');
    return format === '' ? linkedFormat : `<c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/>`;
  }

  private limits(): string {
    const limit = (end: 'min' | 'max') => {
      const value = this.chart.options[`vAxis.viewWindow.${end}`];
      return typeof value === 'number' ? `<c:${end} val="${value}"/>` : '';
    };
    return limit('max') + limit('min');
  }

  private legend(): string {
    const { options } = this.chart;
    const legend = options.legend as { position?: unknown } | undefined;
    const position = legendPositions[String(options['legend.position'] ?? legend?.position ?? 'right')];
    return position ? `<c:legend><c:legendPos val="${position}"/><c:overlay val="0"/></c:legend>` : '';
  }

  private textOption(name: string): string {
    const value = this.chart.options[name];
    return typeof value === 'string' ? value : '';
  }
}

const categoryAxis = 1001;
const valueAxis = 1002;

/** A column of figures; its number is that of the option `series`. */
interface Series {
  number: number;
  names: RangeReference;
  column: RangeReference;
  options: SeriesOptions;
}

/** Two series of points alone are the ends of intervals: files can draw what lies between, which Sheets cannot. */
const isOfPoints = ({ options }: Series) => options.lineWidth === 0;
const whiskers =
  '<c:hiLowLines><c:spPr><a:ln w="15875"><a:solidFill><a:srgbClr val="5F6368"/></a:solidFill></a:ln></c:spPr></c:hiLowLines>';

/** Sheets draws points only where it is told their size. */
function markerXml(pointSize: unknown, fill: string, symbol: string): string {
  if (!(typeof pointSize === 'number' && pointSize > 0)) return '';
  const size = Math.min(72, Math.max(2, Math.round(pointSize)));
  return `<c:marker><c:symbol val="${symbol}"/><c:size val="${size}"/><c:spPr>${fill}<a:ln><a:noFill/></a:ln></c:spPr></c:marker>`;
}

/** The first colours of a chart in Sheets. */
const defaultColors = ['#4285f4', '#ea4335', '#fbbc04', '#34a853', '#ff6d01', '#46bdc6'];

function columnsOf({ sheet, area }: RangeReference): RangeReference[] {
  return Array.from({ length: area.columns }, (_, i) => ({
    sheet,
    area: { ...area, column: area.column + i, columns: 1 },
  }));
}

function formulaXml(reference: RangeReference): string {
  return `<c:f>${escapeXml(writeReference(reference))}</c:f>`;
}

const linkedFormat = '<c:numFmt formatCode="General" sourceLinked="1"/>';

function titleXml(text: string): string {
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:rPr lang="en-US"/><a:t>${escapeXml(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

const legendPositions: Readonly<Record<string, string>> = { top: 't', bottom: 'b', left: 'l', right: 'r' };
