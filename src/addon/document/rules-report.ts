import type { Problem } from '../../scoring/index.ts';
import type { OutputValue } from '../sheets/cell-value.ts';
import { writeGreyColumns } from '../sheets/grey-columns.ts';
import { markIgnored } from './ignored-problems.ts';
import { cellTextOf } from './output-rows.ts';
import type { ScoredDocument } from './score-document.ts';

/** Values by sheet row of the Rules tab. */
type ByRow = ReadonlyMap<number, OutputValue>;

/** Writes what each rule says, how many leads it matches and what is wrong with it, where that differs. */
export function writeRulesReport(document: ScoredDocument, problems: readonly Problem[]): readonly Problem[] {
  const { book, reading, scores, rules } = document;
  const { rules: working } = reading.model;
  const matched = scores.leadsMatched();
  const inWords: ByRow = new Map(working.map((rule) => [rule.row, cellTextOf(rule.inWords)]));
  const leadsMatched: ByRow = new Map(working.map((rule, index) => [rule.row, matched[index]!]));
  const problem = problemTexts(document, markIgnored(book.kept, problems));
  return writeGreyColumns(book, rules, [
    { header: 'In words', kind: 'text', widthPixels: 320, values: inWords },
    { header: 'Leads matched', kind: 'number', widthPixels: 100, values: leadsMatched },
    { header: 'Problem', kind: 'text', widthPixels: 320, values: problem },
  ]).problems;
}

function problemTexts({ rules }: ScoredDocument, problems: readonly Problem[]): ByRow {
  const texts = new Map<number, string[]>();
  for (const { tab, row, message, isIgnored } of problems) {
    if (isIgnored || tab !== rules.name || row === undefined || !(row > rules.table.headerRow)) continue;
    texts.set(row, [...(texts.get(row) ?? []), message]);
  }
  return new Map(Array.from(texts, ([row, messages]) => [row, cellTextOf(messages.join('\n'))]));
}

/** What closed deals say about rules, by sheet row of the Rules tab. */
export interface RuleEvidence {
  readonly wonWith: ByRow;
  readonly wonWithout: ByRow;
  readonly suggestedPoints: ByRow;
}

/** Writes what closed deals say about each rule, where that differs. */
export function writeRuleEvidence(
  { book, rules }: ScoredDocument,
  evidence: RuleEvidence,
): readonly Problem[] {
  return writeGreyColumns(book, rules, [
    { header: 'Won with', kind: 'text', widthPixels: 90, values: evidence.wonWith },
    { header: 'Won without', kind: 'text', widthPixels: 90, values: evidence.wonWithout },
    { header: 'Suggested points', kind: 'number', widthPixels: 110, values: evidence.suggestedPoints },
  ]).problems;
}
