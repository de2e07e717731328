/** Conditional formats, in the order in which they take effect. */

import type {
  BooleanCondition,
  ConditionalFormat,
  CriteriaValue,
  GradientPoint,
} from '../../../workbook/sheet-features.ts';
import { cellAddress, readAreas, withinGrid, writeAreas } from '../package/references.ts';
import { attribute, elementAt, withAttribute, type XmlElement } from '../package/xml-element.ts';
import { escapeXml } from '../package/xml-text.ts';
import { colorOf, rgbOf } from '../styles/colors.ts';
import { dataKey } from './listed-areas.ts';
import { keyOf, numberOperators } from './number-operators.ts';
import { SheetFeature } from './sheet-feature.ts';

/** A rule of the file, beside what it means. */
interface RawConditionalFormat {
  format: ConditionalFormat;
  sqref: string;
  /** `<cfRule …>` */
  rule: string;
  priority: number;
}

export class ConditionalFormats extends SheetFeature {
  read(): void {
    for (const { format } of this.raw()) {
      const inside = this.insideGrid(format);
      if (inside.areas.length > 0) this.sheet.conditionalFormats.push(inside);
    }
  }

  /** Rules that are as in the file stay in its words; so do those of cells outside of the grid. */
  write(): void {
    const { conditionalFormats } = this.sheet;
    const raw = this.raw().map((entry) => ({ ...entry, inside: this.insideGrid(entry.format) }));
    const outside = raw.filter(({ inside }) => inside.areas.length === 0);
    const before = raw
      .filter(({ inside }) => inside.areas.length > 0)
      .map((entry) => ({ ...entry, key: dataKey(entry.inside) }));
    const isSame = (format: ConditionalFormat, i: number) => dataKey(format) === before[i]?.key;
    if (conditionalFormats.length === before.length && conditionalFormats.every(isSame)) return;
    const written: WrittenFormat[] = conditionalFormats.flatMap((format): WrittenFormat[] => {
      const kept = before.findIndex((entry) => entry.key === dataKey(format));
      if (kept >= 0) return before.splice(kept, 1);
      const rule = this.ruleXml(format);
      return rule === null ? [] : [{ sqref: writeAreas(format.areas), rule }];
    });
    written.push(...outside);
    const elements = written.map(({ sqref, rule }, i) => {
      return `<conditionalFormatting sqref="${sqref}">${withPriority(rule, i + 1)}</conditionalFormatting>`;
    });
    this.xml.replace('conditionalFormatting', ...elements);
  }

  private raw(): RawConditionalFormat[] {
    const found: RawConditionalFormat[] = [];
    for (const element of this.xml.all('conditionalFormatting').map((xml) => elementAt(xml))) {
      const sqref = element.attribute('sqref') ?? '';
      for (const { xml: rule } of element.childrenNamed('cfRule')) {
        const root = elementAt(rule);
        const format = { areas: readAreas(sqref), ...this.rule(root) } as ConditionalFormat;
        found.push({ format, sqref, rule, priority: Number(root.attribute('priority')) });
      }
    }
    return found.sort((a, b) => a.priority - b.priority);
  }

  private rule(rule: XmlElement): object {
    const gradient = rule.attribute('type') === 'colorScale' && this.gradient(rule);
    if (gradient) return { gradient };
    const condition = readCondition(rule);
    const dxf = rule.attribute('dxfId');
    if (!condition || dxf === undefined) return { unsupported: true, raw: rule.xml };
    return { condition, style: this.styles.conditionalStyle(Number(dxf)) };
  }

  private gradient(rule: XmlElement): object | null {
    const children = [...(rule.childNamed('colorScale')?.children() ?? [])];
    const tags = (name: string) => children.filter((child) => child.name === name).map(({ tag }) => tag);
    const colors = tags('color').map((tag) => colorOf(tag, this.styles.theme));
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

  /** A format as the workbook in memory has it. */
  private insideGrid(format: ConditionalFormat): ConditionalFormat {
    return { ...format, areas: format.areas.flatMap((area) => withinGrid(area, this.sheet) ?? []) };
  }

  /** Null for a kind that files do not have. */
  private ruleXml(format: ConditionalFormat): string | null {
    if ('unsupported' in format) return typeof format.raw === 'string' ? format.raw : null;
    if ('gradient' in format) return gradientXml(format.gradient);
    const area = format.areas[0];
    const condition = area && conditionXml(format.condition, cellAddress(area.row, area.column));
    if (!condition) return null;
    const dxf = this.styles.addConditionalStyle(format.style);
    const formulas = condition.formulas.map((formula) => `<formula>${escapeXml(formula)}</formula>`).join('');
    return `<cfRule ${condition.attributes} dxfId="${dxf}">${formulas}</cfRule>`;
  }
}

interface WrittenFormat {
  sqref: string;
  rule: string;
}

/** Types of rules that look for a text, which the rule has in an attribute. */
const textTypes: Readonly<Record<string, string>> = {
  containsText: 'TEXT_CONTAINS',
  notContainsText: 'TEXT_DOES_NOT_CONTAIN',
  beginsWith: 'TEXT_STARTS_WITH',
  endsWith: 'TEXT_ENDS_WITH',
};

function readCondition(rule: XmlElement): BooleanCondition | null {
  const type = rule.attribute('type') ?? '';
  const formulas = [...rule.childrenNamed('formula')].map((formula) => formula.text);
  if (type === 'expression' && formulas[0])
    return { criteria: 'CUSTOM_FORMULA', values: [`=${formulas[0]}`] };
  if (type === 'containsBlanks') return { criteria: 'CELL_EMPTY', values: [] };
  if (type === 'notContainsBlanks') return { criteria: 'CELL_NOT_EMPTY', values: [] };
  const text = rule.attribute('text');
  const textCriteria = textTypes[type];
  if (textCriteria && text !== undefined) return { criteria: textCriteria, values: [text] };
  return type === 'cellIs' ? readComparison(rule.attribute('operator') ?? '', formulas) : null;
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

const pointTypes: Readonly<Record<string, GradientPoint['type']>> = {
  min: 'MIN',
  max: 'MAX',
  num: 'NUMBER',
  percent: 'PERCENT',
  percentile: 'PERCENTILE',
};

function withPriority(rule: string, priority: number): string {
  const { inner } = elementAt(rule);
  return withAttribute(rule.slice(0, inner), 'priority', priority) + rule.slice(inner);
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

interface Gradient {
  min: GradientPoint;
  mid?: GradientPoint;
  max: GradientPoint;
}

function gradientXml({ min, mid, max }: Gradient): string {
  const points = mid ? [min, mid, max] : [min, max];
  const values = points.map(({ type, value }) => {
    return `<cfvo type="${keyOf(pointTypes, type)}"${value === '' ? '' : ` val="${escapeXml(value)}"`}/>`;
  });
  const colors = points.map(({ color }) => `<color rgb="${rgbOf(color)}"/>`);
  return `<cfRule type="colorScale"><colorScale>${values.join('')}${colors.join('')}</colorScale></cfRule>`;
}
