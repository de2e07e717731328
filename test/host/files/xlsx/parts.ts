/** The parts of an .xlsx file as text, for tests that compare files. */
import { unpacked } from '../../../../src/host/files/zip/deflate.ts';
import { readZip } from '../../../../src/host/files/zip/read-zip.ts';

export async function partsOf(xlsx: Uint8Array): Promise<Map<string, string>> {
  const parts = new Map<string, string>();
  for (const entry of readZip(xlsx))
    parts.set(entry.name, new TextDecoder('latin1').decode(await unpacked(entry)));
  return parts;
}

export async function partOf(xlsx: Uint8Array, name: string): Promise<string> {
  const entry = readZip(xlsx).find((candidate) => candidate.name === name);
  if (!entry) throw new Error(`partOf: no part: ${name}`);
  return new TextDecoder().decode(await unpacked(entry));
}
