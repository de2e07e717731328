import type { Concept, Template } from './concept.ts';
import { businessMail, company, lastContact, optOut } from './concepts/contact.ts';
import { events } from './concepts/events.ts';
import { title } from './concepts/person.ts';
import { businessMessage } from './concepts/request.ts';
import { budget, size, visits } from './concepts/size.ts';
import { source } from './concepts/source.ts';
import { urgency } from './concepts/urgency.ts';

/** The plan that the lead asks about or tries. */
const plan: Concept = {
  name: 'Plan',
  asks: 'words',
  headers: {
    en: 'plan|tier|edition|package|subscription|product interest|product',
    de: 'tarif|paket|edition|abo|produktinteresse|produkt',
    fr: 'formule|forfait|abonnement|produit',
    es: 'paquete|suscripcion|producto',
    pt: 'plano|pacote|assinatura|produto',
    it: 'piano|pacchetto|abbonamento|prodotto',
    nl: 'pakket|abonnement|product',
  },
  levels: [
    {
      rule: 'Asks for the free plan',
      share: -0.5,
      because: 'Who wants it for nothing mostly stays there.',
      words: {
        en: 'free|free plan|community|hobby|personal|student',
        de: 'kostenlos|gratis|privat',
        fr: 'gratuit|gratuite|personnel',
        es: 'gratuito|personal',
        pt: 'gratis|pessoal',
        it: 'personale',
        nl: 'prive',
      },
    },
    {
      rule: 'Asks for a large plan',
      share: 1,
      because: 'Who asks for a large plan has more to gain.',
      words: {
        en: 'enterprise|business|corporate|premium|professional|pro|plus|team|teams|unlimited',
        de: 'unternehmen|profi|geschaftlich',
        fr: 'entreprise|professionnel|equipe',
        es: 'empresa|empresas|profesional|equipo',
        pt: 'empresarial|profissional|equipe',
        it: 'aziendale|azienda|professionale',
        nl: 'zakelijk|bedrijf|professioneel',
      },
    },
  ],
};

export const software: Template = {
  trade: 'Software',
  asks: [
    { concept: events, points: 30, isMissed: true },
    { concept: size, points: 25, isMissed: true },
    { concept: title, points: 20, isMissed: true },
    { concept: urgency, points: 25, isMissed: true },
    { concept: plan, points: 15 },
    { concept: visits, points: 15 },
    { concept: budget, points: 15 },
    { concept: source, points: 15 },
    { concept: businessMessage, points: 25 },
    { concept: businessMail, points: 20 },
    { concept: optOut, points: 30 },
    { concept: lastContact, points: 10 },
    { concept: company, points: 5 },
  ],
};
