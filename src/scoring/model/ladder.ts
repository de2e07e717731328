import { cellText, isEmptyCell } from '../reading/cell-text.ts';
import { foldName } from '../reading/fold.ts';
import type { Locale } from '../reading/locale.ts';
import { plainNumber } from '../reading/read-number.ts';
import type { Table } from '../reading/table.ts';
import { type Problem, problemAt } from '../sentences/problem.ts';
import { type LadderRoles, type RungRow, readRoles, roleHeaders } from './ladder-roles.ts';
import { say } from './sentences.ts';
import { type TableRow, tableRows } from './table-row.ts';

/** One status of the ladder; a minimum that is not asked for is -Infinity. */
export interface Rung {
  readonly name: string;
  readonly minScore: number;
  readonly minFit: number;
  readonly minEngagement: number;
  readonly action: string;
  readonly owner: string;
}

/** Rungs from the lowest to the highest, and the places beside the ladder: they ask for no minimum. */
export interface Ladder {
  readonly rungs: readonly Rung[];
  readonly disqualified: Rung;
  readonly won: Rung;
  readonly lost: Rung;
  readonly roles: LadderRoles;
}

export const disqualifiedName = 'Disqualified';
export const wonName = 'Won';
export const lostName = 'Lost';

const noMinimum = Number.NEGATIVE_INFINITY;

function rung(name: string, minScore: number, action: string): Rung {
  return { name, minScore, minFit: noMinimum, minEngagement: noMinimum, action, owner: '' };
}

/** The ladder where there is no Statuses tab. */
export const defaultLadder: Ladder = {
  rungs: [
    rung('Early-stage', 0, 'Nurture: keep sending useful things'),
    rung('MQL', 40, 'Look closer and invite to talk'),
    rung('SQL', 70, 'Call within a day'),
    rung('High priority', 90, 'Call now'),
  ],
  disqualified: rung(disqualifiedName, noMinimum, 'Do not contact'),
  won: rung(wonName, noMinimum, ''),
  lost: rung(lostName, noMinimum, ''),
  roles: {
    mql: 1,
    sql: 2,
    isOnCallList: [false, false, true, true],
    contactWithinDays: [null, null, 2, 1],
  },
};

type Beside = 'disqualified' | 'won' | 'lost';

const besideByName = new Map<string, Beside>([
  [foldName(disqualifiedName), 'disqualified'],
  [foldName(wonName), 'won'],
  [foldName(lostName), 'lost'],
]);

/** How minimums are read, and whether Draft min score stands for Min score where it is filled. */
interface LadderContext {
  readonly locale: Locale;
  readonly isDraft: boolean;
}

/** Ordered by Min score, equal ones by their order in the tab; a row whose minimum is no number is left out. */
export function readLadder(
  table: Table | null,
  context: LadderContext,
): { ladder: Ladder; problems: Problem[] } {
  if (table === null) return { ladder: defaultLadder, problems: [] };
  const problems: Problem[] = [];
  const rows: (RungRow & Rung)[] = [];
  const beside: Record<Beside, Rung> = { ...besideOf(defaultLadder) };
  const seen = new Set<string>();
  for (const row of tableRows(table, statusHeaders)) {
    const reader = new RungReader(row, context);
    const read = reader.read();
    const folded = foldName(read.name);
    const place = besideByName.get(folded);
    if (read.name === '') {
      if (hasMinimum(read)) problems.push(row.problem(say.statusWithoutName(), 'Status'));
    } else if (place !== undefined) {
      const { action, owner } = read;
      beside[place] = { ...defaultLadder[place], action, owner };
      // What was a step of the ladder before deals closed leads is none any more.
      if (place !== 'disqualified' && hasMinimum(read))
        problems.push(row.problem(say.minimumBeside(read.name), 'Min score'));
    } else if (seen.has(folded)) {
      problems.push(row.problem(say.statusTwice(read.name), 'Status'));
    } else if (reader.problems.length === 0) {
      seen.add(folded);
      rows.push({ ...read, row });
    } else problems.push(...reader.problems);
  }
  if (rows.length === 0) {
    problems.push(problemAt(say.noStatuses(), table.tab));
    return { ladder: { ...defaultLadder, ...beside }, problems };
  }
  rows.sort((a, b) => (a.minScore === b.minScore ? 0 : a.minScore - b.minScore));
  const roles = readRoles(rows, context.locale, problems);
  const rungs = rows.map(({ row: _, ...read }): Rung => read);
  return { ladder: { rungs, ...beside, roles }, problems };
}

function besideOf({ disqualified, won, lost }: Ladder): Record<Beside, Rung> {
  return { disqualified, won, lost };
}

const statusHeaders = [
  'Status',
  'Min score',
  'Draft min score',
  'Min fit',
  'Min engagement',
  'Action',
  'Owner',
  ...roleHeaders,
] as const;

type StatusHeader = (typeof statusHeaders)[number];

/** Reads a row of the Statuses tab. What is wrong is added to the problems, for which the status is left out. */
class RungReader {
  readonly problems: Problem[] = [];

  constructor(
    private readonly row: TableRow<StatusHeader>,
    private readonly context: LadderContext,
  ) {}

  read(): Rung {
    const { row } = this;
    const hasDraft = this.context.isDraft && row.text('Draft min score') !== '';
    return {
      name: row.text('Status'),
      minScore: this.minimum(hasDraft ? 'Draft min score' : 'Min score'),
      minFit: this.minimum('Min fit'),
      minEngagement: this.minimum('Min engagement'),
      action: row.text('Action'),
      owner: row.text('Owner'),
    };
  }

  private minimum(header: StatusHeader): number {
    const cell = this.row.cell(header);
    if (isEmptyCell(cell)) return noMinimum;
    const number = plainNumber(cell, this.context.locale);
    if (Number.isNaN(number)) {
      const finding = say.minimumNotNumber(header, cellText(cell), this.row.text('Status'));
      this.problems.push(this.row.problem(finding, header));
    }
    return number;
  }
}

function hasMinimum({ minScore, minFit, minEngagement }: Rung): boolean {
  return [minScore, minFit, minEngagement].some((minimum) => minimum !== noMinimum);
}
