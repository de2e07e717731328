import { foldName, isoDay, textOf } from '../cell.ts';
import type { Model } from '../deals.ts';
import { positionOf } from '../status.ts';
import { textTable } from '../text-table.ts';
import { backAfter, callsTo, personOf, readCallLines } from './calls.ts';
import { cellIn, type TeamLead } from './team-lead.ts';
import { workingDayAfter, workingDaysBetween } from './working-days.ts';

export interface CallListRow {
  row: number;
  key: string;
  score: number;
  status: string;
  owner: string | null;
  since: string | null;
  due: string | null;
}

export interface CallList {
  rows: CallListRow[];
  waiting: number;
  overdue: number;
  resting: number;
}

interface Candidate {
  lead: TeamLead;
  person: TeamLead[];
  since: number;
  due: number | null;
  isPromised: boolean;
  isResting: boolean;
}

/** Day since which a lead has its status, as this run leaves it; null for none. */
function sinceOf(lead: TeamLead, model: Model): number | null {
  const { leads, ladder, workbook } = model;
  const statusOf = (record: TeamLead['record']) =>
    leads.ours.size > 0 ? textOf(cellIn(record, 'Status', model)) : '';
  const cell = leads.ours.size > 0 ? cellIn(lead.record, 'Status since', model) : '';
  const standing = typeof cell === 'object' ? cell.day : null;
  if (lead.rung < 0) return standing;
  const isFirstRun = leads.records.every((record) => statusOf(record) === '');
  const before = statusOf(lead.record);
  const isBelow = before === '' || ['won', 'lost', 'disqualified'].includes(foldName(before));
  const position = isBelow ? -1 : positionOf(ladder, before);
  const isKnown = isBelow || position >= 0;
  const isNewAtBottom = before === '' && lead.rung === 0;
  const hasRisen = !isFirstRun && isKnown && lead.rung > position && !isNewAtBottom;
  if (hasRisen) return workbook.asOf;
  return standing ?? (isOnList(lead.rung, model) ? workbook.asOf : null);
}

interface StatusRow {
  isOnList: boolean;
  within: number | null;
  owner: string;
}

/** What Statuses say of a place on the ladder. */
function statusRow(rung: number, { workbook, ladder }: Model): StatusRow {
  const rows = textTable(workbook.statuses ?? []);
  const isEmptyColumn = (header: string) => rows.every((row) => row.value(header) === '');
  const row = rows.find((one) => foldName(one.value('Status')) === foldName(ladder[rung]!.status));
  const fromTop = ladder.length - 1 - rung;
  const isHigh = fromTop < 2 && (rung > 0 || ladder.length === 1);
  const within = row?.value('Contact within') ?? '';
  return {
    isOnList: isEmptyColumn('Call list') ? isHigh : row?.value('Call list') === 'TRUE',
    within: isEmptyColumn('Contact within')
      ? ([1, 2][fromTop] ?? null)
      : within === ''
        ? null
        : Number(within),
    owner: row?.value('Owner') ?? '',
  };
}

function isOnList(rung: number, model: Model): boolean {
  return statusRow(rung, model).isOnList;
}

/** @param ownerOf theirs or dealt; empty for none */
export function callListOf(
  all: TeamLead[],
  calls: string[][],
  ownerOf: (lead: TeamLead) => string,
  model: Model,
): CallList {
  const { asOf } = model.workbook;
  const lines = readCallLines(calls, model);
  const candidates = all.flatMap((lead): Candidate[] => {
    const since = sinceOf(lead, model);
    if (lead.rung < 0 || since === null || !isOnList(lead.rung, model)) return [];
    const person = personOf(lead, all, model);
    const back = backAfter(callsTo(person, lines, model), since);
    if (back === 'off' || (back !== 'free' && back.day > asOf)) return [];
    const { within } = statusRow(lead.rung, model);
    const due = back !== 'free' ? back.day : within === null ? null : workingDayAfter(since, within);
    const isPromised = back !== 'free' && back.isPromised;
    const isLate = due !== null && due < asOf && workingDaysBetween(due, asOf) > 10;
    return [{ lead, person, since, due, isPromised, isResting: isLate && !isPromised }];
  });
  const shown = oneOfEach(candidates);
  const inTurn = shown.filter(({ isResting }) => !isResting).sort((a, b) => turn(a, b, asOf));
  const length =
    model.settings.text('Call list length') === 'none'
      ? Infinity
      : Number(model.settings.text('Call list length') || 20);
  const counts = new Map<string, number>();
  const rows = inTurn.filter(({ lead }) => {
    const owner = foldName(ownerOf(lead) || statusRow(lead.rung, model).owner);
    counts.set(owner, (counts.get(owner) ?? 0) + 1);
    return counts.get(owner)! <= length;
  });
  return {
    rows: rows.map(({ lead, since, due }) => ({
      ...{ row: lead.row, key: lead.key, score: lead.score, status: lead.status },
      owner: ownerOf(lead) || statusRow(lead.rung, model).owner || null,
      since: isoDay(since),
      due: due === null ? null : isoDay(due),
    })),
    waiting: inTurn.length - rows.length,
    overdue: shown.filter(({ due }) => due !== null && due < asOf).length,
    resting: shown.length - inTurn.length,
  };
}

/** One row a person, and of these one an account. */
function oneOfEach(candidates: Candidate[]): Candidate[] {
  const best = [...candidates].sort(
    (a, b) =>
      Number(b.isPromised) - Number(a.isPromised) ||
      Number(a.isResting) - Number(b.isResting) ||
      b.lead.score - a.lead.score ||
      a.lead.row - b.lead.row,
  );
  const ofPersons = best.filter(
    ({ person }, at) => !best.slice(0, at).some(({ lead }) => person.includes(lead)),
  );
  return ofPersons.filter(
    ({ lead: { account } }, at) =>
      account === '' || !ofPersons.slice(0, at).some(({ lead }) => lead.account === account),
  );
}

function turn(a: Candidate, b: Candidate, asOf: number): number {
  const coolsSoon = ({ lead }: Candidate) =>
    lead.coolsOn !== null && Date.parse(lead.coolsOn) / 86_400_000 - asOf <= 7 ? 1 : 0;
  const dueOf = ({ due }: Candidate) => due ?? Number.MAX_SAFE_INTEGER;
  return (
    Number(b.isPromised) - Number(a.isPromised) ||
    b.lead.rung - a.lead.rung ||
    dueOf(a) - dueOf(b) ||
    coolsSoon(b) - coolsSoon(a) ||
    b.lead.score - a.lead.score ||
    a.lead.row - b.lead.row
  );
}
