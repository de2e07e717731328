/** Names in Sheets of the operators that files compare numbers with. */
export const numberOperators: Readonly<Record<string, string>> = {
  between: 'NUMBER_BETWEEN',
  notBetween: 'NUMBER_NOT_BETWEEN',
  equal: 'NUMBER_EQUAL_TO',
  notEqual: 'NUMBER_NOT_EQUAL_TO',
  greaterThan: 'NUMBER_GREATER_THAN',
  greaterThanOrEqual: 'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  lessThan: 'NUMBER_LESS_THAN',
  lessThanOrEqual: 'NUMBER_LESS_THAN_OR_EQUAL_TO',
};

/** The key of a value, such as the operator of a criterion. */
export function keyOf(
  names: Readonly<Record<string, string>>,
  value: string | undefined,
): string | undefined {
  return Object.keys(names).find((key) => names[key] === value);
}
