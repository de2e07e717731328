import { cellText, isEmptyCell } from '../reading/cell-text.ts';
import { fold, foldName } from '../reading/fold.ts';
import type { Locale } from '../reading/locale.ts';
import { plainNumber } from '../reading/read-number.ts';
import type { Cell } from '../reading/table.ts';
import type { Problem } from '../sentences/problem.ts';
import { yesOrNo } from './on-words.ts';
import { say } from './sentences.ts';
import type { TableRow } from './table-row.ts';

/** What the rows of a ladder stand for besides their minimums. */
export interface LadderRoles {
  /** Index of the rung from which on a lead counts as MQL or SQL; -1 where there is none. */
  readonly mql: number;
  readonly sql: number;
  /** Per rung, whether its leads belong on the call list. */
  readonly isOnCallList: readonly boolean[];
  /** Per rung, working days within which its leads are to be contacted; null: none. */
  readonly contactWithinDays: readonly (number | null)[];
}

export const roleHeaders = ['Counts as', 'Call list', 'Contact within'] as const;
type RoleHeader = (typeof roleHeaders)[number];
type RoleRow = Pick<TableRow<RoleHeader>, 'cell' | 'text' | 'problem'>;

/** A rung of the ladder with its row in the tab. */
export interface RungRow {
  readonly name: string;
  readonly row: RoleRow;
}

/** @param rungs from the lowest to the highest */
export function readRoles(rungs: readonly RungRow[], locale: Locale, problems: Problem[]): LadderRoles {
  return new RoleReader(rungs, locale, problems).read();
}

class RoleReader {
  constructor(
    private readonly rungs: readonly RungRow[],
    private readonly locale: Locale,
    private readonly problems: Problem[],
  ) {}

  read(): LadderRoles {
    const { length } = this.rungs;
    return {
      ...this.milestones(),
      isOnCallList:
        this.column('Call list', (cell, row) => this.isTicked(cell, row)) ??
        this.rungs.map((_, index) => index >= length - 2 && (index > 0 || length === 1)),
      contactWithinDays:
        this.column('Contact within', (cell, row) => this.days(cell, row)) ??
        this.rungs.map((_, index) => [1, 2][length - 1 - index] ?? null),
    };
  }

  /** What a column says of each rung; null where it is missing or wholly empty. */
  private column<T>(header: RoleHeader, meaningOf: (cell: Cell, row: RoleRow) => T): T[] | null {
    const cells = this.rungs.map(({ row }) => row.cell(header));
    if (cells.every(isEmptyCell)) return null;
    return this.rungs.map(({ row }, index) => meaningOf(cells[index]!, row));
  }

  private milestones(): Pick<LadderRoles, 'mql' | 'sql'> {
    const told = this.column('Counts as', (cell, row) => this.milestone(cell, row));
    const places = { mql: 1, sql: 2 };
    const rungOf = (id: 'mql' | 'sql') => {
      if (told) return told.indexOf(id);
      const named = this.rungs.findIndex(({ name }) => foldName(name) === id);
      return named >= 0 || places[id] >= this.rungs.length ? named : places[id];
    };
    return { mql: rungOf('mql'), sql: rungOf('sql') };
  }

  private milestone(cell: Cell, row: RoleRow): string {
    const word = foldName(cellText(cell));
    if (!['', 'mql', 'sql'].includes(word))
      this.problems.push(row.problem(say.countsAsUnknown(row.text('Counts as')), 'Counts as'));
    return word;
  }

  private isTicked(cell: Cell, row: RoleRow): boolean {
    if (isEmptyCell(cell)) return false;
    if (typeof cell === 'boolean') return cell;
    const answer = yesOrNo(fold(cellText(cell)));
    if (answer === null)
      this.problems.push(row.problem(say.callListUnknown(row.text('Call list')), 'Call list'));
    return answer === true;
  }

  private days(cell: Cell, row: RoleRow): number | null {
    if (isEmptyCell(cell)) return null;
    const days = plainNumber(cell, this.locale);
    if (Number.isInteger(days) && days >= 0) return days;
    this.problems.push(row.problem(say.contactWithinUnknown(row.text('Contact within')), 'Contact within'));
    return null;
  }
}
