import type { Area } from '../../../workbook/area.ts';
import { GoogleException } from '../../google-exception.ts';
import type * as Google from '../../google-types.ts';
import type { Host } from '../../host.ts';
import { MESSAGES } from '../../messages.ts';
import { asGoogle, HOST, MODEL, type ServiceObject, typeName } from '../../service-object.ts';
import type { RangeModel } from '../../service-types.ts';
import { checkEditable } from './edit-rights.ts';

type RangeObject = ServiceObject<RangeModel>;

function cellCount(area: Area): number {
  return area.rows * area.columns;
}

/** Cells to be read, after what was written before has been sent. */
export function reading(range: RangeObject): RangeModel {
  range[HOST].read(cellCount(range[MODEL].area));
  return range[MODEL];
}

/** Queues a change of cells; whether the user may make it comes out when it is sent. */
export function editing(range: RangeObject, apply: (model: RangeModel, host: Host) => void): Google.Range {
  const host = range[HOST];
  const model = range[MODEL];
  host.write({
    cells: cellCount(model.area),
    apply() {
      checkEditable(host, model.sheet, model.area);
      apply(model, host);
    },
  });
  return asGoogle(range);
}

/** A change of the sheet's shape, done at once. */
export function changing(range: RangeObject): RangeModel {
  const host = range[HOST];
  host.change();
  checkEditable(host, range[MODEL].sheet, range[MODEL].area);
  return range[MODEL];
}

/** The values of a block by columns, copied; refuses a block of another shape than the range's. */
export function columnsOf(block: unknown, area: Area, call: string): unknown[][] {
  if (!Array.isArray(block) || !block.every(Array.isArray)) {
    throw new GoogleException(MESSAGES.signature(typeName(block), call));
  }
  if (block.length !== area.rows) {
    throw new GoogleException(MESSAGES.rowMismatch(block.length, area.rows));
  }
  const columns = Array.from({ length: area.columns }, () => new Array<unknown>(area.rows));
  for (let r = 0; r < block.length; r++) {
    const row = block[r] as unknown[];
    if (row.length !== area.columns) {
      throw new GoogleException(MESSAGES.columnMismatch(row.length, area.columns));
    }
    for (let c = 0; c < row.length; c++) columns[c]![r] = row[c];
  }
  return columns;
}

/** The same value for each cell, by columns. */
export function filled<T>(area: Area, value: T): T[][] {
  return Array.from({ length: area.columns }, () => new Array<T>(area.rows).fill(value));
}
