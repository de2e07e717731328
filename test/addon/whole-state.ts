import type { Host } from '../../src/host/services/host.ts';
import type { DimensionProperties } from '../../src/host/workbook/dimension-properties.ts';
import type { Layer } from '../../src/host/workbook/layer.ts';
import type { Sheet, Workbook } from '../../src/host/workbook/workbook.ts';

/** Everything that a spreadsheet and its script hold, cell by cell, ours and the user's alike. */
export function wholeState(workbook: Workbook, { project }: Host): Record<string, unknown> {
  return {
    name: workbook.name,
    metadata: plain(workbook.metadata),
    documentProperties: Object.fromEntries(workbook.documentProperties),
    userProperties: [...project.userProperties]
      .filter(([, values]) => values.size > 0)
      .map(([user, values]) => [user, Object.fromEntries(values)]),
    triggers: plain(project.triggers),
    sheets: workbook.sheets.map(sheetState),
  };
}

function sheetState(sheet: Sheet): Record<string, unknown> {
  const layers: Record<string, Layer<unknown>> = {
    ...(sheet.formats as unknown as Record<string, Layer<unknown>>),
    notes: sheet.notes as Layer<unknown>,
    validations: sheet.validations as Layer<unknown>,
    links: sheet.links as Layer<unknown>,
  };
  const cells: Record<string, unknown> = {};
  for (let column = 1; column <= sheet.maxColumns; column++) {
    for (let row = 1; row <= sheet.maxRows; row++) {
      const cell: Record<string, unknown> = {};
      const value = sheet.cells.at(row, column);
      if (value !== null) cell.value = plain(value);
      for (const [name, layer] of Object.entries(layers)) {
        const property = layer.at(row, column);
        if (property !== undefined) cell[name] = plain(property);
      }
      if (Object.keys(cell).length > 0) cells[`${row},${column}`] = cell;
    }
  }
  return {
    ...{ name: sheet.name, id: sheet.id, hidden: sheet.hidden, tabColor: sheet.tabColor },
    ...{ maxRows: sheet.maxRows, maxColumns: sheet.maxColumns, hiddenGridlines: sheet.hiddenGridlines },
    cells,
    rows: dimensionState(sheet.rows, sheet.maxRows),
    columns: dimensionState(sheet.columns, sheet.maxColumns),
    filter: sheet.filter && { area: sheet.filter.area, criteria: plain([...sheet.filter.criteria]) },
    ...{ merges: plain(sheet.merges), bandings: plain(sheet.bandings), charts: plain(sheet.charts) },
    ...{ conditionalFormats: plain(sheet.conditionalFormats), protections: plain(sheet.protections) },
    ...{ namedRanges: plain(sheet.namedRanges), metadata: plain(sheet.metadata) },
  };
}

function dimensionState(properties: DimensionProperties, size: number): Record<string, unknown> {
  const positions: Record<number, unknown> = {};
  for (let position = 1; position <= size; position++) {
    const [width, hidden, depth] = [
      properties.sizes.at(position),
      properties.hidden.at(position),
      properties.groupDepth.at(position),
    ];
    if (width ?? hidden ?? depth) positions[position] = { width, hidden, depth };
  }
  const { frozen, groupControl, collapsed } = properties;
  return { positions, frozen, groupControl, collapsed: plain(collapsed) };
}

/** A copy that later changes leave alone; references to tabs become their names. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, part) => (key === 'sheet' ? (part as Sheet).name : part)));
}
