/** Every sentence, heading and note about the draft. */
import type { Figure, Interval } from '../../evidence/index.ts';
import { counted, signed } from '../../scoring/index.ts';
import type { DraftOrigin } from '../document/draft-origin.ts';

const two = (value: number): string => value.toFixed(2);

/** Of a hundred pairs of a won and a lost deal, those in which the won one scored higher. */
const hundredths = (auc: number): number => Math.round(auc * 100);
const inPairs = (draft: number, present: number): string =>
  `of 100 pairs of a won and a lost deal the draft is right in ${hundredths(draft)}, the present points in ${hundredths(present)}`;
const difference = (value: number, { low, high }: Interval): string =>
  `difference ${signed(hundredths(value))}, 95 % interval ${signed(hundredths(low))} to ${signed(hundredths(high))}`;

export const say = {
  menu: {
    compare: 'Compare draft',
    adopt: 'Adopt draft',
  },
  tabName: 'Draft',
  title: 'Draft: would other points sell more?',
  adoptTitle: 'Adopt draft',

  noDraft: (rulesTab: string, statusesTab: string) =>
    `There is no draft. Enter other points in ${rulesTab}, column Draft points (or other minimums in ${statusesTab}, Draft min score), or let Rules ▸ Evidence from closed deals suggest them; then compare again.`,
  sameDraft: () =>
    'The draft says the same as the present points and minimums, so there is nothing to compare. Change a cell of Draft points or Draft min score.',
  unreadable: (messages: readonly string[], hidden: number) =>
    [
      'The draft cannot be adopted as it is:',
      ...messages,
      ...(hidden > 0 ? [`… and ${hidden} more.`] : []),
    ].join('\n\n'),

  asOf: (day: string, changes: number, deals: number, won: number, lost: number, leads: number) =>
    `As of ${day} · ${counted(changes, 'cell')} of the draft ${changes === 1 ? 'differs' : 'differ'} · ${counted(deals, 'closed deal')} (${won.toLocaleString('en-US')} won, ${lost.toLocaleString('en-US')} lost) · ${counted(leads, 'lead')} now`,

  // Advice
  tooFew: (deals: number, won: number, lost: number, fewest: number) =>
    `Keep the present points for now: ${counted(deals, 'closed deal')} (${won} won, ${lost} lost) are too few to compare models; it takes ${fewest} won and ${fewest} lost ones.`,
  better: (present: number, draft: number, value: number, range: Interval) =>
    `Adopt the draft: it tells won deals from lost ones better than the present points (${inPairs(draft, present)}; ${difference(value, range)}).`,
  worse: (present: number, draft: number, value: number, range: Interval) =>
    `Keep the present points: the draft tells won deals from lost ones worse (${inPairs(draft, present)}; ${difference(value, range)}).`,
  undecided: (present: number, draft: number, value: number, range: Interval) =>
    `Your deals cannot tell which is better (${inPairs(draft, present)}; ${difference(value, range)}): adopt it only for other reasons, or try it on some leads first with the setting Draft share %.`,
  tooGood: (auc: number) =>
    `Do not adopt the draft as it is: right in ${hundredths(auc)} of 100 pairs of a won and a lost deal is more than what is known when a lead comes in ever gives. Look for rules on columns that sales fills in later, and clear their Draft points.`,
  onlyFlattered: (present: number, draft: number) =>
    `Do not decide by these figures alone: the draft was made from these very deals, which flatters it (${inPairs(draft, present)}); try it on some leads first with the setting Draft share %.`,

  notMeasuredYet: () =>
    'Not measured yet: how the draft does on deals held out of it is worked out while the sidebar is open, or in the next scheduled run. Do not decide by these figures before: they flatter a draft that was made from these very deals.',

  fromDeals: ({ kind, deals }: DraftOrigin) =>
    `The draft was made from ${counted(deals, 'closed deal')} by Evidence (${kind === 're-weigh' ? 'new points' : 'new rules'}). On these same deals its bands and its AUC look better than they will on new ones.`,
  outOfFold: (auc: number, { low, high }: Interval) =>
    `On deals that the fit had not seen (cross-validated) the draft reaches an AUC of ${two(auc)} (95 % interval ${two(low)} to ${two(high)}). The advice goes by that figure.`,
  ofFewDeals: ({ measurement }: DraftOrigin) =>
    measurement === undefined
      ? 'Of fewer than 200 closed deals mostly lucky ones get as far as a draft, so that figure is lowered by what luck adds.'
      : 'Fewer than 200 closed deals show nothing at all in some of the parts that were left out, which count as a coin toss: that figure is rather too low, and its interval is wide.',
  presentChosen: (heldOut: Figure | null) =>
    `The present rules were chosen from these deals, which flatters them${
      heldOut === null
        ? '.'
        : `: on deals held out of the choice they reach an AUC of ${two(heldOut.auc)} (95 % interval ${two(heldOut.low)} to ${two(heldOut.high)}), and the advice goes by that.`
    }`,
  notOutOfFold: ({ unmeasured }: DraftOrigin) =>
    unmeasured === 'not yet'
      ? 'How it does on deals that the fit had not seen is not measured yet.'
      : 'How it does on deals that the fit had not seen is not known.',

  folded:
    'Folded away behind Leads now, + above the columns opens them: won deals and the ends of the 95 % intervals, of the present points and of the draft.',

  // Headings
  present: 'Present',
  draft: 'Draft',
  auc: 'How well won deals are told from lost ones (AUC: 0.50 is a coin toss, 1.00 is always right)',
  aucDifference: 'Draft less present',
  aucOutOfFold: 'Draft, on deals it had not seen',
  aucNote:
    'The chance that a won deal scores above a lost one: 0.50 is a coin, 1.00 is perfect. From and to are the ends of the 95 % interval.',
  bands: 'Score bands, both on the same closed deals',
  statuses: 'Statuses, both on the same closed deals',
  moves: 'Who would move across a status',
  movesSummary: (rise: number, fall: number, stay: number) =>
    `${counted(rise, 'lead')} would rise, ${fall.toLocaleString('en-US')} would fall, ${stay.toLocaleString('en-US')} would stay.`,
  largest: 'The largest moves',
  row: (row: number) => `row ${row}`,
  changes: 'What the draft changes',
  moreChanges: (changes: number) => `… and ${counted(changes, 'more change')}.`,
  problems: 'Problems of the draft',
  dealProblems: 'problems of the deals',
  headers: {
    band: 'Band',
    status: 'Status',
    deals: 'Deals',
    won: 'Won',
    conversion: 'Conversion',
    auc: 'AUC',
    low: 'from',
    high: 'to',
    leadsNow: 'Leads now',
    from: 'From',
    to: 'To',
    leads: 'Leads',
    lead: 'Lead',
    row: 'Row',
    scoreNow: 'Score now',
    draftScore: 'Draft score',
    cell: 'Cell',
    name: 'Rule or status',
  },

  built: (tab: string) => `The tab ${tab} shows the draft beside the present points.`,
  unchanged: (tab: string) => `The tab ${tab} says so already.`,
  otherRun: () =>
    'Another run of Scoreband is writing to this spreadsheet, so the tab Draft still shows what the last comparison found.',
  tabRefused: (tab: string, said: string) => ({
    code: 'draft-tab-refused',
    expected: 'a tab that can be written',
    received: said,
    what: `the comparison could not be written: ${said.replace(/[.\s]+$/, '')}`,
    wayOut: `Allow editing of ${tab}, or delete it, then compare again.`,
  }),

  // Adopt
  adoptedChange: 'Draft adopted',
  willAdopt: (lines: readonly string[], moves: string, isShared: boolean) =>
    [
      'Adopting the draft changes:',
      '',
      ...lines,
      '',
      moves,
      'Draft points and Draft min score are emptied. The rules as they are now stay in Changes as a version.',
      ...(isShared ? ['Draft share % has nothing to share out afterwards.'] : []),
      'Adopt?',
    ].join('\n'),
  adopted: () => 'The draft is adopted. Choose Score leads to score by it; Go back… undoes it.',
  refused: (said: string) =>
    `The draft could not be adopted: ${said.replace(/[.\s]+$/, '')}. Ask the owner of the spreadsheet to let you edit Rules and Statuses.`,
  notKept: (tab: string, said: string) =>
    `The rules as they are now could not be kept in ${tab}, so nothing was written: ${said.replace(/[.\s]+$/, '')}. Ask the owner of the spreadsheet to let you edit ${tab}, then adopt again.`,
  changedMeanwhile: () =>
    'Somebody has changed the rules meanwhile, so nothing was written. Please start again.',
  locked: () => 'Another run of Scoreband is writing to this spreadsheet. Wait a minute, then try again.',
} as const;
