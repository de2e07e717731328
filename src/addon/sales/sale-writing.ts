import { fewestForClaim } from '../../evidence/index.ts';
import { cellText, isoDay, keyOf } from '../../scoring/index.ts';
import { pendingEdits, recordAfter, recordChanges } from '../changes/record-changes.ts';
import { readOwnTabs } from '../document/own-tabs.ts';
import type { Book } from '../sheets/book.ts';
import { ColumnsMoved } from '../sheets/columns-moved.ts';
import { withDocumentLock } from '../sheets/lock.ts';
import { type CellWrite, writeCells } from '../sheets/write-cells.ts';
import type { DealsPlace } from './deals-place.ts';
import { dropSaleToRecord } from './kept-sales.ts';
import { keepLastSale, type LastSale, readLastSale, standingOf } from './last-sale.ts';
import { obstacleTo, planSale, type SalePlan, shownPlan } from './plan-sale.ts';
import type { Sale } from './sale.ts';
import { readSale, type SaleDocument, type Selection } from './sale-document.ts';
import { say } from './sentences.ts';

/** Writes deals under the lock, after looking again whether all is as it was shown. Each answer is a sentence. */
export class SaleWriting {
  constructor(
    private readonly book: Book,
    private readonly selection: Selection,
  ) {}

  /** @param shown the plan as the user has seen it */
  record(sale: Sale, shown: string): string {
    return this.inLock((now) => {
      const plan = planSale(now, sale);
      if (obstacleTo(now) !== null || shownPlan(now, plan) !== shown) return say.changedMeanwhile();
      return this.write(now, plan, sale);
    });
  }

  /** Writes the cells that a run could not write that was cut off. */
  finish(): string {
    return this.withLast((now, last, row) => {
      writeDeal(now.place, row, missingCells(last, now.place, row));
      return [say.finished(say.place(now.place.tab.name, row)), ...this.note(last.what)];
    });
  }

  /** Empties the cells that were written, as far as they still stand as they were written. */
  takeBack(): string {
    return this.withLast((now, last, row) => {
      keepLastSale(this.book.kept, { ...last, isTakenBack: true });
      writeDeal(
        now.place,
        row,
        last.cells.map(([header]) => [header, '']),
      );
      keepLastSale(this.book.kept, null);
      const done = say.takenBackDone(say.place(now.place.tab.name, row), last.cells.length);
      return [done, ...this.note(say.takenBack(last.what))];
    });
  }

  /** What was taken back is gone; a run was cut off before it could say so. */
  forget(): void {
    this.inLock((now) => {
      const last = this.lastOf(now);
      if (last?.isTakenBack && standingOf(last, now) === null) keepLastSale(this.book.kept, null);
      return '';
    });
  }

  private write({ place, lead }: SaleDocument, { row, cells }: SalePlan, sale: Sale): string {
    const outcome = say.outcomes[sale.outcome];
    const what = say.recorded(lead.name, outcome, isoDay(sale.day));
    const written = cells.map(({ header, value }) => [header, value] as const);
    recordChanges(this.book, readOwnTabs(this.book), pendingEdits);
    // Kept before it is written: what is cut off between the two is finished or taken back by it.
    const { tab } = place;
    const key = keyOf(lead.key);
    keepLastSale(this.book.kept, { what, key, tabId: tab.id, row, cells: written });
    writeDeal(place, row, written);
    dropSaleToRecord(this.book.kept, key);
    this.book.kept.save();
    return [say.done(say.place(tab.name, row), outcome), ...countLines(place, sale), ...this.note(what)].join(
      '\n\n',
    );
  }

  /** What is written stays so whether or not it can be noted. */
  private note(what: string): string[] {
    try {
      recordAfter(this.book, what);
      return [];
    } catch {
      return [say.notNoted];
    }
  }

  private withLast(work: (now: SaleDocument, last: LastSale, row: number) => string[]): string {
    return this.inLock((now) => {
      const last = this.lastOf(now);
      const standing = last && standingOf(last, now);
      if (last === null || standing === null) return say.changedMeanwhile();
      recordChanges(this.book, readOwnTabs(this.book), pendingEdits);
      return work(now, last, standing.row).join('\n\n');
    });
  }

  private lastOf(now: SaleDocument): LastSale | null {
    this.book.kept.readAgain();
    return readLastSale(this.book.kept, now);
  }

  private inLock(work: (now: SaleDocument) => string): string {
    const held = withDocumentLock(() => {
      const now = readSale(this.book.reopened(), this.selection);
      if ('stopped' in now) return now.stopped;
      if (now.place === null) return say.changedMeanwhile();
      try {
        return work(now as SaleDocument);
      } catch (error) {
        if (error instanceof ColumnsMoved) return say.changedMeanwhile();
        return say.refused(now.place.tab.name, (error as Error).message);
      }
    });
    return held === null ? say.locked() : held.value;
  }
}

/** @throws ColumnsMoved where columns were moved since the place was read */
export function writeDeal(place: DealsPlace, row: number, written: LastSale['cells']): void {
  const values = new Map(written);
  const cells = place.cells.flatMap(({ header, column }): CellWrite[] => {
    const value = values.get(header);
    return value === undefined ? [] : [{ row, column: column + 1, value }];
  });
  writeCells([{ tab: place.tab, cells }]);
}

/** Cells of a deal that a run could not write that was cut off. */
export function missingCells({ cells }: LastSale, place: DealsPlace, row: number): LastSale['cells'] {
  return cells.filter(([header]) => cellText(place.cellUnder(header, row)) === '');
}

/** How far it is to a claim, where that is some way yet. */
function countLines(place: DealsPlace, { outcome }: Sale): string[] {
  if (place.areLeads) return [];
  const before = place.counts();
  const { won, lost }: typeof before = { ...before, [outcome]: before[outcome] + 1 };
  return Math.min(won, lost) < fewestForClaim ? [say.count(won, lost, fewestForClaim)] : [];
}
