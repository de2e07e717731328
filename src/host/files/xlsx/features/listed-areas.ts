import type { Area } from '../../../workbook/area.ts';
import { Layer } from '../../../workbook/layer.ts';
import type { Run } from '../../../workbook/run-list.ts';
import { Sheet } from '../../../workbook/workbook.ts';
import { writeAreas } from '../package/references.ts';
import { SheetFeature } from './sheet-feature.ts';

/** Do two plain values say the same? Objects are compared by what JSON has of them, sheets by their names. */
export function sameData(a: unknown, b: unknown): boolean {
  return a === b || dataKey(a) === dataKey(b);
}

export function dataKey(value: unknown): string {
  return JSON.stringify(value, (_, part) => (part instanceof Sheet ? part.name : part)) ?? '';
}

/** An element of the file: which cells it speaks of, and what of them. */
interface Listed<T> {
  xml: string;
  addresses: string | undefined;
  /** Undefined for what Sheets does not know; it stays as it is. */
  value: T | undefined;
}

type AreasByKey<T> = Map<string, { value: T; areas: Area[] }>;

/** A property of cells that the file lists by areas. What is as in the file stays in its words. */
export abstract class ListedAreas<T> extends SheetFeature {
  protected abstract readonly list: 'hyperlinks' | 'dataValidations';
  protected abstract readonly layer: Layer<T>;
  /** Values that are alike have one key. */
  protected abstract readonly keyOf: (value: T) => string;
  protected abstract listed(): Promise<Listed<T>[]>;
  /** Elements for the cells of a value; none for what files do not have. */
  protected abstract elements(value: T, areas: readonly Area[]): Promise<string[]>;

  async read(): Promise<void> {
    this.apply(await this.listed(), this.layer);
  }

  async write(): Promise<void> {
    const listed = await this.listed();
    const inFile = new Layer<T>();
    this.apply(listed, inFile);
    const before = this.areasByKey(inFile);
    const after = this.areasByKey(this.layer);
    const isKept = (key: string) => {
      const [was, is] = [before.get(key), after.get(key)];
      return was !== undefined && is !== undefined && writeAreas(was.areas) === writeAreas(is.areas);
    };
    if (after.size === before.size && [...after.keys()].every(isKept)) return;
    const written = listed
      .filter(({ value }) => {
        const key = value === undefined ? undefined : this.keyOf(value);
        return key === undefined || !before.has(key) || isKept(key);
      })
      .map(({ xml }) => xml);
    for (const [key, { value, areas }] of after)
      if (!isKept(key)) written.push(...(await this.elements(value, areas)));
    // Links are not counted.
    const count = this.list === 'hyperlinks' ? '' : ` count="${written.length}"`;
    const xml = `<${this.list}${count}>${written.join('')}</${this.list}>`;
    this.xml.replace(this.list, written.length > 0 ? xml : '');
  }

  private apply(listed: readonly Listed<T>[], layer: Layer<T>): void {
    for (const { addresses, value } of listed) {
      if (value === undefined) continue;
      for (const area of this.areas(addresses)) layer.set(area, value);
    }
  }

  /** The cells of a layer by their values, as few rectangles as columns that are alike allow. */
  private areasByKey(layer: Layer<T>): AreasByKey<T> {
    const found: AreasByKey<T> = new Map();
    /** Areas that the next column may widen, by that column, their rows and their value. */
    const open = new Map<string, Area>();
    for (let column = 1; column <= this.sheet.maxColumns; column++) {
      for (const { from, to, value } of this.joined(layer.column(column)?.runs() ?? [])) {
        const key = this.keyOf(value);
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
  private joined(runs: readonly Readonly<Run<T>>[]): Run<T>[] {
    const joined: Run<T>[] = [];
    for (const run of runs) {
      const last = joined[joined.length - 1];
      if (last && last.to === run.from - 1 && this.keyOf(last.value) === this.keyOf(run.value))
        last.to = run.to;
      else joined.push({ ...run });
    }
    return joined;
  }
}
