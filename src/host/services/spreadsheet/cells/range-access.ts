import type { Area } from '../../../workbook/area.ts';
import { GoogleException } from '../../google-exception.ts';
import type * as Google from '../../google-types.ts';
import type { Host } from '../../host.ts';
import { messages } from '../../messages.ts';
import { asGoogle, hostKey, modelKey, type ServiceObject, typeName } from '../../service-object.ts';
import type { RangeModel } from '../../service-types.ts';
import { checkEditable } from './edit-rights.ts';

type RangeObject = ServiceObject<RangeModel>;

function cellCount(area: Area): number {
  return area.rows * area.columns;
}

/** Cells to be read, after what was written before has been sent. */
export function reading(range: RangeObject): RangeModel {
  range[hostKey].read(cellCount(range[modelKey].area));
  return range[modelKey];
}

/** Queues a change of cells; whether the user may make it comes out when it is sent. */
export function editing(range: RangeObject, apply: (model: RangeModel, host: Host) => void): Google.Range {
  const host = range[hostKey];
  const model = range[modelKey];
  host.write({
    cells: cellCount(model.area),
    apply() {
      checkEditable(host, model);
      apply(model, host);
    },
  });
  return asGoogle(range);
}

/** A change of the sheet's shape, done at once. */
export function changing(range: RangeObject): RangeModel {
  const host = range[hostKey];
  const model = range[modelKey];
  host.change();
  checkEditable(host, model);
  return model;
}

/** The values of a block by columns, copied; refuses a block of another shape than the range's. */
export function columnsOf(block: unknown, area: Area, call: string): unknown[][] {
  if (!Array.isArray(block) || !block.every(Array.isArray)) {
    throw new GoogleException(messages.signature(typeName(block), call));
  }
  if (block.length !== area.rows) {
    throw new GoogleException(messages.rowMismatch(block.length, area.rows));
  }
  const columns = Array.from({ length: area.columns }, () => new Array<unknown>(area.rows));
  for (let r = 0; r < block.length; r++) {
    const row = block[r] as unknown[];
    if (row.length !== area.columns) {
      throw new GoogleException(messages.columnMismatch(row.length, area.columns));
    }
    for (let c = 0; c < row.length; c++) columns[c]![r] = row[c];
  }
  return columns;
}

/** The same value for each cell, by columns. */
export function filled<T>(area: Area, value: T): T[][] {
  return Array.from({ length: area.columns }, () => new Array<T>(area.rows).fill(value));
}
