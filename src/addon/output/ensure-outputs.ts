import { say } from '../messages.ts';
import type { ScoredDocument } from '../scored-document.ts';
import { createOutputs, markColumn } from './create-outputs.ts';
import type { OutputId } from './output-columns.ts';
import { appendScoreFormats } from './score-formats.ts';

/** Makes the columns that are missing and marks those found by name; returns where all of them are. */
export function ensureOutputs(
  { leadsTab, leads, outputs, scores }: ScoredDocument,
  messages: string[],
): ReadonlyMap<OutputId, number> {
  const { missing, unmarked } = outputs;
  if (missing.length === 0 && unmarked.length === 0) return outputs.columns;
  for (const id of unmarked) markColumn(leadsTab.sheet, outputs.columns.get(id)!, id, leadsTab.id);
  const created =
    missing.length > 0 ? createOutputs(leadsTab, leads.headers, leads.headerRow, missing) : new Map();
  const columns = new Map<OutputId, number>([...outputs.columns, ...created]);
  // The conditional formats belong to `Scored for`: once it is marked as ours they have been set.
  const isFirstRun = missing.includes('scoredFor') || unmarked.includes('scoredFor');
  if (isFirstRun && !appendScoreFormats(leadsTab, leads.headerRow, scores.keyColumn, columns))
    messages.push(say.formatsSkipped(leadsTab.name));
  return columns;
}
