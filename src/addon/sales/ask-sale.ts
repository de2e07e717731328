import { dayReader, inOneLine, isoDay, localeOf, readNumber, shortened } from '../../scoring/index.ts';
import { Message } from '../sheets/ui.ts';
import type { Sale, SaleOutcome } from './sale.ts';
import type { SaleDocument } from './sale-document.ts';
import { say } from './sentences.ts';

const { title } = say;
/** What is longer is no reason but a story. */
const longestReason = 1_000;
const longestEcho = 40;

/** Asks for what is kept of a deal; null where the user gives up. */
export function askSale(document: SaleDocument, outcome: SaleOutcome): Sale | null {
  const { place } = document;
  const day = place.has('closedOn') ? askDay(document, outcome) : document.model.book.asOfDay;
  if (day === null) return null;
  const amount = place.has('amount') ? askAmount(document) : '';
  if (amount === null) return null;
  const reason = place.has('reason') ? askReason(document, outcome) : '';
  if (reason === null) return null;
  return { outcome, day, amount: amount === '' ? null : amount, reason };
}

function askDay({ model, lead }: SaleDocument, outcome: SaleOutcome): number | null {
  const today = model.book.asOfDay;
  const question = say.askDay(lead.name, say.outcomes[outcome], isoDay(today));
  for (;;) {
    const entered = new Message(title, question).askText()?.trim();
    if (entered === undefined) return null;
    const day = entered === '' ? today : dayReader([entered], model.reading.model).dayOf(entered);
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
