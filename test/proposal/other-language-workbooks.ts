import { leadRecords } from './records.ts';
import {
  closed,
  closedDay,
  day,
  email,
  eventsOf,
  outcomeIn,
  sizeRange,
  type TestWorkbook,
  tab,
  word,
} from './test-workbook.ts';

const german: TestWorkbook = {
  name: 'German tabs, headers and words',
  locale: 'de_DE',
  tabs: [
    tab(
      'Aktivitäten',
      [
        ['Datum', (event) => day(event.day)],
        ['Kunden-Nr.', ({ number }) => `K-${number}`],
        [
          'Ereignis',
          ({ event }) =>
            word('Angebot angefordert|Newsletter geöffnet|Website besucht|Abgemeldet|Messe besucht', event),
        ],
      ],
      eventsOf(leadRecords(120, 3)),
    ),
    tab(
      'Abschlüsse',
      [
        ['Kunden-Nr.', ({ number }) => `K-${number}`],
        ['Abschluss', (lead) => outcomeIn('gewonnen|verloren|in Bearbeitung', lead)],
        ['Abschlussdatum', closedDay],
        ['Betrag', ({ employees }) => employees * 10],
      ],
      closed(leadRecords(120, 3)),
    ),
    tab(
      'Interessenten',
      [
        ['Kunden-Nr.', ({ number }) => `K-${number}`],
        ['Firma', ({ number }) => `Firma ${number} GmbH`],
        ['E-Mail', email],
        ['Branche', ({ industry }) => word('Maschinenbau|Handel|Bau|Gesundheit', industry)],
        ['Mitarbeiter', ({ employees }) => employees],
        [
          'Funktion',
          ({ title }) => word('Geschäftsführer|Sachbearbeiter|Leiter Einkauf|Werkstudent|Meister', title),
        ],
        ['Herkunft', ({ source }) => word('Empfehlung|Messe|Google|Kaltakquise', source)],
        ['Newsletter', ({ isYes }) => (isYes ? 'Ja' : 'Nein')],
        ['Erstellt am', ({ createdDay }) => day(createdDay)],
      ],
      leadRecords(120, 3),
    ),
  ],
  leads: 'Interessenten',
  headerRow: 1,
  key: 'Kunden-Nr.',
  deals: 'Abschlüsse',
  activities: 'Aktivitäten',
  settings: {
    'Deal outcome column': 'Abschluss',
    'Deal closed-on column': 'Abschlussdatum',
    'Deal created-on column': 'Erstellt am',
    'Deal amount column': 'Betrag',
    'Activity column': 'Ereignis',
    'Activity date column': 'Datum',
    'Days before close': '7',
  },
  forbidden: ['Kunden-Nr.', 'Firma'],
};

const french: TestWorkbook = {
  name: 'French tabs, headers and words',
  locale: 'fr_FR',
  tabs: [
    tab(
      'Prospects',
      [
        ['Entreprise', ({ number }) => `Société ${number}`],
        ['Identifiant', ({ number }) => number + 4000],
        ['Secteur d’activité', ({ industry }) => word('Industrie|Commerce|Bâtiment|Santé', industry)],
        ['Effectif', sizeRange],
        ['Poste', ({ title }) => word('Directeur commercial|Assistant|Gérant|Étudiant|Technicien', title)],
        ['Pays', ({ country }) => word('France|Belgique|Suisse', country)],
        ['Source', ({ source }) => word('Recommandation|Salon|Google|Liste achetée', source)],
        ['Créé le', ({ createdDay }) => day(createdDay)],
      ],
      leadRecords(110, 4),
    ),
    tab(
      'Affaires',
      [
        ['Identifiant', ({ number }) => number + 4000],
        ['Résultat', (lead) => outcomeIn('Gagné|Perdu|En cours', lead)],
        ['Date de clôture', closedDay],
        ['Montant', ({ employees }) => employees * 12],
      ],
      closed(leadRecords(110, 4)),
    ),
    tab(
      'Activités',
      [
        ['Identifiant', ({ number }) => number + 4000],
        [
          'Type d’activité',
          ({ event }) =>
            word('Demande de devis|E-mail ouvert|Visite du site|Désinscription|Webinaire', event),
        ],
        ['Date', (event) => day(event.day)],
        ['Nombre', ({ number }) => (number % 7 === 0 ? 2 : 1)],
      ],
      eventsOf(leadRecords(110, 4)),
    ),
  ],
  leads: 'Prospects',
  headerRow: 1,
  key: 'Identifiant',
  deals: 'Affaires',
  activities: 'Activités',
  settings: {
    'Deal outcome column': 'Résultat',
    'Deal closed-on column': 'Date de clôture',
    'Deal created-on column': 'Créé le',
    'Deal amount column': 'Montant',
    'Activity column': 'Type d’activité',
    'Activity date column': 'Date',
    'Activity count column': 'Nombre',
  },
  forbidden: ['Entreprise', 'Identifiant'],
};

const inquiries: TestWorkbook = {
  name: 'German inquiries with headers in row 3',
  locale: 'de_DE',
  tabs: [
    tab(
      'Tabelle1',
      [
        ['Lfd. Nr.', ({ number }) => number],
        ['Name', ({ number }) => `Person ${number}`],
        ['Ort', ({ country }) => word('Kiel|Ulm|Jena', country)],
        ['Eigentümer?', ({ isYes }) => (isYes ? 'ja' : 'nein')],
        ['Dachfläche', ({ employees }) => employees + 0.5],
        ['Eingang', ({ createdDay }) => day(createdDay)],
        ['Auftrag', (lead) => (lead.outcome === 'open' ? '' : lead.outcome === 'won' ? 'ja' : 'nein')],
        ['Telefon', ({ hasPhone }) => (hasPhone ? '030 23125 100' : '')],
        ['Quelle', ({ source }) => word('Empfehlung|Zeitung|Google|Gewinnspiel', source)],
      ],
      leadRecords(130, 8),
      [
        ['Solaranfragen', '', '', '', '', '', '', '', ''],
        ['Stand: November', '', '', '', '', '', '', '', ''],
      ],
    ),
  ],
  leads: 'Tabelle1',
  headerRow: 3,
  key: 'Lfd. Nr.',
  deals: 'Tabelle1',
  activities: null,
  settings: {
    'Deal outcome column': 'Auftrag',
    'Deal created-on column': 'Eingang',
  },
  forbidden: ['Lfd. Nr.', 'Name', 'Auftrag'],
};

const spanish: TestWorkbook = {
  name: 'Spanish headers',
  locale: 'es_ES',
  tabs: [
    tab(
      'Clientes potenciales',
      [
        ['Código', ({ number }) => `C${number}`],
        ['Empresa', ({ number }) => `Empresa ${number}`],
        ['Sector', ({ industry }) => word('Turismo|Comercio|Salud|Educación', industry)],
        ['Empleados', ({ employees }) => employees],
        ['Cargo', ({ title }) => word('Gerente|Auxiliar|Director|Becario|Técnico', title)],
        ['Ciudad', ({ country }) => word('Sevilla|Lugo|Soria', country)],
        ['Resultado', (lead) => outcomeIn('Ganado|Perdido|En curso', lead)],
      ],
      leadRecords(120, 9),
    ),
  ],
  leads: 'Clientes potenciales',
  headerRow: 1,
  key: 'Código',
  deals: 'Clientes potenciales',
  activities: null,
  settings: {
    'Deal outcome column': 'Resultado',
  },
  forbidden: ['Código', 'Empresa', 'Resultado'],
};

/** Workbooks in German, French and Spanish. */
export const otherLanguageWorkbooks: readonly TestWorkbook[] = [german, french, inquiries, spanish];
