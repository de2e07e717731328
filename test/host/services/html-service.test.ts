import { expect, it } from 'vitest';
import { crossToPage } from '../../../src/host/services/html-service.ts';

it('plain values arrive as a copy, without undefined members', () => {
  const value = { scored: 2, rows: [{ key: 'a', why: null, extra: undefined }], text: 'x' };
  const arrived = crossToPage(value) as typeof value;
  expect(arrived).toStrictEqual({ scored: 2, rows: [{ key: 'a', why: null }], text: 'x' });
  expect(arrived.rows).not.toBe(value.rows);
  expect(crossToPage(undefined)).toBeNull();
});

it('dates and functions do not cross', () => {
  expect(() => crossToPage({ row: { when: new Date(0) } })).toThrow(
    'Failed due to illegal value in property: when',
  );
  expect(() => crossToPage({ f: () => 1 })).toThrow('Failed due to illegal value in property: f');
});
