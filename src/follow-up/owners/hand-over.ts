import { type Cell, cellText, foldName, isErrorCell } from '../../scoring/index.ts';
import { dealLeads, type OwnedLeads } from './deal-leads.ts';
import type { Owners } from './owner-row.ts';

/** A lead that passes from one owner to another. */
export interface HandedLead {
  /** Row of the scored table, from 0. */
  readonly row: number;
  readonly to: string;
}

/** Open leads of an owner, by row of the scored table. */
function openLeadsOf(name: string, { scores, present }: OwnedLeads): number[] {
  const { leadKeys, statuses, scoring } = scores;
  const rungs = scoring.model.ladder.rungs.length;
  const isTheirs = isNamed(name, present);
  return Array.from(statuses, (_, row) => row).filter(
    (row) => leadKeys.isLead[row] === 1 && statuses[row]! < rungs && isTheirs(row),
  );
}

/**
 * Whom each open lead of an owner would go to.
 * @param to a name; null: dealt among the others as new leads are, so that some may stay
 */
export function handOver(from: string, to: string | null, owners: Owners, leads: OwnedLeads): HandedLead[] {
  const rows = openLeadsOf(from, leads);
  if (to !== null) return rows.map((row) => ({ row, to }));
  const isTheirs = isNamed(from, leads.present);
  const others = { ...owners, rows: owners.rows.filter(({ key }) => key !== foldName(from)) };
  const given = new Set(rows);
  const { names } = dealLeads(others, {
    ...leads,
    present: (row): Cell => (isTheirs(row) ? '' : leads.present(row)),
    isDealt: (row) => given.has(row),
  });
  return rows.flatMap((row) => (names[row] === '' ? [] : [{ row, to: names[row]! }]));
}

function isNamed(name: string, present: OwnedLeads['present']): (row: number) => boolean {
  const key = foldName(name);
  return (row) => {
    const cell = present(row);
    return !isErrorCell(cell) && foldName(cellText(cell)) === key;
  };
}
