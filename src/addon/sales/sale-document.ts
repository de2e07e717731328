import { keyOf, leadKeyColumn } from '../../scoring/index.ts';
import { areLeadsDeals } from '../document/read-leads.ts';
import { anyModel, type ModelDocument, readModel } from '../document/read-model.ts';
import type { Book } from '../sheets/book.ts';
import { untilColumnsStand } from '../sheets/columns-moved.ts';
import { DealsPlace } from './deals-place.ts';
import { say } from './sentences.ts';
import { readSoldLead, type SoldLead } from './sold-lead.ts';

/** Where the cursor was when somebody began to record a deal, or the folded key of a lead. */
export type Selection = { readonly tab: string; readonly row: number } | { readonly key: string };

/** The selected lead, with the place where its deal is to stand. */
export interface SaleDocument {
  readonly model: ModelDocument;
  readonly lead: SoldLead;
  readonly place: DealsPlace;
}

/** The same before there is a tab of deals. */
export interface WithoutDeals extends Omit<SaleDocument, 'place'> {
  readonly place: null;
}

/** The sentence for which nothing can be recorded, where there is one. */
export function readSale(
  book: Book,
  selection: Selection,
): SaleDocument | WithoutDeals | { readonly stopped: string } {
  return untilColumnsStand(() => {
    const model = readModel(book, {
      ...anyModel,
      needsRules: false,
      objection: ({ name }) => ('key' in selection || name === selection.tab ? null : say.notLeads(name)),
    });
    if ('stopped' in model) return model;
    const row = 'key' in selection ? rowOfKey(model, selection.key) : selection.row;
    if (row === null) return { stopped: say.leadGone(model.leadsTab.name) };
    const lead = readSoldLead(model, row);
    if ('stopped' in lead) return lead;
    const place = areLeadsDeals(model.settings)
      ? DealsPlace.besideLead(model, lead)
      : DealsPlace.onTab(model);
    if (place === null) return { model, lead, place };
    const stopped = 'stopped' in place ? place.stopped : objectionTo(place, model);
    return stopped === null ? { model, lead, place: place as DealsPlace } : { stopped };
  });
}

/** Sheet row of the topmost lead with that key. */
function rowOfKey({ leadsTab, settings }: ModelDocument, key: string): number | null {
  leadsTab.look();
  const cells = leadsTab.readColumn(leadKeyColumn(leadsTab.headers, settings.leadKeyColumn));
  const index = cells.findIndex((cell) => keyOf(cell) === key);
  return index < 0 ? null : leadsTab.headerRow + 1 + index;
}

function objectionTo(place: DealsPlace, { settings }: ModelDocument): string | null {
  const { name } = place.tab;
  if (!place.has('outcome')) return say.noColumn(name, settings.dealOutcomeColumn, 'Deal outcome column');
  return place.comesFromFormula() ? say.comesFromFormula(name) : null;
}
