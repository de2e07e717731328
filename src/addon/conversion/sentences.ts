/** Every sentence, heading and note of the Conversion and Misses tabs. */
import type { Caveat, Claim, Figure, Opportunities, Unmeasured } from '../../evidence/index.ts';
import { advice, counted, didYouMean, finding, quoted } from '../../scoring/index.ts';

const number = (amount: number): string => amount.toLocaleString('en-US');
const hundredths = (share: number): string => share.toFixed(2);
const were = (amount: number): string => (amount === 1 ? 'was' : 'were');
const score = (points: number): string => (points < 0 ? `−${-points}` : String(points));
const strength = ({ auc }: Figure): string => (auc >= 0.8 ? ' well' : auc >= 0.65 ? '' : ', but weakly');

export const say = {
  menuItem: 'Conversion sheet',
  tabName: 'Conversion',
  title: 'Conversion: do the scores predict sales?',
  asOf: (day: string, fingerprint: string, deals: number, won: number, lost: number, leads: number) =>
    `As of ${day} · rules version ${fingerprint} · ${counted(deals, 'closed deal')} (${won.toLocaleString('en-US')} won, ${lost.toLocaleString('en-US')} lost) · ${counted(leads, 'lead')} now · cells are those of today`,
  notScored: (leadsTab: string) =>
    `Leads are scored here in memory only: ${leadsTab} has no scores yet. Choose Score leads.`,
  scoresOlder: (leadsTab: string) =>
    `The scores on ${leadsTab} are older than the rules that are used here. Choose Score leads.`,
  unfinished: (leadsTab: string, rows: string) =>
    `The last run on ${leadsTab} is ${rows}. Choose Score leads to finish it. Here all leads are counted.`,

  parts: {
    problems: 'problems of the deals',
    shares: 'the draft share',
    channels: 'channels',
    opportunities: 'opportunities and velocity',
    touches: 'touches',
  },

  // The claim
  counts: ({ from, deals, won, dealsBelow, wonBelow }: NonNullable<Claim['counts']>) =>
    dealsBelow === 0
      ? `All ${counted(deals, 'deal')} have ${score(from)} or more, so there is nothing to compare them with; ${number(won)} ${were(won)} won.`
      : `Of the ${counted(deals, 'deal')} with ${score(from)} or more, ${number(won)} ${were(won)} won; of the ${number(dealsBelow)} below, ${number(wonBelow)}.`,
  verdict: (claim: Claim) => {
    if (claim.unmeasured !== null) return say.unmeasured[claim.unmeasured];
    const measured = say.measured[claim.basis](claim.deals);
    if (claim.verdict === 'predicts') return `The scores predict sales${strength(claim.figure!)}${measured}.`;
    if (claim.verdict === 'wrong way')
      return `The scores run the wrong way: lost deals score higher${measured}. Look at the signs of the points.`;
    const drift = claim.caveats.find((caveat) => caveat.kind === 'drift');
    return claim.verdict === 'no longer' && drift
      ? `The scores predicted sales until ${drift.drift.until}, not since.`
      : `The deals do not show that the scores predict sales${measured}.`;
  },
  unmeasured: {
    'not yet':
      'Not measured yet: how rules chosen so do on deals held out of the choice is worked out while the sidebar is open, or in the next scheduled run. Until then nothing is claimed.',
    'too slow':
      'Not measured: to choose the rules again without some of the deals takes longer than Google lets a script run. Nothing is claimed before 50 won and 50 lost deals have closed since.',
    'deals changed':
      'Not measured: the deals changed before it was worked out how rules chosen so do on deals held out. Choose Evidence from closed deals again, or wait for 50 won and 50 lost deals closed since.',
    lost: 'Not measured: what was begun is not kept with this spreadsheet. Choose Evidence from closed deals again, or wait for 50 won and 50 lost deals closed since.',
  } satisfies Record<Unmeasured, string>,
  measured: {
    'all deals': () => '',
    'held out': () => ', measured on deals held out: each was scored by rules chosen without it',
    'later deals': (deals: number) =>
      `, measured on the ${counted(deals, 'deal')} closed since the rules were chosen`,
  },
  weakness: (caveats: readonly string[]) => `What weakens this: ${caveats.join(' ')}`,
  noWeakness: 'Nothing was found that weakens this.',
  caveat: (caveat: Caveat): string => {
    switch (caveat.kind) {
      case 'too good':
        return 'What is known when a lead comes in never tells won from lost so well: look for rules on columns that are filled in later, and take them out.';
      case 'chosen from these deals':
        return 'Rules were chosen from these deals, which flatters them.';
      case 'rules added':
        return `${counted(caveat.rules, 'rule')} ${were(caveat.rules)} added since; this was measured on the chosen ones alone.`;
      case 'may know the outcome':
        return `${number(caveat.deals)} of ${counted(caveat.all, 'deal')} may know the outcome: they are scored on their closing day or as of now. Enter Created on, or set Days before close.`;
      case 'drift':
        return caveat.drift.isGone
          ? `Since ${caveat.drift.until} the scores show nothing. Choose Evidence from closed deals.`
          : `The scores predicted better until ${caveat.drift.until}. Choose Evidence from closed deals.`;
    }
  },
  bandsFlattered: 'The rules were chosen from these deals, which flatters these bands.',

  // For who wants the figures
  figures: 'For who wants the figures',
  basis: {
    'all deals': (deals: number) => `all ${counted(deals, 'closed deal')}`,
    'held out': (deals: number) =>
      `deals held out, of the ${counted(deals, 'deal')} that the rules were chosen from`,
    'later deals': (deals: number) => `the ${counted(deals, 'deal')} closed since the rules were chosen`,
  },
  figure: ({ auc, low, high }: Figure, measuredOn: string) =>
    `AUC ${hundredths(auc)} (95 % interval ${hundredths(low)} to ${hundredths(high)}), measured on ${measuredOn}.`,
  pairs: ({ auc }: Figure) =>
    `This means: of a won and a lost deal, the won one had the higher score in ${Math.round(auc * 100)} of 100 cases. 50 is a coin toss.`,
  laterDeals: (figure: string) => `Too few to decide yet: ${figure}`,
  driftFigures: ({ until, before, since }: Extract<Caveat, { kind: 'drift' }>['drift']) =>
    `Until ${until} ${say.figure(before, 'the deals of that time')} Since then ${say.figure(since, 'the two newest quarters whose deals are mostly closed')}`,

  // Headings
  bands: 'Score bands',
  statuses: 'Statuses',
  verdicts: 'What the deals say',
  funnel: 'Funnel',
  quarters: 'By quarter of the scoring day',
  scoring: 'How the deals were scored',
  problems: 'Problems of the deals',
  folded:
    'Folded away behind Remark, + above the columns opens them: lost, lift, share of the leads, amount won, median days; further down the mean score and the leads at SQL or above.',
  allDeals: 'All deals',
  earlier: 'earlier',

  // Headers of columns, with what a reader may ask of them
  columns: {
    band: { header: 'Band' },
    status: { header: 'Status' },
    quarter: { header: 'Quarter' },
    step: { header: 'Step' },
    deals: { header: 'Deals', note: 'Closed deals that scored in this band on their scoring day.' },
    won: { header: 'Won' },
    lost: { header: 'Lost' },
    conversion: { header: 'Conversion', note: 'Won deals as a share of all closed deals of the line.' },
    low: {
      header: '95 % low',
      note: 'Were the same to happen many times over, the true conversion would lie between the two in 95 of 100 cases (Wilson interval). Two lines whose intervals overlap a lot may be alike.',
    },
    high: {
      header: '95 % high',
      note: 'Were the same to happen many times over, the true conversion would lie between the two in 95 of 100 cases (Wilson interval). Two lines whose intervals overlap a lot may be alike.',
    },
    lift: {
      header: 'Lift',
      note: 'Conversion of the line over the conversion of all deals: 2 is twice as good, 0.5 half as good.',
    },
    leadsNow: { header: 'Leads now', note: 'Leads of today that score here, disqualified ones included.' },
    share: { header: 'Share', note: 'Of all leads now.' },
    amountWon: { header: 'Amount won', note: 'Sum of the amounts of won deals.' },
    medianDays: {
      header: 'Median days',
      note: 'Half of the won deals took longer from created to closed, half less.',
    },
    remark: { header: 'Remark' },
    from: { header: 'From' },
    to: { header: 'Went on' },
    auc: {
      header: 'AUC',
      note: 'Of a won and a lost deal, how often the won one had the higher score: 0.5 is a coin toss, 1 is always.',
    },
    aucLow: { header: 'AUC low', note: 'In 95 of 100 cases the true AUC lies between the two.' },
    aucHigh: { header: 'AUC high', note: 'In 95 of 100 cases the true AUC lies between the two.' },
    meanScore: { header: 'Mean', note: 'Mean score of the leads now.' },
    atSql: {
      header: 'SQL+',
      note: 'Leads now at what counts as SQL or above; disqualified ones are not among them.',
    },
    activity: { header: 'Activity' },
    wonWith: { header: 'Won', note: 'Won deals that have it.' },
    lostWith: { header: 'Lost', note: 'Lost deals that have it.' },
    first: { header: 'First', note: 'Won deals of which it was the first touch.' },
    last: { header: 'Last', note: 'Won deals of which it was the last touch.' },
    even: { header: 'Even', note: 'Each won deal is shared out evenly over its touches.' },
    position: {
      header: '40-20-40',
      note: 'Of each won deal the first touch has 40 %, the last 40 %, those between share 20 %.',
    },
    amountEven: { header: 'Amount, even', note: 'Amounts of won deals, shared out evenly.' },
    amountPosition: { header: '40-20-40', note: 'Amounts of won deals, shared out 40-20-40.' },
    daysBefore: {
      header: 'Days before',
      note: 'Half of these touches of won deals came longer before the closing day, half less.',
    },
    ofWhich: { header: 'Of which' },
    scoredBy: { header: 'Scored by' },
    shareLow: { header: 'from' },
    shareHigh: { header: 'to' },
    salesVerdict: { header: 'Sales said' },
    judgedLeads: { header: 'Leads' },
  },

  // Remarks
  noDealsHere: 'no closed deals here yet',
  tooFewToSay: (fewest: number) => `too few to say (under ${fewest} deals)`,
  disqualified: (disqualified: number, leads: number) =>
    `${disqualified.toLocaleString('en-US')} of ${counted(leads, 'lead')} now disqualified`,

  aucInWords:
    'AUC: of a won and a lost deal, how often the won one had the higher score. 0.50 is a coin toss, 1.00 is always.',

  // Funnel
  mqlToSql: 'MQL → SQL',
  mqlToSqlOf: 'leads with MQL on; those with SQL on',
  mqlToSqlMissing: 'needs our columns MQL on and SQL on: add both to Settings, Output columns',
  sqlToWon: 'SQL → won',
  sqlToWonOf: 'closed deals at SQL or above on their scoring day; won ones',
  sqlToWonMissing: 'needs a status called SQL',
  acceptance: 'Accepted by sales',
  acceptanceOf: 'leads with SQL on that sales has judged, by Sales verdict or Calls; accepted ones',
  acceptanceMissing: 'needs Calls, or our column SQL on and a column Sales verdict of yours on Leads',
  isAccepted: 'accepted',

  sqlToOpportunity: 'SQL → opportunity',
  sqlToOpportunityOf: 'leads with SQL on; opportunities',
  sqlToOpportunityMissing: 'needs our column SQL on: add it to Settings, Output columns',
  opportunityToWon: 'Opportunity → won',
  opportunityToWonOf: 'closed deals that were opportunities; won ones',

  // Opportunities
  opportunities: 'Opportunities and velocity',
  velocity: ({ open, opportunityToWon, meanAmount, medianDays, velocity }: Opportunities) => {
    const { to, share } = opportunityToWon;
    const begin = `${counted(open, 'open opportunity', 'open opportunities')}`;
    if (velocity === null || share === null || meanAmount === null || medianDays === null)
      return to < 10
        ? `${begin}. Velocity is told from 10 won opportunities on; there ${were(to) === 'was' ? 'is' : 'are'} ${number(to)}.`
        : `${begin}. Velocity needs amounts of won opportunities, and their days from created to closed.`;
    return `Velocity: ${begin} × ${Math.round(share * 100)} % won × ${number(Math.round(meanAmount))} mean amount ÷ ${counted(medianDays, 'day')} (median) = ${number(Math.round(velocity))} a day.`;
  },

  // Columns that people name in Settings
  breakDownMissing: (name: string, leadsTab: string, headers: readonly string[]) =>
    finding('break-down-missing', {
      expected: `a column of ${leadsTab}`,
      received: name,
      what: `${leadsTab} has no column ${quoted(name)} to break conversion down by${didYouMean(name, headers)}`,
      wayOut: 'Correct the header, or take it out.',
    }),
  breakDownSurplus: (name: string) =>
    advice('break-down-surplus', {
      expected: 'three columns at most',
      received: name,
      what: `conversion is broken down by three columns at most, so ${quoted(name)} is left out`,
      wayOut: 'Take another one out if you want to see it.',
    }),
  opportunityMissing: (name: string, leadsTab: string, headers: readonly string[]) =>
    finding('opportunity-column-missing', {
      expected: `a column of ${leadsTab}`,
      received: name,
      what: `${leadsTab} has no column ${quoted(name)} that says which leads are opportunities${didYouMean(name, headers)}`,
      wayOut: 'Correct the header, or clear the cell.',
    }),

  // Channels and touches
  channels: 'By channel',
  touches: 'Touches: what won deals did before they closed',
  touchesNote:
    'Folded away, + at the left opens it. Up to the closing day; shares add up to the won deals that have a touch, and say what was there, not what caused the sale.',

  // Chart
  chartTitle: 'Conversion by score band',
  chartConversion: 'Won deals of all closed deals',
  chartBand: 'Score on the scoring day',

  built: (tab: string) => `The tab ${tab} shows it.`,
  unchanged: (tab: string) => `The tab ${tab} shows it; nothing has changed since it was built.`,
  moreProblems: (amount: number) => `… and ${amount.toLocaleString('en-US')} of other kinds.`,
  otherRun: () =>
    'Another run of Scoreband is writing to this spreadsheet. Wait a minute, then build the conversion sheet again.',
  tabRefused: (tab: string, said: string) => ({
    code: 'tab-refused',
    expected: 'a tab that can be written',
    received: said,
    what: `the tab could not be written: ${said.replace(/[.\s]+$/, '')}`,
    wayOut: `Allow editing of ${tab}, or delete it, then build the conversion sheet again.`,
  }),

  // Misses
  missesTabName: 'Misses',
  missesTitle: 'Misses: deals that the scores got wrong',
  missesAsOf: (day: string, fingerprint: string) =>
    `As of ${day} · rules version ${fingerprint} · ask sales what was special about them, then look at what they share`,
  missesFolded: (before: string) =>
    `The day that each deal is scored as of is folded away behind ${before}: + above the columns opens it.`,
  noMisses:
    'There are no closed deals yet. Enter them as they are won or lost, then build the conversion sheet again.',
  lostHigh: 'Lost deals with the highest scores',
  wonLow: 'Won deals with the lowest scores',
  noneLost: 'No deal was lost.',
  noneWon: 'No deal was won.',
  shared: (rules: readonly { label: string; deals: number; shareOfAll: number }[], deals: number) =>
    `Most of them share: ${rules
      .map(
        ({ label, deals: with_, shareOfAll }) =>
          `${label} (${with_} of ${deals}; ${Math.round(shareOfAll * 100)} % of all deals)`,
      )
      .join(', ')}.`,
  sharedNothing: 'No rule is shared by half of them.',
  missColumns: {
    row: { header: 'Row', note: 'Row of the deal when this was built.' },
    lead: { header: 'Lead' },
    score: { header: 'Score' },
    status: { header: 'Status' },
    scoredAsOf: { header: 'Scored as of' },
    closedOn: { header: 'Closed on' },
    amount: { header: 'Amount' },
    why: { header: 'Why' },
    remark: { header: 'Remark' },
  },
  missRow: (row: number) => `row ${row}`,
  mayKnowOutcome: 'may know the outcome',

  // Draft share
  shares: 'Draft share: leads scored by the draft beside the others',
  byPresent: 'present points',
  byDraft: 'draft',
  shareSentence: (percent: number) =>
    `The draft scores ${percent} % of the leads. Deals are counted by the model that scores their lead now; those that closed before the share began were worked by the present points.`,
} as const;

/** What is left out where time runs out, the last of them first. */
export type ConversionPart = keyof typeof say.parts;
