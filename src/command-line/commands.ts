/** The commands, and the functions of the bundle that each of them runs. */
export interface Command {
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
