import type { Area, Dimension } from '../../workbook/area.ts';
import type { DimensionProperties } from '../../workbook/dimension-properties.ts';
import type { Sheet } from '../../workbook/workbook.ts';
import { GoogleException } from '../google-exception.ts';
import type * as Google from '../google-types.ts';
import { messages } from '../messages.ts';
import { asGoogle, hostKey, modelKey, type ServiceObject } from '../service-object.ts';
import type { SheetArea } from '../service-types.ts';
import { checkEditable } from './cells/edit-rights.ts';
import { checkGridLimits, checkSpan } from './cells/grid-bounds.ts';

type SheetObject = ServiceObject<Sheet>;

/** `count` rows or columns from `at` on. */
interface Span {
  dimension: Dimension;
  at: number;
  count: number;
}

/** New ones that look like the row or column before them. */
export function insertAfter(service: SheetObject, dimension: Dimension, after: number, count: number) {
  const sheet = service[modelKey];
  service[hostKey].change();
  checkSpan(sheet, dimension, after, 1);
  checkGridLimits(sheet, dimension === 'row' ? count : 0, dimension === 'row' ? 0 : count);
  // Beside protected cells a person may insert; in a protected sheet not.
  if (sheet.protections.some(({ area }) => area === null)) {
    checkEditable(service[hostKey], { sheet, area: sheet.wholeArea() });
  }
  sheet.insert(dimension, after + 1, count, after);
  return asGoogle<Google.Sheet>(service);
}

export function remove(service: SheetObject, { dimension, at, count }: Span): void {
  const sheet = service[modelKey];
  service[hostKey].change();
  checkSpan(sheet, dimension, at, count);
  const size = dimension === 'row' ? sheet.maxRows : sheet.maxColumns;
  if (count === size) throw new GoogleException(messages.deleteAll(dimension === 'row' ? 'rows' : 'columns'));
  checkEditable(service[hostKey], cellsOf(sheet, { dimension, at, count }));
  sheet.remove(dimension, at, count);
}

export function moveColumns(service: SheetObject, { area }: { area: Area }, to: number): void {
  const sheet = service[modelKey];
  service[hostKey].change();
  checkSpan(sheet, 'column', Math.max(1, to - 1), 1);
  const { column: at, columns: count } = area;
  checkEditable(service[hostKey], cellsOf(sheet, { dimension: 'column', at, count }));
  sheet.move('column', at, count, to);
}

export function hideColumns(service: SheetObject, at: number, count: number): void {
  checkSpan(service[modelKey], 'column', at, count);
  adjust(service, ({ columns }) => columns.hidden.set(at, at + count - 1, true));
}

export function resize(service: SheetObject, dimension: Dimension, at: number, size: number): Google.Sheet {
  checkSpan(service[modelKey], dimension, at, 1);
  return adjust(service, (sheet) => propertiesOf(sheet, dimension).sizes.set(at, at, size));
}

/** A change that needs no cells; like writes it is only queued. */
export function adjust(service: SheetObject, apply: (sheet: Sheet) => void): Google.Sheet {
  const sheet = service[modelKey];
  service[hostKey].write({ cells: 0, apply: () => apply(sheet) });
  return asGoogle(service);
}

function propertiesOf(sheet: Sheet, dimension: Dimension): DimensionProperties {
  return dimension === 'row' ? sheet.rows : sheet.columns;
}

/** The cells of whole rows or columns. */
function cellsOf(sheet: Sheet, { dimension, at, count }: Span): SheetArea {
  const whole = sheet.wholeArea();
  const area =
    dimension === 'row' ? { ...whole, row: at, rows: count } : { ...whole, column: at, columns: count };
  return { sheet, area };
}
