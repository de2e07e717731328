import { fewestForClaim } from '../../evidence/index.ts';
import { cellText, isoDay, keyOf } from '../../scoring/index.ts';
import { pendingEdits, recordAfter, recordChanges } from '../changes/record-changes.ts';
import { readOwnTabs } from '../document/own-tabs.ts';
import type { Book } from '../sheets/book.ts';
import { ColumnsMoved } from '../sheets/columns-moved.ts';
import { withDocumentLock } from '../sheets/lock.ts';
import { whileKnown } from '../sheets/while-known.ts';
import { writeCells } from '../sheets/write-cells.ts';
import type { DealsPlace } from './deals-place.ts';
import { dropSaleToRecord } from './kept-sales.ts';
import { keepLastSale, type LastSale, readLastSale, standingOf } from './last-sale.ts';
import { obstacleTo, planSale, type SalePlan, shownPlan } from './plan-sale.ts';
import type { Sale } from './sale.ts';
import { readSale, type SaleDocument, type Selection } from './sale-document.ts';
import { say } from './sentences.ts';
import type { SoldLead } from './sold-lead.ts';

/** Writes deals under the lock, after looking again whether all is as it was shown. Each answer is a sentence. */
export class SaleWriting {
  constructor(
    private readonly book: Book,
    private readonly selection: Selection,
  ) {}

  /** @param shown the plan as the user has seen it, for that lead */
  record(sale: Sale, shown: string, lead: SoldLead): string {
    return this.inLock((now) => {
      const plan = planSale(now, sale);
      if (!isSameLead(now.lead, lead) || obstacleTo(now) !== null || shownPlan(now, plan) !== shown)
        return say.changedMeanwhile();
      return this.write(now, plan, sale);
    });
  }

  /** Writes the cells that a run could not write that was cut off. */
  finish(): string {
    return this.withLast((now, last, row) => {
      finishDeal(now.place, row, last);
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

/** In the row that is selected there may stand another one by now. */
function isSameLead(now: SoldLead, shown: SoldLead): boolean {
  return keyOf(now.key) === keyOf(shown.key) && now.name === shown.name;
}

/** Writes what a run could not write that was cut off. @throws ColumnsMoved as `writeDeal` does */
export function finishDeal(place: DealsPlace, row: number, { cells }: LastSale): void {
  const missing = cells.filter(([header]) => cellText(place.cellUnder(header, row)) === '');
  writeDeal(place, row, missing, cells);
}

/**
 * @param deal all of it, of which some may stand already
 * @throws ColumnsMoved where columns were moved since the place was read, or something else stands in that row
 */
export function writeDeal(
  place: DealsPlace,
  row: number,
  written: LastSale['cells'],
  deal: LastSale['cells'] = written,
): void {
  const values = new Map(written);
  const known = place.knownCells(
    row,
    deal.map(([header]) => header),
  );
  const cells = known.flatMap(({ header, cell }) => {
    const value = values.get(header);
    return value === undefined ? [] : [{ ...cell, value }];
  });
  const after = known.map(({ header, cell }) => ({ ...cell, value: values.get(header) ?? cell.value }));
  writeCells([{ tab: whileKnown(place.tab, after), cells }]);
}

/** How far it is to a claim, where that is some way yet. */
function countLines(place: DealsPlace, { outcome }: Sale): string[] {
  if (place.areLeads) return [];
  const before = place.counts();
  const { won, lost }: typeof before = { ...before, [outcome]: before[outcome] + 1 };
  return Math.min(won, lost) < fewestForClaim ? [say.count(won, lost, fewestForClaim)] : [];
}
