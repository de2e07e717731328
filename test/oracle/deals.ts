import type { Event, Subject } from './answer.ts';
import { isEmpty, isoDay, textOf } from './cell.ts';
import { numberOf } from './number.ts';
import type { Rule } from './rule.ts';
import { cellOf, dayIn, outcomeOf, ownCell, type Sale } from './sale.ts';
import { type Score, scoreOf, type WhyLine } from './score.ts';
import type { Settings } from './settings.ts';
import { type Rung, statusOf } from './status.ts';
import { duplicateIn, type Leads, subjectOf, type Workbook } from './workbook.ts';

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
  /** Empty where there is no Deals tab. */
  sales: Sale[];
  eventsOf(key: string): Event[];
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

function readDeal(sale: Sale, model: Model): Deal {
  const { settings, workbook, leads, rules, ladder } = model;
  const { row, key } = sale.deal;
  const outcome = outcomeOf(sale, settings);
  if (outcome !== 'won' && outcome !== 'lost') return { row, key, won: null, leftOut: 'outcome' };
  const won = outcome === 'won';
  const closed = dayIn(sale, 'Deal closed-on column', model);
  if (closed !== null && closed > workbook.asOf) return { row, key, won, leftOut: 'future' };
  if (!bringsAnything(sale, model)) return { row, key, won, leftOut: 'lead' };
  const said = dayIn(sale, 'Deal created-on column', model);
  // Nothing begins after it has ended.
  const created = said !== null && closed !== null && said > closed ? null : said;
  const day = scoringDay(closed, created, model);
  const { disqualifiedBy, ...score }: Score = scoreOf(rules, subjectOfSale(sale, day, model), settings);
  const status = statusOf(ladder, { ...score, disqualifiedBy }, '', 0);
  const amount = numberOf(cellOf(sale, settings.text('Deal amount column'), leads), workbook.locale);
  const days = closed === null || created === null ? null : closed - created;
  return { row, key, won, asOf: isoDay(day), ...score, status, amount, days };
}

export function readDeals(model: Model): Deal[] {
  return model.sales.map((sale) => readDeal(sale, model));
}
