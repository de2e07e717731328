import type { Sheet } from '../../../workbook/sheet.ts';
import type {
  BooleanCondition,
  ConditionalFormat,
  CriteriaValue,
  GradientPoint,
} from '../../../workbook/sheet-features.ts';
import { cellAddress, withinGrid, writeAreas } from '../package/address.ts';
import type { SheetXml } from '../package/sheet-xml.ts';
import { elementAt, withAttribute } from '../package/xml-element.ts';
import { escapeXml } from '../package/xml-text.ts';
import { rgbOf } from '../styles/colors.ts';
import type { StyleSheet } from '../styles/style-sheet.ts';
import { pointTypes, type RawConditionalFormat, textTypes } from './conditional-format-reader.ts';
import { keyOf, numberOperators } from './number-operators.ts';
import { dataKey } from './same-data.ts';

interface WrittenFormat {
  sqref: string;
  rule: string;
}

/** Rules that are as in the file stay in its words; so do those of cells outside of the grid. */
export function writeConditionalFormats(
  sheet: Sheet,
  raw: readonly RawConditionalFormat[],
  xml: SheetXml,
  styles: StyleSheet,
): void {
  const left = raw.map((entry) => ({ ...entry, key: dataKey(insideGrid(entry.format, sheet)) }));
  const outside = left.filter((entry) => insideGrid(entry.format, sheet).areas.length === 0);
  const before = left.filter((entry) => !outside.includes(entry));
  const isSame = (format: ConditionalFormat, i: number) => dataKey(format) === before[i]?.key;
  if (sheet.conditionalFormats.length === before.length && sheet.conditionalFormats.every(isSame)) return;
  const written: WrittenFormat[] = sheet.conditionalFormats.flatMap((format): WrittenFormat[] => {
    const kept = before.findIndex((entry) => entry.key === dataKey(format));
    if (kept >= 0) return before.splice(kept, 1);
    const rule = ruleXml(format, styles);
    return rule === null ? [] : [{ sqref: writeAreas(format.areas), rule }];
  });
  written.push(...outside);
  const elements = written.map(({ sqref, rule }, i) => {
    return `<conditionalFormatting sqref="${sqref}">${withPriority(rule, i + 1)}</conditionalFormatting>`;
  });
  xml.replace('conditionalFormatting', ...elements);
}

/** A format as the workbook in memory has it. */
export function insideGrid(format: ConditionalFormat, sheet: Sheet): ConditionalFormat {
  return { ...format, areas: format.areas.flatMap((area) => withinGrid(area, sheet) ?? []) };
}

function withPriority(rule: string, priority: number): string {
  const { inner } = elementAt(rule, 0);
  return withAttribute(rule.slice(0, inner), 'priority', priority) + rule.slice(inner);
}

/** Null for a kind that files do not have. */
function ruleXml(format: ConditionalFormat, styles: StyleSheet): string | null {
  if ('unsupported' in format) return typeof format.raw === 'string' ? format.raw : null;
  if ('gradient' in format) return gradientXml(format.gradient);
  const area = format.areas[0];
  const condition = area && conditionXml(format.condition, cellAddress(area.row, area.column));
  if (!condition) return null;
  const dxf = styles.addConditionalStyle(format.style);
  const formulas = condition.formulas.map((formula) => `<formula>${escapeXml(formula)}</formula>`).join('');
  return `<cfRule ${condition.attributes} dxfId="${dxf}">${formulas}</cfRule>`;
}

interface ConditionXml {
  attributes: string;
  formulas: string[];
}

/** @param first address of the first cell, which the formulas of a rule start from */
function conditionXml({ criteria, values }: BooleanCondition, first: string): ConditionXml | null {
  const [value] = values;
  if (criteria === 'CUSTOM_FORMULA') return expression(String(value).replace(/^=/, ''));
  if (criteria === 'CELL_EMPTY')
    return { attributes: 'type="containsBlanks"', formulas: [`LEN(TRIM(${first}))=0`] };
  if (criteria === 'CELL_NOT_EMPTY') {
    return { attributes: 'type="notContainsBlanks"', formulas: [`LEN(TRIM(${first}))>0`] };
  }
  if (criteria === 'TEXT_EQUAL_TO') return comparison('equal', [quoted(value)]);
  const textType = keyOf(textTypes, criteria);
  if (textType) {
    const attributes = `type="${textType}" operator="${textType === 'notContainsText' ? 'notContains' : textType}" text="${escapeXml(String(value))}"`;
    return { attributes, formulas: [textFormula(textType, quoted(value), first)] };
  }
  const operator = keyOf(numberOperators, criteria) ?? dateOperators[criteria];
  return operator ? comparison(operator, values.map(constant)) : null;
}

const dateOperators: Readonly<Record<string, string>> = {
  DATE_AFTER: 'greaterThan',
  DATE_BEFORE: 'lessThan',
  DATE_EQUAL_TO: 'equal',
};

function textFormula(type: string, text: string, first: string): string {
  if (type === 'beginsWith') return `LEFT(${first},LEN(${text}))=${text}`;
  if (type === 'endsWith') return `RIGHT(${first},LEN(${text}))=${text}`;
  const isFound = `ISERROR(SEARCH(${text},${first}))`;
  return type === 'containsText' ? `NOT(${isFound})` : isFound;
}

function expression(formula: string): ConditionXml {
  return { attributes: 'type="expression"', formulas: [formula] };
}

function comparison(operator: string, formulas: string[]): ConditionXml {
  return { attributes: `type="cellIs" operator="${operator}"`, formulas };
}

function constant(value: CriteriaValue): string {
  return typeof value === 'object' && 'serial' in value ? String(value.serial) : String(value);
}

function quoted(value: CriteriaValue | undefined): string {
  return `"${String(value).replaceAll('"', '""')}"`;
}

function gradientXml({
  min,
  mid,
  max,
}: {
  min: GradientPoint;
  mid?: GradientPoint;
  max: GradientPoint;
}): string {
  const points = mid ? [min, mid, max] : [min, max];
  const values = points.map(({ type, value }) => {
    return `<cfvo type="${keyOf(pointTypes, type)}"${value === '' ? '' : ` val="${escapeXml(value)}"`}/>`;
  });
  const colors = points.map(({ color }) => `<color rgb="${rgbOf(color)}"/>`);
  return `<cfRule type="colorScale"><colorScale>${values.join('')}${colors.join('')}</colorScale></cfRule>`;
}
