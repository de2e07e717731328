/** Opens an .xlsx file down to its parts, and says in a sentence what is wrong with one that cannot be opened. */
import { UnreadableFile } from '../../unreadable-file.ts';
import { readZip } from '../../zip/read-zip.ts';
import { type ZipEntry, ZipProblem } from '../../zip/zip-entry.ts';
import { contentTypesPart, type PackagePart, PackageParts } from './package-parts.ts';

interface OpenedPackage {
  entries: readonly ZipEntry[];
  workbookPart: PackagePart;
}

/** @throws UnreadableFile, also for what `read` finds broken inside the parts */
export async function openPackage<T>(
  bytes: Uint8Array,
  fileName: string,
  read: (opened: OpenedPackage) => Promise<T>,
): Promise<T> {
  refuseOldFormats(bytes, fileName);
  try {
    const entries = readZip(bytes);
    const parts = new PackageParts(entries);
    if (!parts.has(contentTypesPart))
      throw new UnreadableFile(`${fileName} is ${otherKind(parts)}. ${saveAsXlsx}`);
    // Read now, because writing needs it.
    await parts.part(contentTypesPart).text();
    const workbookPart = await parts.workbookPart();
    if (!workbookPart?.name.endsWith('.xml') || !(await workbookPart.text()).includes('<sheets')) {
      throw new UnreadableFile(`${fileName} is ${otherKind(parts)}. ${saveAsXlsx}`);
    }
    return await read({ entries, workbookPart });
  } catch (error) {
    if (error instanceof UnreadableFile || !(error instanceof Error)) throw error;
    if (error instanceof ZipProblem) throw new UnreadableFile(`${fileName} ${zipSentences[error.kind]}`);
    throw new UnreadableFile(`${fileName} is damaged (${error.message}). ${openAndSave}`, { cause: error });
  }
}

const saveAsXlsx = 'Save it as an Excel workbook (.xlsx) first.';
const openAndSave = 'Open it in Excel or Google Sheets and save it again as .xlsx.';

const zipSentences: Readonly<Record<ZipProblem['kind'], string>> = {
  'no zip': `is no .xlsx file: it is empty or holds something else. ${openAndSave}`,
  'cut off': 'is cut off: its end is missing. Download or copy it again.',
  damaged: `is damaged: it cannot be unpacked. Download or copy it again, or ${openAndSave[0]!.toLowerCase()}${openAndSave.slice(1)}`,
  encrypted: 'is a zip archive with a password. Unpack it, or save it again without one.',
  'too large':
    'would take more than a gigabyte of memory, or is made to. Delete what is not needed and save it again.',
};

/** First bytes of the container that Excel used until 2003, and uses around encrypted files. */
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

function refuseOldFormats(bytes: Uint8Array, fileName: string): void {
  if (!compoundFile.every((byte, i) => bytes[i] === byte)) return;
  if (includesName(bytes, 'EncryptedPackage')) {
    throw new UnreadableFile(
      `${fileName} is protected with a password. Take the password off (in Excel: File ▸ Info ▸ Protect Workbook ▸ Encrypt with Password) and save it again.`,
    );
  }
  throw new UnreadableFile(`${fileName} is a workbook in the format of Excel 97–2003 (.xls). ${saveAsXlsx}`);
}

/** Names in such a container are UTF-16. */
function includesName(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wanted[0]!); at >= 0; at = bytes.indexOf(wanted[0]!, at + 1)) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}

function otherKind(parts: PackageParts): string {
  if (parts.all().some(({ name }) => name.endsWith('workbook.bin'))) return 'a binary workbook (.xlsb)';
  if (parts.has('content.xml')) return 'an OpenDocument file (.ods)';
  return 'a zip archive, but no Excel workbook';
}
