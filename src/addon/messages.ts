/** Every sentence of this layer that a user reads. */
import type { Finding } from '../scoring/index.ts';
import type { NotedRun } from './output/noted-run.ts';

const count = (amount: number, one: string, many = `${one}s`): string =>
  `${amount.toLocaleString('en-US')} ${amount === 1 ? one : many}`;

const quoted = (text: string): string => `"${text.length > 60 ? `${text.slice(0, 57)}…` : text}"`;

function finding(code: string, expected: string, received: string, what: string, wayOut: string): Finding {
  return { code, expected, received, what, wayOut };
}

export const title = 'Scoreband';

export const say = {
  // What stops a run
  noDocument: () => 'No spreadsheet is open here. Open the spreadsheet, then score by hand from its menu.',
  noLeadsTab: (name: string, settingsTab: string) =>
    finding(
      'no-leads-tab',
      `a tab ${name}`,
      '',
      `there is no tab ${quoted(name)}`,
      `Rename your tab of leads to ${name}, or enter its name in ${settingsTab}, Leads tab.`,
    ),
  noHeaders: (headerRow: number, settingsTab: string) =>
    finding(
      'no-headers',
      'headers',
      '',
      `row ${headerRow} has no headers`,
      `Enter headers there, or their row in ${settingsTab}, Header row.`,
    ),
  noRulesTab: () =>
    finding(
      'no-rules-tab',
      'a tab Rules',
      '',
      'there is no tab Rules with the headers Field, Test and Points',
      'Choose Set up this spreadsheet, or add it with one rule a row; then score again.',
    ),
  otherRun: () => 'Another run of Scoreband is writing to this spreadsheet. Wait a minute, then score again.',
  noRoom: (columns: number, cells: number) =>
    finding(
      'no-room',
      `room for ${count(columns, 'column')}`,
      `${cells.toLocaleString('en-US')} cells`,
      `there is no room for ${count(columns, 'column')} of ours: the spreadsheet has ${cells.toLocaleString('en-US')} of at most 10,000,000 cells`,
      'Delete empty rows or columns of any tab, then score again.',
    ),
  noRoomForTab: (cells: number) =>
    `there is no room for a tab of ours: the spreadsheet has ${cells.toLocaleString('en-US')} of at most 10,000,000 cells, empty ones counted`,
  makeRoomForTab: () => 'Delete empty rows or columns of any tab, then try again.',
  noColumnsLeft: (columns: number) =>
    finding(
      'no-columns-left',
      `room for ${count(columns, 'column')}`,
      '',
      `there is no room for ${count(columns, 'column')} of ours: a sheet has at most 18,278 columns`,
      'Delete empty columns, then score again.',
    ),
  cannotCreate: (said: string) =>
    finding(
      'columns-refused',
      'columns that you may edit',
      said,
      `our columns cannot be made there: ${withoutFullStop(said)}`,
      'Ask the owner of the spreadsheet to let you edit this tab, then score again.',
    ),
  formatsRefused: (columns: number): Finding => ({
    ...finding(
      'formats-refused',
      'columns that take a number format',
      '',
      `${count(columns, 'column')} of ours took no number format`,
      'The next runs try again. Should one be missing for long, choose it by hand.',
    ),
    level: 'advice',
  }),
  keptChanging: (tab: string) =>
    `${tab} kept changing while it was scored, so nothing was written. Wait until nobody moves columns, then score again.`,

  // Problems that leave the rest running
  headerMissing: (header: string) =>
    finding(
      'rules-header-missing',
      `a column ${header}`,
      '',
      `the Rules tab has no column ${quoted(header)}`,
      `Enter the header ${header} in the first row.`,
    ),
  outputUnknown: (name: string, known: readonly string[]) =>
    finding(
      'output-unknown',
      known.join(', '),
      name,
      `${quoted(name)} is no output column and is left out`,
      `Choose from ${known.join(', ')}.`,
    ),
  noSuchStatus: (header: string, status: string) =>
    finding(
      'status-missing',
      `a status ${status}`,
      '',
      `${header} stays empty, because there is no status ${status}`,
      `Name a status ${status}, or take ${header} out of Settings, Output columns.`,
    ),
  cellsProtected: () =>
    finding(
      'cells-protected',
      'cells that you may edit',
      '',
      'these cells are protected, so they keep what they had',
      'Ask the owner of the spreadsheet to let you edit them, then score again.',
    ),
  cellsValidated: () =>
    finding(
      'cells-validated',
      'cells without data validation',
      '',
      'data validation rejects what Scoreband writes, so these cells keep what they had',
      'Remove the validation from our column (Data ▸ Data validation), then score again.',
    ),
  cellsRefused: (said: string) =>
    finding(
      'cells-refused',
      'cells that can be written',
      said,
      `these cells could not be written: ${withoutFullStop(said)}`,
      'Score again; if it stays, copy the message to whoever looks after this sheet.',
    ),

  // In a tab of ours while it is written
  beingWritten: () => 'Being written: if this stays, a run was cut off. Run it again.',

  // Messages
  scored: (leads: number, statuses: Readonly<Record<string, number>>) => {
    const parts = Object.entries(statuses)
      .filter(([, amount]) => amount > 0)
      .map(([name, amount]) => `${name} ${amount.toLocaleString('en-US')}`);
    return `Scored ${count(leads, 'lead')}${parts.length > 0 ? `: ${parts.join(', ')}` : ''}.`;
  },
  noRuleWorks: (rulesLeftOut: number) =>
    rulesLeftOut === 0
      ? 'No rule is switched on, so every score is 0. Tick On beside a rule, then score again.'
      : 'No rule works, so every score is 0. Check rules says what is wrong with each.',
  noLeads: (tab: string, headerRow: number) =>
    `${tab} has no leads below row ${headerRow} yet. Add one lead a row, then score again.`,
  checked: (working: number, leftOut: number) =>
    leftOut === 0
      ? `${count(working, 'rule')} ${working === 1 ? 'works' : 'work'}.`
      : `${count(working, 'rule')} ${working === 1 ? 'works' : 'work'}, ${leftOut.toLocaleString('en-US')} ${leftOut === 1 ? 'is' : 'are'} left out.`,
  reportNotWritten: (tab: string) =>
    `Another run of Scoreband is writing to this spreadsheet, so ${tab} still shows what the last run found.`,
  noProblems: () => 'No problems found.',
  problems: (amount: number) => `${count(amount, 'problem')}:`,
  advice: (amount: number) => `${count(amount, 'piece', 'pieces')} of advice:`,
  moreProblems: (amount: number) => `… and ${count(amount, 'more', 'more')}.`,
  seeCheckRules: (amount: number) => `${count(amount, 'problem')}: Check rules lists them.`,
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
  filterEndsShort: (tab: string, cells: string, extended: string) =>
    `The filter on ${tab} (${cells}) leaves our columns out, so sorting with it moves leads away from their scores. Extend it to ${extended}.`,
  bandingEndsShort: (tab: string, cells: string, extended: string) =>
    `The alternating colours on ${tab} (${cells}) leave our columns out. If you sort that range, sort ${extended} instead.`,
  offerFilter: (cells: string, extended: string) =>
    `The filter covers ${cells} and leaves our columns out: sorting with it moves leads away from their scores.\n\nExtend it to ${extended}, with the same criteria?`,
  leadsSpill: (tab: string, formula: string) =>
    `The leads of ${tab} come from a formula (${formula.length > 40 ? `${formula.slice(0, 39)}…` : formula}). Scores are right until its result changes: then score again.`,

  // Notes on our headers
  scoreNote: ({ asOf, at, by, next }: NotedRun, unfinished: string | null) =>
    [
      'Points of the rules that match this lead, added up by Scoreband. The column Why shows each of them.',
      `As of ${asOf}.${unfinished === null ? '' : ` ${unfinished[0]!.toUpperCase()}${unfinished.slice(1)}.`}`,
      `Last run: ${at}, by ${by}.`,
      say.nextRun(next),
      'A grey score belongs to another lead: score again.',
    ].join('\n'),
  statusNote: (statuses: readonly string[]) =>
    `How far the lead has come: ${statuses.join(' · ')}. Disqualified: a rule says not to pursue this lead, whatever its score.`,
  whyNote: () =>
    'How the score came about: each rule that matched with its points, then caps. The points add up to the score.',
  statusFrom: (name: string, minScore: number) => `${name} from ${minScore}`,
  nextRun: (next: string): string => `Next run: ${next}.`,
  nextRunByHand: () => 'by hand, Extensions ▸ Scoreband ▸ Score leads',

  // Explain
  explainTitle: (key: string, row: number) => `${key === '' ? 'Lead' : key} (row ${row})`,
  explainScore: (score: number, status: string) => `Score ${withMinus(score)}, status ${status}`,
  explainParts: (fit: number, engagement: number) =>
    `Fit ${withMinus(fit)}, Engagement ${withMinus(engagement)}`,
  explainNothing: () => 'No rule matched.',
  explainDisqualified: (names: readonly string[]) => `Disqualified by: ${names.join(', ')}`,
  explainUnknown: (completeness: number, potential: number) =>
    `Unknown (${Math.round(completeness * 100)} % of the fields are filled in; the score could reach ${withMinus(potential)}):`,
  explainCell: (cell: string, header: string, text: string) =>
    `${header} (${cell}) is ${text === '' ? 'empty' : quoted(text)}`,
  explainNextStep: (nextStep: string) => `Next step: ${nextStep}`,
  explainCoolsOn: (day: string) => `If nothing happens, the status falls on ${day}.`,
  explainNotLeads: (tab: string) => `Select a lead on ${tab}, then choose Explain selected lead again.`,
  explainNoLead: (tab: string, row: number) =>
    `${tab}!${row}:${row}: there is no lead in this row. Select a row with a lead.`,

  // Unexpected
  failed: (message: string) =>
    `Scoreband could not finish: ${withoutFullStop(message)}. Nothing of yours was changed. Try again; if it happens again, tell whoever looks after this sheet.`,

  help: () =>
    [
      'Set up this spreadsheet finds your leads and deals, and proposes rules.',
      'Rules: one rule a row. Change points, add rows; Check rules says what each means and what is wrong.',
      'Score leads writes Score, Status, Why and Next step beside your leads. Hover over a header to read more.',
      'Build conversion sheet shows from your closed deals whether a higher score sells more.',
      'Schedule… scores by itself. Remove Scoreband… takes everything of ours away again.',
      'Nothing leaves this spreadsheet.',
    ].join('\n\n'),

  menu: {
    openSidebar: 'Open sidebar',
    setUp: 'Set up this spreadsheet',
    schedule: 'Schedule…',
    remove: 'Remove Scoreband…',
    help: 'Help',
    scoreLeads: 'Score leads',
    checkRules: 'Check rules',
    explainLead: 'Explain selected lead',
  },
} as const;

/** A number with the minus of typography, as in the Why. */
function withMinus(points: number): string {
  return points < 0 ? `−${-points}` : String(points);
}

function withoutFullStop(text: string): string {
  return text.replace(/[.\s]+$/, '');
}
