/** What the conversion sheet says about the scores, and what is wrong with its bands. */
import { counted, finding, quoted } from '../../scoring/index.ts';
import type { ScoringBasis } from '../deals/scoring-basis.ts';
import type { LadderStep } from './ladder-steps.ts';
import type { SupportedThreshold } from './supported-threshold.ts';

const number = (amount: number): string => amount.toLocaleString('en-US');

const percent = (share: number): string => `${Math.round(share * 100)} %`;

const signedNumber = (amount: number): string => (amount < 0 ? `−${-amount}` : String(amount));

const are = (amount: number): string => (amount === 1 ? 'is' : 'are');

export const say = {
  otherVerdicts: 'others',
  bandsUnreadable: (received: string, why: string) =>
    finding('setting-unreadable', {
      expected: 'bands such as 0-20, 21-40, 41-60, 61-80, 81-100',
      received,
      what: `setting Bands is ${quoted(received)}: ${why}`,
      wayOut: 'Enter bands such as 0-20, 21-40, 41-60, 61-80, 81-100, or clear the cell for the default.',
    }),

  // Verdicts
  oneBand: (band: string) => `All deals are in the band ${band}, so bands cannot be compared.`,
  rises: () => 'Conversion rises with the score: no band converts worse than the one below it.',
  falls: (from: string, conversionFrom: number, to: string, conversionTo: number, beyondChance: boolean) =>
    `Conversion falls from band ${from} (${percent(conversionFrom)}) to ${to} (${percent(conversionTo)}), ${
      beyondChance ? 'hardly by chance. Look at Misses for what these deals share.' : 'which may be chance.'
    }`,
  threshold: ({
    minScore,
    conversionAbove,
    low,
    high,
    conversionBelow,
    wonShare,
    dealsAbove,
  }: SupportedThreshold) =>
    `The best single cut is ${signedNumber(minScore)}: ${counted(dealsAbove, 'deal')} at or above it. On deals that it was not chosen by, ${percent(conversionAbove)} of those above were won (${percent(low)} to ${percent(high)}) and ${percent(conversionBelow)} of those below; above it lie ${percent(wonShare)} of all won deals.`,
  noThreshold: () => 'The deals support no cut: on deals that it is not chosen by, none parts won from lost.',
  stepSupported: (
    from: string,
    to: string,
    { conversionFrom, conversionTo, dealsFrom, dealsTo }: LadderStep,
  ) =>
    `${to} is confirmed: ${percent(conversionTo)} of ${counted(dealsTo, 'deal')} at or above it were won, ${percent(conversionFrom)} of ${number(dealsFrom)} at ${from}.`,
  stepTooFew: (to: string, { dealsTo }: LadderStep) =>
    `${to}: ${counted(dealsTo, 'deal')} at or above it ${are(dealsTo)} too few to say whether its minimum is right.`,
  stepUnsupported: (
    from: string,
    to: string,
    { conversionFrom, conversionTo, dealsFrom, dealsTo }: LadderStep,
  ) =>
    `${to} is not confirmed: ${percent(conversionTo)} of ${counted(dealsTo, 'deal')} at or above it were won, ${percent(conversionFrom)} of ${number(dealsFrom)} at ${from}, which may be chance. ${
      Math.min(dealsFrom, dealsTo) < 30
        ? 'Wait for more deals, or change its minimum.'
        : 'Change its minimum.'
    }`,
  conversionMoved: (quarter: string, conversion: number, before: number) =>
    `In ${quarter} ${percent(conversion)} of the deals were won, before that ${percent(before)}, hardly by chance: compare bands within one time, and look at what changed.`,
  crowded: (band: string, share: number) =>
    `${percent(share)} of the leads now are in the band ${band}, so the score hardly tells them apart. Add rules that match some of them, or change Bands.`,
  topCrowded: (status: string, leads: number, share: number) =>
    `${counted(leads, 'lead')} now, ${percent(share)} of all, ${leads === 1 ? 'has' : 'have'} the highest status, ${status}, so it does not say whom to call first. Raise its minimum.`,
  topTakesWeeks: (status: string, leads: number, weeks: number) =>
    `${counted(leads, 'lead')} now ${leads === 1 ? 'has' : 'have'} the highest status, ${status}: at your calls per week that is more than ${weeks} weeks of calls. Raise its minimum.`,
  noneAtSql: (status: string) =>
    `No lead now reaches ${status}. Lower its minimum, or give more points for what won deals share.`,
  capacity: (callsPerWeek: number, leads: number, minScore: number) =>
    `With ${counted(callsPerWeek, 'call')} a week, call from ${signedNumber(minScore)} on: ${counted(leads, 'lead')} now.`,
  capacityForAll: (callsPerWeek: number, leads: number) =>
    `With ${counted(callsPerWeek, 'call')} a week you can call all ${counted(leads, 'lead')} that are not disqualified.`,

  // How the deals were scored
  scoredAsOf: (bases: Readonly<Record<ScoringBasis, number>>, daysBeforeClose: number | null) => {
    const parts = [
      [bases['days before close'], `${counted(daysBeforeClose ?? 0, 'day')} before it closed`],
      [bases.created, 'the day it was created'],
      [bases['closing day'], 'the day it closed'],
      [bases.today, 'today, where it has no day'],
    ] as const;
    const said = parts
      .filter(([deals]) => deals > 0)
      .map(([deals, when]) => `${when} (${counted(deals, 'deal')})`);
    return `Each deal is scored with what was known on its scoring day: ${said.join(', ')}.`;
  },
  mayKnowOutcome: (deals: number, all: number) =>
    `${number(deals)} of ${counted(all, 'deal')} ${are(deals)} scored on the closing day or as of now: these scores may know the outcome. Enter Created on, or set Days before close.`,
  columnsOfToday: (deals: number, all: number) =>
    `${number(deals)} of ${counted(all, 'deal')} take columns of their lead as they are today: a column that sales fills in later may know the outcome.`,
  activitiesAround: (before: number, after: number) =>
    `Of the activities of these leads, ${number(before)} fall up to the scoring day and count, ${number(after)} fall after it and do not.`,
  activitiesNotTested: (daysBeforeClose: number | null) =>
    daysBeforeClose === null
      ? 'More than half of the activities fall after the scoring day, so the behavior rules are hardly tested. Set Days before close, for instance to 7, and enter Closed on.'
      : `More than half of the activities fall after the scoring day, so the behavior rules are hardly tested. Days before close is ${daysBeforeClose}: a smaller number counts more of them, and knows more of the outcome.`,
  rulesChanged: (days: number, deals: number) =>
    `Rules last changed ${days === 0 ? 'today' : `${counted(days, 'day')} ago`}, ${counted(deals, 'deal')} closed since.`,
  reviewDue: (days: number, deals: number) =>
    `Rules last changed ${counted(days, 'day')} ago, ${counted(deals, 'deal')} closed since: review them.`,
} as const;
