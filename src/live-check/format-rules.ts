import { isDate } from './described.ts';
import type { FormatRule, Sheet } from './google-types.ts';

/** A rule in the words of its parts, as a script reads them. */
export function ruleText(format: FormatRule): string {
  const gradient = format.getGradientCondition();
  if (gradient) {
    return `gradient ${gradient.getMinColor()} ${gradient.getMinType()} to ${gradient.getMaxColor()} ${gradient.getMaxType()} ${gradient.getMaxValue()}`.trim();
  }
  const condition = format.getBooleanCondition();
  if (!condition) return 'unreadable';
  const values = condition.getCriteriaValues().map(valueText);
  return [String(condition.getCriteriaType()), ...values].join(' ');
}

function valueText(value: unknown): string {
  return isDate(value) ? Utilities.formatDate(value, 'Etc/UTC', 'yyyy-MM-dd') : String(value);
}

/** Sets rules, sets once more what is read of them, and tells what is read then. */
export function survivors(sheet: Sheet, rules: FormatRule[]): string[] {
  sheet.setConditionalFormatRules(rules);
  SpreadsheetApp.flush();
  sheet.setConditionalFormatRules(sheet.getConditionalFormatRules());
  SpreadsheetApp.flush();
  return sheet.getConditionalFormatRules().map(ruleText);
}
