import type { Locale } from '../reading/locale.ts';
import type { TimeZone } from '../reading/time-zone.ts';
import type { Ladder } from './ladder.ts';
import type { Rule } from './rule.ts';
import type { Settings } from './settings.ts';

/** Everything that a score depends on beside the data and the as-of day. */
export interface Model {
  /** Working rules in tab order. */
  readonly rules: readonly Rule[];
  readonly ladder: Ladder;
  readonly settings: Settings;
  readonly locale: Locale;
  readonly timeZone: TimeZone;
  readonly yesWords: ReadonlySet<string>;
  readonly noWords: ReadonlySet<string>;
}
