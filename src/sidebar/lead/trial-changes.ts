/** Values of a lead while they are tried, as texts of inputs. */
import { type Cell, cellText, fold, isoDay } from '../../scoring/index.ts';
import type { Trial, TrialActivity, TrialField } from '../../shared/index.ts';
import type { TrialChanges } from './score-trial.ts';

/** By column; by the name of an activity. What is not there stands as it does on the sheet. */
export interface TriedValues {
  readonly cells: Readonly<Record<number, string>>;
  readonly activities: Readonly<Record<string, TriedActivity>>;
}

export interface TriedActivity {
  readonly count: string;
  readonly last: string;
}

export const nothingTried: TriedValues = { cells: {}, activities: {} };

interface YesNo {
  readonly yesWords: readonly string[];
  readonly noWords: readonly string[];
}

/** What an input shows of a cell as it stands. */
export function shownValue({ cell, day, input }: TrialField, { yesWords, noWords }: YesNo): string {
  const text = cellText(cell).trim();
  if (input === 'date') return day === null ? '' : isoDay(day);
  if (input !== 'yes or no') return text;
  const has = (words: readonly string[]) => words.some((word) => fold(word) === fold(text));
  return cell === true || has(yesWords) ? 'yes' : cell === false || has(noWords) ? 'no' : '';
}

export function shownActivity({ count, lastDay }: TrialActivity): TriedActivity {
  return { count: String(count), last: lastDay === null ? '' : isoDay(lastDay) };
}

/** @param settings the words that mean yes and no */
export function changesOf(trial: Trial, { cells, activities }: TriedValues): TrialChanges {
  const { settings } = trial.model.source;
  const changed = trial.fields.filter((field) => {
    const tried = cells[field.column];
    return tried !== undefined && tried !== shownValue(field, settings);
  });
  return {
    cells: new Map(changed.map((field) => [field.column, cellOf(field, cells[field.column]!)])),
    activities: new Map(
      trial.activities.flatMap((activity) => {
        const tried = activities[activity.name];
        const shown = shownActivity(activity);
        if (tried === undefined || (tried.count === shown.count && tried.last === shown.last)) return [];
        return [[activity.name, eventOf(tried, trial.asOfDay)]];
      }),
    ),
  };
}

function cellOf({ input }: TrialField, text: string): Cell {
  if (input === 'yes or no' && text !== '') return text === 'yes';
  return text.trim();
}

/** Without a day it is of today. What lies ahead has not happened. */
function eventOf({ count, last }: TriedActivity, asOfDay: number): { count: number; day: number } {
  const day = last === '' ? asOfDay : Date.parse(last) / 86_400_000;
  const times = Number(count);
  return { day, count: times > 0 && day <= asOfDay ? times : 0 };
}
