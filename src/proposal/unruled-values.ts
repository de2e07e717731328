import {
  type Cell,
  cellText,
  type EventLog,
  fold,
  foldName,
  intervalReader,
  isEmptyCell,
  isErrorCell,
  type LeadScores,
  noDay,
  type Table,
} from '../scoring/index.ts';
import { type SpellingGroup, valueGroups } from './column-values.ts';
import { namesLead } from './source/naming-headers.ts';

/** What has become common among leads and no rule says anything about. */
export interface UnruledValue {
  /** Header of Leads; null for an activity. */
  readonly field: string | null;
  readonly value: string;
  readonly leads: number;
  /** Among so many leads of the last days. */
  readonly of: number;
  /** Column of Leads, or -1, and the topmost of these rows, from 0. */
  readonly column: number;
  readonly row: number;
}

/** A day so old is of the last days still. */
export const recentDays = 30;
const fewestLeads = 5;
const leastShare = 0.05;
/** In a column of values these repeat; more of different ones are names, codes or free text. */
const mostDistinctShare = 0.5;
const fewDistinct = 8;

/** How many leads have each of some values, the commonest first. */
interface Counted {
  readonly groups: readonly SpellingGroup[];
  readonly of: number;
}

/**
 * Values of columns whose values rules name, and activities where rules ask for some: who has none of these rules has not
 * said that each value is to have one. A value counts of leads that came in within the last days, an activity of leads that
 * had any within them. What was as common before was there when the rules were made, and is no news.
 * @param ignored what people have said does not matter: `Industry: Retail`, `Activity: Webinar`, or a whole `Industry`
 */
export function unruledValues(leads: Table, scores: LeadScores, ignored: readonly string[]): UnruledValue[] {
  const passedOver = new Set(ignored.map(foldItem));
  const matters = ({ field, value }: UnruledValue) => {
    const name = field ?? 'Activity';
    return !passedOver.has(foldItem(name)) && !passedOver.has(foldItem(`${name}: ${value}`));
  };
  return [...ofColumns(leads, scores), ...ofActivities(scores)].filter(matters);
}

function foldItem(text: string): string {
  return foldName(text).replace(/ ?: ?/g, ':');
}

function ofColumns(leads: Table, scores: LeadScores): UnruledValue[] {
  const conditions = scores.scoring.model.rules.flatMap((rule) => rule.conditions);
  const asked = conditions.flatMap((condition) => (condition.kind === 'text' ? [condition] : []));
  const columns = [...new Set(asked.map(({ column }) => column))].filter(
    (column) => column !== scores.keyColumn && !namesLead(leads.headers[column]!),
  );
  if (columns.length === 0) return [];
  const { recent, earlier } = rowsByAge(scores);
  if (recent.length < fewestLeads) return [];
  return columns.flatMap((column) => {
    const ofColumn = asked.filter((condition) => condition.column === column);
    // What is said of all but some values is said of every value.
    if (ofColumn.some(({ isNegative }) => isNegative)) return [];
    const isKnown = (text: string) => ofColumn.some(({ passes }) => passes(fold(text), Number.NaN));
    const cellsOf = (rows: readonly number[]) => rows.map((row) => leads.columns[column]![row]!);
    const cells = cellsOf(recent);
    const found = news(
      { groups: valuesIn(cells, scores), of: recent.length },
      () => ({ groups: valueGroups(cellsOf(earlier)), of: earlier.length }),
      isKnown,
    );
    return found.map(({ text, count }) => ({
      ...{ field: leads.headers[column]!.trim(), value: text, leads: count, of: recent.length, column },
      row: recent[cells.findIndex((cell) => fold(cellText(cell)) === fold(text))]!,
    }));
  });
}

/** Rows of leads that came in within the last days, and before; of those without a day nobody knows. */
function rowsByAge({
  scoring,
  leadKeys,
  bornOn,
  asOfDay,
}: LeadScores): Record<'recent' | 'earlier', number[]> {
  const rows = { recent: [] as number[], earlier: [] as number[] };
  if (bornOn < 0) return rows;
  scoring.frame.column(bornOn).days.forEach((day, row) => {
    if (leadKeys.isLead[row] === 1 && day !== noDay && day <= asOfDay)
      rows[day >= asOfDay - recentDays ? 'recent' : 'earlier'].push(row);
  });
  return rows;
}

/** Words that stand in the column again and again; none where it holds something else than values. */
function valuesIn(
  cells: readonly Cell[],
  { scoring: { model, frame }, bornOn }: LeadScores,
): SpellingGroup[] {
  const filled = cells.filter((cell) => !isEmptyCell(cell) && !isErrorCell(cell));
  const groups = valueGroups(filled);
  if (groups.length > fewDistinct && groups.length > mostDistinctShare * filled.length) return [];
  const intervalOf = intervalReader(model.locale);
  const { dayOf } = frame.column(bornOn).dayReader;
  const isYesOrNo = (text: string) => model.yesWords.has(fold(text)) || model.noWords.has(fold(text));
  return groups.filter(
    ({ text }) =>
      intervalOf(text) === null && Number.isNaN(dayOf(text)) && !isYesOrNo(text) && !text.includes('@'),
  );
}

function ofActivities(scores: LeadScores): UnruledValue[] {
  const { model, frame } = scores.scoring;
  const conditions = model.rules.flatMap((rule) => rule.conditions);
  const picks = conditions.flatMap((one) =>
    one.kind === 'events' || one.kind === 'noEvent' ? [one.pick] : [],
  );
  if (frame.log === null || picks.length === 0 || picks.some(({ passes }) => passes === null)) return [];
  const since = scores.asOfDay - recentDays;
  const recent = activitiesOn(frame.log, scores, (day) => day >= since);
  const isKnown = (text: string) => picks.some(({ passes }) => passes!(fold(text), Number.NaN));
  const earlier = () => activitiesOn(frame.log!, scores, (day) => day < since);
  return news(recent, earlier, isKnown).map(({ text, count }) => ({
    ...{ field: null, value: text, leads: count, of: recent.of, column: -1, row: -1 },
  }));
}

/** How many leads have each activity on some days, of those that have any. */
function activitiesOn(
  log: EventLog,
  { scoring, leadKeys }: LeadScores,
  isIn: (day: number) => boolean,
): Counted {
  const { keyNumbers } = scoring.frame;
  const counts = new Int32Array(log.names.length);
  let of = 0;
  for (const row of leadKeys.rowOfKey.values()) {
    const key = keyNumbers[row]!;
    const codes = new Set<number>();
    for (let event = log.start[key] ?? 0; key >= 0 && event < log.start[key + 1]!; event++)
      if (isIn(log.days[event]!)) codes.add(log.nameCodes[event]!);
    if (codes.size > 0) of++;
    for (const code of codes) counts[code]!++;
  }
  // Spellings of one name that one lead has are two of it; that makes nothing common which is not.
  const groups = new Map<string, SpellingGroup>();
  log.names.forEach((name, code) => {
    const text = cellText(name).trim();
    const known = groups.get(fold(text));
    if (text !== '') groups.set(fold(text), { text, ...known, count: (known?.count ?? 0) + counts[code]! });
  });
  return { groups: [...groups.values()].sort((a, b) => b.count - a.count), of };
}

function news(recent: Counted, earlier: () => Counted, isKnown: (text: string) => boolean): SpellingGroup[] {
  const common = recent.groups.filter(({ text, count }) => isCommon(count, recent.of) && !isKnown(text));
  if (common.length === 0) return [];
  const before = earlier();
  const old = new Set(
    before.groups.filter(({ count }) => isCommon(count, before.of)).map(({ text }) => fold(text)),
  );
  return common.filter(({ text }) => !old.has(fold(text)));
}

function isCommon(count: number, of: number): boolean {
  return count >= fewestLeads && count >= leastShare * of;
}
