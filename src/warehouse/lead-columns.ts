import { cellPlace, foldName, type Problem, problemAt, type Table } from '../scoring/index.ts';
import { columnName, isReserved } from './column-name.ts';
import type { ColumnType, Dialect } from './dialect.ts';
import { say } from './sentences.ts';

/** A column that a statement reads. */
export interface NamedColumn {
  readonly header: string;
  readonly name: string;
  readonly type: ColumnType | 'row';
}

/** Names and types of the columns of Leads that a statement reads. */
export class LeadColumns {
  readonly used = new Map<string, NamedColumn>();
  readonly problems: Problem[] = [];

  constructor(
    private readonly leads: Table,
    private readonly dialect: Dialect,
    private readonly typeOf: (column: number) => ColumnType,
  ) {}

  header(column: number): string {
    return this.leads.headers[column]!.trim();
  }

  type(column: number): ColumnType {
    return this.typeOf(column);
  }

  /** The column in the table of leads. */
  read(column: number, type: ColumnType = this.typeOf(column)): string {
    const header = this.header(column);
    const name = columnName(header);
    const place = cellPlace(this.leads.headerRow, column);
    const refuse = (found: ReturnType<typeof say.headerNoName>) => {
      if (!this.problems.some(({ cell }) => cell === place.cell))
        this.problems.push(problemAt(found, this.leads.tab, place));
    };
    if (name === '' || name.length > this.dialect.longestName) refuse(say.headerNoName(header));
    else if (isReserved(name)) refuse(say.headerReserved(header));
    const other = this.note({ header, name, type });
    if (other !== null) refuse(say.headersAsOne(header, other, name));
    return `leads.${this.dialect.identifier(name)}`;
  }

  /** The position of a lead in its table, which tables do not have by themselves. */
  readRow(): string {
    const other = this.note({ header: 'row', name: 'row', type: 'row' });
    if (other !== null) this.problems.push(problemAt(say.headersAsOne('row', other, 'row'), this.leads.tab));
    return `leads.${this.dialect.identifier('row')}`;
  }

  /** @returns the header of another column that has the name already; names are the same whatever the case */
  private note(column: NamedColumn): string | null {
    const id = column.name.toLowerCase();
    const known = this.used.get(id);
    if (known === undefined) this.used.set(id, column);
    const isSame =
      known === undefined ||
      (foldName(known.header) === foldName(column.header) &&
        (known.type === 'row') === (column.type === 'row'));
    return isSame ? null : known.header;
  }
}
