/** What a template spreadsheet begins with. */
export interface TemplateTab {
  readonly name: string;
  readonly headers: readonly string[];
  /** Rows to be pasted over; days are numbers of Sheets' own. */
  readonly examples: readonly (readonly (string | number)[])[];
  /** Of those, the ones with days in them. */
  readonly days?: readonly string[];
  /** What may be chosen below a header; other values are marked, not refused. */
  readonly choices?: Readonly<Record<string, readonly string[]>>;
}

export const startTab = 'Start here';

export const startLines: readonly string[] = [
  'Leads scored by rules that you can read',
  '1. File ▸ Make a copy. This spreadsheet and its script are then yours alone.',
  '2. Paste your leads over the examples in Leads, and your deals over those in Deals. Other columns are welcome: add them behind. Delete the examples that are left.',
  '3. Reload the spreadsheet. Extensions ▸ Scoreband ▸ Set up shows what was found and proposes rules. Google asks for your permission once.',
  '4. Extensions ▸ Scoreband ▸ Score leads.',
  'Nothing leaves this spreadsheet. You may delete this tab.',
];

export const templateTabs: readonly TemplateTab[] = [
  {
    name: 'Leads',
    headers: ['Lead ID', 'Company', 'Email', 'Industry', 'Company size', 'Country', 'Source', 'Created on'],
    examples: [
      ['L-1', 'Example Ltd', 'ann@example.com', 'Software', 40, 'Ireland', 'Referral', 46_023],
      ['L-2', 'Sample Inc', 'bo@example.org', 'Retail', 250, 'Canada', 'Web search', 46_042],
      ['L-3', 'Muster AG', 'cy@example.net', 'Software', 12, 'Switzerland', 'Trade show', 46_060],
    ],
    days: ['Created on'],
  },
  {
    name: 'Deals',
    headers: ['Deal ID', 'Lead ID', 'Outcome', 'Amount', 'Created on', 'Closed on'],
    examples: [
      ['D-1', 'L-1', 'won', 4800, 46_030, 46_065],
      ['D-2', 'L-2', 'lost', 1200, 46_050, 46_071],
    ],
    days: ['Created on', 'Closed on'],
    choices: { Outcome: ['open', 'won', 'lost'] },
  },
  {
    name: 'Activities',
    headers: ['Lead ID', 'Activity', 'Date'],
    examples: [
      ['L-1', 'Demo request', 46_025],
      ['L-1', 'Pricing page', 46_026],
      ['L-3', 'Pricing page', 46_061],
    ],
    days: ['Date'],
  },
];
