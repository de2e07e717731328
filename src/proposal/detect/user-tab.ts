import { type Column, foldName, keyOf, type Table } from '../../scoring/index.ts';
import { type ColumnShape, columnShape, filledCells, type Region } from './column-shape.ts';
import { type HeaderRole, roleStrength, rolesOf } from './header-roles.ts';
import type { TabPreview } from './tab-preview.ts';

/** A tab of the user with what its columns (from 0) look like. */
export class UserTab {
  private readonly known: ColumnShape[] = [];

  constructor(
    readonly table: Table,
    private readonly region: Region,
    private readonly wholeColumn?: TabPreview['wholeColumn'],
  ) {}

  /** All cells of a column, also of rows that the preview lacks. */
  allCells(column: number): Column {
    return this.wholeColumn?.(column, this.table.headerRow) ?? this.table.columns[column]!;
  }

  get name(): string {
    return this.table.tab;
  }

  get headers(): readonly string[] {
    return this.table.headers;
  }

  get shapes(): ColumnShape[] {
    return this.headers.map((_, column) => this.shape(column));
  }

  shape(column: number): ColumnShape {
    this.known[column] ??= columnShape(this.table.columns[column]!, this.region);
    return this.known[column];
  }

  isNamed(name: string | null | undefined): boolean {
    return typeof name === 'string' && foldName(this.name) === foldName(name);
  }

  /** Whether a column can be named by its header. */
  isAddressable(column: number): boolean {
    const name = foldName(this.headers[column] ?? '');
    return name !== '' && this.headers.findIndex((header) => foldName(header) === name) === column;
  }

  /** Distinct keys of a column. */
  keysOf(column: number): Set<string> {
    return keysIn(this.table.columns[column] ?? []);
  }

  /** Also those of rows that the preview lacks. */
  allKeysOf(column: number): Set<string> {
    return keysIn(column < 0 ? [] : this.allCells(column));
  }

  /**
   * The column whose header says the role best and whose values allow it, or -1. Of two equal headers the leftmost counts,
   * because a setting names a column by its header.
   */
  columnOf(role: HeaderRole, allows: (shape: ColumnShape, column: number) => boolean): number {
    let best = -1;
    let bestStrength = 0;
    this.headers.forEach((header, column) => {
      // `Total visits` says visits as a whole; that it also has the word `total` does not make it an amount.
      const strength = rolesOf(header).includes(role) ? roleStrength(header, role) : 0;
      if (strength <= bestStrength || !this.isAddressable(column)) return;
      if (allows(this.shape(column), column)) [best, bestStrength] = [column, strength];
    });
    return best;
  }
}

function keysIn(cells: Column): Set<string> {
  const keys = new Set(filledCells(cells).map(keyOf));
  keys.delete('');
  return keys;
}
