import type { NamedValues } from '../model/rule.ts';
import { fold } from '../reading/fold.ts';
import type { Locale } from '../reading/locale.ts';
import { readNumber } from '../reading/read-interval.ts';
import { type Problem, problemAt } from '../sentences/problem.ts';
import type { Scoring } from './score-frame.ts';
import { say } from './sentences.ts';

/** Texts as they are written first, by their folded form. */
type Texts = ReadonlyMap<string, string>;

/**
 * Advice on rules that name a value which occurs nowhere in its column, or an activity that no event has.
 * @param names of all events
 */
export function valueAdvice({ model, frame }: Scoring, headers: readonly string[], names: Texts): Problem[] {
  const textsOf = (column: number) => (column < 0 ? names : frame.column(column).texts.all);
  return model.rules.flatMap(({ namedValues, valuePlace: { tab } }) =>
    namedValues.flatMap((named) => {
      const texts = textsOf(named.column);
      const missing = texts === null || texts.size === 0 ? [] : missingOf(named, texts, model.locale);
      if (missing.length === 0) return [];
      const known = [...texts!.values()];
      const finding =
        named.column < 0
          ? say.activityNowhere(missing, known)
          : say.valueNowhere(missing, headers[named.column]!.trim(), known);
      return [problemAt(finding, tab, named.place)];
    }),
  );
}

function missingOf({ values }: NamedValues, texts: Texts, locale: Locale): string[] {
  return values.filter((value) => !texts.has(fold(value)) && !texts.has(String(readNumber(value, locale))));
}
