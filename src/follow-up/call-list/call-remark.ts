import type { CallListEntry } from './call-list.ts';
import { say } from './sentences.ts';

/** How leads are named and found in a remark. */
export interface RemarkContext {
  readonly asOfDay: number;
  /** First day on which the status falls; null for none. */
  readonly coolsOn: number | null;
  /** Sheet row of a row of the leads. */
  sheetRowOf(row: number): number;
  nameOf(row: number): string;
}

/** What there is to know of a lead before it is called. */
export function callRemark(entry: CallListEntry, context: RemarkContext): string {
  const { asOfDay, coolsOn } = context;
  const { daysOverdue, isOverdue, coolsSoon, otherRows, colleagues } = entry;
  const parts = [
    standingRemark(entry, context),
    isOverdue && daysOverdue > 0 ? say.overdue(daysOverdue) : '',
    coolsSoon && coolsOn !== null ? say.coolsOn(coolsOn, asOfDay) : '',
    otherRows.length > 0 ? say.otherRows(otherRows.map((row) => context.sheetRowOf(row))) : '',
    colleagues.length > 0 ? say.colleagues(colleagues.map((row) => context.nameOf(row))) : '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

function standingRemark({ standing }: CallListEntry, { asOfDay }: RemarkContext): string {
  if (standing.kind === 'not called') return '';
  const { reason, day, lastCall, timesUnanswered } = standing;
  switch (reason) {
    case 'promised':
      return say.promised(day, asOfDay);
    case 'no answer':
      return say.noAnswer(timesUnanswered, lastCall, asOfDay);
    case 'no outcome yet':
      return say.noOutcomeYet(lastCall, asOfDay);
  }
}
