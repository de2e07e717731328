import { columnIndex } from '../../scoring/index.ts';
import { quoteItem, quoteItems } from '../quote-item.ts';
import type { SpellingGroup } from '../spelling-groups.ts';
import { activityField, type Candidate } from './candidate.ts';
import type { ProposalSource } from './proposal-source.ts';
import { proposalWording as say } from './proposal-wording.ts';
import { signalsIn } from './signal-words.ts';
import { valueGroups } from './value-groups.ts';

/** Windows in days, the first choice first. */
const buyingWindows = [60, 90, 30, 180, 365];
const quietWindows = [90, 60, 180, 365, 30, 730];
const mostEvents = 8;
// A little each time, up to four times: no lead is made by clicking often.
const timesToCap = 4;

/** Rules on the Activities tab: events of buyers, the commonest events, events of people who leave, and silence. */
export function activityCandidates(source: ProposalSource): Candidate[] {
  const { activities, settings, leads } = source;
  const column = activities ? columnIndex(activities.headers, settings.activityColumn) : -1;
  if (!activities || column < 0) return [];
  const groups = valueGroups(activities.columns[column]!);
  const field = activityField(leads.headers);
  const leaving = groups.filter(({ text }) => signalsIn(text, 'leavingEvent').length > 0);
  const buying = groups.filter(
    (group) => signalsIn(group.text, 'buyingEvent').length > 0 && !leaving.includes(group),
  );
  const others = groups.filter((group) => !leaving.includes(group) && !buying.includes(group));
  return [
    ...(buying.length > 0 ? buyingRules(field, buying) : []),
    ...others.slice(0, 4).flatMap((group, index) => commonRules(field, group, index)),
    ...(leaving.length > 0 ? [leavingRule(field, leaving)] : []),
    ...quietWindows.map((days) => quietRule(field, days)),
  ];
}

const behavior = { Kind: 'Behavior' } as const;

/** Together, and each event on its own: the deals may tell a demo from a price list. */
function buyingRules(field: string, buying: readonly SpellingGroup[]): Candidate[] {
  const texts = buying.map(({ text }) => text).slice(0, mostEvents);
  const rule = (names: readonly string[], days: number, family: string, prior: number): Candidate => ({
    cells: {
      ...{ ...behavior, Rule: names.length > 1 ? 'Thinks of buying' : names[0]!, Field: field },
      ...{ Test: names.length > 1 ? 'is any of' : 'is', Value: quoteItems(names), 'Within days': days },
    },
    ...{ column: -1, sign: 1, weight: 25, prior, because: say.buyingEvent, family },
  });
  const together = buyingWindows.map((days) => rule(texts, days, 'buying', 0.9));
  if (texts.length === 1) return together;
  const single = texts
    .slice(0, 3)
    .flatMap((text, index) =>
      buyingWindows.map((days) => rule([text], days, `buying ${text}`, 0.5 - index * 0.05)),
    );
  return [...together, ...single];
}

function commonRules(field: string, { text }: SpellingGroup, index: number): Candidate[] {
  return buyingWindows.map(
    (days): Candidate => ({
      cells: {
        ...{ ...behavior, Rule: text, Field: field, Test: 'is', Value: quoteItem(text) },
        ...{ Count: 'each', 'Within days': days, 'Max points': timesToCap },
      },
      ...{ column: -1, sign: 1, weight: 10, prior: 0.5 - index * 0.05, family: `common ${text}` },
      because: say.commonEvent(text),
    }),
  );
}

function leavingRule(field: string, leaving: readonly SpellingGroup[]): Candidate {
  const texts = leaving.map(({ text }) => text).slice(0, mostEvents);
  return {
    cells: {
      ...{ ...behavior, Rule: 'Goes away', Field: field },
      ...{ Test: texts.length > 1 ? 'is any of' : 'is', Value: quoteItems(texts) },
    },
    ...{ column: -1, sign: -1, weight: 25, prior: 0.9, because: say.leavingEvent, family: 'leaving' },
  };
}

function quietRule(field: string, days: number): Candidate {
  return {
    cells: {
      ...behavior,
      Rule: `Quiet for ${days} days`,
      Field: field,
      Test: 'is empty',
      'Within days': days,
    },
    ...{ column: -1, sign: -1, weight: 15, prior: 0.7, because: say.inactivity(days), family: 'quiet' },
  };
}
