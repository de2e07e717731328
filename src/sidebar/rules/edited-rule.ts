/** A rule while it is edited: its rows as cells, of which those that nobody touches stay as they were read. */
import { cellText, columnIndex, quoteItem, type RuleHeader, splitItems } from '../../scoring/index.ts';
import type { RuleRowCells, RuleRowView, RuleSource } from '../../shared/index.ts';

export type EditedRule = readonly RuleRowCells[];

export function newRule(): EditedRule {
  return [{ On: true }];
}

export function editedRule(rows: readonly RuleRowView[]): EditedRule {
  return rows.map(({ cells }) => ({ ...cells }));
}

export function textOf(cells: RuleRowCells | undefined, header: RuleHeader): string {
  return cellText(cells?.[header] ?? '');
}

/** An empty text takes the cell away, as one that was never filled in. */
export function withCell(
  rule: EditedRule,
  row: number,
  header: RuleHeader,
  value: string | boolean,
): EditedRule {
  return rule.map((cells, index) => {
    if (index !== row || (typeof value === 'string' && value === textOf(cells, header))) return cells;
    const { [header]: _, ...others } = cells;
    return value === '' ? others : { ...others, [header]: value };
  });
}

/** Another field has other tests and values. Who leads are is told by columns, what they do by activities. */
export function withField(
  rule: EditedRule,
  row: number,
  field: string,
  { leadHeaders, headers }: RuleSource,
): EditedRule {
  const isColumn = columnIndex(leadHeaders, field) >= 0;
  const changes: [RuleHeader, string][] = [
    ['Field', field],
    ['Test', ''],
    ['Value', ''],
  ];
  if (row === 0 && headers.includes('Kind')) changes.push(['Kind', isColumn ? 'Attribute' : 'Behavior']);
  return changes.reduce((changed, [header, value]) => withCell(changed, row, header, value), rule);
}

export function withCondition(rule: EditedRule): EditedRule {
  return [...rule, { On: true, Rule: 'and' }];
}

export function withoutCondition(rule: EditedRule, row: number): EditedRule {
  return rule.filter((_, index) => index !== row);
}

/** Items of a Value, as texts. */
export function itemsOf(value: string): string[] {
  return splitItems(value).map(({ text }) => text);
}

/** The Value with one item more, or without it; what else stands there stays as it was typed. */
export function withItem(value: string, item: string, isChosen: boolean): string {
  const items = splitItems(value);
  const isSame = (text: string) => text.trim().toLowerCase() === item.trim().toLowerCase();
  if (isChosen) {
    if (items.some(({ text }) => isSame(text))) return value;
    return value.trim() === '' ? quoteItem(item) : `${value.replace(/[,;\s]+$/, '')}, ${quoteItem(item)}`;
  }
  const left = items.filter(({ text }) => !isSame(text));
  return left.map(({ text, isQuoted }) => (isQuoted ? `"${text.replace(/"/g, '""')}"` : text)).join(', ');
}
