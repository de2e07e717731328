import { definitionOf, optionNames } from './options.ts';

/** The commands, and the functions of the bundle that each of them runs. */
interface Command {
  /** Names of functions, in order. */
  functions: readonly string[];
  /** Without it, a workbook is written only where `--out` asks for one. */
  writesWorkbook: boolean;
  help: string;
}

export const setUpFunction = 'setUpSpreadsheet';

export const commands = {
  setup: {
    functions: [setUpFunction],
    writesWorkbook: true,
    help: 'add the tabs Rules, Statuses, Settings and Lists where they are missing',
  },
  score: {
    functions: ['scoreLeads'],
    writesWorkbook: true,
    help: 'score every lead, with the reason beside each score',
  },
  check: {
    functions: ['checkRules'],
    writesWorkbook: false,
    help: 'say what each rule means, what it matches and what is wrong with it',
  },
  explain: {
    functions: ['explainLead'],
    writesWorkbook: false,
    help: 'say how the score of one lead comes about (--row or --key)',
  },
  conversion: {
    functions: ['buildConversion'],
    writesWorkbook: true,
    help: 'conversion of closed deals by score band and status',
  },
  evidence: {
    functions: ['findEvidence'],
    writesWorkbook: true,
    help: 'what closed deals say about each rule, and points that fit them',
  },
  compare: {
    functions: ['compareDraft'],
    writesWorkbook: true,
    help: 'the draft points beside the present ones, on the same deals',
  },
  'call-list': {
    functions: ['makeCallList'],
    writesWorkbook: true,
    help: 'whom to call, in turn; makes the tabs Call list and Calls',
  },
  accounts: {
    functions: ['buildAccounts'],
    writesWorkbook: true,
    help: 'which companies are warm: their people, their score, their deals',
  },
  review: {
    functions: ['buildReview'],
    writesWorkbook: true,
    help: 'one page to go through together: figures, changes, surprises, rules, questions',
  },
  sql: {
    functions: ['readModelTables'],
    writesWorkbook: false,
    help: 'the rules as one SQL statement, for BigQuery or DuckDB',
  },
  run: {
    functions: [setUpFunction, 'scoreLeads', 'buildConversion'],
    writesWorkbook: true,
    help: 'setup where the Rules tab is missing, score, conversion',
  },
} as const satisfies Record<string, Command>;

export type CommandName = keyof typeof commands;

export function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(commands, name);
}

export function helpText(): string {
  const line = (name: string, help: string) => `  ${name.padEnd(28)}${help}`;
  const group = (title: string) => [
    `${title}:`,
    ...optionNames.flatMap((name) => {
      const option = definitionOf(name);
      if (option.group !== title) return [];
      return [line(`--${name}${option.value === undefined ? '' : ` ${option.value}`}`, option.help)];
    }),
    '',
  ];
  return [
    'Scores sales leads by rules, says why, and shows from closed deals whether the scores predict sales.',
    '',
    'Usage: scoreband <command> FILE [options]',
    '',
    'FILE is an .xlsx workbook, or a .csv file that becomes its tab of leads.',
    '',
    'Commands:',
    ...Object.entries(commands).map(([name, { help }]) => line(name, help)),
    '',
    ...group('Tabs'),
    ...group('Run'),
    ...group('Output'),
    'Exit code: 0 done, 1 stopped by a problem in the files, 2 wrong usage.',
    '',
    'Example: scoreband run leads.csv --deals deals.csv --rules rules.csv --as-of 2026-11-21',
    '',
  ].join('\n');
}
