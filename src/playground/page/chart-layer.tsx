import { useMemo } from 'preact/hooks';
import type { ChartView, TabView } from '../protocol.ts';
import { Chart } from './chart.tsx';

export const rowHeaderPixels = 48;
/** As the style sheet has it. */
const columnHeaderPixels = 27;

interface ChartLayerProps {
  tab: TabView;
  /** Pixels that the grid is scrolled down and to the right. */
  scrolled: { rgRow: number; rgCol: number };
}

/** The charts over the grid; they scroll with its cells. */
export function ChartLayer({ tab, scrolled }: ChartLayerProps) {
  const charts = useMemo(() => {
    return tab.charts.map((chart, i) => <Chart key={i} chart={chart} {...positionOf(chart, tab)} />);
  }, [tab]);
  const frozenPixels = heightOf(tab, 0, tab.frozenRows);
  const inset = `${columnHeaderPixels + frozenPixels}px 0 0 ${rowHeaderPixels}px`;
  return (
    <div class="charts" hidden={charts.length === 0} style={{ inset }}>
      <div style={{ transform: `translate(${-scrolled.rgCol}px, ${-scrolled.rgRow}px)` }}>{charts}</div>
    </div>
  );
}

function positionOf({ anchor, offsetX, offsetY }: ChartView, tab: TabView): { x: number; y: number } {
  const left = tab.columns.filter(({ column, isHidden }) => !isHidden && column < anchor.column);
  const below = tab.rows.findIndex(({ row }) => row >= anchor.row);
  return {
    x: left.reduce((sum, { widthPixels }) => sum + widthPixels, offsetX),
    y: heightOf(tab, tab.frozenRows, below < 0 ? tab.rows.length : below) + offsetY,
  };
}

function heightOf({ rows }: TabView, from: number, to: number): number {
  return rows.slice(from, to).reduce((sum, { heightPixels }) => sum + heightPixels, 0);
}
