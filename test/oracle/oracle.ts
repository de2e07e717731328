import type { Subject } from './answer.ts';
import { columnOf, foldName, isEmpty, isError, isoDay, textOf } from './cell.ts';
import { closedStatusOf } from './closed-leads.ts';
import { type Conversion, conversionOf } from './conversion.ts';
import { readDay } from './day.ts';
import { type Deal, type Model, readDeals, type ScoredDeal } from './deals.ts';
import { readLists } from './lists.ts';
import { readRules } from './read-rules.ts';
import type { Rule } from './rule.ts';
import { readSales } from './sale.ts';
import { completenessOf, potentialOf, type Score, scoreOf, whyText } from './score.ts';
import { Settings } from './settings.ts';
import { positionOf, readLadder, statusOf } from './status.ts';
import {
  type Record as LeadRecord,
  type Leads,
  readActivities,
  readLeads,
  sameTab,
  subjectOf,
  type Workbook,
} from './workbook.ts';

export interface ExpectedRow extends Score {
  row: number;
  key: string;
  status: string;
  /** Without what disqualified the lead and that a person set its status. */
  whyText: string;
  completeness: number;
  potential: number;
  coolsOn: string | null;
}

/** What the design expects of a run: the shape of the cases. */
export interface Expected {
  asOf: string;
  leads: number;
  scoreSum: number;
  statuses: { [status: string]: number };
  rulesLeftOut: { row: number; why: string }[];
  problems: { [name: string]: number };
  conversion: Conversion | null;
  rows: ExpectedRow[];
  deals: Deal[];
}

const farthestDays = 730;

function reservedColumns(leads: Leads, settings: Settings): Set<number> {
  const reserved = new Set(leads.ours);
  if (sameTab(settings))
    for (const name of ['outcome', 'closed-on', 'amount'])
      reserved.add(columnOf(leads.headers, settings.text(`Deal ${name} column`)));
  return reserved;
}

interface Reading {
  model: Model;
  hasDeals: boolean;
  rulesLeftOut: Expected['rulesLeftOut'];
  problems: Expected['problems'];
}

export function readModel(workbook: Workbook): Reading {
  const { locale, timeZone } = workbook;
  const settings = new Settings(workbook.settings, locale);
  const leads = readLeads(workbook, settings);
  const activities = readActivities(workbook, settings, leads);
  const book = {
    locale,
    timeZone,
    dateOrder: settings.dateOrder(),
    lists: readLists(workbook.lists),
    leadHeaders: leads.headers,
    reserved: reservedColumns(leads, settings),
    hasActivities: workbook.activities !== undefined,
  };
  const { rules, leftOut } = readRules(workbook.rules, book);
  const sales = readSales({ workbook, settings, leads });
  const ladder = readLadder(workbook.statuses, locale);
  return {
    model: { workbook, settings, leads, rules, ladder, sales: sales ?? [], eventsOf: activities.eventsOf },
    hasDeals: sales !== null,
    rulesLeftOut: leftOut,
    problems: activities.problems,
  };
}

const alwaysThere = ['Won', 'Lost', 'Disqualified'];

/** The status that a person set and that holds on the as-of day, or null. */
function overrideOf(lead: LeadRecord, { leads, workbook, ladder }: Model): string | null {
  const cell = (header: string) => lead.cells[columnOf(leads.headers, header)] ?? '';
  const said = cell('Status override');
  const until = cell('Override until');
  if (isEmpty(said) || isError(said)) return null;
  const lastDay = isEmpty(until) ? Infinity : readDay(until, workbook.locale, workbook.timeZone);
  if (lastDay === null || lastDay < workbook.asOf) return null;
  const always = alwaysThere.find((status) => foldName(status) === foldName(textOf(said)));
  return always ?? ladder[positionOf(ladder, textOf(said))]?.status ?? null;
}

function presentStatus(lead: LeadRecord, { leads }: Model): string {
  return leads.ours.size > 0 ? textOf(lead.cells[columnOf(leads.headers, 'Status')] ?? '') : '';
}

function looksAtTime({ fade, conditions }: Rule): boolean {
  return fade !== null || conditions.some((one) => one.withinDays !== null || one.question.ask === 'age');
}

/** The first day on which the status would fall if nothing happens, tried day by day; none for the lowest status. */
function coolsOn(
  subject: Subject,
  status: string,
  { rules, settings, ladder, workbook }: Model,
): string | null {
  const now = positionOf(ladder, status);
  if (now <= 0 || !rules.some(looksAtTime)) return null;
  const margin = settings.whole('Demotion margin') ?? 0;
  for (let day = workbook.asOf + 1; day <= workbook.asOf + farthestDays; day++) {
    const then = statusOf(ladder, scoreOf(rules, { ...subject, day }, settings), status, margin);
    if (then === 'Disqualified' || positionOf(ladder, then) < now) return isoDay(day);
  }
  return null;
}

export function rowOf(lead: LeadRecord, model: Model, looksAhead: boolean): ExpectedRow {
  const { workbook, settings, leads, rules, ladder, eventsOf } = model;
  const subject = subjectOf(lead, leads, eventsOf(lead.key), workbook, settings);
  const score = scoreOf(rules, subject, settings);
  const override = overrideOf(lead, model);
  const margin = settings.whole('Demotion margin') ?? 0;
  const closed = closedStatusOf(lead, model);
  const status = override ?? closed ?? statusOf(ladder, score, presentStatus(lead, model), margin);
  return {
    row: lead.row,
    key: lead.key,
    ...score,
    status,
    whyText: whyText(score),
    completeness: completenessOf(rules, subject),
    potential: potentialOf(rules, subject, settings),
    coolsOn: looksAhead && override === null && closed === null ? coolsOn(subject, status, model) : null,
  };
}

function countLeftOut(deals: Deal[], why: string): number {
  return deals.filter((deal) => 'leftOut' in deal && deal.leftOut === why).length;
}

/**
 * A run, told as plainly as DESIGN section 10 tells it: row by row and, with `looksAhead`, day by day.
 * @throws UnreadableSetting where a setting stops the run
 */
export function oracle(workbook: Workbook, looksAhead = true): Expected {
  const { model, hasDeals, rulesLeftOut, problems } = readModel(workbook);
  const { settings, leads, ladder } = model;
  const bands = settings.bands();
  const rows = leads.records.map((lead) => rowOf(lead, model, looksAhead));
  const open = rows.filter(({ status }) => status !== 'Won' && status !== 'Lost');
  const deals = readDeals(model);
  const scored = deals.filter((deal): deal is ScoredDeal => !('leftOut' in deal));
  const statuses = [...ladder.map((rung) => rung.status), 'Disqualified'];
  const keys = leads.records.map((lead) => lead.key).filter((key) => key !== '');
  return {
    asOf: isoDay(workbook.asOf),
    leads: rows.length,
    scoreSum: rows.reduce((sum, row) => sum + row.score, 0),
    statuses: Object.fromEntries(
      statuses.map((status) => [status, open.filter((row) => row.status === status).length]),
    ),
    rulesLeftOut,
    problems: {
      ...problems,
      duplicateKeys: keys.length - new Set(keys).size,
      dealsWithoutLead: countLeftOut(deals, 'lead'),
      dealsWithoutOutcome: countLeftOut(deals, 'outcome'),
      dealsInFuture: countLeftOut(deals, 'future'),
      leadsWithoutKey: leads.records.length - keys.length,
    },
    conversion: hasDeals ? conversionOf(scored, open, bands, statuses) : null,
    rows,
    deals,
  };
}
