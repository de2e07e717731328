/** Columns that a field has besides those of its bins. They look at outcomes, and are found anew in each training set. */
export type Extras = Spikes | Words;

/** Values of a number that have a weight of their own on top of their bin's. */
export interface Spikes {
  readonly kind: 'spikes';
  readonly values: readonly number[];
  /** Index into the values of each deal, −1 for none. */
  readonly codes: Int32Array;
}

/** Words of a free text that have a weight of their own; a text may hold several. */
export interface Words {
  readonly kind: 'words';
  readonly words: readonly string[];
  /** Of each word: 0 for the deals whose text holds it, −1 for the others. */
  readonly codes: readonly Int32Array[];
}

/** What some training deals show; null for nothing. */
export type ExtrasIn = (rows: Int32Array) => Extras | null;

/** Columns that they are; they lie together. */
export function extraColumns(extras: Extras | null): number {
  return extras === null ? 0 : extras.kind === 'spikes' ? extras.values.length : extras.words.length;
}

/** Codes and number of columns of each slot: a deal has one column of a slot at most. */
export function extraSlots(extras: Extras | null): { codes: Int32Array; bins: number }[] {
  if (extras === null) return [];
  if (extras.kind === 'spikes') return [{ codes: extras.codes, bins: extras.values.length }];
  return extras.codes.map((codes) => ({ codes, bins: 1 }));
}

export function takeExtras(extras: Extras, rows: Int32Array): Extras {
  const take = (codes: Int32Array) => rows.map((row) => codes[row]!);
  return extras.kind === 'spikes'
    ? { ...extras, codes: take(extras.codes) }
    : { ...extras, codes: extras.codes.map(take) };
}
