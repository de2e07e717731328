import type { Area } from '../../../workbook/area.ts';
import type { Layer } from '../../../workbook/layer.ts';
import type { Run } from '../../../workbook/run-list.ts';
import { Sheet } from '../../../workbook/workbook.ts';
import { writeAreas } from '../package/references.ts';

type AreasByKey<T> = Map<string, { value: T; areas: Area[] }>;

/** Tells for a value whether it stands in the same cells in both. */
export function sameCells<T>(before: AreasByKey<T>, after: AreasByKey<T>): (key: string) => boolean {
  return (key) => {
    const [was, is] = [before.get(key), after.get(key)];
    return was !== undefined && is !== undefined && writeAreas(was.areas) === writeAreas(is.areas);
  };
}

/** The cells of a layer by their values, as few rectangles as columns that are alike allow. */
export function layerAreas<T>(
  layer: Layer<T>,
  lastColumn: number,
  keyOf: (value: T) => string,
): AreasByKey<T> {
  const found: AreasByKey<T> = new Map();
  /** Areas that the next column may widen, by that column, their rows and their value. */
  const open = new Map<string, Area>();
  for (let column = 1; column <= lastColumn; column++) {
    for (const { from, to, value } of joinedRuns(layer.column(column)?.runs() ?? [], keyOf)) {
      const key = keyOf(value);
      const place = `${column}:${from}:${to}:${key}`;
      let area = open.get(place);
      if (area) area.columns++;
      else {
        area = { row: from, column, rows: to - from + 1, columns: 1 };
        const entry = found.get(key) ?? { value, areas: [] };
        entry.areas.push(area);
        found.set(key, entry);
      }
      open.delete(place);
      open.set(`${column + 1}:${from}:${to}:${key}`, area);
    }
  }
  return found;
}

/** Values that are alike but not the same object come as two runs. */
function* joinedRuns<T>(runs: readonly Readonly<Run<T>>[], keyOf: (value: T) => string): Generator<Run<T>> {
  let last: Run<T> | undefined;
  for (const run of runs) {
    if (last && last.to === run.from - 1 && keyOf(last.value) === keyOf(run.value)) last.to = run.to;
    else {
      if (last) yield last;
      last = { ...run };
    }
  }
  if (last) yield last;
}

/** Do two plain values say the same? Objects are compared by what JSON has of them, sheets by their names. */
export function sameData(a: unknown, b: unknown): boolean {
  return a === b || dataKey(a) === dataKey(b);
}

export function dataKey(value: unknown): string {
  return JSON.stringify(value, (_, part) => (part instanceof Sheet ? part.name : part)) ?? '';
}
