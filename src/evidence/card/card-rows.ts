import { quoted } from '../../scoring/index.ts';
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
export function cardRows(
  { startingPoints: points, rules }: Card,
  keyField: string,
  decimalMark = '.',
): CardRow[] {
  const writer = new RuleWriter(decimalMark);
  const start: CardRow[] = [
    { rule: 'Starting points', field: keyField, test: 'is not empty', value: '', points },
    { rule: `Starting points, ${keyField} empty`, field: keyField, test: 'is empty', value: '', points },
  ];
  return [...(points === 0 ? [] : start), ...rules.flatMap((rule) => writer.rows(rule))];
}

class RuleWriter {
  constructor(private readonly decimalMark: string) {}

  rows({ conditions, points }: CardRule): CardRow[] {
    const name = conditions.map((condition) => this.name(condition)).join(' and ');
    return conditions.map((condition, k) => ({
      rule: k === 0 ? name : 'and',
      field: condition.field,
      test: condition.test,
      value: this.value(condition),
      points: k === 0 ? points : null,
    }));
  }

  private name(condition: CardCondition): string {
    const { field, test } = condition;
    switch (test) {
      case '≥':
      case '<':
        return `${field} ${test} ${this.value(condition)}`;
      case '=':
        return `${field} ${this.value(condition)}`;
      case 'between':
        return `${field} ${this.number(condition.low)}–${this.number(condition.high)}`;
      case 'is any of': {
        const more = condition.texts.length - textsInName;
        const shown = condition.texts.slice(0, textsInName).join(', ');
        return `${field} ${shown}${more > 0 ? ` and ${more} more` : ''}`;
      }
      case 'is none of':
        return `${field} other`;
      case 'contains any of':
        return `${field}: ${condition.texts.map(quoted).join(', ')}`;
      case 'is empty':
        return `${field} empty`;
      case 'is not empty':
        return `${field} filled`;
    }
  }

  private value(condition: CardCondition): string {
    switch (condition.test) {
      case '≥':
      case '<':
      case '=':
        return this.number(condition.value);
      case 'between':
        return `${this.number(condition.low)}; ${this.number(condition.high)}`;
      case 'is any of':
      case 'is none of':
      case 'contains any of':
        return condition.texts.map(itemText).join(', ');
      default:
        return '';
    }
  }

  private number(value: number): string {
    return String(value).replace('.', this.decimalMark);
  }
}

/** A text as an item of a Value: quoted where it would be read as several, as a list, or as quoted. */
function itemText(text: string): string {
  return /[,;\r\n]|^\s*"|^\s*list:/i.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
