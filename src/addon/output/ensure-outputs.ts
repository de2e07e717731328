import type { Problem } from '../../scoring/index.ts';
import { say } from '../messages.ts';
import type { ScoredDocument } from '../scored-document.ts';
import { isHeadedBy } from '../tabs/header-look.ts';
import { columnMetadataKey } from '../tabs/mark.ts';
import { readHeaders } from '../tabs/read-table.ts';
import { formatAgain, type PlacedColumn } from './column-formats.ts';
import { type CreatedOutput, createOutputs, markColumn, unmarkStrays } from './create-outputs.ts';
import { finishColumns } from './half-made-columns.ts';
import { type OutputId, outputDefinitions } from './output-columns.ts';
import { setScoreFormats } from './score-formats.ts';

/** Our columns as they are before scores are written. */
export interface ReadyOutputs {
  readonly columns: ReadonlyMap<OutputId, number>;
  /** All headers of Leads while nobody moves columns. */
  readonly headers: readonly string[];
  /** Columns that this run has made and formatted. */
  readonly formatted: ReadonlySet<OutputId>;
}

/** Makes the columns that are missing and marks those found by name; null where columns were moved meanwhile. */
export function ensureOutputs(
  document: ScoredDocument,
  messages: string[],
  problems: Problem[],
): ReadyOutputs | null {
  const { book, leadsTab, leads, outputs, scores } = document;
  const { missing, unmarked } = outputs;
  formatAgain(book.kept, leadsTab, leads.headerRow, placed(outputs.columns));
  if (missing.length === 0 && unmarked.length === 0 && !hasOtherKeys(document))
    return { columns: outputs.columns, headers: leads.headers, formatted: new Set() };
  for (const id of unmarked) markColumn(leadsTab.sheet, outputs.columns.get(id)!, id, leadsTab.id, 'found');
  const created =
    missing.length > 0
      ? createOutputs(book, leadsTab, leads.headers, leads.headerRow, missing, problems)
      : new Map<OutputId, CreatedOutput>();
  if (created === null) return null;
  const headers = [...leads.headers];
  const columns = new Map(outputs.columns);
  for (const [id, { index, header }] of created) {
    columns.set(id, index);
    headers[index] = header;
  }
  if (haveColumnsMoved(document, headers)) {
    unmarkStrays(leadsTab, presentHeaders(document), created);
    finishColumns(leadsTab, columnMetadataKey);
    return null;
  }
  // The conditional formats belong to `Scored for`: once it stands there whole they have been set.
  const isFirstRun = missing.includes('scoredFor') || unmarked.includes('scoredFor');
  const place = { leads: leadsTab, headerRow: leads.headerRow, keyColumn: scores.keyColumn, columns };
  if ((isFirstRun || hasOtherKeys(document)) && !setScoreFormats(place))
    messages.push(say.formatsSkipped(leadsTab.name));
  if (missing.length > 0) finishColumns(leadsTab, columnMetadataKey);
  const formatted = new Set([...created].filter(([, { isFormatted }]) => isFormatted).map(([id]) => id));
  return { columns, headers, formatted };
}

function placed(columns: ReadonlyMap<OutputId, number>): PlacedColumn[] {
  return [...columns].map(([id, index]) => ({ id, index, kind: outputDefinitions[id].kind }));
}

/** No lead is found under the key of its last run: the key is another column now, and the formats compare the old one. */
function hasOtherKeys({ carriedFrom, keyTexts }: ScoredDocument): boolean {
  return carriedFrom?.every((row, at) => row < 0 || keyTexts[at] === '') === true;
}

function presentHeaders({ leadsTab, leads, book }: ScoredDocument): string[] {
  return readHeaders(leadsTab, leads.headerRow, book.timeZone);
}

/** Whether a header is no longer where it was. */
export function haveColumnsMoved(
  { leadsTab, leads, book }: ScoredDocument,
  headers: readonly string[],
): boolean {
  return !isHeadedBy(leadsTab, leads.headerRow, headers, book.timeZone);
}
