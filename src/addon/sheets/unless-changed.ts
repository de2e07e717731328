import { type Cell, cellText } from '../../scoring/index.ts';
import { ColumnsMoved } from './columns-moved.ts';
import { endsRun } from './retrying.ts';
import { OwnTab } from './standing-tab.ts';
import type { CellWrite, CellWrites } from './write-cells.ts';

/** A tab whose cells are written only as long as all of it says what was read: a person may have moved its rows since. */
class UnchangedTab extends OwnTab {
  private readonly wanted: ReadonlyMap<string, Cell>;
  private hasLooked = false;

  constructor(
    tab: OwnTab,
    writes: readonly CellWrite[],
    private readonly formulas: readonly (readonly string[])[] | null,
  ) {
    super(tab, tab.table, tab.isUnmarked, tab.hasUnfinishedColumns);
    this.wanted = new Map(writes.map(({ row, column, value }) => [`${row}:${column}`, value]));
  }

  /** @throws ColumnsMoved where anything says something else now, or something stands right below */
  override look(): void {
    const isAgain = this.hasLooked;
    this.hasLooked = true;
    if (!this.areCellsStill(isAgain)) throw new ColumnsMoved();
  }

  private areCellsStill(isAgain: boolean): boolean {
    const { headers, headerRow, columns, rowCount } = this.table;
    // First: the write is to follow what reads the cells.
    const formulasNow = this.formulas && this.readFormulas();
    const isSameFormula = (row: number, column: number) => {
      const formula = this.formulas?.[row]?.[column] ?? '';
      return formula !== '' && formulasNow?.[row]?.[column] === formula;
    };
    const now = this.readNow();
    if (now === null) return false;
    return now.every((cells, index) => {
      const row = index - headerRow;
      return headers.every((header, column) => {
        const cell = cells[column]!;
        const before = row < 0 ? header : row < rowCount ? columns[column]![row]! : '';
        if (areAlike(before, cell) || isSameFormula(row, column)) return true;
        // Of a try before this one, whose answer was lost.
        const wanted = isAgain ? this.wanted.get(`${index + 1}:${column + 1}`) : undefined;
        return wanted !== undefined && areAlike(wanted, cell);
      });
    });
  }

  /** As many rows as were read and one more; null where there are fewer by now. */
  private readNow(): Cell[][] | null {
    const { sheet, table } = this;
    const most = table.headerRow + table.rowCount;
    try {
      const rows = Math.min(most + 1, sheet.getMaxRows());
      if (rows < most) return null;
      return this.cellsAt(1, 1, rows, table.headers.length);
    } catch (error) {
      if (endsRun(error)) throw error;
      // There are fewer columns now.
      return null;
    }
  }
}

/** An unticked box is as good as an empty cell. */
function areAlike(before: Cell, now: Cell): boolean {
  return cellText(before) === cellText(now) || (isUnticked(before) && isUnticked(now));
}

function isUnticked(cell: Cell): boolean {
  return cell === '' || cell === false;
}

/**
 * Cells of a tab that are written only where nobody has changed the tab since it was read: see `writeCells`.
 * @param formulas of all rows below the headers, `''` where there is none: what they show may change by itself. null: the tab
 *   has none
 */
export function unlessChanged(
  tab: OwnTab,
  cells: readonly CellWrite[],
  formulas: readonly (readonly string[])[] | null,
): CellWrites {
  return { tab: new UnchangedTab(tab, cells, formulas), cells };
}
