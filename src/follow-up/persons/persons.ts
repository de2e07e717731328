import { type Column, cellText, emailAddress, fold } from '../../scoring/index.ts';

/** Columns by which leads are known to be one person, each as long as the table; a column that is missing has no cells. */
export interface PersonColumns {
  /** Folded keys; `''` for none. */
  readonly keys: readonly string[];
  readonly emails: Column;
  readonly phones: Column;
}

/** Leads that are one person: joined by key, e-mail address or telephone number, also over a third lead. */
export class Persons {
  private constructor(
    /** Per row the topmost row of its person. */
    readonly firstRows: Int32Array,
    private readonly rowsOf: ReadonlyMap<number, readonly number[]>,
  ) {}

  /** @param isLead 1 for each row that is a lead */
  static of(isLead: Uint8Array, { keys, emails, phones }: PersonColumns): Persons {
    const joined = new JoinedRows(isLead.length);
    for (let row = 0; row < isLead.length; row++) {
      if (isLead[row] !== 1) continue;
      joined.join(row, 'key', keys[row] ?? '');
      joined.join(row, 'address', emailAddress(fold(cellText(emails[row] ?? ''))) ?? '');
      joined.join(row, 'phone', phoneDigits(cellText(phones[row] ?? '')));
    }
    const firstRows = joined.firstRows();
    const rowsOf = new Map<number, number[]>();
    firstRows.forEach((first, row) => {
      const rows = rowsOf.get(first);
      if (rows) rows.push(row);
      else rowsOf.set(first, [row]);
    });
    return new Persons(firstRows, rowsOf);
  }

  /** All rows of the person in a row, from the top. */
  rowsWith(row: number): readonly number[] {
    return this.rowsOf.get(this.firstRows[row]!) ?? [row];
  }
}

const fewestDigits = 7;
/** Those that stay the same with and without the codes of country and trunk. */
const comparedDigits = 9;

/** The digits by which a telephone number is compared; `''` where there are too few for one. */
function phoneDigits(text: string): string {
  const digits = fold(text).replace(/\D/g, '');
  return digits.length < fewestDigits ? '' : digits.slice(-comparedDigits);
}

/** Sets of rows that have something in common, each known by its topmost row. */
class JoinedRows {
  private readonly above: Int32Array;
  private readonly rowOfSign = new Map<string, number>();

  constructor(rowCount: number) {
    this.above = Int32Array.from({ length: rowCount }, (_, row) => row);
  }

  /** Joins a row with those above it that have the same sign; `''` is none. */
  join(row: number, kind: string, sign: string): void {
    if (sign === '') return;
    const name = `${kind} ${sign}`;
    const other = this.rowOfSign.get(name);
    if (other === undefined) {
      this.rowOfSign.set(name, row);
      return;
    }
    const [a, b] = [this.first(other), this.first(row)];
    this.above[Math.max(a, b)] = Math.min(a, b);
  }

  firstRows(): Int32Array {
    return this.above.map((_, row) => this.first(row));
  }

  private first(row: number): number {
    const { above } = this;
    let first = row;
    while (above[first] !== first) first = above[first]!;
    // So that a long chain is gone through once.
    for (let at = row; above[at] !== first; ) {
      const next = above[at]!;
      above[at] = first;
      at = next;
    }
    return first;
  }
}
