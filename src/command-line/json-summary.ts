/** The one object that `--json` prints: the same keys however a command ends. */
import type { ProblemCounts, Summary } from '../shared/index.ts';
import { isCommandName } from './commands.ts';
import type { CommandLine } from './parse-command-line.ts';
import type { RuleLine } from './rule-lines.ts';
import type { SqlStatement } from './sql-statement.ts';

interface RunFigures {
  out: string | null;
  milliseconds: number;
  serviceCalls: number;
  /** Only after a check. */
  rules: RuleLine[] | undefined;
  /** Only of sql. */
  statement: SqlStatement | null;
}

/** What came out of the bundle. */
export function jsonSummary(
  { command, rows: withRows }: CommandLine,
  { rows, deals, ...summary }: Summary,
  { statement, ...figures }: RunFigures,
): object {
  const all = withRows ? { rows, deals } : command === 'explain' ? { rows } : {};
  // Without statuses nothing was scored, and no figure is known.
  const isScored =
    command !== 'sql' && (summary.stopped === null || Object.keys(summary.statuses).length > 0);
  return { ...summary, ...(isScored ? {} : unknownFigures), ...all, ...figures, ...statement };
}

/** What there is to say of a command that had no workbook to run on. */
export function jsonOfStop(
  command: string | undefined,
  asOf: string | null,
  stopped: string,
  milliseconds: number,
): object {
  return {
    command: command !== undefined && isCommandName(command) ? command : null,
    asOf,
    stopped,
    ...unknownFigures,
    rulesLeftOut: [],
    problems: [],
    conversion: null,
    messages: [],
    out: null,
    milliseconds,
    serviceCalls: 0,
  };
}

const unknownCounts: Record<keyof ProblemCounts, null> = {
  eventsWithoutDate: null,
  eventsInFuture: null,
  eventsWithoutLead: null,
  eventsBadCount: null,
  duplicateKeys: null,
  dealsWithoutLead: null,
  dealsWithoutOutcome: null,
  dealsInFuture: null,
  leadsWithoutKey: null,
};

const unknownFigures = {
  leads: null,
  scored: null,
  scoreSum: null,
  statuses: {},
  closed: null,
  problemCounts: unknownCounts,
};
