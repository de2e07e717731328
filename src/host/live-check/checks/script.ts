import { type CheckGroup, inScratch } from '../check.ts';
import { thrownBy } from '../described.ts';

/** What browsers and Node have and Apps Script has not. */
const absent =
  'setTimeout setInterval queueMicrotask TextEncoder URL fetch crypto performance structuredClone atob window document process';

/** Syntax of ES2020. */
const syntax = [
  'return null?.a ?? 1',
  'return { ...{}, a: 1n }',
  'try {} catch {} return [1, 2].flatMap((a) => a)',
  'return /(?<=a)(?<name>\\p{L})/u.exec("ab").groups.name',
  'return (function* () { yield* [1]; })()',
];

export const script: CheckGroup = {
  title: 'The language and its library',
  checks: [
    inScratch(
      'names of browsers and Node that are there',
      'none',
      () => {
        const globals = globalThis as unknown as Record<string, unknown>;
        const present = absent.split(' ').filter((name) => globals[name] !== undefined);
        return present.join(', ') || 'none';
      },
      { where: 'src/host/bundle.ts' },
    ),
    inScratch(
      'syntax of ES2020 that our script has in it',
      'yes, yes, yes, yes, yes',
      () =>
        syntax.map((code) => (thrownBy(() => new Function(code)) === 'nothing' ? 'yes' : 'no')).join(', '),
      { where: 'build.mjs' },
    ),
    inScratch(
      'a number in German and a day in New York, by Intl',
      '1.234.567,5 20.11.2026',
      () => {
        const number = new Intl.NumberFormat('de-DE').format(1234567.5);
        const day = new Intl.DateTimeFormat('de-DE', { timeZone: 'America/New_York' });
        return `${number} ${day.format(new Date(Date.UTC(2026, 10, 21, 3)))}`;
      },
      { where: 'src/scoring/reading/locale.ts' },
    ),
    inScratch('Utilities.formatDate in Kolkata by our patterns', '2026-01-31 05:00 · 05:00', () => {
      const instant = new Date(Date.UTC(2026, 0, 30, 23, 30));
      const text = (pattern: string) => Utilities.formatDate(instant, 'Asia/Kolkata', pattern);
      return ['yyyy-MM-dd HH:mm', 'HH:mm'].map(text).join(' · ');
    }),
    inScratch(
      'names of a spreadsheet zone are known to Intl',
      'yes',
      ({ spreadsheet }) => {
        const timeZone = spreadsheet.getSpreadsheetTimeZone();
        return thrownBy(() => new Intl.DateTimeFormat('en-US', { timeZone })) === 'nothing' ? 'yes' : 'no';
      },
      { where: 'src/scoring/reading/time-zone.ts', timeZone: 'America/Argentina/Buenos_Aires' },
    ),
  ],
};
