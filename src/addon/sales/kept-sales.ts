import type { SalesToRecord, SaleToRecord } from '../../shared/index.ts';
import { byteLength, type DocumentProperties } from '../sheets/document-properties.ts';

const property = 'scoreband.salesToRecord';
// A property holds about 8,000 bytes, of which one character can take three.
const longestRecord = 7_500;
const mostLines = 20;

/** Keeps deals that are still to be recorded for whoever opens the document next. To be saved. */
export function noteSalesToRecord(kept: DocumentProperties, sales: readonly SaleToRecord[]): void {
  const lines = sales.slice(0, mostLines);
  const text = () => JSON.stringify({ lines, more: sales.length - lines.length } satisfies SalesToRecord);
  while (byteLength(text()) > longestRecord) lines.pop();
  kept.note(property, sales.length === 0 ? null : text());
}

export function readSalesToRecord(kept: DocumentProperties): SalesToRecord {
  return (JSON.parse(kept.get(property) ?? 'null') as SalesToRecord | null) ?? { lines: [], more: 0 };
}

/** The lead has a deal now. To be saved. */
export function dropSaleToRecord(kept: DocumentProperties, key: string): void {
  const { lines, more } = readSalesToRecord(kept);
  const left = lines.filter((line) => line.key !== key);
  if (left.length < lines.length)
    kept.note(property, left.length + more === 0 ? null : JSON.stringify({ lines: left, more }));
}
