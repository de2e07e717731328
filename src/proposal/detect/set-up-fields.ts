import {
  cellText,
  columnIndex,
  foldName,
  inOneLine,
  isEmptyCell,
  localeOf,
  shortened,
} from '../../scoring/index.ts';
import { dateOrderSetting } from './date-order-finding.ts';
import type { SetUpPlan } from './plan-set-up.ts';
import { say } from './sentences.ts';
import { defaultOf } from './setting-finding.ts';
import { type TabPreview, tableOf } from './tab-preview.ts';
import { writtenDates } from './written-dates.ts';

/** One question of set-up with its possible answers: where something stands, or how it is read. */
export interface SetUpField {
  readonly setting: string;
  /** Empty: none. */
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  /** Whether there need not be one. */
  readonly mayBeNone: boolean;
  /** Whether somebody should look: nothing was found where something is needed, or it is a guess. */
  readonly isUnsure: boolean;
}

type TabRole = 'leads' | 'deals' | 'activities';

const tabSettings: Readonly<Record<TabRole, string>> = {
  leads: 'Leads tab',
  deals: 'Deals tab',
  activities: 'Activities tab',
};

const columnSettings: Readonly<Record<TabRole, readonly string[]>> = {
  leads: ['Lead key column'],
  deals: [
    'Deal key column',
    'Deal outcome column',
    'Deal closed-on column',
    'Deal created-on column',
    'Deal amount column',
  ],
  activities: ['Activity key column', 'Activity column', 'Activity date column', 'Activity count column'],
};

/** Without these a tab that is there says nothing. */
const needed = new Set(['Leads tab', 'Deal outcome column', 'Activity column', 'Activity date column']);
/** Without these the rows of a tab of their own join no lead. */
const joining = new Set(['Deal key column', 'Activity key column']);

const lowestHeaderRow = 10;
const longestOption = 80;

/** Where things stand and how dates are read, as found and corrected; columns only of tabs that are there. */
export function setUpFields(plan: SetUpPlan): SetUpField[] {
  const { leadsTab, dealsTab, activitiesTab } = plan.detection;
  const tabs = { leads: leadsTab, deals: dealsTab, activities: activitiesTab };
  const places = (['leads', 'deals', 'activities'] as const).flatMap((role) => {
    const name = tabs[role];
    const columns = name === null ? [] : columnFields(plan, role, name);
    return [tabField(plan, role), ...(role === 'leads' && name !== null ? [rowField(plan)] : []), ...columns];
  });
  return [...places, ...dateOrderFields(plan)];
}

function tabField(plan: SetUpPlan, role: TabRole): SetUpField {
  const options = plan.previews.map(({ name }) => optionOf(name));
  return fieldOf(plan, tabSettings[role], options, role !== 'leads');
}

/** The rows at the top, each with what stands in it. */
function rowField(plan: SetUpPlan): SetUpField {
  const { previews, detection } = plan;
  const rows = previewNamed(previews, detection.leadsTab)?.rows ?? [];
  const count = Math.min(rows.length, Math.max(lowestHeaderRow, detection.headerRow));
  const options = rows.slice(0, count).map((cells, index) => {
    const texts = cells.filter((cell) => !isEmptyCell(cell)).map((cell) => cellText(cell).trim());
    return optionOf(String(index + 1), say.rowWith(index + 1, texts));
  });
  return fieldOf(plan, 'Header row', options, false);
}

function columnFields(plan: SetUpPlan, role: TabRole, name: string): SetUpField[] {
  const { previews, detection } = plan;
  const preview = previewNamed(previews, name);
  const isLeads = name === detection.leadsTab;
  const headers = preview ? tableOf(preview, isLeads ? detection.headerRow : 1).headers : [];
  // A setting names a column by its header, of which the leftmost counts.
  const named = headers.filter((header, index) => header !== '' && columnIndex(headers, header) === index);
  const options = named.map((header) => optionOf(header));
  return columnSettings[role]
    .filter((setting) => !(isLeads && joining.has(setting)))
    .map((setting) => fieldOf(plan, setting, options, true));
}

/** How dates are read that could be either: asked where there are such, and kept in sight once it is said. */
function dateOrderFields(plan: SetUpPlan): SetUpField[] {
  const isSaid = plan.findings.some(({ setting }) => setting === dateOrderSetting);
  const isOpen = writtenDates(plan).some(({ isCertain }) => !isCertain);
  if (!isOpen && !isSaid) return [];
  const usual = defaultOf(dateOrderSetting);
  const { dateOrder } = localeOf(plan.region.locale);
  const options = [optionOf('day first'), optionOf('month first'), optionOf(usual, say.asLocale(dateOrder))];
  const field = fieldOf(plan, dateOrderSetting, options, false);
  return [{ ...field, value: field.value || usual, isUnsure: !isSaid }];
}

function fieldOf(
  { findings }: SetUpPlan,
  setting: string,
  options: SetUpField['options'],
  mayBeNone: boolean,
): SetUpField {
  const finding = findings.find((one) => one.setting === setting);
  const isNone = mayBeNone && finding?.value === 'none';
  const value = isNone ? '' : (finding?.value ?? '');
  const known = options.find((option) => foldName(option.value) === foldName(value));
  const isMissing = value === '' && !isNone && (needed.has(setting) || joining.has(setting));
  return {
    setting,
    value: known?.value ?? value,
    options: known || value === '' ? options : [optionOf(value), ...options],
    mayBeNone,
    isUnsure: isMissing || finding?.sureness === 'guess',
  };
}

function optionOf(value: string, text = value): SetUpField['options'][number] {
  return { value, text: shortened(inOneLine(text), longestOption) };
}

function previewNamed(previews: readonly TabPreview[], name: string | null): TabPreview | undefined {
  return previews.find((preview) => name !== null && foldName(preview.name) === foldName(name));
}
