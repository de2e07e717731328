import type { ModelTables, RunRequest, Summary } from '../../shared/index.ts';
import { ClosingDeals } from '../document/closing-deals.ts';
import { areLeadsDeals, readLeads } from '../document/read-leads.ts';
import { type ModelDocument, modelSource, readModel } from '../document/read-model.ts';
import { runAction } from '../document/run-action.ts';
import { emptySummary, stoppedSummary } from '../document/summary.ts';
import type { Book } from '../sheets/book.ts';
import { untilColumnsStand } from '../sheets/columns-moved.ts';

/** Tabs of ours and the columns of Leads that rules read, for what works on them elsewhere. Nothing is written. */
export function readModelTables(request: RunRequest): Summary {
  return runAction({ command: 'sql', request }, (book) => untilColumnsStand(() => readTables(book)));
}

function readTables(book: Book): Summary {
  const read = readModel(book);
  if ('stopped' in read) return stoppedSummary(book, read);
  return {
    ...emptySummary(book),
    rulesLeftOut: [...read.reading.rulesLeftOut],
    problems: [...read.problems],
    modelTables: tablesOf(read),
  };
}

function tablesOf(read: ModelDocument): ModelTables {
  const { book, ownTabs, settings, leadsTab, rules, reading } = read;
  const { ownColumns, outcomeColumns, statuses, lists, hasActivities, locale, timeZone } = modelSource(read);
  const closing = ClosingDeals.find(book, settings);
  const ofDeals = areLeadsDeals(settings) ? 'leads' : 'own tab';
  return {
    rules: rules.table,
    statuses,
    lists,
    settings: ownTabs.settings?.table ?? null,
    closedLeads: settings.closedLeads,
    leads: readLeads(leadsTab, reading.model, ownColumns, closing?.leadHeaders ?? []),
    ownColumns: [...ownColumns],
    outcomeColumns: [...outcomeColumns],
    hasActivities,
    deals: closing === null ? 'none' : ofDeals,
    locale: locale.name,
    timeZone,
  };
}
