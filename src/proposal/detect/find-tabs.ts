import { findLeadKey, joiningColumn } from './find-lead-key.ts';
import { type HeaderRole, roleStrength, rolesOf } from './header-roles.ts';
import { findOutcomes, type OutcomeColumn } from './outcomes.ts';
import { compilePhrases, plainWords } from './plain-words.ts';
import { defaultOf } from './setting-finding.ts';
import type { UserTab } from './user-tab.ts';

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
  readonly leads: UserTab;
  /** The same object as `leads` where every lead is its own deal. */
  readonly deals: UserTab | null;
  readonly activities: UserTab | null;
}

/** Which tab is which: by name, by headers, and by whose keys the others repeat; null where no tab has rows. */
export function findTabs(tabs: readonly UserTab[], known: KnownTabs = {}): FoundTabs | null {
  const filled = tabs.filter((tab) => tab.shapes.some((shape) => shape.filled > 0));
  const leads = named(tabs, known.leadsTab) ?? best(filled, leadsScore, Number.NEGATIVE_INFINITY);
  if (leads === null) return null;
  const others = filled.filter((tab) => tab !== leads).map((tab) => scoredBeside(tab, leads));
  const events = others.filter(({ asActivities, asDeals }) => asActivities > asDeals);
  const activities =
    known.activitiesTab === undefined
      ? best(events, ({ asActivities }) => asActivities, leastScore)
      : (others.find(({ tab }) => tab.isNamed(known.activitiesTab)) ?? null);
  const rest = others.filter((other) => other !== activities);
  return { leads, deals: dealsTab(leads, rest, known.dealsTab), activities: activities?.tab ?? null };
}

function dealsTab(leads: UserTab, others: readonly OtherTab[], known: string | undefined): UserTab | null {
  if (known !== undefined) return named([leads, ...others.map(({ tab }) => tab)], known);
  const found = best(others, ({ asDeals }) => asDeals, leastScore);
  return found?.tab ?? (findOutcomes(leads)?.hasBoth ? leads : null);
}

function named(tabs: readonly UserTab[], name: string | undefined): UserTab | null {
  return tabs.find((tab) => tab.isNamed(name)) ?? null;
}

function best<T>(candidates: readonly T[], scoreOf: (candidate: T) => number, least: number): T | null {
  let found: T | null = null;
  let highest = least;
  for (const candidate of candidates) {
    const score = scoreOf(candidate);
    if (score > highest) [found, highest] = [candidate, score];
  }
  return found;
}

function nameScore({ name }: UserTab, kind: keyof typeof tabNames): number {
  const words = plainWords(name);
  if (tabNames[kind].whole.test(words)) return 4;
  return tabNames[kind].within.test(words) ? 3 : 0;
}

function leadsScore(tab: UserTab): number {
  const roles = new Set(tab.headers.flatMap(rolesOf));
  const known = leadRoles.filter((role) => roles.has(role)).length;
  const rows = Math.max(...tab.shapes.map((shape) => shape.filled));
  // A lead that is listed twice there makes no copy of the tab a better one.
  const isDefault = tab.isNamed(defaultOf('Leads tab'));
  const isOfLeads = isDefault || findLeadKey(tab, []) !== null;
  return (
    nameScore(tab, 'leads') -
    nameScore(tab, 'deals') -
    nameScore(tab, 'activities') +
    known +
    (isOfLeads ? 2 : -2) +
    (tab.headers.length > 1 ? 0 : -5) +
    Math.log10(rows + 1)
  );
}

// What is not better than this is neither deals nor activities.
const leastScore = 3;

/** A tab that is not the leads', and how much it looks like deals and like activities. */
interface OtherTab {
  readonly tab: UserTab;
  readonly asDeals: number;
  readonly asActivities: number;
}

function scoredBeside(tab: UserTab, leads: UserTab): OtherTab {
  const outcomes = findOutcomes(tab);
  const bonus = joins(tab, leads) ? 2 : 0;
  return {
    tab,
    asDeals: dealsScore(tab, outcomes) + bonus,
    asActivities: activitiesScore(tab, outcomes, bonus),
  };
}

/** Deals say an outcome or bear the name. */
function dealsScore(tab: UserTab, outcomes: OutcomeColumn | null): number {
  const said = !outcomes ? 0 : outcomes.hasBoth ? 4 : outcomes.won + outcomes.lost > 0 ? 2 : 1;
  return said + nameScore(tab, 'deals');
}

/** Activities name an event and a day, and mostly several for one lead. @param bonus of those that name leads */
function activitiesScore(tab: UserTab, outcomes: OutcomeColumn | null, bonus: number): number {
  const activity = tab.columnOf('activity', (shape) => shape.filled > 0);
  const when = tab.columnOf('when', (shape) => shape.dayShare >= 0.5);
  if (when < 0 || outcomes?.hasBoth) return 0;
  const name = nameScore(tab, 'activities');
  if (activity < 0 && name === 0) return 0;
  const said = activity < 0 ? 0 : roleStrength(tab.headers[activity]!, 'activity');
  return said + name + bonus;
}

/** Whether it repeats the leads' keys. */
function joins(tab: UserTab, leads: UserTab): boolean {
  const key = findLeadKey(leads, [tab]);
  return key !== null && joiningColumn(tab, { header: '', keys: leads.keysOf(key.column) }).share >= 0.2;
}
