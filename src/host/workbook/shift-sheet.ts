import { type Area, lastColumnOf } from './area.ts';
import { Formula } from './cell.ts';
import { type Corner, type FormulaReference, mapReferences } from './formula-references.ts';
import type {
  BooleanCondition,
  Filter,
  RangeReference,
  SheetContents,
  TypedTable,
  Validation,
} from './sheet-features.ts';
import { type LineShift, shiftArea, shiftPosition, shiftSpan, withoutHeir } from './shift.ts';

/** Rows or columns of a sheet that are inserted, removed or moved. What refers to cells that are gone is dropped. */
export class SheetShift {
  constructor(
    private readonly sheet: SheetContents,
    private readonly shift: LineShift,
  ) {}

  /** Takes along all that belongs to the cells. Inserted ones take over formats, validations and size. */
  moveContents(): void {
    const { sheet, shift } = this;
    const grown = shift.kind === 'insert' ? shift.count : shift.kind === 'remove' ? -shift.count : 0;
    if (shift.dimension === 'row') sheet.maxRows += grown;
    else sheet.maxColumns += grown;
    sheet.cells.shift(shift);
    for (const layer of Object.values(sheet.formats)) layer.shift(shift);
    sheet.validations.shift(shift);
    sheet.notes.shift(withoutHeir(shift));
    sheet.links.shift(withoutHeir(shift));
    sheet.properties(shift.dimension).shift(shift);
    this.moveAreas();
    this.moveMetadata();
  }

  private moveAreas(): void {
    const { sheet, shift } = this;
    const { dimension } = shift;
    const move = (area: Area) => shiftArea(area, shift);
    const moveAll = (areas: Area[]) => areas.flatMap((area) => move(area) ?? []);
    const withArea = <T extends { area: Area }>(items: T[]) =>
      items.filter((item) => {
        const area = move(item.area);
        if (area) item.area = area;
        return area !== null;
      });
    sheet.merges = moveAll(sheet.merges).filter((area) => area.rows > 1 || area.columns > 1);
    sheet.tables = moveAll(sheet.tables);
    const grown = this.grownTables();
    sheet.typedTables = withArea(sheet.typedTables);
    for (const { area } of grown) area.columns += shift.count;
    sheet.bandings = withArea(sheet.bandings);
    sheet.namedRanges = withArea(sheet.namedRanges);
    if (sheet.filter && !this.moveFilter(sheet.filter)) sheet.filter = null;
    sheet.selection = move(sheet.selection) ?? { row: 1, column: 1, rows: 1, columns: 1 };
    for (const format of sheet.conditionalFormats) format.areas = moveAll(format.areas);
    sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => format.areas.length > 0);
    sheet.protections = sheet.protections.filter((protection) => {
      protection.unprotected = moveAll(protection.unprotected);
      if (!protection.area) return true;
      const area = move(protection.area);
      protection.area = area;
      return area !== null;
    });
    for (const { anchor } of sheet.charts)
      anchor[dimension] = shiftPosition(anchor[dimension], shift) ?? shift.at;
  }

  /** Those that take in columns which are inserted at their right edge. */
  private grownTables(): TypedTable[] {
    const { kind, dimension, at } = this.shift;
    if (kind !== 'insert' || dimension !== 'column') return [];
    return this.sheet.typedTables.filter(
      ({ area, growsAtEdge }) => growsAtEdge && lastColumnOf(area) + 1 === at,
    );
  }

  /** In place, since scripts hold on to filters; false where nothing is left of it. */
  private moveFilter(filter: Filter): boolean {
    const area = shiftArea(filter.area, this.shift);
    if (!area) return false;
    filter.area = area;
    if (this.shift.dimension === 'row') return true;
    const criteria = [...filter.criteria];
    filter.criteria.clear();
    for (const [column, criterion] of criteria) {
      const moved = shiftPosition(column, this.shift);
      if (moved !== null) filter.criteria.set(moved, criterion);
    }
    return true;
  }

  private moveMetadata(): void {
    const { sheet, shift } = this;
    sheet.metadata = sheet.metadata.filter((entry) => {
      if (entry.on !== shift.dimension) return true;
      const index = shiftPosition(entry.index, shift);
      if (index !== null) entry.index = index;
      return index !== null;
    });
  }

  /** Keeps what refers to the cells, from any of the sheets, at the cells it meant. */
  moveReferences(sheets: readonly SheetContents[]): void {
    for (const sheet of sheets) {
      for (const reference of rangesOf(sheet)) {
        if (reference.sheet !== this.sheet) continue;
        reference.area = shiftArea(reference.area, this.shift) ?? reference.area;
      }
      const adjust = (formula: string) =>
        mapReferences(formula, (reference) =>
          this.isMeant(reference.sheet, sheet) ? this.moved(reference) : reference,
        );
      adjustCells(sheet, adjust);
      adjustConditions(sheet, adjust);
    }
  }

  /** Does a reference by this name of a sheet, or by none, mean the sheet that changes? */
  private isMeant(name: string | null, from: SheetContents): boolean {
    return name === null ? from === this.sheet : name.toLowerCase() === this.sheet.name.toLowerCase();
  }

  private moved(reference: FormulaReference): FormulaReference | null {
    const { dimension } = this.shift;
    const [first, second = first] = reference.corners as [Corner, Corner?];
    const start = first[dimension];
    // What lies outside of the grid is not there to be moved.
    if (start === null || start > this.sheet.size(dimension)) return reference;
    // `A2:A` is open at its end.
    const end = second[dimension];
    const low = end === null ? start : Math.min(start, end);
    const span = shiftSpan(low, end === null ? 1 : Math.abs(end - start) + 1, this.shift);
    if (!span) return null;
    const last = span.start + span.count - 1;
    const corners = reference.corners.map((corner) => {
      if (corner[dimension] === null) return corner;
      return { ...corner, [dimension]: corner[dimension] === low ? span.start : last };
    });
    return { ...reference, corners };
  }
}

/** The ranges that charts and dropdowns of a sheet take their values from. */
function* rangesOf(sheet: SheetContents): Generator<RangeReference> {
  for (const chart of sheet.charts) yield* chart.ranges;
  for (const { values } of sheet.validations.values()) {
    for (const value of values) if (typeof value === 'object' && 'sheet' in value) yield value;
  }
}

function adjustCells(sheet: SheetContents, adjust: (formula: string) => string): void {
  const lastColumn = sheet.cells.lastColumn();
  for (let column = 1; column <= lastColumn; column++) {
    const cells = sheet.cells.column(column);
    for (let i = 0; i < cells.length; i++) {
      const cell = cells[i];
      if (cell instanceof Formula) cells[i] = new Formula(adjust(cell.text), cell.value);
    }
  }
}

function adjustConditions(sheet: SheetContents, adjust: (formula: string) => string): void {
  const adjustAll = (condition: BooleanCondition | Validation) => {
    if (condition.criteria !== 'CUSTOM_FORMULA') return;
    condition.values = condition.values.map((value) =>
      typeof value === 'string' ? adjust(value) : value,
    ) as BooleanCondition['values'];
  };
  for (const format of sheet.conditionalFormats) if ('condition' in format) adjustAll(format.condition);
  for (const validation of sheet.validations.values()) adjustAll(validation);
}
