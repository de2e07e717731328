import fc from 'fast-check';
import { Random } from '../../oracle/random.ts';

/** Each costs the more the more there were. */
const mostDrawn = 200;
const most = 2 ** 31 - 1;

/**
 * Choices of fast-check, which tries the least and the most of each more often than chance would, and takes back as many as
 * it can where a check fails. After so many the others follow from a seed.
 */
export class CheckedRandom extends Random {
  private drawn = 0;

  constructor(private readonly draw: fc.GeneratorValue) {
    super(draw(fc.nat, { max: most }));
  }

  override fraction(): number {
    if (this.drawn++ >= mostDrawn) return super.fraction();
    return this.draw(fc.nat, { max: most }) / (most + 1);
  }
}
