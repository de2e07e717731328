import { remembered } from './remembered.ts';

/** How a spreadsheet locale writes numbers and dates. */
export interface LocaleConventions {
  decimal: string;
  group: string;
  dateOrder: 'mdy' | 'dmy' | 'ymd';
  /** `M/d/yyyy`: what a typed date is formatted as. */
  dateFormat: string;
  /** Month names in lower case without dots, from January; long, then short. */
  months: readonly string[][];
  /** The words for TRUE and FALSE beside the English ones, in upper case. */
  trueWord: string;
  falseWord: string;
}

export const localeConventions = remembered((locale: string) => readConventions(languageTag(locale)));

/** `de_CH` as `Intl` writes it; English of the United States where `Intl` does not know it. */
function languageTag(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale.replaceAll('_', '-'))[0] ?? 'en-US';
  } catch {
    return 'en-US';
  }
}

function readConventions(tag: string): LocaleConventions {
  const number = new Intl.NumberFormat(tag, { numberingSystem: 'latn', useGrouping: true });
  const part = (type: string) => number.formatToParts(1234567.5).find((p) => p.type === type)?.value;
  const dateFormat = readDateFormat(tag);
  const [trueWord, falseWord] = booleanWords[tag.slice(0, 2)] ?? ['TRUE', 'FALSE'];
  return {
    decimal: part('decimal') ?? '.',
    group: part('group') ?? ',',
    dateOrder: dateFormat.startsWith('y') ? 'ymd' : dateFormat.startsWith('M') ? 'mdy' : 'dmy',
    dateFormat,
    months: [monthNames(tag, 'long'), monthNames(tag, 'short')],
    trueWord,
    falseWord,
  };
}

function readDateFormat(tag: string): string {
  const format = new Intl.DateTimeFormat(tag, {
    dateStyle: 'short',
    timeZone: 'UTC',
    calendar: 'gregory',
    numberingSystem: 'latn',
  });
  let pattern = '';
  for (const { type, value } of format.formatToParts(Date.UTC(2026, 0, 2))) {
    if (type === 'year') pattern += 'yyyy';
    else if (type === 'month') pattern += value.length === 2 ? 'MM' : 'M';
    else if (type === 'day') pattern += value.length === 2 ? 'dd' : 'd';
    else if (type === 'literal') pattern += value.replace(/[^\s./-]/g, '');
  }
  return pattern.trim();
}

function monthNames(tag: string, month: 'long' | 'short'): string[] {
  const format = new Intl.DateTimeFormat(tag, { month, timeZone: 'UTC', calendar: 'gregory' });
  return Array.from({ length: 12 }, (_, i) =>
    format
      .format(Date.UTC(2026, i, 1))
      .toLowerCase()
      .replaceAll('.', ''),
  );
}

/** Sheets reads the locale's own words as checkbox values. */
const booleanWords: Record<string, [string, string]> = {
  de: ['WAHR', 'FALSCH'],
  fr: ['VRAI', 'FAUX'],
  es: ['VERDADERO', 'FALSO'],
  it: ['VERO', 'FALSO'],
  pt: ['VERDADEIRO', 'FALSO'],
  nl: ['WAAR', 'ONWAAR'],
  sv: ['SANT', 'FALSKT'],
  da: ['SAND', 'FALSK'],
  nb: ['SANN', 'USANN'],
  fi: ['TOSI', 'EPÄTOSI'],
  pl: ['PRAWDA', 'FAŁSZ'],
  tr: ['DOĞRU', 'YANLIŞ'],
};
