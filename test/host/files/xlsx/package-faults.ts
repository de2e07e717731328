import { newProblems } from '../../../../src/host/files/xlsx/package/check-package.ts';
import { PackageParts } from '../../../../src/host/files/xlsx/package/package-parts.ts';
import { readZip } from '../../../../src/host/files/zip/read-zip.ts';

/** What is wrong with a file, all its parts taken for changed ones. */
export async function faultsOf(xlsx: Uint8Array): Promise<string[]> {
  const parts = new PackageParts(readZip(xlsx));
  for (const part of parts.all()) {
    if (/\.(xml|rels|vml)$/i.test(part.name)) part.setText(await part.textWithCells());
  }
  return newProblems(parts, []);
}
