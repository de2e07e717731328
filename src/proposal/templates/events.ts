import type { Concept, Template } from './concept.ts';
import { anyMail, optOut, phone } from './concepts/contact.ts';
import { events as activities } from './concepts/events.ts';
import { message } from './concepts/request.ts';
import { budget } from './concepts/size.ts';
import { source } from './concepts/source.ts';
import { urgency } from './concepts/urgency.ts';

const guests: Concept = {
  name: 'Guests',
  asks: 'size',
  because: 'A larger party is a larger order.',
  headers: {
    en: 'guests|number of guests|guest count|attendees|people|number of people|how many people|persons|pax|headcount|covers|party size',
    de: 'gaste|gasteanzahl|anzahl gaste|personen|personenzahl|teilnehmer*|wie viele personen|wie viele gaste',
    fr: 'invites|nombre d invites|convives|personnes|participants|combien de personnes',
    es: 'invitados|numero de invitados|asistentes|personas|comensales|cuantas personas',
    pt: 'convidados|numero de convidados|pessoas|participantes|quantas pessoas',
    it: 'ospiti|invitati|numero ospiti|persone|partecipanti|quante persone',
    nl: 'gasten|aantal gasten|personen|aantal personen|deelnemers|hoeveel personen',
  },
};

/** Whether the day is settled. */
const settled: Concept = {
  name: 'Date fixed',
  asks: 'words',
  headers: {
    en: 'date fixed|date confirmed|is the date|have a date|date set|flexible|venue booked|venue',
    de: 'termin fix|termin steht|steht der termin|datum fix|location gebucht|location',
    fr: 'date fixee|date confirmee|date arretee|lieu reserve|lieu',
    es: 'fecha fija|fecha confirmada|lugar reservado|lugar',
    pt: 'data definida|data confirmada|local reservado|local',
    it: 'data fissata|data confermata|location prenotata|luogo',
    nl: 'datum vast|datum bevestigd|locatie geboekt|locatie',
  },
  levels: [
    {
      rule: 'No date yet',
      share: -0.6,
      because: 'Who has no date yet books later.',
      words: {
        en: 'no|not yet|no date|undecided|not sure|tbc|tbd|to be confirmed',
        de: 'nein|noch nicht|offen|unklar|noch offen',
        fr: 'non|pas encore|a definir|a confirmer',
        es: 'no|todavia no|aun no|por definir|por confirmar',
        pt: 'nao|ainda nao|a definir|por confirmar',
        it: 'non ancora|da definire|da confermare',
        nl: 'nee|nog niet|onbekend|nog te bepalen',
      },
    },
    {
      rule: 'The date is fixed',
      share: 1,
      because: 'Who has a date needs somebody for it.',
      words: {
        en: 'yes|fixed|confirmed|booked|set|reserved',
        de: 'ja|fix|steht|bestatigt|gebucht|fest',
        fr: 'oui|fixee|confirmee|reserve|reservee',
        es: 'si|fija|confirmada|reservado',
        pt: 'sim|definida|confirmado',
        it: 'fissata|confermata|prenotata',
        nl: 'ja|vast|bevestigd|geboekt',
      },
    },
  ],
};

/** What is celebrated. */
const occasion: Concept = {
  name: 'Occasion',
  asks: 'words',
  headers: {
    en: 'occasion|event type|type of event|kind of event|event|celebration',
    de: 'anlass|art der veranstaltung|veranstaltung|eventart|feier',
    fr: 'occasion|type d evenement|evenement',
    es: 'ocasion|tipo de evento|evento|celebracion',
    pt: 'ocasiao|celebracao',
    it: 'occasione|tipo di evento',
    nl: 'gelegenheid|soort evenement|evenement|feest',
  },
  levels: [
    {
      rule: 'A large occasion',
      share: 1,
      because: 'Weddings and company events are the larger orders.',
      words: {
        en: 'wedding|weddings|corporate|company|conference|gala|trade show|exhibition|product launch|summer party|christmas party|awards',
        de: 'hochzeit|firmenfeier|firmenevent|betriebsfeier|konferenz|tagung|gala|messe|sommerfest|weihnachtsfeier|jubilaum',
        fr: 'mariage|entreprise|seminaire|conference|gala|salon|lancement|soiree d entreprise',
        es: 'boda|empresa|corporativo|conferencia|congreso|gala|feria|lanzamiento',
        pt: 'casamento|empresarial|congresso|feira|lancamento',
        it: 'matrimonio|aziendale|convegno|congresso|fiera|lancio',
        nl: 'bruiloft|huwelijk|bedrijfsfeest|bedrijfsevenement|congres|beurs|jubileum|personeelsfeest',
      },
    },
  ],
};

export const events: Template = {
  trade: 'Events',
  asks: [
    { concept: urgency, points: 25, isMissed: true },
    { concept: budget, points: 25, isMissed: true },
    { concept: guests, points: 25, isMissed: true },
    { concept: settled, points: 20, isMissed: true },
    { concept: occasion, points: 20 },
    { concept: activities, points: 20 },
    { concept: message, points: 25 },
    { concept: source, points: 15 },
    { concept: phone, points: 10 },
    { concept: optOut, points: 30 },
    { concept: anyMail, points: 10 },
  ],
};
