import {
  type Cell,
  cellText,
  foldName,
  isErrorCell,
  type LeadScores,
  rowsWhere,
} from '../../scoring/index.ts';
import { dealtAtStart, nextInTurn, sharersOf } from './dealt-order.ts';
import type { OwnerRow, Owners } from './owner-row.ts';
import type { UndealtReason } from './sentences.ts';

export interface OwnedLeads {
  readonly scores: LeadScores;
  /** Per row the cell that says whose lead it is: theirs where it is filled, else ours. */
  readonly present: (row: number) => Cell;
  /** Per row the folded name of its account; empty for none. */
  readonly accountOf: (row: number) => string;
  /** Which rows may be dealt; all that have no owner by default. */
  readonly isDealt?: (row: number) => boolean;
}

/** Whose the leads are once those without an owner are dealt. */
export interface Dealing {
  /** Per row the owner's name as it stands or shall stand; empty for none. */
  readonly names: readonly string[];
  /** Rows that were dealt in this run. */
  readonly dealtRows: readonly number[];
  /** Rows that nobody gets, with the reason. */
  readonly undealt: ReadonlyMap<number, UndealtReason>;
  /** Leads dealt so far, and open leads now, by the key of their owner. */
  readonly dealt: ReadonlyMap<string, number>;
  readonly openNow: ReadonlyMap<string, number>;
}

/** Deals leads at or above From status that are open and have no owner. No lead is taken from anybody. */
export function dealLeads(owners: Owners, leads: OwnedLeads): Dealing {
  return new LeadDealer(owners, leads).deal();
}

class LeadDealer {
  private readonly working: readonly OwnerRow[];
  private readonly matches: readonly Uint8Array[];
  private readonly dealt: Map<string, number>;
  private readonly openNow = new Map<string, number>();
  private readonly names: string[];
  private readonly rowsOfAccount = new Map<string, number[]>();

  constructor(
    private readonly owners: Owners,
    private readonly leads: OwnedLeads,
  ) {
    const { scores, present, accountOf } = leads;
    this.working = owners.rows.filter(({ isWorking }) => isWorking);
    this.matches = rowsWhere(
      this.working.map(({ conditions }) => conditions),
      scores.scoring.frame,
    );
    this.dealt = dealtAtStart(owners);
    const { isLead } = scores.leadKeys;
    this.names = Array.from(isLead, (is, row) => (is === 1 ? nameIn(present(row)) : ''));
    this.names.forEach((name, row) => {
      if (isLead[row] !== 1) return;
      if (name !== '' && this.isOpen(row)) this.count(this.openNow, foldName(name));
      const account = accountOf(row);
      if (account !== '') this.rowsOfAccount.set(account, [...(this.rowsOfAccount.get(account) ?? []), row]);
    });
  }

  deal(): Dealing {
    const undealt = new Map<number, UndealtReason>();
    const dealtRows: number[] = [];
    for (const row of this.waiting()) {
      const found = this.ownerFor(row);
      if (found === null) continue;
      if (typeof found === 'string') undealt.set(row, found);
      else {
        this.give(row, found);
        dealtRows.push(row);
      }
    }
    const { names, dealt, openNow } = this;
    return { names, dealtRows, undealt, dealt, openNow };
  }

  /** Open leads without an owner, the highest score first. */
  private waiting(): number[] {
    const { scores, present, isDealt = () => true } = this.leads;
    const rows = this.names.flatMap((name, row) =>
      name === '' && this.isOpen(row) && !isErrorCell(present(row)) && isDealt(row) ? [row] : [],
    );
    return rows.sort((a, b) => scores.scores[b]! - scores.scores[a]! || a - b);
  }

  private isOpen(row: number): boolean {
    const { leadKeys, statuses, scoring } = this.leads.scores;
    return leadKeys.isLead[row] === 1 && statuses[row]! < scoring.model.ladder.rungs.length;
  }

  /** The row that gets the lead, or why none does; null for a lead below every From status. */
  private ownerFor(row: number): OwnerRow | UndealtReason | null {
    const status = this.leads.scores.statuses[row]!;
    const taking = this.working.filter(({ fromRung }) => status >= fromRung);
    const first = taking.find((owner) => this.matches[this.working.indexOf(owner)]![row] === 1);
    if (first === undefined) return this.isDue(status) ? 'no-row' : null;
    const sharers = sharersOf(taking, first.identity);
    const present = sharers.filter((owner) => !this.isAway(owner));
    if (present.length === 0) return 'away';
    const free = present.filter((owner) => !this.isFull(owner));
    if (free.length === 0) return 'full';
    return (
      this.ownerOfAccount(row, free) ?? nextInTurn(free, this.dealt, this.leads.scores.leadKeys.keys[row]!)
    );
  }

  /** Whether a lead at that status is one to be dealt, whatever else the rows of owners ask for. */
  private isDue(status: number): boolean {
    const { rungs, roles } = this.leads.scores.scoring.model.ladder;
    return status >= (roles.sql >= 0 ? roles.sql : rungs.length - 1);
  }

  private isAway({ key }: OwnerRow): boolean {
    return (this.owners.awayUntil.get(key) ?? Number.NEGATIVE_INFINITY) >= this.leads.scores.asOfDay;
  }

  private isFull({ key, mostOpen }: OwnerRow): boolean {
    return mostOpen !== null && (this.openNow.get(key) ?? 0) >= mostOpen;
  }

  /** Among those who share the lead, who has the lead of its account with the highest score. */
  private ownerOfAccount(row: number, sharers: readonly OwnerRow[]): OwnerRow | undefined {
    const { accountOf, scores } = this.leads;
    const byKey = new Map(sharers.map((owner) => [owner.key, owner]));
    const theirs = (this.rowsOfAccount.get(accountOf(row)) ?? []).filter((other) =>
      byKey.has(foldName(this.names[other]!)),
    );
    theirs.sort((a, b) => scores.scores[b]! - scores.scores[a]! || a - b);
    return theirs.length === 0 ? undefined : byKey.get(foldName(this.names[theirs[0]!]!));
  }

  private give(row: number, { key }: OwnerRow): void {
    this.names[row] = this.owners.rows.find((owner) => owner.isOn && owner.key === key)!.name;
    this.count(this.dealt, key);
    this.count(this.openNow, key);
  }

  private count(counts: Map<string, number>, key: string): void {
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
}

function nameIn(cell: Cell): string {
  return isErrorCell(cell) ? '' : cellText(cell).trim();
}
