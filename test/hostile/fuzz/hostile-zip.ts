import { packed } from '../../../src/host/files/zip/deflate.ts';
import type { Random } from '../../oracle/random.ts';

interface Member {
  name: Buffer;
  flags: number;
  method: number;
  crc: number;
  size: number;
  packed: Buffer;
  extra: Buffer;
  offset: number;
}

const max32 = 0xffffffff;

/** Sizes in 64 bits, as some programs write them also for small files. */
function extra64(...values: number[]): Buffer {
  const extra = Buffer.alloc(4 + 8 * values.length);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(8 * values.length, 2);
  for (const [i, value] of values.entries()) extra.writeBigUInt64LE(BigInt(value), 4 + 8 * i);
  return extra;
}

async function member(name: string, text: string | Uint8Array, random: Random): Promise<Member> {
  const bytes = Buffer.from(text as string);
  const entry = await packed(name, bytes);
  const isStored = random.chance(0.1);
  return {
    ...{ name: Buffer.from(name), flags: 1 << 11, method: isStored ? 0 : 8, crc: entry.crc32 },
    ...{ size: bytes.length, packed: isStored ? bytes : Buffer.from(entry.packed) },
    ...{ extra: Buffer.alloc(0), offset: 0 },
  };
}

/** What may be wrong with one file in an archive. */
const damages: ((one: Member, random: Random) => void)[] = [
  (one) => (one.crc = (one.crc ^ 1) >>> 0),
  (one) => (one.crc = 0),
  (one, random) => (one.size = random.pick([0, 1, (one.size + 1) >>> 0, 2 ** 28, 2 ** 31, max32])),
  (one, random) => (one.method = random.pick([0, 8, 9, 12, 14, 99])),
  (one) => (one.flags |= 1),
  (one) => (one.flags |= 1 << 3),
  (one, random) =>
    (one.name = Buffer.from(random.pick(['', '/', '../../x', 'xl\\workbook.xml', '__proto__', 'xl/']))),
  (one) => (one.packed = one.packed.subarray(0, one.packed.length >> 1)),
  (one) => (one.packed = Buffer.concat([one.packed, Buffer.from('more')])),
  (one, random) => {
    if (one.packed.length > 0) one.packed[random.whole(0, one.packed.length - 1)]! ^= 1 << random.whole(0, 7);
  },
  (one) => {
    one.extra = extra64(one.size);
    one.size = max32;
  },
  (one) => (one.extra = Buffer.from([1, 0, 255, 255])),
];

function localHeader(one: Member): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(one.flags, 6);
  header.writeUInt16LE(one.method, 8);
  // Programs that write as they go put checksum and sizes behind the file.
  const isLater = (one.flags & (1 << 3)) !== 0;
  header.writeUInt32LE(isLater ? 0 : one.crc, 14);
  header.writeUInt32LE(isLater ? 0 : one.packed.length, 18);
  header.writeUInt32LE(isLater ? 0 : one.size, 22);
  header.writeUInt16LE(one.name.length, 26);
  return Buffer.concat([
    header,
    one.name,
    one.packed,
    isLater ? Buffer.from('PK\x07\x08 descriptor') : Buffer.alloc(0),
  ]);
}

function directoryEntry(one: Member): Buffer {
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(one.flags, 8);
  entry.writeUInt16LE(one.method, 10);
  entry.writeUInt32LE(one.crc, 16);
  entry.writeUInt32LE(one.packed.length, 20);
  entry.writeUInt32LE(one.size, 24);
  entry.writeUInt16LE(one.name.length, 28);
  entry.writeUInt16LE(one.extra.length, 30);
  entry.writeUInt32LE(one.offset, 42);
  return Buffer.concat([entry, one.name, one.extra]);
}

function endRecord(count: number, size: number, start: number, comment: Buffer): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Math.min(count, 0xffff), 8);
  end.writeUInt16LE(Math.min(count, 0xffff), 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(start, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([end, comment]);
}

/** The records of an archive whose end record has all ones in place of the numbers. */
function end64(count: number, size: number, start: number): Buffer {
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeBigUInt64LE(BigInt(count), 24);
  record.writeBigUInt64LE(BigInt(count), 32);
  record.writeBigUInt64LE(BigInt(size), 40);
  record.writeBigUInt64LE(BigInt(start), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(start + size), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([record, locator, endRecord(0xffff, max32, max32, Buffer.alloc(0))]);
}

/** An archive of parts, or one with something wrong. */
export async function hostileZip(
  parts: readonly (readonly [string, string | Uint8Array])[],
  random: Random,
  mayDamage: boolean,
): Promise<Uint8Array> {
  const members: Member[] = [];
  for (const [name, content] of parts) members.push(await member(name, content, random));
  const isDamaged = members.length > 0 && mayDamage;
  if (isDamaged)
    for (let i = random.whole(0, 2); i > 0; i--) random.pick(damages)(random.pick(members), random);
  if (isDamaged && random.chance(0.2)) members.push({ ...random.pick(members) });
  const locals: Buffer[] = [];
  let at = 0;
  for (const one of members) {
    one.offset = at;
    const local = localHeader(one);
    locals.push(local);
    at += local.length;
  }
  // Two entries may point to one place.
  if (isDamaged && random.chance(0.1))
    random.pick(members).offset = random.pick([0, at, max32, random.pick(members).offset]);
  const directory = Buffer.concat(members.map(directoryEntry));
  const is64 = random.chance(0.03);
  const comment = random.chance(0.03) ? Buffer.from('made by PK\x05\x06') : Buffer.alloc(0);
  const end = is64
    ? end64(members.length, directory.length, at)
    : endRecord(members.length + (isDamaged && random.chance(0.1) ? 1 : 0), directory.length, at, comment);
  const whole = Buffer.concat([...locals, directory, end]);
  return isDamaged ? damaged(whole, random) : new Uint8Array(whole);
}

function damaged(whole: Buffer, random: Random): Uint8Array {
  if (random.chance(0.1)) return new Uint8Array(whole.subarray(0, random.whole(0, whole.length)));
  if (random.chance(0.05)) return new Uint8Array(Buffer.concat([whole, Buffer.alloc(random.whole(1, 40))]));
  if (random.chance(0.05)) return new Uint8Array(Buffer.concat([Buffer.from('#!prefix'), whole]));
  if (random.chance(0.3))
    for (let i = random.whole(1, 8); i > 0; i--)
      whole[random.whole(0, whole.length - 1)] = random.whole(0, 255);
  return new Uint8Array(whole);
}
