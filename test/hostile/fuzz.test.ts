import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvRows } from '../../src/host/files/csv/csv-rows.ts';
import { csvText } from '../../src/host/files/csv/csv-text.ts';
import { UnreadableFile } from '../../src/host/files/unreadable-file.ts';
import { openXlsx } from '../../src/host/files/xlsx/open-xlsx.ts';
import { localeOf } from '../../src/scoring/index.ts';
import { readInterval } from '../../src/scoring/reading/interval.ts';
import { readIsoDay, readLocalDay } from '../../src/scoring/reading/read-day.ts';
import { emailDomain, writtenDomain } from '../../src/scoring/reading/read-email.ts';
import { readNumber } from '../../src/scoring/reading/read-number.ts';
import { createTimeZone } from '../../src/scoring/reading/time-zone.ts';
import { splitItems } from '../../src/scoring/reading/value-items.ts';
import { containsWholeWords } from '../../src/scoring/reading/whole-words.ts';
import { compileWildcards } from '../../src/scoring/reading/wildcards.ts';
import { xlsxOf } from '../host/files/xlsx/xlsx-of.ts';
import { sentences } from '../scoring/model/sample-rules.ts';

/** Inputs of each reader: few in every test run, many once (`npm run fuzz`). */
const inputs = Number(process.env.FUZZ_INPUTS ?? 2_000);
const patience = 60_000 + inputs * 10;
// Always the same inputs, unless asked for others.
const seed = Number(process.env.FUZZ_SEED ?? 1);
const runs = (share: number) => ({ seed, numRuns: Math.max(1, Math.ceil(inputs * share)) });

/** Texts near what the readers look for, and any other. */
const pieces = [
  '1',
  '0',
  '9',
  ',',
  '.',
  '-',
  '–',
  '+',
  ' ',
  '%',
  '€',
  'k',
  'm',
  'e',
  'E',
  '(',
  ')',
  '<',
  '≥',
];
const words = [
  'to',
  'list:',
  '"',
  ';',
  '\n',
  '*',
  '?',
  '~',
  '@',
  'a.b',
  'NaN',
  'Infinity',
  '2026-02-30',
  'T24:00Z',
];
const text = fc.oneof(
  fc.array(fc.constantFrom(...pieces, ...words), { maxLength: 24 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 40 }),
);
const locales = ['en_US', 'de_DE', 'fr_FR', 'de_CH', 'pl_PL'].map(localeOf);
const zone = createTimeZone('America/New_York');

describe('readers of cells answer whatever they are given', () => {
  it(
    'numbers, ranges and days',
    () => {
      fc.assert(
        fc.property(text, fc.constantFrom(...locales), (given, locale) => {
          const number = readNumber(given, locale);
          expect(Number.isNaN(number) || Number.isFinite(number)).toBe(true);
          const interval = readInterval(given, locale);
          if (interval !== null) expect(interval.low <= interval.high).toBe(true);
          const days = [readIsoDay(given, zone), readLocalDay(given, locale)];
          expect(days.every((day) => Number.isNaN(day) || Number.isInteger(day))).toBe(true);
        }),
        runs(1),
      );
    },
    patience,
  );

  it(
    'items, words, wildcards and addresses',
    () => {
      fc.assert(
        fc.property(text, text, (given, other) => {
          for (const item of splitItems(given)) expect(item.text.length).toBeLessThanOrEqual(given.length);
          expect(typeof containsWholeWords(given, other)).toBe('boolean');
          expect(typeof compileWildcards(given)(other)).toBe('boolean');
          expect(compileWildcards('*')(other)).toBe(true);
          for (const domain of [emailDomain(given), writtenDomain(given)])
            expect(domain === null || typeof domain === 'string').toBe(true);
        }),
        runs(1),
      );
    },
    patience,
  );

  it('a pattern that makes others hang takes no time to speak of', () => {
    const matches = compileWildcards(`${'*a'.repeat(2_000)}b`);
    expect(matches('a'.repeat(20_000))).toBe(false);
    expect(compileWildcards('?*'.repeat(2_000))('a'.repeat(20_000))).toBe(true);
  });
});

it(
  'a rule of whatever cells works or has a sentence with an address and a way out',
  () => {
    const cell = fc.oneof(
      text,
      fc.constantFrom('Industry', 'Activity', 'is', 'between', 'matches', 'and', 'once'),
    );
    const row = fc.record({
      ...{ Rule: cell, Kind: cell, Field: cell, Test: cell, Value: cell, Points: cell, Count: cell },
      ...{
        'At least': cell,
        'Within days': cell,
        'Max points': cell,
        Fade: cell,
        'Fade days': cell,
        Group: cell,
      },
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 3 }), (rows) => {
        for (const sentence of sentences(rows)) expect(sentence).toMatch(/^Rules(![A-Z]+\d+)?: .*[.?!]$/s);
      }),
      runs(0.1),
    );
  },
  patience,
);

describe('readers of files give a table or a sentence', () => {
  const sentence = /^leads\.(csv|xlsx)\b.*[.?!]$/s;

  it(
    '.csv',
    () => {
      const bytes = fc.oneof(
        fc.uint8Array({ maxLength: 60 }),
        text.map((given) => new TextEncoder().encode(given)),
      );
      fc.assert(
        fc.property(bytes, (given) => {
          try {
            const rows = csvRows(csvText(given, 'leads.csv'), 'leads.csv');
            expect(rows.every((row) => row.every((value) => typeof value === 'string'))).toBe(true);
          } catch (error) {
            expect(error).toBeInstanceOf(UnreadableFile);
            expect((error as Error).message).toMatch(sentence);
          }
        }),
        runs(1),
      );
    },
    patience,
  );

  it(
    '.xlsx with changed bytes',
    async () => {
      const whole = await xlsxOf(
        '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>1.5</v></c></row></sheetData></worksheet>',
      );
      const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), {
        minLength: 1,
        maxLength: 8,
      });
      await fc.assert(
        fc.asyncProperty(changes, fc.nat(whole.length), async (changed, length) => {
          const bytes = whole.slice(0, length % 3 === 0 ? length : whole.length);
          for (const [at, value] of changed) if (at < bytes.length) bytes[at] = value;
          await expectTableOrSentence(bytes, sentence);
        }),
        runs(0.05),
      );
    },
    patience,
  );

  it(
    '.xlsx with a sheet of whatever elements',
    async () => {
      const tag = fc.constantFrom(
        '<row>',
        '<row r="9e9">',
        '</row>',
        '<c>',
        '<c r="A1" t="s">',
        '<c r="ZZZZ1">',
      );
      const rest = fc.constantFrom(
        '<v>',
        '</v>',
        '</c>',
        '<f>',
        '</f>',
        '<is><t>',
        '&#x110000;',
        '&amp',
        '-1',
        '<![CDATA[',
      );
      const body = fc.array(fc.oneof(tag, rest, text), { maxLength: 20 }).map((parts) => parts.join(''));
      await fc.assert(
        fc.asyncProperty(body, async (given) => {
          const sheet = `<worksheet><sheetData>${given}</sheetData></worksheet>`;
          await expectTableOrSentence(await xlsxOf(sheet), sentence);
        }),
        runs(0.05),
      );
    },
    patience,
  );
});

async function expectTableOrSentence(bytes: Uint8Array, sentence: RegExp): Promise<void> {
  try {
    await openXlsx(bytes, { fileName: 'leads.xlsx' });
  } catch (error) {
    expect(error).toBeInstanceOf(UnreadableFile);
    expect((error as Error).message).toMatch(sentence);
  }
}
