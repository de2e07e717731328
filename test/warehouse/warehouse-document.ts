import { closingsOf } from '../../src/evidence/index.ts';
import {
  type Cell,
  compileModel,
  foldName,
  type LeadIdentity,
  type LeadScores,
  localeOf,
  type Problem,
  readSettings,
  scoreLeads,
  type Table,
} from '../../src/scoring/index.ts';
import type { ModelTables } from '../../src/shared/index.ts';
import { type StatementOptions, type WrittenStatement, writeStatement } from '../../src/warehouse/index.ts';
import {
  dayOf,
  type Rows,
  type RuleRow,
  ruleTable,
  settingTable,
  tableOf,
} from '../scoring/score-workbook.ts';

/** A spreadsheet in a few lines, with what a warehouse has of it: what is left out is not there. */
export interface WarehouseWorkbook {
  leads: Rows;
  rules: readonly RuleRow[];
  statuses?: Rows;
  settings?: Readonly<Record<string, Cell>>;
  lists?: Rows;
  activities?: Rows;
  deals?: Rows;
  /** Status of each lead at the last run. */
  lastRun?: readonly string[];
  asOf?: string;
  locale?: string;
}

/** That spreadsheet as the engine and the warehouse see it. */
export class WarehouseDocument {
  readonly tables: ModelTables;
  readonly activities: Table | null;
  readonly deals: Table | null;
  readonly asOfDay: number;

  /** @param given tables as they stand in files, in place of those of the workbook */
  constructor(
    readonly workbook: WarehouseWorkbook,
    given: Partial<ModelTables> = {},
  ) {
    const { leads, rules, statuses, lists, activities, deals } = workbook;
    const settings = given.settings ?? settingTable(workbook.settings);
    const locale = workbook.locale ?? 'en_US';
    const { closedLeads, dealsTab } = readSettings(settings, locale).settings;
    const ofDeals = foldName(dealsTab) === 'leads' ? 'leads' : deals ? 'own tab' : 'none';
    this.activities = activities ? tableOf('Activities', activities) : null;
    this.deals = deals ? tableOf('Deals', deals) : null;
    this.asOfDay = dayOf(workbook.asOf ?? '2026-11-21');
    this.tables = {
      rules: ruleTable(rules),
      statuses: statuses ? tableOf('Statuses', statuses) : null,
      lists: lists ? tableOf('Lists', lists) : null,
      settings,
      closedLeads,
      leads: tableOf('Leads', leads),
      ownColumns: [],
      outcomeColumns: [],
      hasActivities: activities !== undefined,
      deals: closedLeads === 'like open ones' ? 'none' : ofDeals,
      locale,
      timeZone: 'UTC',
      ...given,
    };
  }

  write(options: StatementOptions): WrittenStatement {
    return writeStatement(this.tables, options);
  }

  refusals(options: StatementOptions = { dialect: 'bigquery' }): readonly Problem[] {
    return this.write(options).problems.filter(({ code }) => code.startsWith('sql-'));
  }

  /** Scores by the engine. */
  scores(): LeadScores {
    const { leads } = this.tables;
    const { model, asOfDay } = this;
    const { lastRun } = this.workbook;
    const deals = { none: null, 'own tab': this.deals, leads }[this.tables.deals];
    return scoreLeads({
      model,
      leads,
      activities: this.activities,
      asOfDay,
      ownColumns: new Set(),
      presentStatuses: lastRun ?? null,
      ...(deals && {
        closingsOf: (identity: LeadIdentity) => closingsOf(deals, leads, identity, model, asOfDay),
      }),
    });
  }

  get model() {
    const { settings } = readSettings(this.tables.settings, this.tables.locale);
    const { rules, statuses, lists, leads, hasActivities, locale, timeZone } = this.tables;
    const reading = compileModel({
      rules,
      statuses,
      lists,
      settings: { ...settings, closedLeads: this.tables.closedLeads },
      leadHeaders: leads.headers,
      leadsTab: leads.tab,
      ownColumns: new Set(),
      outcomeColumns: new Set(),
      hasActivities,
      locale: localeOf(locale),
      timeZone,
    });
    return reading.model;
  }
}
