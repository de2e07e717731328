import { dayReader, inOneLine, isoDay, localeOf, readNumber, shortened } from '../../scoring/index.ts';
import { Message } from '../sheets/ui.ts';
import type { Sale, SaleOutcome } from './sale.ts';
import type { SaleDocument } from './sale-document.ts';
import { say } from './sentences.ts';

const { title } = say;
/** What is longer is no reason but a story. */
const longestReason = 1_000;
const longestEcho = 40;

/**
 * Asks for what is kept of a deal; null where the user gives up.
 * @param typedDay day of the call of which it came, `YYYY-MM-DD`; null for none
 */
export function askSale(document: SaleDocument, outcome: SaleOutcome, typedDay: string | null): Sale | null {
  const { place, model } = document;
  const likely = typedDay === null ? model.book.asOfDay : dayReader([], model.reading.model).dayOf(typedDay);
  const day = place.has('closedOn') ? askDay(document, outcome, likely) : likely;
  if (day === null) return null;
  const amount = place.has('amount') ? askAmount(document) : '';
  if (amount === null) return null;
  const reason = place.has('reason') ? askReason(document, outcome) : '';
  if (reason === null) return null;
  return { outcome, day, amount: amount === '' ? null : amount, reason };
}

function askDay({ model, lead }: SaleDocument, outcome: SaleOutcome, likely: number): number | null {
  const today = model.book.asOfDay;
  const said = likely === today ? say.today(isoDay(today)) : isoDay(likely);
  const question = say.askDay(lead.name, say.outcomes[outcome], said);
  for (;;) {
    const entered = new Message(title, question).askText()?.trim();
    if (entered === undefined) return null;
    const day = entered === '' ? likely : dayReader([entered], model.reading.model).dayOf(entered);
    if (Number.isNaN(day)) new Message(title, say.notADay(shortened(entered, longestEcho))).tell();
    else if (day > today) new Message(title, say.dayToCome(isoDay(day))).tell();
    else if (day < lead.createdOn)
      new Message(title, say.beforeLead(isoDay(day), isoDay(lead.createdOn))).tell();
    else return day;
  }
}

/** `''` for none, null where the user gives up. */
function askAmount({ model, place }: SaleDocument): number | '' | null {
  const locale = localeOf(model.book.locale);
  for (;;) {
    const entered = new Message(title, say.askAmount(place.headerOf('amount'))).askText()?.trim();
    if (entered === undefined) return null;
    if (entered === '') return '';
    const amount = readNumber(entered, locale);
    if (!Number.isNaN(amount)) return amount;
    new Message(title, say.notAnAmount(shortened(entered, longestEcho))).tell();
  }
}

function askReason({ place }: SaleDocument, outcome: SaleOutcome): string | null {
  const question = say.askReason(place.headerOf('reason'), say.outcomes[outcome]);
  const entered = new Message(title, question).askText();
  return entered === null ? null : shortened(inOneLine(entered.trim()), longestReason);
}
