import { namingColumns } from '../../proposal/index.ts';
import { columnIndex } from '../../scoring/index.ts';
import type { ScoredLeads } from './scored-leads.ts';

/** Columns that name a lead as people know it. */
export function nameColumns({ leads, settings, scores, outputs }: ScoredLeads): number[] {
  const own = new Set(outputs.columns.values());
  const chosen = settings.showLeadsAs.map((header) => columnIndex(leads.headers, header));
  const known = chosen.filter((index) => index >= 0 && !own.has(index));
  if (known.length > 0) return known;
  return namingColumns(leads.headers, (index) => own.has(index) || index === scores.keyColumn);
}
