import type { BooleanCondition, ConditionalFormat, GradientPoint } from '../../../workbook/sheet-features.ts';
import { readAreas } from '../package/address.ts';
import type { SheetXml } from '../package/sheet-xml.ts';
import {
  attribute,
  childElements,
  childNamed,
  childrenNamed,
  elementAt,
  startTagOf,
  textOf,
  type XmlElement,
} from '../package/xml-element.ts';
import { colorOf } from '../styles/colors.ts';
import type { StyleSheet } from '../styles/style-sheet.ts';
import { numberOperators } from './number-operators.ts';

/** A rule of the file, beside what it means. */
export interface RawConditionalFormat {
  format: ConditionalFormat;
  sqref: string;
  /** `<cfRule …>` */
  rule: string;
  priority: number;
}

/** In the order in which they take effect. */
export function readConditionalFormats(
  xml: SheetXml,
  styles: StyleSheet,
  theme: readonly string[],
): RawConditionalFormat[] {
  const found: RawConditionalFormat[] = [];
  for (const element of xml.all('conditionalFormatting')) {
    const root = elementAt(element, 0);
    const sqref = attribute(startTagOf(element, root), 'sqref') ?? '';
    for (const child of childrenNamed(element, root, 'cfRule')) {
      const rule = element.slice(child.start, child.end);
      const format = { areas: readAreas(sqref), ...readRule(rule, styles, theme) } as ConditionalFormat;
      found.push({
        format,
        sqref,
        rule,
        priority: Number(attribute(startTagOf(element, child), 'priority')),
      });
    }
  }
  return found.sort((a, b) => a.priority - b.priority);
}

function readRule(rule: string, styles: StyleSheet, theme: readonly string[]): object {
  const root = elementAt(rule, 0);
  const tag = startTagOf(rule, root);
  const gradient = attribute(tag, 'type') === 'colorScale' && readGradient(rule, root, theme);
  if (gradient) return { gradient };
  const condition = readCondition(rule, root, tag);
  const dxf = attribute(tag, 'dxfId');
  if (!condition || dxf === undefined) return { unsupported: true, raw: rule };
  return { condition, style: styles.conditionalStyle(Number(dxf)) };
}

/** Types of rules that look for a text, which the rule has in an attribute. */
export const textTypes: Readonly<Record<string, string>> = {
  containsText: 'TEXT_CONTAINS',
  notContainsText: 'TEXT_DOES_NOT_CONTAIN',
  beginsWith: 'TEXT_STARTS_WITH',
  endsWith: 'TEXT_ENDS_WITH',
};

function readCondition(rule: string, root: XmlElement, tag: string): BooleanCondition | null {
  const type = attribute(tag, 'type') ?? '';
  const formulas = [...childrenNamed(rule, root, 'formula')].map((formula) => textOf(rule, formula));
  if (type === 'expression' && formulas[0])
    return { criteria: 'CUSTOM_FORMULA', values: [`=${formulas[0]}`] };
  if (type === 'containsBlanks') return { criteria: 'CELL_EMPTY', values: [] };
  if (type === 'notContainsBlanks') return { criteria: 'CELL_NOT_EMPTY', values: [] };
  const text = attribute(tag, 'text');
  const textCriteria = textTypes[type];
  if (textCriteria && text !== undefined) return { criteria: textCriteria, values: [text] };
  return type === 'cellIs' ? readComparison(attribute(tag, 'operator') ?? '', formulas) : null;
}

function readComparison(operator: string, formulas: readonly string[]): BooleanCondition | null {
  const criteria = numberOperators[operator];
  const text = /^"((?:[^"]|"")*)"$/.exec(formulas[0] ?? '')?.[1];
  if (operator === 'equal' && text !== undefined) {
    return { criteria: 'TEXT_EQUAL_TO', values: [text.replaceAll('""', '"')] };
  }
  const values = formulas.map(Number);
  const areNumbers = formulas.every((formula, i) => formula.trim() !== '' && !Number.isNaN(values[i]));
  return criteria && areNumbers && values.length > 0 ? { criteria, values } : null;
}

export const pointTypes: Readonly<Record<string, GradientPoint['type']>> = {
  min: 'MIN',
  max: 'MAX',
  num: 'NUMBER',
  percent: 'PERCENT',
  percentile: 'PERCENTILE',
};

function readGradient(rule: string, root: XmlElement, theme: readonly string[]): object | null {
  const scale = childNamed(rule, root, 'colorScale');
  const children = scale ? [...childElements(rule, scale.inner, scale.innerEnd)] : [];
  const tags = (name: string) =>
    children.filter((child) => child.name === name).map((c) => startTagOf(rule, c));
  const colors = tags('color').map((tag) => colorOf(tag, theme));
  const points = tags('cfvo').map((tag, i) => {
    const type = pointTypes[attribute(tag, 'type') ?? ''];
    const color = colors[i];
    const value = type === 'MIN' || type === 'MAX' ? '' : (attribute(tag, 'val') ?? '');
    return type && color ? { color, type, value } : null;
  });
  if (points.includes(null) || points.length < 2 || points.length > 3) return null;
  const [min, mid, max] = points.length === 3 ? points : [points[0], undefined, points[1]];
  return mid ? { min, mid, max } : { min, max };
}
