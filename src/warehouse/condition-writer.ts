import {
  type Condition,
  cellText,
  type DayRange,
  fold,
  type Interval,
  type Model,
  type Problem,
  problemAt,
  type Rule,
  readNumber,
  type TextQuestion,
} from '../scoring/index.ts';
import type { CellSteps } from './cell-steps.ts';
import type { ColumnType, Dialect } from './dialect.ts';
import type { EventSteps } from './event-steps.ts';
import type { LeadColumns } from './lead-columns.ts';
import { all, among, dayLiteral, either, negatedIf, never, numberLiteral } from './literals.ts';
import { say } from './sentences.ts';
import { domainSearch, hasWildcard, textSearch } from './text-search.ts';

type Of<K extends Condition['kind']> = Extract<Condition, { kind: K }>;

/** So many texts are looked for inside others in one test. */
const mostSearches = 1000;

/** What conditions are in SQL: true of the leads that match, false or unknown of the others. */
export class ConditionWriter {
  readonly problems: Problem[] = [];

  constructor(
    private readonly model: Model,
    private readonly dialect: Dialect,
    private readonly columns: LeadColumns,
    private readonly cells: CellSteps,
    private readonly events: EventSteps,
  ) {}

  /** All that a rule asks for. */
  write(rule: Rule): string {
    return all(rule.conditions.map((condition) => this.condition(condition, rule)));
  }

  private condition(condition: Condition, rule: Rule): string {
    switch (condition.kind) {
      case 'text':
        return negatedIf(condition.isNegative, this.text(condition, rule));
      case 'empty':
        return negatedIf(condition.isNegative, this.cells.isEmpty(condition.column));
      case 'yesNo':
        return this.yesNo(condition);
      case 'number':
        return negatedIf(condition.isNegative, this.number(condition, rule));
      case 'factor':
        return this.ofType('number', condition.column, rule, (value) => `${value} >= 0`);
      case 'day':
        return negatedIf(condition.isNegative, this.day(condition, rule));
      case 'age':
      case 'aged':
        return this.age(condition, rule);
      case 'emailDomain':
        return this.emailDomain(condition, rule);
      case 'invalidEmail':
        return this.invalidEmail(condition);
      case 'duplicate':
        return this.cells.isRepeated(condition.column);
      case 'events':
        return this.ofEvents(condition, rule);
      case 'noEvent':
        this.limitSearches(condition.pick.asks, rule);
        return `${this.events.count(condition.pick)} = 0`;
    }
  }

  private text({ column, asks }: Of<'text'>, rule: Rule): string {
    this.limitSearches(asks, rule);
    const type = this.columns.type(column);
    if (type === 'number') return this.textOfNumbers(column, asks, rule);
    return textSearch(asks, this.writtenText(column, type), this.dialect);
  }

  /** Numbers equal an item by their text or by their value; what a number's text contains is its spreadsheet's matter. */
  private textOfNumbers(column: number, { comparison, items }: TextQuestion, rule: Rule): string {
    const isByValue = comparison === 'equals' || (comparison === 'listed' && !items.some(hasWildcard));
    if (!isByValue) return this.refuse(rule, column, 'looks into texts', 'text');
    const numbers = items.flatMap((item) => this.numbersEqualTo(item));
    return among(this.cells.value(column), numbers.map(numberLiteral));
  }

  private numbersEqualTo(item: string): number[] {
    const byText = Number(fold(item));
    const read = readNumber(item, this.model.locale);
    return [
      ...(fold(cellText(byText)) === fold(item) && Number.isFinite(byText) ? [byText] : []),
      ...(Number.isNaN(read) ? [] : [read]),
    ];
  }

  private yesNo({ column, isNegative }: Of<'yesNo'>): string {
    const type = this.columns.type(column);
    if (type === 'yesNo') return negatedIf(isNegative, this.cells.value(column));
    const { yesWords, noWords } = this.model;
    const words = isNegative ? [...noWords].filter((word) => !yesWords.has(word)) : [...yesWords];
    if (type !== 'number') return among(this.writtenText(column, type), words.map(this.dialect.text));
    const numbers = words.filter((word) => word !== '' && cellText(Number(word)) === word).map(Number);
    return among(this.cells.value(column), numbers.map(numberLiteral));
  }

  /** The text of a cell that is no number, folded. */
  private writtenText(column: number, type: ColumnType): string {
    if (type === 'text') return this.cells.text(column);
    return this.dialect.asText(this.cells.value(column));
  }

  private number({ column, allowed }: Of<'number'>, rule: Rule): string {
    return this.ofType('number', column, rule, (value) => {
      const points = allowed.filter(isPoint).map(({ low }) => numberLiteral(low));
      const ranges = allowed.filter((interval) => !isPoint(interval));
      return either([
        ...(points.length > 0 || ranges.length === 0 ? [among(value, points)] : []),
        ...ranges.map((interval) => within(value, interval)),
      ]);
    });
  }

  private day({ column, allowed }: Of<'day'>, rule: Rule): string {
    return this.ofType('day', column, rule, (value) =>
      allowed.length === 0 ? never(value) : either(allowed.map((range) => inRange(value, range))),
    );
  }

  private age(condition: Of<'age' | 'aged'>, rule: Rule): string {
    return this.ofType('day', condition.column, rule, (value) => {
      const age = this.dialect.daysBetween(value, 'as_of');
      if (condition.kind === 'aged') return `${age} >= 0`;
      const limit = numberLiteral(condition.days);
      return condition.isNegative ? `${age} > ${limit}` : `${age} BETWEEN 0 AND ${limit}`;
    });
  }

  private emailDomain({ column, patterns }: Of<'emailDomain'>, rule: Rule): string {
    if (patterns.filter(hasWildcard).length > mostSearches)
      this.report(rule, say.tooManyItems(patterns.length, mostSearches));
    if (this.columns.type(column) !== 'text') return 'FALSE';
    return domainSearch(patterns, this.cells.domain(column), this.dialect);
  }

  private invalidEmail({ column }: Of<'invalidEmail'>): string {
    if (this.columns.type(column) !== 'text') return `${this.cells.value(column)} IS NOT NULL`;
    return `${this.cells.text(column)} IS NOT NULL AND ${this.cells.domain(column)} IS NULL`;
  }

  private ofEvents({ pick, atLeast, countsDays }: Of<'events'>, rule: Rule): string {
    this.limitSearches(pick.asks, rule);
    const count = countsDays ? this.events.dayCount(pick) : this.events.count(pick);
    return atLeast > 0 ? `${count} > 0 AND ${count} >= ${numberLiteral(atLeast)}` : `${count} > 0`;
  }

  /** A column of another type is unknown to the test, as its cells are; texts may be read by a spreadsheet. */
  private ofType(type: ColumnType, column: number, rule: Rule, write: (value: string) => string): string {
    const present = this.columns.type(column);
    if (present === type) return write(this.cells.value(column));
    if (present !== 'text') return 'NULL = 0';
    return this.refuse(rule, column, type === 'day' ? 'compares dates' : 'compares numbers', type);
  }

  private limitSearches(asks: TextQuestion | null, rule: Rule): void {
    if (asks === null || asks.comparison === 'equals') return;
    const searched = asks.comparison === 'listed' ? asks.items.filter(hasWildcard) : asks.items;
    if (searched.length > mostSearches) this.report(rule, say.tooManyItems(searched.length, mostSearches));
  }

  private refuse(rule: Rule, column: number, test: string, wanted: ColumnType): string {
    const header = this.columns.header(column);
    this.report(rule, say.testNotForType(header, test, this.columns.type(column), wanted));
    return 'FALSE';
  }

  private report({ valuePlace }: Rule, finding: Parameters<typeof problemAt>[0]): void {
    this.problems.push(problemAt(finding, valuePlace.tab, valuePlace));
  }
}

function isPoint({ low, high, isLowOpen, isHighOpen }: Interval): boolean {
  return low === high && !isLowOpen && !isHighOpen;
}

function within(value: string, { low, high, isLowOpen, isHighOpen }: Interval): string {
  const bounds = [
    ...(Number.isFinite(low) ? [`${value} ${isLowOpen ? '>' : '>='} ${numberLiteral(low)}`] : []),
    ...(Number.isFinite(high) ? [`${value} ${isHighOpen ? '<' : '<='} ${numberLiteral(high)}`] : []),
  ];
  return bounds.length === 0 ? `${value} = ${value}` : all(bounds);
}

/** Days that no table can hold bound nothing. */
function inRange(value: string, { from, to }: DayRange): string {
  const [first, last] = [dayLiteral(from), dayLiteral(to)];
  if (first === null && last === null) return from < 0 && to > 0 ? `${value} = ${value}` : never(value);
  const isBeyond = (first === null && from > 0) || (last === null && to < 0);
  if (isBeyond) return never(value);
  return all([
    ...(first === null ? [] : [`${value} >= ${first}`]),
    ...(last === null ? [] : [`${value} <= ${last}`]),
  ]);
}
