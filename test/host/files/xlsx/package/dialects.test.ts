/** What programs other than Excel write, and what is rare in Excel. */
import { describe, expect, it } from 'vitest';
import { openXlsx } from '../../../../../src/host/files/xlsx/open-xlsx.ts';
import { saveXlsx } from '../../../../../src/host/files/xlsx/save-xlsx.ts';
import { cellError, Formula, pendingResult } from '../../../../../src/host/workbook/cell.ts';
import { columnLetters } from '../../../../../src/host/workbook/formula-references.ts';
import { partOf } from '../parts.ts';
import { xlsxOf } from '../xlsx-of.ts';

async function open(sheet: string, parts?: Record<string, string>) {
  const file = await openXlsx(await xlsxOf(sheet, parts), { fileName: 'leads.xlsx' });
  return { file, sheet: file.workbook.sheets[0]! };
}

const sheetOf = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;

it('reads every type of cell', async () => {
  const { sheet } = await open(
    sheetOf(
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><r><t>in</t></r><r><t xml:space="preserve"> line</t></r><rPh><t>no</t></rPh></is></c>' +
        '<c r="C1" t="str"><f>A1&amp;"x"</f><v>sharedx</v></c><c r="D1" t="b"><v>1</v></c><c r="E1" t="e"><v>#N/A</v></c><c r="F1"><v>1.5E3</v></c>' +
        '<c r="G1" t="d" s="2"><v>2026-11-21T12:00:00</v></c><c r="H1" s="2"/><c r="I1"><f>NOW()</f></c></row>',
    ),
  );
  expect([1, 2, 3, 4, 5, 6, 7, 8, 9].map((column) => sheet.cells.at(1, column))).toEqual([
    'shared',
    'in line',
    new Formula('=A1&"x"', 'sharedx'),
    true,
    cellError('#N/A'),
    1500,
    46347.5,
    null,
    new Formula('=NOW()', cellError('Loading...')),
  ]);
  expect(sheet.formats.numberFormat.at(1, 8)).toBe('yyyy-mm-dd');
});

it('keeps apart formulas without result, and those whose result is an empty text', async () => {
  const { file, sheet } = await open(
    sheetOf(
      '<row r="1"><c r="A1"><f>NOW()</f></c><c r="B1"><f>NOW()</f><v></v></c><c r="C1" t="str"><f>""&amp;""</f><v></v></c></row>',
    ),
  );
  const pending = new Formula('=NOW()', pendingResult);
  const empty = new Formula('=""&""', '');
  expect([1, 2, 3].map((column) => sheet.cells.at(1, column))).toEqual([pending, pending, empty]);
  expect([sheet.text(1, 1), sheet.text(1, 3)]).toEqual(['Loading...', '']);
  sheet.insert('column', 1, 1);
  const saved = await saveXlsx(file.workbook, file);
  const xml = await partOf(saved, 'xl/worksheets/sheet1.xml');
  expect(xml).toContain(
    '<c r="C1"><f>NOW()</f></c><c r="D1" t="str"><f>&quot;&quot;&amp;&quot;&quot;</f><v></v></c>',
  );
  expect(await partOf(saved, 'xl/workbook.xml')).toContain('<calcPr fullCalcOnLoad="1"/>');
  const again = (await openXlsx(saved, { fileName: 'again.xlsx' })).workbook.sheets[0]!;
  expect([2, 3, 4].map((column) => again.cells.at(1, column))).toEqual([pending, pending, empty]);
});

it('reads rows and cells without addresses', async () => {
  const { sheet } = await open(
    sheetOf(
      '<row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>',
    ),
  );
  expect([sheet.cells.at(1, 2), sheet.cells.at(4, 4), sheet.cells.at(5, 1)]).toEqual([2, 4, 5]);
});

it('reads and writes documents whose elements have a prefix', async () => {
  const { file, sheet } = await open(
    '<?xml version="1.0"?>\n<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>',
  );
  expect(sheet.cells.at(1, 1)).toBe(7);
  sheet.cells.set(2, 1, 8);
  const again = await openXlsx(await saveXlsx(file.workbook, file), { fileName: 'again.xlsx' });
  expect(again.workbook.sheets[0]!.cells.column(1)).toEqual([7, 8]);
});

it('reads and writes texts in sections of CDATA', async () => {
  const { file, sheet } = await open(
    sheetOf(
      '<row r="1"><c r="A1" t="inlineStr"><is><t>R<![CDATA[&D <b>]]> <![CDATA[&amp;]]></t></is></c><c r="B1"><v><![CDATA[7]]></v></c></row>',
    ),
  );
  expect([sheet.cells.at(1, 1), sheet.cells.at(1, 2)]).toEqual(['R&D <b> &amp;', 7]);
  sheet.cells.set(2, 1, 8);
  const again = await openXlsx(await saveXlsx(file.workbook, file), { fileName: 'again.xlsx' });
  expect(again.workbook.sheets[0]!.cells.column(1)).toEqual(['R&D <b> &amp;', 8]);
});

it.each([
  ['one long section', `<![CDATA[${'&'.repeat(600_000)}]]>`],
  ['many sections', `<![CDATA[${'&'.repeat(400_000)}]]>`.repeat(20)],
])('refuses %s of CDATA that would take more memory than cells', async (_, text) => {
  const opened = open(sheetOf(`<row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row>`));
  await expect(opened).rejects.toThrow('leads.xlsx');
});

it('reads control characters and carriage returns as cells write them', async () => {
  const { sheet } = await open(
    sheetOf('<row r="1"><c r="A1" t="inlineStr"><is><t>a_x000D_b_x005F_x0041_&#233;</t></is></c></row>'),
  );
  expect(sheet.cells.at(1, 1)).toBe('a\rb_x0041_é');
});

describe('shared formulas', () => {
  const rows =
    '<row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$C$1</f><v>1</v></c></row>' +
    '<row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"/><v>3</v></c></row>';

  it('are written out for each cell', async () => {
    const { sheet } = await open(sheetOf(rows));
    expect(sheet.cells.column(2)).toEqual([
      new Formula('=A1*$C$1', 1),
      new Formula('=A2*$C$1', 2),
      new Formula('=A3*$C$1', 3),
    ]);
  });

  it('survive when their first cell is overwritten', async () => {
    const { file, sheet } = await open(sheetOf(rows));
    sheet.cells.set(1, 2, 'gone');
    const again = await openXlsx(await saveXlsx(file.workbook, file), { fileName: 'again.xlsx' });
    expect(again.workbook.sheets[0]!.cells.column(2)).toEqual([
      'gone',
      new Formula('=A2*$C$1', 2),
      new Formula('=A3*$C$1', 3),
    ]);
  });
});

it('hides the marks of functions that are newer than the format', async () => {
  const { sheet } = await open(
    sheetOf('<row r="1"><c r="A1"><f>_xlfn._xlws.FILTER(B:B,_xlfn.ISFORMULA(C:C))</f><v>1</v></c></row>'),
  );
  expect(sheet.cells.at(1, 1)).toEqual(new Formula('=FILTER(B:B,ISFORMULA(C:C))', 1));
});

it('counts the days of a workbook that begins in 1904', async () => {
  const workbook =
    '<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr date1904="1"/><sheets><sheet name="Leads" sheetId="1" r:id="rId1"/></sheets></workbook>';
  // 2026-11-21 is 46347 days after 1899-12-30 and 44885 days after 1904-01-01.
  const { file, sheet } = await open(
    sheetOf('<row r="1"><c r="A1" s="1"><v>44885</v></c><c r="B1"><v>44885</v></c></row>'),
    {
      'xl/workbook.xml': workbook,
    },
  );
  expect([sheet.cells.at(1, 1), sheet.cells.at(1, 2)]).toEqual([46347, 44885]);
  sheet.cells.set(2, 1, 46348);
  sheet.formats.numberFormat.set({ row: 2, column: 1, rows: 1, columns: 1 }, 'yyyy-mm-dd');
  const saved = await saveXlsx(file.workbook, file);
  expect(await partOf(saved, 'xl/worksheets/sheet1.xml')).toMatch(/<c r="A2" s="\d+"><v>44886<\/v>/);
});

it('gives cells that are not listed the look of their row or column', async () => {
  const { file, sheet } = await open(
    '<worksheet><cols><col min="2" max="3" style="2" width="20"/></cols><sheetData><row r="2" s="1" customFormat="1"><c r="A2"><v>1</v></c></row><row r="3"><c r="B3" s="0"><v>1</v></c></row></sheetData></worksheet>',
  );
  const format = (row: number, column: number) => sheet.formats.numberFormat.at(row, column);
  expect([format(1, 2), format(2, 2), format(3, 2), format(3, 3), format(2, 1)]).toEqual([
    'yyyy-mm-dd',
    'm/d/yyyy',
    undefined,
    'yyyy-mm-dd',
    undefined,
  ]);
  sheet.cells.set(1, 2, 46347);
  sheet.cells.set(2, 3, 46347);
  const saved = await partOf(await saveXlsx(file.workbook, file), 'xl/worksheets/sheet1.xml');
  expect(saved).toContain('<c r="B1" s="2"><v>46347</v></c>');
  expect(saved).toContain('<c r="C2" s="1"><v>46347</v></c>');
});

it('reads styles whose empty elements are closed by tags of their own', async () => {
  const styles =
    '<styleSheet><fonts><font><name val="Arial"></name></font><font><b val="true"></b><color theme="4" tint="-0.5"></color></font></fonts>' +
    '<fills><fill><patternFill patternType="solid"><fgColor indexed="10"></fgColor></patternFill></fill></fills>' +
    '<cellXfs><xf></xf><xf fontId="1" fillId="0"><alignment horizontal="center" wrapText="true"></alignment></xf></cellXfs></styleSheet>';
  const { sheet } = await open(sheetOf('<row r="1"><c r="A1" s="1"></c></row>'), { 'xl/styles.xml': styles });
  const { fontWeight, fontColor, background, horizontalAlignment, wrap } = sheet.formats;
  expect(
    [fontWeight, fontColor, background, horizontalAlignment, wrap].map((layer) => layer.at(1, 1)),
  ).toEqual([
    'bold',
    // Half as bright as #4472c4, the fifth colour of the theme of Office.
    '#223962',
    '#ff0000',
    'center',
    'WRAP',
  ]);
});

it('keeps lines and their colours that Sheets has no words for, where a cell moves', async () => {
  const sides =
    '<left style="hair"><color indexed="64"/></left><right style="thin"><color auto="1"/></right>' +
    '<top style="medium"><color indexed="12"/></top><bottom style="thick"></bottom>';
  const styles = `<styleSheet><borders><border/><border>${sides}<diagonal/></border></borders><cellXfs><xf/><xf borderId="1"/></cellXfs></styleSheet>`;
  const { file, sheet } = await open(sheetOf('<row r="1"><c r="A1" s="1"/></row>'), {
    'xl/styles.xml': styles,
  });
  sheet.insert('column', 1, 1);
  sheet.formats.background.set({ row: 1, column: 2, rows: 1, columns: 1 }, '#ff0000');
  const saved = await partOf(await saveXlsx(file.workbook, file), 'xl/styles.xml');
  const [moved] = saved.match(/<border><left style="hair">.*?<\/border>/g)!;
  expect(moved).toBe(`<border>${sides}<diagonal/></border>`);
  expect(saved).not.toContain('FF000000');
});

it('takes a colour that is none for the usual one', async () => {
  const styles =
    '<styleSheet><fonts><font/><font><color rgb="auto"/></font></fonts><fills><fill/><fill/><fill><patternFill patternType="solid"><fgColor rgb="FFZZ0000"/></patternFill></fill>' +
    '<fill><patternFill patternType="solid"><fgColor theme="4" tint="none"/></patternFill></fill></fills>' +
    '<cellXfs><xf/><xf fontId="1" fillId="2"/><xf fillId="3"/></cellXfs></styleSheet>';
  const { sheet } = await open(sheetOf('<row r="1"><c r="A1" s="1"/><c r="B1" s="2"/></row>'), {
    'xl/styles.xml': styles,
  });
  const { fontColor, background } = sheet.formats;
  expect([fontColor.at(1, 1), background.at(1, 1), background.at(1, 2)]).toEqual([
    undefined,
    undefined,
    // The fifth colour of the theme of Office.
    '#4472c4',
  ]);
});

it('makes way for new columns with all that lies behind the last value of a wide tab', async () => {
  const values = Array.from({ length: 30 }, (_, i) => `<c r="${columnLetters(i + 1)}1"><v>1</v></c>`);
  const { file, sheet } = await open(
    `<worksheet><cols><col min="31" max="31" width="30" customWidth="1"/></cols><sheetData><row r="1">${values.join('')}</row></sheetData>` +
      '<conditionalFormatting sqref="AE2"><cfRule type="containsBlanks" dxfId="0" priority="1"/></conditionalFormatting>' +
      '<dataValidations count="1"><dataValidation type="list" sqref="AE3"><formula1>"a,b"</formula1></dataValidation></dataValidations>' +
      '<hyperlinks><hyperlink ref="AE4" location="Leads!A1"/></hyperlinks></worksheet>',
    {
      'xl/worksheets/_rels/sheet1.xml.rels':
        '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="../comments1.xml"/></Relationships>',
      'xl/comments1.xml':
        '<comments><authors/><commentList><comment ref="AE5" authorId="0"><text><t>note</t></text></comment></commentList></comments>',
    },
  );
  sheet.insert('column', 31, 2);
  const again = await openXlsx(await saveXlsx(file.workbook, file), { fileName: 'again.xlsx' });
  const found = again.workbook.sheets[0]!;
  expect([
    found.columns.sizes.runs().map(({ from, to }) => [from, to]),
    found.conditionalFormats.map(({ areas }) => areas[0]!.column),
    [found.validations.at(3, 31), found.validations.at(3, 33)?.criteria],
    [found.links.at(4, 31), found.links.at(4, 33)],
    [found.notes.at(5, 31), found.notes.at(5, 33)],
  ]).toEqual([
    [[33, 33]],
    [33],
    [undefined, 'VALUE_IN_LIST'],
    [undefined, `#gid=${found.id}&range=A1`],
    [undefined, 'note'],
  ]);
});

it('keeps merged cells that reach below the grid, or lie outside of it, where others change', async () => {
  const { file, sheet } = await open(
    '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells count="3"><mergeCell ref="A2:A1048576"/><mergeCell ref="B9000:C9000"/><mergeCell ref="B1:C1"/></mergeCells></worksheet>',
  );
  sheet.merges[1] = { row: 1, column: 2, rows: 1, columns: 3 };
  expect(await partOf(await saveXlsx(file.workbook, file), 'xl/worksheets/sheet1.xml')).toContain(
    '<mergeCells count="3"><mergeCell ref="A2:A1048576"/><mergeCell ref="B1:D1"/><mergeCell ref="B9000:C9000"/></mergeCells>',
  );
});

it('keeps the rows of a filter that reaches below the last value', async () => {
  const range = 'Leads!$A$1:$B$5000';
  const workbook = `<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Leads" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">${range}</definedName></definedNames></workbook>`;
  const { file, sheet } = await open(
    '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row></sheetData><autoFilter ref="A1:B5000"/></worksheet>',
    { 'xl/workbook.xml': workbook },
  );
  const written = async () => {
    const saved = await saveXlsx(file.workbook, file);
    const filter = /<autoFilter ref="([^"]*)"/.exec(await partOf(saved, 'xl/worksheets/sheet1.xml'))?.[1];
    const name = /<definedName [^>]*>([^<]*)</.exec(await partOf(saved, 'xl/workbook.xml'))?.[1];
    return [filter, name];
  };
  sheet.cells.set(2, 1, 3);
  expect(await written()).toEqual(['A1:B5000', range]);
  sheet.filter!.area.columns = 3;
  expect(await written()).toEqual(['A1:C5000', "'Leads'!$A$1:$C$5000"]);
});

it('leaves hints of other programs in rows that it writes into', async () => {
  const { file, sheet } = await open(
    sheetOf(
      '<row r="1" spans="1:1" ht="20" customHeight="1" x14ac:dyDescent="0.25"><c r="A1" cm="1" vm="2"><v>1</v></c></row>',
    ),
  );
  sheet.cells.set(1, 3, 2);
  const saved = await partOf(await saveXlsx(file.workbook, file), 'xl/worksheets/sheet1.xml');
  expect(saved).toContain(
    '<row r="1" ht="20" customHeight="1" x14ac:dyDescent="0.25"><c r="A1" cm="1" vm="2"><v>1</v></c><c r="C1"><v>2</v></c></row>',
  );
});

it('takes rows that a filter hides for shown, and leaves them hidden', async () => {
  const { file, sheet } = await open(
    '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2" hidden="1"><c r="A2"><v>1</v></c></row><row r="9" hidden="1"><c r="A9"><v>1</v></c></row></sheetData>' +
      '<autoFilter ref="A1:A5"><filterColumn colId="0"><top10 val="3"/></filterColumn><sortState ref="A2:A5"/></autoFilter></worksheet>',
  );
  expect(sheet.rows.hidden.runs()).toEqual([{ from: 9, to: 9, value: true }]);
  sheet.cells.set(2, 2, 'score');
  sheet.filter = { ...sheet.filter!, area: { row: 1, column: 1, rows: 5, columns: 2 } };
  const saved = await partOf(await saveXlsx(file.workbook, file), 'xl/worksheets/sheet1.xml');
  expect(saved).toContain('<row r="2" hidden="1">');
  expect(saved).toContain(
    '<autoFilter ref="A1:B5"><filterColumn colId="0"><top10 val="3"/></filterColumn><sortState ref="A2:A5"/></autoFilter>',
  );
});

it('puts new elements where the format wants them', async () => {
  const { file, sheet } = await open(
    '<worksheet><sheetData/><pageMargins left="1"/><tableParts count="0"/><extLst/></worksheet>',
  );
  sheet.cells.set(1, 1, 1);
  sheet.rows.frozen = 1;
  sheet.columns.sizes.set(1, 1, 70);
  sheet.merges = [{ row: 1, column: 1, rows: 2, columns: 1 }];
  sheet.notes.set({ row: 1, column: 1, rows: 1, columns: 1 }, 'note');
  sheet.links.set({ row: 1, column: 1, rows: 1, columns: 1 }, 'https://example.com');
  sheet.tabColor = '#ff0000';
  const saved = await partOf(await saveXlsx(file.workbook, file), 'xl/worksheets/sheet1.xml');
  expect(
    [...saved.matchAll(/<(\w+)[^>]*>/g)]
      .map((match) => match[1])
      .filter((name) => /^[a-z]\w{4,}/.test(name!) && name !== 'selection'),
  ).toEqual([
    'worksheet',
    'sheetPr',
    'tabColor',
    'dimension',
    'sheetViews',
    'sheetView',
    'sheetData',
    'mergeCells',
    'mergeCell',
    'hyperlinks',
    'hyperlink',
    'pageMargins',
    'legacyDrawing',
    'tableParts',
    'extLst',
  ]);
});
