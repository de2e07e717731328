/** Bytes of a .csv file as text: UTF-8 only, because a guessed encoding turns names into other names. */
import { UnreadableFile } from '../unreadable-file.ts';

const saveAsUtf8 =
  'Save it again as UTF-8: in Excel "CSV UTF-8 (Comma delimited)", in Google Sheets File ▸ Download ▸ CSV.';

/** JavaScript has no longer texts than some 512 MB; ten million cells of it take less. */
const maxBytes = 500 * 1024 ** 2;

/**
 * @throws UnreadableFile for UTF-16, another encoding, NUL bytes, or a file without any text
 */
export function csvText(bytes: Uint8Array, fileName: string): string {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) {
    throw new UnreadableFile(`${fileName} is UTF-16 text, not UTF-8. ${saveAsUtf8}`);
  }
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
  const nul = bytes.indexOf(0);
  if (nul >= 0) {
    throw new UnreadableFile(
      `${fileName}, line ${lineAt(bytes, nul)}: there is a NUL byte, so this is no text file. ${saveAsUtf8}`,
    );
  }
  const text = decode(bytes, fileName);
  if (text.trim() === '') {
    throw new UnreadableFile(`${fileName} is empty. Give a file with a row of headers and rows below it.`);
  }
  return text;
}

/** `TextDecoder` drops one byte order mark, which `ignoreBOM: false` stands for. */
function decode(bytes: Uint8Array, fileName: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const line = lineAt(bytes, firstBadByte(bytes));
    throw new UnreadableFile(`${fileName}, line ${line}: this is not UTF-8 text. ${saveAsUtf8}`);
  }
}

/** Position of the first byte that no UTF-8 text has there, found by halving the part that still decodes. */
function firstBadByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    // `stream` accepts a character cut in two at the end.
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      good = middle;
    } catch {
      bad = middle;
    }
  }
  return good;
}

function lineAt(bytes: Uint8Array, position: number): number {
  let line = 1;
  for (let i = 0; i < position; i++) if (bytes[i] === 0x0a) line++;
  return line;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}
