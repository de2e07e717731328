import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** Columns of a gzipped CSV file by header, as text. */
export function readCsv(path: URL, delimiter = ','): Map<string, string[]> {
  const [headers, ...rows] = parseCsv(gunzipSync(readFileSync(path)).toString('utf8'), delimiter);
  return new Map(headers!.map((header, column) => [header, rows.map((row) => row[column] ?? '')]));
}

function parseCsv(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^"${delimiter}\\r\\n]*))(${delimiter}|\\r?\\n|$)`, 'gy');
  while (cell.lastIndex < text.length) {
    const match = cell.exec(text);
    if (match === null) throw new Error(`parseCsv: unreadable row: ${rows.length + 1}`);
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === delimiter) continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
