import { foldName, type LeadScores } from '../../scoring/index.ts';

/** A lead that another model puts at another status. */
export interface LeadMove {
  /** Row of the Leads table, from 0. */
  readonly row: number;
  readonly from: string;
  readonly to: string;
  readonly scoreFrom: number;
  readonly scoreTo: number;
  readonly isRise: boolean;
}

export interface Moves {
  readonly rises: number;
  readonly falls: number;
  /** Leads that keep their status. */
  readonly stay: number;
  /** Leads by the two statuses that they move between, most first. */
  readonly counts: readonly { readonly from: string; readonly to: string; readonly leads: number }[];
  /** At most 20: over the most statuses, then by the largest change of the score. */
  readonly largest: readonly LeadMove[];
}

const mostMoves = 20;

/** Who moves across which status when the second model takes the place of the first. O(leads log leads). */
export function movesBetween(first: LeadScores, second: LeadScores): Moves {
  const rankOf = statusRanks(first, second);
  const moves: LeadMove[] = [];
  let leads = 0;
  for (let row = 0; row < first.leadsNow.length; row++) {
    if (first.leadsNow[row] !== 1) continue;
    leads++;
    const [from, to] = [first.statusName(row), second.statusName(row)];
    if (foldName(from) === foldName(to)) continue;
    const isRise = rankOf(to) > rankOf(from);
    moves.push({ row, from, to, scoreFrom: first.scores[row]!, scoreTo: second.scores[row]!, isRise });
  }
  const steps = ({ from, to }: LeadMove) => Math.abs(rankOf(to) - rankOf(from));
  const change = ({ scoreFrom, scoreTo }: LeadMove) => Math.abs(scoreTo - scoreFrom);
  const rises = moves.filter(({ isRise }) => isRise).length;
  return {
    rises,
    falls: moves.length - rises,
    stay: leads - moves.length,
    counts: countMoves(moves),
    largest: [...moves]
      .sort((a, b) => steps(b) - steps(a) || change(b) - change(a) || a.row - b.row)
      .slice(0, mostMoves),
  };
}

/** Height on the second ladder, which may have the statuses in another order; Disqualified is below all. */
function statusRanks(first: LeadScores, second: LeadScores): (status: string) => number {
  const ranks = new Map<string, number>();
  for (const { scoring } of [first, second])
    scoring.model.ladder.rungs.forEach(({ name }, index) => {
      ranks.set(foldName(name), index);
    });
  return (status) => ranks.get(foldName(status)) ?? -1;
}

function countMoves(moves: readonly LeadMove[]): { from: string; to: string; leads: number }[] {
  const counts = new Map<string, { from: string; to: string; leads: number }>();
  for (const { from, to } of moves) {
    const key = `${foldName(from)}\u0001${foldName(to)}`;
    const known = counts.get(key);
    if (known) known.leads++;
    else counts.set(key, { from, to, leads: 1 });
  }
  return [...counts.values()].sort((a, b) => b.leads - a.leads);
}
