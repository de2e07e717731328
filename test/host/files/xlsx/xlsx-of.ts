import { packed } from '../../../../src/host/files/zip/deflate.ts';
import { writeZip } from '../../../../src/host/files/zip/write-zip.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';

const basic: Readonly<Record<string, string>> = {
  '[Content_Types].xml':
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
  '_rels/.rels': `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns:r="${office}"><sheets><sheet name="Leads" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${office}/sharedStrings" Target="SharedStrings.xml"/></Relationships>`,
  'xl/styles.xml':
    '<styleSheet><cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs><numFmts><numFmt numFmtId="164" formatCode="yyyy-mm-dd"/></numFmts></styleSheet>',
  'xl/sharedStrings.xml': '<sst><si><t>shared</t></si></sst>',
};

/** A file with one sheet as some program writes it, and what else differs from the plainest file. */
export async function xlsxOf(
  sheet: string,
  parts: Readonly<Record<string, string>> = {},
): Promise<Uint8Array> {
  const all = { ...basic, 'xl/worksheets/sheet1.xml': sheet, ...parts };
  const encoder = new TextEncoder();
  return writeZip(
    await Promise.all(Object.entries(all).map(([name, text]) => packed(name, encoder.encode(text)))),
  );
}
