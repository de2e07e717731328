import { columnLetters, type Problem } from '../../scoring/index.ts';
import { clearLook, inheritedLook, insertedRoom } from './add-columns.ts';
import type { Book } from './book.ts';
import type { ColumnKind } from './cell-value.ts';
import { ColumnFormats, isTaken, queuedFormats, setColumnWidths } from './column-formats.ts';
import { ColumnsMoved } from './columns-moved.ts';
import { madeSomewhere, type Place } from './made-somewhere.ts';
import { columnMetadataKey, markNewColumns, wholeColumn } from './mark.ts';
import { type Obstacle, retrying } from './retrying.ts';
import { flush, type Range } from './spreadsheet.ts';
import type { StandingTab } from './standing-tab.ts';
import { UnfinishedColumns } from './unfinished-columns.ts';

/** A column of ours that is to be made on a tab of the user's. */
export interface NewColumn {
  readonly id: string;
  /** No other column has it. */
  readonly header: string;
  readonly kind: ColumnKind;
  readonly widthPixels: number;
  readonly isHidden: boolean;
  /** Whether its texts go on in further lines of their cells, as do those of rows that are added later. */
  readonly isWrapped: boolean;
}

export interface CreatedColumns {
  /** Index of the first, from 0; the others stand behind it. */
  readonly first: number;
  /** That some took no number format; none where all cells have the one of their kind. */
  readonly problems: readonly Problem[];
  /** Why they stand apart from the columns before them, or null. */
  readonly besides: Obstacle | null;
}

/** Of columns that are made, all fetched together. */
interface NewRanges {
  /** The header left of them, whose look they continue. */
  readonly neighbour: Range;
  readonly headers: Range;
  /** The whole of each column. */
  readonly columns: readonly Range[];
  /** All cells below the headers whose texts are wrapped, by column. */
  readonly wrapped: readonly Range[];
}

/** Of a cell that nobody has coloured. */
const blank = { background: '#ffffff', fontColor: '#000000' };

/** Columns of ours that are made behind the last used one of a tab. */
export class ColumnMaking {
  private readonly names: readonly string[];
  private readonly unfinished: UnfinishedColumns;

  constructor(
    private readonly book: Book,
    private readonly tab: StandingTab,
    private readonly columns: readonly NewColumn[],
    /** Asked where other columns were added since the tab was read: another run may have made these. */
    private readonly areStillMissing: () => boolean,
  ) {
    this.names = columns.map(({ header }) => header);
    this.unfinished = new UnfinishedColumns(tab, columnMetadataKey);
  }

  /**
   * Makes them, and marks them. They are noted as unfinished until `finish`.
   * @throws ColumnsMoved where somebody moves columns meanwhile: what was made is taken back
   */
  make(): CreatedColumns {
    try {
      const { made, besides } = madeSomewhere(this.tab, {
        make: (place) => this.begin(place),
        takeBack: () => this.takeBack(),
      });
      return { ...made, besides };
    } catch (error) {
      if (error instanceof ColumnsMoved) this.takeBack();
      throw error;
    }
  }

  /** They are whole. */
  finish(): void {
    this.unfinished.finish();
  }

  private takeBack(): void {
    const { unfinished, names } = this;
    unfinished.takeBack((header) => names.includes(header), names);
  }

  private begin(place: Place): Omit<CreatedColumns, 'besides'> {
    const { book, tab, columns, names } = this;
    const { first } = place;
    if (first > tab.headers.length && !this.areStillMissing()) throw new ColumnsMoved();
    tab.expect(first, names);
    this.unfinished.begin(
      place,
      columns.length,
      columns.map(({ id }) => id),
    );
    const added = insertedRoom(book, tab, place, columns.length);
    const placed = columns.map(({ id, kind }, i) => ({ id, index: first + i, kind }));
    const formats = queuedFormats(tab, placed);
    const ranges = this.rangesFrom(first);
    const headers = this.queuedHeaders(ranges, added !== null);
    const wraps = () => {
      for (const range of ranges.wrapped) range.setWrap(true);
    };
    const all = () => {
      added?.clear(inheritedLook);
      headers();
      formats();
      wraps();
      this.queueWidths(first);
    };
    // Headers first: by them it is seen whether one of ours is moved.
    const isInOneGo = isTaken(tab, all);
    if (!isInOneGo) {
      clearLook(tab, added);
      this.send(headers);
    }
    markNewColumns(
      tab,
      columns.map(({ id }, i) => ({ id, range: ranges.columns[i]! })),
    );
    if (isInOneGo) return { first, problems: [] };
    const problems = new ColumnFormats(book.kept).setOnNew(tab, placed);
    this.send(() => this.queueWidths(first));
    // Where it is refused, texts stand in one line, and nothing is lost by it.
    if (ranges.wrapped.length > 0) isTaken(tab, wraps);
    return { first, problems };
  }

  private send(queue: () => void): void {
    retrying(() => {
      this.tab.look();
      queue();
      flush();
    });
  }

  private queueWidths(first: number): void {
    const { sheet } = this.tab;
    const widths = this.columns.map(({ widthPixels }) => widthPixels);
    setColumnWidths(sheet, widths, first);
    this.columns.forEach(({ isHidden }, i) => {
      if (isHidden) sheet.hideColumns(first + i + 1);
    });
  }

  private rangesFrom(first: number): NewRanges {
    const { tab, columns: made } = this;
    const { sheet, headerRow } = tab;
    const letters = made.map((_, i) => columnLetters(first + i));
    const hasRowsBelow = tab.hasRowsBelow();
    const below = letters.flatMap((letter, i) =>
      hasRowsBelow && made[i]!.isWrapped ? [`${letter}${headerRow + 1}:${letter}`] : [],
    );
    const addresses = [
      `${columnLetters(Math.max(0, first - 1))}${headerRow}`,
      `${letters[0]}${headerRow}:${letters[letters.length - 1]}${headerRow}`,
      ...made.map((_, i) => wholeColumn(first + i)),
      ...below,
    ];
    const [neighbour, headers, ...others] = sheet.getRangeList(addresses).getRanges();
    const [columns, wrapped] = [others.slice(0, made.length), others.slice(made.length)];
    return { neighbour: neighbour!, headers: headers!, columns, wrapped };
  }

  /**
   * They continue the row of headers as it looks, which is read now.
   * @param areBlank whether they have no colours yet
   */
  private queuedHeaders({ neighbour, headers }: NewRanges, areBlank: boolean): () => void {
    const [background, fontColor] = [neighbour.getBackground(), neighbour.getFontColor()];
    return () => {
      headers.setValues([[...this.names]]).setFontWeight('bold');
      if (!areBlank || background !== blank.background) headers.setBackground(background);
      if (!areBlank || fontColor !== blank.fontColor) headers.setFontColor(fontColor);
    };
  }
}
