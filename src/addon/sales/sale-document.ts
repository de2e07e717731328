import { areLeadsDeals } from '../document/read-leads.ts';
import { anyModel, type ModelDocument, readModel } from '../document/read-model.ts';
import type { Book } from '../sheets/book.ts';
import { untilColumnsStand } from '../sheets/columns-moved.ts';
import { DealsPlace } from './deals-place.ts';
import { say } from './sentences.ts';
import { readSoldLead, type SoldLead } from './sold-lead.ts';

/** Where the cursor was when somebody began to record a deal. */
export interface Selection {
  readonly tab: string;
  readonly row: number;
}

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
  { tab, row }: Selection,
): SaleDocument | WithoutDeals | { readonly stopped: string } {
  return untilColumnsStand(() => {
    const model = readModel(book, {
      ...anyModel,
      needsRules: false,
      objection: ({ name }) => (name === tab ? null : say.notLeads(name)),
    });
    if ('stopped' in model) return model;
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

function objectionTo(place: DealsPlace, { settings }: ModelDocument): string | null {
  const { name } = place.tab;
  if (!place.has('outcome')) return say.noColumn(name, settings.dealOutcomeColumn, 'Deal outcome column');
  return place.comesFromFormula() ? say.comesFromFormula(name) : null;
}
