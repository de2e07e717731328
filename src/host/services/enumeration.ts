/** One value of an enumeration of Apps Script: an object that prints as its name. */
class EnumerationValue {
  constructor(private readonly name: string) {}

  toString(): string {
    return this.name;
  }

  toJSON(): string {
    return this.name;
  }
}

/** Google's types call the values numbers; in scripts they are objects. */
export function enumeration<E extends object>(...names: (keyof E & string)[]): E {
  return Object.freeze(
    Object.fromEntries(names.map((name) => [name, new EnumerationValue(name)])),
  ) as unknown as E;
}

/** The value of that name, typed as the enumeration's member. */
export function valueNamed<E extends object>(values: E, name: string): E[keyof E] {
  const value = values[name as keyof E];
  if (value === undefined) throw new Error(`valueNamed: unknown name: ${name}`);
  return value;
}
