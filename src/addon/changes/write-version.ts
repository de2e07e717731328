import { type Cell, columnIndex, ownTabs as definitions } from '../../scoring/index.ts';
import type { OwnTabs } from '../document/own-tabs.ts';
import type { OwnTab } from '../sheets/standing-tab.ts';
import { type CellWrite, writeCells } from '../sheets/write-cells.ts';
import { type KeptTable, type ModelVersion, versionTabs } from './model-version.ts';
import { say } from './sentences.ts';

/** The sentence for which a version cannot be put back: it has a tab or a column that is gone; null where it can. */
export function restoreObstacle(version: ModelVersion, present: OwnTabs, number: number): string | null {
  for (const id of versionTabs) {
    const [kept, tab] = [version[id], present[id]];
    if (kept === null) continue;
    if (tab === null) {
      if (kept.rows.length > 0) return say.tabGone(definitions[id].name, number);
      continue;
    }
    const gone = kept.headers.find(
      (header, index) => columnIndex(tab.table.headers, header) < 0 && isFilled(kept, index),
    );
    if (gone !== undefined) return say.headerGone(tab.name, gone, number);
  }
  return null;
}

function isFilled({ rows }: KeptTable, column: number): boolean {
  return rows.some((row) => row[column] !== '' && row[column] !== undefined);
}

/** Writes the cells that differ from the version, and no others. */
export function writeVersion(version: ModelVersion, present: OwnTabs): void {
  for (const id of versionTabs) {
    const [kept, tab] = [version[id], present[id]];
    if (kept !== null && tab !== null) writeCells([{ tab, cells: differences(kept, tab) }]);
  }
}

function differences(kept: KeptTable, { table }: OwnTab): CellWrite[] {
  const writes: CellWrite[] = [];
  kept.headers.forEach((header, keptIndex) => {
    const index = columnIndex(table.headers, header);
    if (index < 0) return;
    const rows = Math.max(kept.rows.length, table.rowCount);
    for (let row = 0; row < rows; row++) {
      const wanted = kept.rows[row]?.[keptIndex] ?? '';
      if (isSame(wanted, table.columns[index]![row] ?? '')) continue;
      writes.push({ row: table.headerRow + 1 + row, column: index + 1, value: wanted });
    }
  });
  return writes;
}

/** An unticked box below the last rule is as good as an empty cell. */
function isSame(wanted: Cell, present: Cell): boolean {
  if (typeof wanted === 'object' && typeof present === 'object') return wanted.day === present.day;
  return wanted === present || (wanted === '' && present === false);
}
