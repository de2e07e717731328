import type { Dialect } from './dialect.ts';
import { addressIn, domainOf } from './email.ts';
import type { LeadColumns } from './lead-columns.ts';
import { Step } from './step.ts';
import { errorMark, knownText, textCell } from './text-cell.ts';

/** The cells that rules ask for, read from the table of leads step by step. */
export class CellSteps {
  /** From the table itself. */
  readonly read = new Step('lead_cells');
  readonly known = new Step('known_cells');
  readonly addresses = new Step('addresses');
  readonly domains = new Step('domains');

  constructor(
    private readonly columns: LeadColumns,
    private readonly dialect: Dialect,
  ) {}

  /** A column that is no text, as it is loaded. */
  value(column: number): string {
    return this.read.add('value', this.columns.read(column));
  }

  text(column: number): string {
    return this.known.add('text', knownText(this.writtenText(column)));
  }

  /** A column of texts: `''` where nothing is in it. */
  writtenText(column: number): string {
    return this.read.add('written', textCell(this.columns.read(column, 'text'), this.dialect));
  }

  /** Whether nothing is in the cell; unknown for an error. */
  isEmpty(column: number): string {
    if (this.columns.type(column) !== 'text') return `${this.value(column)} IS NULL`;
    const text = this.writtenText(column);
    return `CASE ${text} WHEN ${errorMark} THEN NULL WHEN '' THEN TRUE ELSE FALSE END`;
  }

  domain(column: number): string {
    const address = this.addresses.add('address', addressIn(this.text(column), this.dialect));
    return this.domains.add('domain', `NULLIF(${domainOf(address, this.dialect)}, '')`);
  }

  /** Whether a lead further up has the same in a column. */
  isRepeated(column: number): string {
    const row = this.read.add('value', this.columns.readRow());
    const cell = this.comparable(column);
    const place = `ROW_NUMBER() OVER (PARTITION BY ${cell} ORDER BY ${row})`;
    return this.known.add('repeated', `CASE WHEN ${cell} IS NOT NULL THEN ${place} > 1 END`);
  }

  /** BigQuery groups no fractions; zero is zero with every sign. */
  private comparable(column: number): string {
    const type = this.columns.type(column);
    if (type === 'text') return knownText(this.writtenText(column));
    return type === 'number' ? this.dialect.asText(`${this.value(column)} + 0`) : this.value(column);
  }
}
