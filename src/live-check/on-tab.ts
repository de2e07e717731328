import type { Check } from './check.ts';
import type { Sheet } from './google-types.ts';
import type { Scratch } from './scratch.ts';

/** A check in an empty tab of its own. */
export function onTab(
  what: string,
  where: string,
  assumed: string,
  see: (sheet: Sheet, scratch: Scratch) => string,
): Check {
  return { what, where, assumed, see: (scratch) => see(scratch.tab(), scratch) };
}
