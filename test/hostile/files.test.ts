/** Files that would take all the time or all the memory, or lose what is in them, if they were read as they ask for. */
import { describe, expect, it } from 'vitest';
import { csvRows } from '../../src/host/files/csv/csv-rows.ts';
import { addCsvSheet } from '../../src/host/files/csv/csv-sheet.ts';
import { openXlsx } from '../../src/host/files/xlsx/open-xlsx.ts';
import { escapeXml, unescapeXml } from '../../src/host/files/xlsx/package/xml-text.ts';
import { saveXlsx } from '../../src/host/files/xlsx/save-xlsx.ts';
import { packed, unpacked } from '../../src/host/files/zip/deflate.ts';
import { readZip } from '../../src/host/files/zip/read-zip.ts';
import { writeZip } from '../../src/host/files/zip/write-zip.ts';
import { Workbook } from '../../src/host/workbook/workbook.ts';
import { xlsxOf } from '../host/files/xlsx/xlsx-of.ts';

const open = (bytes: Uint8Array) => openXlsx(bytes, { fileName: 'leads.xlsx' });
const sheetOf = (rows: string, before = '') =>
  `<worksheet>${before}<sheetData>${rows}</sheetData></worksheet>`;
const oneCell = '<row r="1"><c r="A1"><v>7</v></c></row>';

async function firstCell(sheet: string, parts: Record<string, string> = {}): Promise<unknown> {
  return (await open(await xlsxOf(sheet, parts))).workbook.sheets[0]!.cells.at(1, 1);
}

async function reopened(bytes: Uint8Array, change: (file: Awaited<ReturnType<typeof open>>) => void) {
  const file = await open(bytes);
  change(file);
  return (await open(await saveXlsx(file.workbook, file))).workbook.sheets[0]!;
}

describe('an .xlsx file takes no longer than its size', () => {
  it.each([
    ['forty comments before the root', '<!-- c -->'.repeat(40) + sheetOf(oneCell)],
    [
      'a hundred thousand elements that are all called differently',
      sheetOf(oneCell, Array.from({ length: 100_000 }, (_, i) => `<a${i}></a${i}>`).join('')),
    ],
    [
      'a tag with half a million spaces',
      sheetOf(oneCell, `<cols><col${' '.repeat(500_000)}min="1" max="2"/></cols>`),
    ],
    [
      'columns from minus a thousand million on',
      sheetOf(oneCell, '<cols><col min="-1000000000" max="2" hidden="1"/></cols>'),
    ],
    [
      'three hundred thousand empty rows',
      sheetOf(oneCell + Array.from({ length: 300_000 }, (_, i) => `<row r="${i + 2}"/>`).join('')),
    ],
    [
      'a group folded away every second row',
      sheetOf(
        oneCell +
          Array.from(
            { length: 60_000 },
            (_, i) => `<row r="${i + 2}" ${i % 2 ? 'collapsed="1"' : 'hidden="1" outlineLevel="1"'}/>`,
          ).join(''),
      ),
    ],
    [
      'groups a hundred thousand deep',
      sheetOf(
        oneCell +
          Array.from(
            { length: 60_000 },
            (_, i) => `<row r="${i + 2}" hidden="1" collapsed="1" outlineLevel="${60_000 - i}"/>`,
          ).join(''),
      ),
    ],
  ])('with %s', async (_, sheet) => {
    expect(await firstCell(sheet)).toBe(7);
  });

  it('with a text of runs in runs in runs', async () => {
    const deep = `${'<r>'.repeat(100_000)}<t>deep</t>${'</r>'.repeat(100_000)}`;
    const sheet = sheetOf('<row r="1"><c r="A1" t="s"><v>0</v></c></row>');
    expect(await firstCell(sheet, { 'xl/sharedStrings.xml': `<sst><si><t>flat</t>${deep}</si></sst>` })).toBe(
      'flat',
    );
  });

  it('whatever grid it was kept with', async () => {
    const file = await open(await xlsxOf(sheetOf(oneCell)));
    const text = new TextDecoder();
    const entries = readZip(await saveXlsx(file.workbook, file));
    const changed = await Promise.all(
      entries.map(async (entry) => {
        const xml = text
          .decode(await unpacked(entry))
          .replace(/maxRows&quot;:\d+/, 'maxRows&quot;:1000000000');
        return packed(entry.name, new TextEncoder().encode(xml));
      }),
    );
    expect((await open(writeZip(changed))).workbook.sheets[0]!.maxRows).toBe(1000);
  });
});

describe('an .xlsx file takes no more memory than its cells', () => {
  it.each([
    [
      'one cell far out, and a row with a format',
      '<row r="1" s="1" customFormat="1"/><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
      'has 17,179,869,184 cells',
    ],
    [
      'a full row at the very bottom',
      `<row r="1048576">${'<c><v>1</v></c>'.repeat(16_384)}</row>`,
      /has 1\d,\d{3},\d{3} cells/,
    ],
  ])('%s', async (_, rows, problem) => {
    await expect(open(await xlsxOf(sheetOf(rows)))).rejects.toThrow(problem);
  });

  it('also where thousands of tabs are one part', async () => {
    const workbook = `<workbook xmlns:r="x"><sheets>${[1, 2].map((i) => `<sheet name="S${i}" sheetId="${i}" r:id="rId1"/>`).join('')}</sheets></workbook>`;
    await expect(open(await xlsxOf(sheetOf(oneCell), { 'xl/workbook.xml': workbook }))).rejects.toThrow(
      'leads.xlsx is damaged (listSheets: two tabs are xl/worksheets/sheet1.xml)',
    );
  });
});

describe('a cell of an .xlsx file', () => {
  it.each([
    ['infinity', '<c r="A1"><v>1e309</v></c>', null],
    ['a day that is none', '<c r="A1" t="d"><v>soon</v></c>', null],
    ['a text in a row out of order', '<c r="A1" t="str"><v>a</v></c>', 'a'],
  ])('is never %s', async (_, cell, value) => {
    expect(await firstCell(sheetOf(`<row r="2"/><row r="1">${cell}</row>`))).toBe(value);
  });

  it('points to a text that is there, or the file is damaged: one that is added later would be taken for it', async () => {
    await expect(firstCell(sheetOf('<row r="1"><c r="A1" t="s"><v>5</v></c></row>'))).rejects.toThrow(
      'leads.xlsx is damaged (sharedText: no text "5" of 1)',
    );
  });

  it('is written in its place whatever the order of the file', async () => {
    const rows =
      '<row r="2"><c r="B2"><v>4</v></c><c r="A2"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>';
    const sheet = await reopened(await xlsxOf(sheetOf(rows)), ({ workbook }) =>
      workbook.sheets[0]!.cells.set(1, 2, 2),
    );
    expect([sheet.cells.column(1), sheet.cells.column(2)]).toEqual([
      [1, 3],
      [2, 4],
    ]);
  });

  it('keeps its day where a format that the file does not list is another one later', async () => {
    const parts = {
      'xl/workbook.xml':
        '<workbook xmlns:r="x"><workbookPr date1904="1"/><sheets><sheet name="Leads" sheetId="1" r:id="rId1"/></sheets></workbook>',
    };
    const bytes = await xlsxOf(sheetOf('<row r="1"><c r="A1" s="3"><v>100</v></c></row>'), parts);
    const sheet = await reopened(bytes, ({ workbook }) => {
      workbook.sheets[0]!.cells.set(2, 1, 5);
      workbook.sheets[0]!.formats.numberFormat.set(
        { row: 2, column: 1, rows: 1, columns: 1 },
        'yyyy-mm-dd hh:mm',
      );
    });
    expect(sheet.cells.at(1, 1)).toBe(100);
  });

  it('keeps half a surrogate pair', async () => {
    const text = 'a \ud800 b \udc00 👍';
    const sheet = await reopened(await xlsxOf(sheetOf(oneCell)), ({ workbook }) =>
      workbook.sheets[0]!.cells.set(1, 1, text),
    );
    expect(sheet.cells.at(1, 1)).toBe(text);
  });
});

it('a tab whose name looks like an attribute is not hidden by it', async () => {
  const workbook = `<workbook xmlns:r="x"><sheets><sheet name="a state='hidden' b" sheetId="1" r:id="rId1"/></sheets></workbook>`;
  const {
    workbook: { sheets },
  } = await open(await xlsxOf(sheetOf(oneCell), { 'xl/workbook.xml': workbook }));
  expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([["a state='hidden' b", false]]);
});

it('an element with nothing in it may have an end tag, and is written with one end', async () => {
  const before = '<sheetPr><outlinePr summaryBelow="0"></outlinePr></sheetPr>';
  const after = '<hyperlinks><hyperlink ref="A1" location="B2"></hyperlink></hyperlinks></worksheet>';
  const bytes = await xlsxOf(sheetOf(oneCell, before).replace('</worksheet>', after));
  const sheet = await reopened(bytes, ({ workbook }) => {
    workbook.sheets[0]!.tabColor = '#00ff00';
    workbook.sheets[0]!.links.set({ row: 3, column: 1, rows: 1, columns: 1 }, 'https://example.com/');
  });
  expect([sheet.tabColor, sheet.rows.groupControl, sheet.links.at(3, 1)]).toEqual([
    '#00ff00',
    'before',
    'https://example.com/',
  ]);
});

it.each(['/', '/xl/workbook.xml', '../drawings/drawing1.xml'])(
  'a removed tab takes no more with it than what is its own: %s',
  async (target) => {
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const drawing = `<Relationships><Relationship Id="rId1" Type="${office}/drawing" Target="${target}"/></Relationships>`;
    const file = await open(
      await xlsxOf(sheetOf(oneCell), {
        'xl/worksheets/_rels/sheet1.xml.rels': drawing,
        'xl/drawings/drawing1.xml': '<wsDr/>',
        'xl/drawings/_rels/drawing1.xml.rels': drawing,
      }),
    );
    file.workbook.addSheet('Ours');
    file.workbook.removeSheet(file.workbook.sheetByName('Leads')!);
    const again = await open(await saveXlsx(file.workbook, file));
    expect(again.workbook.sheets.map(({ name }) => name)).toEqual(['Ours']);
  },
);

describe('an archive', () => {
  async function archive(change: (view: DataView, directory: number) => void): Promise<Uint8Array> {
    // CRC-32 of "123456789" is cbf43926: the check value of the algorithm.
    const stored = {
      name: 'a',
      method: 'stored',
      crc32: 0xcbf43926,
      size: 9,
      packed: new TextEncoder().encode('123456789'),
    } as const;
    const bytes = writeZip([stored]);
    change(new DataView(bytes.buffer), 30 + 1 + 9);
    return bytes;
  }

  it('with a password gets its sentence', async () => {
    const bytes = await archive((view, directory) => view.setUint16(directory + 8, 1, true));
    await expect(open(bytes)).rejects.toThrow(
      'leads.xlsx is a zip archive with a password. Unpack it, or save it again without one.',
    );
  });

  it('that is not what its checksum says is refused, also where it is not packed', async () => {
    const bytes = await archive((view) => view.setUint8(31, 0x30));
    await expect(unpacked(readZip(bytes)[0]!)).rejects.toThrow('zip: damaged: a: wrong checksum');
  });

  it('with a part that is longer than any text can be is too large', async () => {
    const entry = await packed('bomb', new Uint8Array(3_000_000));
    const bytes = writeZip([
      { ...entry, size: 2 ** 29 },
      await packed('more', crypto.getRandomValues(new Uint8Array(60_000))),
    ]);
    expect(() => readZip(bytes)).toThrow('zip: too large');
  });

  it('whose end is in 64 bits is read', async () => {
    const plain = await archive(() => {});
    const end = plain.length - 22;
    const bytes = new Uint8Array(plain.length + 76);
    bytes.set(plain.subarray(0, end));
    const view = new DataView(bytes.buffer);
    view.setUint32(end, 0x06064b50, true);
    view.setBigUint64(end + 32, 1n, true);
    view.setBigUint64(end + 48, 40n, true);
    view.setUint32(end + 56, 0x07064b50, true);
    view.setBigUint64(end + 64, BigInt(end), true);
    bytes.set(plain.subarray(end), end + 76);
    view.setUint16(end + 76 + 10, 0xffff, true);
    view.setUint32(end + 76 + 16, 0xffffffff, true);
    expect(readZip(bytes).map(({ name }) => name)).toEqual(['a']);
  });
});

it('a .csv file of nothing but separators is refused before it fills memory', () => {
  expect(() => csvRows(','.repeat(10_000_001), 'leads.csv')).toThrow(
    'leads.csv has more than 10,000,000 cells, and a spreadsheet has no more. Leave out columns that no rule needs, or split the file.',
  );
});

describe('what takes more memory than its size', () => {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const tooMuch = 'leads.xlsx would take more than a gigabyte of memory, or is made to.';

  it('an archive of a bomb is refused also where a part that does not pack stands beside it', async () => {
    const junk = new Uint8Array(400_000);
    for (let at = 0; at < junk.length; at += 50_000) crypto.getRandomValues(junk.subarray(at, at + 50_000));
    const bytes = writeZip([await packed('bomb', new Uint8Array(70_000_000)), await packed('junk', junk)]);
    expect(() => readZip(bytes)).toThrow('zip: too large: bomb');
  });

  it('documents beside cells have 128 MB together, however often a file has one read', async () => {
    const relations = Array.from(
      { length: 40 },
      (_, i) => `<Relationship Id="c${i}" Type="${office}/customXml" Target="big.xml"/>`,
    );
    const parts = {
      'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/>${relations.join('')}</Relationships>`,
      'xl/big.xml': `<a>${' '.repeat(4_000_000)}</a>`,
    };
    await expect(open(await xlsxOf(sheetOf(oneCell), parts))).rejects.toThrow(tooMuch);
  });

  it('millions of elements beside the cells are as much', async () => {
    await expect(open(await xlsxOf(sheetOf(oneCell, '<a/>'.repeat(2_200_000))))).rejects.toThrow(tooMuch);
  });

  it.each([
    ['more rows than a sheet has', '<row r="1"/>'.repeat(1_048_577), 'rawRows: more than 1048576 rows'],
    [
      'more cells in a row than there are columns',
      `<row r="1">${'<c r="A1"/>'.repeat(16_385)}</row>`,
      'rawCells: more than 16384 cells in a row',
    ],
    [
      'more characters than a cell has',
      `<row r="1"><c r="A1" t="str"><v>${'x'.repeat(50_001)}</v></c></row>`,
      'a cell with a text of 50,001 characters, and a cell has at most 50,000',
    ],
    [
      'more characters than a cell has, in runs',
      `<row r="1"><c r="A1" t="inlineStr"><is>${`<r><t>${'x'.repeat(30_000)}</t></r>`.repeat(2)}</is></c></row>`,
      'a cell with a text of 60,000 characters, and a cell has at most 50,000',
    ],
  ])('%s are a damaged file', async (_, rows, problem) => {
    await expect(open(await xlsxOf(sheetOf(rows)))).rejects.toThrow(`leads.xlsx is damaged (${problem})`);
  });

  it('a formula that is written once and shared by too many cells is refused', async () => {
    // References are moved from cell to cell; the texts in quotes, which are most of it, are not.
    const formula = `A1&"${'x'.repeat(45_000)}"`;
    const first = `<row r="1"><c r="A1"><f t="shared" si="0">${escapeXml(formula)}</f><v>1</v></c></row>`;
    const others = Array.from(
      { length: 6_000 },
      (_, i) => `<row r="${i + 2}"><c r="A${i + 2}"><f t="shared" si="0"/><v>1</v></c></row>`,
    );
    await expect(open(await xlsxOf(sheetOf(first + others.join(''))))).rejects.toThrow(tooMuch);
  });

  it('a cell may have as many characters as a spreadsheet takes, each written as an entity', async () => {
    const rows = `<row r="1"><c r="A1" t="str"><v>${'&#x00041;'.repeat(50_000)}</v></c></row>`;
    expect(await firstCell(sheetOf(rows))).toBe('A'.repeat(50_000));
  });

  it('entities are read also where a long text is taken apart', () => {
    // A piece has a million characters: one of five begins at each place before its end.
    for (let before = 0; before < 5; before++)
      expect(unescapeXml('x'.repeat(before) + '&amp;'.repeat(400_000))).toBe(
        'x'.repeat(before) + '&'.repeat(400_000),
      );
  });

  it.each([
    [1_048_577, 1, '1,048,577 rows, and a sheet of an .xlsx file has at most 1,048,576'],
    [1, 16_385, '16,385 columns, and a sheet of an .xlsx file has at most 16,384'],
  ])(
    'a workbook of %i × %i cells is not written as a file that nothing opens',
    async (rows, columns, why) => {
      const workbook = new Workbook();
      workbook.addSheet('Leads', { rows, columns }).cells.set(rows, columns, 'x');
      await expect(saveXlsx(workbook)).rejects.toThrow(
        `The workbook cannot be written: the tab Leads has ${why}. Leave out columns that no rule needs, or split the list.`,
      );
    },
  );
});

describe('a .csv file', () => {
  const add = (text: string) =>
    addCsvSheet(new Workbook(), new TextEncoder().encode(text), { fileName: 'leads.csv', name: 'Leads' });
  const tooLong =
    'characters, and a spreadsheet takes 50,000 at most. Shorten it, or close the quote that opens it.';

  it.each([
    ['a cell of 50,001 characters', `a,b\n1,${'x'.repeat(50_001)}\n`, `line 2: a cell has 50,001 ${tooLong}`],
    [
      'a hundred thousand doubled quotes',
      `a,b\n\n1,"${'""'.repeat(100_000)}"\n`,
      `line 3: a cell has 200,000 ${tooLong}`,
    ],
    [
      'a quote that is closed by the next one, thousands of rows below',
      `a,b\r\n1,"x\r\n${'2,y\r\n'.repeat(20_000)}3,"\r\n`,
      `line 2: a cell has 100,005 ${tooLong}`,
    ],
  ])('with %s is refused with its line', (_, text, problem) => {
    expect(() => add(text)).toThrow(`leads.csv, ${problem}`);
  });

  it.each([
    ['columns', ','.repeat(16_384), '16,385 columns, and a sheet of an .xlsx file has at most 16,384'],
    ['rows', 'a\n'.repeat(1_048_577), '1,048,577 rows, and a sheet of an .xlsx file has at most 1,048,576'],
  ])('with more %s than its workbook can have is refused before it is scored', (_, text, why) => {
    expect(() => add(text.replace(/^,/, 'a,'))).toThrow(
      `leads.csv has ${why}. Leave out columns that no rule needs, or split the file.`,
    );
  });
});
