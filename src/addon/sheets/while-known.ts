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
    for (const run of runsOf(this.cells)) {
      const texts = this.textsBelow(run[0]!, run.length);
      if (!run.every((cell, index) => mayBe(cell, texts[index] ?? ''))) throw new ColumnsMoved();
    }
  }

  /** None where the sheet has fewer rows by now. */
  private textsBelow({ row, column }: KnownCell, count: number): string[] {
    try {
      return this.cellsAt(row, column, count, 1).map(([cell]) => cellText(cell!));
    } catch (error) {
      if (endsRun(error)) throw error;
      return [];
    }
  }
}

/** The tab for `writeCells`, which writes nothing where one of the cells says something else than what was read. */
export function whileKnown(tab: StandingTab, cells: readonly KnownCell[]): StandingTab {
  return new TabOfKnownCells(tab, cells);
}
