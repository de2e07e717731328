/** The table of contents of a zip archive: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT */
import { type ZipEntry, ZipProblem, zipMethods, zipSignatures } from './zip-entry.ts';

/** More than any workbook needs, and less than a browser tab or a small machine runs out of memory at. */
const maxUnpackedBytes = 1024 ** 3;
/** Text packs at most some 100 : 1; an archive that claims more is made to fill memory. */
const maxRatio = 300;
/** JavaScript has no longer texts, and every part that is read is a text. */
const maxEntryBytes = 2 ** 29 - 25;
/** Below this any ratio is harmless. */
const minBytesForRatio = 64 * 1024 ** 2;
const maxEntries = 20_000;

const isEncrypted = 1;
const fieldMax16 = 0xffff;
const fieldMax32 = 0xffffffff;

/** Entries in the order of the table of contents. @throws ZipProblem */
export function readZip(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  const directory = directoryPlace(view, end);
  const { count } = directory;
  const entries: ZipEntry[] = [];
  let at = directory.start;
  while (at + 46 <= end && view.getUint32(at, true) === zipSignatures.centralDirectory) {
    if (entries.length === maxEntries) throw new ZipProblem('too large', `more than ${maxEntries} entries`);
    const next =
      at + 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const entry = readEntry(bytes, view, at);
    if (!entry.name.endsWith('/')) entries.push(entry);
    at = next;
  }
  if (entries.length === 0 || (count !== fieldMax16 && entries.length > count)) {
    throw new ZipProblem('damaged', `${entries.length} entries where ${count} are declared`);
  }
  refuseBomb(entries, bytes.length);
  return entries;
}

function endRecord(view: DataView): number {
  // The record has 22 bytes and a comment of at most 65,535 after it.
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - fieldMax16); at--) {
    if (view.getUint32(at, true) === zipSignatures.endOfCentralDirectory) return at;
  }
  const isZip = view.byteLength >= 4 && view.getUint32(0, true) === zipSignatures.localFile;
  throw new ZipProblem(isZip ? 'cut off' : 'no zip', `${view.byteLength} bytes without end record`);
}

/** Archives with 64-bit fields have a second record for what does not fit into the first. */
function directoryPlace(view: DataView, end: number): { count: number; start: number } {
  const place = { count: view.getUint16(end + 10, true), start: view.getUint32(end + 16, true) };
  const locator = end - 20;
  const isIn64 = place.count === fieldMax16 || place.start === fieldMax32;
  if (!isIn64 || locator < 0 || view.getUint32(locator, true) !== zipSignatures.locatorOfEnd64) return place;
  const record = Number(view.getBigUint64(locator + 8, true));
  const isThere =
    record + 56 <= locator && view.getUint32(record, true) === zipSignatures.endOfCentralDirectory64;
  if (!isThere) throw new ZipProblem('damaged', `no 64-bit end record at ${record}`);
  return {
    count: Number(view.getBigUint64(record + 32, true)),
    start: Number(view.getBigUint64(record + 48, true)),
  };
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  const nameLength = view.getUint16(at + 28, true);
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
  const sizes = entrySizes(view, at, at + 46 + nameLength);
  const start = packedStart(view, sizes.localHeader, name);
  if (start + sizes.packed > bytes.length) throw new ZipProblem('cut off', name);
  if (view.getUint16(at + 8, true) & isEncrypted) throw new ZipProblem('encrypted', name);
  const method = view.getUint16(at + 10, true);
  if (method !== zipMethods.stored && method !== zipMethods.deflated) {
    throw new ZipProblem('damaged', `${name}: unknown method ${method}`);
  }
  return {
    name,
    method: method === zipMethods.stored ? 'stored' : 'deflated',
    crc32: view.getUint32(at + 16, true),
    size: sizes.unpacked,
    packed: bytes.subarray(start, start + sizes.packed),
  };
}

function packedStart(view: DataView, localHeader: number, name: string): number {
  if (localHeader + 30 > view.byteLength || view.getUint32(localHeader, true) !== zipSignatures.localFile) {
    throw new ZipProblem('damaged', `${name}: no header at ${localHeader}`);
  }
  return localHeader + 30 + view.getUint16(localHeader + 26, true) + view.getUint16(localHeader + 28, true);
}

interface EntrySizes {
  unpacked: number;
  packed: number;
  localHeader: number;
}

/** Some programs write 64-bit sizes into the extra field even for small files, and all ones in their place. */
function entrySizes(view: DataView, at: number, extra: number): EntrySizes {
  const sizes = {
    unpacked: view.getUint32(at + 24, true),
    packed: view.getUint32(at + 20, true),
    localHeader: view.getUint32(at + 42, true),
  };
  const extraEnd = extra + view.getUint16(at + 30, true);
  for (let field = extra; field + 4 <= extraEnd; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let value = field + 4;
    for (const key of ['unpacked', 'packed', 'localHeader'] as const) {
      if (sizes[key] !== fieldMax32 || value + 8 > extraEnd) continue;
      sizes[key] = Number(view.getBigUint64(value, true));
      value += 8;
    }
  }
  return sizes;
}

function refuseBomb(entries: readonly ZipEntry[], packedBytes: number): void {
  let unpackedBytes = 0;
  for (const { name, method, size, packed } of entries) {
    unpackedBytes += size;
    // Each by itself too: a part that does not pack, put beside it, hides a bomb in the sum.
    if (size > maxEntryBytes || isBomb(size, packed.length))
      throw new ZipProblem('too large', `${name}: ${size} bytes`);
    const cannotBe = method === 'stored' ? size !== packed.length : size === 0 && packed.length > 2;
    if (cannotBe) throw new ZipProblem('damaged', `${name}: ${packed.length} bytes packed, ${size} unpacked`);
  }
  if (unpackedBytes > maxUnpackedBytes || isBomb(unpackedBytes, packedBytes)) {
    throw new ZipProblem('too large', `${unpackedBytes} bytes unpacked from ${packedBytes}`);
  }
}

function isBomb(unpackedBytes: number, packedBytes: number): boolean {
  return unpackedBytes > minBytesForRatio && unpackedBytes > maxRatio * packedBytes;
}
