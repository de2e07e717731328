import { build, version } from '../shared/index.ts';

/** Every sentence and label of the page that the server does not send. */
const number = (amount: number): string => amount.toLocaleString('en-US');

export const count = (amount: number, one: string, many = `${one}s`): string =>
  `${number(amount)} ${amount === 1 ? one : many}`;
const byMenu = 'The menu Extensions ▸ Scoreband does the same.';

export const words = {
  title: 'Scoreband',
  version: `Scoreband ${version}`,
  build,
  tabsLabel: 'Views',
  tabs: { today: 'Today', lead: 'Lead', rules: 'Rules', results: 'Results', more: 'More' },
  tryAgain: 'Try again',
  toReview: 'Go to Results',
  buildReview: 'Build review',
  buildingReview: 'Laying out the page: asking leads and deals…',
  loading: 'Loading…',
  calculating: 'Working it out…',
  number,

  // Today
  scored: (when: string, by: string) => `Scored ${when}, by ${by}`,
  asOf: (day: string) => `As of ${day}`,
  leads: (amount: number) => (amount === 1 ? 'lead' : 'leads'),
  perStatus: 'Leads per status',
  closed: ({ won, lost }: { won: number; lost: number }) =>
    `Besides, ${count(won + lost, 'lead')} ${won + lost === 1 ? 'is' : 'are'} closed: ${number(won)} won, ${number(lost)} lost.`,
  neverScored: 'Not scored yet',
  neverScoredHint: (rows: number, tab: string) =>
    rows === 0
      ? `${tab} has no leads yet. Add one lead a row, then score.`
      : `${count(rows, 'row')} on ${tab} ${rows === 1 ? 'is' : 'are'} waiting.`,
  notReady: 'Not set up yet',
  setUp: 'Set up',
  scoreLeads: 'Score leads',
  goOn: 'Go on',
  cancel: 'Cancel',
  cancelling: 'Stopping after these rows…',
  buildConversion: 'Conversion sheet',
  checkRules: 'Check rules',
  findEvidence: 'Evidence from closed deals',
  compareDraft: 'Compare draft',
  refresh: 'Refresh',
  reading: (rows: number) => `Reading and scoring ${count(rows, 'row')}, then writing…`,
  writing: (done: number, rows: number) => `${number(done)} of ${count(rows, 'row')} written`,
  progress: 'Scoring leads',
  cancelled: (done: number, rows: number) =>
    `Stopped. ${number(done)} of ${count(rows, 'row')} are up to date, the rest as before. Go on when you like.`,
  keptStartingOver:
    'Rules or leads kept changing, so scoring began again several times. Wait until nobody edits them, then score again.',
  measuring: (done: number, folds: number) =>
    `Measuring how the new rules do on deals held out of them: ${number(done)} of ${count(folds, 'part')} done. It goes on while this page is open.`,
  unfinished: (sentence: string) => `The last run is ${sentence}.`,
  working: {
    buildConversion: 'Building the conversion sheet…',
    checkRules: 'Checking rules…',
    findEvidence: 'Asking the closed deals…',
    compareDraft: 'Comparing the draft…',
  },

  whoAreYou: 'Who are you?',
  whyAsked: 'Today then shows your leads and nobody’s. It is kept for you alone.',
  nobodyOfThem: 'None of them: show all',
  mine: 'Mine and nobody’s',
  allLeads: 'All',
  callToday: 'Call today',
  nobodyToCall: 'Nobody is to be called now.',
  dueOn: (day: string) => `due ${day}`,
  showRow: 'Show row',
  done: 'Done',
  sale: { won: 'Won…', lost: 'Lost…' },
  onlyThese: 'Call only these',
  onlyStatus: (status: string) => `only ${status}`,
  nobodyOfStatus: (all: number) => `None of the first ${number(all)} has this status.`,
  result: 'Result',
  results: ['Good talk', 'Not a fit', 'No answer', 'Call again', 'Won', 'Lost', 'Do not call'],
  choose: 'Choose…',
  chooseResult: 'Choose what came of the call first.',
  againOn: 'Again on',
  note: 'Note',
  noteIt: 'Note it',
  noting: 'Noting it in Calls…',
  openCallList: 'Open the call list',
  moreToCall: (amount: number) => `${number(amount)} more on the call list`,
  salesToRecord: 'Won or lost, not recorded yet',
  saleTyped: (lead: string, outcome: string) => `${lead} is ${outcome}: record it?`,
  recordSale: 'Record…',
  moreSales: (amount: number) => `and ${number(amount)} more, in Calls`,
  crossings: 'Crossed a status',
  noCrossings: 'Nobody has risen or fallen since the first run.',
  moreCrossings: (amount: number) => `and ${number(amount)} more`,
  showAll: (amount: number) => `Show ${number(amount)}`,
  showFewer: 'Show fewer',
  schedule: 'Schedule',
  changeSchedule: 'Change…',
  setSchedule: 'Set a schedule…',
  repair: 'Repair the schedule',
  repaired: 'The schedule runs again.',

  // More
  show: 'Show',
  writingIt: 'Writing it…',
  scheduleSet: 'Scored by a schedule',
  noSchedule: 'No schedule yet',
  scheduleTrouble: 'The schedule needs a look',
  showMore: 'show in More',
  goBack: 'Go back',
  goBackHint:
    'Rules, statuses, settings and lists as they stood before: you see what it changes before it is done.',
  goBackButton: 'Go back…',
  goBackChanges: 'Going back changes:',
  goBackKeeps:
    'All leads are scored again. What stands there now is kept as a moment of its own; calls and hand-overs stay.',
  goBackNow: 'Go back to this',
  goingBack: 'Going back…',
  leaveIt: 'Leave it',
  moreChanges: (amount: number) => `and ${count(amount, 'more change')}`,
  fromTo: (from: string, to: string) => `${from} → ${to}`,

  // Not scored yet
  pendingLabel: 'Changes that are not scored yet',
  pending: (amount: number | null) =>
    amount === null ? 'Changes not scored yet' : `${count(amount, 'change')} not scored yet`,
  seeWho: 'See who',
  scoreNow: 'Score now',
  wouldMove: (up: number, down: number) =>
    up + down === 0
      ? 'No score would change.'
      : `${count(up, 'lead')} up, ${number(down)} down, if you score now.`,
  whatChanged: 'What has changed',
  help: 'Help',
  helpLines: [
    [
      'What a score is',
      'Points for what you know of a lead and for what the lead does, by your rules on the tab Rules. Why says which rules gave them.',
    ],
    [
      'What MQL and SQL mean',
      'MQL (marketing qualified lead): worth a closer look. SQL (sales qualified lead): to be called now. The tab Statuses says from which score on, and you may rename both.',
    ],
    [
      'Fit and Engagement',
      'Fit is what you know of the lead: industry, size, title. Engagement is what the lead does: visits, replies, requests.',
    ],
    [
      'Not known yet',
      'An empty cell gives no points and takes none. Could reach is the score if all that is not known turned out well.',
    ],
    [
      'Whether the scores are right',
      'Results compares the scores with your closed deals: where more is won with a higher score, they are. The line over a bar says how sure that is.',
    ],
    [
      'What is written, and how to undo it',
      'Scoreband writes its own columns and tabs, and into your cells only what you press and see before. Go back undoes changes of rules; Remove Scoreband in the menu takes everything away.',
    ],
  ] as [term: string, meaning: string][],

  // Lead
  showLead: 'Show selected lead',
  follow: 'Follow the cursor',
  followEnded: 'Following has ended after ten minutes. Switch it on again to go on.',
  leadHint: 'Select a lead in the sheet to see what its score is made of.',
  row: (row: number) => `Row ${number(row)}`,
  fit: 'Fit',
  engagement: 'Engagement',
  known: 'Known',
  potential: 'Could reach',
  why: 'Why',
  nothingMatched: 'No rule matched.',
  total: 'Score',
  points: 'Points',
  rule: 'Rule',
  unknown: 'Not known yet',
  couldAdd: (points: string) => `could add ${points}`,
  cellEmpty: (header: string) => `${header} is empty`,
  cellUnreadable: (header: string, text: string) => `${header} says “${text}”`,
  nextStep: 'Next step',
  cools: (day: string) => `If nothing happens, the status falls on ${day}.`,
  disqualified: (names: readonly string[]) => `Disqualified by ${names.join(', ')}`,
  likeThis: ({ deals, won, isFlattered }: { deals: number; won: number; isFlattered: boolean }) =>
    `Of ${count(deals, 'such deal')} ${number(won)} ${won === 1 ? 'was' : 'were'} won${isFlattered ? '; the rules were chosen from these deals, which flatters this' : ''}.`,
  trend: (trend: string) =>
    trend === 'new' ? 'New within 30 days.' : `${trend} in 30 days, by activities and dates only.`,
  setByHand: 'A person set this status.',
  withChanges: (before: string, after: string) => `${before} → ${after} with your changes`,
  scoreInSheet: (score: string) => `The sheet still says ${score}. Score leads to bring it up to date.`,
  scale: (score: string, ladder: string) => `Score ${score} on the ladder ${ladder}`,

  // Rules
  rulesIn: (tab: string) => `Click a rule to go to it on ${tab}.`,
  noRules: 'There are no working rules yet. Add one a row on the tab Rules.',
  matches: (leads: number) => `matches ${count(leads, 'lead')}`,
  matchesNone: 'matches no lead',
  notCounted: 'not counted yet: Check rules',
  leftOut: 'left out',
  switchedOff: 'switched off',
  disqualifies: 'Disqualifies',
  evidence: (wonWith: string, wonWithout: string, suggestedPoints: string) =>
    [
      `won with it ${wonWith || '–'}`,
      `without ${wonWithout || '–'}`,
      ...(suggestedPoints === '' ? [] : [`deals suggest ${suggestedPoints}`]),
    ].join(' · '),
  signals: 'Signals that no rule uses yet',
  noSignals: 'Nothing else tells won from lost deals beyond chance.',
  ruleLabel: (row: string) => `Rule in ${row}`,

  // Results
  conversionOf: (won: number, deals: number) => `${number(won)} of ${count(deals, 'closed deal')} won`,
  bands: 'Conversion by score band',
  band: 'Score',
  bandWon: 'Won',
  bandLeads: 'Leads now',
  interval: 'The line is the 95 % interval: the true conversion probably lies on it.',
  tooFew: 'too few to say',
  figures: 'For who wants the figures',
  noDeals: 'no deals',
  verdicts: 'What the deals say',
  showConversion: 'Work it out again',
  whatIs: (about: string) => `What is ${about}?`,
  conversion: 'Conversion',
  intervalName: 'the 95 % interval',
  answers: {
    conversion: 'Won deals as a share of all that were won or lost. Open ones are not counted.',
    interval:
      'Were the same to happen many times over, the true share would lie on the line in 95 of 100 cases. Few deals, long line.',
    auc: 'Of a won and a lost deal, how often the won one had the higher score: 0.50 is a coin toss, 1.00 is always.',
    statuses: 'MQL: worth a closer look. SQL: to be called now. The tab Statuses says from which score on.',
    surprises:
      'Lost deals with the highest scores and won ones with the lowest. Ask sales what was special; the tab Misses has more.',
  },
  surprises: 'Surprises',
  draft: 'Draft',
  draftHint: 'Other points stand in Draft points. See what they would change; nothing is written by looking.',
  draftChanges: {
    added: (amount: number) => `${count(amount, 'rule')} added`,
    changed: (amount: number) => `${count(amount, 'rule')} changed`,
    removed: (amount: number) => `${count(amount, 'rule')} out of use`,
    minimum: (amount: number) => `${count(amount, 'minimum')} changed`,
  },
  adopt: 'Adopt',
  adopting: 'Putting the draft in place…',
  adoptHint: 'Draft points are emptied. The rules as they are now stay in Changes: Go back undoes it.',

  failures: {
    noSheets:
      'This page works inside Google Sheets only. Open it there: Extensions ▸ Scoreband ▸ Open sidebar.',
    noAnswer: `Google has not answered for several minutes. Look whether the sheet has changed, then try again. ${byMenu}`,
    severalAccounts: `Google did not let the sidebar reach this spreadsheet. That happens when you are signed in to several accounts: open the spreadsheet in a window with only one of them. ${byMenu}`,
    otherScript:
      'The files Code and Sidebar of the script are not of the same build. In Extensions ▸ Apps Script paste Code.js and Sidebar.html anew, both from one release, save, and open the sidebar again.',
    noConnection: 'There is no connection to Google. Check your network, then try again.',
    tooLong: `This took longer than the six minutes that Google allows. Try again; Score leads goes on where it stopped. ${byMenu}`,
    notAuthorised:
      'Google asks for your permission first. Choose Extensions ▸ Scoreband ▸ Score leads, allow what Google asks for, then try again.',
    other: (message: string) =>
      `${message}. Try again. If you are signed in to several Google accounts, use a window with only one. ${byMenu}`,
  },
} as const;

/** `12` as `+12`, `-5` as `−5` with the minus sign of typography. */
export function signed(points: number): string {
  return points < 0 ? `−${-points}` : `+${points}`;
}

/** A score; `-5` as `−5`. */
export function scoreText(score: number): string {
  return score < 0 ? `−${-score}` : String(score);
}

export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
