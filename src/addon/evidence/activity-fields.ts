import { type DealScores, textField } from '../../evidence/index.ts';
import {
  type Cell,
  cellText,
  compileModel,
  foldName,
  type Model,
  type ModelSource,
  match,
  quoteItem,
  scoreFrame,
  statesOf,
  type Table,
} from '../../scoring/index.ts';
import { type AskedField, no, yes } from './asked-field.ts';

/** Whether a lead did something at least so many times, as the Activities tab says. */
export interface ActivityField extends AskedField {
  readonly activity: string;
}

/** Rarer ones are seen in too few deals; more than these are variants of few. */
const mostActivities = 20;
const fewestDeals = 5;
/** Once, and more than once; a third time adds little. */
const repetitions = [1, 2] as const;

/** What the deals' leads had done by the scoring day, counted by the engine itself. */
export function activityFields(
  deals: DealScores,
  source: Omit<ModelSource, 'rules'>,
  activityFieldName: string,
): ActivityField[] {
  const names = activityNames(deals);
  if (names.length === 0) return [];
  const wanted = names.flatMap((activity) => repetitions.map((atLeast) => ({ activity, atLeast })));
  const rules = candidateRules(wanted, activityFieldName);
  const { model } = compileModel({ ...source, rules });
  const { outcomes } = scoreFrame(model, deals.scoring.frame);
  const taken = new Set(source.leadHeaders.map(foldName));
  const fields: ActivityField[] = [];
  for (const outcome of outcomes) {
    const { activity, atLeast } = wanted[outcome.rule.row - 2]!;
    const states = statesOf(outcome);
    const times = states.reduce((sum, state) => sum + (state === match ? 1 : 0), 0);
    // A repetition is told by adding to what one time gives, which asks for the rarer answer to be yes.
    if (times < fewestDeals || (atLeast > 1 && times > 0.4 * states.length)) continue;
    const name = fieldName(activity, atLeast, taken);
    const answers = Array.from(states, (state) => (state === match ? yes : no));
    const cells = { Field: activityFieldName, Value: quoteItem(activity) };
    fields.push({
      field: textField(name, answers),
      activity,
      askedBy: { ...cells, Test: 'is', ...(atLeast > 1 ? { 'At least': atLeast } : {}) },
      deniedBy: atLeast > 1 ? null : { ...cells, Test: 'is not' },
    });
  }
  return fields;
}

/** Activities of the deals' leads by their scoring days, the most frequent first. */
function activityNames({ scoring }: DealScores): string[] {
  const { log, keyNumbers, asOfDays } = scoring.frame;
  if (log === null) return [];
  const counts = new Map<string, { shown: string; deals: number }>();
  keyNumbers.forEach((key, row) => {
    const seen = new Set<string>();
    for (let event = key < 0 ? 0 : log.start[key]!; key >= 0 && event < log.start[key + 1]!; event++) {
      if (log.days[event]! > asOfDays[row]!) break;
      const shown = cellText(log.names[log.nameCodes[event]!]!).trim();
      const folded = foldName(shown);
      if (folded === '' || seen.has(folded)) continue;
      seen.add(folded);
      const known = counts.get(folded);
      if (known) known.deals++;
      else counts.set(folded, { shown, deals: 1 });
    }
  });
  return [...counts.values()]
    .filter(({ deals }) => deals >= fewestDeals)
    .sort((a, b) => b.deals - a.deals || (a.shown < b.shown ? -1 : 1))
    .slice(0, mostActivities)
    .map(({ shown }) => shown);
}

function candidateRules(
  wanted: readonly { activity: string; atLeast: number }[],
  activityFieldName: string,
): Table {
  const column = (cell: (each: (typeof wanted)[number]) => Cell) => wanted.map(cell);
  return {
    tab: 'Rules',
    headerRow: 1,
    headers: ['Rule', 'Field', 'Test', 'Value', 'Points', 'At least'],
    columns: [
      column(() => 'candidate'),
      column(() => activityFieldName),
      column(() => 'is'),
      column(({ activity }) => quoteItem(activity)),
      column(() => 1),
      column(({ atLeast }) => atLeast),
    ],
    rowCount: wanted.length,
  };
}

/** No column of Leads has this name, so that a rule on it cannot be meant. */
function fieldName(activity: string, atLeast: number, taken: ReadonlySet<string>): string {
  const name = atLeast === 1 ? activity : `${activity} (${atLeast} times)`;
  return taken.has(foldName(name)) ? `Activity ${name}` : name;
}

/** Of these activities, folded, those that a rule looks at. */
export function usedActivities(rules: Model['rules'], activities: readonly string[]): Set<string> {
  const picks = rules
    .flatMap(({ conditions }) => conditions)
    .flatMap((condition) =>
      condition.kind === 'events' || condition.kind === 'noEvent' ? [condition.pick] : [],
    );
  const isUsed = (folded: string) => picks.some(({ passes }) => passes?.(folded, Number.NaN) === true);
  return new Set(activities.map(foldName).filter(isUsed));
}
