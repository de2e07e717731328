import type { Area } from '../../../workbook/area.ts';
import type { RangeReference, Validation } from '../../../workbook/sheet-features.ts';
import { cellAddress, writeAreas } from '../package/address.ts';
import { writeReference } from '../package/sheet-reference.ts';
import { escapeXml } from '../package/xml-text.ts';
import { keyOf, numberOperators } from './number-operators.ts';
import { checkboxList, dateCriteria } from './validation-reader.ts';

/** Longer lists and hints make Excel call a file damaged. */
const maxTextLength = 255;

/** @returns null for a kind that files do not have */
export function validationXml(validation: Validation, areas: readonly Area[]): string | null {
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
