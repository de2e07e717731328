import type { ChartSeries, ChartView } from '../protocol.ts';

const namespace = 'http://www.w3.org/2000/svg';
const margins = { top: 48, right: 24, bottom: 76, left: 68 };

/** A column chart with points over it, as Sheets draws the chart of the Conversion tab. */
export function drawChart(chart: ChartView): SVGSVGElement {
  const { widthPixels: width, heightPixels: height, title } = chart;
  const svg = part('svg', {
    width,
    height,
    role: 'img',
    'aria-label': title,
    class: 'chart',
  }) as SVGSVGElement;
  const plot = plotOf(chart);
  svg.append(part('rect', { width, height, fill: '#fff', stroke: '#dadce0' }));
  svg.append(label(title, margins.left, 28, { 'font-size': 16, 'text-anchor': 'start' }));
  for (const tick of plot.ticks) svg.append(...gridLine(chart, plot, tick));
  chart.series.forEach((series, i) => {
    svg.append(...(series.kind === 'bars' ? bars(chart, plot, series) : points(chart, plot, series)));
    svg.append(...legendEntry(series, margins.left + i * 220, height - 16));
  });
  chart.categories.forEach((category, i) => {
    svg.append(label(category, plot.centre(i), plot.bottom + 18));
  });
  svg.append(label(chart.horizontalTitle, (margins.left + width - margins.right) / 2, plot.bottom + 38));
  const middle = (margins.top + plot.bottom) / 2;
  svg.append(label(chart.verticalTitle, 16, middle, { transform: `rotate(-90 16 ${middle})` }));
  return svg;
}

interface Plot {
  bottom: number;
  ticks: number[];
  step: number;
  centre(category: number): number;
  y(value: number): number;
}

function plotOf({ series, categories, widthPixels, heightPixels, isPercent }: ChartView): Plot {
  const values = series.flatMap((one) => one.values).filter((value) => value !== null);
  const most = Math.max(0, ...values);
  const tick = isPercent ? (most > 0.5 ? 0.2 : most > 0.2 ? 0.1 : 0.05) : niceStep(most / 5);
  const count = Math.max(1, Math.ceil(most / tick - 1e-9));
  const bottom = heightPixels - margins.bottom;
  const step = (widthPixels - margins.left - margins.right) / Math.max(1, categories.length);
  return {
    bottom,
    step,
    ticks: Array.from({ length: count + 1 }, (_, i) => i * tick),
    centre: (category) => margins.left + (category + 0.5) * step,
    y: (value) => bottom - (value / (count * tick)) * (bottom - margins.top),
  };
}

function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough || 1));
  return (([1, 2, 5, 10] as const).find((factor) => factor * power >= rough) ?? 10) * power;
}

function gridLine({ widthPixels, isPercent }: ChartView, { y }: Plot, tick: number): SVGElement[] {
  const text = isPercent ? `${Math.round(tick * 100)}%` : String(Number(tick.toPrecision(6)));
  const ends = { x1: margins.left, x2: widthPixels - margins.right, y1: y(tick), y2: y(tick) };
  return [
    part('line', { ...ends, stroke: tick === 0 ? '#5f6368' : '#e8eaed' }),
    label(text, margins.left - 8, y(tick) + 4, { 'text-anchor': 'end' }),
  ];
}

function bars({ series }: ChartView, { centre, step, y, bottom }: Plot, one: ChartSeries): SVGElement[] {
  const kinds = series.filter(({ kind }) => kind === 'bars');
  const width = (step * 0.6) / kinds.length;
  return one.values.flatMap((value, i) => {
    if (value === null) return [];
    const x = centre(i) - step * 0.3 + kinds.indexOf(one) * width;
    return [part('rect', { x, y: y(value), width, height: bottom - y(value), fill: one.color })];
  });
}

function points(_: ChartView, { centre, y }: Plot, { values, color }: ChartSeries): SVGElement[] {
  return values.flatMap((value, i) => {
    return value === null ? [] : [part('circle', { cx: centre(i), cy: y(value), r: 4, fill: color })];
  });
}

function legendEntry({ name, color, kind }: ChartSeries, x: number, y: number): SVGElement[] {
  const mark =
    kind === 'bars'
      ? part('rect', { x, y: y - 10, width: 12, height: 12, fill: color })
      : part('circle', { cx: x + 6, cy: y - 4, r: 4, fill: color });
  return [mark, label(name, x + 18, y, { 'text-anchor': 'start' })];
}

function label(
  text: string,
  x: number,
  y: number,
  attributes: Record<string, string | number> = {},
): SVGElement {
  const made = part('text', {
    x,
    y,
    fill: '#3c4043',
    'font-size': 12,
    'text-anchor': 'middle',
    ...attributes,
  });
  made.textContent = text;
  return made;
}

function part(tag: string, attributes: Record<string, string | number>): SVGElement {
  const made = document.createElementNS(namespace, tag) as SVGElement;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  return made;
}
