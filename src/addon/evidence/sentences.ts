/** Every sentence, heading and note of the Evidence tab. */
import type { Figure, Lift, NoMinimum, Omission } from '../../evidence/index.ts';
import { counted, quoted, signed } from '../../scoring/index.ts';
import type { Evidence } from '../../shared/index.ts';
import { draftMark } from '../document/sentences.ts';

const number = (amount: number): string => amount.toLocaleString('en-US');
const percent = (share: number): string => `${Math.round(share * 100)} %`;

const listed = (names: readonly string[]): string => {
  const shown = names.slice(0, 6).map(quoted);
  if (names.length > 6) shown.push(`${number(names.length - 6)} more`);
  return shown.length === 1 ? shown[0]! : `${shown.slice(0, -1).join(', ')} and ${shown[shown.length - 1]}`;
};

/** Of a hundred pairs of a won and a lost deal, those in which the won one scored higher. */
const pairs = (auc: number, low: number, high: number): string =>
  `of a won and a lost deal the won one scores higher in ${Math.round(auc * 100)} of 100 cases (95 % interval ${Math.round(low * 100)} to ${Math.round(high * 100)}; 50 is a coin toss)`;

/** To a tenth, so that what is better also reads so. */
const hundredths = (auc: number): string => (auc * 100).toFixed(1);

const mostAgreed = 5;

export const say = {
  menuItem: 'Evidence from closed deals',
  tabName: 'Evidence',
  title: 'Evidence: what closed deals say about the rules',
  unseen: (verdict: string, deals: number) =>
    `${verdict}; 5 points would be seen from ${counted(deals, 'deal')} on`,
  givesAway: (header: string) =>
    `left out: ${quoted(header)} tells the outcome, so it is probably filled in afterwards`,
  noTimeToJudge: 'no time to judge',
  thrownAway: (wonWith: number, won: number, deals: number) =>
    deals === 0 ? 'throws no closed deal away' : `throws ${number(wonWith)} of ${number(won)} won deals away`,
  asOf: (day: string, { deals, won, lost, leftOut }: Pick<Evidence, 'deals' | 'won' | 'lost' | 'leftOut'>) =>
    [
      `As of ${day}`,
      `${counted(deals, 'closed deal')} (${number(won)} won, ${number(lost)} lost)`,
      ...(leftOut === 0 ? [] : [`${number(leftOut)} more left out`]),
      'values of today: only activities and dates are those of the scoring day',
    ].join(' · '),

  condition: (field: string, test: string, value: string, atLeast: number | null) =>
    [
      field,
      test,
      ...(value === '' ? [] : [value]),
      ...(atLeast === null ? [] : [`(at least ${atLeast} times)`]),
    ].join(' '),
  ofSignal: (isBetter: boolean, lift: Lift | null) =>
    `won ${isBetter ? 'more' : 'less'} often with it${lift === null ? '' : `: ${lift.lift.toFixed(1)} times the average deal (${lift.low.toFixed(1)} to ${lift.high.toFixed(1)})`}`,

  // Headings
  rules: 'Your rules',
  signals: 'Signals that no rule uses yet',
  signalsHint:
    'Each is a ready-made rule behind the folded columns: copy its cells from On to At least to a new row of the Rules tab.',
  folded:
    'Folded away behind Suggested, + above the columns opens them: deals won and lost with it, lift and its interval, interval of the points, what sales accepted.',
  noSignals: 'No column or value that the rules leave out tells won from lost deals beyond chance.',
  noRules: 'There are no working rules yet. Choose Set up, or take some of the signals below.',
  suggestions: 'Suggestions',
  thresholds: 'Minimums that the deals support',
  noMinimum: (status: string, why: NoMinimum, oddsRatio: number) => {
    const odds = oddsRatio === 1 ? 'above those of all deals' : `${oddsRatio} times those of all deals`;
    const reasons = {
      odds: `no score has odds to win that are ${odds}`,
      few: `fewer than 10 deals, or than 5 % of them, reach a score whose odds to win are ${odds}`,
      alike: 'it would hold nearly the same deals as the status below',
    };
    return `${quoted(status)} gets no minimum: ${reasons[why]}.`;
  },
  thresholdsHint:
    'What they would have delivered on deals that the points were not fitted to. Leads a week: of the leads of the last three months.',
  warnings: 'Before you rely on it',
  problems: 'Problems of the deals',

  columns: {
    rule: { header: 'Rule' },
    won: { header: 'Won', note: 'Won deals that the rule matched on their scoring day.' },
    lost: { header: 'Lost', note: 'Lost deals that the rule matched on their scoring day.' },
    with: { header: 'With', note: 'Share of the deals with it that were won.' },
    without: { header: 'Without', note: 'Share of the deals without it that were won.' },
    lift: {
      header: 'Lift',
      note: 'Conversion with it over the conversion of all deals: 2 is twice as good, 0.5 half as good. Empty where there are under 10 deals.',
    },
    low: {
      header: '95 % low',
      note: 'Were the same to happen many times over, the true lift would lie between the two in 95 of 100 cases (Wilson interval). An interval that contains 1 may be chance.',
    },
    high: {
      header: '95 % high',
      note: 'Were the same to happen many times over, the true lift would lie between the two in 95 of 100 cases (Wilson interval). An interval that contains 1 may be chance.',
    },
    points: { header: 'Points' },
    suggested: {
      header: 'Suggested',
      note: 'Points that fit the deals when all rules are looked at together: what another rule already says is not counted twice. They keep the spread of your scores.',
    },
    between: { header: 'Between', note: '95 % interval of the suggested points.' },
    verdict: {
      header: 'Verdict',
      note: 'should count more, should count less: the deals rule your points out. works the other way: they speak for the other sign. right: they rule 0 out and not your points. no effect seen: they do not rule 0 out; where 5 points could not be seen yet, from how many deals on. too few to say: fewer than 10 deals with a match, or without. left out: the rule reads a column that tells the outcome, and gets no new points. A rule that disqualifies says how many won deals it would have thrown away.',
    },
    accepted: {
      header: 'Accepted',
      note: 'Of the leads that match and have a Sales verdict, those that sales accepted.',
    },
    inWords: { header: 'In words' },
    on: { header: 'On' },
    kind: { header: 'Kind' },
    field: { header: 'Field' },
    test: { header: 'Test' },
    value: { header: 'Value' },
    atLeast: { header: 'At least' },
    status: { header: 'Status' },
    outcome: { header: 'What it would have delivered' },
    minScore: { header: 'Min score' },
    deals: { header: 'Deals' },
    conversion: { header: 'Conversion' },
    share: { header: 'Share' },
    leadsPerWeek: { header: 'Leads a week' },
  },
  acceptedOf: (accepted: number, judged: number) => `${number(accepted)} of ${number(judged)}`,
  between: (low: number, high: number) => `${number(low)} to ${number(high)}`,
  wonShare: (share: number, deals: number) => `${percent(share)} of ${number(deals)}`,
  delivered: (deals: number, won: number, low: number, high: number) =>
    `${number(won)} of ${counted(deals, 'deal')} won; 95 % interval ${percent(low)} to ${percent(high)}`,
  disqualify: 'Disqualify',

  // Suggestions
  reweighed: (auc: number, low: number, high: number) =>
    `New points keep your rules and give them the suggested points. On deals that they were not fitted to, ${pairs(auc, low, high)}.`,
  agrees: (deals: number, won: number, rules: readonly string[]) =>
    `The deals agree with your points: nothing to change. The points that ${counted(deals, 'closed deal')} (${number(won)} won) suggest are those that you have: ${rules.slice(0, mostAgreed).join(', ')}${rules.length > mostAgreed ? `, and ${counted(rules.length - mostAgreed, 'more rule')}` : ''}.`,
  agreed: (rule: string, points: number, low: number | null, high: number | null) =>
    `${rule} ${signed(points)}${low === null || high === null ? '' : ` (95 % interval ${signed(low)} to ${signed(high)})`}`,
  rebuilt: (rules: number, fields: readonly string[], auc: number, low: number, high: number) =>
    `New rules are ${counted(rules, 'rule')} from ${fields.map(quoted).join(', ')}. On deals that they were not fitted to, ${pairs(auc, low, high)}.`,
  rebuiltPairs: (amount: number) =>
    `${counted(amount, 'rule')} with "and" ${amount === 1 ? 'says' : 'say'} more than ${amount === 1 ? 'its two conditions say' : 'their conditions say'} one by one.`,
  rebuiltRange: (lowest: number, highest: number) => `A lead can score from ${lowest} to ${highest}.`,
  ownRulesStay: (factor: number) =>
    `With so few deals your own rules stay among them, with ${percent(factor)} of their points: what you know is worth more than what few deals show.`,
  ownRulesLearnt: (rules: number) =>
    `${counted(rules, 'rule')} of yours ${rules === 1 ? 'stays' : 'stay'} among them with points of ${rules === 1 ? 'its' : 'their'} own in Draft points: what ${rules === 1 ? 'it asks' : 'they ask'} for says more than the columns alone.`,
  ownRulesBetter: (own: number, rebuilt: number) =>
    `Your own rules do better than these new ones: of a won and a lost deal the won one scores higher in ${hundredths(own)} of 100 cases by yours, and in ${hundredths(rebuilt)} by the new ones on deals that they were not fitted to. Keep yours.`,
  notReweighed: (reason: string) => `There are no new points for your rules. ${reason}`,
  notRebuilt: (reason: string) => `There are no new rules. ${reason}`,
  noPointRules: 'There are no working rules with points that differ between deals.',
  rulesNoSignal: (auc: number) =>
    `What your rules say does not tell won from lost deals beyond chance (right in ${Math.round(auc * 100)} of 100 pairs, where 50 is a coin toss), so no points are suggested. More deals or other rules may change that.`,
  figuresLowered:
    'Of fewer than 200 closed deals mostly lucky ones get as far as a suggestion, so the figures above are lowered by what luck adds, and their intervals are wide.',
  nextSteps:
    'No suggestion is used before you say so: it goes to Draft points first, where Compare draft shows it.',

  // Warnings
  untriedColumns: (columns: number) => `signals in ${counted(columns, 'column')}`,
  omissions: {
    'other numbers of fields': 'new rules from more columns',
    pairs: 'new rules with "and"',
    'matches of your rules': 'matches of your own rules',
    words: 'words of free texts in new rules',
    spikes: 'single numbers that stand out',
    'finer bins': 'finer ranges of numbers, and rarer texts',
    'repeated folds': 'a second opinion on what forecasts best',
  } satisfies Record<Omission, string>,
  manyTexts: (names: readonly string[]) =>
    `${names.length === 1 ? 'Column' : 'Columns'} ${listed(names)} ${names.length === 1 ? 'has' : 'have'} almost only different texts, none of them in 5 deals. ${names.length === 1 ? 'It is' : 'They are'} left out; group the values if they say something.`,
  constants: (names: readonly string[]) =>
    `${names.length === 1 ? 'Column' : 'Columns'} ${listed(names)} ${names.length === 1 ? 'is' : 'are'} the same for all deals, or empty. ${names.length === 1 ? 'It is' : 'They are'} left out.`,
  conversionChanged: (older: number, newer: number) =>
    `Of the older 70 % of the deals ${percent(older)} were won, of the newer 30 % ${percent(newer)}, hardly by chance: points learnt on the older deals may not hold for leads of today.`,
  separatesWorse: (older: number, newer: number) =>
    `Your score tells the newer 30 % of the deals apart worse than the older ones (right in ${Math.round(newer * 100)} of 100 pairs, before in ${Math.round(older * 100)}): something has changed. Look at which rules no longer hold.`,
  noDays: (deals: number, all: number) =>
    `${number(deals)} of ${counted(all, 'deal')} ${deals === 1 ? 'has' : 'have'} no day and ${deals === 1 ? 'is' : 'are'} read as of today: what is known today may know the outcome. Enter Created on or Closed on.`,
  onClosingDay: (deals: number, all: number) =>
    `${number(deals)} of ${counted(all, 'deal')} ${deals === 1 ? 'is' : 'are'} read on the closing day: activities of the deal itself may pass for signals. Enter Created on, or set Days before close.`,
  duplicates: (rows: number, tab: string, row: number, of: number) =>
    `${counted(rows, 'row')} of ${tab} ${rows === 1 ? 'is' : 'are'} the same as a row above, cell by cell (row ${number(row)} as row ${number(of)}). ${rows === 1 ? 'It is' : 'They are'} not learnt from; delete ${rows === 1 ? 'it' : 'them'} if ${rows === 1 ? 'it is' : 'they are'} entered twice.`,
  caps: 'Fit or Engagement is capped in Settings. New rules all count to Fit and stay below its cap, so that it does not cut them.',

  // Draft
  askReweigh: (rules: number) =>
    `New points: write the suggested points of your ${counted(rules, 'rule')} into Draft points? Your Points stay as they are. Compare draft then shows both side by side.`,
  askRebuild: (rules: number) =>
    `New rules: add ${counted(rules, 'row')} to the Rules tab with Points 0, their points in Draft points, and minimums in Draft min score? Your Points stay as they are. Compare draft then shows both side by side.`,
  askOverwrite: (cells: number) =>
    `${counted(cells, 'cell')} of Draft points ${cells === 1 ? 'is' : 'are'} filled in. Overwrite ${cells === 1 ? 'it' : 'them'}?`,
  columnsMoved: (tab: string) =>
    `${tab} kept changing, so the draft is not whole. Write it again once nobody moves its columns.`,
  drafted: (tab: string, rules: number) =>
    `Draft points of ${counted(rules, 'row')} are written in ${tab}. Nothing is scored by them before you adopt the draft.`,
  measured: ({ auc, low, high }: Figure) =>
    `Made anew without some of the deals and measured on those, ${pairs(auc, low, high)}.`,
  notMeasuredYet: () =>
    'Not measured yet: how rules made so do on deals held out of them is worked out while the sidebar is open, or in the next scheduled run.',
  nothingToDraft: 'The closed deals support no such suggestion; the Evidence tab says why.',
  draftNote: (day: string) => `${draftMark} as of ${day}`,

  built: (tab: string) => `The tab ${tab} shows it, with thresholds and warnings.`,
  unchanged: (tab: string) => `The tab ${tab} shows it; nothing has changed since it was built.`,
  headlineWithoutRules: (deals: number, signals: number) =>
    `${counted(deals, 'closed deal')}, and no working rules yet. ${number(signals)} ${signals === 1 ? 'signal stands' : 'signals stand'} out.`,
  headline: (deals: number, supported: number, opposed: number, rules: number) =>
    `${counted(deals, 'closed deal')}: they agree with ${number(supported)} of ${counted(rules, 'rule')}, and with the points of ${number(opposed)} they do not.`,
  tabRefused: (tab: string, said: string) => ({
    code: 'tab-refused',
    expected: 'a tab that can be written',
    received: said,
    what: `the tab could not be written: ${said.replace(/[.\s]+$/, '')}`,
    wayOut: `Allow editing of ${tab}, or delete it, then choose Evidence from closed deals again.`,
  }),
  otherRun: () =>
    'Another run of Scoreband is writing to this spreadsheet. Wait a minute, then choose Evidence from closed deals again.',
} as const;
