import { foldName } from '../../scoring/index.ts';
import type { Template } from './concept.ts';
import { coursesAndCoaching } from './courses-and-coaching.ts';
import { events } from './events.ts';
import { homeAndLocalServices } from './home-and-local-services.ts';
import { membershipOrAssociation } from './membership-or-association.ts';
import { onlineShop } from './online-shop.ts';
import { property } from './property.ts';
import { recruitment } from './recruitment.ts';
import { servicesToBusinesses } from './services-to-businesses.ts';
import { software } from './software.ts';
import { somethingElse } from './something-else.ts';

/** One a trade, in the order in which set-up asks. */
export const templates: readonly Template[] = [
  homeAndLocalServices,
  servicesToBusinesses,
  software,
  onlineShop,
  property,
  recruitment,
  membershipOrAssociation,
  coursesAndCoaching,
  events,
  somethingElse,
];

/** For who says nothing, or a trade that has no template. */
export const usualTemplate = somethingElse;

/** The template of a trade, by its name, the beginning of it or its number in the list from 1; null for none. */
export function templateOf(said: string): Template | null {
  const words = foldName(said);
  if (/^\d+$/.test(words)) return templates[Number(words) - 1] ?? null;
  const named = templates.filter(({ trade }) => foldName(trade).startsWith(words));
  return named.find(({ trade }) => foldName(trade) === words) ?? (named.length === 1 ? named[0]! : null);
}
