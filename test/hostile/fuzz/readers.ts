/** What is given inputs without end: for each reader how to make one, and what must hold. A check throws where it does not. */
import { strict as assert } from 'node:assert';
import { csvRows } from '../../../src/host/files/csv/csv-rows.ts';
import { addCsvSheet } from '../../../src/host/files/csv/csv-sheet.ts';
import { writeCsv } from '../../../src/host/files/csv/write-csv.ts';
import { UnreadableFile } from '../../../src/host/files/unreadable-file.ts';
import { openXlsx } from '../../../src/host/files/xlsx/open-xlsx.ts';
import { cellAddress } from '../../../src/host/files/xlsx/package/references.ts';
import { saveXlsx } from '../../../src/host/files/xlsx/save-xlsx.ts';
import { type Cell, CellError, Formula, plainValue } from '../../../src/host/workbook/cell.ts';
import { type Sheet, Workbook } from '../../../src/host/workbook/workbook.ts';
import { isoDay, localeOf } from '../../../src/scoring/index.ts';
import { compileTextTest } from '../../../src/scoring/model/text-test.ts';
import { fold, foldName } from '../../../src/scoring/reading/fold.ts';
import { readDate } from '../../../src/scoring/reading/read-date.ts';
import { compileDomainPatterns, emailDomain } from '../../../src/scoring/reading/read-email.ts';
import { readInterval, readNumber } from '../../../src/scoring/reading/read-interval.ts';
import { createTimeZone } from '../../../src/scoring/reading/time-zone.ts';
import { splitItems, splitNumericItems } from '../../../src/scoring/reading/value-items.ts';
import { containsWholeWords } from '../../../src/scoring/reading/whole-words.ts';
import { compileWildcards } from '../../../src/scoring/reading/wildcards.ts';
import type { Random } from '../../oracle/random.ts';
import { changeSheet } from './change-sheet.ts';
import { hostileCsv } from './hostile-csv.ts';
import { hostileTabs } from './hostile-tabs.ts';
import { hostileText } from './hostile-text.ts';
import { hostileXlsx } from './hostile-xlsx.ts';
import { scoreTabs } from './score-tabs.ts';

export type Check = (random: Random) => void | Promise<void>;

const locales = ['en_US', 'de_DE', 'fr_FR', 'de_CH', 'pl_PL', 'hu_HU', 'ja_JP', 'ar_EG', 'xx'];
const zones = ['UTC', 'America/New_York', 'Pacific/Kiritimati'];

function cells(random: Random): void {
  const [text, other] = [hostileText(random), hostileText(random)];
  const locale = localeOf(random.pick(locales));
  const number = readNumber(text, locale);
  assert(Number.isNaN(number) || Number.isFinite(number), `number ${number}`);
  const interval = readInterval(text, locale);
  assert(interval === null || interval.low <= interval.high, 'ends of an interval');
  const date = readDate(text, { locale, timeZone: createTimeZone(random.pick(zones)) });
  for (const day of Object.values(date ?? {}))
    assert(Number.isNaN(day) || (Number.isInteger(day) && isoDay(day).length >= 10), `day ${day}`);
  for (const item of splitItems(text)) assert(item.text.length <= text.length, 'an item is part of its text');
  splitNumericItems(text, (part) => readInterval(part, locale) !== null);
  // An address has one `@`, which is not of its domain.
  assert(!emailDomain(fold(text))?.includes('@'));
  compileDomainPatterns([text, other, 'gmail.*', 'acme.com'])(
    random.pick(['mail.acme.com', 'gmail.com', other]),
  );
  compileTextTest('contains', [other.repeat(random.pick([1, 200])).slice(0, 50_000)], locale)(text, number);
  // Once folded is folded for good, or two spellings of one name could miss each other.
  assert.equal(foldName(foldName(text)), foldName(text));
}

function words(random: Random): void {
  const [text, other] = [fold(hostileText(random)), fold(hostileText(random))];
  if (containsWholeWords(text, other)) assert(text.includes(other), 'words are part of the text');
  const pattern = random
    .times(0, 12, () => random.pick(['*', '?', '~', '~*', 'a', text.slice(0, 3), other]))
    .join('');
  compileWildcards(pattern)(text);
  assert(compileWildcards('*')(text), 'a star covers everything');
  const literally = text.replace(/[*?~]/g, (sign) => `~${sign}`);
  assert(compileWildcards(literally)(text), 'a text covers itself');
}

const tabs = (random: Random) => scoreTabs(hostileTabs(random));

function isCell(value: Cell): boolean {
  const plain = plainValue(value);
  if (value instanceof Formula && !value.text.startsWith('=')) return false;
  return (
    plain === null ||
    plain instanceof CellError ||
    ['string', 'boolean'].includes(typeof plain) ||
    Number.isFinite(plain)
  );
}

function checkGrid(sheet: Sheet): void {
  assert(Number.isSafeInteger(sheet.maxRows) && sheet.maxRows >= 1, `maxRows ${sheet.maxRows}`);
  assert(Number.isSafeInteger(sheet.maxColumns) && sheet.maxColumns >= 1, `maxColumns ${sheet.maxColumns}`);
  assert(
    sheet.lastRow() <= sheet.maxRows && sheet.lastColumn() <= sheet.maxColumns,
    'cells inside of the grid',
  );
  for (let row = 1; row <= sheet.lastRow(); row++)
    for (let column = 1; column <= sheet.lastColumn(); column++)
      assert(isCell(sheet.cells.at(row, column)), `cell ${row},${column}: ${sheet.cells.at(row, column)}`);
}

/** The sentence for a file that cannot be read, or null. */
async function refusal(name: string, read: () => unknown): Promise<string | null> {
  try {
    await read();
    return null;
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    assert.match(error.message, new RegExp(`^${name}\\b.*[.?!]$`, 's'));
    assert(
      !/undefined|\[object|Cannot (read|create|set)|is not (a function|iterable)|Maximum call/.test(
        error.message,
      ),
      error.message,
    );
    return error.message;
  }
}

async function csv(random: Random): Promise<void> {
  const bytes = hostileCsv(random);
  const workbook = new Workbook({ locale: random.pick(locales) });
  const options = {
    fileName: 'leads.csv',
    name: 'Leads',
    ...(random.chance(0.5) && { asText: true }),
    ...(random.chance(0.2) && { headerRow: random.whole(1, 3) }),
  };
  const refused = await refusal('leads\\.csv', () => addCsvSheet(workbook, bytes, options));
  if (refused === null) checkGrid(workbook.sheets[0]!);
  const rows = random.times(1, 4, () => [hostileText(random), 'x']);
  const wellFormed = rows.map((row) => row.map((text) => text.replaceAll('\u0000', '')));
  const again = csvRows(writeCsv(wellFormed), 'leads.csv');
  // An apostrophe in front marks text, and is dropped by whoever types the cells.
  const isSame = again.every((row, i) =>
    row.every((text, j) => text.replace(/^'/, '') === wellFormed[i]![j]),
  );
  assert(isSame && again.length === rows.length, 'a written .csv file reads as it was');
}

async function xlsx(random: Random): Promise<void> {
  const { bytes, isWhole } = await hostileXlsx(random);
  let file: Awaited<ReturnType<typeof openXlsx>> | undefined;
  const refused = await refusal('leads\\.xlsx', async () => {
    file = await openXlsx(bytes, { fileName: 'leads.xlsx' });
  });
  if (refused !== null || !file) return;
  for (const sheet of file.workbook.sheets) checkGrid(sheet);
  if (isWhole && file.workbook.sheets.length > 0 && random.chance(0.5)) await reopened(file, random);
}

async function reopened(file: Awaited<ReturnType<typeof openXlsx>>, random: Random): Promise<void> {
  const { workbook } = file;
  const sheet = random.pick(workbook.sheets);
  for (let i = random.whole(0, 4); i > 0; i--) {
    const [row, column] = [
      random.whole(1, Math.min(12, sheet.maxRows)),
      random.whole(1, Math.min(9, sheet.maxColumns)),
    ];
    sheet.cells.set(
      row,
      column,
      random.pick<Cell>([7, true, null, 'text', hostileText(random).replaceAll('\r', '') || null]),
    );
    sheet.notes.set({ row, column, rows: 1, columns: 1 }, random.pick([undefined, 'a note']));
    sheet.formats.background.set({ row, column, rows: 1, columns: 1 }, random.pick([undefined, '#aabbcc']));
  }
  changeSheet(sheet, random);
  if (random.chance(0.3)) workbook.addSheet('Ours').cells.set(1, 1, 'new');
  if (random.chance(0.1) && workbook.sheets.length > 1) workbook.removeSheet(random.pick(workbook.sheets));
  let saved: Uint8Array | undefined;
  await refusal('The workbook', async () => {
    saved = await saveXlsx(workbook, file);
  });
  if (!saved) return;
  const again = await openXlsx(saved, { fileName: 'again.xlsx' });
  const [read, written] = [again.workbook, workbook].map(valuesOf);
  for (const [place, value] of written!)
    assert.deepEqual(read!.get(place), value, `${place} is other than it was`);
  for (const [place, value] of read!) assert(written!.has(place), `${place} is new: ${value}`);
}

/** Each filled cell by its place, after the names of the sheets. */
function valuesOf({ sheets }: Workbook): Map<string, Cell> {
  const values = new Map<string, Cell>(sheets.map(({ name }, i) => [`sheet ${i}`, name]));
  for (const [i, sheet] of sheets.entries())
    for (let row = 1; row <= sheet.lastRow(); row++)
      for (let column = 1; column <= sheet.lastColumn(); column++) {
        const cell = sheet.cells.at(row, column);
        if (cell !== null && cell !== '') values.set(`${i}!${cellAddress(row, column)}`, cell);
      }
  return values;
}

/** With its share of the inputs: the slower a reader, the fewer. */
export const readers: Readonly<Record<string, { share: number; check: Check }>> = {
  cells: { share: 0.4, check: cells },
  words: { share: 0.25, check: words },
  tabs: { share: 0.15, check: tabs },
  csv: { share: 0.15, check: csv },
  xlsx: { share: 0.05, check: xlsx },
};
