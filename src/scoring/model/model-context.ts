import { withDateOrder } from '../reading/date-order.ts';
import { fold, foldName } from '../reading/fold.ts';
import type { Locale } from '../reading/locale.ts';
import { columnIndex, type Table } from '../reading/table.ts';
import { createTimeZone, type TimeZone } from '../reading/time-zone.ts';
import { type Lists, readLists } from './lists.ts';
import { say } from './sentences.ts';
import type { Settings } from './settings.ts';
import type { Reading } from './value.ts';

/** What a model is compiled from. */
export interface ModelSource {
  readonly rules: Table;
  /** null: the built-in ladder, the built-in lists. */
  readonly statuses: Table | null;
  readonly lists: Table | null;
  readonly settings: Settings;
  /** Headers of Leads. */
  readonly leadHeaders: readonly string[];
  readonly leadsTab: string;
  /** Columns of Leads that are ours: a score must not depend on itself. */
  readonly ownColumns: ReadonlySet<number>;
  /** Columns of Leads that tell the outcome, where Leads is the Deals tab. */
  readonly outcomeColumns: ReadonlySet<number>;
  readonly hasActivities: boolean;
  readonly locale: Locale;
  readonly timeZone: string;
  /** Compile the draft: Draft points and Draft min score wherever they are filled. */
  readonly isDraft?: boolean;
}

export interface ModelContext {
  readonly rulesTab: string;
  readonly settings: Settings;
  readonly lists: Lists;
  readonly locale: Locale;
  readonly timeZone: TimeZone;
  readonly yesWords: ReadonlySet<string>;
  readonly noWords: ReadonlySet<string>;
  readonly isDraft: boolean;
  /** A rule's field: a column of Leads, or the Activities tab. */
  findField(name: string): Reading<number | 'activity'>;
}

export function createModelContext(source: ModelSource): ModelContext {
  return {
    rulesTab: source.rules.tab,
    settings: source.settings,
    lists: readLists(source.lists),
    locale: withDateOrder(source.locale, source.settings.dateOrder),
    timeZone: createTimeZone(source.timeZone),
    yesWords: new Set(source.settings.yesWords.map(fold)),
    noWords: new Set(source.settings.noWords.map(fold)),
    isDraft: source.isDraft ?? false,
    findField: (name) => findField(name, source),
  };
}

const activityField = 'activity';
const activityTabField = 'activity (tab)';

function findField(name: string, source: ModelSource): Reading<number | 'activity'> {
  const folded = foldName(name);
  if (folded === '') return { finding: say.fieldMissing() };
  const column = columnIndex(source.leadHeaders, name);
  if (column < 0 && (folded === activityField || folded === activityTabField)) {
    return source.hasActivities
      ? { value: 'activity' }
      : { finding: say.noActivitiesTab(name, source.settings.activitiesTab) };
  }
  if (column < 0) return { finding: say.columnNotFound(name, source.leadsTab, source.leadHeaders) };
  if (source.ownColumns.has(column)) return { finding: say.fieldIsOurs(name) };
  if (source.outcomeColumns.has(column)) return { finding: say.fieldIsOutcome(name) };
  return { value: column };
}
