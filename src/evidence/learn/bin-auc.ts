export const binAucFolds = 5;

interface Counts {
  won: number;
  lost: number;
}

/**
 * AUC of the conversion of each deal's bin, ties half.
 * @param foldOf where given, a deal's bin is judged by the deals of the other folds, and compared within its own: what
 * differs from fold to fold by chance would break ties the wrong way
 */
export function binAuc(codes: Int32Array, won: Uint8Array, foldOf?: Uint8Array): number {
  const all = countsByBin(codes, won, () => true);
  if (foldOf === undefined)
    return aucOf([areaOf([...all.values()].map((counts) => ({ counts, by: counts })))]);
  const base = { won: won.reduce((sum, outcome) => sum + outcome, 0), lost: 0 };
  base.lost = won.length - base.won;
  const areas = Array.from({ length: binAucFolds }, (_, fold) => {
    const inside = countsByBin(codes, won, (row) => foldOf[row] === fold);
    const judged = [...inside].map(([bin, counts]) => {
      const { won: wonInAll, lost } = all.get(bin)!;
      const by = { won: wonInAll - counts.won, lost: lost - counts.lost };
      return { counts, by: by.won + by.lost === 0 ? base : by };
    });
    return areaOf(judged);
  });
  return aucOf(areas);
}

function countsByBin(codes: Int32Array, won: Uint8Array, isCounted: (row: number) => boolean) {
  const bins = new Map<number, Counts>();
  codes.forEach((bin, row) => {
    if (!isCounted(row)) return;
    const counts = bins.get(bin) ?? { won: 0, lost: 0 };
    counts[won[row] === 1 ? 'won' : 'lost']++;
    bins.set(bin, counts);
  });
  return bins;
}

interface Area {
  /** Pairs of a won and a lost deal in which the won one stands higher, ties half. */
  readonly right: number;
  readonly pairs: number;
}

function aucOf(areas: readonly Area[]): number {
  const sum = (of: keyof Area) => areas.reduce((total, area) => total + area[of], 0);
  return sum('right') / sum('pairs');
}

/** Deals in the order of the conversion that they are judged by; equal ones tie. */
function areaOf(groups: readonly { counts: Counts; by: Counts }[]): Area {
  const byConversion = new Map<number, Counts>();
  for (const { counts, by } of groups) {
    const conversion = by.won / (by.won + by.lost);
    const sum = byConversion.get(conversion) ?? { won: 0, lost: 0 };
    byConversion.set(conversion, { won: sum.won + counts.won, lost: sum.lost + counts.lost });
  }
  let area = 0;
  let lostBelow = 0;
  let wonInAll = 0;
  for (const [, counts] of [...byConversion].sort(([a], [b]) => a - b)) {
    area += counts.won * (lostBelow + counts.lost / 2);
    lostBelow += counts.lost;
    wonInAll += counts.won;
  }
  return { right: area, pairs: wonInAll * lostBelow };
}
