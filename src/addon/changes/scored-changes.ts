import { cellText, columnIndex, foldName, type Table } from '../../scoring/index.ts';
import { isDraftShared, isScoredColumn, isScoredSetting, unscoredRows } from '../document/scored-cells.ts';
import type { KeptTable, ModelVersion } from './model-version.ts';
import { type Change, versionChanges } from './version-changes.ts';

/** Those differences between two versions that a score may depend on: no draft, note, action or owner is among them. */
export function scoredChanges(before: ModelVersion, after: ModelVersion): Change[] {
  const isShared = [before, after].some(({ settings }) => isDraftShared(settings && tableOf(settings)));
  const [then, now] = [before, after].map((version) => scoredPart(version, isShared)) as [
    ModelVersion,
    ModelVersion,
  ];
  const idle = [then, now].flatMap(({ rules }) => {
    if (rules === null) return [];
    return Array.from(unscoredRows(tableOf(rules), isShared), (row) => rules.rows[row]!);
  });
  return versionChanges(then, now, new Set(idle));
}

function scoredPart(version: ModelVersion, isShared: boolean): ModelVersion {
  const { rules, statuses, settings } = version;
  const counts = (header: string) => isScoredColumn(header, isShared);
  return {
    ...version,
    rules: rules && withColumns(rules, counts),
    statuses: statuses && withColumns(statuses, counts),
    settings: settings && withScoredSettings(settings),
  };
}

function withColumns({ headers, rows }: KeptTable, counts: (header: string) => boolean): KeptTable {
  const indexes = [...headers.keys()].filter((index) => counts(headers[index]!));
  return {
    headers: indexes.map((index) => headers[index]!),
    rows: rows.map((cells) => indexes.map((index) => cells[index]!)),
  };
}

function withScoredSettings({ headers, rows }: KeptTable): KeptTable {
  const index = columnIndex(headers, 'Setting');
  return { headers, rows: rows.filter((cells) => isScoredSetting(foldName(cellText(cells[index] ?? '')))) };
}

/** As a tab that begins with its headers. */
function tableOf({ headers, rows }: KeptTable): Table {
  return {
    ...{ tab: '', headerRow: 1, headers, rowCount: rows.length },
    columns: headers.map((_, column) => rows.map((cells) => cells[column] ?? '')),
  };
}
