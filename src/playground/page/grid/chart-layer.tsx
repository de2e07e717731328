import type { ChartSeries, ChartView } from '../../protocol.ts';
import { columnHeaderPixels, type Layout, rowHeaderPixels } from './layout.ts';

const margins = { top: 48, right: 24, bottom: 76, left: 68 };
const legendPixels = 220;

/** The charts over the cells; they scroll with them. */
export function ChartLayer({ charts, layout }: { charts: readonly ChartView[]; layout: Layout }) {
  return (
    <div class="charts">
      {charts.map((chart, i) => (
        <Chart key={i} chart={chart} {...positionOf(chart, layout)} />
      ))}
    </div>
  );
}

function positionOf({ anchor, offsetX, offsetY }: ChartView, { rows, columns }: Layout) {
  const before = (numbers: readonly number[], at: number) => numbers.filter((number) => number < at).length;
  return {
    x: rowHeaderPixels + columns.start(before(columns.numbers, anchor.column)) + offsetX,
    y: columnHeaderPixels + rows.start(before(rows.numbers, anchor.row)) + offsetY,
  };
}

/** A column chart with points over it, as Sheets draws the chart of the Conversion tab. */
function Chart({ chart, x, y }: { chart: ChartView; x: number; y: number }) {
  const { title, widthPixels: width, heightPixels: height, series } = chart;
  const plot = plotOf(chart);
  const middle = (margins.top + plot.bottom) / 2;
  const transform = `translate(${x}px, ${y}px)`;
  return (
    <svg class="chart" role="img" aria-label={title} width={width} height={height} style={{ transform }}>
      <rect width={width} height={height} fill="#fff" stroke="#dadce0" />
      <text class="start title" x={margins.left} y={28}>
        {title}
      </text>
      {plot.ticks.map((tick) => (
        <GridLine key={tick} chart={chart} plot={plot} tick={tick} />
      ))}
      {series.map((one, i) => (
        <g key={i}>
          {one.kind === 'bars' ? bars(chart, plot, one) : points(plot, one)}
          <LegendEntry series={one} x={margins.left + i * legendPixels} y={height - 16} />
        </g>
      ))}
      {whiskers(plot, series)}
      {chart.categories.map((category, i) => (
        <text key={i} x={plot.centre(i)} y={plot.bottom + 18}>
          {category}
        </text>
      ))}
      <text x={(margins.left + width - margins.right) / 2} y={plot.bottom + 38}>
        {chart.horizontalTitle}
      </text>
      <text x={16} y={middle} transform={`rotate(-90 16 ${middle})`}>
        {chart.verticalTitle}
      </text>
    </svg>
  );
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

function GridLine({ chart, plot, tick }: { chart: ChartView; plot: Plot; tick: number }) {
  const [y, right] = [plot.y(tick), chart.widthPixels - margins.right];
  return (
    <>
      <line x1={margins.left} x2={right} y1={y} y2={y} stroke={tick === 0 ? '#5f6368' : '#e8eaed'} />
      <text class="end" x={margins.left - 8} y={y + 4}>
        {chart.isPercent ? `${Math.round(tick * 100)}%` : Number(tick.toPrecision(6))}
      </text>
    </>
  );
}

function bars({ series }: ChartView, { centre, step, y, bottom }: Plot, one: ChartSeries) {
  const kinds = series.filter(({ kind }) => kind === 'bars');
  const width = (step * 0.6) / kinds.length;
  return one.values.map((value, i) => {
    if (value === null) return null;
    const x = centre(i) - step * 0.3 + kinds.indexOf(one) * width;
    return <rect key={i} x={x} y={y(value)} width={width} height={bottom - y(value)} fill={one.color} />;
  });
}

function points({ centre, y }: Plot, { values, color }: ChartSeries) {
  return values.map((value, i) => {
    return value === null ? null : <circle key={i} cx={centre(i)} cy={y(value)} r={4} fill={color} />;
  });
}

/** Two series of points are the ends of intervals. */
function whiskers({ centre, y }: Plot, series: readonly ChartSeries[]) {
  const [low, high, ...others] = series.filter(({ kind }) => kind === 'points');
  if (!low || !high || others.length > 0) return null;
  return low.values.map((from, i) => {
    const to = high.values[i];
    if (from === null || to === null || to === undefined) return null;
    const x = centre(i);
    return <line key={i} x1={x} x2={x} y1={y(from)} y2={y(to)} stroke={low.color} />;
  });
}

function LegendEntry({ series, x, y }: { series: ChartSeries; x: number; y: number }) {
  const { name, color, kind } = series;
  return (
    <>
      {kind === 'bars' && <rect x={x} y={y - 10} width={12} height={12} fill={color} />}
      {kind === 'points' && <circle cx={x + 6} cy={y - 4} r={4} fill={color} />}
      <text class="start" x={x + 18} y={y}>
        {name}
      </text>
    </>
  );
}
