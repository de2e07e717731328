import { expect, it } from 'vitest';
import { formatDate } from '../../../src/host/services/format-date.ts';
import { messageDigest } from '../../../src/host/services/message-digest.ts';
import { utf8Bytes } from '../../../src/host/services/utf8.ts';
import { appsScript } from './apps-script.ts';

// Patterns: documentation of java.text.SimpleDateFormat.
it.each([
  ['yyyy-MM-dd', 'UTC', '2026-03-05'],
  ["yyyy-MM-dd'T'HH:mm:ss.SSSZ", 'America/New_York', '2026-03-05T08:07:09.123-0500'],
  ['d MMM yy, h:mm a', 'UTC', '5 Mar 26, 1:07 PM'],
  ['EEEE, MMMM d', 'UTC', 'Thursday, March 5'],
  ['D u', 'UTC', '64 4'],
  ["h 'o''clock' XXX", 'Asia/Kolkata', "6 o'clock +05:30"],
  ['HH z', 'UTC', '13 UTC'],
  ['HH:mm', 'GMT+2', '15:07'],
  ['HH', 'no such zone', '13'],
])('formatDate by %s in %s gives %s', (pattern, zone, expected) => {
  expect(formatDate(Date.UTC(2026, 2, 5, 13, 7, 9, 123), zone, pattern)).toBe(expected);
});

it('formatDate takes a date only', () => {
  const app = appsScript();
  expect(() => app.run(() => app.Utilities.formatDate('2026-03-05' as never, 'UTC', 'yyyy'))).toThrow(
    "The parameters (String,String,String) don't match the method signature for Utilities.formatDate.",
  );
});

// RFC 1321 appendix A.5; FIPS 180-4 examples.
it.each([
  ['MD5', 'abc', '900150983cd24fb0d6963f7d28e17f72'],
  ['MD5', '', 'd41d8cd98f00b204e9800998ecf8427e'],
  ['SHA_1', 'abc', 'a9993e364706816aba3e25717850c26c9cd0d89d'],
  ['SHA_256', 'abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  [
    'SHA_256',
    'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  ],
] as const)('%s of %j', (name, text, expected) => {
  const hex = messageDigest(name, utf8Bytes(text)).map((byte) => byte.toString(16).padStart(2, '0'));
  expect(hex.join('')).toBe(expected);
});

it('computeDigest gives signed bytes', () => {
  const app = appsScript();
  const bytes = app.run(() => app.Utilities.computeDigest(app.Utilities.DigestAlgorithm.MD5, 'abc'));
  expect(bytes.slice(0, 4)).toEqual([-112, 1, 80, -104]);
});

it('utf8Bytes encodes as the standard does', () => {
  expect(utf8Bytes('aé€😀')).toEqual([...new TextEncoder().encode('aé€😀')]);
});

it('getUuid gives another one each time, and the same ones in each run', () => {
  const ids = () => {
    const app = appsScript();
    return app.run(() => [app.Utilities.getUuid(), app.Utilities.getUuid()]);
  };
  expect(ids()).toEqual(ids());
  expect(new Set(ids()).size).toBe(2);
});
