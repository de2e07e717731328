import { cellText } from '../../scoring/index.ts';
import { ColumnsMoved } from './columns-moved.ts';
import { endsRun } from './retrying.ts';
import { StandingTab } from './standing-tab.ts';
import { type CellWrite, runsOf } from './write-cells.ts';

/** A cell to be written with the text that was read there. */
export interface KnownCell extends CellWrite {
  readonly was: string;
}

/** A tab of which cells are written only where each still says what was read: a person may have moved its rows since. */
class TabOfKnownCells extends StandingTab {
  private hasLooked = false;

  constructor(
    tab: StandingTab,
    private readonly cells: readonly KnownCell[],
  ) {
    super(tab, tab.headerRow, tab.headers);
  }

  /** @throws ColumnsMoved where one of the cells says something else now, too */
  override look(): void {
    super.look();
    const isAgain = this.hasLooked;
    this.hasLooked = true;
    // Of a try before this one, whose answer was lost.
    const mayBe = ({ was, value }: KnownCell, text: string) =>
      text === was || (isAgain && text === cellText(value));
    for (const together of readTogether(this.cells)) {
      const textOf = this.textsOf(together);
      if (!together.every((cell) => mayBe(cell, textOf(cell)))) throw new ColumnsMoved();
    }
  }

  /** What cells say that one call reads; nothing where the sheet has fewer rows by now. */
  private textsOf(cells: readonly KnownCell[]): (cell: KnownCell) => string {
    const [rows, columns] = [cells.map(({ row }) => row), cells.map(({ column }) => column)];
    const [top, left] = [Math.min(...rows), Math.min(...columns)];
    try {
      const read = this.cellsAt(top, left, Math.max(...rows) - top + 1, Math.max(...columns) - left + 1);
      return ({ row, column }) => cellText(read[row - top]![column - left]!);
    } catch (error) {
      if (endsRun(error)) throw error;
      return () => '';
    }
  }
}

/** Those of one row with what stands between them; else those that stand below each other. */
function readTogether(cells: readonly KnownCell[]): (readonly KnownCell[])[] {
  const isOfOneRow = cells.length > 0 && cells.every(({ row }) => row === cells[0]!.row);
  return isOfOneRow ? [cells] : runsOf(cells);
}

/** The tab for `writeCells`, which writes nothing where one of the cells says something else than what was read. */
export function whileKnown(tab: StandingTab, cells: readonly KnownCell[]): StandingTab {
  return new TabOfKnownCells(tab, cells);
}
