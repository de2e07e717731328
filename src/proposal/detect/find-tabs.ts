import type { KnownSettings } from './known-settings.ts';
import type { OutcomeSearch } from './outcome-meaning.ts';
import { findOutcomes } from './outcomes.ts';
import { awaitsLeads, leadsScore, type OtherTab, rowsOf, scoredBeside } from './tab-scores.ts';
import type { UserTab } from './user-tab.ts';

export interface FoundTabs {
  readonly leads: UserTab;
  /** The same object as `leads` where every lead is its own deal. */
  readonly deals: UserTab | null;
  readonly activities: UserTab | null;
  /** A tab that looks as much like leads as the one that was found, and is none of the others. */
  readonly rival: UserTab | null;
}

// Between tabs that differ by less a header or a few rows decide.
const clearLead = 1.5;

// What is not better than this is neither deals nor activities.
const leastScore = 3;

/**
 * Which tab is which: by name, by headers, and by whose keys the others repeat; null where no tab has rows, or headers of
 * leads to come.
 */
export function findTabs(
  tabs: readonly UserTab[],
  known: KnownSettings,
  search: OutcomeSearch,
): FoundTabs | null {
  const filled = tabs.filter((tab) => rowsOf(tab) > 0);
  const possible = tabs.filter((tab) => rowsOf(tab) > 0 || awaitsLeads(tab));
  const leads = named(tabs, known.value('Leads tab')) ?? best(possible, leadsScore, Number.NEGATIVE_INFINITY);
  if (leads === null) return null;
  const others = filled.filter((tab) => tab !== leads).map((tab) => scoredBeside(tab, leads, search));
  const said = known.value('Activities tab');
  const events = others.filter(({ asActivities, asDeals }) => asActivities > asDeals);
  const activities =
    said === undefined
      ? best(events, ({ asActivities }) => asActivities, leastScore)
      : (others.find(({ tab }) => tab.isNamed(said)) ?? null);
  const rest = others.filter((other) => other !== activities);
  const deals = dealsTab(leads, rest, known.value('Deals tab'), search);
  const found = { leads, deals, activities: activities?.tab ?? null };
  const unused = possible.filter((tab) => !Object.values(found).includes(tab));
  return { ...found, rival: best(unused, leadsScore, leadsScore(leads) - clearLead) };
}

function dealsTab(
  leads: UserTab,
  others: readonly OtherTab[],
  said: string | undefined,
  search: OutcomeSearch,
): UserTab | null {
  if (said !== undefined) return named([leads, ...others.map(({ tab }) => tab)], said);
  const found = best(others, ({ asDeals }) => asDeals, leastScore);
  if (found) return found.tab;
  const outcomes = findOutcomes(leads, search);
  return outcomes?.hasBoth || (outcomes !== null && search.header !== undefined) ? leads : null;
}

function named(tabs: readonly UserTab[], name: string | undefined): UserTab | null {
  return tabs.find((tab) => tab.isNamed(name)) ?? null;
}

function best<T>(candidates: readonly T[], scoreOf: (candidate: T) => number, least: number): T | null {
  let found: T | null = null;
  let highest = least;
  for (const candidate of candidates) {
    const score = scoreOf(candidate);
    if (score > highest) [found, highest] = [candidate, score];
  }
  return found;
}
