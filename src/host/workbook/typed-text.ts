import { cellError, Formula, type Typed } from './cell.ts';
import { type LocaleConventions, localeConventions } from './locale-conventions.ts';
import { TypedDates } from './typed-date.ts';

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
  if (first === equals) return text.length > 1 ? { cell: new Formula(text, null) } : null;
  if (first === apostrophe) return { cell: text.slice(1) };
  if (text.length > longestLiteral && first !== plus) return null;
  const conventions = localeConventions(locale);
  const trimmed = text.trim();
  const word = parseBoolean(trimmed, conventions) ?? parseError(trimmed);
  if (word) return word;
  const literal = hasDigit(trimmed)
    ? (parseTypedNumber(trimmed, conventions) ?? new TypedDates(conventions, year).parse(trimmed))
    : null;
  // Sheets takes `+` for the start of a formula, whatever follows.
  return literal ?? (first === plus ? { cell: new Formula(`=${text}`, null) } : null);
}

const equals = 61;
const apostrophe = 39;
const plus = 43;

/** Longer than any number, date or word that means something when typed. */
const longestLiteral = 60;

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

const errors = new Set(['#N/A', '#REF!', '#VALUE!', '#DIV/0!', '#NAME?', '#NUM!', '#NULL!', '#ERROR!']);

function parseError(text: string): Typed | null {
  return text.startsWith('#') && errors.has(text) ? { cell: cellError(text) } : null;
}

/** Reads `1,234.50`, `-$5`, `€ 1.200,50`, `12%`, `(40)`, `1E5` by the locale; null for everything else. */
function parseTypedNumber(text: string, conventions: LocaleConventions): Typed | null {
  const parts = number.exec(text);
  if (!parts) return null;
  const { open, sign, before, inner, digits, exponent, percent, after, close } = parts.groups!;
  if ((open === undefined) !== (close === undefined) || (sign && inner) || (before && after)) return null;
  if (open && (sign || inner)) return null;
  const plain = plainDigits(digits!, conventions);
  if (plain === null) return null;
  const magnitude = Number(plain.text + (exponent ?? ''));
  if (!Number.isFinite(magnitude)) return null;
  const negative = open !== undefined || sign === '-' || inner === '-';
  const value = (negative ? -magnitude : magnitude) / (percent ? 100 : 1);
  const format = formatFor(plain, { currency: before ?? after, exponent, percent });
  return format === undefined ? { cell: value } : { cell: value, format };
}

const number =
  /^(?<open>\()?(?<sign>[-+])?\s?(?<before>\p{Sc})?\s?(?<inner>[-+])?(?<digits>\d[\d.,'’\s\u00a0\u202f]*|[.,]\d+)(?<exponent>[eE][-+]?\d+)?\s?(?<percent>%)?(?:\s?(?<after>\p{Sc}))?(?<close>\))?$/u;

interface PlainDigits {
  text: string;
  grouped: boolean;
  decimals: number;
}

/** Digits with a point, or null where separators stand where this locale has none. */
function plainDigits(digits: string, { decimal, group }: LocaleConventions): PlainDigits | null {
  const text = digits.trimEnd();
  const [whole = '', fraction, ...more] = text.split(decimal);
  if (more.length > 0 || (fraction !== undefined && !/^\d*$/.test(fraction))) return null;
  const groups = whole.split(groupSeparator(group));
  const grouped = groups.length > 1;
  if (groups.some((part, i) => !(i === 0 ? (grouped ? /^\d{1,3}$/ : /^\d*$/) : /^\d{3}$/).test(part))) {
    return null;
  }
  return { text: `${groups.join('')}.${fraction ?? ''}`, grouped, decimals: fraction?.length ?? 0 };
}

/** Any space stands for a space, and either apostrophe for the other. */
function groupSeparator(group: string): string | RegExp {
  if (group.trim() === '') return /\s/;
  return group === "'" || group === '’' ? /['’]/ : group;
}

function formatFor(
  { grouped, decimals }: PlainDigits,
  shape: { currency: string | undefined; exponent: string | undefined; percent: string | undefined },
): string | undefined {
  const fraction = decimals > 0 ? '.00' : '';
  if (shape.percent) return `0${fraction}%`;
  if (shape.currency) return `"${shape.currency}"#,##0${fraction}`;
  if (shape.exponent) return '0.00E+00';
  return grouped ? `#,##0${fraction}` : undefined;
}
