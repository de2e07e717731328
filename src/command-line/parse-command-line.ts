/** What was asked for, read from the arguments and checked. */
import { serialOfDay } from '../host/workbook/serial-date.ts';
import { TimeZone } from '../host/workbook/time-zone.ts';
import { type CommandName, commands, isCommandName } from './commands.ts';
import { type OptionName, readOptions, readTokens } from './options.ts';
import { readSqlOptions, type SqlOptions, sqlOptionNames } from './sql-options.ts';
import { didYouMean, WrongUsage } from './wrong-usage.ts';

/** The tabs that a .csv file can stand for, beside Leads. */
const tabOptions = [
  'deals',
  'activities',
  'rules',
  'statuses',
  'settings',
  'lists',
  'owners',
  'calls',
] as const;
type TabOption = (typeof tabOptions)[number];

export interface CommandLine {
  command: CommandName;
  file: string;
  tabs: Partial<Record<TabOption, string>>;
  /** Settings by name, in order. */
  set: readonly (readonly [name: string, value: string])[];
  /** What is sold, by the name of a trade; null where nobody said. */
  sell: string | null;
  /** `YYYY-MM-DD`; null for today. */
  asOf: string | null;
  /** `en_US` */
  locale: string;
  timeZone: string;
  /** Only for sql. */
  sql: SqlOptions;
  row: number | null;
  key: string | null;
  out: string | null;
  scoresOut: string | null;
  rulesOut: string | null;
  json: boolean;
  rows: boolean;
  progress: boolean;
}

/** @returns null where help was asked for. @throws WrongUsage */
export function parseCommandLine(argv: readonly string[]): CommandLine | null {
  const tokens = readTokens(argv);
  if (tokens.some((token) => token.kind === 'option' && token.name === 'help')) return null;
  const [command, file, ...more] = tokens.flatMap((token) =>
    token.kind === 'positional' ? [token.value] : [],
  );
  const name = commandName(command);
  const values = readOptions(tokens);
  if (file === undefined) {
    throw new WrongUsage(`${name} needs a FILE: scoreband ${name} leads.xlsx, or a .csv file of leads.`);
  }
  if (more.length > 0) {
    throw new WrongUsage(
      `One FILE at a time: "${more[0]}" is too much. Other tabs are given as --deals FILE.csv and so on.`,
    );
  }
  const one = (option: OptionName) => values.get(option)?.[0] ?? null;
  const commandLine: CommandLine = {
    command: name,
    file,
    tabs: Object.fromEntries(tabOptions.flatMap((tab) => (one(tab) === null ? [] : [[tab, one(tab)]]))),
    set: (values.get('set') ?? []).map(readSetting),
    sell: one('sell'),
    asOf: readDay(one('as-of')),
    locale: readLocale(one('locale') ?? 'en_US'),
    timeZone: readTimeZone(one('time-zone') ?? 'UTC'),
    sql: readSqlOptions(values),
    row: readRow(one('row')),
    key: one('key'),
    out: one('out'),
    scoresOut: one('scores-out'),
    rulesOut: one('rules-out'),
    json: values.has('json'),
    rows: values.has('rows'),
    progress: values.has('progress'),
  };
  checkTogether(commandLine);
  const ofSql = sqlOptionNames.find((option) => values.has(option));
  if (ofSql !== undefined && name !== 'sql')
    throw new WrongUsage(`--${ofSql} goes with sql, not with ${name}.`);
  return commandLine;
}

function commandName(name: string | undefined): CommandName {
  const names = Object.keys(commands);
  if (name === undefined) throw new WrongUsage(`Give a command: ${names.join(', ')}. See scoreband --help.`);
  if (isCommandName(name)) return name;
  throw new WrongUsage(`There is no command "${name}". ${didYouMean(name, names)}`);
}

function checkTogether({ command, row, key, rulesOut, sell }: CommandLine): void {
  const isExplain = command === 'explain';
  if (isExplain && (row === null) === (key === null)) {
    throw new WrongUsage('explain needs one lead: --row N, its row in the sheet, or --key KEY.');
  }
  if (!isExplain && (row !== null || key !== null)) {
    throw new WrongUsage(
      `--row and --key go with explain, not with ${command}.${row === null ? '' : ' For all leads use --rows.'}`,
    );
  }
  if (rulesOut !== null && command !== 'evidence')
    throw new WrongUsage('--rules-out goes with evidence only.');
  if (sell !== null && command !== 'setup' && command !== 'run')
    throw new WrongUsage(`--sell goes with setup and run, not with ${command}.`);
}

// What the values of options say: each reader throws WrongUsage with an example of what would be right.
function readSetting(text: string): readonly [string, string] {
  const equals = text.indexOf('=');
  if (equals > 0) return [text.slice(0, equals).trim(), text.slice(equals + 1).trim()];
  throw new WrongUsage(`--set takes "Setting=Value", such as --set "Score ceiling=120", but got "${text}".`);
}

function readDay(text: string | null): string | null {
  if (text === null) return null;
  const parts = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const [year, month, day] = (parts ?? []).slice(1).map(Number);
  if (parts && serialOfDay(year!, month!, day!) !== null) {
    return [parts[1]!, parts[2]!.padStart(2, '0'), parts[3]!.padStart(2, '0')].join('-');
  }
  throw new WrongUsage(`--as-of takes a day as 2026-11-21, but got "${text}".`);
}

function readLocale(text: string): string {
  const locale = /^([A-Za-z]{2,3})(?:[_-]([A-Za-z]{2}))?$/.exec(text);
  const isKnown = locale && Intl.NumberFormat.supportedLocalesOf(text.replace('_', '-')).length > 0;
  if (!isKnown) throw new WrongUsage(`--locale takes a locale such as en_US or de_DE, but got "${text}".`);
  const [, language, country] = locale;
  return country ? `${language!.toLowerCase()}_${country.toUpperCase()}` : language!.toLowerCase();
}

function readTimeZone(text: string): string {
  try {
    TimeZone.of(text);
    return text;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new WrongUsage(`--time-zone takes a zone such as Europe/Berlin or UTC, but got "${text}".`);
  }
}

function readRow(text: string | null): number | null {
  if (text === null) return null;
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
  throw new WrongUsage(`--row takes the number of a row in the sheet, but got "${text}".`);
}
