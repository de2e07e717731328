import type { Concept, Template } from './concept.ts';
import { anyMail, lastContact, optOut, phone } from './concepts/contact.ts';
import { events } from './concepts/events.ts';
import { budget, visits } from './concepts/size.ts';
import { source } from './concepts/source.ts';
import { urgency } from './concepts/urgency.ts';

const commitment: Concept = {
  name: 'Commitment',
  asks: 'size',
  because: 'Who means it most begins soonest.',
  headers: {
    en: 'commitment|how committed|motivation|how motivated|how important|how serious|readiness|how ready|hours per week|hours a week',
    de: 'motivation|wie motiviert|wie wichtig|wie ernst|bereitschaft|stunden pro woche',
    fr: 'motivation|motive|importance|engagement|heures par semaine',
    es: 'compromiso|motivacion|importancia|horas por semana|horas semanales',
    pt: 'compromisso|motivacao|horas por semana',
    it: 'impegno|motivazione|importanza|ore a settimana',
    nl: 'motivatie|hoe gemotiveerd|inzet|uren per week',
  },
};

/** Who pays. */
const payer: Concept = {
  name: 'Who pays',
  asks: 'words',
  headers: {
    en: 'who pays|who will pay|payment|paid by|funding|funded by|sponsor|how will you pay|invest in yourself|ready to invest',
    de: 'wer zahlt|wer bezahlt|kostentrager|finanzierung|forderung',
    fr: 'qui paie|financement|prise en charge|financeur',
    es: 'quien paga|financiacion|forma de pago',
    pt: 'quem paga|financiamento',
    it: 'chi paga|finanziamento',
    nl: 'wie betaalt|financiering|vergoeding',
  },
  levels: [
    {
      rule: 'Cannot pay',
      share: -1,
      because: 'Who looks for something free mostly does not book.',
      words: {
        en: 'nobody|no|free|free only|cannot afford|can t afford|no budget|scholarship|not willing',
        de: 'niemand|nein|kostenlos|gratis|kein budget|stipendium',
        fr: 'personne|non|gratuit|pas de budget|bourse',
        es: 'nadie|no|gratis|sin presupuesto|beca',
        pt: 'ninguem|nao|gratuito|sem orcamento|bolsa',
        it: 'nessuno|gratuito|senza budget|borsa di studio',
        nl: 'niemand|nee|geen budget|beurs',
      },
    },
    {
      rule: 'Somebody pays',
      share: 1,
      because: 'Where it is clear who pays the booking is near.',
      words: {
        en: 'employer|company|my employer|my company|myself|self|self funded|i do|i will|me|yes|voucher|grant',
        de: 'arbeitgeber|firma|unternehmen|selbst|selbstzahler|ich|ich selbst|ja|bildungsgutschein|gutschein',
        fr: 'employeur|entreprise|moi|moi meme|cpf|opco|oui|autofinancement',
        es: 'empresa|empleador|yo|yo mismo|yo misma|si',
        pt: 'empregador|eu|eu mesmo|eu mesma|sim',
        it: 'azienda|datore di lavoro|io|voucher',
        nl: 'werkgever|bedrijf|ik|ikzelf|zelf|ja|stap',
      },
    },
  ],
};

/** What the lead does in life. */
const occupation: Concept = {
  name: 'Occupation',
  asks: 'words',
  headers: {
    en: 'occupation|employment|employment status|current situation|profession|job|what do you do|role',
    de: 'beruf|beschaftigung|berufliche situation|tatigkeit|erwerbsstatus',
    fr: 'profession|situation professionnelle|metier|activite',
    es: 'ocupacion|profesion|situacion laboral|empleo',
    pt: 'ocupacao|profissao|situacao profissional',
    it: 'occupazione|professione|situazione lavorativa',
    nl: 'beroep|werksituatie|functie|bezigheid',
  },
  levels: [
    {
      rule: 'Earns little',
      share: -0.6,
      because: 'Who earns little mostly cannot book yet.',
      words: {
        en: 'pupil|school|high school|unemployed|not working|retired',
        de: 'schuler*|arbeitslos|arbeitssuchend|rentner*',
        fr: 'lyceen*|sans emploi|retraite*|eleve',
        es: 'desempleado|desempleada|en paro|jubilado|jubilada|alumno de',
        pt: 'desempregado|desempregada|aposentado|reformado',
        it: 'disoccupato|disoccupata|pensionato|pensionata|liceale',
        nl: 'werkloos|gepensioneerd|scholier',
      },
    },
    {
      rule: 'Works',
      share: 1,
      because: 'Who works can pay, and has a use for it.',
      words: {
        en: 'employed|working professional|professional|full time|self employed|freelance*|business owner|manager|director|entrepreneur|founder|executive|employee|businessman|business',
        de: 'angestellt*|berufstatig|selbststandig*|selbstandig*|freiberuf*|unternehmer*|fuhrungskraft|manager*|vollzeit|beamt*',
        fr: 'salarie*|en poste|cadre|independant*|freelance|entrepreneur*|dirigeant*|chef d entreprise',
        es: 'empleado|empleada|autonomo|autonoma|profesional|empresario|empresaria|directivo|freelance',
        pt: 'empregado|empregada|autonomo|autonoma|profissional|empresario|empresaria|gestor',
        it: 'dipendente|impiegato|impiegata|libero professionista|imprenditore|imprenditrice|dirigente|autonomo',
        nl: 'in loondienst|werkend|zelfstandig*|ondernemer|zzp*|manager|directeur|fulltime',
      },
    },
  ],
};

export const coursesAndCoaching: Template = {
  trade: 'Courses and coaching',
  asks: [
    { concept: urgency, points: 35, isMissed: true },
    { concept: events, points: 25 },
    { concept: budget, points: 20, isMissed: true },
    { concept: payer, points: 20 },
    { concept: commitment, points: 20, isMissed: true },
    { concept: occupation, points: 15 },
    { concept: visits, points: 15 },
    { concept: source, points: 15 },
    { concept: lastContact, points: 10 },
    { concept: phone, points: 10 },
    { concept: optOut, points: 30 },
    { concept: anyMail, points: 10 },
  ],
};
