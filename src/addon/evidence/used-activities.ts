import { foldName, type Model } from '../../scoring/index.ts';

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
