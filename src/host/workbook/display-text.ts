import { type Cell, CellError, plainValue } from './cell.ts';
import { type LocaleConventions, localeConventions } from './locale-conventions.ts';
import { type FormatToken, type NumberFormat, numberFormat } from './number-format.ts';
import { wallClockOf } from './serial-date.ts';

/** The text that a cell shows. */
export function displayText(cell: Cell, pattern: string | undefined, locale: string): string {
  const value = plainValue(cell);
  if (value === null) return '';
  if (typeof value === 'string') return shownText(value, numberFormat(pattern));
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value instanceof CellError) return value.text;
  return new ShownNumber(value, numberFormat(pattern), localeConventions(locale)).toString();
}

/** A text shows as it is, but where the format has a fourth section, which is for texts. */
function shownText(value: string, { sections: [, , , section] }: NumberFormat): string {
  return section?.map(({ kind, text }) => (kind === 'cell text' ? value : text)).join('') ?? value;
}

/** A number, or a serial, as a format shows it. */
class ShownNumber {
  constructor(
    private readonly value: number,
    private readonly format: NumberFormat,
    private readonly conventions: LocaleConventions,
  ) {}

  toString(): string {
    return this.format.isDate ? this.date() : this.number();
  }

  private number(): string {
    if (this.format.isAutomatic) return automatic(this.value, this.conventions);
    const { section, magnitude } = sectionFor(this.value, this.format);
    if (section.every(({ kind }) => kind === 'cell text')) return automatic(this.value, this.conventions);
    const percents = section.filter(({ kind }) => kind === 'percent').length;
    const scaled = magnitude * 100 ** percents;
    const exponent = section.find(({ kind }) => kind === 'exponent');
    return section
      .map(({ kind, text }) => {
        if (kind === 'exponent') return '';
        if (kind !== 'digits') return text;
        if (exponent) return scientific(scaled, text, exponent.text, this.conventions.decimal);
        return fixed(scaled, text, this.conventions);
      })
      .join('');
  }

  /** A serial; `m` means minutes beside hours or seconds, else months. */
  private date(): string {
    const section = this.format.sections[0]!;
    const date = new Date(wallClockOf(this.value));
    const halves = section.some(({ kind }) => kind === 'half day');
    return section
      .map((token, i) => {
        if (token.kind === 'elapsed') return elapsed(this.value, token.text);
        if (token.kind === 'half day') return halfDay(date, token.text);
        if (token.kind !== 'date') return token.text;
        return this.datePart(date, token.text, { halves, minutes: isMinutes(section, i) });
      })
      .join('');
  }

  private datePart(
    date: Date,
    text: string,
    { halves, minutes }: { halves: boolean; minutes: boolean },
  ): string {
    const padded = (value: number) => String(value).padStart(Math.min(text.length, 2), '0');
    switch (text[0]!.toLowerCase()) {
      case 'y':
        return text.length > 2
          ? String(date.getUTCFullYear()).padStart(4, '0')
          : String(date.getUTCFullYear() % 100).padStart(2, '0');
      case 'm':
        if (minutes) return padded(date.getUTCMinutes());
        return text.length < 3 ? padded(date.getUTCMonth() + 1) : this.month(date, text.length);
      case 'd':
        return text.length > 2 ? weekday(date, text.length) : padded(date.getUTCDate());
      case 'h':
        return padded(halves ? date.getUTCHours() % 12 || 12 : date.getUTCHours());
      default:
        return seconds(date, text);
    }
  }

  private month(date: Date, letters: number): string {
    const name = this.conventions.months[letters === 3 ? 1 : 0]![date.getUTCMonth()]!;
    return letters === 5 ? name[0]!.toUpperCase() : name[0]!.toUpperCase() + name.slice(1);
  }
}

/** Integers in full, fractions to ten significant digits, as Sheets shows them. */
function automatic(value: number, { decimal }: LocaleConventions): string {
  const size = Math.abs(value);
  if (size >= 1e15 || (size > 0 && size < 1e-9)) return scientific(value, '0.0####', 'E+00', decimal);
  if (Number.isInteger(value)) return String(value);
  const digits = Math.max(0, Math.min(10, 10 - Math.floor(Math.log10(size)) - 1));
  return String(Number(value.toFixed(digits))).replace('.', decimal);
}

/** A section for negative numbers shows them without a sign of its own. */
function sectionFor(
  value: number,
  { sections, condition }: NumberFormat,
): { section: FormatToken[]; magnitude: number } {
  if (condition !== null) {
    const section = meets(value, condition) ? sections[0]! : (sections[1] ?? []);
    return { section, magnitude: value };
  }
  const [positive, negative, zero] = sections as [FormatToken[], FormatToken[]?, FormatToken[]?];
  if (value < 0 && negative) return { section: negative, magnitude: -value };
  if (value === 0 && zero) return { section: zero, magnitude: 0 };
  return { section: positive, magnitude: value };
}

/** @param condition such as `>=1` */
function meets(value: number, condition: string): boolean {
  const [, operator, limit] = /^([<>=]+)(.*)$/.exec(condition) as unknown as [string, string, string];
  const sign = Math.sign(value - Number(limit));
  return operator.includes('<=>'[sign + 1]!);
}

function scientific(value: number, mantissa: string, exponent: string, decimal: string): string {
  const fraction = mantissa.split('.')[1] ?? '';
  const [full, power] = value.toExponential(fraction.length).split('e') as [string, string];
  const [whole, decimals = ''] = full.split('.') as [string, string?];
  const shown = decimals.replace(/0+$/, '').padEnd(fraction.lastIndexOf('0') + 1, '0');
  const sign = power.startsWith('-') ? '-' : exponent.includes('+') ? '+' : '';
  return `${whole}${shown ? decimal + shown : ''}E${sign}${power.slice(1).padStart(exponent.length - 2, '0')}`;
}

/** Digits as `#,##0.00` places them; commas at the end of the pattern divide by a thousand each. */
function fixed(value: number, pattern: string, { decimal, group }: LocaleConventions): string {
  const [, body, thousands] = /^(.*?)(,*)$/.exec(pattern) as unknown as [string, string, string];
  const [wholePattern, fractionPattern = ''] = body.split('.') as [string, string?];
  const scaled = Math.abs(value) / 1000 ** thousands.length;
  const text = roundHalfAway(scaled, fractionPattern.length);
  const [whole, fraction = ''] = text.split('.') as [string, string?];
  const least = (wholePattern.match(/0/g) ?? []).length;
  let digits = whole.replace(/^0+(?=\d)/, '').padStart(least, '0');
  if (least === 0 && digits === '0') digits = '';
  if (wholePattern.includes(',')) digits = digits.replace(/\B(?=(\d{3})+$)/g, group);
  const needed = fractionPattern.lastIndexOf('0') + 1;
  const shown = fraction.replace(/0+$/, '').padEnd(needed, '0');
  const isZero = !/[1-9]/.test(text);
  return (value < 0 && !isZero ? '-' : '') + digits + (shown ? decimal + shown : '');
}

/** `toFixed` rounds what the binary number is; people expect what it shows: 1.005 to two places is 1.01. */
function roundHalfAway(value: number, places: number): string {
  if (value >= 1e15) return value.toFixed(0);
  const shifted = Number(`${Number(value.toPrecision(15))}e${places}`);
  if (!Number.isFinite(shifted)) return value.toFixed(places);
  return (Math.round(shifted) / 10 ** places).toFixed(places);
}

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

function weekday(date: Date, letters: number): string {
  const name = weekdays[date.getUTCDay()]!;
  return letters === 3 ? name.slice(0, 3) : name;
}

function seconds(date: Date, text: string): string {
  const [whole, fraction] = text.split('.') as [string, string?];
  const shown = String(date.getUTCSeconds()).padStart(Math.min(whole.length, 2), '0');
  if (!fraction) return shown;
  return `${shown}.${String(date.getUTCMilliseconds()).padStart(3, '0').slice(0, fraction.length)}`;
}

function halfDay(date: Date, text: string): string {
  const name = date.getUTCHours() < 12 ? 'AM' : 'PM';
  return text.length > 3 ? name : name[0]!;
}

function elapsed(serial: number, text: string): string {
  const perDay = { h: 24, m: 1440, s: 86_400 }[text[0]!.toLowerCase() as 'h' | 'm' | 's'];
  return String(Math.floor(serial * perDay + 1e-6)).padStart(text.length, '0');
}

function isMinutes(section: FormatToken[], index: number): boolean {
  const isTime = (token: FormatToken) => token.kind === 'date' || token.kind === 'elapsed';
  const before = section.slice(0, index).reverse().find(isTime);
  const after = section.slice(index + 1).find(isTime);
  return /^h/i.test(before?.text ?? '') || /^s/i.test(after?.text ?? '');
}
