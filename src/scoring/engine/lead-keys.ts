import { cellText, isUntouchedCell, keyOf } from '../reading/cell-text.ts';
import type { Table } from '../reading/table.ts';
import type { ProblemList } from '../sentences/problem-list.ts';
import { say } from './sentences.ts';

/** Who the rows of Leads are. */
export interface LeadKeys {
  /** Folded key per row; `''` where there is none. */
  readonly keys: readonly string[];
  /** 1 for each row that is a lead: something stands in a column that is not ours. */
  readonly isLead: Uint8Array;
  /** Topmost row of each key. */
  readonly rowOfKey: ReadonlyMap<string, number>;
  readonly leadsWithoutKey: number;
  readonly duplicateKeys: number;
}

export function readLeadKeys(
  leads: Table,
  keyColumn: number,
  ownColumns: ReadonlySet<number>,
  problems: ProblemList,
): LeadKeys {
  const cells = leads.columns[keyColumn] ?? [];
  const others = leads.columns.filter((_, index) => index !== keyColumn && !ownColumns.has(index));
  const keys = new Array<string>(leads.rowCount);
  const isLead = new Uint8Array(leads.rowCount);
  const rowOfKey = new Map<string, number>();
  let leadsWithoutKey = 0;
  let duplicateKeys = 0;
  for (let row = 0; row < leads.rowCount; row++) {
    const key = keyOf(cells[row] ?? '');
    keys[row] = key;
    const hasContent =
      !isUntouchedCell(cells[row] ?? '') || others.some((column) => !isUntouchedCell(column[row]!));
    if (!hasContent) continue;
    isLead[row] = 1;
    const above = rowOfKey.get(key);
    if (key === '') {
      leadsWithoutKey++;
      problems.add(say.leadWithoutKey(leads.headers[keyColumn]?.trim() || 'key'), leads, row, keyColumn);
    } else if (above === undefined) {
      rowOfKey.set(key, row);
    } else {
      duplicateKeys++;
      problems.add(
        say.keyTwice(cellText(cells[row]!).trim(), leads.headerRow + 1 + above),
        leads,
        row,
        keyColumn,
      );
    }
  }
  return { keys, isLead, rowOfKey, leadsWithoutKey, duplicateKeys };
}
