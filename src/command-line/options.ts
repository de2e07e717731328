/** The options of a command line, and their values as they were typed. */
import { parseArgs } from 'node:util';
import { didYouMean, WrongUsage } from './wrong-usage.ts';

interface OptionDefinition {
  /** What stands for the value in the help; a switch has none. */
  value?: string;
  repeatable?: true;
  group: 'Tabs' | 'Run' | 'Output';
  help: string;
}

export const optionTable = {
  deals: { value: 'FILE.csv', group: 'Tabs', help: 'closed deals' },
  activities: { value: 'FILE.csv', group: 'Tabs', help: 'one row an event: lead key, activity, when, count' },
  rules: { value: 'FILE.csv', group: 'Tabs', help: 'rules, instead of those of the workbook' },
  statuses: { value: 'FILE.csv', group: 'Tabs', help: 'the ladder of statuses' },
  settings: { value: 'FILE.csv', group: 'Tabs', help: 'settings' },
  lists: { value: 'FILE.csv', group: 'Tabs', help: 'lists, one a column' },
  owners: { value: 'FILE.csv', group: 'Tabs', help: 'whose leads are whose, and who is away' },
  calls: { value: 'FILE.csv', group: 'Tabs', help: 'calls that were made, with their results' },
  set: { value: '"Setting=Value"', repeatable: true, group: 'Tabs', help: 'one setting; may be repeated' },
  sell: {
    value: '"Software"',
    group: 'Run',
    help: 'setup, run: what you sell, as set-up asks it; the first rules follow from it',
  },
  'as-of': { value: '2026-11-21', group: 'Run', help: 'score as of this day; today by default' },
  locale: { value: 'en_US', group: 'Run', help: 'how numbers and dates are written' },
  'time-zone': { value: 'UTC', group: 'Run', help: 'whose calendar days count, e.g. Europe/Berlin' },
  row: { value: 'N', group: 'Run', help: 'explain: row of the lead in the sheet' },
  key: { value: 'KEY', group: 'Run', help: 'explain: key of the lead' },
  dialect: { value: 'bigquery', group: 'Run', help: 'sql: bigquery or duckdb; bigquery by default' },
  dataset: { value: 'project.dataset', group: 'Run', help: 'sql: where the tables are' },
  type: {
    value: '"Column=number"',
    repeatable: true,
    group: 'Run',
    help: 'sql: how a column is loaded: number, text, date or yes/no; may be repeated',
  },
  out: {
    value: 'FILE.xlsx',
    group: 'Output',
    help: 'where the workbook goes, NAME.scored.xlsx by default; sql: where the statement goes',
  },
  'scores-out': {
    value: 'FILE.csv',
    group: 'Output',
    help: 'row, key, score, status, fit, engagement, why of every lead',
  },
  'rules-out': { value: 'FILE.csv', group: 'Output', help: 'evidence: the rules fitted to the deals' },
  json: { group: 'Output', help: 'print one JSON object on standard output, and nothing else' },
  rows: { group: 'Output', help: 'also every lead, with --json every deal too' },
  progress: { group: 'Output', help: 'show progress on standard error, also where it is no terminal' },
  help: { group: 'Output', help: 'this text' },
} as const satisfies Record<string, OptionDefinition>;

export type OptionName = keyof typeof optionTable;

export const optionNames = Object.keys(optionTable) as OptionName[];

export function definitionOf(name: OptionName): OptionDefinition {
  return optionTable[name];
}

export function readTokens(argv: readonly string[]) {
  const options = optionNames.map((name) => {
    const type = definitionOf(name).value === undefined ? 'boolean' : 'string';
    return [name, { type, ...(name === 'help' ? { short: 'h' } : {}) }] as const;
  });
  // Not strict, because its messages name no option that was probably meant.
  return parseArgs({
    args: [...argv],
    options: Object.fromEntries(options),
    strict: false,
    allowPositionals: true,
    tokens: true,
  }).tokens;
}

/** @throws WrongUsage */
export function readOptions(tokens: ReturnType<typeof readTokens>): Map<OptionName, string[]> {
  const values = new Map<OptionName, string[]>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const name = optionName(token.name);
    const { value: placeholder, repeatable } = definitionOf(name);
    const { value } = token;
    const before = values.get(name) ?? [];
    if (placeholder === undefined) {
      if (value !== undefined) throw new WrongUsage(`--${name} takes no value, but got "${value}".`);
    } else if (value === undefined || value.startsWith('--')) {
      throw new WrongUsage(`--${name} needs a value: --${name} ${placeholder}.`);
    } else if (before.length > 0 && !repeatable) {
      throw new WrongUsage(`--${name} is given twice: "${before[0]}" and "${value}". Give it once.`);
    }
    values.set(name, [...before, value ?? '']);
  }
  return values;
}

function optionName(name: string): OptionName {
  if (Object.hasOwn(optionTable, name)) return name as OptionName;
  throw new WrongUsage(`There is no option --${name}. ${didYouMean(name, optionNames, '--')}`);
}
