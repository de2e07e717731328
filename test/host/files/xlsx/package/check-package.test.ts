import { expect, it } from 'vitest';
import { newProblems } from '../../../../../src/host/files/xlsx/package/check-package.ts';
import { newPackage } from '../../../../../src/host/files/xlsx/package/new-package.ts';
import { PackageParts } from '../../../../../src/host/files/xlsx/package/package-parts.ts';
import { emptySheetXml } from '../../../../../src/host/files/xlsx/package/sheet-xml.ts';
import { packed } from '../../../../../src/host/files/zip/deflate.ts';

const sheetOf = (cells: string) => emptySheetXml.replace('<sheetData/>', `<sheetData>${cells}</sheetData>`);

async function withSheet(xml: string) {
  const parts = newPackage();
  const workbook = (await parts.workbookPart())!;
  const { part } = await workbook.addPart('worksheet', xml);
  return { parts, workbook, part };
}

it('finds nothing wrong with a new workbook', async () => {
  const { parts } = await withSheet(sheetOf('<row r="1" s="0"><c r="A1" s="0"><v>1</v></c></row>'));
  expect(await newProblems(parts, [])).toEqual([]);
});

it('finds a part that is no XML', async () => {
  const { parts } = await withSheet(sheetOf('<row r="1">'));
  expect(await newProblems(parts, [])).toEqual([
    'xl/worksheets/sheet1.xml would be no XML that programs read: </sheetData> where </row> is to be closed',
  ]);
});

it('finds a part without content type, one of two content types, and two of one name', async () => {
  const { parts } = await withSheet(sheetOf(''));
  parts.part('xl/media/image1.png').setText('');
  const types = parts.part('[Content_Types].xml');
  await types.append('<Override PartName="/XL/styles.xml" ContentType="a/b"/>');
  expect(await newProblems(parts, [])).toEqual([
    'two content types would be said of /xl/styles.xml',
    'xl/media/image1.png would have no content type',
  ]);
  const twice = new PackageParts(
    await Promise.all(['a.xml', 'A.xml'].map((name) => packed(name, new Uint8Array()))),
  );
  twice.part('b.xml').setText('<b/>');
  expect(await newProblems(twice, [])).toContain('it would have two parts a.xml');
});

it('finds relations to nothing, and two of the same id', async () => {
  const { parts, workbook } = await withSheet(sheetOf(''));
  await workbook.addRelation('chart', 'xl/charts/chart1.xml');
  const relations = parts.part('xl/_rels/workbook.xml.rels');
  relations.setText((await relations.text()).replace('rId3', 'rId1'));
  expect(await newProblems(parts, [])).toEqual([
    'xl/_rels/workbook.xml.rels would say rId1 twice',
    'xl/_rels/workbook.xml.rels would name xl/charts/chart1.xml, which is not there',
  ]);
});

it('finds an element that means a relation which is not there', async () => {
  const { parts } = await withSheet(
    emptySheetXml.replace('<sheetData/>', '<sheetData/><drawing r:id="rId7"/>'),
  );
  expect(await newProblems(parts, [])).toEqual([
    'xl/worksheets/sheet1.xml would refer to rId7, which is not there',
  ]);
});

it.each(['<row r="1"><c r="A1" s="1"/></row>', '<row r="1" s="10" customFormat="1"/>'])(
  'finds a style that is not there: %s',
  async (row) => {
    const { parts } = await withSheet(sheetOf(row));
    expect((await newProblems(parts, []))[0]).toMatch(
      /^xl\/worksheets\/sheet1\.xml would have the style 1?[01], which is not there$/,
    );
  },
);

it('leaves faults be that the file had already', async () => {
  const { parts, part } = await withSheet(sheetOf('<row r="1"><c r="A1" s="99"/></row>'));
  const before = [await packed(part.name, new TextEncoder().encode((await part.pieces()).join('')))];
  const problems = await newProblems(parts, before);
  expect(problems).toEqual([]);
});
