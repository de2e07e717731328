import { namingColumns } from '../../proposal/index.ts';
import { columnIndex, type LeadScores, type Table } from '../../scoring/index.ts';
import type { ModelDocument } from './read-model.ts';

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
