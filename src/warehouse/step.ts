/** A part of a statement that adds columns to those of the part before it; what is asked for twice is worked out once. */
export class Step {
  /** Expressions by the names of their columns. */
  private readonly columns = new Map<string, string>();
  private readonly aliasOf = new Map<string, string>();

  constructor(readonly name: string) {}

  /** @returns the name of the column that holds what an expression gives */
  add(prefix: string, expression: string): string {
    const known = this.aliasOf.get(expression);
    if (known !== undefined) return known;
    const alias = this.put(`${prefix}_${this.aliasOf.size + 1}`, expression);
    this.aliasOf.set(expression, alias);
    return alias;
  }

  /** Under a name that nothing else has. */
  put(alias: string, expression: string): string {
    this.columns.set(alias, expression);
    return alias;
  }

  get isEmpty(): boolean {
    return this.columns.size === 0;
  }

  get aliases(): string[] {
    return [...this.columns.keys()];
  }

  /** Its columns as the list of a SELECT, a line each. */
  get list(): string {
    return Array.from(this.columns, ([alias, expression]) => `${expression} AS ${alias}`).join(',\n    ');
  }

  /** @param before the part whose columns stay */
  sql(before: string): string {
    return `${this.name} AS (\n  SELECT *,\n    ${this.list}\n  FROM ${before}\n)`;
  }
}
