/** A file inside a zip archive, still packed: one that nobody changes is copied as it is. */
export interface ZipEntry {
  name: string;
  method: 'stored' | 'deflated';
  crc32: number;
  /** Bytes when unpacked, as the archive declares them. */
  size: number;
  packed: Uint8Array;
}

/** Signatures of the records of a zip archive, as little-endian numbers. */
export const zipSignatures = {
  localFile: 0x04034b50,
  centralDirectory: 0x02014b50,
  endOfCentralDirectory: 0x06054b50,
  endOfCentralDirectory64: 0x06064b50,
  locatorOfEnd64: 0x07064b50,
} as const;

export const zipMethods = { stored: 0, deflated: 8 } as const;

/** What is wrong with an archive; the callers know what the file was meant to be, and say it to the user. */
export class ZipProblem extends Error {
  constructor(
    readonly kind: 'no zip' | 'cut off' | 'damaged' | 'too large' | 'encrypted',
    detail: string,
  ) {
    super(`zip: ${kind}: ${detail}`);
  }
}
