/** A column of closed deals as the learner sees it: one entry a deal. */
export type Field = NumberField | TextField;

export interface NumberField {
  kind: 'number';
  /** Header of the Leads column. */
  name: string;
  /** NaN where the cell holds no number; of a range such as 51-200, its lower end. */
  values: Float64Array;
  /** Upper end of a range, else the number itself. Default: no cell is a range. */
  highs?: Float64Array;
  /** Where a cell without a number is not empty: 1 text, 2 an error. Default: all are empty. */
  unread?: Uint8Array;
}

export interface TextField {
  kind: 'text';
  name: string;
  /** Index into `values`; −1 where the cell is empty, −2 where it is an error. */
  codes: Int32Array;
  /** Distinct texts, folded as the tests compare them. */
  values: readonly string[];
  /** Where it is free text, of which words are looked at. */
  vocabulary?: Vocabulary;
  /** Whether a rule of the user's matches: it gets points by itself, and is part of no pair. */
  isOwnRule?: boolean;
}

/** Words of a free text, and pairs of neighbouring ones, that may say something of a deal. */
export interface Vocabulary {
  /** As `contains any of` finds them. */
  words: readonly string[];
  /** Of each value of the field: numbers of the words that it holds, rising. */
  ofValue: readonly Int32Array[];
}

/** Closed deals, one entry each in every column. */
export interface LearningDeals {
  /** As of the scoring day. */
  fields: readonly Field[];
  /** 1 won, 0 lost. */
  won: Uint8Array;
  /** The user's own score without floor and ceiling; below 500 deals it is kept as far as the deals allow. */
  opinion?: Float64Array;
}

/**
 * The field in some rows only, in the order given.
 * @example takeRows({ kind: 'text', name: 'x', codes: Int32Array.of(0, -1), values: ['a'] }, [1]).codes // [-1]
 */
export function takeRows(field: Field, rows: ArrayLike<number>): Field {
  if (field.kind === 'text') return { ...field, codes: Int32Array.from(rows, (row) => field.codes[row]!) };
  const { highs, unread } = field;
  return {
    ...field,
    values: Float64Array.from(rows, (row) => field.values[row]!),
    ...(highs && { highs: Float64Array.from(rows, (row) => highs[row]!) }),
    ...(unread && { unread: Uint8Array.from(rows, (row) => unread[row]!) }),
  };
}

/**
 * Text field from one text a deal; `''` is empty.
 * @example textField('Source', ['web', '', 'web']).codes // [0, -1, 0]
 */
export function textField(name: string, texts: readonly string[]): TextField {
  const codeOf = new Map<string, number>();
  const codes = Int32Array.from(texts, (text) => {
    if (text === '') return -1;
    const known = codeOf.get(text);
    if (known !== undefined) return known;
    codeOf.set(text, codeOf.size);
    return codeOf.size - 1;
  });
  return { kind: 'text', name, codes, values: [...codeOf.keys()] };
}
