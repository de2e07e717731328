import { foldName } from '../reading/fold.ts';

/** The known name that was probably meant: at most a third of its letters differ; null where none is near. */
export function nearestName(name: string, known: readonly string[]): string | null {
  const wanted = foldName(name);
  let nearest: string | null = null;
  let smallest = Math.floor(Math.max(3, wanted.length) / 3) + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - wanted.length) >= smallest) continue;
    const distance = editDistance(wanted, foldName(candidate));
    if (distance < smallest) {
      smallest = distance;
      nearest = candidate;
    }
  }
  return nearest;
}

/** Edit distance in which two swapped neighbours are one edit (optimal string alignment), over UTF-16 units. */
function editDistance(from: string, to: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: to.length + 1 }, (_, i) => i);
  for (let i = 1; i <= from.length; i++) {
    const current = [i];
    for (let j = 1; j <= to.length; j++) {
      const isSame = from[i - 1] === to[j - 1];
      const isSwapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      const replaced = previous[j - 1]! + (isSame ? 0 : 1);
      const swapped = isSwapped ? beforePrevious[j - 2]! + 1 : Number.POSITIVE_INFINITY;
      current.push(Math.min(replaced, swapped, previous[j]! + 1, current[j - 1]! + 1));
    }
    beforePrevious = previous;
    previous = current;
  }
  return previous[to.length]!;
}
