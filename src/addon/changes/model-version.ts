import type { ChosenRules } from '../../evidence/index.ts';
import {
  type Cell,
  calendarDay,
  foldName,
  isUntouchedCell,
  type OwnTabId,
  ruleReportHeaders,
  type Table,
} from '../../scoring/index.ts';

/** What people have entered in a tab of ours: cells row by row, down to the last filled row. */
export interface KeptTable {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Rules, statuses, settings and lists as they stood at one time; null for a tab that was not there. */
export interface ModelVersion extends Readonly<Record<OwnTabId, KeptTable | null>> {
  /** Where its rules come from, as far as closed deals have chosen them. */
  readonly chosen?: ChosenRules;
}

export const versionTabs = ['rules', 'statuses', 'settings', 'lists'] as const satisfies readonly OwnTabId[];

/** Columns of the Rules tab that runs rewrite are no part of a version. */
const written: ReadonlySet<string> = new Set(ruleReportHeaders.map(foldName));

export function versionOf(
  ownTabs: Readonly<Record<OwnTabId, { readonly table: Table } | null>>,
  chosen: ChosenRules | null,
): ModelVersion {
  const kept = versionTabs.map((id) => [id, ownTabs[id] && keptTable(ownTabs[id].table)]);
  return { ...Object.fromEntries(kept), ...(chosen && { chosen }) } as ModelVersion;
}

/** Of two equal headers the left one counts, as everywhere. */
function keptTable({ headers, columns, rowCount }: Table): KeptTable {
  const seen = new Set<string>();
  const indexes = headers.flatMap((header, index) => {
    const name = foldName(header);
    if (name === '' || written.has(name) || seen.has(name)) return [];
    seen.add(name);
    return [index];
  });
  const isBlank = (row: number) => indexes.every((index) => isUntouchedCell(columns[index]![row]!));
  let last = rowCount;
  while (last > 0 && isBlank(last - 1)) last--;
  return {
    headers: indexes.map((index) => headers[index]!),
    rows: Array.from({ length: last }, (_, row) => indexes.map((index) => columns[index]![row]!)),
  };
}

export function versionText(version: ModelVersion): string {
  return JSON.stringify(version);
}

/** null for a text that is no version. */
export function parseVersion(text: string): ModelVersion | null {
  try {
    const parsed = JSON.parse(text) as ModelVersion;
    const kept = versionTabs.map((id) => [id, revived(parsed[id])]);
    const { chosen } = parsed;
    return { ...Object.fromEntries(kept), ...(chosen && { chosen }) } as ModelVersion;
  } catch {
    return null;
  }
}

/** Days are one object each everywhere else. */
function revived(table: KeptTable | null): KeptTable | null {
  if (table === null) return null;
  const cell = (value: Cell): Cell => (typeof value === 'object' ? calendarDay(value.day) : value);
  return { headers: table.headers, rows: table.rows.map((row) => row.map(cell)) };
}
