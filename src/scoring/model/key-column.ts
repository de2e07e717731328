import { columnIndex } from '../reading/table.ts';

/** Headers that tell leads apart where Settings name none, the best first. */
const usualKeyHeaders = ['Lead ID', 'Lead key', 'ID', 'Email', 'E-mail'];

/** The key column of Leads: the setting's, else the first usual one there is, else the first column. */
export function leadKeyColumn(headers: readonly string[], setting: string): number {
  return Math.max(0, namedKeyColumn(headers, setting));
}

/** The column that the setting or a usual header says to be the key of Leads, or -1. */
export function namedKeyColumn(headers: readonly string[], setting: string): number {
  const indexes = [setting, ...usualKeyHeaders].map((name) => columnIndex(headers, name));
  return indexes.find((index) => index >= 0) ?? -1;
}

/** The key column of Deals or Activities: the setting's, else the one headed like the lead key; -1 where there is none. */
export function foreignKeyColumn(headers: readonly string[], setting: string, leadKeyHeader: string): number {
  return columnIndex(headers, setting === '' ? leadKeyHeader : setting);
}
