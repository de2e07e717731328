/** The scoring engine: tables of cells in, scores with their reasons out. Pure: no clock, no services, no ambient locale. */

export { BlendedScores } from './engine/blended-scores.ts';
export { type Closings, closedLost, closedWon, notClosed } from './engine/closings.ts';
export { ColumnRemarks } from './engine/column-remarks.ts';
export { type CellReaders, intervalReader, noDay, orNoDay } from './engine/columns/column-view.ts';
export { match, no, stateAt, statesOf, unknown } from './engine/columns/states.ts';
export { evaluateConditions } from './engine/evaluate-conditions.ts';
export { type EventLog, EventLogBuilder } from './engine/event-log.ts';
export { createFrame } from './engine/frame.ts';
export { totalsRow } from './engine/lead-keys.ts';
export { LeadScores } from './engine/lead-scores.ts';
export { potentialPoints } from './engine/potential.ts';
export { rowsWhere } from './engine/rows-where.ts';
export { type Scoring, scoreFrame } from './engine/score-frame.ts';
export { keyNumbersOf, type LeadIdentity, scoreLeads } from './engine/score-leads.ts';
export { allRungs, rungAt, statusesOf } from './engine/statuses.ts';
export { type StatusMove, timeCauses } from './engine/time-causes.ts';
export { signed, whyLines, whyText } from './engine/why.ts';
export { type Caps, capsOf } from './model/caps.ts';
export { compileConditions, type RowConditions } from './model/compile-conditions.ts';
export { compileModel } from './model/compile-model.ts';
export { compileUnlinted, type ModelReading } from './model/compile-unlinted.ts';
export type { Fade } from './model/fade.ts';
export { followUpSettings } from './model/follow-up-settings.ts';
export { testInWords } from './model/in-words.ts';
export { foreignKeyColumn, leadKeyColumn, namedKeyColumn } from './model/key-column.ts';
export { defaultLadder, disqualifiedName, lostName, wonName } from './model/ladder.ts';
export { builtInLists, readLists } from './model/lists.ts';
export type { Model } from './model/model.ts';
export type { ModelSource } from './model/model-context.ts';
export {
  followUpTabs,
  type OwnTabDefinition,
  type OwnTabId,
  ownTabs,
} from './model/own-tabs.ts';
export { type OutcomeWords, stageMeanings } from './model/pipeline-stages.ts';
export { foldWord, readSettings } from './model/read-settings.ts';
export type { Condition, DayRange, EventPick, Rule, TextQuestion } from './model/rule.ts';
export {
  type RuleHeader,
  readRuleRows,
  ruleHeaders,
  ruleReportHeaders,
  type WrittenRule,
} from './model/rule-rows.ts';
export { settingDefinitions } from './model/setting-definitions.ts';
export type { ClosedLeads, GroupCap, Settings } from './model/settings.ts';
export { type TableRow, tableRows } from './model/table-row.ts';
export { testDefinitions } from './model/test-definitions.ts';
export { type CellPlace, cellAddress, cellPlace, columnLetters } from './reading/address.ts';
export { dayNumber, isoDay, longDay, shortDay } from './reading/calendar.ts';
export {
  cellText,
  errorTexts,
  isEmptyCell,
  isErrorCell,
  isUntouchedCell,
  keyOf,
  pendingText,
} from './reading/cell-text.ts';
export { withDateOrder } from './reading/date-order.ts';
export { type DayReader, dayReader } from './reading/day-reader.ts';
export { fold, foldName } from './reading/fold.ts';
export type { Interval } from './reading/interval.ts';
export { localeOf } from './reading/locale.ts';
export { isEitherDay, readSecondOfDay } from './reading/read-date.ts';
export { compileDomainPatterns, emailAddress, emailDomain } from './reading/read-email.ts';
export { cellNumber, readNumber } from './reading/read-interval.ts';
export { plainNumber, readPlainNumber } from './reading/read-number.ts';
export { type Cell, type Column, calendarDay, columnIndex, type Table } from './reading/table.ts';
export { createTimeZone, type TimeZone } from './reading/time-zone.ts';
export { quoteItem, quoteItems, splitItems } from './reading/value-items.ts';
export { containsWholeWords } from './reading/whole-words.ts';
export {
  addings,
  advice,
  counted,
  didYouMean,
  type Finding,
  finding,
  inOneLine,
  quoted,
  type Remedy,
  shortened,
  withoutDirectionMarks,
} from './sentences/finding.ts';
export { nearestName } from './sentences/nearest-name.ts';
export { asSentence, type Problem, problemAt, withoutAddress } from './sentences/problem.ts';
export {
  cellCount,
  countedGroups,
  groupProblems,
  ignorableCause,
  ignoredLines,
  type ProblemGroup,
  type ProblemGroups,
} from './sentences/problem-groups.ts';
export { ProblemList } from './sentences/problem-list.ts';
