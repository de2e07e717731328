import { leadKeyColumn, namedKeyColumn } from '../model/key-column.ts';
import { cellText, isEmptyCell, isUntouchedCell, keyOf } from '../reading/cell-text.ts';
import { foldName } from '../reading/fold.ts';
import type { Cell, Column, Table } from '../reading/table.ts';
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
  /** False where no column tells the leads apart: nothing is joined to them. */
  readonly areToldApart: boolean;
}

export function readLeadKeys(
  leads: Table,
  keySetting: string,
  ownColumns: ReadonlySet<number>,
  problems: ProblemList,
): LeadKeys {
  const keyColumn = leadKeyColumn(leads.headers, keySetting);
  const cells = leads.columns[keyColumn] ?? [];
  const areToldApart = namedKeyColumn(leads.headers, keySetting) >= 0 || tellsApart(cells);
  const usersColumns = leads.columns.filter((_, index) => !ownColumns.has(index));
  const keys = new Array<string>(leads.rowCount).fill('');
  const isLead = new Uint8Array(leads.rowCount);
  const rowOfKey = new Map<string, number>();
  let leadsWithoutKey = 0;
  let duplicateKeys = 0;
  const totals = totalsRow(usersColumns, leads.rowCount, cells);
  if (totals >= 0) problems.add(say.totalsRow(), leads, totals, keyColumn, -1);
  for (let row = 0; row < leads.rowCount; row++) {
    if (row === totals || !isFilled(usersColumns, row)) continue;
    isLead[row] = 1;
    if (!areToldApart) continue;
    const key = keyOf(cells[row]!);
    keys[row] = key;
    const above = rowOfKey.get(key);
    if (key === '') {
      leadsWithoutKey++;
      problems.add(say.leadWithoutKey(leads.headers[keyColumn]?.trim() || 'key'), leads, row, keyColumn, row);
    } else if (above === undefined) {
      rowOfKey.set(key, row);
    } else {
      duplicateKeys++;
      problems.add(
        say.keyTwice(cellText(cells[row]!).trim(), leads.headerRow + 1 + above),
        leads,
        row,
        keyColumn,
        row,
      );
    }
  }
  return { keys, isLead, rowOfKey, leadsWithoutKey, duplicateKeys, areToldApart };
}

function isFilled(columns: readonly Column[], row: number): boolean {
  return columns.some((column) => !isUntouchedCell(column[row]!));
}

// A column that only happens to be the first is no key where so many of its cells repeat others.
const mostRepeated = 0.5;

/** Whether most of a column's cells are different ones. */
function tellsApart(cells: Column): boolean {
  const filled = cells.map(keyOf).filter((key) => key !== '');
  return filled.length === 0 || new Set(filled).size > mostRepeated * filled.length;
}

const totalWords = new Set(
  ['Total', 'Sum', 'Subtotal', 'Gesamt', 'Summe', 'Somme', 'Suma', 'Totale', 'Totaal'].map(foldName),
);

/** The last filled row, where its key or its first filled cell says that it is a total; else -1. */
export function totalsRow(columns: readonly Column[], rowCount: number, keys: Column): number {
  let last = rowCount - 1;
  while (last >= 0 && !isFilled(columns, last)) last--;
  if (last < 0) return -1;
  const first = columns.find((column) => !isEmptyCell(column[last]!));
  const isTotal = (cell: Cell = '') => totalWords.has(foldName(cellText(cell)));
  return isTotal(keys[last]) || isTotal(first?.[last]) ? last : -1;
}
