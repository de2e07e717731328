import { cellText, columnIndex, foldName, isEmptyCell } from '../../scoring/index.ts';
import type { OwnersTab } from '../document/owners-tab.ts';
import { mayEdit } from '../sheets/post.ts';
import { say } from './sentences.ts';

/** Who gets mail today, by the tab Owners. */
export class Recipients {
  /** Keys of the owners who share it, by address. */
  readonly addresses: ReadonlyMap<string, ReadonlySet<string>>;
  /** Addresses that get none, in sentences. */
  readonly refusals: readonly string[];
  private readonly absent: ReadonlySet<string>;

  /** @param tab null where there is none */
  constructor(tab: OwnersTab | null, today: number) {
    const rows = tab?.owners.rows ?? [];
    const working = new Set(rows.filter(({ isOn }) => isOn).map(({ key }) => key));
    const isAway = (key: string) => !working.has(key) || (tab?.owners.awayUntil.get(key) ?? -1) >= today;
    this.absent = new Set(rows.map(({ key }) => key).filter(isAway));
    const addresses = new Map<string, Set<string>>();
    const refusals: string[] = [];
    const editors = mayEdit();
    for (const [key, { name, address }] of addressesIn(tab)) {
      if (this.absent.has(key)) continue;
      if (!editors.has(address)) refusals.push(say.mayNotEdit(name, address, tab!.tab.name));
      else addresses.set(address, (addresses.get(address) ?? new Set()).add(key));
    }
    this.addresses = addresses;
    this.refusals = refusals;
  }

  /** Whether a lead of that owner is for everybody who works today: it is nobody's, or of somebody who does not. */
  isForAll(owner: string): boolean {
    return owner === '' || this.absent.has(foldName(owner));
  }
}

/** The topmost address of each owner, by the owner's key. */
function addressesIn(
  tab: OwnersTab | null,
): Map<string, { readonly name: string; readonly address: string }> {
  const found = new Map<string, { name: string; address: string }>();
  if (tab === null) return found;
  const { headers, columns, headerRow } = tab.tab.table;
  const cells = columns[columnIndex(headers, say.ownersColumn.header)] ?? [];
  for (const { row, key, name } of tab.owners.rows) {
    const cell = cells[row - headerRow - 1] ?? '';
    if (isEmptyCell(cell) || found.has(key)) continue;
    found.set(key, { name, address: cellText(cell).trim().toLowerCase() });
  }
  return found;
}
