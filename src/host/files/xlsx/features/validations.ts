/** The data validations of a sheet. Those that are as in the file stay in its words. */

import type { Area } from '../../../workbook/area.ts';
import type { CriteriaValue, RangeReference, Validation } from '../../../workbook/sheet-features.ts';
import { cellAddress, readReference, writeAreas, writeReference } from '../package/references.ts';
import { isTrue, type XmlElement } from '../package/xml-element.ts';
import { escapeXml } from '../package/xml-text.ts';
import { dataKey, ListedAreas } from './listed-areas.ts';
import { keyOf, numberOperators } from './number-operators.ts';

export class Validations extends ListedAreas<Validation> {
  protected readonly list = 'dataValidations';
  protected readonly layer = this.sheet.validations;
  protected readonly keyOf = dataKey;

  protected async listed() {
    return this.xml.childrenOf('dataValidations').map((element) => ({
      xml: element.xml,
      addresses: element.attribute('sqref'),
      value: this.validation(element) ?? undefined,
    }));
  }

  protected async elements(validation: Validation, areas: readonly Area[]): Promise<string[]> {
    const xml = validationXml(validation, areas);
    return xml === null ? [] : [xml];
  }

  /** @returns null for kinds that Sheets does not know, such as the length of a text */
  private validation(element: XmlElement): Validation | null {
    const criteria = this.criteria(element);
    if (!criteria) return null;
    const rejects =
      isTrue(element.attribute('showErrorMessage')) && (element.attribute('errorStyle') ?? 'stop') === 'stop';
    return { ...criteria, allowInvalid: !rejects, helpText: element.attribute('prompt') ?? null };
  }

  private criteria(element: XmlElement): Criteria | null {
    const type = element.attribute('type') ?? 'none';
    if (type === 'list') return this.choice(element);
    const formulas = ['formula1', 'formula2'].map((name) => element.childNamed(name)?.text ?? '');
    if (type === 'custom') return { criteria: 'CUSTOM_FORMULA', values: [`=${formulas[0]}`] };
    const operator = element.attribute('operator') ?? 'between';
    const limits = formulas.filter((formula) => formula !== '').map(Number);
    if (limits.length === 0 || limits.some(Number.isNaN)) return null;
    if (type === 'whole' || type === 'decimal') return named(numberOperators[operator], limits);
    if (type !== 'date') return null;
    const isAnyDate = operator === 'greaterThanOrEqual' && limits[0] === 1;
    if (isAnyDate) return { criteria: 'DATE_IS_VALID_DATE', values: [] };
    return named(
      dateCriteria[operator],
      limits.map((serial) => ({ serial })),
    );
  }

  private choice(element: XmlElement): Criteria | null {
    const formula = element.childNamed('formula1')?.text ?? '';
    const hasDropdown = !isTrue(element.attribute('showDropDown'));
    const list = /^"(.*)"$/s.exec(formula)?.[1];
    if (list === checkboxList) return { criteria: 'CHECKBOX', values: [] };
    if (list !== undefined) {
      const items = list
        .replaceAll('""', '"')
        .split(',')
        .map((item) => item.trim());
      return { criteria: 'VALUE_IN_LIST', values: [items, hasDropdown] };
    }
    const reference = readReference(formula, this.sheet);
    return reference && { criteria: 'VALUE_IN_RANGE', values: [reference, hasDropdown] };
  }
}

type Criteria = Pick<Validation, 'criteria' | 'values'>;

function named(criteria: string | undefined, values: CriteriaValue[]): Criteria | null {
  return criteria === undefined ? null : { criteria, values };
}

/** What stands for a checkbox in a file. */
const checkboxList = 'TRUE,FALSE';

/** Names in `SpreadsheetApp.DataValidationCriteria` by operator. */
const dateCriteria: Readonly<Record<string, string>> = {
  between: 'DATE_BETWEEN',
  notBetween: 'DATE_NOT_BETWEEN',
  equal: 'DATE_EQUAL_TO',
  greaterThan: 'DATE_AFTER',
  greaterThanOrEqual: 'DATE_ON_OR_AFTER',
  lessThan: 'DATE_BEFORE',
  lessThanOrEqual: 'DATE_ON_OR_BEFORE',
};

/** Longer lists and hints make Excel call a file damaged. */
const maxTextLength = 255;

/** @returns null for a kind that files do not have */
function validationXml(validation: Validation, areas: readonly Area[]): string | null {
  const first = areas[0];
  const rule = first && ruleOf(validation, cellAddress(first.row, first.column));
  if (!rule) return null;
  const [type, ...formulas] = rule.formulas;
  // A list that was cut must not complain of what it left out.
  const errors = rule.isCut
    ? ''
    : ` errorStyle="${validation.allowInvalid ? 'warning' : 'stop'}" showErrorMessage="1"`;
  const help = validation.helpText
    ? ` showInputMessage="1" prompt="${escapeXml(validation.helpText.slice(0, maxTextLength))}"`
    : '';
  const inside = formulas
    .map((formula, i) => `<formula${i + 1}>${escapeXml(formula)}</formula${i + 1}>`)
    .join('');
  return `<dataValidation ${type} allowBlank="1"${errors}${help} sqref="${writeAreas(areas)}">${inside}</dataValidation>`;
}

interface Rule {
  /** Attributes that say the type, and the formulas. */
  formulas: [string, ...string[]];
  isCut?: boolean;
}

function ruleOf({ criteria, values }: Validation, first: string): Rule | null {
  if (criteria === 'CHECKBOX') return { formulas: ['type="list"', `"${values.join(',') || checkboxList}"`] };
  if (criteria === 'VALUE_IN_LIST') return listRule(values[0] as readonly string[], values[1] !== false);
  if (criteria === 'VALUE_IN_RANGE') {
    return { formulas: [listType(values[1] !== false), writeReference(values[0] as RangeReference)] };
  }
  if (criteria === 'CUSTOM_FORMULA')
    return { formulas: ['type="custom"', String(values[0]).replace(/^=/, '')] };
  if (criteria === 'DATE_IS_VALID_DATE') {
    return { formulas: ['type="date" operator="greaterThanOrEqual"', '1'] };
  }
  return comparisonRule(criteria, values) ?? textRule(criteria, String(values[0] ?? ''), first);
}

function listType(hasDropdown: boolean): string {
  return `type="list"${hasDropdown ? '' : ' showDropDown="1"'}`;
}

/** A comma cannot be written inside an item: such items are left out, as are those beyond the longest text. */
function listRule(items: readonly string[], hasDropdown: boolean): Rule {
  let list = '';
  let isCut = false;
  for (const item of items) {
    const next = list === '' ? item : `${list},${item}`;
    if (item.includes(',') || next.replaceAll('"', '""').length > maxTextLength) isCut = true;
    else list = next;
  }
  return { formulas: [listType(hasDropdown), `"${list.replaceAll('"', '""')}"`], isCut };
}

function comparisonRule(criteria: string, values: Validation['values']): Rule | null {
  for (const [type, names] of [
    ['decimal', numberOperators],
    ['date', dateCriteria],
  ] as const) {
    const operator = keyOf(names, criteria);
    if (!operator) continue;
    const limits = values.map((value) =>
      String(typeof value === 'object' && 'serial' in value ? value.serial : value),
    );
    return { formulas: [`type="${type}" operator="${operator}"`, ...limits] };
  }
  return null;
}

function textRule(criteria: string, text: string, first: string): Rule | null {
  const quoted = `"${text.replaceAll('"', '""')}"`;
  const formulas: Readonly<Record<string, string>> = {
    TEXT_CONTAINS: `ISNUMBER(SEARCH(${quoted},${first}))`,
    TEXT_DOES_NOT_CONTAIN: `ISERROR(SEARCH(${quoted},${first}))`,
    TEXT_EQUAL_TO: `${first}=${quoted}`,
    TEXT_IS_VALID_EMAIL: `ISNUMBER(MATCH("?*@?*.?*",${first},0))`,
    TEXT_IS_VALID_URL: `ISNUMBER(MATCH("?*.?*",${first},0))`,
  };
  const formula = formulas[criteria];
  return formula === undefined ? null : { formulas: ['type="custom"', formula] };
}
