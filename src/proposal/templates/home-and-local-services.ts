import type { Concept, Template } from './concept.ts';
import { anyMail, optOut, phone } from './concepts/contact.ts';
import { message, need } from './concepts/request.ts';
import { budget } from './concepts/size.ts';
import { source } from './concepts/source.ts';
import { urgency } from './concepts/urgency.ts';

/** Who owns the place decides about work on it. */
const ownership: Concept = {
  name: 'Owner or tenant',
  asks: 'words',
  headers: {
    en: 'homeowner|home owner|property owner|do you own|own or rent|owner or tenant|ownership|tenure|tenant',
    de: 'eigentumer*|eigentum|mieter*|wohnsituation|eigentumsverhaltnis',
    fr: 'proprietaire|locataire|proprietaire ou locataire|occupation',
    es: 'propietario|inquilino|propietario o inquilino',
    pt: 'inquilino|proprietario ou inquilino',
    it: 'inquilino|proprietario o inquilino',
    nl: 'huiseigenaar|huurder|koop of huur|eigenaar of huurder',
  },
  levels: [
    {
      rule: 'Rents the place',
      share: -1,
      because: 'Who rents mostly has to ask the owner first.',
      words: {
        en: 'tenant|renter|rent|renting|rented|no',
        de: 'mieter|mieterin|miete|zur miete|nein',
        fr: 'locataire|location|non',
        es: 'inquilino|inquilina|alquiler',
        pt: 'arrendatario|aluguel|nao',
        it: 'inquilino|affitto|affittuario',
        nl: 'huurder|huur|nee',
      },
    },
    {
      rule: 'Owns the place',
      share: 1,
      because: 'Who owns the place decides about work on it.',
      words: {
        en: 'owner|homeowner|own|owned|yes|landlord',
        de: 'eigentumer|eigentumerin|eigentum|ja|vermieter',
        fr: 'proprietaire|oui|bailleur',
        es: 'propietario|propietaria|si',
        pt: 'proprietaria|dono|sim',
        it: 'proprietario|proprietaria',
        nl: 'eigenaar|koop|huiseigenaar',
      },
    },
  ],
};

export const homeAndLocalServices: Template = {
  trade: 'Home and local services',
  asks: [
    { concept: urgency, points: 40, isMissed: true },
    { concept: message, points: 40 },
    { concept: need, points: 40 },
    { concept: budget, points: 25, isMissed: true },
    { concept: source, points: 15, isMissed: true },
    { concept: ownership, points: 10 },
    { concept: phone, points: 10, isMissed: true },
    { concept: optOut, points: 30 },
    { concept: anyMail, points: 10 },
  ],
};
