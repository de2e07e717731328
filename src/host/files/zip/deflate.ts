/**
 * Packing and unpacking with what Node and browsers have. Raw deflate is not in every Node 20, gzip is: a gzip file is raw
 * deflate between ten bytes and the checksum and size that a zip archive has too, so that these are checked on the way.
 */
import { type ZipEntry, ZipProblem } from './zip-entry.ts';

const gzipHeader = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255);
const gzipTrailerBytes = 8;

/** @throws ZipProblem where the bytes do not unpack to what the archive declares */
export async function unpacked(entry: ZipEntry): Promise<Uint8Array> {
  if (entry.method === 'stored') return checked(entry);
  const trailer = new DataView(new ArrayBuffer(gzipTrailerBytes));
  trailer.setUint32(0, entry.crc32, true);
  trailer.setUint32(4, entry.size, true);
  const gzip = new Blob([gzipHeader, entry.packed as Uint8Array<ArrayBuffer>, trailer.buffer]);
  try {
    return await filled(entry.size, gzip.stream().pipeThrough(new DecompressionStream('gzip')));
  } catch (error) {
    throw new ZipProblem('damaged', `${entry.name}: ${error instanceof Error ? error.message : error}`);
  }
}

/** Nothing unpacks it, so nothing else would see that it is not what was stored. */
function checked({ name, packed: bytes, crc32 }: ZipEntry): Uint8Array {
  let crc = 0xffffffff;
  for (let i = 0; i < bytes.length; i++) crc = crcOfByte[(crc ^ bytes[i]!) & 0xff]! ^ (crc >>> 8);
  if ((crc ^ 0xffffffff) >>> 0 !== crc32) throw new ZipProblem('damaged', `${name}: wrong checksum`);
  return bytes;
}

/** CRC-32 as in RFC 1952, section 8. */
const crcOfByte = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  return crc;
});

async function filled(size: number, stream: ReadableStream): Promise<Uint8Array> {
  const bytes = new Uint8Array(size);
  let length = 0;
  for await (const chunk of chunks(stream)) {
    if (length + chunk.length > size) throw new Error(`unpacks to more than ${size} bytes`);
    bytes.set(chunk, length);
    length += chunk.length;
  }
  if (length < size) throw new Error(`unpacks to ${length} bytes, not ${size}`);
  return bytes;
}

export function packed(name: string, bytes: Uint8Array): Promise<ZipEntry> {
  return packedPieces(name, [bytes]);
}

/** Of each piece no more is held than what it packs to. */
export async function packedPieces(name: string, pieces: Iterable<Uint8Array>): Promise<ZipEntry> {
  const { readable, writable } = new CompressionStream('gzip');
  const [size, gzip] = await Promise.all([written(pieces, writable), joined(readable)]);
  const end = gzip.length - gzipTrailerBytes;
  return {
    name,
    method: 'deflated',
    crc32: new DataView(gzip.buffer).getUint32(end, true),
    size,
    packed: gzip.subarray(gzipHeader.length, end),
  };
}

/** @returns how many bytes they were */
async function written(pieces: Iterable<Uint8Array>, writable: WritableStream): Promise<number> {
  const writer = writable.getWriter();
  let size = 0;
  for (const piece of pieces) {
    size += piece.length;
    await writer.write(piece);
  }
  await writer.close();
  return size;
}

async function joined(readable: ReadableStream): Promise<Uint8Array> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for await (const chunk of chunks(readable)) parts.push(chunk);
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

async function* chunks(stream: ReadableStream): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}
