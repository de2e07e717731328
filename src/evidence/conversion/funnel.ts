import { type Column, cellText, fold, foldWord, isEmptyCell } from '../../scoring/index.ts';
import { wilson } from '../statistics/wilson.ts';
import type { Outcomes } from './group-figures.ts';
import { say } from './sentences.ts';

/** One step of the funnel; null where a column that it needs is missing. */
export interface FunnelStep {
  /** Leads or deals that came so far, and those of them that went on. */
  from: number;
  to: number;
  /** null of nothing. */
  share: number | null;
  low: number | null;
  high: number | null;
}

export interface Funnel {
  /** Of leads with MQL on, those with SQL on. */
  mqlToSql: FunnelStep | null;
  /** Of closed deals at SQL or above on their scoring day, the won ones. */
  sqlToWon: FunnelStep | null;
  /** Of leads with SQL on that sales has judged, those that it accepted. */
  acceptance: FunnelStep | null;
  /** The same leads by what sales said of them: what accepts first, then the commonest. */
  verdicts: SalesVerdictLine[];
}

/** Leads of which sales said the same. */
export interface SalesVerdictLine {
  /** As it is written at the topmost of them: `Good talk`, `Bad: budget`. */
  verdict: string;
  isAccepted: boolean;
  leads: number;
}

/** Columns of Leads, beside each lead; null where one is missing. */
export interface FunnelColumns {
  readonly mqlOn: Column | null;
  readonly sqlOn: Column | null;
  readonly salesVerdict: Column | null;
  /** Per lead `Good talk` or `Not a fit`, the last that a call brought; null where no calls are kept. */
  readonly callResults: readonly string[] | null;
}

export function funnelStep(from: number, to: number): FunnelStep {
  const interval = wilson(to, from);
  return {
    from,
    to,
    share: from === 0 ? null : to / from,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
  };
}

/** @param sqlDeals won and lost deals at SQL or above; null where no status is called SQL */
export function funnelOf(
  columns: FunnelColumns,
  acceptedWords: readonly string[],
  sqlDeals: Outcomes | null,
): Funnel {
  const { mqlOn, sqlOn } = columns;
  const judged = judgedLeads(columns, new Set(acceptedWords.map(foldWord)));
  return {
    mqlToSql: mqlOn && sqlOn && leadsStep(mqlOn, (row) => !isEmptyCell(sqlOn[row]!)),
    sqlToWon: sqlDeals && funnelStep(sqlDeals.won + sqlDeals.lost, sqlDeals.won),
    acceptance: judged && funnelStep(judged.length, judged.filter(({ isAccepted }) => isAccepted).length),
    verdicts: verdictLines(judged ?? []),
  };
}

type Judgement = Omit<SalesVerdictLine, 'leads'>;

/**
 * What sales said of leads with SQL on, or of all that were called where there is no such column: a word in the column goes
 * before a call. null where neither is there.
 */
function judgedLeads(
  { sqlOn, salesVerdict, callResults }: FunnelColumns,
  accepted: ReadonlySet<string>,
): Judgement[] | null {
  const verdicts = sqlOn && salesVerdict;
  if (verdicts === null && callResults === null) return null;
  const rows = (sqlOn ?? callResults)!.length;
  return Array.from({ length: rows }, (_, row): Judgement | null => {
    if (sqlOn !== null && isEmptyCell(sqlOn[row]!)) return null;
    const cell = verdicts?.[row] ?? '';
    const verdict = cellText(cell).trim();
    if (!isEmptyCell(cell)) return { verdict, isAccepted: accepted.has(foldWord(verdict)) };
    const result = callResults?.[row] ?? '';
    return result === '' ? null : { verdict: result, isAccepted: result === goodTalk };
  }).filter((judgement) => judgement !== null);
}

const goodTalk = 'Good talk';
/** More kinds of reasons than these nobody reads. */
const mostVerdicts = 12;

function verdictLines(judged: readonly Judgement[]): SalesVerdictLine[] {
  const lines = new Map<string, SalesVerdictLine>();
  for (const { verdict, isAccepted } of judged) {
    const name = fold(verdict);
    const leads = (lines.get(name)?.leads ?? 0) + 1;
    lines.set(name, { verdict: lines.get(name)?.verdict ?? verdict, isAccepted, leads });
  }
  const order = (a: SalesVerdictLine, b: SalesVerdictLine) =>
    Number(b.isAccepted) - Number(a.isAccepted) || b.leads - a.leads;
  const sorted = [...lines.values()].sort(order);
  const rest = sorted.slice(mostVerdicts).reduce((sum, { leads }) => sum + leads, 0);
  const others = rest === 0 ? [] : [{ verdict: say.otherVerdicts, isAccepted: false, leads: rest }];
  return [...sorted.slice(0, mostVerdicts), ...others];
}

function leadsStep(column: Column, goesOn: (row: number) => boolean): FunnelStep {
  let from = 0;
  let to = 0;
  column.forEach((cell, row) => {
    if (isEmptyCell(cell)) return;
    from++;
    if (goesOn(row)) to++;
  });
  return funnelStep(from, to);
}
