import type { Event, Subject } from './answer.ts';
import { type Cell, columnOf, fold, isEmpty, isoDay, type Table, textOf } from './cell.ts';
import { readDay } from './day.ts';
import { numberOf } from './number.ts';
import type { Rule } from './rule.ts';
import { type Score, scoreOf, type WhyLine } from './score.ts';
import type { Settings } from './settings.ts';
import { type Rung, statusOf } from './status.ts';
import {
  duplicateIn,
  type Leads,
  type Record,
  recordsOf,
  sameTab,
  subjectOf,
  type Workbook,
} from './workbook.ts';

export interface ScoredDeal {
  row: number;
  key: string;
  won: boolean;
  asOf: string;
  score: number;
  status: string;
  fit: number;
  engagement: number;
  why: WhyLine[];
  amount: number | null;
  days: number | null;
}

export interface LeftOutDeal {
  row: number;
  key: string;
  won: boolean | null;
  leftOut: 'future' | 'outcome' | 'lead';
}

export type Deal = ScoredDeal | LeftOutDeal;

export interface Model {
  workbook: Workbook;
  settings: Settings;
  leads: Leads;
  rules: Rule[];
  ladder: Rung[];
  eventsOf(key: string): Event[];
}

/** A deal with the lead that lends it what it lacks. */
interface Sale {
  deal: Record;
  headers: readonly Cell[];
  lead: Record | undefined;
}

/** Letters and digits; all else is one space. */
function outcomeWord(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function wonOf(cell: Cell, settings: Settings): boolean | null {
  const said = outcomeWord(textOf(cell));
  const isAmong = (name: string) => said !== '' && settings.words(name).map(outcomeWord).includes(said);
  if (isAmong('Won words')) return true;
  return isAmong('Lost words') ? false : null;
}

function ownCell({ deal, headers }: Sale, header: string): Cell {
  return deal.cells[columnOf(headers, header)] ?? '';
}

/** An empty own cell falls back to the lead's. */
function cellOf(sale: Sale, header: string, leads: Leads): Cell {
  const own = ownCell(sale, header);
  return isEmpty(own) ? (sale.lead?.cells[columnOf(leads.headers, header)] ?? '') : own;
}

function scoringDay(closed: number | null, created: number | null, { settings, workbook }: Model): number {
  const daysBefore = settings.whole('Days before close');
  let day = created ?? closed ?? workbook.asOf;
  if (daysBefore !== null && closed !== null) day = Math.max(closed - daysBefore, created ?? -Infinity);
  return Math.min(day, workbook.asOf);
}

function bringsAnything(sale: Sale, { leads, rules, eventsOf }: Model): boolean {
  if (sale.lead || eventsOf(sale.deal.key).length > 0) return true;
  const columns = rules.flatMap((rule) => rule.conditions.map(({ column }) => column));
  return columns.some(
    (column) => column !== 'activity' && !isEmpty(ownCell(sale, textOf(leads.headers[column]!))),
  );
}

function subjectOfSale(sale: Sale, day: number, model: Model): Subject {
  const { leads, workbook, settings, eventsOf } = model;
  const { deal, lead } = sale;
  return {
    ...subjectOf(deal, leads, eventsOf(deal.key), workbook, settings),
    cell: (column) => cellOf(sale, textOf(leads.headers[column]!), leads),
    isDuplicate: (column) => (lead ? duplicateIn(leads, lead, column) : null),
    day,
    horizon: day,
  };
}

function readSale(sale: Sale, model: Model): Deal {
  const { settings, workbook, leads, rules, ladder } = model;
  const { row, key } = sale.deal;
  const won = wonOf(ownCell(sale, settings.text('Deal outcome column')), settings);
  if (won === null) return { row, key, won, leftOut: 'outcome' };
  const dayIn = (setting: string) => readDay(cellOf(sale, settings.text(setting), leads), workbook.timeZone);
  const closed = dayIn('Deal closed-on column');
  const created = dayIn('Deal created-on column');
  if (closed !== null && closed > workbook.asOf) return { row, key, won, leftOut: 'future' };
  if (!bringsAnything(sale, model)) return { row, key, won, leftOut: 'lead' };
  const day = scoringDay(closed, created, model);
  const { disqualifiedBy, ...score }: Score = scoreOf(rules, subjectOfSale(sale, day, model), settings);
  const status = statusOf(ladder, { ...score, disqualifiedBy }, '', 0);
  const amount = numberOf(cellOf(sale, settings.text('Deal amount column'), leads), workbook.locale);
  const days = closed === null || created === null || closed < created ? null : closed - created;
  return { row, key, won, asOf: isoDay(day), ...score, status, amount, days };
}

/** Null where there is no Deals tab. */
export function readDeals(model: Model): Deal[] | null {
  const { workbook, settings, leads } = model;
  if (sameTab(settings))
    return leads.records.map((lead) => readSale({ deal: lead, headers: leads.headers, lead }, model));
  const table: Table | undefined = workbook.deals;
  if (!table) return null;
  const headers = table[0] ?? [];
  const keyColumn = columnOf(headers, settings.text('Deal key column') || leads.keyHeader);
  return recordsOf(table, 1, keyColumn, new Set()).map((deal) => {
    const lead = deal.key === '' ? undefined : leads.records.find(({ key }) => key === deal.key);
    return readSale({ deal, headers, lead }, model);
  });
}
