import { type Field, givesAway } from '../../evidence/index.ts';
import type { Model } from '../../scoring/index.ts';
import type { LearningColumn } from './learning-columns.ts';

/**
 * Rules that read a column which gives the outcome away, by sheet row, with the header of that column: they repeat what is
 * known of a deal, and nothing is learnt from them.
 */
export function giveawayRules(
  rules: Model['rules'],
  columns: readonly LearningColumn[],
  fields: readonly Field[],
  won: Uint8Array,
): Map<number, string> {
  const read = new Set(rules.flatMap((rule) => rule.columns));
  const headerOf = new Map(columns.map(({ index, header }) => [index, header]));
  const ofRules = new Set([...read].map((index) => headerOf.get(index)));
  const leaking = new Set(
    fields.filter((field) => ofRules.has(field.name) && givesAway(field, won)).map(({ name }) => name),
  );
  return new Map(
    rules.flatMap((rule) => {
      const header = rule.columns.map((index) => headerOf.get(index)).find((name) => leaking.has(name ?? ''));
      return header === undefined ? [] : [[rule.row, header] as const];
    }),
  );
}
