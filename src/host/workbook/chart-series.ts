import type { Chart } from './sheet-features.ts';

/** What a chart says of one of its series, from 0. */
export interface SeriesOptions {
  readonly type?: unknown;
  readonly lineWidth?: unknown;
  readonly pointSize?: unknown;
}

/** Sheets takes an option of a series nested (`series: {1: {type}}`), and by its name (`series.1.type`). */
export function seriesOptions({ options }: Pick<Chart, 'options'>, number: number): SeriesOptions {
  const nested = (options.series ?? {}) as Record<number, SeriesOptions>;
  const prefix = `series.${number}.`;
  const named = Object.entries(options).flatMap(([name, value]) =>
    name.startsWith(prefix) ? [[name.slice(prefix.length), value] as const] : [],
  );
  return { ...nested[number], ...Object.fromEntries(named) };
}
