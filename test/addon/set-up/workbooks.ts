import { type Cell, calendarDay } from '../../../src/scoring/index.ts';
import { asOfDay, type LeadRecord, leadRecords } from './records.ts';

type ColumnOf<T> = readonly [header: string, cell: (record: T) => Cell];

export interface TestWorkbook {
  readonly name: string;
  readonly locale: string;
  readonly tabs: readonly { readonly name: string; readonly rows: readonly (readonly Cell[])[] }[];
  /** What must be found. */
  readonly leads: string;
  readonly headerRow: number;
  readonly key: string;
  readonly deals: string | null;
  readonly activities: string | null;
  /** Values of further settings. */
  readonly settings: Readonly<Record<string, string>>;
  /** Columns that no rule may rest on: names, ids, keys, the outcome and what gives it away. */
  readonly forbidden: readonly string[];
}

function tab<T>(name: string, columns: readonly ColumnOf<T>[], records: readonly T[], above: Cell[][] = []) {
  const headers: Cell[] = columns.map(([header]) => header);
  return {
    name,
    rows: [...above, headers, ...records.map((record) => columns.map(([, cell]) => cell(record)))],
  };
}

interface EventRecord {
  readonly number: number;
  readonly event: number;
  readonly day: number;
}

const eventsOf = (leads: readonly LeadRecord[]): EventRecord[] =>
  leads.flatMap(({ number, events }) =>
    events.map(({ event, daysAgo }) => ({ number, event, day: asOfDay - daysAgo })),
  );

const email = ({ number }: { number: number }) => `person${number}@company${number % 37}.example`;
const mixedEmail = ({ number }: { number: number }) =>
  number % 5 === 0 ? `person${number}@gmail.com` : email({ number });
const day = (number: number) => calendarDay(number);
const closedDay = ({ createdDay, outcome }: LeadRecord): Cell =>
  outcome === 'open' ? '' : day(Math.min(asOfDay, createdDay + 30));
const sizeRange = ({ employees }: LeadRecord) =>
  employees < 51 ? '1-50' : employees < 201 ? '51-200' : employees < 501 ? '201-500' : '501+';
const closed = (leads: readonly LeadRecord[]) => leads.filter(({ number }) => number % 4 !== 0);
const of = (words: string) => words.split('|');
const word = (words: string, number: number): string => of(words)[number]!;
const outcomeIn = (words: string, { outcome }: LeadRecord) =>
  word(words, { won: 0, lost: 1, open: 2 }[outcome]);

const plain: TestWorkbook = {
  ...{ name: 'a tab called Sheet1 and nothing else', locale: 'en_US' },
  tabs: [
    tab(
      'Sheet1',
      [
        ['Company', ({ number }) => `Company ${number}`],
        ['Email', email],
        ['Industry', ({ industry }) => word('SaaS|Retail|Agency, digital|Health', industry)],
        ['Employees', ({ employees }) => employees],
        ['Job title', ({ title }) => word('Marketing Director|Clerk|CEO|Student|Engineer', title)],
        ['Phone', ({ hasPhone }) => (hasPhone ? '555-0100' : '')],
      ],
      leadRecords(80, 1),
    ),
  ],
  ...{ leads: 'Sheet1', headerRow: 1, key: 'Email', deals: null, activities: null, settings: {} },
  forbidden: ['Company', 'Email'],
};

const form: TestWorkbook = {
  ...{ name: 'answers of a form', locale: 'en_US' },
  tabs: [
    tab(
      'Form Responses 1',
      [
        ['Timestamp', ({ createdDay }) => day(createdDay)],
        ['Your name', ({ number }) => `Person ${number}`],
        ['Email address', mixedEmail],
        ['How did you hear about us?', ({ source }) => word('Referral|Google|Instagram|Other', source)],
        [
          'Which service do you need?',
          ({ industry }) => word('Kitchen|Bathroom|Roof|Garden, small', industry),
        ],
        ['Budget', ({ employees }) => employees * 100],
        ['Do you own the property?', ({ isYes }) => (isYes ? 'Yes' : 'No')],
        ['Comments', ({ number }) => `Please call ${number}`],
      ],
      leadRecords(60, 2),
    ),
  ],
  ...{ leads: 'Form Responses 1', headerRow: 1, key: 'Email address', deals: null, activities: null },
  settings: {},
  forbidden: ['Your name', 'Email address', 'Comments'],
};

const german: TestWorkbook = {
  ...{ name: 'German tabs, headers and words', locale: 'de_DE' },
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
  ...{
    leads: 'Interessenten',
    headerRow: 1,
    key: 'Kunden-Nr.',
    deals: 'Abschlüsse',
    activities: 'Aktivitäten',
  },
  settings: {
    'Deal outcome column': 'Abschluss',
    'Won words': 'gewonnen, won, closed won, win, yes, true, 1',
    'Lost words': 'verloren, lost, closed lost, loss, no, false, 0',
    'Open words': 'in Bearbeitung, open, new, in progress, pending, qualified, proposal, negotiation',
    'Deal closed-on column': 'Abschlussdatum',
    'Deal created-on column': 'Erstellt am',
    'Deal amount column': 'Betrag',
    'Activity column': 'Ereignis',
    'Activity date column': 'Datum',
    'Yes words': 'ja, yes, y, true, x, 1',
    'No words': 'nein, no, n, false, 0',
    'Days before close': '7',
  },
  forbidden: ['Kunden-Nr.', 'Firma'],
};

const french: TestWorkbook = {
  ...{ name: 'French tabs, headers and words', locale: 'fr_FR' },
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
  ...{ leads: 'Prospects', headerRow: 1, key: 'Identifiant', deals: 'Affaires', activities: 'Activités' },
  settings: {
    'Deal outcome column': 'Résultat',
    'Won words': 'Gagné, won, closed won, win, yes, true, 1',
    'Lost words': 'Perdu, lost, closed lost, loss, no, false, 0',
    'Deal closed-on column': 'Date de clôture',
    'Deal created-on column': 'Créé le',
    'Deal amount column': 'Montant',
    'Activity column': 'Type d’activité',
    'Activity date column': 'Date',
    'Activity count column': 'Nombre',
  },
  forbidden: ['Entreprise', 'Identifiant'],
};

const lowHeaders: TestWorkbook = {
  ...{ name: 'headers in row 3, and a stage column instead of a Deals tab', locale: 'en_US' },
  tabs: [
    tab(
      'Pipeline 2026',
      [
        ['Account', ({ number }) => `Account ${number}`],
        ['Stage', (lead) => outcomeIn('Closed Won|Closed Lost|Negotiation', lead)],
        ['Lost reason', ({ outcome }) => (outcome === 'lost' ? 'Price' : '')],
        ['Vertical', ({ industry }) => word('Law|Dental|Fitness|Food', industry)],
        ['Headcount', ({ employees }) => employees],
        ['Owner', ({ number }) => word('Ann|Ben|Cem', number % 3)],
        ['Lead source', ({ source }) => word('Referral|Event|Ads|Cold call', source)],
        ['Close date', closedDay],
        ['Deal value', ({ employees, outcome }) => (outcome === 'open' ? '' : employees * 20)],
        ['Region', ({ country }) => word('North|South|West', country)],
      ],
      leadRecords(140, 5),
      [['Our pipeline, 2026', '', '', '', '', '', '', '', '', ''], []],
    ),
  ],
  ...{ leads: 'Pipeline 2026', headerRow: 3, key: 'Account', deals: 'Pipeline 2026', activities: null },
  settings: {
    'Deal outcome column': 'Stage',
    'Deal closed-on column': 'Close date',
    'Deal amount column': 'Deal value',
  },
  forbidden: ['Account', 'Stage', 'Lost reason', 'Owner', 'Close date', 'Deal value'],
};

const byEmail: TestWorkbook = {
  ...{ name: 'tabs that are joined by e-mail although leads have an id', locale: 'en_US' },
  tabs: [
    tab(
      'Event log',
      [
        ['Happened on', (event) => day(event.day)],
        ['What', ({ event }) => word('Pricing page|Email opened|Site visit|Unsubscribed|Webinar', event)],
        ['Contact email', email],
      ],
      eventsOf(leadRecords(100, 6)),
    ),
    tab(
      'Sales',
      [
        ['Won?', (lead) => (lead.outcome === 'open' ? '' : lead.outcome === 'won' ? 'Yes' : 'No')],
        ['Customer email', email],
        ['Signed on', closedDay],
        ['Total', ({ employees }) => employees * 7],
      ],
      closed(leadRecords(100, 6)),
    ),
    tab(
      'My contacts',
      [
        ['ID', ({ number }) => number],
        ['Full name', ({ number }) => `Person ${number}`],
        ['Role', ({ title }) => word('Founder|Analyst|Head of Product|Intern|Designer', title)],
        ['E-mail', email],
        ['Sector', ({ industry }) => word('Media|Energy|Travel|Banking', industry)],
        ['Team size', ({ employees }) => employees],
      ],
      leadRecords(100, 6),
    ),
  ],
  ...{ leads: 'My contacts', headerRow: 1, key: 'E-mail', deals: 'Sales', activities: 'Event log' },
  settings: {
    'Deal key column': 'Customer email',
    'Activity key column': 'Contact email',
    'Deal outcome column': 'Won?',
    'Deal closed-on column': 'Signed on',
    'Activity date column': 'Happened on',
    'Activity column': 'What',
  },
  forbidden: ['ID', 'Full name', 'E-mail'],
};

const keyLast: TestWorkbook = {
  ...{ name: 'the key in the last column, and a tab of open opportunities', locale: 'en_GB' },
  tabs: [
    tab(
      'Opportunities',
      [
        ['Opportunity', ({ number }) => `Project ${number}`],
        ['Lead no', ({ number }) => `A${number}`],
        ['Status', ({ number }) => word('Open|Proposal|Negotiation', number % 3)],
        ['Opened on', ({ createdDay }) => day(createdDay)],
      ],
      leadRecords(50, 7),
    ),
    tab(
      'Leads',
      [
        ['First name', ({ number }) => `First${number}`],
        ['Last name', ({ number }) => `Last${number % 40}`],
        ['Do not email', ({ isYes }) => (isYes ? 'x' : '')],
        ['Company size', ({ employees, number }) => (number % 9 === 0 ? '51-200' : employees)],
        ['Interest', ({ industry }) => word('Loans|Cards|Savings|Insurance', industry)],
        ['Last contact', ({ lastSeenDay }) => day(lastSeenDay)],
        ['City', ({ country }) => word('Leeds|York|Bath', country)],
        ['Lead no', ({ number }) => `A${number}`],
      ],
      leadRecords(90, 7),
    ),
  ],
  ...{ leads: 'Leads', headerRow: 1, key: 'Lead no', deals: 'Opportunities', activities: null },
  settings: { 'Deal outcome column': 'Status', 'Deal created-on column': 'Opened on' },
  forbidden: ['First name', 'Last name', 'Lead no'],
};

const inquiries: TestWorkbook = {
  ...{ name: 'German inquiries with headers in row 3', locale: 'de_DE' },
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
  ...{ leads: 'Tabelle1', headerRow: 3, key: 'Lfd. Nr.', deals: 'Tabelle1', activities: null },
  settings: {
    'Deal outcome column': 'Auftrag',
    'Yes words': 'ja, yes, y, true, x, 1',
    'Deal created-on column': 'Eingang',
  },
  forbidden: ['Lfd. Nr.', 'Name', 'Auftrag'],
};

const spanish: TestWorkbook = {
  ...{ name: 'Spanish headers', locale: 'es_ES' },
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
  ...{ leads: 'Clientes potenciales', headerRow: 1, key: 'Código', deals: 'Clientes potenciales' },
  activities: null,
  settings: {
    'Deal outcome column': 'Resultado',
    'Won words': 'Ganado, won, closed won, win, yes, true, 1',
  },
  forbidden: ['Código', 'Empresa', 'Resultado'],
};

const usage: TestWorkbook = {
  ...{ name: 'numbers of use, ranges and check boxes', locale: 'en_US' },
  tabs: [
    tab(
      'Trial users',
      [
        ['user_id', ({ number }) => `u_${number}`],
        ['organization_name', ({ number }) => `Org ${number}`],
        ['team_size', sizeRange],
        ['website_visits', ({ visits }) => visits],
        ['last_seen', ({ lastSeenDay }) => day(lastSeenDay)],
        ['plan', ({ country }) => word('free|pro|team', country)],
        ['invited_colleagues', ({ isYes }) => isYes],
        ['created_at', ({ createdDay }) => day(createdDay)],
        ['lead_score', ({ employees }) => employees % 100],
      ],
      leadRecords(100, 10),
    ),
    tab('Ideas', [['Note', ({ number }) => `Idea ${number}`]], leadRecords(5, 10)),
  ],
  ...{ leads: 'Trial users', headerRow: 1, key: 'user_id', deals: null, activities: null, settings: {} },
  forbidden: ['user_id', 'organization_name', 'lead_score'],
};

/** Ten workbooks as people have them: other names, other orders, other languages. */
export const testWorkbooks: readonly TestWorkbook[] = [
  ...[plain, form, german, french, lowHeaders, byEmail, keyLast, inquiries, spanish, usage],
];
