import type { Problem } from '../../scoring/index.ts';
import type { ReadyOutputs } from '../document/locate-outputs.ts';
import { type OutputId, outputDefinitions } from '../document/output-columns.ts';
import type { ScoredDocument } from '../document/scored-document.ts';
import { formatAgain, type PlacedColumn } from '../sheets/column-formats.ts';
import { finishColumns } from '../sheets/half-made-columns.ts';
import { columnMetadataKey, markColumn } from '../sheets/mark.ts';
import { StandingColumns } from '../sheets/standing-columns.ts';
import { type CreatedOutput, createOutputs } from './create-outputs.ts';
import { setScoreFormats } from './score-formats.ts';
import { say } from './sentences.ts';

/**
 * Makes the columns that are missing and marks those found by name.
 * @throws ColumnsMoved where columns are moved meanwhile
 */
export function ensureOutputs(
  document: ScoredDocument,
  messages: string[],
  problems: Problem[],
): ReadyOutputs {
  const { book, leadsTab, leads, outputs, scores } = document;
  const { headerRow } = leads;
  const { missing, unmarked } = outputs;
  const standing = new StandingColumns(leadsTab, headerRow, leads.headers, book.timeZone);
  formatAgain(book.kept, leadsTab, headerRow, placed(outputs.columns), standing);
  if (missing.length === 0 && unmarked.length === 0 && !hasOtherKeys(document))
    return { columns: outputs.columns, headers: leads.headers, formatted: new Set() };
  for (const id of unmarked) {
    standing.look();
    markColumn(leadsTab.sheet, outputs.columns.get(id)!, id, leadsTab.id, 'found');
  }
  const created =
    missing.length > 0
      ? createOutputs(document, missing, standing, problems)
      : new Map<OutputId, CreatedOutput>();
  const headers = [...leads.headers];
  const columns = new Map(outputs.columns);
  for (const [id, { index, header }] of created) {
    columns.set(id, index);
    headers[index] = header;
  }
  // The conditional formats belong to `Scored for`: once it stands there whole they have been set.
  const isFirstRun = missing.includes('scoredFor') || unmarked.includes('scoredFor');
  const place = { leads: leadsTab, headerRow, keyColumn: scores.keyColumn, columns, standing };
  if ((isFirstRun || hasOtherKeys(document)) && !setScoreFormats(place))
    messages.push(say.formatsSkipped(leadsTab.name));
  if (missing.length > 0) finishColumns(leadsTab, columnMetadataKey);
  const formatted = new Set([...created].filter(([, { isFormatted }]) => isFormatted).map(([id]) => id));
  return { columns, headers, formatted };
}

/** No lead is found under the key of its last run: the key is another column now, and the formats compare the old one. */
function hasOtherKeys({ carriedFrom, keyTexts }: ScoredDocument): boolean {
  return carriedFrom?.every((row, at) => row < 0 || keyTexts[at] === '') === true;
}

function placed(columns: ReadonlyMap<OutputId, number>): PlacedColumn[] {
  return [...columns].map(([id, index]) => ({ id, index, kind: outputDefinitions[id].kind }));
}
