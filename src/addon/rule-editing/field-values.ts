import { activityTests, fittingTests } from '../../proposal/index.ts';
import { type Cell, cellText, noDay, type Scoring } from '../../scoring/index.ts';
import type { FieldValue, FieldValues } from '../../shared/index.ts';
import type { TriedRule } from './tried-rule.ts';

const mostValues = 5_000;

/** Values of the field that the tried rule asks for, with the leads and closed deals that have each. */
export function fieldValues(field: string, tried: TriedRule): FieldValues {
  const { document, deals, won } = tried;
  const [rule] = document.model.rules;
  const column = rule!.columns[0] ?? -1;
  const isActivity = column < 0;
  const counts = new ValueCounts();
  const visit = isActivity ? visitActivities : visitCells(column);
  const { leadsNow, scoring } = document.scores;
  visit(scoring, (row, cell, day) => {
    if (leadsNow[row] === 1) counts.of(cell, day).leads++;
  });
  visit(deals.scoring, (row, cell, day) => {
    counts.of(cell, day)[won[row] === 1 ? 'won' : 'lost']++;
  });
  const all = counts.commonestFirst();
  const { model } = document;
  const region = { locale: document.book.locale, timeZone: document.book.timeZone.name };
  return {
    field,
    isActivity,
    values: all.slice(0, mostValues),
    isWhole: all.length <= mostValues,
    tests: isActivity ? [...activityTests] : fittingTests(scoring.frame.column(column).cells, region, model),
    stopped: null,
  };
}

type Visit = (row: number, cell: Cell, day: number | null) => void;

function visitCells(column: number): (scoring: Scoring, visit: Visit) => void {
  return ({ frame }, visit) => {
    const { cells, days } = frame.column(column);
    cells.forEach((cell, row) => {
      visit(row, cell, days[row] === noDay ? null : days[row]!);
    });
  };
}

/** Each name of an activity once a row. */
function visitActivities({ frame }: Scoring, visit: Visit): void {
  const { log, keyNumbers, knownUntilDays } = frame;
  if (log === null) return;
  for (let row = 0; row < frame.rowCount; row++) {
    const key = keyNumbers[row]!;
    if (key < 0) continue;
    const names = new Set<number>();
    for (let event = log.start[key]!; event < log.start[key + 1]!; event++)
      if (log.days[event]! <= knownUntilDays[row]!) names.add(log.nameCodes[event]!);
    for (const name of names) visit(row, log.names[name]!, null);
  }
}

class ValueCounts {
  private readonly values = new Map<string, FieldValue>();

  of(cell: Cell, day: number | null): FieldValue {
    const key = `${typeof cell} ${day ?? ''} ${cellText(cell)}`;
    const known = this.values.get(key);
    if (known) return known;
    const fresh: FieldValue = { cell, day, leads: 0, won: 0, lost: 0 };
    this.values.set(key, fresh);
    return fresh;
  }

  commonestFirst(): FieldValue[] {
    const rows = ({ leads, won, lost }: FieldValue) => leads + won + lost;
    return [...this.values.values()].sort((a, b) => rows(b) - rows(a));
  }
}
