/** Text of a .csv file as rows of cells: RFC 4180 quotes, line breaks inside quotes, `,` `;` tab or `|` between cells. */
import { maxCellCharacters, maxCells } from '../file-limits.ts';
import { UnreadableFile } from '../unreadable-file.ts';

const quote = '"';
const delimiters = [',', ';', '\t', '|'] as const;
/** A line for Excel, which is no row. */
const declaredDelimiter = /^sep=([,;\t|])(?:\r\n|\n|\r)/i;

/**
 * Rows in file order; an empty line is a row of one empty cell, so that row numbers stay those of the sheet.
 * @throws UnreadableFile for a quote that is never closed, text after a closing quote, or more than a spreadsheet takes
 */
export function csvRows(text: string, fileName: string): string[][] {
  const declared = declaredDelimiter.exec(text);
  const delimiter = declared?.[1] ?? delimiterOf(text);
  const rows: string[][] = [];
  let row: string[] = [];
  let cells = 0;
  let at = declared?.[0].length ?? 0;
  while (at < text.length) {
    const cell =
      text[at] === quote ? quotedCell(text, at, delimiter, fileName) : plainCell(text, at, delimiter);
    // An apostrophe in front marks text and is no part of it.
    const most = maxCellCharacters + (cell.text.startsWith("'") ? 1 : 0);
    if (cell.text.length > most) throw tooLong(text, at, cell.text.length, fileName);
    row.push(cell.text);
    if (++cells > maxCells) throw tooManyCells(fileName);
    at = cell.end;
    if (text[at] === delimiter) {
      at++;
      // A delimiter at the very end of the file still has a cell after it.
      if (at < text.length) continue;
      row.push('');
    }
    rows.push(row);
    row = [];
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
  }
  return rows;
}

/** Here already: a file of nothing but separators has more cells than memory does. */
function tooManyCells(fileName: string): UnreadableFile {
  return new UnreadableFile(
    `${fileName} has more than 10,000,000 cells, and a spreadsheet has no more. ` +
      'Leave out columns that no rule needs, or split the file.',
  );
}

/** Mostly a quote that was never closed before the next one, so that rows between the two are one cell. */
function tooLong(text: string, start: number, characters: number, fileName: string): UnreadableFile {
  return new UnreadableFile(
    `${fileName}, line ${lineOf(text, start)}: a cell has ${characters.toLocaleString('en-US')} characters, and a spreadsheet takes 50,000 at most. ` +
      'Shorten it, or close the quote that opens it.',
  );
}

interface RawCell {
  text: string;
  /** Position of the delimiter or line break after the cell, or the length of the text. */
  end: number;
}

function plainCell(text: string, start: number, delimiter: string): RawCell {
  let end = start;
  for (; end < text.length; end++) {
    const char = text[end];
    if (char === delimiter || char === '\n' || char === '\r') break;
  }
  return { text: text.slice(start, end), end };
}

function quotedCell(text: string, start: number, delimiter: string, fileName: string): RawCell {
  let hasDoubled = false;
  let close = text.indexOf(quote, start + 1);
  while (close >= 0 && text[close + 1] === quote) {
    hasDoubled = true;
    close = text.indexOf(quote, close + 2);
  }
  if (close < 0) {
    throw new UnreadableFile(
      `${fileName}, line ${lineOf(text, start)}: the quote that opens a cell there is never closed. ` +
        'Close it, or write "" for each quote that belongs to the text.',
    );
  }
  const inside = text.slice(start + 1, close);
  // Before doubled quotes are made single: a hundred million of them would be more than memory.
  if (inside.length > 2 * maxCellCharacters) throw tooLong(text, start, inside.length, fileName);
  const end = afterClosingQuote(text, close + 1, delimiter, fileName);
  return { text: hasDoubled ? inside.replaceAll('""', quote) : inside, end };
}

function afterClosingQuote(text: string, start: number, delimiter: string, fileName: string): number {
  let end = start;
  while (text[end] === ' ') end++;
  const next = text[end];
  if (next === undefined || next === delimiter || next === '\n' || next === '\r') return end;
  throw new UnreadableFile(
    `${fileName}, line ${lineOf(text, start)}: text goes on after the closing quote of a cell. ` +
      'Write "" for a quote that belongs to the text.',
  );
}

/** The delimiter that the first line has most of outside quotes; a comma where it has none. */
function delimiterOf(text: string): string {
  const counts = new Map<string, number>(delimiters.map((delimiter) => [delimiter, 0]));
  let isQuoted = false;
  for (const char of text) {
    if (char === quote) isQuoted = !isQuoted;
    else if (!isQuoted && (char === '\n' || char === '\r')) break;
    else if (!isQuoted && counts.has(char)) counts.set(char, counts.get(char)! + 1);
  }
  let best: string = delimiters[0];
  for (const [delimiter, count] of counts) if (count > counts.get(best)!) best = delimiter;
  return best;
}

/** Counts `\n`, `\r\n` and `\r` as one line break each. */
function lineOf(text: string, position: number): number {
  let line = 1;
  for (let at = 0; at < position; at++) {
    const char = text[at];
    if (char === '\n' || (char === '\r' && text[at + 1] !== '\n')) line++;
  }
  return line;
}
