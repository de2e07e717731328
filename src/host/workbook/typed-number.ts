import type { Typed } from './cell.ts';
import type { LocaleConventions } from './locale-conventions.ts';

/** Reads `1,234.50`, `-$5`, `€ 1.200,50`, `12%`, `(40)`, `1E5` by the locale; null for everything else. */
export function parseTypedNumber(text: string, conventions: LocaleConventions): Typed | null {
  const parts = NUMBER.exec(text);
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

const NUMBER =
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
