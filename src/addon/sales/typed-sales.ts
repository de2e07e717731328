import { fnv1a32, outcomesOfWords } from '../../evidence/index.ts';
import type { TypedOutcome } from '../../follow-up/index.ts';
import {
  cellText,
  columnIndex,
  dayReader,
  foldWord,
  isoDay,
  keyOf,
  notClosed,
  type Problem,
  problemAt,
} from '../../scoring/index.ts';
import type { SaleToRecord } from '../../shared/index.ts';
import { recordChanges } from '../changes/record-changes.ts';
import { readMoreColumns } from '../document/more-lead-columns.ts';
import { areLeadsDeals } from '../document/read-leads.ts';
import type { ScoredDocument } from '../document/score-document.ts';
import { ColumnsMoved, untilColumnsStand } from '../sheets/columns-moved.ts';
import { DocumentList } from '../sheets/document-list.ts';
import { endsRun } from '../sheets/retrying.ts';
import { DealsPlace } from './deals-place.ts';
import { dealsId } from './deals-tab.ts';
import { noteSalesToRecord } from './kept-sales.ts';
import { keepLastSale, keyOfLastSale, readLastSale, standingOf } from './last-sale.ts';
import { obstacleTo, planSale } from './plan-sale.ts';
import type { SaleDocument } from './sale-document.ts';
import { finishDeal, writeDeal } from './sale-writing.ts';
import { say } from './sentences.ts';
import type { SoldLead } from './sold-lead.ts';

/** What came of the deals that people have typed as results of calls. */
export interface TypedSalesDone {
  readonly problems: readonly Problem[];
  readonly messages: readonly string[];
}

/**
 * Records deals that people have typed as results of calls, where the tab of deals is one that Scoreband has made; else
 * they are kept for whoever opens the sidebar. Under the lock; what goes wrong is a problem of the run and never its end.
 * @param outcomes null where there is no call list
 */
export function recordTypedSales(
  document: ScoredDocument,
  outcomes: readonly TypedOutcome[] | null,
): TypedSalesDone {
  if (outcomes === null) noteSalesToRecord(document.book.kept, []);
  if (outcomes === null) return { problems: [], messages: [] };
  const sales = new TypedSales(document, outcomes);
  try {
    sales.record();
    return sales;
  } catch (error) {
    if (endsRun(error) && !(error instanceof ColumnsMoved)) throw error;
    const { dealsTab } = document.settings;
    return { problems: [problemAt(say.typedRefused(dealsTab, error as Error), dealsTab)], messages: [] };
  }
}

interface TypedSale {
  readonly typed: TypedOutcome;
  readonly lead: SoldLead;
}

class TypedSales implements TypedSalesDone {
  readonly problems: readonly Problem[] = [];
  readonly messages: string[] = [];
  private readonly recorded: RecordedOutcomes;

  constructor(
    private readonly document: ScoredDocument,
    private readonly outcomes: readonly TypedOutcome[],
  ) {
    this.recorded = new RecordedOutcomes(document);
  }

  record(): void {
    const { document, outcomes, recorded } = this;
    const open = this.openSales();
    const done: string[] = [];
    const toRecord: SaleToRecord[] = [];
    for (const sale of open) {
      const { typed, lead } = sale;
      const outcome = typed.isWon ? 'won' : 'lost';
      const isWritten = recorded.isForRun(typed) && untilColumnsStand(() => this.write(sale));
      if (isWritten) done.push(say.isNow(lead.name, outcome));
      else toRecord.push({ lead: lead.name, key: keyOf(lead.key), outcome, day: isoDay(typed.day) });
    }
    const names = new Set(toRecord.map(({ key }) => key));
    recorded.keep(
      outcomes.filter(({ key }) => !names.has(key)),
      outcomes,
    );
    noteSalesToRecord(document.book.kept, toRecord);
    if (done.length > 0) this.messages.push(say.typedDone(document.settings.dealsTab, done));
    if (toRecord.length > 0) this.messages.push(say.typedToRecord(toRecord));
  }

  /** Those of leads that no deal has closed since they came in, and the one that a run has left in part. */
  private openSales(): TypedSale[] {
    const begun = this.begunSale();
    const found = this.outcomes.flatMap((typed): TypedSale[] => {
      const lead = this.isClosed(typed) ? null : this.leadOf(typed);
      return lead === null || typed.day < lead.createdOn ? [] : [{ typed, lead }];
    });
    const isClosed = found.length > 0 ? this.closedBy() : () => true;
    const open = found.filter(({ typed, lead }) => typed.key !== begun?.typed.key && !isClosed(lead));
    return begun === null ? open : [begun, ...open];
  }

  /** A deal of which only some cells stand; a person who has emptied one of a whole deal means it. */
  private begunSale(): TypedSale | null {
    const { document, recorded } = this;
    const key = keyOfLastSale(document.book.kept);
    const typed = this.outcomes.find((outcome) => outcome.key === key && recorded.isForRun(outcome));
    const lead = typed ? this.leadOf(typed) : null;
    const place = lead && DealsPlace.onTab(document);
    if (!typed || lead === null || place === null || 'stopped' in place) return null;
    const sale: SaleDocument = { model: document, lead, place };
    const last = readLastSale(document.book.kept, sale);
    const isBegun = last?.isOfRun === true && standingOf(last, sale)?.isWhole === false;
    return isBegun ? { typed, lead } : null;
  }

  /** As the run has found it. */
  private isClosed({ key }: TypedOutcome): boolean {
    const { leadKeys, inputs } = this.document.scores;
    const row = leadKeys.rowOfKey.get(key);
    return row !== undefined && (inputs.closings?.outcomes[row] ?? notClosed) !== notClosed;
  }

  /** null where it is gone. */
  private leadOf({ key }: TypedOutcome): SoldLead | null {
    const { scores, leads, followUp, settings, model } = this.document;
    const row = scores.leadKeys.rowOfKey.get(key);
    const { contacts = null } = followUp ?? {};
    if (row === undefined || contacts === null) return null;
    const createdOn = contacts.leads.columns[columnIndex(leads.headers, settings.dealCreatedOnColumn)] ?? [];
    return {
      row: leads.headerRow + 1 + row,
      cells: [],
      key: leads.columns[scores.keyColumn]![row]!,
      name: contacts.names.nameOf(row),
      createdOn: dayReader(createdOn, model).dayOf(createdOn[row] ?? ''),
    };
  }

  private closedBy(): (lead: SoldLead) => boolean {
    const { document } = this;
    const { settings, leads } = document;
    if (areLeadsDeals(settings)) {
      const column = columnIndex(leads.headers, settings.dealOutcomeColumn);
      const cells = readMoreColumns(document, column < 0 ? [] : [column]).get(column) ?? [];
      const outcomes = outcomesOfWords(settings);
      const meaningOf = (row: number) =>
        outcomes.get(foldWord(cellText(cells[row - leads.headerRow - 1] ?? '')));
      return ({ row }) => ['won', 'lost'].includes(meaningOf(row) ?? '');
    }
    const place = DealsPlace.onTab(document);
    if (place === null || 'stopped' in place) return () => false;
    return (lead) => hasClosedDeal(document, place, lead);
  }

  /** False where something stands in the way, which is said to who records it by hand. */
  private write({ typed, lead }: TypedSale): boolean {
    const { document } = this;
    const place = DealsPlace.onTab(document);
    if (place === null || 'stopped' in place || !place.has('outcome') || place.comesFromFormula())
      return false;
    const sale: SaleDocument = { model: document, lead, place };
    const { kept } = document.book;
    const last = readLastSale(kept, sale);
    const standing = last && standingOf(last, sale);
    if (last !== null && standing !== null && last.isTakenBack !== true) {
      // What a run has left that was cut off.
      finishDeal(place, standing.row, last);
      return true;
    }
    if (obstacleTo(sale) !== null) return false;
    const outcome = typed.isWon ? 'won' : 'lost';
    const { row, cells } = planSale(sale, { outcome, day: typed.day, amount: null, reason: '' });
    const written = cells.map(({ header, value }) => [header, value] as const);
    const what = say.recorded(lead.name, outcome, isoDay(typed.day));
    // Kept before it is written: what is cut off between the two is finished by it.
    const tabId = place.tab.id;
    keepLastSale(kept, { what, key: keyOf(lead.key), tabId, row, cells: written, isOfRun: true });
    writeDeal(place, row, written);
    const noLeads = { before: '', after: '' };
    recordChanges(document.book, document.ownTabs, {
      ...{ cause: what, keepsActiveSheet: !document.book.isScheduled, leads: () => noLeads },
    });
    return true;
  }
}

/** A deal that was closed before the lead asked anew is one of another time. */
function hasClosedDeal({ model }: ScoredDocument, place: DealsPlace, lead: SoldLead): boolean {
  const closed = place.dealsOf(lead).filter(({ outcome }) => outcome !== 'open');
  const { dayOf } = dayReader(
    closed.map(({ day }) => day),
    model,
  );
  return closed.some(({ day }) => !(dayOf(day) < lead.createdOn));
}

/**
 * Typed outcomes whose deals have stood in the tab of deals: a run writes no deal twice, so that one that a person has
 * taken out again stays out.
 */
class RecordedOutcomes {
  private readonly list: DocumentList<number>;
  private readonly before: ReadonlySet<number>;
  /** Whether runs write into the tab of deals at all. */
  private readonly isOurs: boolean;

  constructor({ book, markedTabs, settings }: ScoredDocument) {
    this.list = new DocumentList(book.kept, 'scoreband.typedSales');
    const tab = markedTabs.get(dealsId);
    this.isOurs = tab !== undefined && book.sheetNamed(settings.dealsTab)?.id === tab.id;
    this.before = new Set(this.isOurs ? this.list.read() : []);
  }

  isForRun(typed: TypedOutcome): boolean {
    return this.isOurs && !this.before.has(nameOf(typed));
  }

  /** @param all those that are typed; of others nothing is kept */
  keep(recorded: readonly TypedOutcome[], all: readonly TypedOutcome[]): void {
    if (!this.isOurs) return;
    const stay = all.map(nameOf).filter((name) => this.before.has(name));
    const names = [...new Set([...stay, ...recorded.map(nameOf)])].sort((a, b) => a - b);
    const isSame = names.length === this.before.size && names.every((name) => this.before.has(name));
    if (isSame) return;
    if (names.length === 0) this.list.clear();
    else this.list.write(names);
  }
}

/** Of a lead no more is kept than that. */
function nameOf({ key, isWon, day }: TypedOutcome): number {
  return fnv1a32([key, isWon, day].join('\u0001'));
}
