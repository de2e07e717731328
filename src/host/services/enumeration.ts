/** One value of an enumeration of Apps Script: an object that prints as its name. */
class EnumerationValue {
  readonly #name: string;
  readonly #ordinal: number;

  constructor(name: string, ordinal: number) {
    this.#name = name;
    this.#ordinal = ordinal;
  }

  name(): string {
    return this.#name;
  }

  toString(): string {
    return this.#name;
  }

  toJSON(): string {
    return this.#name;
  }

  ordinal(): number {
    return this.#ordinal;
  }

  compareTo(other: EnumerationValue): number {
    return this.#ordinal - other.#ordinal;
  }
}

/** Google's types call the values numbers; in scripts they are objects. */
export function enumeration<E extends object>(...names: (keyof E & string)[]): E {
  return Object.freeze(
    Object.fromEntries(names.map((name, i) => [name, new EnumerationValue(name, i)])),
  ) as unknown as E;
}

/** The value of that name, typed as the enumeration's member. */
export function valueNamed<E extends object>(values: E, name: string): E[keyof E] {
  const value = values[name as keyof E];
  if (value === undefined) throw new Error(`valueNamed: unknown name: ${name}`);
  return value;
}
