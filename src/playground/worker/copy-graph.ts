import { CellError, Formula } from '../../host/workbook/cell.ts';

/** Objects whose copies are known already, by the original. */
export type KnownCopies = Map<object, object>;

/** Copies an object with all that it refers to; what refers to one object refers to one copy. Values that never change are shared. */
export function copyGraph<T>(original: T, known: KnownCopies = new Map()): T {
  const copied = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (value instanceof Formula || value instanceof CellError || value instanceof Uint8Array) return value;
    return known.get(value) ?? copyOf(value);
  };
  const copyOf = (value: object): object => {
    if (Array.isArray(value)) return filled(value, [], (copy: unknown[]) => copyItems(value, copy, copied));
    if (value instanceof Map) {
      return filled(value, new Map(), (copy: Map<unknown, unknown>) => {
        for (const [key, one] of value) copy.set(copied(key), copied(one));
      });
    }
    if (value instanceof Set) {
      return filled(value, new Set(), (copy: Set<unknown>) => {
        for (const one of value) copy.add(copied(one));
      });
    }
    return filled(value, Object.create(Object.getPrototypeOf(value)), (copy: Record<string, unknown>) => {
      for (const [name, one] of Object.entries(value)) copy[name] = copied(one);
    });
  };
  /** Known before it is filled, since what it refers to may refer back. */
  const filled = <Copy extends object>(value: object, copy: Copy, fill: (copy: Copy) => void): Copy => {
    known.set(value, copy);
    fill(copy);
    return copy;
  };
  return copied(original) as T;
}

function copyItems(from: readonly unknown[], to: unknown[], copied: (value: unknown) => unknown): void {
  // Cells are many: a plain loop over a fixed length.
  to.length = from.length;
  for (let i = 0; i < from.length; i++) to[i] = copied(from[i]);
}
