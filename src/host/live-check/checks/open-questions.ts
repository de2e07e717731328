import type { Sheet } from '../../services/google-types.ts';
import { type CheckGroup, inScratch, onTab } from '../check.ts';
import { isRefused, refusalOf, thrownBy } from '../described.ts';

/** Ten million rounds take about 0.05 s where machine code is made of the script, and 1 s or more where it is not. */
const rounds = 10_000_000;

function secondsOfArithmetic(): string {
  const before = Date.now();
  let sum = 0;
  for (let n = 1; n <= rounds; n++) sum += Math.sqrt(n) / n;
  return `${((Date.now() - before) / 1000).toFixed(2)} s${sum > 0 ? '' : ' for nothing'}`;
}

/** Groups of digits and the mark before decimals, by locale, as Node 20 has them; a space is any kind of space. */
const marks: readonly (readonly [locale: string, number: string])[] = [
  ['de-AT', '1 234 567,5'],
  ['de-CH', '1’234’567.5'],
  ['en-ZA', '1 234 567,5'],
  ['en-IN', '12,34,567.5'],
  ['es-MX', '1,234,567.5'],
  ['pl-PL', '1 234 567,5'],
  ['fr-CA', '1 234 567,5'],
  ['pt-PT', '1 234 567,5'],
];

function numberIn(locale: string): string {
  return new Intl.NumberFormat(locale).format(1_234_567.5).replace(/\s/g, ' ');
}

const offsetZone = 'GMT-03:00';
const sizeKey = 'live-check.size.';
const storeKeys = 55;
const valueBytes = 8000;

/** How much the properties of a document hold beside what they hold already; all of it is put back. */
function storedBytes(): string {
  const store = PropertiesService.getDocumentProperties();
  const held = Object.entries(store.getProperties());
  const before = Object.fromEntries(held.filter(([key]) => !key.startsWith(sizeKey)));
  const filled = (count: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [`${sizeKey}${index}`, 'x'.repeat(valueBytes)]),
    );
  try {
    const [most, more] = [storeKeys, 3 * storeKeys].map((count) =>
      isRefused(() => store.setProperties(filled(count))),
    );
    return `${most}, ${more}`;
  } finally {
    store.setProperties(before, true);
  }
}

function frozenEdge(sheet: Sheet): string {
  sheet.setFrozenColumns(3);
  sheet.deleteColumns(5, sheet.getMaxColumns() - 4);
  SpreadsheetApp.flush();
  return refusalOf(() => sheet.insertColumnsAfter(3, 1));
}

/** What no source settles; the add-on is made so that either answer works. */
export const openQuestions: CheckGroup = {
  title: 'What no source settles, and either answer works',
  checks: [
    inScratch(
      `CPU: ten million rounds of arithmetic, of which the limits of evidence are made`,
      'about 0.05 s with machine code, 1 s or more without',
      secondsOfArithmetic,
      { where: 'src/addon/evidence', isShownOnly: true },
    ),
    inScratch(
      'a spreadsheet is given a zone that is an offset',
      offsetZone,
      ({ spreadsheet }) => spreadsheet.getSpreadsheetTimeZone(),
      { where: 'src/scoring/reading/time-zone.ts', timeZone: offsetZone, isShownOnly: true },
    ),
    inScratch(
      'that zone is known to Intl',
      'no matter: offsets are reckoned without it',
      () =>
        thrownBy(() => new Intl.DateTimeFormat('en-US', { timeZone: offsetZone })) === 'nothing'
          ? 'yes'
          : 'no',
      { where: 'src/scoring/reading/time-zone.ts', isShownOnly: true },
    ),
    inScratch('that zone is known to Utilities.formatDate', '21:00', () =>
      Utilities.formatDate(new Date(Date.UTC(2026, 0, 31)), offsetZone, 'HH:mm'),
    ),
    ...marks.map(([locale, number]) =>
      inScratch(`marks of Intl: 1234567.5 in ${locale}`, number, () => numberIn(locale), {
        where: 'src/scoring/reading/locale.ts',
        isShownOnly: true,
      }),
    ),
    inScratch(
      `properties of a document: ${storeKeys} values of 8,000 bytes, and three times as many`,
      'taken, refused',
      storedBytes,
      { where: 'src/host/services/properties-service.ts', needsSeconds: 15 },
    ),
    onTab('a column is inserted behind frozen ones', 'nothing', frozenEdge, { isShownOnly: true }),
  ],
};
