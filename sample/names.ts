import type { Sampler } from './sampler.ts';

/** All invented. Domains end in `.example`, which nobody can own. */
const firstParts =
  'Alder Amber Aspen Birch Blue Bright Cedar Clear Copper Crane Delta Ember Falcon Fern Flint Granite Harbor Hazel Heron Iron Juniper Kestrel Lark Linden Maple Marlow Meadow Mill North Oak Orchard Otter Pine Quarry Raven River Rowan Sable Silver Sparrow Stone Summit Thistle Tidal Umber Vale Willow Winter Wren Yarrow'.split(
    ' ',
  );
const secondParts =
  'Analytics Apparel Architects Automation Bakery Bikes Catering Clinics Consulting Controls Dental Design Digital Events Finance Foods Freight Fitness Gardens Homes Hotels Instruments Insurance Interiors Labs Learning Legal Logistics Machines Media Mobility Motors Optics Packaging Payments Pharma Print Robotics Security Software Solar Sports Studio Supply Systems Textiles Tools Travel Valves Works'.split(
    ' ',
  );
const endings = ['', '', '', ' GmbH', ' Ltd', ' Inc.', ' & Co', ' SARL', ' Group'];

const firstNames =
  'Ada Alan Aisha Anders Anita Anton Bea Boris Carla Chloe Clara Dana David Diego Elena Emil Emma Erik Fatima Felix Finn Grace Hanna Hugo Ines Ivan Jana Jonas Julia Kai Karim Lara Leo Lina Louis Lucia Malik Maria Marta Max Mia Mila Nadia Nils Nina Noah Omar Paul Petra Priya Rafael Rosa Ruth Sam Sara Sofia Sven Tara Theo Tom Uma Vera Viktor Yara Zoe'.split(
    ' ',
  );
const lastNames =
  'Abel Adler Bakker Berger Blanc Brandt Carver Costa Dahl Duarte Ekman Falk Ferrer Fischer Gruber Haas Hale Hansen Holm Ibarra Jansen Keller Kovac Lang Larsen Leroy Lindt Marin Meyer Moreau Nagy Novak Okafor Olsen Ortega Patel Petit Quist Ramos Reiter Rossi Roth Santos Sato Schmid Silva Simon Sorel Tanner Torres Ullman Varga Vogel Wagner Weber Winter Xavier Yilmaz Ziegler'.split(
    ' ',
  );
const freeDomains = ['gmail.com', 'gmail.com', 'yahoo.com', 'outlook.com', 'gmx.de', 'web.de', 'orange.fr'];

export interface Company {
  readonly name: string;
  readonly domain: string;
}

export function makeCompany(sampler: Sampler): Company {
  const [first, second] = [sampler.pick(firstParts), sampler.pick(secondParts)];
  const domain = `${first}-${second}.example`.toLowerCase();
  return { name: `${first} ${second}${sampler.pick(endings)}`, domain };
}

export function makePerson(sampler: Sampler): string {
  return `${sampler.pick(firstNames)} ${sampler.pick(lastNames)}`;
}

/** Free-mail addresses end in a word that no provider's user would choose. */
export function makeEmail(person: string, domain: string | 'free', sampler: Sampler): string {
  const local = person.toLowerCase().replace(' ', '.');
  return domain === 'free' ? `${local}.sampleonly@${sampler.pick(freeDomains)}` : `${local}@${domain}`;
}
