import type { TabView } from '../protocol.ts';
import { drawChart } from './chart-drawing.ts';
import { make } from './element.ts';

const rowHeaderPixels = 48;
/** As the style sheet has it. */
const columnHeaderPixels = 27;

/** The charts over the grid; they scroll with its cells. */
export class ChartLayer {
  readonly #layer = make('div', { class: 'charts' });
  readonly #content = make('div', {});
  readonly #scrolled = { rgRow: 0, rgCol: 0 };

  constructor(container: HTMLElement, grid: HTMLElement) {
    this.#layer.append(this.#content);
    container.append(this.#layer);
    grid.addEventListener('viewportscroll', (event) => {
      const { dimension, coordinate } = (
        event as CustomEvent<{ dimension: 'rgRow' | 'rgCol'; coordinate: number }>
      ).detail;
      this.#scrolled[dimension] = coordinate;
      this.#move();
    });
  }

  show(tab: TabView): void {
    this.#layer.hidden = tab.charts.length === 0;
    const frozenPixels = heightOf(tab, 0, tab.frozenRows);
    this.#layer.style.inset = `${columnHeaderPixels + frozenPixels}px 0 0 ${rowHeaderPixels}px`;
    this.#content.replaceChildren(
      ...tab.charts.map((chart) => {
        const drawing = drawChart(chart);
        const above = tab.rows.findIndex(({ row }) => row >= chart.anchor.row);
        const left = tab.columns.filter(({ column, isHidden }) => !isHidden && column < chart.anchor.column);
        const x = left.reduce((sum, { widthPixels }) => sum + widthPixels, chart.offsetX);
        const y = heightOf(tab, tab.frozenRows, above < 0 ? tab.rows.length : above) + chart.offsetY;
        drawing.style.transform = `translate(${x}px, ${y}px)`;
        return drawing;
      }),
    );
    this.#move();
  }

  #move(): void {
    this.#content.style.transform = `translate(${-this.#scrolled.rgCol}px, ${-this.#scrolled.rgRow}px)`;
  }
}

function heightOf({ rows }: TabView, from: number, to: number): number {
  return rows.slice(from, to).reduce((sum, { heightPixels }) => sum + heightPixels, 0);
}
