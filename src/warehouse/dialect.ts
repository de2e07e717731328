/** How a warehouse calls the types of columns, and what they are to the engine. */
export type ColumnType = 'text' | 'number' | 'day' | 'yesNo';

/** What differs between the languages of two warehouses. Everything else of a statement is the same in both. */
export interface Dialect {
  readonly title: string;
  readonly typeNames: Readonly<Record<ColumnType | 'row', string>>;
  /** The day as of which leads are scored. */
  readonly asOfParameter: string;
  /** UTF-8 bytes of the longest statement that it takes. */
  readonly longestStatement: number;
  /** Longest name of a column. */
  readonly longestName: number;
  identifier(name: string): string;
  /** A table of a dataset; of the one that is the default where none is named. */
  table(name: string, dataset: string): string;
  text(value: string): string;
  /** A column of texts in the form in which texts are compared. */
  folded(column: string): string;
  /** A column of texts without white space behind, for the errors of formulas, which are upper case. */
  unfolded(column: string): string;
  daysBetween(earlier: string, later: string): string;
  contains(text: string, part: string): string;
  startsWith(text: string, part: string): string;
  endsWith(text: string, part: string): string;
  matches(text: string, pattern: string): string;
  /** The group of a pattern; nothing that is an address where it does not match. */
  extract(text: string, pattern: string): string;
  /** Every place of a pattern, replaced. */
  replace(text: string, pattern: string, replacement: string): string;
  whole(number: string): string;
  decimal(number: string): string;
  asText(value: string): string;
  anyTrue(condition: string): string;
}
