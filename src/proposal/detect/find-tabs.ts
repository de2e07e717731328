import { foldName } from '../../scoring/index.ts';
import { findLeadKey, joiningColumn } from './find-lead-key.ts';
import { type HeaderRole, roleStrength, rolesOf } from './header-roles.ts';
import { findOutcomes } from './outcomes.ts';
import { compilePhrases, plainWords } from './plain-words.ts';
import { defaultOf } from './setting-finding.ts';
import { columnOfRole, keysOf, type TabFacts } from './user-tab.ts';

/** What the user has said, or a Settings tab says already, about which tab is which; nothing else is guessed then. */
export interface KnownTabs {
  readonly leadsTab?: string;
  /** Empty: there is none. */
  readonly dealsTab?: string;
  readonly activitiesTab?: string;
  /** Sheet row of the headers of `leadsTab`. */
  readonly headerRow?: number;
}

const tabNames = {
  leads: compilePhrases(
    'leads|lead|prospects|prospect|inquiries|enquiries|requests|contacts|form responses*|responses|interessenten|anfragen|kontakte|leadliste|formularantworten*|pistes|demandes|reponses au formulaire*|clientes potenciales|contactos|respuestas*',
  ),
  deals: compilePhrases(
    'deals|deal|closed deals|opportunities|sales|pipeline|orders|won lost|abschlusse|verkaufe|auftrage|chancen|geschafte|affaires|ventes|opportunites|commandes|signatures|ventas|oportunidades|negocios',
  ),
  activities: compilePhrases(
    'activities|activity|events|event log|log|interactions|touchpoints|timeline|history|engagement|aktivitaten|ereignisse|protokoll|verlauf|interaktionen|activites|evenements|historique|journal|suivi|actividades|eventos|historial',
  ),
};

// What leads are described by; a tab of deals or events has few of these columns.
const leadRoles: readonly HeaderRole[] = [
  'company',
  'person',
  'email',
  'phone',
  'industry',
  'size',
  'title',
  'country',
  'source',
  'budget',
  'interest',
  'visits',
  'url',
];

export interface FoundTabs {
  readonly leads: TabFacts;
  /** The same object as `leads` where every lead is its own deal. */
  readonly deals: TabFacts | null;
  readonly activities: TabFacts | null;
}

/** Which tab is which: by name, by headers, and by whose keys the others repeat; null where no tab has rows. */
export function findTabs(tabs: readonly TabFacts[], known: KnownTabs = {}): FoundTabs | null {
  const filled = tabs.filter((tab) => tab.shapes.some((shape) => shape.filled > 0));
  const leads = named(tabs, known.leadsTab) ?? best(filled, leadsScore, Number.NEGATIVE_INFINITY);
  if (leads === null) return null;
  const others = filled.filter((tab) => tab !== leads);
  const eventTabs = others.filter((tab) => activitiesScore(tab, leads) > dealsScore(tab, leads));
  const activities =
    known.activitiesTab === undefined
      ? best(eventTabs, (tab) => activitiesScore(tab, leads), 3)
      : named(others, known.activitiesTab);
  const dealTabs = others.filter((tab) => tab !== activities);
  if (known.dealsTab !== undefined)
    return { leads, deals: named([leads, ...dealTabs], known.dealsTab), activities };
  const deals = best(dealTabs, (tab) => dealsScore(tab, leads), 3);
  return { leads, deals: deals ?? (findOutcomes(leads)?.hasBoth ? leads : null), activities };
}

function named(tabs: readonly TabFacts[], name: string | undefined): TabFacts | null {
  return tabs.find((tab) => name !== undefined && foldName(tab.name) === foldName(name)) ?? null;
}

function best(tabs: readonly TabFacts[], scoreOf: (tab: TabFacts) => number, least: number): TabFacts | null {
  let found: TabFacts | null = null;
  let score = least;
  for (const tab of tabs) {
    if (scoreOf(tab) <= score) continue;
    [found, score] = [tab, scoreOf(tab)];
  }
  return found;
}

function nameScore({ name }: TabFacts, kind: keyof typeof tabNames): number {
  const words = plainWords(name);
  if (tabNames[kind].whole.test(words)) return 4;
  return tabNames[kind].within.test(words) ? 3 : 0;
}

function leadsScore(tab: TabFacts): number {
  const roles = new Set(tab.table.headers.flatMap(rolesOf));
  const known = leadRoles.filter((role) => roles.has(role)).length;
  const rows = Math.max(...tab.shapes.map((shape) => shape.filled));
  // A lead that is listed twice there makes no copy of the tab a better one.
  const isDefault = foldName(tab.name) === foldName(defaultOf('Leads tab'));
  const isOfLeads = isDefault || findLeadKey(tab, []) !== null;
  return (
    nameScore(tab, 'leads') -
    nameScore(tab, 'deals') -
    nameScore(tab, 'activities') +
    known +
    (isOfLeads ? 2 : -2) +
    (tab.table.headers.length > 1 ? 0 : -5) +
    Math.log10(rows + 1)
  );
}

/** Deals say an outcome or bear the name, and repeat the leads' keys. */
function dealsScore(tab: TabFacts, leads: TabFacts): number {
  const outcomes = findOutcomes(tab);
  const said = !outcomes ? 0 : outcomes.hasBoth ? 4 : outcomes.won + outcomes.lost > 0 ? 2 : 1;
  return said + nameScore(tab, 'deals') + (joins(tab, leads) ? 2 : 0);
}

/** Activities name an event and a day, and mostly several for one lead. */
function activitiesScore(tab: TabFacts, leads: TabFacts): number {
  const activity = columnOfRole(tab, 'activity', (shape) => shape.filled > 0);
  const when = columnOfRole(tab, 'when', (shape) => shape.dayShare >= 0.5);
  if (when < 0 || findOutcomes(tab)?.hasBoth) return 0;
  if (activity < 0 && nameScore(tab, 'activities') === 0) return 0;
  const said = activity < 0 ? 0 : roleStrength(tab.table.headers[activity]!, 'activity');
  return said + nameScore(tab, 'activities') + (joins(tab, leads) ? 2 : 0);
}

function joins(tab: TabFacts, leads: TabFacts): boolean {
  const key = findLeadKey(leads, [tab]);
  return key !== null && joiningColumn(tab, { header: '', keys: keysOf(leads, key.column) }).share >= 0.2;
}
