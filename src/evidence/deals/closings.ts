import {
  type Closings,
  closedLost,
  closedWon,
  columnIndex,
  dayReader,
  type LeadIdentity,
  type Model,
  notClosed,
  type Table,
} from '../../scoring/index.ts';
import { DealRows } from './deal-rows.ts';

type ClosingModel = Pick<Model, 'settings' | 'timeZone' | 'locale'>;

/**
 * Which leads their deals have closed. A won or lost deal that has closed by the as-of day closes all leads of its key, but
 * where an open deal has the key too, or the lead came in after that closing day: then it asks anew.
 * @param deals the Deals tab; the Leads table itself where every lead is its own deal
 */
export function closingsOf(
  deals: Table,
  leads: Table,
  identity: LeadIdentity,
  model: ClosingModel,
  asOfDay: number,
): Closings {
  const rows = new DealRows(deals, leads, identity, model);
  const closing = closingReader(rows, model, asOfDay);
  return rows.areLeads
    ? closingsOfRows(leads.rowCount, (row) => (rows.isDeal[row] === 1 ? closing(row) : null))
    : closingsOfLeads(leads, identity, model, closingsOfKeys(rows, closing));
}

/** How a deal has ended, and when. */
interface Closing {
  readonly outcome: typeof closedWon | typeof closedLost;
  /** NaN where there is none. */
  readonly day: number;
}

/** `open` keeps a lead open; null says nothing of it: an unknown outcome, or one of a day to come. */
type ClosingReader = (row: number) => Closing | 'open' | null;

function closingReader(rows: DealRows, { settings }: ClosingModel, asOfDay: number): ClosingReader {
  const outcomeOf = rows.outcomes();
  const closedOn = rows.column(settings.dealClosedOnColumn);
  return (row) => {
    const outcome = outcomeOf(row);
    if (outcome === 'open') return 'open';
    const day = closedOn.day(row);
    if (outcome === 'unknown' || day > asOfDay) return null;
    return { outcome: outcome === 'won' ? closedWon : closedLost, day };
  };
}

/** Of each key its latest closing: of equal or missing days the row furthest down, a day before none. */
function closingsOfKeys(rows: DealRows, closing: ClosingReader): Map<string, Closing | 'open'> {
  const found = new Map<string, Closing | 'open'>();
  rows.keys.forEach((key, row) => {
    const before = found.get(key);
    if (key === '' || before === 'open') return;
    const now = closing(row);
    if (now === null) return;
    if (now === 'open' || before === undefined || height(now) >= height(before)) found.set(key, now);
  });
  return found;
}

function height({ day }: Closing): number {
  return Number.isNaN(day) ? Number.NEGATIVE_INFINITY : day;
}

function closingsOfLeads(
  { headers, columns, rowCount }: Table,
  { leadKeys }: LeadIdentity,
  model: ClosingModel,
  ofKeys: ReadonlyMap<string, Closing | 'open'>,
): Closings {
  const createdOn = columns[columnIndex(headers, model.settings.dealCreatedOnColumn)] ?? [];
  const { dayOf } = dayReader(createdOn, model);
  return closingsOfRows(rowCount, (row) => {
    const closing = ofKeys.get(leadKeys.keys[row]!) ?? null;
    if (closing === null || closing === 'open') return null;
    const isNewInquiry = dayOf(createdOn[row] ?? '') > closing.day;
    return isNewInquiry ? null : closing;
  });
}

function closingsOfRows(rowCount: number, closingOf: (row: number) => Closing | 'open' | null): Closings {
  const outcomes = new Uint8Array(rowCount).fill(notClosed);
  const days = new Float64Array(rowCount).fill(Number.NaN);
  for (let row = 0; row < rowCount; row++) {
    const closing = closingOf(row);
    if (closing === null || closing === 'open') continue;
    outcomes[row] = closing.outcome;
    days[row] = closing.day;
  }
  return { outcomes, days };
}
