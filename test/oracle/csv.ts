import type { Cell } from './cell.ts';
import { dayOf, readLocaleDay } from './day.ts';
import { literal, marksOf } from './number.ts';

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
    `^([+-]?)(\\d{1,3}(?:${g}\\d{3})+|\\d+|(?=${d}\\d))(?:${d}(\\d+))?(?:e([+-]?\\d+))?(%?)$`,
    'iu',
  ).exec(text);
  if (!found) return null;
  const whole = found[2]!.replace(/\D/gu, '');
  const fraction = found[3] ?? '';
  if (`${whole}${fraction}`.replace(/^0+/u, '').length > 15) return null;
  const power = Number(found[4] ?? 0) - (found[5] ? 2 : 0);
  const size = Number(`${whole || '0'}.${fraction || '0'}e${power}`);
  if (!Number.isFinite(size)) return null;
  return found[1] === '-' ? 0 - size : size;
}

function typedDay(text: string, locale: string): number | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d\d)(?::(\d\d)(?:\.\d+)?)?)?$/u.exec(text);
  if (!iso) return readLocaleDay(text, locale);
  if (Number(iso[4] ?? 0) > 23 || Number(iso[5] ?? 0) > 59 || Number(iso[6] ?? 0) > 59) return null;
  return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
}

function typedCell(source: string, locale: string): Cell {
  if (source.startsWith("'")) return source.slice(1);
  const text = source.trim();
  if (/^true$/iu.test(text)) return true;
  if (/^false$/iu.test(text)) return false;
  const number = typedNumber(text, locale);
  if (number !== null) return number;
  const day = typedDay(text, locale);
  return day === null ? source : { day };
}

/** One of our own tabs: all text, where an apostrophe in front says so and is no part of it. */
export function readTextCsv(source: string): string[][] {
  return readCsv(source).map((row) => row.map((cell) => cell.replace(/^'/u, '')));
}

/** Leads, deals and activities, typed as the design says. */
export function readTypedCsv(source: string, locale: string): Cell[][] {
  return readCsv(source).map((row) => row.map((cell) => typedCell(cell, locale)));
}
