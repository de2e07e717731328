import {
  type Cell,
  cellText,
  columnIndex,
  foldName,
  isEmptyCell,
  type RuleHeader,
  ruleHeaders,
} from '../../scoring/index.ts';
import type {
  ChangedEdit,
  DoneEdit,
  MoveDirection,
  RefusedEdit,
  RuleRowCells,
  RuleRowView,
} from '../../shared/index.ts';
import { lastRuleRow } from '../document/earlier-rebuild.ts';
import { makeCheckboxes } from '../sheets/checkboxes.ts';
import type { OwnTab } from '../sheets/standing-tab.ts';
import { dressRowsLike, insertRowsBelow, moveRows, removeRows } from '../sheets/tab-rows.ts';
import { type CellWrite, writeCells, writeNewRows } from '../sheets/write-cells.ts';
import { findBlock, findChanged, firstRow, lastRow, type RuleBlock, ruleBlocks } from './rule-blocks.ts';
import { say } from './sentences.ts';
import { differingCells } from './typed-cells.ts';

export type Written = (Omit<DoneEdit, 'rules'> & { rules: null }) | ChangedEdit | RefusedEdit;

const longestCell = 50_000;
const mostRows = 50;

/** The Rules tab while a rule of it is edited. */
export class RuleEditing {
  private readonly blocks: readonly RuleBlock[];
  private readonly table: OwnTab['table'];

  /** @param locale of the spreadsheet */
  constructor(
    private readonly tab: OwnTab,
    private readonly locale: string,
  ) {
    this.table = tab.table;
    this.blocks = ruleBlocks(tab.table, tab.readFormulas());
  }

  /** Does something with the rule that was read, where it still says the same. */
  change(read: readonly RuleRowView[], work: (block: RuleBlock) => Written): Written {
    const found = this.blocks[findBlock(this.blocks, read)];
    if (found) return work(found);
    const theirs = this.blocks[findChanged(this.blocks, read)];
    const name = nameOf(read[0]!.cells);
    if (theirs === undefined) return { kind: 'changed', said: say.gone(name), theirs: null };
    return { kind: 'changed', said: say.changed(name), theirs: [...theirs.rows] };
  }

  save(read: readonly RuleRowView[], wanted: readonly RuleRowCells[]): Written {
    const refusal = this.refusalOf(wanted);
    if (refusal !== null) return { kind: 'refused', said: refusal };
    if (read.length === 0) return this.add(wanted);
    // Of an earlier save whose answer was lost.
    const already =
      findBlock(this.blocks, read) < 0 ? this.blocks.find((block) => this.says(block, wanted)) : null;
    if (already) return done(say.saved(nameOf(wanted[0]!)), firstRow(already));
    return this.change(read, (block) => this.rewrite(block, wanted));
  }

  private says({ rows }: RuleBlock, wanted: readonly RuleRowCells[]): boolean {
    if (rows.length !== wanted.length) return false;
    return rows.every((row, index) => differingCells(wanted[index]!, row, this.locale).length === 0);
  }

  switch({ rows }: RuleBlock, isOn: boolean): Written {
    const [first] = rows as [RuleRowView];
    const wanted = rows.map((row) =>
      // A condition that is off by itself stays so.
      row === first || isOnBy(row) === isOnBy(first) ? { ...row.cells, On: isOn } : row.cells,
    );
    return this.writeRows(rows, wanted, say.switched(nameOf(first.cells), isOn));
  }

  move(block: RuleBlock, to: MoveDirection): Written {
    const { cells } = block.rows[0]!;
    const index = this.blocks.indexOf(block);
    const other = this.blocks[to === 'up' ? index - 1 : index + 1];
    if (other === undefined) return done(say.cannotMove(nameOf(cells), to), firstRow(block));
    const [first, count] = [firstRow(block), lastRow(block) - firstRow(block) + 1];
    const before = to === 'up' ? firstRow(other) : lastRow(other) + 1;
    moveRows(this.tab, { first, count }, before);
    return done(say.moved(nameOf(cells), to), to === 'up' ? before : before - count);
  }

  duplicate({ rows }: RuleBlock): Written {
    const [{ cells: first }] = rows as [RuleRowView];
    const name = cellText(first.Rule ?? '').trim();
    const copy = name === '' ? '' : say.copyName(name);
    const wanted = rows.map(({ cells }, index) =>
      index === 0 ? { ...cells, Rule: copy, ...(this.has('On') ? { On: false } : {}) } : cells,
    );
    if (!this.has('On')) return { kind: 'refused', said: say.noColumn('On', this.tab.name) };
    const row = this.writeBelow(rows[rows.length - 1]!.row, wanted);
    return done(say.copied(nameOf(first)), row);
  }

  delete(block: RuleBlock): Written {
    const { rows } = block;
    // Rows between that are no part of it stay.
    for (const span of spansOf(rows).reverse()) removeRows(this.tab, span);
    return done(say.deleted(nameOf(rows[0]!.cells)), null);
  }

  private refusalOf(wanted: readonly RuleRowCells[]): string | null {
    if (wanted.length === 0) return say.noConditions;
    if (wanted.length > mostRows) return say.tooMany(mostRows);
    for (const cells of wanted)
      for (const header of ruleHeaders)
        if (cellText(cells[header] ?? '').length > longestCell) return say.tooLong(header, longestCell);
    const lacking = ruleHeaders.find(
      (header) => !this.has(header) && wanted.some((cells) => !isEmptyCell(unlessOn(header, cells))),
    );
    return lacking === undefined ? null : say.noColumn(lacking, this.tab.name);
  }

  private add(wanted: readonly RuleRowCells[]): Written {
    const group = foldName(cellText(wanted[0]!.Group ?? ''));
    const isOfGroup = ({ rows }: RuleBlock) => foldName(cellText(rows[0]!.cells.Group ?? '')) === group;
    const ofGroup = group === '' ? [] : this.blocks.filter(isOfGroup);
    const last = ofGroup[ofGroup.length - 1];
    const row = this.writeBelow(last ? lastRow(last) : lastRuleRow(this.tab), wanted);
    return done(say.added(nameOf(wanted[0]!)), row);
  }

  private rewrite(block: RuleBlock, wanted: readonly RuleRowCells[]): Written {
    const { rows } = block;
    const kept = rows.slice(0, wanted.length);
    const written = this.writeRows(kept, wanted.slice(0, kept.length), say.saved(nameOf(wanted[0]!)));
    if (written.kind !== 'done') return written;
    if (wanted.length > rows.length) this.writeBelow(lastRow(block), wanted.slice(rows.length));
    for (const span of spansOf(rows.slice(wanted.length)).reverse()) removeRows(this.tab, span);
    return written;
  }

  /** Writes the cells that differ. */
  private writeRows(rows: readonly RuleRowView[], wanted: readonly RuleRowCells[], said: string): Written {
    const cells: CellWrite[] = [];
    for (const [index, row] of rows.entries()) {
      for (const { header, value } of differingCells(wanted[index]!, row, this.locale)) {
        if (!this.has(header)) return { kind: 'refused', said: say.noColumn(header, this.tab.name) };
        if (row.formulas.includes(header))
          return { kind: 'refused', said: say.isFormula(header, row.row, this.tab.name) };
        cells.push({ row: row.row, column: this.column(header) + 1, value });
        if (header === 'On' && typeof row.cells.On !== 'boolean')
          makeCheckboxes(this.tab, row.row, 1, this.column('On'));
      }
    }
    if (cells.length > 0) writeCells([{ tab: this.tab, cells }]);
    return done(said, rows[0]!.row);
  }

  /** Writes new rows below one, into empty ones where they stand there. @returns the first */
  private writeBelow(row: number, wanted: readonly RuleRowCells[]): number {
    const { tab } = this;
    const missing = wanted.length - this.emptyBelow(row, wanted.length);
    if (missing > 0) insertRowsBelow(tab, row, missing);
    const span = { first: row + 1, count: wanted.length };
    tab.ensureRows(row + wanted.length);
    const columns = ruleHeaders.map((header) => this.column(header)).filter((index) => index >= 0);
    if (row > this.table.headerRow) dressRowsLike(tab, span, row, columns);
    if (this.has('On')) makeCheckboxes(tab, span.first, span.count, this.column('On'));
    const cells = wanted.flatMap((cellsOfRow, index) =>
      differingCells(cellsOfRow, null, this.locale).flatMap(({ header, value }): CellWrite[] => {
        const column = this.column(header);
        return column < 0 ? [] : [{ row: span.first + index, column: column + 1, value }];
      }),
    );
    writeNewRows(tab, span, columns, cells);
    return span.first;
  }

  /** How many rows right below a row hold nothing but boxes, at most so many as are asked for. */
  private emptyBelow(row: number, most: number): number {
    const { columns, headerRow, rowCount } = this.table;
    const on = this.column('On');
    let count = 0;
    for (let index = row - headerRow; count < most; index++, count++)
      if (index < rowCount && columns.some((column, at) => at !== on && !isEmptyCell(column[index]!))) break;
    return count;
  }

  private has(header: RuleHeader): boolean {
    return this.column(header) >= 0;
  }

  private column(header: RuleHeader): number {
    return columnIndex(this.table.headers, header);
  }
}

/** A rule that is on needs no column for it. */
function unlessOn(header: RuleHeader, cells: RuleRowCells): Cell {
  const cell = cells[header] ?? '';
  return header === 'On' && cell === true ? '' : cell;
}

function done(said: string, row: number | null): Written {
  return { kind: 'done', said, row, rules: null };
}

function nameOf(cells: RuleRowCells): string {
  const name = cellText(cells.Rule ?? '').trim();
  return name === '' ? say.thisRule : `“${name}”`;
}

function isOnBy({ cells }: RuleRowView): boolean {
  return cells.On !== false;
}

function spansOf(rows: readonly RuleRowView[]): { first: number; count: number }[] {
  const spans: { first: number; count: number }[] = [];
  for (const { row } of rows) {
    const last = spans[spans.length - 1];
    if (last && last.first + last.count === row) last.count++;
    else spans.push({ first: row, count: 1 });
  }
  return spans;
}
