import { type Cell, columnIndex, ownTabs as definitions } from '../../scoring/index.ts';
import { type OwnTabs, readOwnTabs } from '../document/own-tabs.ts';
import type { Book } from '../sheets/book.ts';
import { ColumnsMoved } from '../sheets/columns-moved.ts';
import { withDocumentLock } from '../sheets/lock.ts';
import { LogTab } from '../sheets/log-tab.ts';
import type { OwnTab } from '../sheets/standing-tab.ts';
import { Message } from '../sheets/ui.ts';
import { type CellWrite, writeCells } from '../sheets/write-cells.ts';
import { changesTab, formatChangesAgain } from './changes-tab.ts';
import { findVersions, type KeptVersion, readVersion, versionLines } from './kept-versions.ts';
import { type KeptTable, type ModelVersion, versionOf, versionTabs, versionText } from './model-version.ts';
import { recordAfter, recordPending } from './record-changes.ts';
import { say } from './sentences.ts';
import { changeLines, versionChanges } from './version-changes.ts';

/** Lists the kept versions, shows what one of them would change, and puts it back on yes. */
export function restoreVersion(book: Book): void {
  const said = restoreChosen(book);
  if (said !== null) new Message(say.restoreTitle, said).tell();
}

/** What is to be said at the end; null where the user gave up. */
function restoreChosen(book: Book): string | null {
  formatChangesAgain(book);
  const tab = LogTab.find(book, changesTab);
  const kept = tab ? findVersions(tab) : [];
  if (tab === null || kept.length === 0) return say.noVersions();
  const chosen = chooseVersion(tab, kept);
  if (chosen === null) return null;
  const version = readVersion(tab, chosen);
  if (version === null) return say.damaged(chosen.number, tab.name);
  const present = readOwnTabs(book);
  const presentVersion = versionOf(present);
  const changes = versionChanges(presentVersion, version);
  if (changes.length === 0) return say.asNow(chosen.number);
  const obstacle = restoreObstacle(version, present, chosen.number);
  if (obstacle !== null) return obstacle;
  const isWanted = new Message(say.restoreTitle, say.willRestore(chosen.number, changeLines(changes))).ask();
  return isWanted ? restore(book, version, presentVersion, chosen.number) : null;
}

/** Asks until the number is one of those that are kept, or the user gives up. */
function chooseVersion(tab: LogTab, kept: readonly KeptVersion[]): KeptVersion | null {
  const { lines, hidden } = versionLines(tab, kept);
  for (;;) {
    const entered = new Message(say.restoreTitle, say.choose(lines, hidden)).askText();
    if (entered === null) return null;
    const chosen = kept.find(({ number }) => String(number) === entered.trim());
    if (chosen) return chosen;
    new Message(say.restoreTitle, say.notAVersion(entered.trim(), kept[kept.length - 1]!.number)).tell();
  }
}

/** What is said afterwards. Edits that no run has seen yet are kept as a version first. */
function restore(book: Book, version: ModelVersion, shown: ModelVersion, number: number): string {
  const held = withDocumentLock(() => {
    const present = readOwnTabs(book.reopened());
    if (versionText(versionOf(present)) !== versionText(shown)) return say.changedMeanwhile();
    try {
      recordPending(book, present);
      writeVersion(version, present);
    } catch (error) {
      if (error instanceof ColumnsMoved) return say.changedMeanwhile();
      return say.refusedRestore((error as Error).message);
    }
    recordAfter(book, say.restored(number));
    return say.done(number);
  });
  return held === null ? say.locked() : held.value;
}

/** The sentence for which a version cannot be put back: it has a tab or a column that is gone; null where it can. */
function restoreObstacle(version: ModelVersion, present: OwnTabs, number: number): string | null {
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
function writeVersion(version: ModelVersion, present: OwnTabs): void {
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
