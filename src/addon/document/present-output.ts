import type { Column } from '../../scoring/index.ts';
import { outputColumn } from './locate-outputs.ts';
import { type RememberedId, rememberedIds } from './memory.ts';
import type { OutputId } from './output-columns.ts';
import { besideLeads } from './output-rows.ts';
import { rememberedOutput } from './remembered-output.ts';
import type { ScoredLeads } from './scored-leads.ts';

/**
 * A column of ours as it stands, each cell beside its own lead, with what runs keep by key where it is lost; null where there
 * is none.
 */
export function presentOutput(document: ScoredLeads, id: OutputId): Column | null {
  const { outputs, leads, outputRowOf } = document;
  const column = outputColumn(leads, outputs, id);
  const standing = column && besideLeads(column, outputRowOf);
  return isRemembered(id) ? rememberedOutput(document, id, standing) : standing;
}

function isRemembered(id: OutputId): id is RememberedId {
  return (rememberedIds as readonly OutputId[]).includes(id);
}
