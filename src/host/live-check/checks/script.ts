import { type CheckGroup, inScratch } from '../check.ts';
import { thrownBy } from '../described.ts';

const locale = 'src/scoring/reading/locale.ts';
const zone = 'src/scoring/reading/time-zone.ts';

/** What browsers and Node have and Apps Script has not. */
const absent = [
  'setTimeout',
  'setInterval',
  'queueMicrotask',
  'TextEncoder',
  'URL',
  'fetch',
  'crypto',
  'performance',
  'structuredClone',
  'atob',
  'window',
  'document',
  'process',
];

function parses(code: string): string {
  return thrownBy(() => new Function(code)) === 'nothing' ? 'yes' : 'no';
}

/** How a number and a day are written in a locale, by Intl. */
function written(tag: string): string {
  const number = new Intl.NumberFormat(tag).format(1234567.5);
  const day = new Intl.DateTimeFormat(tag, { timeZone: 'America/New_York' });
  return `${number} ${day.format(new Date(Date.UTC(2026, 10, 21, 3)))}`;
}

export const script: CheckGroup = {
  title: 'The language and its library',
  checks: [
    inScratch(
      'names of browsers and Node that are there',
      'none',
      () => {
        const globals = globalThis as unknown as Record<string, unknown>;
        return absent.filter((name) => globals[name] !== undefined).join(', ') || 'none';
      },
      'src/host/bundle.ts',
    ),
    inScratch(
      'syntax of ES2020 that our script has in it',
      'yes, yes, yes, yes, yes',
      () =>
        [
          'return null?.a ?? 1',
          'return { ...{}, a: 1n }',
          'try {} catch {} return [1, 2].flatMap((a) => a)',
          'return /(?<=a)(?<name>\\p{L})/u.exec("ab").groups.name',
          'return (function* () { yield* [1]; })()',
        ]
          .map(parses)
          .join(', '),
      'build.mjs',
    ),
    inScratch(
      'a number in German and a day in New York, by Intl',
      '1.234.567,5 20.11.2026',
      () => written('de-DE'),
      locale,
    ),
    {
      what: 'marks of groups and decimals by Intl, in de-AT and en-ZA',
      where: locale,
      assumed: '1\u00a0234\u00a0567,5 20.11.2026; 1\u00a0234\u00a0567,5 2026/11/20',
      isShownOnly: true,
      see: () => ['de-AT', 'en-ZA'].map(written).join('; '),
    },
    inScratch('Utilities.formatDate in Kolkata by our patterns', '2026-01-31 05:00 · 05:00', () => {
      const instant = new Date(Date.UTC(2026, 0, 30, 23, 30));
      const text = (pattern: string) => Utilities.formatDate(instant, 'Asia/Kolkata', pattern);
      return ['yyyy-MM-dd HH:mm', 'HH:mm'].map(text).join(' · ');
    }),
    {
      what: 'names of a spreadsheet zone are known to Intl',
      where: zone,
      assumed: 'yes',
      timeZone: 'America/Argentina/Buenos_Aires',
      see({ spreadsheet }) {
        const timeZone = spreadsheet.getSpreadsheetTimeZone();
        return thrownBy(() => new Intl.DateTimeFormat('en-US', { timeZone })) === 'nothing' ? 'yes' : 'no';
      },
    },
    {
      what: 'a zone that is an offset, GMT-03:00, is known to Intl',
      where: zone,
      assumed: 'no',
      isShownOnly: true,
      see: () =>
        thrownBy(() => new Intl.DateTimeFormat('en-US', { timeZone: 'GMT-03:00' })) === 'nothing'
          ? 'yes'
          : 'no',
    },
  ],
};
