import { createTimeZone, foldName, leadKeyColumn } from '../../scoring/index.ts';
import { quotedTexts, wording } from '../wording.ts';
import { activityColumns, columnFinding, dealColumns, foreignKeyFinding } from './find-columns.ts';
import { findLeadKey } from './find-lead-key.ts';
import { findOutcomes, type OutcomeColumn } from './find-outcomes.ts';
import { type FoundTabs, findTabs } from './find-tabs.ts';
import { outcomeWordFindings, yesNoFindings } from './find-words.ts';
import type { Detection, KnownTabs, SettingFinding } from './finding.ts';
import { keysOf, type TabFacts, tabFacts } from './tab-facts.ts';
import type { TabPreview } from './tab-preview.ts';

/** Rows that a preview should have where the tab has them: joins and distinct values show in a few hundred. */
export const previewRows = 2000;

/**
 * Finds leads, deals and activities in the user's tabs (without ours), and says why. Nothing is decided here that the
 * user cannot correct: every finding is the value of one setting.
 */
export function detectSpreadsheet(
  previews: readonly TabPreview[],
  locale: string,
  timeZoneName: string,
  known: KnownTabs = {},
): Detection {
  const timeZone = createTimeZone(timeZoneName);
  const headerRowOf = ({ name }: TabPreview) =>
    foldName(name) === foldName(known.leadsTab ?? '') ? known.headerRow : undefined;
  const facts = previews.map((preview) => tabFacts(preview, locale, timeZone, headerRowOf(preview)));
  const found = findTabs(facts, known);
  if (found === null) return nothingFound;
  const findings: SettingFinding[] = [];
  const remarks: string[] = [];
  const { leads, deals, activities } = found;
  findings.push(...leadsFindings(found, previews.length));
  const key = keyFinding(found, findings, remarks);
  const outcomeColumn = deals && findOutcomes(deals);
  if (deals === null) remarks.push(wording.noDeals);
  else findings.push(...dealsFindings(deals, leads, key, outcomeColumn, remarks));
  if (activities) findings.push(...activityFindings(activities, key, remarks));
  const hasClosedOn = findings.some(({ setting }) => setting === 'Deal closed-on column');
  if (activities && hasClosedOn) findings.push(daysBeforeClose);
  findings.push(...yesNoFindings(leads));
  for (const tab of [deals, activities]) {
    if (tab && tab !== leads && tab.table.headerRow !== 1)
      remarks.push(wording.headersNotOnTop(tab.name, tab.table.headerRow));
  }
  return {
    leadsTab: leads.name,
    dealsTab: deals?.name ?? null,
    activitiesTab: activities?.name ?? null,
    headerRow: leads.table.headerRow,
    findings,
    outcomes: outcomeColumn?.outcomes ?? [],
    remarks,
  };
}

const nothingFound: Detection = {
  ...{ leadsTab: null, dealsTab: null, activitiesTab: null, headerRow: 1 },
  ...{ findings: [], outcomes: [], remarks: [wording.noLeads] },
};

const daysBeforeClose: SettingFinding = {
  ...{ setting: 'Days before close', value: '7', why: wording.daysBeforeClose },
  ...{ sureness: 'likely', isDefault: false },
};

interface FoundKey {
  readonly header: string;
  readonly keys: ReadonlySet<string>;
}

function leadsFindings({ leads }: FoundTabs, tabCount: number): SettingFinding[] {
  const { name, table } = leads;
  const isDefaultName = foldName(name) === 'leads';
  const why = tabCount === 1 ? wording.onlyTab(name) : wording.tabByNameAndHeaders(name);
  const headers = table.headers.filter((header) => header !== '').slice(0, 5);
  return [
    {
      ...{ setting: 'Leads tab', value: name, why },
      ...{ sureness: isDefaultName || tabCount === 1 ? 'sure' : 'likely', isDefault: isDefaultName },
    },
    {
      ...{ setting: 'Header row', value: String(table.headerRow) },
      ...{ why: wording.headersInRow(table.headerRow, headers), isDefault: table.headerRow === 1 },
      sureness: table.headerRow === 1 ? 'sure' : 'likely',
    },
  ];
}

function keyFinding({ leads, deals, activities }: FoundTabs, findings: SettingFinding[], remarks: string[]) {
  const others = [deals, activities].filter((tab): tab is TabFacts => tab !== null && tab !== leads);
  const key = findLeadKey(leads, others);
  const { headers } = leads.table;
  if (key === null) {
    remarks.push(wording.noKey(leads.name));
    return { header: headers[leadKeyColumn(headers, '')] ?? '', keys: new Set<string>() } satisfies FoundKey;
  }
  const header = headers[key.column]!;
  const why = wording.keyDistinct(header, Math.round(key.distinctShare * 100));
  const sureness = !key.isUsual ? 'guess' : key.distinctShare === 1 ? 'sure' : 'likely';
  const isDefault = leadKeyColumn(headers, '') === key.column;
  findings.push({ setting: 'Lead key column', value: header, why, sureness, isDefault });
  if (key.distinctShare < 1) remarks.push(wording.repeatedKeys(header));
  return { header, keys: keysOf(leads, key.column) } satisfies FoundKey;
}

function dealsFindings(
  deals: TabFacts,
  leads: TabFacts,
  key: FoundKey,
  outcomeColumn: OutcomeColumn | null,
  remarks: string[],
): SettingFinding[] {
  const header = outcomeColumn ? deals.table.headers[outcomeColumn.column]! : '';
  const taken = new Set<number>(outcomeColumn ? [outcomeColumn.column] : []);
  const findings = [dealsTabFinding(deals, leads, header, outcomeColumn)];
  if (deals !== leads) {
    const join = foreignKeyFinding('Deal key column', deals, key.keys, key.header);
    if (join) {
      taken.add(join.column);
      findings.push(join.finding);
    } else remarks.push(wording.columnMissing(deals.name, `the leads' "${key.header}"`, 'Deal key column'));
  }
  if (outcomeColumn === null) remarks.push(wording.noOutcome(deals.name));
  else findings.push(...outcomeFindings(outcomeColumn, header, remarks));
  findings.push(...dealColumns(deals, leads, taken).findings);
  return findings;
}

function dealsTabFinding(
  deals: TabFacts,
  leads: TabFacts,
  outcomeHeader: string,
  outcomeColumn: OutcomeColumn | null,
): SettingFinding {
  const why =
    deals === leads
      ? wording.dealsAreLeads(deals.name, outcomeHeader)
      : outcomeColumn
        ? wording.dealsInTab(deals.name)
        : wording.dealsByName(deals.name);
  const sureness = outcomeColumn?.hasBoth ? 'sure' : 'likely';
  return {
    setting: 'Deals tab',
    value: deals.name,
    why,
    sureness,
    isDefault: foldName(deals.name) === 'deals',
  };
}

function outcomeFindings(
  { outcomes, won, lost, hasBoth }: OutcomeColumn,
  header: string,
  remarks: string[],
): SettingFinding[] {
  if (won + lost === 0) remarks.push(wording.noneClosed(header));
  else if (!hasBoth) remarks.push(wording.onlyOneOutcome(header, won > 0 ? 'lost' : 'won'));
  const unknown = outcomes.filter(({ means }) => means === 'unknown').map(({ text }) => text);
  if (unknown.length > 0) remarks.push(wording.unknownOutcomes(header, quotedTexts(unknown)));
  return [
    columnFinding(
      'Deal outcome column',
      header,
      wording.outcomesInColumn(header, won, lost),
      hasBoth ? 'sure' : 'likely',
    ),
    ...outcomeWordFindings(outcomes, header),
  ];
}

function activityFindings(activities: TabFacts, key: FoundKey, remarks: string[]): SettingFinding[] {
  const { name } = activities;
  const join = foreignKeyFinding('Activity key column', activities, key.keys, key.header);
  const { findings, columns } = activityColumns(activities, new Set(join ? [join.column] : []));
  const missing = (what: string, setting: string) => {
    if (!columns.has(setting)) remarks.push(wording.columnMissing(name, what, setting));
  };
  if (!join) remarks.push(wording.columnMissing(name, `the leads' "${key.header}"`, 'Activity key column'));
  missing('the name of the event', 'Activity column');
  missing('the day of the event', 'Activity date column');
  const tab: SettingFinding = {
    ...{ setting: 'Activities tab', value: name, why: wording.activitiesInTab(name) },
    ...{ sureness: join ? 'sure' : 'likely', isDefault: foldName(name) === 'activities' },
  };
  return [tab, ...(join ? [join.finding] : []), ...findings];
}
