import type { LearningDeals } from '../fit/field.ts';
import { fnv1a32 } from '../statistics/fnv1a32.ts';

/**
 * A short hash of deals as they are learnt from: the same columns and outcomes in the same order have the same one.
 * @example dealsFingerprint(before) === dealsFingerprint(after) // nothing was entered, sorted or deleted meanwhile
 */
export function dealsFingerprint({ fields, won }: Pick<LearningDeals, 'fields' | 'won'>): string {
  const ofFields = fields.map((field) => {
    const parts = Object.entries(field).map(([name, part]) => `${name} ${partText(part)}`);
    return parts.sort().join('\n');
  });
  return fnv1a32([mixed(won), ...ofFields].join('\n\n')).toString(16);
}

function partText(part: unknown): string {
  return ArrayBuffer.isView(part) ? mixed(part as Float64Array) : JSON.stringify(part);
}

const prime = 0x01000193;

/** Of the bytes four at a time: columns of a hundred thousand deals are many of them. */
function mixed(values: Float64Array | Int32Array | Uint8Array): string {
  const words = new Uint32Array(Float64Array.from(values).buffer);
  let hash = values.length;
  for (const word of words) {
    hash = Math.imul(hash ^ word, prime);
    hash ^= hash >>> 15;
  }
  return (hash >>> 0).toString(16);
}
