import { type Area, intersection, lastColumnOf, lastRowOf } from '../../workbook/area.ts';
import { type CopyParts, copyCells } from '../../workbook/copy-cells.ts';
import type { DimensionProperties } from '../../workbook/dimension-properties.ts';
import { sortRows } from '../../workbook/sort-rows.ts';
import { GoogleException } from '../google-exception.ts';
import type * as Google from '../google-types.ts';
import { MESSAGES } from '../messages.ts';
import { asGoogle, HOST, MODEL, modelOf, serve, serviceObject } from '../service-object.ts';
import type { RangeModel } from '../service-types.ts';
import { newBanding } from './banding-colors.ts';
import { type ClearOptions, clearParts } from './clear-options.ts';
import { canEdit, checkEditable } from './edit-rights.ts';
import { checkedArea } from './grid-bounds.ts';
import { metadataEntry } from './metadata-entry.ts';
import { changing, editing, reading } from './range-access.ts';
import { RangeRules } from './range-rules.ts';
import { sortKeys } from './sort-keys.ts';

/** A range with all its members: here those that reach beyond single cells. */
export class RangeService extends RangeRules implements Partial<Google.Range> {
  activate(): Google.Range {
    const { sheet, area } = this[MODEL];
    sheet.workbook.activeSheet = sheet;
    sheet.selection = { ...area };
    return asGoogle(this);
  }

  clear(options: ClearOptions = {}): Google.Range {
    return editing(this, ({ sheet, area }) => clearParts(sheet, area, options, false));
  }

  /** Number formats stay. */
  clearFormat(): Google.Range {
    return editing(this, ({ sheet, area }) => clearParts(sheet, area, { formatOnly: true }, true));
  }

  sort(spec: unknown): Google.Range {
    const keys = sortKeys(spec, 'SpreadsheetApp.Range.sort');
    const { sheet, area } = changing(this);
    sortRows(sheet, area, keys);
    return asGoogle(this);
  }

  /** To a larger destination the source is repeated. */
  copyTo(destination: Google.Range, how: unknown = {}, transposed = false): void {
    const call = 'SpreadsheetApp.Range.copyTo';
    if (transposed) throw new Error(`${call}: transposed is not there in the host`);
    const target = modelOf(destination, 'Range', call);
    const host = this[HOST];
    host.change();
    const source = this[MODEL];
    for (const area of tiles(source.area, target)) {
      checkEditable(host, target.sheet, area);
      copyCells(source, { sheet: target.sheet, area }, copyParts(how));
    }
  }

  merge(): Google.Range {
    const { sheet, area } = changing(this);
    sheet.merges = sheet.merges.filter((merge) => !intersection(merge, area));
    if (area.rows > 1 || area.columns > 1) sheet.merges.push({ ...area });
    for (let row = area.row; row <= lastRowOf(area); row++) {
      for (let column = area.column; column <= lastColumnOf(area); column++) {
        if (row !== area.row || column !== area.column) sheet.cells.set(row, column, null);
      }
    }
    return asGoogle(this);
  }

  createFilter(): Google.Filter {
    const { sheet, area } = changing(this);
    if (sheet.filter) throw new GoogleException(MESSAGES.filterExists);
    sheet.filter = { area: { ...area }, criteria: new Map() };
    return serviceObject(this[HOST], 'Filter', { sheet, filter: sheet.filter });
  }

  protect(): Google.Protection {
    const host = this[HOST];
    const { sheet, area } = changing(this);
    const protection = {
      area: { ...area },
      description: '',
      warningOnly: false,
      editors: [host.execution.user],
      unprotected: [],
    };
    sheet.protections.push(protection);
    return serviceObject(host, 'Protection', { sheet, protection });
  }

  canEdit(): boolean {
    const { sheet, area } = reading(this);
    return canEdit(this[HOST], sheet, area);
  }

  applyRowBanding(theme?: unknown, showHeader = true, showFooter = false): Google.Banding {
    const { sheet, area } = changing(this);
    if (sheet.bandings.some((banding) => intersection(banding.area, area))) {
      throw new GoogleException(MESSAGES.bandingOverlap);
    }
    const banding = newBanding(area, theme, showHeader, showFooter);
    sheet.bandings.push(banding);
    return serviceObject(this[HOST], 'Banding', { sheet, banding });
  }

  addDeveloperMetadata(key: string, ...rest: unknown[]): Google.Range {
    const { sheet, area, wholeColumns, wholeRows } = this[MODEL];
    const isOne = (wholeColumns && area.columns === 1) || (wholeRows && area.rows === 1);
    if (!isOne) throw new GoogleException(MESSAGES.metadataRange);
    this[HOST].change();
    const place = wholeColumns
      ? { on: 'column' as const, index: area.column }
      : { on: 'row' as const, index: area.row };
    sheet.metadata.push({ ...metadataEntry(sheet.workbook, key, rest), ...place });
    return asGoogle(this);
  }

  shiftColumnGroupDepth(delta: number): Google.Range {
    return editing(this, ({ sheet, area }) => shiftDepth(sheet.columns, area.column, area.columns, delta));
  }

  shiftRowGroupDepth(delta: number): Google.Range {
    return editing(this, ({ sheet, area }) => shiftDepth(sheet.rows, area.row, area.rows, delta));
  }
}

/** Deepest nesting of groups in Sheets. */
const MAX_GROUP_DEPTH = 8;

function shiftDepth(properties: DimensionProperties, start: number, count: number, delta: number): void {
  const depths = properties.groupDepth.slice(start, start + count - 1);
  properties.groupDepth.assign(
    start,
    depths.map((depth = 0) => Math.max(0, Math.min(MAX_GROUP_DEPTH, depth + delta)) || undefined),
  );
}

function tiles(source: Area, { sheet, area }: RangeModel): Area[] {
  const down = Math.max(1, Math.floor(area.rows / source.rows));
  const across = Math.max(1, Math.floor(area.columns / source.columns));
  const found: Area[] = [];
  for (let r = 0; r < down; r++) {
    for (let c = 0; c < across; c++) {
      const row = area.row + r * source.rows;
      const column = area.column + c * source.columns;
      found.push(checkedArea(sheet, { ...source, row, column }));
    }
  }
  return found;
}

const NOTHING: CopyParts = { contents: 'none', formats: false, notes: false, validations: false };

function copyParts(how: unknown): CopyParts {
  const options = how as { formatOnly?: boolean; contentsOnly?: boolean };
  if (options.formatOnly || String(how) === 'PASTE_FORMAT') return { ...NOTHING, formats: true };
  if (options.contentsOnly || String(how) === 'PASTE_FORMULA') return { ...NOTHING, contents: 'formulas' };
  if (String(how) === 'PASTE_VALUES') return { ...NOTHING, contents: 'values' };
  if (String(how) === 'PASTE_DATA_VALIDATION') return { ...NOTHING, validations: true };
  if (/^PASTE_(?!NORMAL)/.test(String(how)))
    throw new Error(`Range.copyTo by ${how} is not there in the host`);
  return { contents: 'formulas', formats: true, notes: true, validations: true };
}

serve(RangeService, 'Range');
