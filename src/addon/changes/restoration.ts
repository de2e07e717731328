import type { ChosenRules } from '../../evidence/index.ts';
import { type Cell, columnIndex, ownTabs as definitions } from '../../scoring/index.ts';
import { keepChosenRules, readChosenRules } from '../document/chosen-rules.ts';
import { type MarkedTabs, type OwnTabs, readOwnTabs } from '../document/own-tabs.ts';
import { noteStampsSince, stampsSince } from '../document/stamps-to-take-back.ts';
import type { Book } from '../sheets/book.ts';
import { ColumnsMoved } from '../sheets/columns-moved.ts';
import { withDocumentLock } from '../sheets/lock.ts';
import { LogTab } from '../sheets/log-tab.ts';
import type { OwnTab } from '../sheets/standing-tab.ts';
import { type CellWrite, writeCells } from '../sheets/write-cells.ts';
import { changesTab, formatChangesAgain } from './changes-tab.ts';
import { type KeptVersion, KeptVersions } from './kept-versions.ts';
import { type KeptTable, type ModelVersion, versionOf, versionTabs } from './model-version.ts';
import { keepBefore, recordAfter } from './record-changes.ts';
import { say } from './sentences.ts';
import { ShownModel } from './shown-model.ts';
import { changeLines, versionChanges } from './version-changes.ts';

export interface Ended {
  readonly said: string;
  readonly isRestored: boolean;
}

const stopped = (said: string): Ended => ({ said, isRestored: false });

/** null where no version is kept yet. */
export function keptVersions(book: Book, marked?: MarkedTabs): KeptVersions | null {
  formatChangesAgain(book);
  const tab = LogTab.find(book, changesTab, marked);
  return tab && KeptVersions.find(tab);
}

/** A version that is to be put back over the tabs as they were shown. */
export class Restoration {
  private readonly present: OwnTabs;
  private readonly model: ShownModel;

  private constructor(
    private readonly book: Book,
    private readonly number: number,
    private readonly version: ModelVersion,
    /** Milliseconds since 1970; null where nothing has replaced it. */
    private readonly replacedAt: number | null,
  ) {
    this.present = readOwnTabs(book);
    this.model = ShownModel.of(this.present, this.chosen);
  }

  /** By it is known again what was shown. */
  get seen(): string {
    return this.model.seen;
  }

  /** The sentence for which the version cannot be read. */
  static of(book: Book, kept: KeptVersions, chosen: KeptVersion): Restoration | { readonly stopped: string } {
    const version = kept.read(chosen);
    if (version === null) return { stopped: say.damaged(chosen.number, kept.tab.name) };
    return new Restoration(book, chosen.number, version, kept.replacedAt(chosen));
  }

  /** What it changes, in lines; or the sentence for which there is nothing to do. */
  shown(): { readonly lines: readonly string[] } | { readonly stopped: string } {
    const changes = versionChanges(versionOf(this.present, this.chosen), this.version);
    if (changes.length === 0) return { stopped: say.asNow(this.number) };
    const obstacle = this.obstacle();
    return obstacle === null ? { lines: changeLines(changes) } : { stopped: obstacle };
  }

  carryOut(): Ended {
    const held = withDocumentLock(() => this.carryOutAlone());
    return held === null ? stopped(say.locked()) : held.value;
  }

  /** What is said afterwards. Edits that no run has seen yet are kept as a version first. */
  private carryOutAlone(): Ended {
    const { book, number } = this;
    const now = book.reopened();
    const marked = now.markedTabs();
    const present = readOwnTabs(now, marked);
    const model = this.model.again(present, this.chosen);
    if (model === null) return stopped(say.changedMeanwhile());
    const stampsBefore = stampsSince(book.kept);
    try {
      const unkept = keepBefore(now, present, marked);
      if (unkept !== null) return stopped(say.notKept(unkept.tab, unkept.received));
      // Before the cells: once they are as they were, nobody knows any more what stood there.
      this.keepStampsSince(this.stampsGoSince(stampsBefore));
      this.write(present, model);
      keepChosenRules(book.kept, this.version.chosen ?? null);
    } catch (error) {
      if (!(error instanceof ColumnsMoved)) return stopped(say.refusedRestore((error as Error).message));
      this.keepStampsSince(stampsBefore);
      return stopped(say.changedMeanwhile());
    }
    recordAfter(book, say.restored(number));
    return { said: say.done(number), isRestored: true };
  }

  /** Of several versions put back one after the other, since the earliest. */
  private stampsGoSince(before: number | null): number | null {
    if (this.replacedAt === null) return before;
    const day = this.book.timeZone.dayOf(this.replacedAt);
    return Math.min(day, before ?? day);
  }

  private keepStampsSince(day: number | null): void {
    const { kept } = this.book;
    noteStampsSince(kept, day);
    kept.save();
  }

  private get chosen(): ChosenRules | null {
    return readChosenRules(this.book.kept);
  }

  /** The sentence for which it cannot be put back: it has a tab or a column that is gone; null where it can. */
  private obstacle(): string | null {
    for (const id of versionTabs) {
      const [kept, tab] = [this.version[id], this.present[id]];
      if (kept === null) continue;
      if (tab === null) {
        if (kept.rows.length > 0) return say.tabGone(definitions[id].name, this.number);
        continue;
      }
      const gone = kept.headers.find(
        (header, index) =>
          columnIndex(tab.table.headers, header) < 0 && kept.rows.some((row) => (row[index] ?? '') !== ''),
      );
      if (gone !== undefined) return say.headerGone(tab.name, gone, this.number);
    }
    return null;
  }

  /** Writes the cells that differ from the version, and no others: of all tabs or of none. */
  private write(present: OwnTabs, model: ShownModel): void {
    const writes = versionTabs.flatMap((id) => {
      const [kept, tab] = [this.version[id], present[id]];
      const cells = kept === null || tab === null ? [] : differences(kept, tab);
      return cells.length === 0 ? [] : [model.unlessChanged(id, cells)];
    });
    writeCells(writes);
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
