import type { Concept, Template } from './concept.ts';
import { anyMail, lastContact, optOut, phone } from './concepts/contact.ts';
import { size } from './concepts/size.ts';
import { source } from './concepts/source.ts';
import { urgency } from './concepts/urgency.ts';

const experience: Concept = {
  name: 'Years of experience',
  asks: 'size',
  because: 'Experienced people are placed sooner.',
  headers: {
    en: 'experience|years of experience|years in role|seniority',
    de: 'berufserfahrung|erfahrung|berufsjahre',
    fr: 'experience|annees d experience|anciennete',
    es: 'experiencia|anos de experiencia',
    pt: 'anos de experiencia',
    it: 'esperienza|anni di esperienza',
    nl: 'ervaring|werkervaring|jaren ervaring',
  },
};

const vacancies: Concept = {
  name: 'Open positions',
  asks: 'size',
  because: 'Who hires many people needs help with it.',
  headers: {
    en: 'vacancies|open positions|positions|openings|open roles|roles to fill|number of hires|hires',
    de: 'offene stellen|vakanzen|anzahl stellen|stellen',
    fr: 'postes a pourvoir|nombre de postes|postes ouverts',
    es: 'vacantes|puestos|numero de puestos',
    pt: 'vagas|numero de vagas',
    it: 'posizioni aperte|numero posizioni',
    nl: 'vacatures|aantal vacatures|openstaande functies',
  },
};

/** Whether the lead may and would work there. */
const permit: Concept = {
  name: 'Right to work',
  asks: 'words',
  headers: {
    en: 'right to work|work permit|work authorization|work authorisation|visa|eligible to work|sponsorship',
    de: 'arbeitserlaubnis|arbeitsgenehmigung|visum|aufenthaltstitel',
    fr: 'permis de travail|autorisation de travail|visa',
    es: 'permiso de trabajo|visado|autorizacion de trabajo',
    pt: 'visto|autorizacao de trabalho',
    it: 'permesso di lavoro|permesso di soggiorno|visto',
    nl: 'werkvergunning|verblijfsvergunning|visum',
  },
  levels: [
    {
      rule: 'May not work here',
      share: -1,
      because: 'Who needs a permit first cannot start.',
      words: {
        en: 'no|none|needs sponsorship|sponsorship required|requires sponsorship|needs visa|expired|not eligible',
        de: 'nein|keine|benotigt visum|abgelaufen',
        fr: 'non|aucun|expire',
        es: 'ninguno|necesita visado|caducado',
        pt: 'nao|nenhum|expirado',
        it: 'nessuno|scaduto',
        nl: 'nee|geen|verlopen',
      },
    },
    {
      rule: 'May work here',
      share: 0.5,
      because: 'Who may work here can start.',
      words: {
        en: 'yes|citizen|permanent resident|green card|eligible|settled status|not required|valid',
        de: 'ja|staatsburger*|unbefristet|gultig|eu burger*',
        fr: 'oui|citoyen*|carte de resident|valide',
        es: 'si|ciudadano|ciudadana|residente|vigente',
        pt: 'sim|cidadao|cidada|valido',
        it: 'cittadino|cittadina|valido',
        nl: 'ja|eu burger|geldig',
      },
    },
  ],
};

/** Whether the lead looks for work, or for people. */
const looking: Concept = {
  name: 'Looking for',
  asks: 'words',
  headers: {
    en: 'looking for|job search|open to work|open to offers|search activity|currently|employment|i am a|interested in',
    de: 'wechselbereit*|suche|arbeitssuche|beschaftigung|ich bin|interesse',
    fr: 'recherche|en recherche|situation|je suis',
    es: 'busqueda|situacion laboral|busco|soy',
    pt: 'situacao profissional|procuro|sou',
    it: 'ricerca|situazione lavorativa|cerco|sono',
    nl: 'zoekt|op zoek naar|werksituatie|ik ben',
  },
  levels: [
    {
      rule: 'Not looking',
      share: -1,
      because: 'Who does not look is not placed soon.',
      words: {
        en: 'not looking|not interested|no|happy where i am|just browsing|just curious|student|school',
        de: 'nicht auf der suche|kein interesse|nein|zufrieden|student*|schuler*',
        fr: 'pas en recherche|pas interesse|non|etudiant*',
        es: 'no busca|no interesado|no|estudiante',
        pt: 'nao procuro|nao|sem interesse',
        it: 'non cerca|non interessato|studente',
        nl: 'niet op zoek|geen interesse|nee|scholier',
      },
    },
    {
      rule: 'Looks actively',
      share: 1,
      because: 'Who looks actively decides soon.',
      words: {
        en: 'actively|actively looking|active|unemployed|between jobs|yes|hiring|employer|notice given|resigned',
        de: 'aktiv|aktiv suchend|arbeitslos|gekundigt|ja|arbeitgeber',
        fr: 'activement|en recherche active|sans emploi|oui|employeur',
        es: 'activamente|activa|desempleado|desempleada|en paro|si|empresa',
        pt: 'ativamente|ativo|desempregado|desempregada|sim|empresa',
        it: 'attivamente|disoccupato|disoccupata|azienda',
        nl: 'actief|actief op zoek|werkloos|ja|werkgever',
      },
    },
  ],
};

const placed: Concept = {
  name: 'Activities',
  asks: 'events',
  days: 60,
  levels: [
    {
      rule: 'Stayed away',
      share: -1,
      because: 'Who stays away or takes back an application is not placed.',
      words: {
        en: 'no show|withdrew|withdrawn|declined|unsubscribe*|bounce*|rejected offer',
        de: 'nicht erschienen|zuruckgezogen|abgesagt|abgemeldet|abmeldung',
        fr: 'absent|desistement|annule*|desabonne*',
        es: 'no se presento|retirado|cancelado|baja',
        pt: 'nao compareceu|desistiu|cancelado',
        it: 'non presentato|ritirato|annullato',
        nl: 'niet verschenen|teruggetrokken|geannuleerd|afgemeld',
      },
    },
    {
      rule: 'Applies or meets',
      share: 1,
      because: 'Who applies or comes to a talk means it.',
      words: {
        en: 'appl*|application*|cv*|resume*|interview*|meeting*|call booked|vacancy*|job alert*|brief*|job posted',
        de: 'bewerb*|bewerbung*|lebenslauf*|vorstellungsgesprach*|interview*|gesprach*|termin*|stellenanzeige*',
        fr: 'candidature*|cv*|entretien*|rendez vous',
        es: 'candidatura*|solicitud*|curriculum|entrevista*|reunion*',
        pt: 'candidatura*|curriculo*|entrevista*|reuniao',
        it: 'candidatura*|curriculum|colloquio*|riunione',
        nl: 'sollicitatie*|cv*|gesprek*|afspraak',
      },
    },
  ],
};

export const recruitment: Template = {
  trade: 'Recruitment',
  asks: [
    { concept: urgency, points: 30, isMissed: true },
    { concept: experience, points: 25, isMissed: true },
    { concept: permit, points: 25 },
    { concept: vacancies, points: 25 },
    { concept: looking, points: 20, isMissed: true },
    { concept: placed, points: 25 },
    { concept: size, points: 10 },
    { concept: source, points: 15 },
    { concept: lastContact, points: 10 },
    { concept: phone, points: 10, isMissed: true },
    { concept: optOut, points: 30 },
    { concept: anyMail, points: 10 },
  ],
};
