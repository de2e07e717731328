/** Bytes of a .csv file as text: UTF-8, else UTF-16 by its mark, else Windows-1252, which is said. */
import { UnreadableFile } from '../unreadable-file.ts';

const saveAsUtf8 =
  'Save it again as UTF-8: in Excel "CSV UTF-8 (Comma delimited)", in Google Sheets File ▸ Download ▸ CSV.';

/** JavaScript has no longer texts than some 512 MB; ten million cells of it take less. */
const maxBytes = 500 * 1024 ** 2;

interface CsvText {
  text: string;
  /** What it was read as, where that is not UTF-8. */
  encoding: 'UTF-16' | 'Windows-1252' | null;
}

/** What is said of a text in another encoding. */
export function encodingSentence(fileName: string, encoding: string): string {
  return `${fileName} is not UTF-8 and was read as ${encoding}. Look whether its names are right. ${saveAsUtf8}`;
}

/** @throws UnreadableFile for NUL bytes, a workbook, or a file without any text */
export function csvText(bytes: Uint8Array, fileName: string): CsvText {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) {
    throw new UnreadableFile(
      `${fileName} is an .xlsx workbook under the name of a .csv file. Rename it to .xlsx.`,
    );
  }
  if (bytes.length > maxBytes) {
    throw new UnreadableFile(
      `${fileName} has ${Math.round(bytes.length / 1024 ** 2)} MB, and more than 500 cannot be read. Leave out columns that no rule needs, or split the file.`,
    );
  }
  const mark = utf16Marks.find(({ bytes: first }) => startsWith(bytes, first));
  const nul = bytes.indexOf(0);
  if (nul >= 0 && !mark) {
    throw new UnreadableFile(
      `${fileName}, line ${lineAt(bytes, nul)}: there is a NUL byte, so this is no text file. ${saveAsUtf8}`,
    );
  }
  const read = mark ? ({ text: mark.decode(bytes), encoding: 'UTF-16' } as const) : decode(bytes);
  if (read.text.trim() === '') {
    throw new UnreadableFile(`${fileName} is empty. Give a file with a row of headers and rows below it.`);
  }
  return read;
}

const utf16Marks = [
  { bytes: [0xff, 0xfe], decode: (bytes: Uint8Array) => new TextDecoder('utf-16le').decode(bytes) },
  { bytes: [0xfe, 0xff], decode: (bytes: Uint8Array) => new TextDecoder('utf-16be').decode(bytes) },
] as const;

/** `TextDecoder` drops one byte order mark. */
function decode(bytes: Uint8Array): CsvText {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: null };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { text: decodeWindows1252(bytes), encoding: 'Windows-1252' };
  }
}

/** What Windows-1252 has from 0x80 to 0x9F; the five bytes that it lacks stay as they are. */
const ofWindows = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Some versions of Node read Latin-1 under that name. */
function decodeWindows1252(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes);
  return text.replace(/[\u0080-\u009f]/g, (control) => ofWindows[control.charCodeAt(0) - 0x80]!);
}

function lineAt(bytes: Uint8Array, position: number): number {
  let line = 1;
  for (let i = 0; i < position; i++) if (bytes[i] === 0x0a) line++;
  return line;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}
