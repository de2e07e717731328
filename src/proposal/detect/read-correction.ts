import { columnIndex, foldName, readSettings, settingDefinitions } from '../../scoring/index.ts';
import type { SetUpPlan } from './plan-set-up.ts';
import { say } from './sentences.ts';
import type { SettingFinding } from './setting-finding.ts';
import { type TabPreview, tableOf } from './tab-preview.ts';

/** A setting, by folded name, and its value; or the sentence that says what is wrong with what was entered. */
type Correction = { readonly setting: string; readonly value: string } | { readonly wrong: string };

/** Reads `3 = Customer no.` or `Deals tab = Orders`, and checks it against the tabs that are there. */
export function readCorrection(entered: string, plan: SetUpPlan): Correction {
  const parts = /^\s*([^=]+?)\s*=\s*(.*?)\s*$/s.exec(entered);
  if (!parts) return { wrong: say.unreadable(entered.trim()) };
  const [, name, value] = parts as unknown as [string, string, string];
  const setting = settingOf(name, plan.findings);
  if (setting === null) return { wrong: say.unknownSetting(name) };
  const right = rightValue(setting, value, plan);
  const wrong = objection(setting, right, plan);
  return wrong === null ? { setting: foldName(setting), value: right } : { wrong };
}

function settingOf(name: string, findings: readonly SettingFinding[]): string | null {
  const numbered = /^\d+$/.test(name) ? findings[Number(name) - 1] : undefined;
  if (numbered) return numbered.setting;
  return settingDefinitions.find((definition) => foldName(definition.name) === foldName(name))?.name ?? null;
}

/** Tabs as they are spelled. For a tab or column `none` is none; elsewhere it is a value of its own. */
function rightValue(setting: string, value: string, plan: SetUpPlan): string {
  if (/^none$/i.test(value) && / (tab|column)$/.test(setting)) return '';
  return setting.endsWith(' tab') ? (previewNamed(plan, value)?.name ?? value) : value;
}

function objection(setting: string, value: string, plan: SetUpPlan): string | null {
  if (setting.endsWith(' tab')) return tabObjection(setting, value, plan);
  if (setting === 'Header row') return headerRowObjection(value, plan);
  if (setting.endsWith(' column')) return value === '' ? null : columnObjection(setting, value, plan);
  const headers = ['Setting', 'Value'];
  const table = { tab: 'Settings', headerRow: 1, headers, columns: [[setting], [value]], rowCount: 1 };
  return readSettings(table, plan.region.locale).stopped;
}

function tabObjection(setting: string, value: string, plan: SetUpPlan): string | null {
  const isNone = value === '' && setting !== 'Leads tab';
  if (isNone || previewNamed(plan, value)) return null;
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
  const { leadsTab, dealsTab, activitiesTab, headerRow } = plan.detection;
  const isOfDeals = setting.startsWith('Deal');
  const own = isOfDeals ? dealsTab : setting.startsWith('Activity') ? activitiesTab : leadsTab;
  const headersOf = (name: string | null) => {
    const preview = previewNamed(plan, name);
    return preview ? tableOf(preview, name === leadsTab ? headerRow : 1).headers : [];
  };
  const looked = [own, ...(setting === 'Deal created-on column' ? [leadsTab] : [])];
  if (looked.some((tab) => columnIndex(headersOf(tab), value) >= 0)) return null;
  if (own === null) return say.noTabForColumn(setting, isOfDeals ? 'Deals tab' : 'Activities tab');
  const headers = headersOf(own).filter((header) => header !== '');
  return say.noSuchColumn(value, own, headers);
}

function previewNamed({ previews }: SetUpPlan, name: string | null): TabPreview | undefined {
  return previews.find((preview) => name !== null && foldName(preview.name) === foldName(name));
}
