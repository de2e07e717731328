import { type Dealing, dealLeads, sayOfOwners, type UndealtReason } from '../../follow-up/index.ts';
import {
  type Cell,
  type Column,
  cellText,
  columnIndex,
  foldName,
  isEmptyCell,
  isErrorCell,
  type Problem,
  problemAt,
  type Table,
} from '../../scoring/index.ts';
import { BegunDealing, type EarlierDealing } from './begun-dealing.ts';
import { presentOutput } from './present-output.ts';
import type { ScoredLeads } from './scored-leads.ts';

/** Whose the leads are. */
export interface LeadOwners {
  /** Per row the name of its owner, those included that this run deals; `''` for nobody. */
  readonly names: readonly string[];
  /** null where there is no Owners tab, and nothing is dealt. */
  readonly dealing: Dealing | null;
  /** What runs that were cut off have dealt; null where nothing is dealt. */
  readonly earlier: EarlierDealing | null;
  readonly problems: readonly Problem[];
}

/** The cells that say whose a lead is: the person's column where it is filled, else ours. */
export class OwnerColumns {
  private readonly theirs: Column | null;
  private readonly ours: Column | null;
  /** Index of the person's column, -1 where there is none. */
  readonly theirIndex: number;

  /** @param leads as read, with the person's column */
  constructor(document: ScoredLeads, leads: Table) {
    const index = columnIndex(leads.headers, document.settings.ownerColumn);
    this.theirIndex = new Set(document.outputs.columns.values()).has(index) ? -1 : index;
    this.theirs = leads.columns[this.theirIndex] ?? null;
    this.ours = presentOutput(document, 'owner');
  }

  at(row: number): Cell {
    const cell = this.theirs?.[row] ?? '';
    return isEmptyCell(cell) ? (this.ours?.[row] ?? '') : cell;
  }

  /** `''` for nobody, and for an error. */
  nameAt(row: number): string {
    const cell = this.at(row);
    return isErrorCell(cell) ? '' : cellText(cell).trim();
  }

  /** Whether the person's column says it. */
  isTheirs(row: number): boolean {
    return !isEmptyCell(this.theirs?.[row] ?? '');
  }
}

/** @param accounts folded name of the account of each lead; `''` for none */
export function leadOwners(
  document: ScoredLeads,
  columns: OwnerColumns,
  accounts: readonly string[],
): LeadOwners {
  const { scores, ownersTab } = document;
  if (ownersTab === null) {
    const names = Array.from(scores.scores, (_, row) => columns.nameAt(row));
    return { names, dealing: null, earlier: null, problems: [] };
  }
  const { owners } = ownersTab;
  const earlier = new BegunDealing(document.book).earlier(document, owners, (row) => columns.nameAt(row));
  const { dealt } = earlier;
  const dealing = dealLeads(
    { ...owners, dealt },
    {
      scores,
      present: (row) => columns.at(row),
      accountOf: (row) => accounts[row] ?? '',
    },
  );
  const problems = [
    ...ownersTab.problems,
    ...unknownOwners(dealing, owners.rows, ownersTab.tab.name),
    ...undealt(dealing, ownersTab.tab.name),
  ];
  return { names: dealing.names, dealing, earlier, problems };
}

/** Owners of open leads that the tab does not know: a typing error, or somebody to be added. */
function unknownOwners(
  { openNow, names }: Dealing,
  rows: readonly { readonly key: string; readonly name: string }[],
  tab: string,
): Problem[] {
  const known = new Set(rows.map(({ key }) => key));
  return [...openNow]
    .filter(([key]) => !known.has(key))
    .map(([key, leads]) => {
      const name = names.find((one) => foldName(one) === key)!;
      return problemAt(
        sayOfOwners.ownerUnknown(
          name,
          leads,
          rows.map((row) => row.name),
        ),
        tab,
      );
    });
}

function undealt({ undealt: rows }: Dealing, tab: string): Problem[] {
  const counts = new Map<UndealtReason, number>();
  for (const reason of rows.values()) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].map(([reason, leads]) => problemAt(sayOfOwners.undealt(leads, reason), tab));
}
