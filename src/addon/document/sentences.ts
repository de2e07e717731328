import { recentDays, type UnruledValue } from '../../proposal/index.ts';
import {
  addings,
  advice,
  counted,
  didYouMean,
  finding,
  quoted,
  quoteItem,
  signed,
} from '../../scoring/index.ts';

/** Sentences about the spreadsheet as it is read, and of the notes on our headers. */

export const title = 'Scoreband';

const plain = (points: number): string => (points < 0 ? `−${-points}` : String(points));

const smallNumbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

export const say = {
  noDocument: () => 'No spreadsheet is open here. Open the spreadsheet, then score by hand from its menu.',
  noLeadsTab: (name: string, settingsTab: string) =>
    finding('no-leads-tab', {
      expected: `a tab ${name}`,
      what: `there is no tab ${quoted(name)}`,
      wayOut: `Rename your tab of leads to ${name}, or enter its name in ${settingsTab}, Leads tab.`,
    }),
  noHeaders: (headerRow: number, settingsTab: string) =>
    finding('no-headers', {
      expected: 'headers',
      what: `row ${headerRow} has no headers`,
      wayOut: `Enter headers there, or their row in ${settingsTab}, Header row.`,
    }),
  noRulesTab: () =>
    finding('no-rules-tab', {
      expected: 'a tab Rules',
      what: 'there is no tab Rules with the headers Field, Test and Points',
      wayOut: 'Choose Set up, or add it with one rule a row; then score again.',
    }),
  headerMissing: (header: string) =>
    finding('rules-header-missing', {
      expected: `a column ${header}`,
      what: `the Rules tab has no column ${quoted(header)}`,
      wayOut: `Enter the header ${header} in the first row.`,
    }),
  outputUnknown: (name: string, known: readonly string[]) =>
    finding('output-unknown', {
      expected: known.join(', '),
      received: name,
      what: `${quoted(name)} is no output column and is left out`,
      wayOut: `Choose from ${known.join(', ')}.`,
    }),
  workingDaysUnreadable: (received: string) =>
    finding('working-days-unreadable', {
      expected: 'names of days',
      received,
      what: `setting Working days is ${quoted(received)}, so Monday to Friday are taken`,
      wayOut: 'Enter names of days of three letters or more, such as Mon-Fri or Tue, Thu.',
    }),
  unruled: ({ field, value, leads, of }: UnruledValue, rulesTab: string, settingsTab: string) =>
    advice(field === null ? 'activity-unruled' : 'value-unruled', {
      expected: 'a rule that says something about it',
      received: value,
      what:
        field === null
          ? `${leads} of the ${counted(of, 'lead')} with activities in the last ${recentDays} days have ${quoted(value)}; few had it before, and no rule knows it`
          : `${leads} of the ${counted(of, 'lead')} of the last ${recentDays} days have ${quoted(value)} in ${field}; few had it before, and no rule knows it`,
      wayOut: `Add a rule on ${rulesTab}; if it does not matter, enter ${quoteItem(`${field ?? 'Activity'}: ${value}`)} in ${settingsTab}, Does not matter.`,
      remedies: addings(`${field ?? 'Activity'}: ${value}`, ['Does not matter']),
    }),
  timeZoneUnknown: (name: string) =>
    finding('time-zone-unknown', {
      expected: 'a time zone such as Europe/Berlin',
      received: name,
      what: `The time zone of the spreadsheet, ${quoted(name)}, is not known here, so days begin at midnight in UTC`,
      wayOut: 'Choose another one of the same place in File ▸ Settings, then score again.',
    }),
  accountColumnMissing: (name: string, leadsTab: string, headers: readonly string[]) =>
    finding('account-column-missing', {
      expected: `a column of ${leadsTab}`,
      received: name,
      what: `${leadsTab} has no column ${quoted(name)} with accounts${didYouMean(name, headers)}`,
      wayOut: 'Correct the header, or clear the cell: then accounts are the domains of e-mail addresses.',
    }),
  accountColumnEmpty: (name: string, leadsTab: string) =>
    advice('account-column-empty', {
      expected: 'names of companies',
      what: `no lead has an account, because the column ${quoted(name)} of ${leadsTab} is empty`,
      wayOut:
        'Enter the companies there, or clear the cell: then accounts are the domains of e-mail addresses.',
    }),
  accountCell: (score: number, name: string) => `${plain(score)} · ${name}`,
  accountWhy: (score: number, lines: readonly (readonly [number, string])[]) =>
    `${plain(score)} = ${lines
      .map(([points, label], index) => `${index === 0 ? plain(points) : signed(points)} ${label}`)
      .join(' · ')}`,
  moreActive: (others: number) => `${smallNumbers[others] ?? others} more active`,
  trendCell: (trend: number | 'new' | null) =>
    trend === null || trend === 'new' ? (trend ?? '') : `${trend > 0 ? '▲' : '▼'} ${signed(trend)}`,
  trendNote: () =>
    'Score less that of 30 days before, by the rules of today: ▲ +18 gained, ▼ −12 lost, empty within 4 points, new where the lead was not there. It is of activities and dates only: what else stands in the row is taken as it is today.',
  accountNote: () =>
    'Score and name of the account that the lead belongs to: its company, as the Accounts tab shows it.',
  memoryNote: () =>
    'Kept by Scoreband, so that a column that goes missing can be put back. Deleting this tab loses nothing that stands on Leads.',
  memoryRefused: (said: string) =>
    finding('memory-refused', {
      expected: 'a tab that can be written',
      what: `what runs keep by key could not be written: ${said.replace(/[.\s]+$/, '')}`,
      wayOut: 'Allow editing of Memory, or delete it; then score again.',
    }),
  putBack: (leads: number) =>
    `${counted(leads, 'lead')} had lost what earlier runs wrote beside ${leads === 1 ? 'it' : 'them'}: put back from Memory.`,
  leftOutForLackOfTime: (parts: readonly string[]) =>
    `Left out for lack of time, since Google lets a script run for six minutes only: ${parts.join('; ')}.`,
  noTimeForDeals: () =>
    'Reading and scoring the leads took most of the six minutes that Google lets a script run, so that no time is left for the closed deals. Move leads that nobody works on any more to another spreadsheet, then try again.',
  noSuchStatus: (header: string, status: string) =>
    finding('status-missing', {
      expected: `a status ${status}`,
      what: `${header} stays empty, because no status counts as ${status}`,
      wayOut: `Enter ${status} under Counts as, or take ${header} out of Settings, Output columns.`,
    }),
  scoreNote: ({ asOf, at, by, next, review }: NotedRun, unfinished: string | null) =>
    [
      'Points of the rules that match this lead, added up by Scoreband. The column Why shows each of them.',
      `As of ${asOf}.${unfinished === null ? '' : ` ${unfinished[0]!.toUpperCase()}${unfinished.slice(1)}.`}`,
      `Last run: ${at}, by ${by}.`,
      say.nextRun(next),
      ...(review === null ? [] : [say.reviewDue(review)]),
      'A grey score belongs to another lead: score again.',
    ].join('\n'),
  statusNote: (statuses: readonly string[]) =>
    `How far the lead has come: ${statuses.join(' · ')}. Disqualified: a rule says not to pursue this lead, whatever its score.`,
  statusMeaning: () =>
    'MQL, marketing qualified lead: worth a closer look. SQL, sales qualified lead: to be called now.',
  whyNote: () =>
    'How the score came about: each rule that matched with its points, then what keeps the sum within limits: the cap of a group, the Score floor (lowest score) or the Score ceiling (highest score) of Settings. The points add up to the score.',
  statusFrom: (name: string, minScore: number) => `${name} from ${minScore}`,
  reviewDue: (due: string) => `${due}: choose Team ▸ Review in the menu.`,
  nextRun: (next: string): string => `Next run: ${next}.`,
  nextRunByHand: () => 'by hand, Extensions ▸ Scoreband ▸ Score leads',
  dueOrByHand: (due: string) => `${due}, or by hand, Extensions ▸ Scoreband ▸ Score leads`,
} as const;

/** What the note on the Score header says of the last run. */
export interface NotedRun {
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Day and time on the spreadsheet's clock. */
  readonly at: string;
  readonly by: string;
  /** When the next run is due, or that scoring is by hand. */
  readonly next: string;
  /** That a review is due, or null. */
  readonly review: string | null;
}

/** How Notes of a rebuilt rule begin, by which a later rebuild finds it. */
export const draftMark = 'Rebuilt from closed deals';
