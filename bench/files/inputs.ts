/** The files that are opened, written by none of those who read them: as programs write them, in seeded content. */

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { packed } from '../../src/host/files/zip/deflate.ts';
import { writeZip } from '../../src/host/files/zip/write-zip.ts';
import { columnLetters } from '../../src/host/workbook/formula-references.ts';
import { type LeadCell, leadHeaders, leads } from './leads.ts';

export interface InputSize {
  rows: number;
  columns: number;
}

export async function writeCsvInput(path: string, { rows, columns }: InputSize): Promise<void> {
  const stream = createWriteStream(path);
  stream.write(`${leadHeaders.slice(0, columns).join(',')}\r\n`);
  for (const row of leads(rows, columns)) {
    if (!stream.write(`${row.map(csvText).join(',')}\r\n`)) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'finish');
}

function csvText(cell: LeadCell): string {
  if (typeof cell === 'object') return isoDay(cell.serial);
  const text = typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell);
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function isoDay(serial: number): string {
  return new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10);
}

/** A workbook with shared texts, a format in each cell, a coloured row now and then, widths, a frozen header and a filter. */
export async function writeXlsxInput(path: string, size: InputSize): Promise<void> {
  const texts = new Map<string, number>();
  const sheet = new TextEncoder().encode(sheetXml(size, texts));
  const items = [...texts.keys()].map((text) => `<si><t>${escaped(text)}</t></si>`).join('');
  const parts: [string, string][] = [
    ['[Content_Types].xml', contentTypes],
    [
      '_rels/.rels',
      `<Relationships xmlns="${packageNs}">${relation(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    ],
    ['xl/workbook.xml', workbookXml],
    ['xl/_rels/workbook.xml.rels', workbookRelations],
    ['xl/styles.xml', stylesXml],
    ['xl/sharedStrings.xml', `<sst xmlns="${main}" uniqueCount="${texts.size}">${items}</sst>`],
  ];
  const encoded = parts.map(([name, xml]) => packed(name, new TextEncoder().encode(declaration + xml)));
  await writeFile(path, writeZip(await Promise.all([...encoded, packed('xl/worksheets/sheet1.xml', sheet)])));
}

function sheetXml({ rows, columns }: InputSize, texts: Map<string, number>): string {
  const letters = Array.from({ length: columns }, (_, i) => columnLetters(i + 1));
  const lines = [rowXml(1, leadHeaders.slice(0, columns), letters, texts, () => styles.header)];
  let row = 1;
  for (const cells of leads(rows, columns)) {
    const isMarked = ++row % 10 === 0;
    lines.push(rowXml(row, cells, letters, texts, (cell) => styleOf(cell) + (isMarked ? styles.marked : 0)));
  }
  const range = `A1:${letters[columns - 1]}${rows + 1}`;
  const cols = letters.map(
    (_, i) => `<col min="${i + 1}" max="${i + 1}" width="${9 + (i % 7)}.7109375" customWidth="1"/>`,
  );
  return (
    `${declaration}<worksheet xmlns="${main}" xmlns:r="${office}"><dimension ref="${range}"/><sheetViews><sheetView tabSelected="1" workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>' +
    `<cols>${cols.join('')}</cols><sheetData>${lines.join('')}</sheetData><autoFilter ref="${range}"/>` +
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>'
  );
}

function rowXml(
  row: number,
  cells: readonly LeadCell[],
  letters: readonly string[],
  texts: Map<string, number>,
  styleFor: (cell: LeadCell) => number,
): string {
  let xml = `<row r="${row}" spans="1:${cells.length}">`;
  cells.forEach((cell, i) => {
    const start = `<c r="${letters[i]}${row}" s="${styleFor(cell)}"`;
    if (cell === '') xml += `${start}/>`;
    else if (typeof cell === 'string') xml += `${start} t="s"><v>${numberOf(cell, texts)}</v></c>`;
    else if (typeof cell === 'boolean') xml += `${start} t="b"><v>${cell ? 1 : 0}</v></c>`;
    else xml += `${start}><v>${typeof cell === 'object' ? cell.serial : cell}</v></c>`;
  });
  return `${xml}</row>`;
}

function numberOf(text: string, texts: Map<string, number>): number {
  const known = texts.get(text);
  if (known !== undefined) return known;
  texts.set(text, texts.size);
  return texts.size - 1;
}

/** Places in `cellXfs`; those of marked rows come after all others, in the same order. */
const styles = { plain: 0, date: 1, amount: 2, header: 3, marked: 4 } as const;

function styleOf(cell: LeadCell): number {
  if (typeof cell === 'object') return styles.date;
  return typeof cell === 'number' && !Number.isInteger(cell) ? styles.amount : styles.plain;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageNs = 'http://schemas.openxmlformats.org/package/2006/relationships';
const content = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function relation(id: number, kind: string, target: string): string {
  return `<Relationship Id="rId${id}" Type="${office}/${kind}" Target="${target}"/>`;
}

const contentTypes =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${content}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${content}.worksheet+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${content}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${content}.sharedStrings+xml"/></Types>`;
const workbookXml = `<workbook xmlns="${main}" xmlns:r="${office}"><bookViews><workbookView/></bookViews><sheets><sheet name="Leads" sheetId="1" r:id="rId1"/></sheets></workbook>`;
const workbookRelations = `<Relationships xmlns="${packageNs}">${relation(1, 'worksheet', 'worksheets/sheet1.xml')}${relation(2, 'styles', 'styles.xml')}${relation(3, 'sharedStrings', 'sharedStrings.xml')}</Relationships>`;
const formats = (fill: number) =>
  `<xf numFmtId="0" fontId="0" fillId="${fill}" borderId="0" xfId="0"/><xf numFmtId="164" fontId="0" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1"/>` +
  `<xf numFmtId="4" fontId="0" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="1" fillId="${fill}" borderId="0" xfId="0" applyFont="1"/>`;
const stylesXml =
  `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>` +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFF2CC"/></patternFill></fill></fills>' +
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
  `<cellXfs count="8">${formats(0)}${formats(2)}</cellXfs></styleSheet>`;
