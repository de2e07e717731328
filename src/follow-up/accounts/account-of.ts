import {
  type Cell,
  cellText,
  columnIndex,
  emailDomain,
  fold,
  foldName,
  isEmptyCell,
  isErrorCell,
  type Settings,
  type Table,
} from '../../scoring/index.ts';
import { isEmailHeader } from '../persons/email-column.ts';

/** Which company each lead belongs to. */
export interface LeadAccounts {
  /** Per row the folded name of its account; `''` where it has none. */
  readonly keys: readonly string[];
  /** Of each folded name, as it is written in its topmost row. */
  readonly names: ReadonlyMap<string, string>;
}

/**
 * Columns of Leads that have to be read to know the accounts: the setting's, else that of the e-mail address; all of them
 * where no header says which that is.
 */
export function columnsOfAccounts(
  headers: readonly string[],
  { accountColumn }: Pick<Settings, 'accountColumn'>,
  ownColumns: ReadonlySet<number>,
): number[] {
  const users = headers.map((_, index) => index).filter((index) => !ownColumns.has(index));
  if (accountColumn !== '') return users.filter((index) => index === columnIndex(headers, accountColumn));
  const mail = users.find((index) => isEmailHeader(headers[index]!));
  return mail === undefined ? users : [mail];
}

/**
 * The account of each lead: what stands in the account column, else the domain of its e-mail address.
 * @param isPrivate whether a domain stands for no company: free, academic and disposable ones
 */
export function accountsOfLeads(
  leads: Table,
  isLead: ArrayLike<number>,
  candidates: readonly number[],
  { accountColumn }: Pick<Settings, 'accountColumn'>,
  isPrivate: (domain: string) => boolean,
): LeadAccounts {
  const cells = leads.columns[accountColumn === '' ? mailColumn(leads, candidates) : (candidates[0] ?? -1)];
  const nameOf = accountColumn === '' ? domainReader(isPrivate) : writtenName;
  const names = new Map<string, string>();
  const keys = Array.from({ length: leads.rowCount }, (_, row) => {
    const name = isLead[row] === 1 ? nameOf(cells?.[row] ?? '') : '';
    const key = foldName(name);
    if (key !== '' && !names.has(key)) names.set(key, name);
    return key;
  });
  return { keys, names };
}

function writtenName(cell: Cell): string {
  return isErrorCell(cell) ? '' : cellText(cell).trim();
}

function domainReader(isPrivate: (domain: string) => boolean): (cell: Cell) => string {
  return (cell) => {
    const domain = domainOf(cell);
    return domain === null || isPrivate(domain) ? '' : domain;
  };
}

function domainOf(cell: Cell): string | null {
  return typeof cell === 'string' ? emailDomain(fold(cell)) : null;
}

/** The only candidate, or the leftmost one whose filled cells are over half addresses; -1 for none. */
function mailColumn({ columns, headers }: Table, candidates: readonly number[]): number {
  const [first] = candidates;
  if (first !== undefined && isEmailHeader(headers[first]!)) return first;
  const isMail = (index: number) => {
    const filled = columns[index]!.filter((cell) => !isEmptyCell(cell));
    return 2 * filled.filter((cell) => domainOf(cell) !== null).length > filled.length;
  };
  return candidates.find(isMail) ?? -1;
}
