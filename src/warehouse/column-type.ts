import {
  type Cell,
  type Column,
  type Condition,
  cellText,
  createFrame,
  evaluateConditions,
  isEmptyCell,
  isErrorCell,
  type Model,
  match,
  stateAt,
} from '../scoring/index.ts';
import type { ColumnType } from './dialect.ts';

export type ColumnCondition = Extract<Condition, { column: number }>;

/** The type of a column, or the cell that makes it none. */
export type TypeReading =
  | { readonly type: ColumnType }
  | { readonly wanted: ColumnType; readonly example: string; readonly cells: number };

/**
 * The type in which a column says the same of every lead as its cells do in the spreadsheet: that of most cells, else the one
 * that the rules ask for.
 * @param rules what each of them asks of the column
 */
export function readColumnType(
  cells: Column,
  rules: readonly (readonly ColumnCondition[])[],
  model: Model,
): TypeReading {
  const conditions = rules.flat();
  const wanted = wantedType(conditions);
  const ofCells = commonestType(cells);
  if (ofCells === null) return { type: wanted };
  const candidates = [...new Set([ofCells, wanted])].filter((type) => canSay(type, conditions));
  for (const type of candidates) if (changed(cells, type, rules, model).length === 0) return { type };
  // Texts of which none is read otherwise stay what they are: what cannot be asked of them is said of each rule.
  if (ofCells === 'text' && changed(cells, wanted, [readings(conditions)], model).length === 0)
    return { type: 'text' };
  const asked = candidates.includes(wanted) ? wanted : (candidates[0] ?? wanted);
  const differing = changed(cells, asked, rules, model);
  return { wanted: asked, example: cellText(cells[differing[0]!]!).trim(), cells: differing.length };
}

/** What the rules compare the column with. */
function wantedType(conditions: readonly ColumnCondition[]): ColumnType {
  const kinds = new Set(conditions.map(({ kind }) => kind));
  if (kinds.has('number') || kinds.has('factor')) return 'number';
  if (kinds.has('day') || kinds.has('age') || kinds.has('aged')) return 'day';
  return kinds.size === 1 && kinds.has('yesNo') ? 'yesNo' : 'text';
}

function typeOfCell(cell: Cell): ColumnType {
  if (typeof cell === 'number') return 'number';
  if (typeof cell === 'boolean') return 'yesNo';
  return typeof cell === 'object' ? 'day' : 'text';
}

function commonestType(cells: Column): ColumnType | null {
  const counts = new Map<ColumnType, number>();
  for (const cell of cells) {
    if (isEmptyCell(cell) || isErrorCell(cell)) continue;
    const type = typeOfCell(cell);
    counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

const readsTexts = new Set(['number', 'factor', 'day', 'age', 'aged']);

/** Whether a statement can ask all of it of such a column: texts are read as numbers and dates by no warehouse. */
function canSay(type: ColumnType, conditions: readonly ColumnCondition[]): boolean {
  return type !== 'text' || !conditions.some(({ kind }) => readsTexts.has(kind));
}

/** Rows of which a rule would say something else if the cells were of one type. */
function changed(
  cells: Column,
  type: ColumnType,
  rules: readonly (readonly ColumnCondition[])[],
  model: Model,
): number[] {
  const typed = cells.map((cell) => typedCell(cell, type));
  const alone = [...rules, readings(rules.flat())].map((conditions) =>
    conditions.map((condition) => ({ ...condition, column: 0 })),
  );
  const [before, after] = [cells, typed].map((column) => statesIn(column, alone.flat(), model));
  return Array.from(cells.keys()).filter((row) =>
    alone.some((conditions) => {
      const matches = (states: ReturnType<typeof statesIn>) =>
        conditions.every((condition) => stateAt(states.get(condition)!, row) === match);
      return matches(before!) !== matches(after!);
    }),
  );
}

/** A cell in a column of a type: what is of another is empty there. */
function typedCell(cell: Cell, type: ColumnType): Cell {
  if (typeOfCell(cell) === type) return cell;
  return type === 'text' ? cellText(cell) : '';
}

/** Whether a cell is read as the number or day that the conditions ask for, whatever it is compared with. */
function readings(conditions: readonly ColumnCondition[]): ColumnCondition[] {
  const kinds = new Set(conditions.map(({ kind }) => kind));
  const [low, high] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  const everyNumber = { low, high, isLowOpen: true, isHighOpen: true, isRange: true };
  const everyDay = { from: -latestDay, to: latestDay };
  const has = (...some: Condition['kind'][]) => some.some((kind) => kinds.has(kind as never));
  return [
    ...(has('number', 'factor')
      ? [{ kind: 'number' as const, column: 0, allowed: [everyNumber], isNegative: false }]
      : []),
    ...(has('day', 'age', 'aged')
      ? [{ kind: 'day' as const, column: 0, allowed: [everyDay], isNegative: false }]
      : []),
  ];
}

function statesIn(column: Column, conditions: readonly ColumnCondition[], model: Model) {
  const rowCount = column.length;
  const days = new Int32Array(rowCount).fill(latestDay);
  const frame = createFrame([column], model, {
    rowCount,
    log: null,
    keyNumbers: new Int32Array(rowCount).fill(-1),
    asOfDays: days,
  });
  return evaluateConditions(conditions, frame);
}

// Beyond every day of a cell.
const latestDay = 10_000_000;
