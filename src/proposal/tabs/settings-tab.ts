import {
  type Cell,
  foldName,
  readSettings,
  type Settings,
  settingDefinitions,
  type Table,
} from '../../scoring/index.ts';
import type { SettingFinding } from '../detect/setting-finding.ts';
import type { TabColumn, TabContent } from './tab-content.ts';

const columns: readonly TabColumn[] = [
  { header: 'Setting', kind: 'wording', widthPixels: 190, note: 'Name of the setting. The order is free.' },
  {
    header: 'Value',
    kind: 'text',
    widthPixels: 300,
    note: 'Empty means the usual value, which stands beside. Several words are separated by commas.',
  },
  { header: 'What it does', kind: 'wording', widthPixels: 520, note: 'For reading only; it is not used.' },
];

/** What a newcomer sees: where things are, and what won means. */
const shownFirst = [
  'Leads tab',
  'Header row',
  'Lead key column',
  'Deals tab',
  'Deal outcome column',
  'Won words',
  'Lost words',
  'Activities tab',
  'Days before close',
  'Bands',
];

/** Every setting with what set-up found; the first ten show, and those that have a value, the others are folded away. */
export function settingsTab(findings: readonly SettingFinding[]): TabContent {
  const found = new Map(findings.map(({ setting, value }) => [foldName(setting), value]));
  const isShown = ({ name }: { name: string }) => shownFirst.includes(name) || found.has(foldName(name));
  const usual = shownFirst.map((name) => settingDefinitions.find((one) => one.name === name)!);
  const filled = settingDefinitions.filter((one) => isShown(one) && !usual.includes(one));
  const first = [...usual, ...filled];
  const rest = settingDefinitions.filter((one) => !isShown(one));
  const rows = [...first, ...rest].map(({ name, what, fallback }, row): Cell[] => {
    const ifEmpty = fallback === '' ? '' : `. Empty: ${fallback}`;
    // Folded rows show by nothing but a small sign at the edge of the window.
    const more =
      row === first.length - 1
        ? `. ${rest.length} more settings are folded below: click the + at the left`
        : '';
    return [name, found.get(foldName(name)) ?? '', `${what}${ifEmpty}${more}`];
  });
  return { name: 'Settings', columns, rows, foldedRows: { first: first.length, count: rest.length } };
}

/** The settings as they will be read once the findings stand in the tab. */
export function settingsOf(findings: readonly SettingFinding[], locale: string): Settings {
  const table: Table = {
    tab: 'Settings',
    headerRow: 1,
    headers: ['Setting', 'Value'],
    rowCount: findings.length,
    columns: [findings.map(({ setting }) => setting), findings.map(({ value }) => value)],
  };
  return readSettings(table, locale).settings;
}
