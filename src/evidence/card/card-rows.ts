import type { Card, CardRule } from './card.ts';
import type { CardCondition } from './condition.ts';

/** Cells of one row of the Rules tab, as text; empty where nothing is to be written. */
export interface CardRow {
  /** `and` in the rows of further conditions. */
  rule: string;
  field: string;
  test: CardCondition['test'];
  value: string;
  /** null in an `and` row. */
  points: number | null;
}

/** Texts shown in a name before it says how many more there are. */
const textsInName = 2;

/**
 * A card as rows of the Rules tab, in the order of its rules. The scoring engine gives with them, for every lead, the
 * score that `scoreCard` gives. The user's own rules, which an opinion factor keeps, are not among them.
 * @param keyField a Leads column for the starting points: they go to every lead, whether the cell is filled or empty
 * @param decimalMark of the spreadsheet's locale
 * @example cardRows(card, 'Lead ID')[1] // { rule: 'Visits 3–5', field: 'Visits', test: 'between', value: '3; 5', points: 7 }
 */
export function cardRows(card: Card, keyField: string, decimalMark = '.'): CardRow[] {
  const start = card.startingPoints === 0 ? [] : startingRows(keyField, card.startingPoints);
  const write = (value: number) => String(value).replace('.', decimalMark);
  return [...start, ...card.rules.flatMap((rule) => rowsOf(rule, write))];
}

function startingRows(field: string, points: number): CardRow[] {
  return [
    { rule: 'Starting points', field, test: 'is not empty', value: '', points },
    { rule: `Starting points, ${field} empty`, field, test: 'is empty', value: '', points },
  ];
}

type WriteNumber = (value: number) => string;

function rowsOf({ conditions, points }: CardRule, write: WriteNumber): CardRow[] {
  const name = conditions.map((condition) => nameOf(condition, write)).join(' and ');
  return conditions.map((condition, k) => ({
    rule: k === 0 ? name : 'and',
    field: condition.field,
    test: condition.test,
    value: valueText(condition, write),
    points: k === 0 ? points : null,
  }));
}

function nameOf(condition: CardCondition, write: WriteNumber): string {
  switch (condition.test) {
    case '≥':
    case '<':
      return `${condition.field} ${condition.test} ${write(condition.value)}`;
    case '=':
      return `${condition.field} ${write(condition.value)}`;
    case 'between':
      return `${condition.field} ${write(condition.low)}–${write(condition.high)}`;
    case 'is any of': {
      const more = condition.texts.length - textsInName;
      const shown = condition.texts.slice(0, textsInName).join(', ');
      return `${condition.field} ${shown}${more > 0 ? ` and ${more} more` : ''}`;
    }
    case 'is none of':
      return `${condition.field} other`;
    case 'is empty':
      return `${condition.field} empty`;
    case 'is not empty':
      return `${condition.field} filled`;
  }
}

function valueText(condition: CardCondition, write: WriteNumber): string {
  switch (condition.test) {
    case '≥':
    case '<':
    case '=':
      return write(condition.value);
    case 'between':
      return [condition.low, condition.high].map(write).join('; ');
    case 'is any of':
    case 'is none of':
      return condition.texts.map(itemText).join(', ');
    default:
      return '';
  }
}

/** A text as an item of a Value: quoted where it would be read as several, as a list, or as quoted. */
function itemText(text: string): string {
  return /[,;\r\n]|^\s*"|^\s*list:/i.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
