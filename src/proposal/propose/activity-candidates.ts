import { columnIndex } from '../../scoring/index.ts';
import { quoteItem, quoteItems, valueGroups } from '../column-values.ts';
import type { ProposalSource } from '../source/proposal-source.ts';
import { activityField, type RuleCells } from '../tabs/rules-tab.ts';
import type { Candidate, Worth } from './candidate.ts';
import { say } from './sentences.ts';
import { signalsIn } from './signal-words.ts';

/** Windows in days, the first choice first. */
const buyingWindows = [60, 90, 30, 180, 365];
const quietWindows = [90, 60, 180, 365, 30, 730];
const mostEvents = 8;
// A little each time, up to four times: no lead is made by clicking often.
const timesToCap = 4;

/** Rules on the Activities tab: events of buyers, the commonest events, events of people who leave, and silence. */
export function activityCandidates({ activities, settings, leads }: ProposalSource): Candidate[] {
  const column = activities ? columnIndex(activities.headers, settings.activityColumn) : -1;
  if (!activities || column < 0) return [];
  const names = valueGroups(activities.columns[column]!).map(({ text }) => text);
  const leaving = names.filter((name) => signalsIn(name, 'leavingEvent').length > 0);
  const staying = names.filter((name) => !leaving.includes(name));
  const buying = staying.filter((name) => signalsIn(name, 'buyingEvent').length > 0);
  const others = staying.filter((name) => !buying.includes(name));
  const candidates = [
    ...buyingCandidates(buying),
    ...others.slice(0, 4).flatMap(commonCandidates),
    ...leavingCandidates(leaving),
    ...quietWindows.map(quietCandidate),
  ];
  const Field = activityField(leads.headers);
  return candidates.map((candidate) => ({ ...candidate, cells: { ...candidate.cells, Field } }));
}

/** A candidate without its Field. */
function behavior(cells: RuleCells, worth: Worth, family: string): Candidate {
  return { cells: { Kind: 'Behavior', ...cells }, column: -1, ...worth, family };
}

function isAnyOf(names: readonly string[]): RuleCells {
  return { Test: names.length > 1 ? 'is any of' : 'is', Value: quoteItems(names) };
}

/** Together, and each event on its own: the deals may tell a demo from a price list. */
function buyingCandidates(buying: readonly string[]): Candidate[] {
  if (buying.length === 0) return [];
  const names = buying.slice(0, mostEvents);
  const together = buyingRules(names, 'buying', 0.9);
  if (names.length === 1) return together;
  const single = names
    .slice(0, 3)
    .flatMap((name, index) => buyingRules([name], `buying ${name}`, 0.5 - index * 0.05));
  return [...together, ...single];
}

function buyingRules(names: readonly string[], family: string, prior: number): Candidate[] {
  const Rule = names.length > 1 ? 'Thinks of buying' : names[0]!;
  const worth = { sign: 1, weight: 25, prior, because: say.buyingEvent } as const;
  return buyingWindows.map((days) =>
    behavior({ Rule, ...isAnyOf(names), 'Within days': days }, worth, family),
  );
}

function commonCandidates(name: string, index: number): Candidate[] {
  const cells = { Rule: name, Test: 'is', Value: quoteItem(name), Count: 'each', 'Max points': timesToCap };
  const worth = { sign: 1, weight: 10, prior: 0.5 - index * 0.05, because: say.commonEvent(name) } as const;
  return buyingWindows.map((days) => behavior({ ...cells, 'Within days': days }, worth, `common ${name}`));
}

function leavingCandidates(leaving: readonly string[]): Candidate[] {
  if (leaving.length === 0) return [];
  const cells = { Rule: 'Goes away', ...isAnyOf(leaving.slice(0, mostEvents)) };
  const worth = { sign: -1, weight: 25, prior: 0.9, because: say.leavingEvent } as const;
  return [behavior(cells, worth, 'leaving')];
}

function quietCandidate(days: number): Candidate {
  const cells = { Rule: `Quiet for ${days} days`, Test: 'is empty', 'Within days': days };
  const worth = { sign: -1, weight: 15, prior: 0.7, because: say.inactivity(days) } as const;
  return behavior(cells, worth, 'quiet');
}
