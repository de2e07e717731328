/** The filter of a sheet. Criteria that are as in the file stay in its words, whatever kind they are. */
import { formatA1 } from '../../../workbook/a1-notation.ts';
import { type Area, sameArea } from '../../../workbook/area.ts';
import type { BooleanCondition, Filter, FilterCriteria } from '../../../workbook/sheet-features.ts';
import { readAreas, uncut } from '../package/references.ts';
import { attribute, elementAt, openTag, withAttribute, type XmlElement } from '../package/xml-element.ts';
import { escapeXml } from '../package/xml-text.ts';
import { sameData } from './listed-areas.ts';
import { keyOf, numberOperators } from './number-operators.ts';
import { SheetFeature } from './sheet-feature.ts';

export class FilterInFile extends SheetFeature {
  read(): void {
    this.sheet.filter = this.inFile();
  }

  write(): void {
    const before = this.inFile();
    const { filter } = this.sheet;
    if (!filter) {
      if (before) this.xml.replace('autoFilter', '');
      return;
    }
    if (before && sameArea(before.area, filter.area) && sameData([...before.criteria], [...filter.criteria]))
      return;
    const root = elementAt(this.xml.first('autoFilter') ?? '<autoFilter/>');
    const raw = this.rawColumns();
    const columns = [...filter.criteria]
      .sort(([a], [b]) => a - b)
      .map(([column, criteria]) => {
        const kept =
          before && sameData(before.criteria.get(column), criteria) && raw.get(column - before.area.column);
        const id = column - filter.area.column;
        if (kept) return withAttribute(kept.tag, 'colId', id) + kept.behindTag;
        const inside = this.criteriaXml(filter.area, column, criteria);
        return inside && `<filterColumn colId="${id}">${inside}</filterColumn>`;
      });
    const rest = this.xml.childrenOf('autoFilter').filter((child) => child.name !== 'filterColumn');
    const [whole] = readAreas(root.attribute('ref'));
    const area = whole ? uncut(filter.area, whole, this.sheet) : filter.area;
    const tag = openTag(withAttribute(root.tag, 'ref', formatA1(area)));
    const inside = [...columns, ...rest.map((child) => child.xml)].join('');
    this.xml.replace('autoFilter', `${tag}${inside}</autoFilter>`);
  }

  /** What the file says, whatever has become of it in memory. */
  inFile(): Filter | null {
    const element = this.xml.first('autoFilter');
    const [area] = element ? this.areas(elementAt(element).attribute('ref')) : [];
    if (!area) return null;
    const criteria = new Map<number, FilterCriteria>();
    for (const [columnId, raw] of this.rawColumns()) criteria.set(area.column + columnId, readCriteria(raw));
    return { area, criteria };
  }

  /** Elements `<filterColumn>` by their distance from the first column of the filter. */
  private rawColumns(): Map<number, XmlElement> {
    const columns = this.xml
      .childrenOf('autoFilter')
      .filter((child) => child.name === 'filterColumn')
      .map((child) => elementAt(child.xml))
      .filter(({ inner, innerEnd }) => inner < innerEnd);
    return new Map(columns.map((column) => [Number(column.attribute('colId')), column]));
  }

  /** Empty for criteria that hide nothing. */
  private criteriaXml(area: Area, column: number, criteria: FilterCriteria): string {
    const operator = keyOf(numberOperators, criteria.condition?.criteria);
    if (operator && criteria.condition) {
      const value = escapeXml(String(criteria.condition.values[0]));
      return `<customFilters><customFilter operator="${operator}" val="${value}"/></customFilters>`;
    }
    const { hiddenValues } = criteria;
    const visible = criteria.visibleValues ?? (hiddenValues && this.shownValues(area, column, hiddenValues));
    if (!visible) return '';
    const blank = visible.includes('') ? ' blank="1"' : '';
    const items = visible
      .filter((value) => value !== '')
      .map((value) => `<filter val="${escapeXml(value)}"/>`);
    return `<filters${blank}>${items.join('')}</filters>`;
  }

  /** Files list what a filter shows, Sheets what it hides. */
  private shownValues(area: Area, column: number, hidden: readonly string[]): string[] {
    const values = new Set<string>();
    for (let row = area.row + 1; row < area.row + area.rows; row++) values.add(this.sheet.text(row, column));
    return [...values].filter((value) => !hidden.includes(value));
  }
}

/** Colours, top tens and such have no words in a workbook in memory, and are then empty. */
function readCriteria(filterColumn: XmlElement): FilterCriteria {
  const filters = filterColumn.childNamed('filters');
  if (filters) {
    const items = [...filters.children()];
    if (items.some((item) => item.name !== 'filter')) return {};
    const values = items.map(({ tag }) => attribute(tag, 'val') ?? '');
    const hasBlank = filters.attribute('blank') === '1';
    return { visibleValues: hasBlank ? [...values, ''] : values };
  }
  const custom = filterColumn.childNamed('customFilters');
  const conditions = custom ? [...custom.children()] : [];
  const condition = conditions.length === 1 && readCondition(conditions[0]!);
  return condition ? { condition } : {};
}

function readCondition(element: XmlElement): BooleanCondition | undefined {
  const criteria = numberOperators[element.attribute('operator') ?? 'equal'];
  const value = element.attribute('val') ?? '';
  if (!criteria || value.trim() === '' || Number.isNaN(Number(value))) return undefined;
  return { criteria, values: [Number(value)] };
}
