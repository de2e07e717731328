import { cellAddress } from '../address.ts';
import { say } from '../messages.ts';
import { type Problem, problemAt } from '../problem.ts';
import { cellText, isEmptyCell } from '../reading/cell-text.ts';
import { fold, foldName } from '../reading/fold.ts';
import { localeOf } from '../reading/locale.ts';
import { readNumber } from '../reading/read-number.ts';
import { splitItems } from '../reading/value-items.ts';
import { type Cell, columnIndex, type Table } from '../table.ts';

export interface Settings {
  /** Name of the Settings tab, for addresses. */
  tab: string;
  leadsTab: string;
  dealsTab: string;
  activitiesTab: string;
  /** Sheet row of the headers of Leads, from 1. */
  headerRow: number;
  /** Empty: the first of the usual key headers there is, else the first column. */
  leadKeyColumn: string;
  /** Empty: the lead key's header. */
  dealKeyColumn: string;
  activityKeyColumn: string;
  dealOutcomeColumn: string;
  dealClosedOnColumn: string;
  dealCreatedOnColumn: string;
  dealAmountColumn: string;
  activityColumn: string;
  activityDateColumn: string;
  activityCountColumn: string;
  wonWords: readonly string[];
  lostWords: readonly string[];
  openWords: readonly string[];
  yesWords: readonly string[];
  noWords: readonly string[];
  acceptedWords: readonly string[];
  /** null: no floor. */
  scoreFloor: number | null;
  scoreCeiling: number | null;
  fitCap: number | null;
  engagementCap: number | null;
  /** Caps by folded group name. */
  groupCaps: ReadonlyMap<string, GroupCap>;
  /** Text of the bands, `0-20, 21-40`. */
  bands: string;
  demotionMargin: number;
  /** null: deals are scored at created-on. */
  daysBeforeClose: number | null;
  outputColumns: readonly string[];
  /** Share of leads that the draft model scores, in percent. */
  draftSharePercent: number;
  callsPerWeek: number | null;
}

export interface GroupCap {
  readonly cap: number;
  /** Address of the cell that sets it. */
  readonly cell: string;
}

type PlainKey = Exclude<keyof Settings, 'groupCaps' | 'tab'>;

/** How the text of a setting is read: `fallback` is what an empty Value means, `none` is null. */
interface SettingDefinition {
  readonly name: string;
  readonly key: PlainKey;
  readonly kind: 'text' | 'items' | 'words' | 'number';
  readonly fallback: string;
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
    fallback: 'won, closed won, win, yes, true, 1',
    what: 'Outcomes that mean won',
  },
  {
    name: 'Lost words',
    key: 'lostWords',
    kind: 'words',
    fallback: 'lost, closed lost, loss, no, false, 0',
    what: 'Outcomes that mean lost',
  },
  {
    name: 'Open words',
    key: 'openWords',
    kind: 'words',
    fallback: 'open, new, in progress, pending, qualified, proposal, negotiation',
    what: 'Outcomes that mean still open',
  },
  {
    name: 'Yes words',
    key: 'yesWords',
    kind: 'items',
    fallback: 'yes, y, true, x, 1',
    what: 'Texts that mean yes',
  },
  {
    name: 'No words',
    key: 'noWords',
    kind: 'items',
    fallback: 'no, n, false, 0',
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
];

export interface SettingsReading {
  readonly settings: Settings;
  readonly problems: readonly Problem[];
  /** Settings that cannot be read stop a run: the first sentence, or null. */
  readonly stopped: string | null;
}

const capPrefix = 'max points:';

/** Settings of the tab (null: all defaults). An empty Value is the default; of two rows of a name the lower counts. */
export function readSettings(table: Table | null, localeName: string): SettingsReading {
  const problems: Problem[] = [];
  const rows = settingRows(table, problems);
  const unreadable: Problem[] = [];
  const values = new Map<PlainKey, Settings[PlainKey]>();
  for (const definition of settingDefinitions) {
    const row = rows.get(foldName(definition.name));
    rows.delete(foldName(definition.name));
    const value = row && !isEmptyCell(row.value) ? readValue(definition, row.value, localeName) : undefined;
    if (value === undefined && row && !isEmptyCell(row.value)) {
      unreadable.push(
        problemAt(
          say.settingUnreadable(definition.name, cellText(row.value), wanted(definition)),
          table!.tab,
          row.cell,
        ),
      );
    }
    // null is a value: `none`.
    values.set(
      definition.key,
      value === undefined ? readValue(definition, definition.fallback, 'en_US')! : value,
    );
  }
  const groupCaps = readGroupCaps(rows, table, localeName, unreadable);
  for (const row of rows.values())
    problems.push(problemAt(say.settingUnknown(row.name), table!.tab, row.cell));
  const settings = {
    ...Object.fromEntries(values),
    groupCaps,
    tab: table?.tab ?? 'Settings',
  } as unknown as Settings;
  if (
    settings.scoreFloor !== null &&
    settings.scoreCeiling !== null &&
    settings.scoreFloor > settings.scoreCeiling
  ) {
    unreadable.push(
      problemAt(say.floorAboveCeiling(settings.scoreFloor, settings.scoreCeiling), table!.tab, ''),
    );
  }
  return { settings, problems: [...unreadable, ...problems], stopped: unreadable[0]?.message ?? null };
}

interface SettingRow {
  readonly name: string;
  readonly value: Cell;
  readonly cell: string;
}

function settingRows(table: Table | null, problems: Problem[]): Map<string, SettingRow> {
  const rows = new Map<string, SettingRow>();
  if (table === null) return rows;
  const nameColumn = Math.max(0, columnIndex(table.headers, 'Setting'));
  const valueColumn =
    columnIndex(table.headers, 'Value') < 0 ? nameColumn + 1 : columnIndex(table.headers, 'Value');
  for (let i = 0; i < table.rowCount; i++) {
    const name = cellText(table.columns[nameColumn]?.[i] ?? '');
    const folded = foldName(name);
    if (folded === '') continue;
    const cell = cellAddress(table.headerRow + 1 + i, valueColumn);
    if (rows.has(folded)) problems.push(problemAt(say.settingTwice(name.trim()), table.tab, cell));
    rows.set(folded, { name: name.trim(), value: table.columns[valueColumn]?.[i] ?? '', cell });
  }
  return rows;
}

function readValue(
  definition: SettingDefinition,
  value: Cell,
  localeName: string,
): Settings[PlainKey] | undefined {
  const text = cellText(value).trim();
  if (definition.kind === 'text') return text;
  if (definition.kind === 'items') return splitItems(text).map((item) => item.text);
  if (definition.kind === 'words') return splitItems(text).map((item) => foldWord(item.text));
  if (definition.allowsNone && fold(text) === 'none') return null;
  const number = typeof value === 'number' ? value : readNumber(text, localeOf(localeName));
  const isAllowed =
    number >= (definition.minimum ?? Number.NEGATIVE_INFINITY) &&
    (!definition.isWhole || Number.isInteger(number));
  return isAllowed ? number : undefined;
}

function wanted({ isWhole, minimum, allowsNone }: SettingDefinition): string {
  const from = minimum === undefined ? '' : ` from ${minimum}`;
  return `${isWhole ? 'a whole number' : 'a number'}${from}${allowsNone ? ', or none' : ''}`;
}

function readGroupCaps(
  rows: Map<string, SettingRow>,
  table: Table | null,
  localeName: string,
  unreadable: Problem[],
): Map<string, GroupCap> {
  const caps = new Map<string, GroupCap>();
  for (const [folded, row] of rows) {
    if (!folded.startsWith(capPrefix)) continue;
    rows.delete(folded);
    if (isEmptyCell(row.value) || fold(cellText(row.value)) === 'none') continue;
    const cap =
      typeof row.value === 'number' ? row.value : readNumber(cellText(row.value), localeOf(localeName));
    if (Number.isInteger(cap))
      caps.set(foldName(folded.slice(capPrefix.length)), { cap: Math.abs(cap), cell: row.cell });
    else
      unreadable.push(
        problemAt(
          say.settingUnreadable(row.name, cellText(row.value), 'a whole number, or none'),
          table!.tab,
          row.cell,
        ),
      );
  }
  return caps;
}

/** Outcome words are compared with everything but letters and digits as one space: `Closed-Won` is `closed won`. */
export function foldWord(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
