import { cellError, Formula, type Typed } from './cell.ts';
import { type LocaleConventions, localeConventions } from './locale-conventions.ts';
import { parseTypedDate } from './typed-date.ts';
import { parseTypedNumber } from './typed-number.ts';

export interface TypingContext {
  locale: string;
  /** Year of a date that is typed without one. */
  year: number;
}

/**
 * Reads a text as if it were typed into a cell that is not formatted as plain text. Null stands for plain text as it is:
 * the usual answer, and found quickly.
 */
export function parseTyped(text: string, { locale, year }: TypingContext): Typed | null {
  if (text === '') return { cell: null };
  const first = text.charCodeAt(0);
  if (first === EQUALS) return text.length > 1 ? { cell: new Formula(text, null) } : null;
  if (first === APOSTROPHE) return { cell: text.slice(1) };
  if (text.length > LONGEST_LITERAL && first !== PLUS) return null;
  const conventions = localeConventions(locale);
  const trimmed = text.trim();
  const word = parseBoolean(trimmed, conventions) ?? parseError(trimmed);
  if (word) return word;
  const literal = hasDigit(trimmed)
    ? (parseTypedNumber(trimmed, conventions) ?? parseTypedDate(trimmed, conventions, year))
    : null;
  // Sheets takes `+` for the start of a formula, whatever follows.
  return literal ?? (first === PLUS ? { cell: new Formula(`=${text}`, null) } : null);
}

const EQUALS = 61;
const APOSTROPHE = 39;
const PLUS = 43;

/** Longer than any number, date or word that means something when typed. */
const LONGEST_LITERAL = 60;

/** Most texts have no digit, and are done with. */
function hasDigit(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 48 && code <= 57) return true;
  }
  return false;
}

function parseBoolean(text: string, conventions: LocaleConventions): Typed | null {
  if (text.length > 12) return null;
  const word = text.toUpperCase();
  if (word === 'TRUE' || word === conventions.trueWord) return { cell: true };
  return word === 'FALSE' || word === conventions.falseWord ? { cell: false } : null;
}

const ERRORS = new Set(['#N/A', '#REF!', '#VALUE!', '#DIV/0!', '#NAME?', '#NUM!', '#NULL!', '#ERROR!']);

function parseError(text: string): Typed | null {
  return text.startsWith('#') && ERRORS.has(text) ? { cell: cellError(text) } : null;
}
