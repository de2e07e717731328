import { type ZipEntry, zipMethods, zipSignatures } from './zip-entry.ts';

/** A zip archive of the entries in their order; the same entries give the same bytes, so there is no date in them. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const names = entries.map((entry) => new TextEncoder().encode(entry.name));
  const bytes = new Uint8Array(
    entries.reduce((sum, { packed }, i) => sum + 30 + 46 + 2 * names[i]!.length + packed.length, 22),
  );
  const view = new DataView(bytes.buffer);
  const offsets: number[] = [];
  let at = 0;
  entries.forEach((entry, i) => {
    offsets.push(at);
    view.setUint32(at, zipSignatures.localFile, true);
    writeCommonFields(view, at + 4, entry, names[i]!.length);
    bytes.set(names[i]!, at + 30);
    bytes.set(entry.packed, at + 30 + names[i]!.length);
    at += 30 + names[i]!.length + entry.packed.length;
  });
  const directory = at;
  entries.forEach((entry, i) => {
    view.setUint32(at, zipSignatures.centralDirectory, true);
    view.setUint16(at + 4, madeByVersion, true);
    writeCommonFields(view, at + 6, entry, names[i]!.length);
    view.setUint32(at + 42, offsets[i]!, true);
    bytes.set(names[i]!, at + 46);
    at += 46 + names[i]!.length;
  });
  view.setUint32(at, zipSignatures.endOfCentralDirectory, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}

const madeByVersion = 20;
const namesAreUtf8 = 1 << 11;
/** 1980-01-01, the first day that a zip archive can say. */
const earliestDay = 0x0021;

/** Version needed, flags, method, time, day, checksum, sizes, length of the name: alike in both headers. */
function writeCommonFields(view: DataView, at: number, entry: ZipEntry, nameLength: number): void {
  view.setUint16(at, madeByVersion, true);
  view.setUint16(at + 2, namesAreUtf8, true);
  view.setUint16(at + 4, zipMethods[entry.method], true);
  view.setUint16(at + 8, earliestDay, true);
  view.setUint32(at + 10, entry.crc32, true);
  view.setUint32(at + 14, entry.packed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, nameLength, true);
}
