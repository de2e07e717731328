import type { Dimension } from '../../workbook/area.ts';
import type { Sheet } from '../../workbook/workbook.ts';
import { GoogleException } from '../google-exception.ts';
import type * as Google from '../google-types.ts';
import { messages } from '../messages.ts';
import {
  asGoogle,
  hostKey,
  modelKey,
  modelOf,
  type ServiceObject,
  serviceObject,
} from '../service-object.ts';
import { checkEditable } from './cells/edit-rights.ts';
import { checkGridLimits, checkLines } from './cells/grid-bounds.ts';

type SheetObject = ServiceObject<Sheet>;

function sizeOf(size: (sheet: Sheet) => number) {
  return function (this: SheetObject): number {
    this[hostKey].read();
    return size(this[modelKey]);
  };
}

/** New ones that look like the row or column before them. */
function insertAfter(dimension: Dimension) {
  return function (this: SheetObject, after: number, count: number): Google.Sheet {
    const sheet = this[modelKey];
    this[hostKey].change();
    checkLines(sheet, { dimension, at: after, count: 1 });
    checkGridLimits(sheet, dimension === 'row' ? { rows: count } : { columns: count });
    // Beside protected cells a person may insert; in a protected sheet not.
    if (sheet.protections.some(({ area }) => area === null)) {
      checkEditable(this[hostKey], { sheet, area: sheet.wholeArea() });
    }
    if (dimension === 'column' && sheet.isFrozenFull && after <= (sheet.columns.frozen ?? 0))
      throw new GoogleException(messages.frozenFull);
    sheet.insert(dimension, after + 1, count, after);
    return asGoogle(this);
  };
}

/** New rows that look like the one that was there. */
function insertRowsBefore(this: SheetObject, before: number, count: number): Google.Sheet {
  const sheet = this[modelKey];
  this[hostKey].change();
  checkLines(sheet, { dimension: 'row', at: before, count: 1 });
  checkGridLimits(sheet, { rows: count });
  if (sheet.protections.some(({ area }) => area === null))
    checkEditable(this[hostKey], { sheet, area: sheet.wholeArea() });
  sheet.insert('row', before, count, before);
  return asGoogle(this);
}

function remove(dimension: Dimension) {
  return function (this: SheetObject, at: number, count: number): void {
    const sheet = this[modelKey];
    const lines = { dimension, at, count };
    this[hostKey].change();
    checkLines(sheet, lines);
    if (count === sheet.size(dimension)) throw new GoogleException(messages.deleteAll(`${dimension}s`));
    checkEditable(this[hostKey], { sheet, area: sheet.lines(lines) });
    sheet.remove(dimension, at, count);
  };
}

function resize(dimension: Dimension) {
  return function (this: SheetObject, at: number, size: number): Google.Sheet {
    checkLines(this[modelKey], { dimension, at, count: 1 });
    return adjust(this, (sheet) => sheet.properties(dimension).sizes.set(at, at, size));
  };
}

function setColumnWidths(this: SheetObject, at: number, count: number, width: number): Google.Sheet {
  checkLines(this[modelKey], { dimension: 'column', at, count });
  return adjust(this, ({ columns }) => columns.sizes.set(at, at + count - 1, width));
}

function hideColumns(this: SheetObject, at: number, count = 1): void {
  checkLines(this[modelKey], { dimension: 'column', at, count });
  adjust(this, ({ columns }) => columns.hidden.set(at, at + count - 1, true));
}

function showColumns(this: SheetObject, at: number, count = 1): void {
  checkLines(this[modelKey], { dimension: 'column', at, count });
  adjust(this, ({ columns }) => columns.hidden.set(at, at + count - 1, undefined));
}

/** The group at a row or column that is nested this deep; Google's type says null where there is none, and it throws. */
function groupAt(dimension: Dimension) {
  return function (this: SheetObject, index: number, depth: number): Google.Group {
    const sheet = this[modelKey];
    this[hostKey].read();
    const { groupDepth } = sheet.properties(dimension);
    const isMember = (position: number) => (groupDepth.at(position) ?? 0) >= depth;
    if (depth < 1 || !isMember(index)) throw new GoogleException(messages.noGroup(dimension, index, depth));
    let start = index;
    let end = index;
    while (isMember(start - 1)) start--;
    while (isMember(end + 1)) end++;
    return serviceObject(this[hostKey], 'Group', { sheet, dimension, start, count: end - start + 1, depth });
  };
}

/** Members of a range that are moved before another row or column. */
function move(dimension: Dimension) {
  const member = dimension === 'row' ? 'moveRows' : 'moveColumns';
  return function (this: SheetObject, spec: Google.Range, to: number): void {
    const { area } = modelOf(spec, 'Range', `SpreadsheetApp.Sheet.${member}`);
    const sheet = this[modelKey];
    const [at, count] = dimension === 'row' ? [area.row, area.rows] : [area.column, area.columns];
    this[hostKey].change();
    checkLines(sheet, { dimension, at: Math.max(1, to - 1), count: 1 });
    checkEditable(this[hostKey], { sheet, area: sheet.lines({ dimension, at, count }) });
    sheet.move(dimension, at, count, to);
  };
}

/** Groups of rows or columns at any depth. */
function collapseAllGroups(dimension: Dimension) {
  return function (this: SheetObject): Google.Sheet {
    const sheet = this[modelKey];
    this[hostKey].change();
    const { groupDepth, collapsed, hidden } = sheet.properties(dimension);
    for (let depth = 1, isDeeper = true; isDeeper; depth++) {
      isDeeper = false;
      for (let start = 1; start <= sheet.size(dimension); start++) {
        let end = start;
        while ((groupDepth.at(end) ?? 0) >= depth) end++;
        if (end === start) continue;
        isDeeper = true;
        collapsed.push({ start, count: end - start, depth });
        hidden.set(start, end - 1, true);
        start = end;
      }
    }
    return asGoogle(this);
  };
}

function expandAllGroups(dimension: Dimension) {
  return function (this: SheetObject): Google.Sheet {
    const sheet = this[modelKey];
    this[hostKey].change();
    const { groupDepth, collapsed, hidden } = sheet.properties(dimension);
    collapsed.length = 0;
    for (let line = 1; line <= sheet.size(dimension); line++)
      if ((groupDepth.at(line) ?? 0) > 0) hidden.set(line, line, undefined);
    return asGoogle(this);
  };
}

/** A change that needs no cells; like writes it is only queued. */
function adjust(service: SheetObject, apply: (sheet: Sheet) => void): Google.Sheet {
  const sheet = service[modelKey];
  service[hostKey].write({ cells: 0, apply: () => apply(sheet) });
  return asGoogle(service);
}

function freeze(dimension: Dimension) {
  return function (this: SheetObject, count: number): void {
    adjust(this, (sheet) => {
      sheet.properties(dimension).frozen = count;
    });
  };
}

/** The members of a sheet that read or change its rows and columns. */
export const lineMembers = {
  getLastRow: sizeOf((sheet) => sheet.lastRow()),
  getLastColumn: sizeOf((sheet) => sheet.lastColumn()),
  getMaxRows: sizeOf((sheet) => sheet.maxRows),
  getMaxColumns: sizeOf((sheet) => sheet.maxColumns),
  insertColumnsAfter: insertAfter('column'),
  insertRowsAfter: insertAfter('row'),
  insertRowsBefore,
  deleteColumns: remove('column'),
  deleteRows: remove('row'),
  setColumnWidth: resize('column'),
  setColumnWidths,
  setRowHeight: resize('row'),
  getColumnGroup: groupAt('column'),
  getRowGroup: groupAt('row'),
  collapseAllColumnGroups: collapseAllGroups('column'),
  collapseAllRowGroups: collapseAllGroups('row'),
  expandAllRowGroups: expandAllGroups('row'),
  hideColumns,
  showColumns,

  moveColumns: move('column'),
  moveRows: move('row'),

  isColumnHiddenByUser(this: SheetObject, column: number): boolean {
    this[hostKey].read();
    return this[modelKey].columns.hidden.at(column) ?? false;
  },

  setFrozenRows: freeze('row'),
  setFrozenColumns: freeze('column'),
} satisfies Partial<Google.Sheet>;
