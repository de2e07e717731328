import type { Concept, Template } from './concept.ts';
import { anyMail, lastContact, optOut, phone } from './concepts/contact.ts';
import { events } from './concepts/events.ts';
import { budget, visits } from './concepts/size.ts';
import { source } from './concepts/source.ts';
import { urgency } from './concepts/urgency.ts';

/** How near the lead is to the association already. */
const relation: Concept = {
  name: 'Interest',
  asks: 'words',
  headers: {
    en: 'interest|interested in|membership type|membership|member type|relationship|involvement|category|why join|reason for',
    de: 'interesse|mitgliedsart|mitgliedschaft|beziehung|engagement|kategorie|warum',
    fr: 'interet|type d adhesion|adhesion|lien|engagement|categorie',
    es: 'interes|tipo de socio|membresia|afiliacion|relacion|categoria',
    pt: 'interesse|tipo de socio|filiacao|associacao|categoria',
    it: 'interesse|tipo di socio|tipo di iscrizione|tesseramento|categoria',
    nl: 'interesse|soort lidmaatschap|lidmaatschap|relatie|categorie',
  },
  levels: [
    {
      rule: 'Only wants news',
      share: -0.5,
      because: 'Who only wants news mostly does not join.',
      words: {
        en: 'newsletter only|news only|just curious|just browsing|not interested|lapsed|cancelled|canceled|press',
        de: 'nur newsletter|nur informationen|kein interesse|gekundigt|ausgetreten|presse',
        fr: 'newsletter seulement|pas interesse|resilie|curiosite|presse',
        es: 'solo boletin|no interesado|de baja|curiosidad|prensa',
        pt: 'so newsletter|sem interesse|cancelado|curiosidade',
        it: 'solo newsletter|non interessato|disdetto|curiosita|stampa',
        nl: 'alleen nieuwsbrief|geen interesse|opgezegd',
      },
    },
    {
      rule: 'Wants to join',
      share: 1,
      because: 'Who wants to join, give or help is nearly there.',
      words: {
        en: 'join|joining|become a member|full member*|corporate|individual member*|family member*|volunteer*|donor|donate|donation|speaker|committee|renew|renewal|former member|guest of a member|trial member*',
        de: 'beitreten|beitritt|mitglied werden|vollmitglied*|firmenmitglied*|ehrenamt*|spender*|spenden|fordermitglied*|probemitglied*|ehemaliges mitglied',
        fr: 'adherer|devenir membre|membre actif|benevole*|benevolat|donateur|don|dons|ancien membre|renouveler',
        es: 'asociarme|hacerme socio|ser socio|socio de pleno|voluntari*|donante|donar|donacion|antiguo socio|renovar',
        pt: 'associar me|ser socio|tornar me socio|voluntari*|doador|doar|doacao|renovar',
        it: 'iscrivermi|iscrizione|diventare socio|socio ordinario|volontari*|donatore|donare|donazione|ex socio|rinnovo',
        nl: 'lid worden|volledig lid|zakelijk lid|vrijwillig*|donateur|doneren|donatie|oud lid|verlengen',
      },
    },
  ],
};

const gatherings: Concept = {
  name: 'Events attended',
  asks: 'size',
  kind: 'Behavior',
  because: 'Who comes to your meetings mostly joins.',
  headers: {
    en: 'events attended|meetings attended|attendance|events|meetings|times attended',
    de: 'teilnahmen|besuchte veranstaltungen|veranstaltungen|treffen',
    fr: 'evenements suivis|participations|reunions|evenements',
    es: 'eventos asistidos|asistencias|eventos|reuniones',
    pt: 'participacoes|presencas',
    it: 'partecipazioni|presenze|eventi',
    nl: 'bijgewoond*|deelnames|bijeenkomsten|evenementen',
  },
};

export const membershipOrAssociation: Template = {
  trade: 'Membership or association',
  asks: [
    { concept: relation, points: 30, isMissed: true },
    { concept: gatherings, points: 25, isMissed: true },
    { concept: events, points: 25 },
    { concept: source, points: 20, isMissed: true },
    { concept: urgency, points: 20 },
    { concept: budget, points: 15 },
    { concept: lastContact, points: 15 },
    { concept: visits, points: 10 },
    { concept: phone, points: 5 },
    { concept: optOut, points: 30 },
    { concept: anyMail, points: 20 },
  ],
};
