import { fewestForClaim } from '../../evidence/index.ts';
import { keyOf } from '../../scoring/index.ts';
import type { SaleToRecord } from '../../shared/index.ts';
import { type Book, selectedRow } from '../sheets/book.ts';
import { Message } from '../sheets/ui.ts';
import { askSale } from './ask-sale.ts';
import { type LastSale, readLastSale, standingOf } from './last-sale.ts';
import { makeDealsTab } from './make-deals-tab.ts';
import { obstacleTo, planSale, shownPlan } from './plan-sale.ts';
import type { SaleOutcome } from './sale.ts';
import { readSale, type SaleDocument, type Selection } from './sale-document.ts';
import { SaleWriting } from './sale-writing.ts';
import { say } from './sentences.ts';

const { title } = say;

/** Asks when the selected lead was won or lost and for how much, shows what is to be written, and writes it on yes. */
export function recordSaleWithDialogs(book: Book, outcome: SaleOutcome): void {
  const said = new SaleDialog(book, outcome, selectedRow() ?? { tab: '', row: 0 }).run();
  if (said !== '') new Message(title, said).tell();
}

/** The same for a deal that somebody has typed as the result of a call: an empty line for the day is the day of that call. */
export function recordTypedSaleWithDialogs(book: Book, { key, outcome, day }: SaleToRecord): void {
  const said = new SaleDialog(book, outcome, { key: keyOf(key) }, day).run();
  if (said !== '') new Message(title, said).tell();
}

/** Each part returns what is said at the end, `''` where the user would rather do nothing. */
class SaleDialog {
  private readonly writing: SaleWriting;

  constructor(
    private readonly book: Book,
    private readonly outcome: SaleOutcome,
    private readonly selection: Selection,
    /** `YYYY-MM-DD`; null for today. */
    private readonly typedDay: string | null = null,
  ) {
    this.writing = new SaleWriting(book, selection);
  }

  run(): string {
    const read = readSale(this.book, this.selection);
    if ('stopped' in read) return read.stopped;
    if (read.place !== null) return this.runOn(read as SaleDocument);
    const { dealsTab } = read.model.settings;
    if (!new Message(title, say.offerTab(dealsTab, fewestForClaim)).ask()) return '';
    if (!makeDealsTab(this.book, read.model)) return say.locked();
    const again = readSale(this.book.reopened(), this.selection);
    if ('stopped' in again) return again.stopped;
    return again.place === null ? say.changedMeanwhile() : this.runOn(again as SaleDocument);
  }

  private runOn(document: SaleDocument): string {
    const last = readLastSale(this.book.kept, document);
    return (last && this.dealsWith(last, document)) ?? this.recordAnother(document);
  }

  /** null where the user wants to record another deal. */
  private dealsWith(last: LastSale, document: SaleDocument): string | null {
    const standing = standingOf(last, document);
    if (standing === null) {
      if (last.isTakenBack) this.writing.forget();
      return null;
    }
    const { place } = document;
    const at = say.place(place.tab.name, standing.row);
    if (last.isTakenBack)
      return new Message(title, say.offerRestOfBack(last.what, at)).ask() ? this.writing.takeBack() : '';
    if (!standing.isWhole)
      return new Message(title, say.offerRest(last.what, at)).ask() ? this.writing.finish() : '';
    if (place.areLeads)
      return new Message(title, say.offerBack(last.what)).ask() ? this.writing.takeBack() : '';
    const answer = new Message(title, say.offerBackOrAnother(last.what)).choose();
    if (answer === 'no') return this.record(document);
    return answer === 'yes' ? this.writing.takeBack() : '';
  }

  /** A lead whose deal is closed already may have another one, but seldom has. */
  private recordAnother(document: SaleDocument): string {
    const { place, lead } = document;
    const closed = place.areLeads ? [] : place.dealsOf(lead).filter(({ outcome }) => outcome !== 'open');
    const lines = closed.map(({ row, outcomeText, day }) =>
      say.dealLine(say.place(place.tab.name, row), outcomeText, day),
    );
    const goesOn = lines.length === 0 || new Message(title, say.closedAlready(lead.name, lines)).ask();
    return goesOn ? this.record(document) : '';
  }

  private record(document: SaleDocument): string {
    const obstacle = obstacleTo(document);
    if (obstacle !== null) return obstacle;
    const sale = askSale(document, this.outcome, this.typedDay);
    if (sale === null) return '';
    const shown = shownPlan(document, planSale(document, sale));
    return new Message(title, shown).ask() ? this.writing.record(sale, shown, document.lead) : '';
  }
}
