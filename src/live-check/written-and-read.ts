import type { Check } from './check.ts';
import type { Scratch } from './scratch.ts';

/** A check that writes, and then reads what came of it; between the two Google is told of the writes of several. */
export function writtenAndRead(
  about: Omit<Check, 'see' | 'begin'>,
  begin: (scratch: Scratch) => () => string,
): Check {
  return {
    ...about,
    begin,
    see(scratch) {
      const read = begin(scratch);
      SpreadsheetApp.flush();
      return read();
    },
  };
}
