import { columnLetters, disqualifiedName } from '../../scoring/index.ts';
import { type FormatRule, newFormatRule, type Range } from '../doors/spreadsheet.ts';
import type { Tab } from '../tabs/book.ts';
import type { OutputId } from './output-columns.ts';

const faintText = '#9e9e9e';

/**
 * Appends our conditional formats to the sheet's list: a score that belongs to another lead is greyed, a disqualified one
 * struck through. False where the list cannot be read whole: setting it would drop what was not read.
 */
export function appendScoreFormats(
  { sheet }: Tab,
  headerRow: number,
  keyColumn: number,
  columns: ReadonlyMap<OutputId, number>,
): boolean {
  const rows = sheet.getMaxRows() - headerRow;
  if (rows < 1) return true;
  const rangesOf = (ids: readonly OutputId[]): Range[] =>
    ids
      .filter((id) => columns.has(id))
      .map((id) => sheet.getRange(headerRow + 1, columns.get(id)! + 1, rows, 1));
  const cell = (index: number) => `$${columnLetters(index)}${headerRow + 1}`;
  const present = sheet.getConditionalFormatRules();
  if (present.some(isUnreadable)) return false;
  const ours: FormatRule[] = [];
  const scoredFor = columns.get('scoredFor');
  if (scoredFor !== undefined) {
    // No comma or semicolon: which of the two separates arguments depends on the spreadsheet's locale.
    const formula = `=${cell(keyColumn)}&""<>${cell(scoredFor)}&""`;
    ours.push(greyRule(formula, rangesOf(['score', 'status', 'why'])).build());
  }
  const status = columns.get('status');
  if (status !== undefined && columns.has('score')) {
    const formula = `=${cell(status)}="${disqualifiedName}"`;
    ours.push(
      greyRule(formula, rangesOf(['score']))
        .setStrikethrough(true)
        .build(),
    );
  }
  const known = new Set(present.map(formulaOf));
  const missing = ours.filter((rule) => !known.has(formulaOf(rule)));
  if (missing.length > 0) sheet.setConditionalFormatRules([...present, ...missing]);
  return true;
}

// As `appendScoreFormats` writes them, wherever the columns have gone since.
const ourFormulas = [
  /^=\$[A-Z]+\d+&""<>\$[A-Z]+\d+&""$/,
  new RegExp(`^=\\$[A-Z]+\\d+="${disqualifiedName}"$`),
];

/** Takes our conditional formats off the columns (from 0), and leaves the user's. */
export function removeScoreFormats({ sheet }: Tab, columns: ReadonlySet<number>): void {
  const present = sheet.getConditionalFormatRules();
  if (present.some(isUnreadable)) return;
  const isWithin = (range: Range) => {
    for (let column = range.getColumn(); column <= range.getLastColumn(); column++)
      if (!columns.has(column - 1)) return false;
    return true;
  };
  const kept = present.filter(
    (rule) =>
      !ourFormulas.some((pattern) => pattern.test(formulaOf(rule) ?? '')) ||
      !rule.getRanges().every(isWithin),
  );
  if (kept.length < present.length) sheet.setConditionalFormatRules(kept);
}

function greyRule(formula: string, ranges: Range[]) {
  return newFormatRule().whenFormulaSatisfied(formula).setFontColor(faintText).setRanges(ranges);
}

/** A kind that scripts cannot read has neither condition. */
function isUnreadable(rule: FormatRule): boolean {
  return rule.getBooleanCondition() === null && rule.getGradientCondition() === null;
}

function formulaOf(rule: FormatRule): string | null {
  const [formula] = rule.getBooleanCondition()?.getCriteriaValues() ?? [];
  return typeof formula === 'string' ? formula : null;
}
