/** Two rows that are the same thing before and after; null where it is new or gone. */
export interface RowPair<Row> {
  readonly before: Row | null;
  readonly after: Row | null;
}

/**
 * Pairs the rows of two tables by the first of the keys that they share; rows may have moved, come and gone meanwhile.
 * @param keysOf keys from the surest to the vaguest; an empty one pairs nothing
 * @example pairRows(['a', 'b'], ['b', 'c'], [(row) => row]) // b with b; a gone; c new
 */
export function pairRows<Row>(
  before: readonly Row[],
  after: readonly Row[],
  keysOf: readonly ((row: Row) => string)[],
): RowPair<Row>[] {
  const partners = new Map<Row, Row>();
  const taken = new Set<Row>();
  for (const keyOf of keysOf) {
    const open = new Map<string, Row[]>();
    for (const row of before) {
      const key = keyOf(row);
      if (!taken.has(row) && key !== '') open.set(key, [...(open.get(key) ?? []), row]);
    }
    for (const row of after) {
      const partner = partners.has(row) ? undefined : open.get(keyOf(row))?.shift();
      if (partner === undefined) continue;
      partners.set(row, partner);
      taken.add(partner);
    }
  }
  return [
    ...after.map((row) => ({ before: partners.get(row) ?? null, after: row })),
    ...before.filter((row) => !taken.has(row)).map((row) => ({ before: row, after: null })),
  ];
}
