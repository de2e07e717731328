import { cellText, columnIndex, fold, foldName, leadKeyColumn } from '../../scoring/index.ts';
import { breakDownFinding } from './break-down-finding.ts';
import { filledCells, type RegionToday } from './column-shape.ts';
import { dateOrderFinding } from './date-order-finding.ts';
import { dealsFindings } from './deals-findings.ts';
import { activityColumns, foreignKeyFinding, hasFinding } from './find-columns.ts';
import { findLeadKey, type LeadKeys } from './find-lead-key.ts';
import { type FoundTabs, findTabs } from './find-tabs.ts';
import { KnownSettings } from './known-settings.ts';
import type { OutcomeSearch } from './outcome-meaning.ts';
import type { OutcomeFinding } from './outcomes.ts';
import { say } from './sentences.ts';
import { defaultOf, type Findings, type SettingFinding, settingFinding } from './setting-finding.ts';
import { findHeaderRow, type TabPreview, tableOf } from './tab-preview.ts';
import { rowsOf } from './tab-scores.ts';
import { UserTab } from './user-tab.ts';

/** Rows that a preview should have where the tab has them: joins show in a few hundred; outcomes are counted in all rows. */
export const previewRows = 2000;

/** What set-up found in a spreadsheet. */
export interface Detection extends Findings {
  /** Tab with the leads; null where no tab has a table. */
  readonly leadsTab: string | null;
  /** The Leads tab itself where its rows are the deals; null for none. */
  readonly dealsTab: string | null;
  readonly activitiesTab: string | null;
  /** Sheet row of the headers of Leads, from 1. */
  readonly headerRow: number;
  readonly outcomes: readonly OutcomeFinding[];
  /** Words of them that somebody is to explain, as remarks say where nothing can be asked. */
  readonly unclear: readonly string[];
}

/**
 * Finds leads, deals and activities in the user's tabs (without ours), and says why. Nothing is decided here that the
 * user cannot correct: every finding is the value of one setting.
 */
export function detectSpreadsheet(
  previews: readonly TabPreview[],
  region: RegionToday,
  known: KnownSettings = new KnownSettings(),
): Detection {
  const tabs = previews.map((preview) => {
    const isLeads = foldName(preview.name) === foldName(known.value('Leads tab') ?? '');
    const headerRow = (isLeads ? known.headerRow : undefined) ?? findHeaderRow(preview);
    return new UserTab(tableOf(preview, headerRow), region, preview.wholeColumn);
  });
  const search = known.outcomes(region.locale);
  const found = findTabs(tabs, known, search);
  return found === null
    ? nothingFound
    : detectionOf(found, { isOnly: previews.length === 1, region, known, search });
}

const nothingFound: Detection = {
  leadsTab: null,
  dealsTab: null,
  activitiesTab: null,
  headerRow: 1,
  findings: [],
  outcomes: [],
  unclear: [],
  remarks: [say.noLeads],
};

interface Sought {
  readonly isOnly: boolean;
  readonly region: RegionToday;
  readonly known: KnownSettings;
  readonly search: OutcomeSearch;
}

function detectionOf(
  { leads, deals, activities, rival }: FoundTabs,
  { isOnly, region, known, search }: Sought,
): Detection {
  const others = [deals, activities].filter((tab): tab is UserTab => tab !== null && tab !== leads);
  const isEmpty = rowsOf(leads) === 0;
  const key = keyFindings(leads, others, known);
  const ofDeals = deals
    ? dealsFindings({ deals, leads, activities, leadKeys: key.leadKeys, region, known, search })
    : { findings: [], remarks: [say.noDeals], outcomes: [], unclear: [] };
  const ofActivities = activities && activityFindings(activities, key.leadKeys, known);
  const hasClosedOn = hasFinding(ofDeals.findings, 'Deal closed-on column');
  return {
    leadsTab: leads.name,
    dealsTab: deals?.name ?? null,
    activitiesTab: activities?.name ?? null,
    headerRow: leads.table.headerRow,
    findings: [
      ...leadsFindings(leads, isOnly, known.value('Leads tab') === undefined ? rival : null),
      ...key.findings,
      ...ofDeals.findings,
      ...(ofActivities?.findings ?? []),
      ...(activities && hasClosedOn ? [daysBeforeClose] : []),
      ...yesNoFindings(leads),
      ...(deals ? breakDownFinding(leads, known) : []),
      ...dateOrderFinding(known),
    ],
    outcomes: ofDeals.outcomes,
    unclear: ofDeals.unclear,
    remarks: [
      ...(isEmpty ? [say.noRowsYet(leads.name)] : key.remarks),
      ...ofDeals.remarks,
      ...ofDeals.unclear,
      ...(ofActivities?.remarks ?? []),
      ...others.flatMap(({ name, table }) =>
        table.headerRow === 1 ? [] : [say.headersNotOnTop(name, table.headerRow)],
      ),
    ],
  };
}

const daysBeforeClose = settingFinding({
  setting: 'Days before close',
  value: '7',
  why: say.daysBeforeClose,
  sureness: 'likely',
});

function leadsFindings(leads: UserTab, isOnly: boolean, rival: UserTab | null): SettingFinding[] {
  const { name, table } = leads;
  const isDefaultName = leads.isNamed(defaultOf('Leads tab'));
  const headers = table.headers.filter((header) => header !== '').slice(0, 5);
  return [
    settingFinding({
      setting: 'Leads tab',
      value: name,
      why: isOnly
        ? say.onlyTab(name)
        : rival
          ? say.rivalTab(name, rival.name)
          : say.tabByNameAndHeaders(name),
      sureness: isDefaultName || isOnly ? 'sure' : rival ? 'guess' : 'likely',
    }),
    settingFinding({
      setting: 'Header row',
      value: String(table.headerRow),
      why: say.headersInRow(table.headerRow, headers),
      sureness: table.headerRow === 1 ? 'sure' : 'likely',
    }),
  ];
}

/** The key of the leads; where nothing tells them apart, the column that stands for it. */
function keyFindings(
  leads: UserTab,
  others: readonly UserTab[],
  known: KnownSettings,
): Findings & { leadKeys: LeadKeys } {
  const { headers } = leads;
  const usual = leadKeyColumn(headers, '');
  const said = columnIndex(headers, known.value('Lead key column') ?? '');
  if (said >= 0) {
    const value = headers[said]!;
    const isDefault = usual === said;
    const finding: SettingFinding = {
      ...{ setting: 'Lead key column', value, why: say.youSaidSo, sureness: 'sure', isDefault },
    };
    return { findings: [finding], remarks: [], leadKeys: { header: value, keys: leads.keysOf(said) } };
  }
  const key = findLeadKey(leads, others);
  if (key === null) {
    const leadKeys = { header: headers[usual] ?? '', keys: new Set<string>() };
    return { findings: [], remarks: [say.noKey(leads.name)], leadKeys };
  }
  const header = headers[key.column]!;
  const finding: SettingFinding = {
    setting: 'Lead key column',
    value: header,
    why: say.keyDistinct(header, Math.round(key.distinctShare * 100)),
    sureness: !key.isUsual ? 'guess' : key.distinctShare === 1 ? 'sure' : 'likely',
    isDefault: usual === key.column,
  };
  const remarks = key.distinctShare < 1 ? [say.repeatedKeys(header)] : [];
  return { findings: [finding], remarks, leadKeys: { header, keys: leads.keysOf(key.column) } };
}

function activityFindings(activities: UserTab, leadKeys: LeadKeys, known: KnownSettings): Findings {
  const { name } = activities;
  const join = foreignKeyFinding('Activity key column', activities, leadKeys, known);
  const columns = activityColumns(activities, new Set(join ? [join.column] : []), known);
  const tab = settingFinding({
    setting: 'Activities tab',
    value: name,
    why: say.activitiesInTab(name),
    sureness: join ? 'sure' : 'likely',
  });
  const findings = [tab, ...(join ? [join.finding] : []), ...columns];
  const missing = (what: string, setting: string) =>
    hasFinding(findings, setting) ? [] : [say.columnMissing(name, what, setting)];
  const remarks = [
    ...missing(`the leads' "${leadKeys.header}"`, 'Activity key column'),
    ...missing('the name of the event', 'Activity column'),
    ...missing('the day of the event', 'Activity date column'),
  ];
  return { findings, remarks };
}

/** Yes, then no. */
const otherYesNo: readonly (readonly string[])[] = [
  ['ja', 'nein'],
  ['j', 'n'],
  ['oui', 'non'],
  ['o', 'n'],
  ['sí', 'no'],
  ['si', 'no'],
  ['wahr', 'falsch'],
  ['vrai', 'faux'],
  ['verdadero', 'falso'],
];

/** Yes and no in the words of another language, where a column of Leads answers in nothing else. */
function yesNoFindings({ headers, table, shapes }: UserTab): SettingFinding[] {
  const answers = table.columns.flatMap((column, index) => {
    if (shapes[index]!.distinct !== 2) return [];
    const said = new Set(filledCells(column).map((cell) => fold(cellText(cell))));
    const words = otherYesNo.find((pair) => pair.every((word) => said.has(word)));
    return words ? [{ header: headers[index]!, words }] : [];
  });
  const header = answers.find((answer) => answer.header !== '')?.header ?? '';
  return ['Yes words', 'No words'].flatMap((setting, side) => {
    const usual = defaultOf(setting);
    const said = new Set(answers.map(({ words }) => words[side]!));
    const added = [...said].filter((word) => !usual.split(', ').includes(word));
    if (added.length === 0) return [];
    const value = [...added, usual].join(', ');
    return [settingFinding({ setting, value, why: say.yesNoInColumn(header), sureness: 'sure' })];
  });
}
