import { cellAddress } from '../package/address.ts';
import { openTag, withAttribute } from '../package/xml-element.ts';
import { rawCells, rawRows } from './cell-reader.ts';

/**
 * `<sheetData>` with its rows and cells in ascending order and each there once, the last of several: programs write it so,
 * and writing into it counts on that.
 */
export function orderedRows(sheetData: string): string {
  const rows = new Map<number, { tag: string; cells: Map<number, string> }>();
  for (const { row, tag, element } of rawRows(sheetData)) {
    const line = rows.get(row) ?? { tag: withAttribute(openTag(tag), 'r', row), cells: new Map() };
    rows.set(row, line);
    for (const { column, tag: cellTag, element: cell } of rawCells(sheetData, element)) {
      const addressed = withAttribute(cellTag, 'r', cellAddress(row, column));
      line.cells.set(column, addressed + sheetData.slice(cell.inner, cell.end));
    }
  }
  const written = ascending(rows).map(
    ([, { tag, cells }]) =>
      `${tag}${ascending(cells)
        .map(([, xml]) => xml)
        .join('')}</row>`,
  );
  return `<sheetData>${written.join('')}</sheetData>`;
}

function ascending<T>(byNumber: ReadonlyMap<number, T>): [number, T][] {
  return [...byNumber].sort(([a], [b]) => a - b);
}
