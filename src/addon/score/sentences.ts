/** Sentences of scoring, checking and explaining. */
import { advice, counted, finding, lostName, quoted, wonName } from '../../scoring/index.ts';
import type { LikeThis, Summary } from '../../shared/index.ts';

export const say = {
  otherRun: () => 'Another run of Scoreband is writing to this spreadsheet. Wait a minute, then score again.',
  longGone: (count: number, leadsTab: string) =>
    advice('leads-long-gone', {
      expected: 'nobody',
      received: counted(count, 'lead'),
      what: `${counted(count, 'lead is', 'leads are')} gone from ${leadsTab} for 30 days or more, and tabs of Scoreband still name ${count === 1 ? 'it' : 'them'}`,
      wayOut:
        'Team ▸ Forget a lead… lists such keys and takes a lead out; nothing needs to be done where its history is to stay.',
    }),
  noRoom: (columns: number, cells: number) =>
    finding('no-room', {
      expected: `room for ${counted(columns, 'column')}`,
      received: `${cells.toLocaleString('en-US')} cells`,
      what: `there is no room for ${counted(columns, 'column')} of ours: the spreadsheet has ${cells.toLocaleString('en-US')} of at most 10,000,000 cells`,
      wayOut: 'Delete empty rows or columns of any tab, then score again.',
    }),
  noColumnsLeft: (columns: number) =>
    finding('no-columns-left', {
      expected: `room for ${counted(columns, 'column')}`,
      what: `there is no room for ${counted(columns, 'column')} of ours: a sheet has at most 18,278 columns`,
      wayOut: 'Delete empty columns, then score again.',
    }),
  keptChanging: (tab: string) =>
    `${tab} kept changing while it was scored, so nothing was written. Wait until nobody moves columns, then score again.`,
  scored: ({ leads, statuses, closed }: Pick<Summary, 'leads' | 'statuses' | 'closed'>) => {
    const parts = Object.entries({ ...statuses, [wonName]: closed.won, [lostName]: closed.lost })
      .filter(([, amount]) => amount > 0)
      .map(([name, amount]) => `${name} ${amount.toLocaleString('en-US')}`);
    return `Scored ${counted(leads, 'lead')}${parts.length > 0 ? `: ${parts.join(', ')}` : ''}.`;
  },
  closedLeadsKept: (settingsTab: string) =>
    `Leads whose deal is won or lost are scored like open ones, as before. To give them the status Won or Lost, enter "Won and Lost" in ${settingsTab}, Closed leads.`,
  noRuleWorks: (rulesLeftOut: number) =>
    rulesLeftOut === 0
      ? 'No rule is switched on, so every score is 0. Tick On beside a rule, then score again.'
      : 'No rule works, so every score is 0. Check rules says what is wrong with each.',
  noLeads: (tab: string, headerRow: number) =>
    `${tab} has no leads below row ${headerRow} yet. Add one lead a row, then score again.`,
  checked: (working: number, leftOut: number) =>
    leftOut === 0
      ? `${counted(working, 'rule')} ${working === 1 ? 'works' : 'work'}.`
      : `${counted(working, 'rule')} ${working === 1 ? 'works' : 'work'}, ${leftOut.toLocaleString('en-US')} ${leftOut === 1 ? 'is' : 'are'} left out.`,
  reportNotWritten: (tab: string) =>
    `Another run of Scoreband is writing to this spreadsheet, so ${tab} still shows what the last run found.`,
  rowsMoved: (tab: string) =>
    `Rows of ${tab} were moved while scores were written; each score was put back beside its lead.`,
  rowsKeptMoving: (tab: string) =>
    `Rows of ${tab} kept moving while scores were written. A grey score belongs to another lead: score again.`,
  unfinished: (from: number, done: number, last: number) =>
    `unfinished: rows ${from.toLocaleString('en-US')}–${done.toLocaleString('en-US')} of ${last.toLocaleString('en-US')}`,
  unfinishedRun: (unfinished: string) =>
    `Time ran out: ${unfinished} are written. Score again to go on from there.`,
  formatsSkipped: (tab: string) =>
    `${tab} has conditional formats that scripts cannot read, so Scoreband added none: a score beside the wrong lead is not greyed.`,
  standApart: {
    table: (tab: string) =>
      `${tab} is a Table, which takes no columns of ours, so they stand right of it, behind an empty column. Sorting or filtering the Table leaves them behind: score again afterwards; until then a score beside the wrong lead is grey.`,
    'frozen columns': (tab: string) =>
      `Google inserts no column beside the frozen ones of ${tab}, so ours stand further right, behind an empty column.`,
    other: (tab: string) =>
      `Google inserts no column beside the last one of ${tab}, so ours stand further right, behind an empty column.`,
  },
  filterEndsShort: (tab: string, cells: string, extended: string) =>
    `The filter on ${tab} (${cells}) leaves our columns out, so sorting with it moves leads away from their scores. Extend it to ${extended}.`,
  bandingEndsShort: (tab: string, cells: string, extended: string) =>
    `The alternating colours on ${tab} (${cells}) leave our columns out. If you sort that range, sort ${extended} instead.`,
  leadsSpill: (tab: string, formula: string) =>
    `The leads of ${tab} come from a formula (${formula.length > 40 ? `${formula.slice(0, 39)}…` : formula}). Scores are right until its result changes: then score again.`,
  explainTitle: (name: string, row: number) => `${name === '' ? 'Lead' : name} (row ${row})`,
  explainScore: (score: number, status: string) => `Score ${withMinus(score)}, status ${status}`,
  explainLikeThis: ({ deals, won, isFlattered }: LikeThis) =>
    `Of ${counted(deals, 'such deal')} ${won.toLocaleString('en-US')} ${won === 1 ? 'was' : 'were'} won${isFlattered ? '; the rules were chosen from these deals, which flatters this' : ''}.`,
  explainParts: (fit: number, engagement: number) =>
    `Fit ${withMinus(fit)}, Engagement ${withMinus(engagement)}`,
  explainNothing: () => 'No rule matched.',
  explainDisqualified: (names: readonly string[]) => `Disqualified by: ${names.join(', ')}`,
  explainUnknown: (completeness: number, potential: number) =>
    `Unknown (${Math.round(completeness * 100)} % of the fields are filled in; the score could reach ${withMinus(potential)}):`,
  explainCell: (cell: string, header: string, text: string) =>
    `${header} (${cell}) is ${text === '' ? 'empty' : quoted(text)}`,
  explainNextStep: (nextStep: string) => `Next step: ${nextStep}`,
  explainTrend: (trend: string) =>
    `Trend over 30 days: ${trend}, by the rules of today, from activities and dates only.`,
  explainCoolsOn: (day: string) => `If nothing happens, the status falls on ${day}.`,
  explainNotLeads: (tab: string) => `Select a lead on ${tab}, then choose Selected lead ▸ Explain again.`,
  explainNoLead: (tab: string, row: number) =>
    `${tab}!${row}:${row}: there is no lead in this row. Select a row with a lead.`,
} as const;

/** A number with the minus of typography, as in the Why. */
function withMinus(points: number): string {
  return points < 0 ? `−${-points}` : String(points);
}
