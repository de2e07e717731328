/** Every sentence, heading and question of the Review tab. */
import type { Claim, Funnel, Opportunities } from '../../evidence/index.ts';
import { counted, finding } from '../../scoring/index.ts';

const number = (amount: number): string => amount.toLocaleString('en-US');
const percent = (share: number): string => `${Math.round(share * 100)} %`;

const claimVerdicts: Readonly<Record<Claim['verdict'], string>> = {
  predicts: 'The scores predict sales',
  'not shown': 'Not shown that the scores predict sales',
  'wrong way': 'The scores run the wrong way',
  'no longer': 'The scores predict sales no longer',
  'too few': 'Too few closed deals to say',
  'not measured': 'Not measured yet',
};

export const say = {
  menuItem: 'Review',
  tabName: 'Review',
  title: 'Review: do the rules still fit?',
  asOf: (day: string, fingerprint: string, last: string | null) =>
    `As of ${day} · rules version ${fingerprint} · ${last === null ? 'first review' : `last review ${last}`} · the yellow cells are yours: what stands there stays`,
  theirs: 'Yours',
  key: 'Key',
  none: '–',

  figures: ['Leads by status', 'Claim', 'Accepted by sales', 'Days to close, median', 'Velocity'],
  figuresHeaders: ['Five figures', 'Now', 'At the last review'],
  claim: ({ verdict, figure }: Pick<Claim, 'verdict' | 'figure'>) =>
    figure === null
      ? claimVerdicts[verdict]
      : `${claimVerdicts[verdict]}: right in ${Math.round(100 * figure.auc)} of 100 pairs of a won and a lost deal`,
  acceptance: (acceptance: Funnel['acceptance']) =>
    acceptance === null || acceptance.share === null
      ? 'Sales has judged none yet'
      : `${number(acceptance.to)} of ${number(acceptance.from)}, ${percent(acceptance.share)}`,
  medianDays: (days: number | null) => (days === null ? 'No won deal with both days' : counted(days, 'day')),
  velocity: (opportunities: Opportunities | null) =>
    opportunities === null
      ? 'Needs Opportunity column in Settings'
      : opportunities.velocity === null
        ? 'Needs 10 won opportunities with amounts'
        : `${number(Math.round(opportunities.velocity))} a day`,

  changesHeaders: ['Changes since', 'What', 'Cells at once', 'Won before', 'after'],
  noChanges: 'No rule, status, setting or list was changed',
  changed: (what: string, more: number) =>
    more === 0 ? what : `${what} (and ${counted(more, 'more change')})`,
  moreChanges: (runs: number) => `… and ${counted(runs, 'earlier one')}, on the tab Changes`,
  cells: (changes: number) => counted(changes, 'cell'),
  wonOf: (won: number, deals: number) => `${number(won)} of ${number(deals)}`,

  surpriseHeader: 'Surprises',
  surprisesHeaders: ['What happened', 'Why the score', 'Score', 'Days ago'],
  lost: (day: string) => `Lost${day === '' ? '' : ` on ${day}`} although the score was high`,
  won: (day: string) => `Won${day === '' ? '' : ` on ${day}`} although the score was low`,
  noSurprises: 'None: no closed deal has a score yet',

  rulesHeaders: ['Rules', 'What the deals say', 'Suggested decision', 'Points', 'Suggested'],
  noRules: 'No rule that closed deals could judge',
  disqualify: 'Disqualify',
  decisions: {
    points: (points: number) => `Enter ${points < 0 ? `−${-points}` : points} points`,
    opposes: 'Look at its sign, or switch it off',
    disqualifies: 'Look whether it should disqualify',
    signal: (points: number | null) =>
      points === null
        ? 'Add it as a rule'
        : `Add it as a rule with ${points < 0 ? `−${-points}` : points} points`,
    unseen: 'Leave it, and ask sales whether it still matters',
    keep: 'Keep it',
  },

  dataHeaders: ['Data', 'Leads that could reach the next status', 'What to do', 'Filled', 'Unreadable'],
  noData: 'No rule asks for a column of Leads',
  couldRise: (leads: number) => (leads === 0 ? 'none' : `${counted(leads, 'lead')}, if it were known`),
  fillIn: 'Fill in the empty cells, first of the leads near the next status',
  mend: 'Mend what cannot be read: Check rules lists the cells',
  isFine: 'Nothing',
  moreColumns: (columns: number) => `… and ${counted(columns, 'more column')}, better kept than these`,

  questionsHeaders: ['Ten questions', '', 'What the data say'],
  questions: [
    'Is more won with a higher score?',
    'Can you call everybody at the top?',
    'Is everybody called in time?',
    'Does sales take what is handed over?',
    'What do lost deals with a high score share?',
    'What do won deals with a low score share?',
    'Which channel brings the best leads?',
    'Which rules match nobody?',
    'Is anything new that no rule knows?',
    'Has what you sell, to whom, or its price changed?',
  ],
  noAnswer: 'Only you know',
  tooFewDeals: 'Too few closed deals to say',
  rises: 'Yes, from band to band',
  falls: (from: string, to: string, isChance: boolean) =>
    `Not from ${from} to ${to}${isChance ? ', which may be chance' : ''}`,
  atTop: (status: string, leads: number, weeks: number | null) =>
    `${counted(leads, 'lead')} at ${status}${weeks === null ? '; enter Calls per week in Settings' : `, ${counted(weeks, 'week')} of calls`}`,
  inTime: (overdue: number, resting: number) =>
    overdue === 0
      ? 'Yes, nobody is overdue'
      : `${number(overdue)} overdue, ${number(resting)} of them for over two weeks`,
  noCallList: 'There is no call list: choose Call list in the menu',
  shared: (label: string, deals: number, of: number) => `${label}: ${number(deals)} of ${number(of)}`,
  nothingShared: 'Nothing that half of them have',
  channel: (value: string, won: number, deals: number) => `${value}: ${number(won)} of ${number(deals)} won`,
  noChannel: 'No value of Break down by has ten deals',
  matchNobody: (names: readonly string[]) =>
    names.length === 0
      ? 'None'
      : `${names.slice(0, 2).join(', ')}${names.length > 2 ? ` and ${names.length - 2} more` : ''}`,
  news: (amount: number) =>
    amount === 0
      ? 'Nothing common'
      : `${counted(amount, 'value or activity', 'values or activities')}: see Problems`,

  salesHeaders: ['To sales'],
  toSales: [
    'Which lead at the top was a waste of time, and what would have told?',
    'Which deal did you win that the score did not see coming?',
    'What do you ask first that no column holds?',
  ],
  reviewedBy: 'Reviewed by',
  next: 'Next review on',
  nextHint: (day: string | null) =>
    day === null
      ? 'A day here; Settings, Review every says none'
      : `A day here; else ${day}, by Settings, Review every`,
  alsoHeaders: ['Also written here'],

  built: (tab: string) => `The tab ${tab} is built: one page to go through together.`,
  unchanged: (tab: string) => `The tab ${tab} says all of it; nothing has changed since it was built.`,
  otherRun: () =>
    'Another run of Scoreband is writing to this spreadsheet. Wait a minute, then choose Review again.',
  keptMoving: (tab: string) =>
    `Somebody is typing on ${tab}, so that it was left as it is. Wait until it is still, then choose Review again.`,
  tabRefused: (tab: string, said: string) =>
    finding('tab-refused', {
      expected: 'a tab that can be written',
      received: said,
      what: `the tab could not be written: ${said.replace(/[.\s]+$/, '')}`,
      wayOut: `Allow editing of ${tab}, or delete it, then choose Review again.`,
    }),
} as const;
