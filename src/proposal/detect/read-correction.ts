import { columnIndex, foldName, foldWord, readSettings, settingDefinitions } from '../../scoring/index.ts';
import { settingsOf } from '../tabs/settings-tab.ts';
import { dateOrderSetting } from './date-order-finding.ts';
import { meaningReader } from './outcome-meaning.ts';
import { wordSettings } from './outcome-words.ts';
import type { OutcomeFinding } from './outcomes.ts';
import type { SetUpPlan } from './plan-set-up.ts';
import { say } from './sentences.ts';
import { defaultOf, type SettingFinding } from './setting-finding.ts';
import { type TabPreview, tableOf } from './tab-preview.ts';

/** Values of settings, by folded name; or the sentence that says what is wrong with what was entered. */
type Correction = { readonly settings: ReadonlyMap<string, string> } | { readonly wrong: string };

/** Reads `3 = Customer no.`, `Deals tab = Orders`, `Deals = none`, `Dates = day first` or `On ice = lost`, and checks it against the tabs that are there. */
export function readCorrection(entered: string, plan: SetUpPlan): Correction {
  const parts = /^\s*([^=]+?)\s*=\s*(.*?)\s*$/s.exec(entered);
  if (!parts) return { wrong: say.unreadable(entered.trim()) };
  const [, name, value] = parts as unknown as [string, string, string];
  const setting = settingOf(name, plan.findings);
  if (setting !== null) return settingCorrection(setting, value, plan);
  const outcome = plan.detection.outcomes.find(({ text }) => foldWord(text) === foldWord(name));
  return outcome ? outcomeCorrection(outcome, value, plan) : { wrong: say.unknownSetting(name) };
}

/** What somebody says that a setting is, with tabs as they are spelled. */
export function settingCorrection(setting: string, value: string, plan: SetUpPlan): Correction {
  const right = rightValue(setting, value, plan);
  const wrong = objection(setting, right, plan);
  return wrong === null ? { settings: new Map([[foldName(setting), right]]) } : { wrong };
}

/** `Dates = month first`, so the dialog says it; and tabs by what they hold: `Deals = none`. */
const shortNames: ReadonlyMap<string, string> = new Map([
  ['dates', dateOrderSetting],
  ['leads', 'Leads tab'],
  ['deals', 'Deals tab'],
  ['activities', 'Activities tab'],
]);

const { settings: usualSettings } = readSettings(null, 'en_US');

function outcomeCorrection({ text }: OutcomeFinding, value: string, plan: SetUpPlan): Correction {
  const means = meaningReader(usualSettings)(value, true);
  if (means === 'unknown') return { wrong: say.unknownMeaning(text, value) };
  return { settings: wordSettings(settingsOf(plan.findings, plan.region.locale), new Map([[text, means]])) };
}

function settingOf(name: string, findings: readonly SettingFinding[]): string | null {
  const numbered = /^\d+$/.test(name) ? findings[Number(name) - 1] : undefined;
  if (numbered) return numbered.setting;
  const folded = foldName(name);
  const setting = settingDefinitions.find((definition) => foldName(definition.name) === folded)?.name;
  return setting ?? shortNames.get(folded) ?? null;
}

/** Tabs as they are spelled. For a tab or column `none` is none; elsewhere it is a value of its own. */
function rightValue(setting: string, value: string, plan: SetUpPlan): string {
  if (isNone(value) && / (tab|column)$/.test(setting)) return isUsualThere(setting, plan) ? 'none' : '';
  return setting.endsWith(' tab') ? (previewNamed(plan, value)?.name ?? value) : value;
}

/** Whether an empty Value would name what is there by its usual name. */
function isUsualThere(setting: string, plan: SetUpPlan): boolean {
  const usual = defaultOf(setting);
  if (usual === '' || setting === 'Leads tab') return false;
  if (setting.endsWith(' tab')) return previewNamed(plan, usual) !== undefined;
  return tabsOf(setting, plan).some((name) => columnIndex(headersOf(name, plan), usual) >= 0);
}

function objection(setting: string, value: string, plan: SetUpPlan): string | null {
  if (setting.endsWith(' tab')) return tabObjection(setting, value, plan);
  if (setting === 'Header row') return headerRowObjection(value, plan);
  if (setting.endsWith(' column')) return isNone(value) ? null : columnObjection(setting, value, plan);
  const headers = ['Setting', 'Value'];
  const table = { tab: 'Settings', headerRow: 1, headers, columns: [[setting], [value]], rowCount: 1 };
  const { stopped } = readSettings(table, plan.region.locale);
  // The tab that its address names is not there yet.
  return stopped?.replace(/^Settings![A-Z]+\d+: s/, 'S') ?? null;
}

function tabObjection(setting: string, value: string, plan: SetUpPlan): string | null {
  if ((isNone(value) && setting !== 'Leads tab') || previewNamed(plan, value)) return null;
  const names = plan.previews.map(({ name }) => name);
  return say.noSuchTab(value, names);
}

function headerRowObjection(value: string, plan: SetUpPlan): string | null {
  const rows = previewNamed(plan, plan.detection.leadsTab)?.rows.length ?? 1;
  const isRow = /^\d+$/.test(value) && Number(value) >= 1 && Number(value) <= rows;
  return isRow ? null : say.badHeaderRow(value, rows);
}

/** A column is sought in its own tab; what Deals lacks may come from Leads. */
function columnObjection(setting: string, value: string, plan: SetUpPlan): string | null {
  const [own, ...others] = tabsOf(setting, plan);
  if ([own!, ...others].some((tab) => columnIndex(headersOf(tab, plan), value) >= 0)) return null;
  if (own === null)
    return say.noTabForColumn(setting, setting.startsWith('Deal') ? 'Deals tab' : 'Activities tab');
  const headers = headersOf(own!, plan).filter((header) => header !== '');
  return say.noSuchColumn(value, own!, headers);
}

/** Where a column is sought. */
function tabsOf(setting: string, { detection }: SetUpPlan): (string | null)[] {
  const { leadsTab, dealsTab, activitiesTab } = detection;
  if (setting.startsWith('Activity')) return [activitiesTab];
  if (!setting.startsWith('Deal')) return [leadsTab];
  return setting === 'Deal created-on column' ? [dealsTab, leadsTab] : [dealsTab];
}

function headersOf(name: string | null, plan: SetUpPlan): readonly string[] {
  const { leadsTab, headerRow } = plan.detection;
  const preview = previewNamed(plan, name);
  return preview ? tableOf(preview, name === leadsTab ? headerRow : 1).headers : [];
}

function isNone(value: string): boolean {
  return value === '' || /^none$/i.test(value);
}

function previewNamed({ previews }: SetUpPlan, name: string | null): TabPreview | undefined {
  return previews.find((preview) => name !== null && foldName(preview.name) === foldName(name));
}
