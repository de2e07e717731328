import { cellText, isEmptyCell } from '../../scoring/index.ts';
import { repeatingText } from './find-columns.ts';
import { findLeadKey, joiningColumn } from './find-lead-key.ts';
import { type HeaderRole, roleStrength, rolesOf } from './header-roles.ts';
import type { OutcomeSearch } from './outcome-meaning.ts';
import { findOutcomes, type OutcomeColumn } from './outcomes.ts';
import { compilePhrases, plainWords } from './plain-words.ts';
import { defaultOf } from './setting-finding.ts';
import type { UserTab } from './user-tab.ts';

const tabNames = {
  leads: compilePhrases(
    'leads|lead|prospects|prospect|inquiries|enquiries|requests|contacts|form responses*|responses|interessenten|anfragen|kontakte|leadliste|formularantworten*|pistes|demandes|reponses au formulaire*|clientes potenciales|contactos|respuestas*|contatos|pedidos de contato|respostas*|contatti|richieste|risposte*|contacten|aanvragen|formulierreacties*',
  ),
  deals: compilePhrases(
    'deals|deal|closed deals|opportunities|sales|pipeline|orders|won lost|abschlusse|verkaufe|auftrage|chancen|geschafte|affaires|ventes|opportunites|commandes|signatures|ventas|oportunidades|negocios|negocios fechados|vendas|vendite|trattative|opportunita|verkopen|verkoopkansen|orders',
  ),
  activities: compilePhrases(
    'activities|activity|events|event log|log|interactions|touchpoints|timeline|history|engagement|aktivitaten|ereignisse|protokoll|verlauf|interaktionen|activites|evenements|historique|journal|suivi|actividades|eventos|historial|atividades|historico|attivita|storico|activiteiten|gebeurtenissen|logboek',
  ),
};

/** Tabs that look at other tabs, or at nothing. */
const reportNames = compilePhrases(
  'dashboard*|pivot*|summary|report*|overview|statistics|stats|kpi|kpis|chart*|search*|lookup|settings|config|instructions|readme|read me|template*|dropdown*|auswertung*|ubersicht|bericht*|statistik*|suche|suchmaske|vorlage*|anleitung|tableau de bord|synthese|rapport|statistiques|recherche|modele|resumen|informe*|panel|buscar|busqueda|plantilla|painel|resumo|relatorio|cruscotto|riepilogo|rapporto|cerca|overzicht|samenvatting|zoeken|zoekformulier',
);
const sumHeaders =
  /^(?:row labels|column labels|grand total|zeilenbeschriftungen|gesamtergebnis|etiquettes de lignes|etiquetas de fila|total general|(?:count|counta|countunique|sum|average|min|max|median) (?:of|von|de|di|van) .+|(?:anzahl|summe|mittelwert) von .+|(?:somme|moyenne|suma|promedio|recuento|cuenta|soma|contagem) de .+|(?:somma|conteggio) di .+|(?:som|gemiddelde) van .+)$/u;
const sumRow = /^(?:grand total|gesamtergebnis|total general|totale complessivo|eindtotaal|total geral)$/u;

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

const leadRolesOf = (tab: UserTab) => {
  const roles = new Set(tab.headers.flatMap(rolesOf));
  return leadRoles.filter((role) => roles.has(role)).length;
};

function nameScore({ name }: UserTab, kind: keyof typeof tabNames): number {
  const words = plainWords(name);
  if (tabNames[kind].whole.test(words)) return 4;
  return tabNames[kind].within.test(words) ? 3 : 0;
}

const reportPenalty = 5;

/** What to take off of tabs that add up others, or only ask. */
function reportScore(tab: UserTab): number {
  const { columns, rowCount } = tab.table;
  const last = columns.map((column) => column[rowCount - 1] ?? '').find((cell) => !isEmptyCell(cell));
  const addsUp =
    tab.headers.some((header) => sumHeaders.test(plainWords(header))) ||
    (last !== undefined && sumRow.test(plainWords(cellText(last))));
  return addsUp || reportNames.within.test(plainWords(tab.name)) ? reportPenalty : 0;
}

/** Rows of a tab that have something in its fullest column. */
export function rowsOf(tab: UserTab): number {
  return Math.max(0, ...tab.shapes.map((shape) => shape.filled));
}

const leastLeadRoles = 3;

/** Whether a tab without rows is one for leads that are still to come. */
export function awaitsLeads(tab: UserTab): boolean {
  const roles = leadRolesOf(tab);
  return roles >= leastLeadRoles || (roles > 0 && nameScore(tab, 'leads') > 0);
}

/** How much a tab looks like leads: by its name, by headers that describe people or companies, by rows and a key. */
export function leadsScore(tab: UserTab): number {
  // A lead that is listed twice there makes no copy of the tab a better one.
  const isDefault = tab.isNamed(defaultOf('Leads tab'));
  const rows = rowsOf(tab);
  const isOfLeads = isDefault || rows === 0 || findLeadKey(tab, []) !== null;
  return (
    nameScore(tab, 'leads') -
    nameScore(tab, 'deals') -
    nameScore(tab, 'activities') +
    leadRolesOf(tab) +
    (isOfLeads ? 2 : -2) +
    (tab.headers.length > 1 ? 0 : -5) +
    Math.log10(rows + 1) -
    reportScore(tab)
  );
}

/** A tab that is not the leads', and how much it looks like deals and like activities. */
export interface OtherTab {
  readonly tab: UserTab;
  readonly asDeals: number;
  readonly asActivities: number;
}

export function scoredBeside(tab: UserTab, leads: UserTab, search: OutcomeSearch): OtherTab {
  const outcomes = findOutcomes(tab, search);
  const join = joinedColumn(tab, leads);
  const bonus = join < 0 ? 0 : 2;
  const report = reportScore(tab);
  return {
    tab,
    asDeals: dealsScore(tab, outcomes) + bonus - report,
    asActivities: activitiesScore(tab, outcomes, join) + bonus - report,
  };
}

/** Deals say an outcome or bear the name. */
function dealsScore(tab: UserTab, outcomes: OutcomeColumn | null): number {
  const said = !outcomes ? 0 : outcomes.hasBoth ? 4 : outcomes.won + outcomes.lost > 0 ? 2 : 1;
  return said + nameScore(tab, 'deals');
}

/** Activities name an event and a day, and mostly several for one lead. @param join column that names leads, or -1 */
function activitiesScore(tab: UserTab, outcomes: OutcomeColumn | null, join: number): number {
  const activity = tab.columnOf('activity', (shape) => shape.filled > 0);
  const when = tab.shapes.findIndex((shape) => shape.dayShare >= 0.5);
  if (when < 0 || outcomes?.hasBoth) return Number.NEGATIVE_INFINITY;
  const name = nameScore(tab, 'activities');
  const said = activity < 0 ? 0 : roleStrength(tab.headers[activity]!, 'activity');
  const isNamedWhen = tab.columnOf('when', (shape) => shape.dayShare >= 0.5) >= 0;
  if ((said > 0 || name > 0) && isNamedWhen) return said + name;
  // Whatever it is called: several rows for one lead, each with a day and one of a few texts.
  return join >= 0 && isRepeated(tab, join) && repeatingText(tab, new Set([join])) >= 0
    ? 2
    : Number.NEGATIVE_INFINITY;
}

function isRepeated(tab: UserTab, column: number): boolean {
  const { filled, distinct } = tab.shape(column);
  return filled >= 1.3 * distinct;
}

/** The column that repeats the leads' keys, or -1. */
function joinedColumn(tab: UserTab, leads: UserTab): number {
  const key = findLeadKey(leads, [tab]);
  if (key === null) return -1;
  const { column, share } = joiningColumn(tab, { header: '', keys: leads.keysOf(key.column) });
  return share >= 0.2 ? column : -1;
}
