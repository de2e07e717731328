/** A range of scores, as written in the setting `Bands`. */
export interface Band {
  /** The item as the user wrote it, trimmed. */
  label: string;
  /** −Infinity for the lowest band, whatever it says. */
  low: number;
  /** Infinity for the highest band, whatever it says. */
  high: number;
  lowIncluded: boolean;
  /** False where the next band begins with the same score. */
  highIncluded: boolean;
}

/** Label of the line for scores that fall between two bands. */
export const OUTSIDE_THE_BANDS = 'outside the bands';

/**
 * Index of the band that a score falls in, `bands.length` for none: the line after the last one.
 * @throws if the score is NaN
 * @example bandIndex(parseBands('0-25, 25-50').bands, 25) // 1
 */
export function bandIndex(bands: readonly Band[], score: number): number {
  if (Number.isNaN(score)) throw new Error('bandIndex: the score is not a number: NaN');
  const index = bands.findIndex(
    (band) =>
      (score > band.low || (band.lowIncluded && score === band.low)) &&
      (score < band.high || (band.highIncluded && score === band.high)),
  );
  return index === -1 ? bands.length : index;
}
