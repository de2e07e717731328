import type { CheckGroup } from '../check.ts';
import { thrownBy } from '../refusal.ts';

const bundle = 'src/host/bundle.ts';
const dates = 'src/host/services/format-date.ts';
const utilities = 'src/host/services/utilities.ts';

declare const setTimeout: unknown;
declare const setInterval: unknown;
declare const clearTimeout: unknown;
declare const queueMicrotask: unknown;
declare const TextEncoder: unknown;
declare const TextDecoder: unknown;
declare const URL: unknown;
declare const URLSearchParams: unknown;
declare const fetch: unknown;
declare const XMLHttpRequest: unknown;
declare const crypto: unknown;
declare const performance: unknown;
declare const structuredClone: unknown;
declare const atob: unknown;
declare const btoa: unknown;
declare const window: unknown;
declare const document: unknown;
declare const navigator: unknown;
declare const localStorage: unknown;
declare const process: unknown;
declare const Buffer: unknown;

/** What browsers and Node have and Apps Script has not. */
const absent = () => ({
  setTimeout: typeof setTimeout,
  setInterval: typeof setInterval,
  clearTimeout: typeof clearTimeout,
  queueMicrotask: typeof queueMicrotask,
  TextEncoder: typeof TextEncoder,
  TextDecoder: typeof TextDecoder,
  URL: typeof URL,
  URLSearchParams: typeof URLSearchParams,
  fetch: typeof fetch,
  XMLHttpRequest: typeof XMLHttpRequest,
  crypto: typeof crypto,
  performance: typeof performance,
  structuredClone: typeof structuredClone,
  atob: typeof atob,
  btoa: typeof btoa,
  window: typeof window,
  document: typeof document,
  navigator: typeof navigator,
  localStorage: typeof localStorage,
  process: typeof process,
  Buffer: typeof Buffer,
});

/** What our script is built of. */
const present = () => ({
  BigInt: typeof BigInt,
  Float64Array: typeof Float64Array,
  Int32Array: typeof Int32Array,
  Intl: typeof Intl,
  Map: typeof Map,
  Promise: typeof Promise,
  Proxy: typeof Proxy,
  Symbol: typeof Symbol,
  Uint8Array: typeof Uint8Array,
  WeakMap: typeof WeakMap,
  globalThis: typeof globalThis,
});

/** The names whose type is undefined, or is not. */
function named(types: Readonly<Record<string, string>>, isThere: boolean): string {
  const names = Object.keys(types).filter((name) => (types[name] !== 'undefined') === isThere);
  return names.join(', ') || 'none';
}

function parses(code: string): string {
  return thrownBy(() => new Function(code)) === 'nothing' ? 'yes' : 'no';
}

export const script: CheckGroup = {
  title: 'The language and its library',
  checks: [
    {
      what: 'names of browsers and Node that are there',
      where: bundle,
      assumed: 'none',
      see: () => named(absent(), true),
    },
    {
      what: 'names of the language that are not there',
      where: bundle,
      assumed: 'none',
      see: () => named(present(), false),
    },
    {
      what: 'syntax of ES2020 that our script has in it',
      where: 'build.mjs',
      assumed: 'yes, yes, yes, yes, yes',
      see: () =>
        [
          'return null?.a ?? 1',
          'return { ...{}, a: 1n }',
          'try {} catch {} return [1, 2].flatMap((a) => a)',
          'return /(?<=a)(?<name>\\p{L})/u.exec("ab").groups.name',
          'return (function* () { yield* [1]; })()',
        ]
          .map(parses)
          .join(', '),
    },
    {
      what: 'newer syntax: #private fields, static fields, ||=, top-level import',
      where: 'build.mjs',
      assumed: 'no, no, no, no',
      isShownOnly: true,
      see: () =>
        ['class A { #a = 1 }', 'class A { static a = 1 }', 'let a; a ||= 1', 'import "a"']
          .map(parses)
          .join(', '),
    },
    {
      what: 'texts that Intl makes: a number in German, a day in New York, an order of words',
      where: 'src/host/workbook/locale-conventions.ts',
      assumed: '1.234,5 · 11/20/2026 · a,B',
      see() {
        const number = new Intl.NumberFormat('de-DE').format(1234.5);
        const newYork = new Intl.DateTimeFormat('en-US', { timeZone: 'America/New_York' });
        const words = ['B', 'a'].sort(new Intl.Collator('en').compare);
        return `${number} · ${newYork.format(new Date(Date.UTC(2026, 10, 21, 3)))} · ${words}`;
      },
    },
    {
      what: 'Utilities.formatDate in Kolkata by patterns',
      where: dates,
      assumed: "2026-01-31 05:00 · 31 Jan 26 · Sat · 5 o'clock AM · +0530",
      see() {
        const instant = new Date(Date.UTC(2026, 0, 30, 23, 30));
        const text = (pattern: string) => Utilities.formatDate(instant, 'Asia/Kolkata', pattern);
        return [
          text('yyyy-MM-dd HH:mm'),
          text('d MMM yy'),
          text('EEE'),
          text("h 'o''clock' a"),
          text('Z'),
        ].join(' · ');
      },
    },
    {
      what: 'local time of a script: getHours, and getTimezoneOffset, against the zone of the script',
      where: 'src/host/services/script-date.ts',
      assumed: 'the same',
      see() {
        const instant = new Date(Date.UTC(2026, 6, 1, 12, 30));
        const local = Utilities.formatDate(instant, Session.getScriptTimeZone(), 'H:m');
        const own = `${instant.getHours()}:${instant.getMinutes()}`;
        const minutes = 750 - instant.getTimezoneOffset();
        const shifted = `${Math.floor(minutes / 60) % 24}:${minutes % 60}`;
        return local === own && own === shifted ? 'the same' : `${local}, ${own}, ${shifted}`;
      },
    },
    {
      what: 'bytes of a digest, and the form of an id',
      where: utilities,
      assumed: '-112,1,80 of 16 · 8-4-4-4-12',
      see() {
        const bytes = Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, 'abc', Utilities.Charset.UTF_8);
        const lengths = Utilities.getUuid()
          .split('-')
          .map((part) => part.length);
        return `${bytes.slice(0, 3)} of ${bytes.length} · ${lengths.join('-')}`;
      },
    },
    {
      what: 'a sleep of 100 ms takes at least as long',
      where: utilities,
      assumed: 'yes',
      see() {
        const before = Date.now();
        Utilities.sleep(100);
        return Date.now() - before >= 99 ? 'yes' : 'no';
      },
    },
    {
      what: 'names of a spreadsheet zone are known to Intl',
      where: 'src/host/workbook/time-zone.ts',
      assumed: 'yes',
      timeZone: 'America/Argentina/Buenos_Aires',
      see({ spreadsheet }) {
        const timeZone = spreadsheet.getSpreadsheetTimeZone();
        return thrownBy(() => new Intl.DateTimeFormat('en-US', { timeZone })) === 'nothing' ? 'yes' : 'no';
      },
    },
  ],
};
