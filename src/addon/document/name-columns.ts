import { namingColumns } from '../../proposal/index.ts';
import { columnIndex, keyOf, type LeadScores, type Table } from '../../scoring/index.ts';
import { LeadNames } from './lead-names.ts';
import { readMoreColumns } from './more-lead-columns.ts';
import type { ModelDocument } from './read-model.ts';
import type { ScoredLeads } from './scored-leads.ts';

/** What of a document says how its leads are named. */
interface NamedLeads extends Pick<ModelDocument, 'settings' | 'outputs'> {
  readonly leads: Pick<Table, 'headers'>;
  readonly scores: Pick<LeadScores, 'keyColumn'>;
}

/** Columns that name a lead as people know it. */
export function nameColumns({ leads, settings, scores, outputs }: NamedLeads): number[] {
  const own = new Set(outputs.columns.values());
  const chosen = settings.showLeadsAs.map((header) => columnIndex(leads.headers, header));
  const known = chosen.filter((index) => index >= 0 && !own.has(index));
  if (known.length > 0) return known;
  return namingColumns(leads.headers, (index) => own.has(index) || index === scores.keyColumn);
}

/** The names of all leads: their columns are read, since a score asks for none that its rules do not use. */
export function readLeadNames(document: ScoredLeads): LeadNames {
  const { leads, scores } = document;
  const columns = nameColumns(document);
  const cells = [...leads.columns];
  for (const [index, read] of readMoreColumns(document, columns)) cells[index] = read;
  return new LeadNames({ ...leads, columns: cells }, columns, scores.keyColumn);
}

/**
 * The name of one lead, for which its row alone is read; its key where another lead stands there by now.
 * @param row of the table, from 0
 * @throws ColumnsMoved where columns have been moved since
 */
export function readLeadName(document: ScoredLeads, row: number): string {
  const { leads, leadsTab, scores } = document;
  const { keyColumn } = scores;
  const columns = nameColumns(document);
  const byKey = new LeadNames(leads, [], keyColumn).nameOf(row);
  if (columns.length === 0) return byKey;
  leadsTab.look();
  const read = leadsTab.readColumns([keyColumn, ...columns], 1, row);
  if (keyOf(read.get(keyColumn)![0]!) !== keyOf(leads.columns[keyColumn]![row]!)) return byKey;
  const cells = leads.headers.map((_, index) => read.get(index) ?? []);
  return new LeadNames({ ...leads, columns: cells }, columns, keyColumn).nameOf(0);
}
