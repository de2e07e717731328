import { binCount, type Fineness, learnBinning, usualFineness } from '../fit/binning.ts';
import type { Field } from '../fit/field.ts';

/** The time of a fit grows with the cube of the columns that bins make. */
export const mostColumns = 400;

const coarser: readonly Partial<Fineness>[] = [
  { mostTexts: 20 },
  { mostTexts: 15 },
  { mostTexts: 10, mostBins: 10 },
  { mostTexts: 6, mostBins: 6 },
];

/** The usual fineness; where fields are so many that a fit would take long, the finest that makes few enough columns. */
export function affordableFineness(fields: readonly Field[]): Fineness {
  let fineness = usualFineness;
  for (const next of coarser) {
    const columns = fields.reduce((sum, field) => sum + binCount(learnBinning(field, fineness)), 0);
    if (columns <= mostColumns) break;
    fineness = { ...fineness, ...next };
  }
  return fineness;
}
