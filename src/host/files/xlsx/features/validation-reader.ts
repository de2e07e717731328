import type { Sheet } from '../../../workbook/sheet.ts';
import type { CriteriaValue, Validation } from '../../../workbook/sheet-features.ts';
import { isTrue } from '../grid/columns.ts';
import { readReference } from '../package/sheet-reference.ts';
import { attribute, childNamed, elementAt, startTagOf, textOf } from '../package/xml-element.ts';
import { numberOperators } from './number-operators.ts';

/** @returns null for kinds that Sheets does not know, such as the length of a text */
export function readValidation(xml: string, sheet: Sheet): Validation | null {
  const root = elementAt(xml, 0);
  const tag = startTagOf(xml, root);
  const formula = (name: string) => {
    const element = childNamed(xml, root, name);
    return element ? textOf(xml, element) : '';
  };
  const criteria = readCriteria(tag, formula('formula1'), formula('formula2'), sheet);
  if (!criteria) return null;
  const rejects =
    isTrue(attribute(tag, 'showErrorMessage')) && (attribute(tag, 'errorStyle') ?? 'stop') === 'stop';
  return { ...criteria, allowInvalid: !rejects, helpText: attribute(tag, 'prompt') ?? null };
}

type Criteria = Pick<Validation, 'criteria' | 'values'>;

function readCriteria(tag: string, first: string, second: string, sheet: Sheet): Criteria | null {
  const type = attribute(tag, 'type') ?? 'none';
  if (type === 'list') return readList(first, !isTrue(attribute(tag, 'showDropDown')), sheet);
  if (type === 'custom') return { criteria: 'CUSTOM_FORMULA', values: [`=${first}`] };
  const operator = attribute(tag, 'operator') ?? 'between';
  const limits = [first, second].filter((formula) => formula !== '').map(Number);
  if (limits.length === 0 || limits.some(Number.isNaN)) return null;
  if (type === 'whole' || type === 'decimal') return named(numberOperators[operator], limits);
  if (type === 'date') {
    const isAnyDate = operator === 'greaterThanOrEqual' && limits[0] === 1;
    if (isAnyDate) return { criteria: 'DATE_IS_VALID_DATE', values: [] };
    return named(
      dateCriteria[operator],
      limits.map((serial) => ({ serial })),
    );
  }
  return null;
}

function named(criteria: string | undefined, values: CriteriaValue[]): Criteria | null {
  return criteria === undefined ? null : { criteria, values };
}

/** What stands for a checkbox in a file. */
export const checkboxList = 'TRUE,FALSE';

function readList(formula: string, hasDropdown: boolean, sheet: Sheet): Criteria | null {
  const list = /^"(.*)"$/s.exec(formula)?.[1];
  if (list === checkboxList) return { criteria: 'CHECKBOX', values: [] };
  if (list !== undefined) {
    const items = list
      .replaceAll('""', '"')
      .split(',')
      .map((item) => item.trim());
    return { criteria: 'VALUE_IN_LIST', values: [items, hasDropdown] };
  }
  const reference = readReference(formula, sheet);
  return reference && { criteria: 'VALUE_IN_RANGE', values: [reference, hasDropdown] };
}

/** Names in `SpreadsheetApp.DataValidationCriteria` by operator. */
export const dateCriteria: Readonly<Record<string, string>> = {
  between: 'DATE_BETWEEN',
  notBetween: 'DATE_NOT_BETWEEN',
  equal: 'DATE_EQUAL_TO',
  greaterThan: 'DATE_AFTER',
  greaterThanOrEqual: 'DATE_ON_OR_AFTER',
  lessThan: 'DATE_BEFORE',
  lessThanOrEqual: 'DATE_ON_OR_BEFORE',
};
