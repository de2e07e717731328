import { columnOf, fold } from './cell.ts';
import { readDay } from './day.ts';
import type { Model } from './deals.ts';
import { dayIn, outcomeOf, type Sale } from './sale.ts';
import { type Record, sameTab } from './workbook.ts';

interface Closing {
  outcome: 'Won' | 'Lost';
  /** -Infinity for none, so that any day is later. */
  day: number;
}

/** What a won or lost deal closes a lead with; null for one that is neither, or that closes later. */
function closingOf(sale: Sale, model: Model): Closing | null {
  const outcome = outcomeOf(sale, model.settings);
  const day = dayIn(sale, 'Deal closed-on column', model) ?? -Infinity;
  if (day > model.workbook.asOf) return null;
  if (outcome === 'won') return { outcome: 'Won', day };
  return outcome === 'lost' ? { outcome: 'Lost', day } : null;
}

/** Whether the lead came back after that day. */
function isNewInquiry(lead: Record, { day }: Closing, { workbook, settings, leads }: Model): boolean {
  const column = columnOf(leads.headers, settings.text('Deal created-on column'));
  const created = readDay(lead.cells[column] ?? '', workbook.locale, workbook.timeZone);
  return created !== null && Number.isFinite(day) && created > day;
}

/** `Won` or `Lost` where the deals of a lead say so; null for an open lead. */
export function closedStatusOf(lead: Record, model: Model): 'Won' | 'Lost' | null {
  const { settings, sales } = model;
  if (fold(settings.text('Closed leads')) === 'like open ones') return null;
  if (sameTab(settings)) {
    const own = sales.find((sale) => sale.deal === lead)!;
    return closingOf(own, model)?.outcome ?? null;
  }
  const deals = lead.key === '' ? [] : sales.filter((sale) => sale.deal.key === lead.key);
  if (deals.some((sale) => outcomeOf(sale, settings) === 'open')) return null;
  const closings = deals.map((sale) => closingOf(sale, model)).filter((closing) => closing !== null);
  const latest = Math.max(...closings.map((closing) => closing.day));
  const last = closings.filter((closing) => closing.day === latest).at(-1);
  return last && !isNewInquiry(lead, last, model) ? last.outcome : null;
}
