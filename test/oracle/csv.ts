import { type Cell, columnOf, type WrittenDay } from './cell.ts';
import { readColumnDates } from './column-dates.ts';
import { dayOf, type Order, readLocaleDay } from './day.ts';
import { literal, marksOf, readNumber } from './number.ts';

function delimiterOf(text: string): string {
  // A header may have a line break between its quotes.
  const firstLine = /^[^\r\n]*/u.exec(text.replace(/"[^"]*"/gu, ''))![0];
  const count = (mark: string) => firstLine.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

/** RFC 4180 with a free delimiter. Every cell is text. */
export function readCsv(source: string): string[][] {
  const text = source.replace(/^\uFEFF/u, '');
  const delimiter = delimiterOf(text);
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const endRow = () => {
    rows.push([...row, cell]);
    row = [];
    cell = '';
  };
  for (let at = 0; at < text.length; at++) {
    const mark = text[at]!;
    if (quoted && mark === '"' && text[at + 1] === '"') {
      cell += '"';
      at++;
    } else if (quoted) {
      if (mark === '"') quoted = false;
      else cell += mark;
    } else if (mark === '"' && cell === '') quoted = true;
    else if (mark === delimiter) {
      row.push(cell);
      cell = '';
    } else if (mark === '\n') endRow();
    else if (mark !== '\r' || text[at + 1] !== '\n') cell += mark;
  }
  if (cell !== '' || row.length > 0) endRow();
  return rows;
}

function typedNumber(text: string, locale: string): number | null {
  const { group, decimal } = marksOf(locale);
  const spaceOrApostrophe: Record<string, string> = { ' ': '[ \\u00a0\\u202f]', '’': "['’]" };
  const [g, d] = [spaceOrApostrophe[group] ?? literal(group), literal(decimal)];
  const found = new RegExp(
    `^([+-]?)([1-9]\\d{0,2}(?:${g}\\d{3})+|\\d+|(?=${d}\\d))(?:${d}(\\d+))?(?:e([+-]?\\d+))?(%?)$`,
    'iu',
  ).exec(text);
  if (!found) return null;
  const whole = found[2]!.replace(/\D/gu, '');
  const fraction = found[3] ?? '';
  if (`${whole}${fraction}`.replace(/^0+/u, '').length > 15) return null;
  // What may be one or a thousand stays text, which no test reads as a number.
  const isSure = readNumber(text, locale) !== null;
  const power = Number(found[4] ?? 0) - (found[5] ? 2 : 0);
  const size = Number(`${whole || '0'}.${fraction || '0'}e${power}`);
  if (!isSure || !Number.isFinite(size)) return null;
  return found[1] === '-' ? 0 - size : size;
}

function typedIsoDay(text: string): number | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d\d)(?::(\d\d)(?:\.\d+)?)?)?$/u.exec(text);
  if (!iso) return null;
  if (Number(iso[4] ?? 0) > 23 || Number(iso[5] ?? 0) > 59 || Number(iso[6] ?? 0) > 59) return null;
  return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
}

/**
 * @param date the cell as its column reads it, where it is a text whose order is the column's
 * @param typing the same as it was read when the file was typed, by the locale
 */
function typedCell(
  source: string,
  { typing, date }: { typing: WrittenDay | null; date: WrittenDay | null },
  locale: string,
): Cell {
  if (source.startsWith("'")) return date ?? source.slice(1);
  const text = source.trim();
  if (/^true$/iu.test(text)) return true;
  if (/^false$/iu.test(text)) return false;
  const number = typedNumber(text, locale);
  if (number !== null) return number;
  const day = typedIsoDay(text) ?? readLocaleDay(text, locale);
  // What the column reads otherwise than the locale does stays the text it is.
  return day !== null && (typing === null || typing.day === day) ? { day } : (date ?? source);
}

/** One of our own tabs: all text, where an apostrophe in front says so and is no part of it. */
export function readTextCsv(source: string): string[][] {
  return readCsv(source).map((row) => row.map((cell) => cell.replace(/^'/u, '')));
}

/**
 * Leads, deals or activities, typed as the design says; what stands beyond the headers is left out.
 * @param headerRow from 1
 * @param keyHeaderOf tells the header of the key column, in which everything is text
 * @param dateOrder said in Settings; null: the locale's
 */
export function readTypedCsv(
  source: string,
  locale: string,
  headerRow: number,
  keyHeaderOf: (headers: readonly Cell[]) => string,
  dateOrder: Order | null = null,
): Cell[][] {
  const rows = readCsv(source);
  const above = rows.slice(0, headerRow).map((row) => row.map((cell) => cell.replace(/^'/u, '')));
  const headers = above[headerRow - 1] ?? [];
  const keyColumn = columnOf(headers, keyHeaderOf(headers));
  const body = rows.slice(headerRow).map((row) => headers.map((_, column) => row[column] ?? ''));
  const columns = headers.map((_, column) => {
    const sources = body.map((row) => row[column]!);
    const texts = sources.map((text) => text.replace(/^'/u, ''));
    if (column === keyColumn) return texts;
    const typing = readColumnDates(texts, locale, null);
    const dates = dateOrder === null ? typing : readColumnDates(texts, locale, dateOrder);
    return sources.map((text, at) => typedCell(text, { typing: typing[at]!, date: dates[at]! }, locale));
  });
  return [...above, ...body.map((_, row) => columns.map((column) => column[row]!))];
}
