import { expect, it } from 'vitest';
import { openXlsx } from '../../../../../src/host/files/xlsx/open-xlsx.ts';
import { packed } from '../../../../../src/host/files/zip/deflate.ts';
import { writeZip } from '../../../../../src/host/files/zip/write-zip.ts';
import { messyWorkbook } from '../messy-workbook.ts';
import { xlsxOf } from '../xlsx-of.ts';

const open = (bytes: Uint8Array) => openXlsx(bytes, { fileName: 'leads.xlsx' });
const utf16 = (text: string) => [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);
const compoundFile = (name: string) =>
  Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600), ...utf16(name));
const zipOf = async (name: string, text: string) =>
  writeZip([await packed(name, new TextEncoder().encode(text))]);

it.each([
  ['nothing', new Uint8Array()],
  ['a text', new TextEncoder().encode('Email,Name\nann@example.com,Ann\n')],
])('says that %s is no workbook', async (_, bytes) => {
  await expect(open(bytes)).rejects.toThrow(
    'leads.xlsx is no .xlsx file: it is empty or holds something else.',
  );
});

it('says that a file is protected with a password', async () => {
  await expect(open(compoundFile('EncryptedPackage'))).rejects.toThrow(
    'leads.xlsx is protected with a password. Take the password off',
  );
});

it('says that a file has the format of before 2007', async () => {
  await expect(open(compoundFile('Workbook'))).rejects.toThrow(
    'leads.xlsx is a workbook in the format of Excel 97–2003 (.xls). Save it as an Excel workbook (.xlsx) first.',
  );
});

it('says that a file is cut off, wherever it ends', async () => {
  const whole = await messyWorkbook();
  for (const share of [0.1, 0.5, 0.99]) {
    await expect(open(whole.subarray(0, Math.floor(whole.length * share)))).rejects.toThrow(
      'leads.xlsx is cut off: its end is missing.',
    );
  }
});

it('says that a file is damaged, and where', async () => {
  await expect(open(await xlsxOf('<worksheet><sheetData><row r="1"><c r="A1"><v>1'))).rejects.toThrow(
    'leads.xlsx is damaged (elementAt: <worksheet> is never closed). Open it in Excel or Google Sheets and save it again',
  );
});

it.each([
  ['a binary workbook (.xlsb)', 'xl/workbook.bin'],
  ['an OpenDocument file (.ods)', 'content.xml'],
  ['a zip archive, but no Excel workbook', 'word/document.xml'],
])('says that a file is %s', async (kind, part) => {
  await expect(open(await zipOf(part, '<a/>'))).rejects.toThrow(
    `leads.xlsx is ${kind}. Save it as an Excel workbook`,
  );
});

it('refuses an archive that is made to fill memory', async () => {
  const entry = await packed('xl/worksheets/sheet1.xml', new Uint8Array(10_000));
  await expect(open(writeZip([{ ...entry, size: 2_000_000_000 }]))).rejects.toThrow(
    'leads.xlsx would take more than a gigabyte of memory',
  );
});

it.each([
  ['<row r="1"><c r="ABCD1"><v>1</v></c></row>', 'rawCells: no such column: <c r="ABCD1">'],
  ['<row r="99999999"><c><v>1</v></c></row>', 'rawRows: no such row: <row r="99999999">'],
  ['<row r="x"><c><v>1</v></c></row>', 'rawRows: no such row: <row r="x">'],
])('refuses a cell outside of any sheet: %s', async (row, problem) => {
  await expect(open(await xlsxOf(`<worksheet><sheetData>${row}</sheetData></worksheet>`))).rejects.toThrow(
    `leads.xlsx is damaged (${problem})`,
  );
});

it('says which tab has too many cells', async () => {
  const rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
  await expect(open(await xlsxOf(`<worksheet><sheetData>${rows}</sheetData></worksheet>`))).rejects.toThrow(
    'leads.xlsx has 17,179,869,184 cells, and a spreadsheet has at most 10,000,000: the tab Leads goes down to XFD1048576. Delete',
  );
});

it('refuses a document type, whose entities could grow without end', async () => {
  await expect(open(await xlsxOf('<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet/>'))).rejects.toThrow(
    'leads.xlsx is damaged (childElements: document type',
  );
});

it('survives a file with any one byte changed', async () => {
  const whole = await messyWorkbook();
  for (let at = 7; at < whole.length; at += Math.ceil(whole.length / 150)) {
    const changed = whole.slice();
    changed[at] = changed[at]! ^ 0x55;
    await open(changed).catch((error: Error) =>
      expect(error.message, `byte ${at}`).toMatch(/^leads\.xlsx (is|would) .*\.$/),
    );
  }
});
