/** Whether the rows now begin with the rows as they were: what was added below them does no harm. */
export function startsWith(now: readonly string[], before: readonly string[]): boolean {
  let length = before.length;
  while (length > 0 && before[length - 1] === '') length--;
  for (let row = 0; row < length; row++) if (now[row] !== before[row]) return false;
  return true;
}

/**
 * Per row as it stands now, the row as it stood before with the same key, -1 for none. Of equal keys the first goes with
 * the first, the second with the second; a row without key goes with none.
 */
export function matchRows(now: readonly string[], before: readonly string[]): Int32Array {
  const rowsOfKey = new Map<string, number[]>();
  before.forEach((key, row) => {
    const rows = rowsOfKey.get(key);
    if (rows) rows.push(row);
    else rowsOfKey.set(key, [row]);
  });
  const taken = new Map<string, number>();
  return Int32Array.from(now, (key) => {
    if (key === '') return -1;
    const nth = taken.get(key) ?? 0;
    taken.set(key, nth + 1);
    return rowsOfKey.get(key)?.[nth] ?? -1;
  });
}
