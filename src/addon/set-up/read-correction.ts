import { type SettingFinding, type TabPreview, tableOf } from '../../proposal/index.ts';
import { columnIndex, foldName, readSettings, settingDefinitions } from '../../scoring/index.ts';
import type { SetUpPlan } from './plan-set-up.ts';
import { say } from './sentences.ts';

/** A setting, by folded name, and its value; or the sentence that says what is wrong with what was entered. */
export type Correction = { readonly setting: string; readonly value: string } | { readonly wrong: string };

/** Reads `3 = Customer no.` or `Deals tab = Orders`, and checks it against the tabs that are there. */
export function readCorrection(
  entered: string,
  plan: SetUpPlan,
  previews: readonly TabPreview[],
  locale: string,
): Correction {
  const parts = /^\s*([^=]+?)\s*=\s*(.*?)\s*$/s.exec(entered);
  if (!parts) return { wrong: say.unreadable(entered.trim()) };
  const [, name, value] = parts as unknown as [string, string, string];
  const setting = settingOf(name, plan.findings);
  if (setting === null) return { wrong: say.unknownSetting(name) };
  // Elsewhere `none` is a value of its own.
  const isNothing = /^none$/i.test(value) && / (tab|column)$/.test(setting);
  const right = isNothing
    ? ''
    : setting.endsWith(' tab')
      ? (previewNamed(previews, value)?.name ?? value)
      : value;
  const wrong = objection(setting, right, plan, previews, locale);
  return wrong === null ? { setting: foldName(setting), value: right } : { wrong };
}

function settingOf(name: string, findings: readonly SettingFinding[]): string | null {
  const numbered = /^\d+$/.test(name) ? findings[Number(name) - 1] : undefined;
  if (numbered) return numbered.setting;
  return settingDefinitions.find((definition) => foldName(definition.name) === foldName(name))?.name ?? null;
}

function objection(
  setting: string,
  value: string,
  { detection }: SetUpPlan,
  previews: readonly TabPreview[],
  locale: string,
): string | null {
  if (setting.endsWith(' tab')) return tabObjection(setting, value, previews);
  if (setting === 'Header row') {
    const rows = previewNamed(previews, detection.leadsTab)?.rows.length ?? 1;
    const isRow = /^\d+$/.test(value) && Number(value) >= 1 && Number(value) <= rows;
    return isRow ? null : say.badHeaderRow(value, rows);
  }
  if (setting.endsWith(' column')) return columnObjection(setting, value, detection, previews);
  const headers = ['Setting', 'Value'];
  const table = { tab: 'Settings', headerRow: 1, headers, columns: [[setting], [value]], rowCount: 1 };
  return readSettings(table, locale).stopped;
}

function tabObjection(setting: string, value: string, previews: readonly TabPreview[]): string | null {
  if (value === '' && setting !== 'Leads tab') return null;
  if (previewNamed(previews, value)) return null;
  return say.noSuchTab(
    value,
    previews.map(({ name }) => name),
  );
}

/** A column is sought in its own tab; what Deals lacks may come from Leads. */
function columnObjection(
  setting: string,
  value: string,
  { leadsTab, dealsTab, activitiesTab, headerRow }: SetUpPlan['detection'],
  previews: readonly TabPreview[],
): string | null {
  if (value === '') return null;
  const own = setting.startsWith('Deal')
    ? dealsTab
    : setting.startsWith('Activity')
      ? activitiesTab
      : leadsTab;
  const headersOf = (name: string | null) => {
    const preview = previewNamed(previews, name);
    return preview ? tableOf(preview, name === leadsTab ? headerRow : 1).headers : [];
  };
  const isThere = [own, ...(setting === 'Deal created-on column' ? [leadsTab] : [])].some(
    (tab) => columnIndex(headersOf(tab), value) >= 0,
  );
  if (isThere) return null;
  const headers = headersOf(own).filter((header) => header !== '');
  const kind = setting.startsWith('Deal') ? 'Deals tab' : 'Activities tab';
  return own === null ? say.noTabForColumn(setting, kind) : say.noSuchColumn(value, own, headers);
}

function previewNamed(previews: readonly TabPreview[], name: string | null): TabPreview | undefined {
  return previews.find((preview) => name !== null && foldName(preview.name) === foldName(name));
}
