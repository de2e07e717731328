import { columnIndex } from '../reading/table.ts';

/** Headers that tell leads apart where Settings name none, the best first. */
const usualKeyHeaders = ['Lead ID', 'Lead key', 'ID', 'Email', 'E-mail'];

/** The key column of Leads: the setting's, else the first usual one there is, else the first column. */
export function leadKeyColumn(headers: readonly string[], setting: string): number {
  for (const name of [setting, ...usualKeyHeaders]) {
    const index = columnIndex(headers, name);
    if (index >= 0) return index;
  }
  return 0;
}

/** The key column of Deals or Activities: the setting's, else the one headed like the lead key; -1 where there is none. */
export function foreignKeyColumn(headers: readonly string[], setting: string, leadKeyHeader: string): number {
  return columnIndex(headers, setting === '' ? leadKeyHeader : setting);
}
