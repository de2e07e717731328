import {
  type ConversionReport,
  conversionReport,
  type DealScores,
  dealProblems,
  type RulesAge,
  sayOfDeals,
  scoreDeals,
} from '../../evidence/index.ts';
import { type Column, type Problem, problemAt, type Settings, type Table } from '../../scoring/index.ts';
import { carried } from '../document/carried-rows.ts';
import type { OutputId } from '../document/output-columns.ts';
import type { RulesState } from '../document/rules-state.ts';
import type { ScoredDocument } from '../document/scored-document.ts';
import { tabsWithCells } from '../sheets/book.ts';
import { type Arm, armsOf } from './arms.ts';
import { leadColumn, readDealsTables, salesVerdictHeader, takesLeadColumns } from './deals-tables.ts';

/** Everything that the conversion sheet says, reckoned and not yet written. */
export interface ConversionDocument {
  readonly document: ScoredDocument;
  /** With the columns that deals take from their leads. */
  readonly leads: Table;
  readonly deals: DealScores;
  readonly report: ConversionReport;
  /** Scored deals that take a rule's cell from their lead as it is today. */
  readonly withLeadColumns: number;
  readonly rulesState: RulesState;
  /** null where no change of the rules was seen yet. */
  readonly rulesAge: RulesAge | null;
  /** Where leads are shared out to the draft: deals as each arm scores its own. */
  readonly arms: readonly Arm[];
  /** Of the deals. */
  readonly problems: readonly Problem[];
}

export function reckonConversion(document: ScoredDocument, rulesState: RulesState): ConversionDocument {
  const { scores, settings, bands, book } = document;
  const tables = readDealsTables(document);
  const { leads } = tables;
  const deals = scoreDeals(tables.deals, leads, scores);
  const report = conversionReport(deals, scores, bands, {
    mqlOn: ownColumn(document, 'mqlOn'),
    sqlOn: ownColumn(document, 'sqlOn'),
    salesVerdict: leadColumn(leads, salesVerdictHeader),
  });
  const tabs = tabsWithCells(book).map(({ name }) => name);
  return {
    ...{ document, leads, deals, report, rulesState },
    withLeadColumns: countWithLeadColumns(document, deals, leads),
    rulesAge: rulesState.hasChanged ? ageOf(rulesState, deals, book.asOfDay) : null,
    arms: armsOf(document, tables),
    problems: tables.hasDealsTab ? dealProblems(deals, leads, scores) : [noDealsTab(settings, tabs)],
  };
}

function noDealsTab({ dealsTab, tab }: Settings, tabs: readonly string[]): Problem {
  const finding = sayOfDeals.noDealsTab(dealsTab, tabs, tab);
  return { ...problemAt(finding, ''), message: sayOfDeals.asSentence(finding) };
}

/** A column of ours as it stands, each cell beside its own lead. */
function ownColumn({ outputs, leads, carriedFrom }: ScoredDocument, id: OutputId): Column | null {
  const column = leads.columns[outputs.columns.get(id) ?? -1];
  return column === undefined ? null : carried(column, carriedFrom);
}

function countWithLeadColumns({ model }: ScoredDocument, { rows, scored }: DealScores, leads: Table): number {
  // Where leads are the deals, there is nothing else that a deal could bring.
  const columns = [...new Set(model.rules.flatMap((rule) => rule.columns))];
  const takes = takesLeadColumns(rows.areLeads ? noCells : rows.table, leads, columns);
  return scored.filter(({ row }) => takes(row, rows.leadRows[row]!)).length;
}

const noCells: Table = { tab: '', headerRow: 1, headers: [], columns: [], rowCount: 0 };

function ageOf({ sinceDay }: RulesState, { deals }: DealScores, asOfDay: number): RulesAge {
  const isClosedSince = ({ closedOn, outcome }: DealScores['deals'][number]) =>
    (outcome === 'won' || outcome === 'lost') && closedOn > sinceDay && closedOn <= asOfDay;
  return { days: Math.max(0, asOfDay - sinceDay), dealsSince: deals.filter(isClosedSince).length };
}
