/** The filter of a sheet. Criteria that are as in the file stay in its words, whatever kind they are. */
import { formatA1 } from '../../../workbook/a1-notation.ts';
import { sameArea } from '../../../workbook/area.ts';
import { plainValue } from '../../../workbook/cell.ts';
import { displayText } from '../../../workbook/display-text.ts';
import type { BooleanCondition, Filter, FilterCriteria } from '../../../workbook/sheet-features.ts';
import type { Sheet } from '../../../workbook/workbook.ts';
import { readAreas, withinGrid } from '../package/references.ts';
import type { SheetXml } from '../package/sheet-xml.ts';
import { attribute, elementAt, openTag, withAttribute, type XmlElement } from '../package/xml-element.ts';
import { escapeXml } from '../package/xml-text.ts';
import { sameData } from './as-in-file.ts';
import { keyOf, numberOperators } from './number-operators.ts';

export function readFilter(xml: SheetXml, sheet: Sheet): Filter | null {
  const element = xml.first('autoFilter');
  if (!element) return null;
  const written = readAreas(elementAt(element).attribute('ref'))[0];
  const area = written && withinGrid(written, sheet);
  if (!area) return null;
  const criteria = new Map<number, FilterCriteria>();
  for (const [columnId, raw] of rawColumns(xml)) criteria.set(area.column + columnId, readCriteria(raw));
  return { area, criteria };
}

export function writeFilter(sheet: Sheet, xml: SheetXml): void {
  const before = readFilter(xml, sheet);
  const { filter } = sheet;
  if (!filter) {
    if (before) xml.replace('autoFilter', '');
    return;
  }
  if (before && sameArea(before.area, filter.area) && sameData([...before.criteria], [...filter.criteria]))
    return;
  const element = xml.first('autoFilter') ?? '<autoFilter/>';
  const root = elementAt(element);
  const raw = rawColumns(xml);
  const columns = [...filter.criteria]
    .sort(([a], [b]) => a - b)
    .map(([column, criteria]) => {
      const kept =
        before && sameData(before.criteria.get(column), criteria) && raw.get(column - before.area.column);
      const id = column - filter.area.column;
      if (kept) return withAttribute(elementAt(kept).tag, 'colId', id) + insideOf(kept);
      return criteriaXml(sheet, filter, column, criteria);
    });
  const rest = xml.childrenOf('autoFilter').filter((child) => child.name !== 'filterColumn');
  const tag = openTag(withAttribute(root.tag, 'ref', formatA1(filter.area)));
  const inside = [...columns, ...rest.map((child) => child.xml)].join('');
  xml.replace('autoFilter', `${tag}${inside}</autoFilter>`);
}

/** Elements `<filterColumn>` by their distance from the first column of the filter. */
function rawColumns(xml: SheetXml): Map<number, string> {
  const columns = xml
    .childrenOf('autoFilter')
    .filter((child) => child.name === 'filterColumn' && hasContent(elementAt(child.xml)));
  return new Map(columns.map(({ tag, xml: column }) => [Number(attribute(tag, 'colId')), column]));
}

function hasContent({ inner, innerEnd }: XmlElement): boolean {
  return inner < innerEnd;
}

function insideOf(xml: string): string {
  return elementAt(xml).behindTag;
}

/** Colours, top tens and such have no words in a workbook in memory, and are then empty. */
function readCriteria(filterColumn: string): FilterCriteria {
  const root = elementAt(filterColumn);
  const filters = root.childNamed('filters');
  if (filters) {
    const items = [...filters.children()];
    if (items.some((item) => item.name !== 'filter')) return {};
    const values = items.map(({ tag }) => attribute(tag, 'val') ?? '');
    const hasBlank = filters.attribute('blank') === '1';
    return { visibleValues: hasBlank ? [...values, ''] : values };
  }
  const custom = root.childNamed('customFilters');
  const conditions = custom ? [...custom.children()] : [];
  const condition = conditions.length === 1 && readCondition(conditions[0]!.tag);
  return condition ? { condition } : {};
}

function readCondition(tag: string): BooleanCondition | undefined {
  const criteria = numberOperators[attribute(tag, 'operator') ?? 'equal'];
  const value = attribute(tag, 'val') ?? '';
  if (!criteria || value.trim() === '' || Number.isNaN(Number(value))) return undefined;
  return { criteria, values: [Number(value)] };
}

function criteriaXml(sheet: Sheet, filter: Filter, column: number, criteria: FilterCriteria): string {
  const open = `<filterColumn colId="${column - filter.area.column}">`;
  const operator = keyOf(numberOperators, criteria.condition?.criteria);
  if (operator && criteria.condition) {
    const value = escapeXml(String(criteria.condition.values[0]));
    return `${open}<customFilters><customFilter operator="${operator}" val="${value}"/></customFilters></filterColumn>`;
  }
  const visible = criteria.visibleValues ?? shownValues(sheet, filter, column, criteria.hiddenValues);
  if (!visible) return '';
  const blank = visible.includes('') ? ' blank="1"' : '';
  const items = visible.filter((value) => value !== '').map((value) => `<filter val="${escapeXml(value)}"/>`);
  return `${open}<filters${blank}>${items.join('')}</filters></filterColumn>`;
}

/** Files list what a filter shows, Sheets what it hides. */
function shownValues(
  sheet: Sheet,
  { area }: Filter,
  column: number,
  hidden: readonly string[] | undefined,
): string[] | undefined {
  if (!hidden) return undefined;
  const values = new Set<string>();
  for (let row = area.row + 1; row < area.row + area.rows; row++) {
    const value = plainValue(sheet.cells.at(row, column));
    values.add(displayText(value, sheet.formats.numberFormat.at(row, column), sheet.workbook.locale));
  }
  return [...values].filter((value) => !hidden.includes(value));
}
