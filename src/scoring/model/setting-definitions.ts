import type { ClosedLeads, PlainKey } from './settings.ts';

/** How the text of a setting is read: `fallback` is what an empty Value means, `none` is null. */
export interface SettingDefinition {
  readonly name: string;
  readonly key: PlainKey;
  readonly kind: 'text' | 'items' | 'words' | 'number' | 'choice';
  readonly fallback: string;
  /** What a choice is between. */
  readonly choices?: readonly string[];
  readonly minimum?: number;
  readonly isWhole?: boolean;
  /** `none` is a value of its own. */
  readonly allowsNone?: boolean;
  readonly what: string;
}

const whole = { kind: 'number', isWhole: true } as const;
const wholeOrNone = { ...whole, allowsNone: true } as const;

/** Every setting, in the order of the Settings tab. */
export const settingDefinitions: readonly SettingDefinition[] = [
  { name: 'Leads tab', key: 'leadsTab', kind: 'text', fallback: 'Leads', what: 'Tab with one row a lead' },
  {
    name: 'Deals tab',
    key: 'dealsTab',
    kind: 'text',
    fallback: 'Deals',
    what: 'Tab with closed deals; may be the Leads tab itself',
  },
  {
    name: 'Activities tab',
    key: 'activitiesTab',
    kind: 'text',
    fallback: 'Activities',
    what: 'Tab with one row an event (optional)',
  },
  {
    name: 'Header row',
    key: 'headerRow',
    ...whole,
    minimum: 1,
    fallback: '1',
    what: 'Row of the headers in Leads',
  },
  {
    name: 'Lead key column',
    key: 'leadKeyColumn',
    kind: 'text',
    fallback: '',
    what: 'Column that tells leads apart; empty: Lead ID, Lead key, ID, Email, E-mail, else the first column',
  },
  {
    name: 'Deal key column',
    key: 'dealKeyColumn',
    kind: 'text',
    fallback: '',
    what: 'Column of Deals with the lead key; empty: the same header as in Leads',
  },
  {
    name: 'Activity key column',
    key: 'activityKeyColumn',
    kind: 'text',
    fallback: '',
    what: 'Column of Activities with the lead key; empty: the same header as in Leads',
  },
  {
    name: 'Deal outcome column',
    key: 'dealOutcomeColumn',
    kind: 'text',
    fallback: 'Outcome',
    what: 'Column of Deals that says won, lost or open',
  },
  {
    name: 'Deal closed-on column',
    key: 'dealClosedOnColumn',
    kind: 'text',
    fallback: 'Closed on',
    what: 'Column of Deals with the closing day',
  },
  {
    name: 'Deal created-on column',
    key: 'dealCreatedOnColumn',
    kind: 'text',
    fallback: 'Created on',
    what: 'Column of Deals (or Leads) with the day the lead came in',
  },
  {
    name: 'Deal amount column',
    key: 'dealAmountColumn',
    kind: 'text',
    fallback: 'Amount',
    what: 'Column of Deals with the amount',
  },
  {
    name: 'Activity column',
    key: 'activityColumn',
    kind: 'text',
    fallback: 'Activity',
    what: 'Column of Activities with the name of the event',
  },
  {
    name: 'Activity date column',
    key: 'activityDateColumn',
    kind: 'text',
    fallback: 'When',
    what: 'Column of Activities with its day',
  },
  {
    name: 'Activity count column',
    key: 'activityCountColumn',
    kind: 'text',
    fallback: 'Count',
    what: 'Column of Activities with how often (optional)',
  },
  {
    name: 'Won words',
    key: 'wonWords',
    kind: 'words',
    fallback: 'won, closed won, win, yes, true, 1, closedwon',
    what: 'Outcomes that mean won; so do the usual stages of CRMs that say so',
  },
  {
    name: 'Lost words',
    key: 'lostWords',
    kind: 'words',
    fallback: 'lost, closed lost, loss, no, false, 0, closedlost',
    what: 'Outcomes that mean lost; so do the usual stages of CRMs that say so',
  },
  {
    name: 'Open words',
    key: 'openWords',
    kind: 'words',
    fallback: 'open, new, in progress, pending, qualified, proposal, negotiation',
    what: 'Outcomes that leave a deal open; so do the other usual stages of CRMs',
  },
  {
    name: 'Yes words',
    key: 'yesWords',
    kind: 'items',
    fallback: 'yes, y, true, 1, x, on, ja, oui, sí, sim, wahr, vrai, ✓, ✔, ☑',
    what: 'Texts that mean yes',
  },
  {
    name: 'No words',
    key: 'noWords',
    kind: 'items',
    fallback: 'no, n, false, 0, off, nein, non, não, falsch, faux, ✗, ✘, ☐',
    what: 'Texts that mean no',
  },
  {
    name: 'Accepted words',
    key: 'acceptedWords',
    kind: 'words',
    fallback: 'accepted, good, yes',
    what: 'Words in the column Sales verdict that mean accepted',
  },
  {
    name: 'Closed leads',
    key: 'closedLeads',
    kind: 'choice',
    choices: ['Won and Lost', 'like open ones'] satisfies ClosedLeads[],
    fallback: 'Won and Lost',
    what: 'What leads are whose deal is won or lost: Won and Lost, or like open ones',
  },
  {
    name: 'Score floor',
    key: 'scoreFloor',
    ...wholeOrNone,
    fallback: '0',
    what: 'Lowest score; none for no floor',
  },
  {
    name: 'Score ceiling',
    key: 'scoreCeiling',
    ...wholeOrNone,
    fallback: '100',
    what: 'Highest score; none for no ceiling',
  },
  {
    name: 'Max points: Fit',
    key: 'fitCap',
    ...wholeOrNone,
    fallback: 'none',
    what: 'Most points that attributes can give together',
  },
  {
    name: 'Max points: Engagement',
    key: 'engagementCap',
    ...wholeOrNone,
    fallback: 'none',
    what: 'Most points that behaviour can give together',
  },
  {
    name: 'Bands',
    key: 'bands',
    kind: 'text',
    fallback: '0-20, 21-40, 41-60, 61-80, 81-100',
    what: 'Score bands of the Conversion tab',
  },
  {
    name: 'Demotion margin',
    key: 'demotionMargin',
    kind: 'number',
    minimum: 0,
    fallback: '0',
    what: 'A lead is demoted only when it falls this far below its status',
  },
  {
    name: 'Days before close',
    key: 'daysBeforeClose',
    ...wholeOrNone,
    minimum: 0,
    fallback: 'none',
    what: 'Deals are scored this many days before they closed',
  },
  {
    name: 'Output columns',
    key: 'outputColumns',
    kind: 'items',
    fallback: 'Score, Status, Why, Next step',
    what: 'Columns written beside the leads; also Fit, Engagement, Cools on, Completeness, Potential, MQL on, SQL on',
  },
  {
    name: 'Draft share %',
    key: 'draftSharePercent',
    kind: 'number',
    minimum: 0,
    fallback: '0',
    what: 'Share of leads that the draft model scores',
  },
  {
    name: 'Calls per week',
    key: 'callsPerWeek',
    kind: 'number',
    allowsNone: true,
    minimum: 0,
    fallback: 'none',
    what: 'How many leads the team can call in a week',
  },
  {
    name: 'Evidence fields',
    key: 'evidenceFields',
    ...wholeOrNone,
    minimum: 1,
    fallback: 'none',
    what: 'Most columns that new rules from closed deals ask for; none: as many as forecast best',
  },
];

/** What an empty Value of a setting means. */
export function defaultOf(key: PlainKey): string {
  return settingDefinitions.find((definition) => definition.key === key)!.fallback;
}
