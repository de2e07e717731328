import { remembered } from './remembered.ts';

/** How a spreadsheet's locale writes numbers and dates. */
export interface Locale {
  readonly name: string;
  readonly decimalMark: string;
  /** Separator of groups of three digits, in its NFKC form (a narrow no-break space is a space). */
  readonly groupSeparator: string;
  readonly dateOrder: 'MDY' | 'DMY' | 'YMD';
  readonly dateSeparator: string;
}

/** The locale of a Sheets name such as `en_US` or `de_DE`; an unknown one is read as `en_US`. */
export const localeOf = remembered(describe);

function describe(name: string): Locale {
  const tag = supportedTag(name.replace(/_/g, '-'));
  const numberParts = new Intl.NumberFormat(tag, {
    useGrouping: true,
    numberingSystem: 'latn',
  }).formatToParts(-12345678.9);
  const dateParts = new Intl.DateTimeFormat(tag, {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    numberingSystem: 'latn',
    calendar: 'gregory',
    timeZone: 'UTC',
  }).formatToParts(0);
  const first = dateParts.find(
    (part) => part.type === 'day' || part.type === 'month' || part.type === 'year',
  );
  return {
    name,
    decimalMark: textOf(numberParts, 'decimal', '.'),
    groupSeparator: textOf(numberParts, 'group', ','),
    dateOrder: first?.type === 'day' ? 'DMY' : first?.type === 'year' ? 'YMD' : 'MDY',
    dateSeparator: textOf(dateParts, 'literal', '/').charAt(0) || '/',
  };
}

function supportedTag(tag: string): string {
  try {
    return Intl.NumberFormat.supportedLocalesOf(tag)[0] ?? 'en-US';
  } catch {
    return 'en-US';
  }
}

function textOf(parts: readonly { type: string; value: string }[], type: string, fallback: string): string {
  return (parts.find((part) => part.type === type)?.value ?? fallback).normalize('NFKC').trim() || ' ';
}
