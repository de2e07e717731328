/** Every sentence of this layer that a user reads: what is wrong with deals, and what they say about the scores. */
import { advice, counted, didYouMean, type Finding, finding, problemAt, quoted } from '../scoring/index.ts';
import type { LadderStep } from './conversion/ladder-steps.ts';
import type { SupportedThreshold } from './conversion/supported-threshold.ts';
import type { ScoringBasis } from './deals/scoring-basis.ts';
import type { Auc } from './statistics/auc.ts';

const number = (amount: number): string => amount.toLocaleString('en-US');

const percent = (share: number): string => `${Math.round(share * 100)} %`;

const signedNumber = (amount: number): string => (amount < 0 ? `−${-amount}` : String(amount));

/** Of a hundred pairs of a won and a lost deal, those in which the won one scored higher. */
const pairs = ({ auc, low, high }: Auc): string =>
  `of a won and a lost deal, the won one had the higher score in ${Math.round(auc * 100)} of 100 cases (95 % interval ${Math.round(low * 100)} to ${Math.round(high * 100)}; 50 is a coin toss)`;

const are = (amount: number): string => (amount === 1 ? 'is' : 'are');

export const say = {
  // What is missing
  noDealsTab: (name: string, tabs: readonly string[], settingsTab: string) =>
    finding('no-deals-tab', {
      expected: `a tab ${name}`,
      what: `there is no tab ${quoted(name)} with closed deals${didYouMean(name, tabs)}`,
      wayOut: `Add it with one row a deal (lead key, Outcome, Created on, Closed on), or enter the name of yours in ${settingsTab}, Deals tab.`,
    }),
  dealColumnMissing: (name: string, setting: string, settingsTab: string, headers: readonly string[]) =>
    finding('deal-column-missing', {
      expected: `a column ${name}`,
      what: `no deal can be counted without a column ${quoted(name)}${didYouMean(name, headers)}`,
      wayOut: `Enter the header of yours in ${settingsTab}, ${setting}.`,
    }),
  dealKeyMissing: (name: string, settingsTab: string, headers: readonly string[]) =>
    finding('deal-key-missing', {
      expected: `a column ${name}`,
      what: `no deal finds its lead without a column ${quoted(name)}${didYouMean(name, headers)}`,
      wayOut: `Enter the header of the column with the lead's key in ${settingsTab}, Deal key column.`,
    }),
  dealDaysMissing: (closedOn: string, createdOn: string, settingsTab: string) =>
    advice('deal-days-missing', {
      expected: `a column ${closedOn} or ${createdOn}`,
      what: `there is neither a column ${quoted(closedOn)} nor ${quoted(createdOn)}, so deals are scored as of now, and what is known now may know the outcome`,
      wayOut: `Add one of the two days, or enter the headers of yours in ${settingsTab}, Deal closed-on column and Deal created-on column.`,
    }),

  // Deals one by one
  outcomeUnknown: (received: string, settingsTab: string) =>
    finding('outcome-unknown', {
      expected: 'a won, lost or open word',
      received,
      what: `outcome ${quoted(received)} is none of the won, lost or open words, so the deal is not counted`,
      wayOut: `Correct it, or add it to Won words, Lost words or Open words in ${settingsTab}.`,
    }),
  dealWithoutLead: (received: string, leadsTab: string) =>
    finding('deal-without-lead', {
      expected: `a key of ${leadsTab}`,
      received,
      what:
        received === ''
          ? 'the deal has no lead key and nothing of its own to score it by, so it is not counted'
          : `no lead has the key ${quoted(received)} and the deal has nothing of its own to score it by, so it is not counted`,
      wayOut:
        received === '' ? 'Enter the key of its lead.' : `Correct the key, or add the lead to ${leadsTab}.`,
    }),
  dealInFuture: (received: string) =>
    finding('deal-in-future', {
      expected: 'a day up to today',
      received,
      what: `the closing day ${received} is in the future, so the deal is not counted`,
      wayOut: 'Correct the day, or leave the outcome open until then.',
    }),
  dealDayUnreadable: (received: string, header: string) =>
    finding('deal-day-unreadable', {
      expected: 'a date',
      received,
      what: `${quoted(received)} in ${header} is no date`,
      wayOut: 'Enter a date such as 2026-11-21.',
    }),
  dealDaysReversed: (closedOn: string, createdOn: string, header: string) =>
    finding('deal-days-reversed', {
      expected: `a day from ${createdOn} on`,
      received: closedOn,
      what: `the closing day ${closedOn} is before ${header}, ${createdOn}, so the deal is scored as of a day after its close and has no days to close`,
      wayOut: 'Correct one of the two days.',
    }),
  dealAmountUnreadable: (received: string, header: string) =>
    finding('deal-amount-unreadable', {
      expected: 'a number',
      received,
      what: `${quoted(received)} in ${header} is not a number, so the deal is counted without an amount`,
      wayOut: 'Enter a number such as 1200.',
    }),

  // Deals as a whole
  dealsOpen: (deals: number) =>
    advice('deals-open', {
      expected: '',
      what: `${counted(deals, 'deal')} ${are(deals)} open and not counted`,
      wayOut:
        deals === 1
          ? 'Nothing to do: it counts once it is won or lost.'
          : 'Nothing to do: they count once they are won or lost.',
    }),
  dealsWithoutOwnLead: (deals: number, leadsTab: string) =>
    advice('deals-without-own-lead', {
      expected: `keys of ${leadsTab}`,
      what: `${counted(deals, 'deal')} ${deals === 1 ? 'matches' : 'match'} no lead and ${are(deals)} scored by ${deals === 1 ? 'its' : 'their'} own columns and activities alone`,
      wayOut:
        deals === 1
          ? `If its lead is there, correct the key; else add it to ${leadsTab}.`
          : `If their leads are there, correct the keys; else add them to ${leadsTab}.`,
    }),
  dealsWithoutDays: (deals: number, closedOn: string, createdOn: string) =>
    advice('deals-without-days', {
      expected: 'a day',
      what: `${counted(deals, 'deal')} ${deals === 1 ? 'has' : 'have'} neither ${closedOn} nor ${createdOn} and ${are(deals)} scored as of now, which may know the outcome`,
      wayOut: 'Enter the days.',
    }),
  noDeals: (tab: string) =>
    advice('no-deals', {
      expected: 'closed deals',
      what: 'there are no closed deals yet',
      wayOut: `Enter them in ${tab} as they are won or lost, one row a deal, then build the conversion sheet again.`,
    }),
  noneCounted: (deals: number) =>
    advice('no-deals', {
      expected: 'closed deals',
      what: `no deal can be counted: of ${counted(deals, 'deal')} the outcome or the lead is not known`,
      wayOut: 'The problems say which and what to do; then build the conversion sheet again.',
    }),
  fewDeals: (deals: number, won: number, lost: number, enough: number) =>
    advice('few-deals', {
      expected: `${enough} won and ${enough} lost`,
      received: `${won} won and ${lost} lost`,
      what: `${counted(deals, 'closed deal')} (${won.toLocaleString('en-US')} won, ${lost.toLocaleString('en-US')} lost) ${are(deals)} too few to say whether the scores predict sales`,
      wayOut: `Build the conversion sheet again when there are at least ${enough} won and ${enough} lost ones.`,
    }),
  allOneOutcome: (deals: number, outcome: 'won' | 'lost') =>
    advice('all-one-outcome', {
      expected: 'won and lost deals',
      received: `${deals} ${outcome}`,
      what: `all ${counted(deals, 'closed deal')} ${are(deals)} ${outcome}, so nothing can be compared`,
      wayOut: `Enter the ${outcome === 'won' ? 'lost' : 'won'} ones too.`,
    }),
  bandsUnreadable: (received: string, why: string) =>
    finding('setting-unreadable', {
      expected: 'bands such as 0-20, 21-40, 41-60, 61-80, 81-100',
      received,
      what: `setting Bands is ${quoted(received)}: ${why}`,
      wayOut: 'Enter bands such as 0-20, 21-40, 41-60, 61-80, 81-100, or clear the cell for the default.',
    }),

  // The conversion sheet, its first sentence
  asSentence: (what: Finding) => {
    const { message } = problemAt(what, '');
    return `${message[0]!.toUpperCase()}${message.slice(1)}`;
  },
  nothingToSay: () => 'The deals say nothing about the scores yet.',
  predicts: (auc: Auc) =>
    `The scores ${auc.auc >= 0.8 ? 'predict sales well' : auc.auc >= 0.65 ? 'predict sales' : 'predict sales, but weakly'}: ${pairs(auc)}.`,
  predictsNothing: (auc: Auc) => `The deals do not show that the scores predict sales: ${pairs(auc)}.`,
  predictsWrongly: (auc: Auc) =>
    `The scores run the wrong way, lost deals score higher: ${pairs(auc)}. Look at the signs of the points.`,

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
    `${to} is borne out: ${percent(conversionTo)} of ${counted(dealsTo, 'deal')} at or above it were won, ${percent(conversionFrom)} of ${number(dealsFrom)} at ${from}.`,
  stepTooFew: (to: string, { dealsTo }: LadderStep) =>
    `${to}: ${counted(dealsTo, 'deal')} at or above it ${are(dealsTo)} too few to say whether its minimum is right.`,
  stepUnsupported: (
    from: string,
    to: string,
    { conversionFrom, conversionTo, dealsFrom, dealsTo }: LadderStep,
  ) =>
    `${to} is not borne out: ${percent(conversionTo)} of ${counted(dealsTo, 'deal')} at or above it were won, ${percent(conversionFrom)} of ${number(dealsFrom)} at ${from}, which may be chance. ${
      Math.min(dealsFrom, dealsTo) < 30
        ? 'Wait for more deals, or change its minimum.'
        : 'Change its minimum.'
    }`,
  conversionMoved: (quarter: string, conversion: number, before: number) =>
    `In ${quarter} ${percent(conversion)} of the deals were won, before that ${percent(before)}, hardly by chance: compare bands within one time, and look at what changed.`,
  crowded: (band: string, share: number) =>
    `${percent(share)} of the leads now are in the band ${band}, so the score hardly tells them apart. Add rules that match some of them, or change Bands.`,
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
