import { expect, it } from 'vitest';
import { packed, unpacked } from '../../../../src/host/files/zip/deflate.ts';
import { readZip } from '../../../../src/host/files/zip/read-zip.ts';
import { writeZip } from '../../../../src/host/files/zip/write-zip.ts';
import type { ZipEntry } from '../../../../src/host/files/zip/zip-entry.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (content: Uint8Array) => new TextDecoder().decode(content);

async function archive(...texts: string[]) {
  return writeZip(await Promise.all(texts.map((content, i) => packed(`part${i}.xml`, bytes(content)))));
}

it('reads what it has written', async () => {
  const entries = readZip(await archive('first', 'é'.repeat(100_000), ''));
  expect(entries.map((entry) => entry.name)).toEqual(['part0.xml', 'part1.xml', 'part2.xml']);
  expect(text(await unpacked(entries[0]!))).toBe('first');
  expect(text(await unpacked(entries[1]!))).toBe('é'.repeat(100_000));
  expect(text(await unpacked(entries[2]!))).toBe('');
});

it('reads entries that are not packed', async () => {
  // CRC-32 of "123456789" is cbf43926: the check value of the algorithm.
  const stored: ZipEntry = {
    name: 'a',
    method: 'stored',
    crc32: 0xcbf43926,
    size: 9,
    packed: bytes('123456789'),
  };
  expect(text(await unpacked(readZip(writeZip([stored]))[0]!))).toBe('123456789');
});

it('packs with the checksum that zip archives use', async () => {
  expect((await packed('a', bytes('123456789'))).crc32).toBe(0xcbf43926);
});

it('gives the same bytes for the same entries', async () => {
  expect(await archive('a', 'b')).toEqual(await archive('a', 'b'));
});

it('tells what is no archive from one that is cut off', async () => {
  const whole = await archive('a'.repeat(1000));
  expect(() => readZip(bytes('leads, not a zip archive at all'))).toThrow('zip: no zip');
  expect(() => readZip(whole.subarray(0, whole.length - 30))).toThrow('zip: cut off');
});

it('refuses bytes that do not match their checksum', async () => {
  const broken = await archive('a'.repeat(1000));
  broken[40] = broken[40]! ^ 0xff;
  await expect(unpacked(readZip(broken)[0]!)).rejects.toThrow('zip: damaged: part0.xml');
});

it('refuses entries that unpack to more than the archive declares', async () => {
  const entry = await packed('bomb', new Uint8Array(1_000_000));
  const lying = readZip(writeZip([{ ...entry, size: 10 }]))[0]!;
  await expect(unpacked(lying)).rejects.toThrow('zip: damaged: bomb');
});

it('refuses entries that declare nothing', async () => {
  const entry = await packed('bomb', new Uint8Array(1_000_000));
  expect(() => readZip(writeZip([{ ...entry, size: 0 }]))).toThrow('zip: damaged: bomb');
});

it.each([
  ['a ratio that text does not reach', 1, 100 * 1024 ** 2],
  ['a gigabyte', 4, 600 * 1024 ** 2],
])('refuses an archive that declares %s', async (_, count, size) => {
  const entry = await packed('bomb', new Uint8Array(10_000));
  const entries = Array.from({ length: count }, (_unused, i) => ({ ...entry, name: `bomb${i}`, size }));
  expect(() => readZip(writeZip(entries))).toThrow('zip: too large');
});
