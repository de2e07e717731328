import type { OutcomeWord, SetUpDates } from '../../shared/index.ts';
import { words } from '../words.ts';

const { number } = words;

const count = (amount: number, one: string): string => `${number(amount)} ${amount === 1 ? one : `${one}s`}`;

const list = (names: readonly string[]): string =>
  names.length > 3 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ');

/** What the pages of set-up say. */
export const setUpWords = {
  steps: { places: 'Your sheet', rules: 'Your first rules', scores: 'Your first scores' },
  step: (place: number, of: number) => `Step ${place} of ${of}`,
  looking: 'Looking at your tabs…',
  working: 'Working it out…',
  nothingWritten: 'Nothing is written yet.',

  // Where things stand
  leads: (amount: number) => count(amount, 'lead'),
  in: ' in ',
  deals: (amount: number) => count(amount, 'closed deal'),
  won: (amount: number) => ` (${number(amount)} won)`,
  noDeals: ', no deals yet',
  activities: 'activities',
  right: 'That is right',
  goOn: 'Go on',
  change: 'Change…',
  lookAgain: 'Look again',
  pleaseLook: 'Please look at this',
  allPlaces: 'Where things are',
  none: 'none – choose',
  settings: {
    'Leads tab': 'Leads are on the tab',
    'Header row': 'Their headers are in row',
    'Lead key column': 'What tells leads apart',
    'Deals tab': 'Closed deals are on the tab',
    'Deal key column': 'Whose deal it is',
    'Deal outcome column': 'How it ended',
    'Deal closed-on column': 'When it was closed',
    'Deal created-on column': 'When it began',
    'Deal amount column': 'What it is worth',
    'Activities tab': 'Activities are on the tab',
    'Activity key column': 'Whose activity it is',
    'Activity column': 'What happened',
    'Activity date column': 'When it happened',
    'Activity count column': 'How often',
    'Date order': 'Dates are read as',
  } as Readonly<Record<string, string>>,
  outcomes: 'How deals end',
  outcomeHint: 'Choose a word to put it elsewhere.',
  meanings: { unknown: 'Not clear: choose one', won: 'Won', lost: 'Lost', open: 'Open' },
  putUnder: (text: string) => `“${text}” means`,
  means: { won: 'Won', lost: 'Lost', open: 'Still open' } satisfies Record<OutcomeWord, string>,
  chip: (text: string, amount: number) => `${text} ${number(amount)}`,
  dates: ({ headers, order, sample }: SetUpDates) =>
    `Your dates look like ${order}, such as ${sample} (${list(headers)}).`,
  eitherOrder: ({ headers }: SetUpDates) =>
    `The dates of ${list(headers)} could be day or month first. Say which they are.`,
  bothOrders: ({ headers }: SetUpDates, isSaid: boolean) =>
    `The dates of ${list(headers)} are written both ways, day first and month first. ${
      isSaid
        ? 'If you can, write them one way.'
        : 'Write them one way, or say how those are to be read that could be either.'
    }`,
  sampleRead: ({ headers, sample, sampleDay }: SetUpDates) =>
    `${sample} is ${sampleDay ?? 'not read'} (${list(headers)}).`,

  // Rules
  askTrade: 'What do you sell?',
  whyTrade: 'Your closed deals do not say enough yet, so your first rules follow from it.',
  sells: (trade: string) => `You sell: ${trade}`,
  rulesHint: 'Switch off what you do not believe. Points can be changed later.',
  ruleSwitch: (name: string) => `Use the rule ${name}`,
  /** The points stand beside it. */
  condition: (inWords: string) => inWords.replace(/^[+−][\d,]+ when /, ''),
  matches: (leads: number) => `matches ${count(leads, 'lead')}`,
  judgement: 'your judgement',
  wonShare: (won: number, deals: number, wonElse: number, dealsElse: number) =>
    `${number(won)} of ${number(deals)} such deals won, ${number(wonElse)} of ${number(dealsElse)} others`,
  seeScores: 'See the scores',
  noneOn: 'Switch on at least one rule.',

  // Scores
  leadsByScore: 'Leads by score',
  barLabel: (from: number, to: number, leads: number) => `${from} to ${to}: ${count(leads, 'lead')}`,
  callFirst: 'Call these first',
  nobodyFirst: (lowest: string) => `These rules put no open lead above ${lowest}.`,
  nobody: 'No open lead has a score yet.',
  besides: 'And then',
  makesCallList: 'Make a call list',
  makesCallListHint: 'Whom to call today, best first; your notes on calls are kept in the tab Calls.',
  renewsDaily: 'Renew it every morning at 6',
  keepsDeals: 'Keep track of won and lost',
  keepsDealsHint: 'A tab Deals: from 10 won and 10 lost on they prove the scores, or correct them.',
  apply: (leads: number) => (leads === 0 ? 'Set up' : `Set up and score ${count(leads, 'lead')}`),
  applying: 'Making the tabs and writing your rules. Scoring comes next…',
  back: 'Back',
  cancel: 'Cancel',
  adds: 'Adds tabs of its own, and columns beside your leads. No cell of yours changes; Remove Scoreband takes all of it away.',
} as const;
