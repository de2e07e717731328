import type { CaseFiles } from './case-files.ts';
import { foldName, isoDay } from './cell.ts';
import { csvText } from './csv-text.ts';
import { Random } from './random.ts';
import { respelled } from './random-cells.ts';
import { type Rows, startPlan } from './random-plan.ts';
import {
  activityNames,
  activityRows,
  dealRows,
  leadColumns,
  leadRows,
  withTitleRow,
} from './random-records.ts';
import { randomRules } from './random-rules.ts';
import { chooseSettings, listTable, ruleTable, statusTable } from './random-tabs.ts';

const groupNames = ['Mail', 'Pages', 'Web site', 'Fit'];

/** A small workbook of every kind of cell, rule and setting; mostly right, so that rules match. */
export function randomCase(seed: number): CaseFiles {
  const random = new Random(seed);
  const plan = startPlan(random);
  const text = (rows: Rows) => csvText(rows, random);
  const leadColumnsOfCase = leadColumns(plan);
  const leads = leadRows(leadColumnsOfCase, plan);
  if (random.chance(0.1)) plan.settings.push(['Lead key column', respelled(plan.keyHeader, random)]);
  const activities = random.chance(0.85) ? activityRows(plan) : null;
  const deals = !plan.dealsAreLeads && random.chance(0.7) ? dealRows(leadColumnsOfCase, plan) : null;
  const lists = random.chance(0.6) ? listTable(plan) : null;
  const headers = leads[0]!;
  const activityField = headers.some((header) => foldName(header) === 'activity')
    ? 'Activity (tab)'
    : 'Activity';
  const rules = randomRules(
    {
      columns: headers
        .map((header, column) => ({ header, texts: leads.slice(1).map((row) => row[column]!) }))
        .filter(({ header }) => !['status', 'why'].includes(foldName(header))),
      activities: activities ? activityNames : [],
      activityField,
      lists: ['Competitors', 'Free mail', ...(lists ? lists[0]! : [])],
      groups: groupNames,
    },
    plan,
  );
  chooseSettings(plan);
  const table = withTitleRow(leads, plan);
  return {
    leads: text(table),
    rules: text(ruleTable(rules, plan)),
    ...(deals && { deals: text(deals) }),
    ...(activities && { activities: text(activities) }),
    ...(random.chance(0.7) && { statuses: text(statusTable(plan)) }),
    ...(plan.settings.length > 0 && { settings: text([['Setting', 'Value'], ...plan.settings]) }),
    ...(lists && { lists: text(lists) }),
    asOf: isoDay(plan.asOf),
    locale: plan.locale,
    timeZone: random.pick([
      'UTC',
      'UTC',
      'America/New_York',
      'Asia/Kolkata',
      'Europe/Berlin',
      'Pacific/Auckland',
      'America/St_Johns',
      'Asia/Kathmandu',
      'Pacific/Kiritimati',
      'America/Sao_Paulo',
      'Pacific/Pago_Pago',
    ]),
  };
}
