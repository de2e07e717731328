/**
 * Lists of leads part by part as libraries write them, each by its habits: which parts it leaves out, how it names them, where
 * it declares namespaces, what it closes in its tag. Read from the sources of the libraries and from files of theirs.
 */
import { packed } from '../../../../src/host/files/zip/deflate.ts';
import { writeZip } from '../../../../src/host/files/zip/write-zip.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const sheetMl = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const relationsType = 'application/vnd.openxmlformats-package.relationships+xml';
const defaults = `<Default Extension="rels" ContentType="${relationsType}"/><Default Extension="xml" ContentType="application/xml"/>`;

type Parts = Readonly<Record<string, string>>;

/** What each list holds, from A1 on. */
export const leads: readonly (readonly (string | number)[])[] = [
  ['Lead ID', 'Industry', 'Employees', 'Country', 'Source'],
  ...Array.from({ length: 24 }, (_, i) => [
    `L${i + 1}`,
    ['SaaS', 'Retail', 'Agency'][i % 3]!,
    (i * 37) % 400,
    i % 2 === 0 ? 'Germany' : 'France',
    ['Referral', 'Web', 'Fair', 'Web'][i % 4]!,
  ]),
];

const address = (row: number, column: number) => `${String.fromCharCode(64 + column)}${row}`;

interface Shape {
  /** Of the elements, such as `x:`. */
  prefix?: string;
  text?: (text: string, at: string, prefix: string) => string;
  /** Behind the cells of a row. */
  more?: (row: number) => string;
}

const inline = (text: string, at: string, p: string) =>
  `<${p}c r="${at}" t="inlineStr"><${p}is><${p}t>${text}</${p}t></${p}is></${p}c>`;
const formulaText = (text: string, at: string, p: string) =>
  `<${p}c r="${at}" t="str"><${p}v>${text}</${p}v></${p}c>`;

function sheetData({ prefix: p = '', text = inline, more = () => '' }: Shape = {}): string {
  const rows = leads.map((cells, r) => {
    const written = cells.map((cell, c) => {
      const at = address(r + 1, c + 1);
      return typeof cell === 'string' ? text(cell, at, p) : `<${p}c r="${at}"><${p}v>${cell}</${p}v></${p}c>`;
    });
    return `<${p}row r="${r + 1}">${written.join('')}${more(r + 1)}</${p}row>`;
  });
  return `<${p}sheetData>${rows.join('')}</${p}sheetData>`;
}

const texts = [...new Set(leads.flat().filter((cell) => typeof cell === 'string'))];
const shared = (text: string, at: string) => `<c r="${at}" t="s"><v>${texts.indexOf(text)}</v></c>`;
const sharedStrings = `${declaration}<sst xmlns="${main}" count="9" uniqueCount="9">${texts.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`;

function worksheet(inside: string): string {
  return `${declaration}<worksheet xmlns="${main}" xmlns:r="${office}">${inside}</worksheet>`;
}

function relations(...list: (readonly [id: string, type: string, target: string])[]): string {
  const elements = list.map(([id, type, target]) => {
    return `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  });
  return `${declaration}<Relationships xmlns="${packages}/relationships">${elements.join('')}</Relationships>`;
}

function contentTypes(inside: string): string {
  return `${declaration}<Types xmlns="${packages}/content-types">${inside}</Types>`;
}

function override(part: string, type: string): string {
  return `<Override PartName="/${part}" ContentType="${type.includes('/') ? type : `${sheetMl}.${type}+xml`}"/>`;
}

function workbook(...tabs: string[]): string {
  const sheets = tabs.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  return `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr/><sheets>${sheets.join('')}</sheets></workbook>`;
}

const overrides =
  override('xl/workbook.xml', 'sheet.main') + override('xl/worksheets/sheet1.xml', 'worksheet');

/** The plainest file, in which everything that may be left out is. */
const plain: Parts = {
  '[Content_Types].xml': contentTypes(defaults + overrides),
  '_rels/.rels': relations(['rId1', 'officeDocument', 'xl/workbook.xml']),
  'xl/workbook.xml': workbook('Leads'),
  'xl/_rels/workbook.xml.rels': relations(['rId1', 'worksheet', 'worksheets/sheet1.xml']),
  'xl/worksheets/sheet1.xml': worksheet(sheetData()),
};

const styles = (inside: string) => `${declaration}<styleSheet xmlns="${main}">${inside}</styleSheet>`;
const withStyles = (xml: string, sheet: string): Parts => ({
  ...plain,
  '[Content_Types].xml': contentTypes(defaults + overrides + override('xl/styles.xml', 'styles')),
  'xl/_rels/workbook.xml.rels': relations(
    ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
    ['rId2', 'styles', 'styles.xml'],
  ),
  'xl/styles.xml': xml,
  'xl/worksheets/sheet1.xml': sheet,
});
const filled = styles(
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill/></fill><fill><patternFill patternType="gray125"/></fill>' +
    '<fill><patternFill patternType="solid"><fgColor rgb="FFFFC000"/></patternFill></fill></fills><borders count="1"><border/></borders>' +
    '<cellXfs count="2"><xf/><xf fillId="2" applyFill="1"/></cellXfs>',
);

const comments = (p: string) =>
  `${declaration}<${p}comments xmlns${p && ':x'}="${main}"><${p}authors><${p}author>A</${p}author></${p}authors><${p}commentList>` +
  `<${p}comment ref="B2" authorId="0"><${p}text><${p}t>call back</${p}t></${p}text></${p}comment></${p}commentList></${p}comments>`;

/** Boxes of notes whose elements each declare their namespaces, under these prefixes. */
function boxes(v: string, o: string, x: string): string {
  const vml = `xmlns:${v}="urn:schemas-microsoft-com:vml"`;
  return (
    `<xml><${o}:shapelayout xmlns:${o}="urn:schemas-microsoft-com:office:office" ${vml} ${v}:ext="edit"/>` +
    `<${v}:shape ${vml} id="_x0000_s1026" type="#_x0000_t202"><${v}:fill color2="#ffffe1"/>` +
    `<${x}:ClientData xmlns:${x}="urn:schemas-microsoft-com:office:excel" ObjectType="Note"><${x}:Row>1</${x}:Row><${x}:Column>1</${x}:Column></${x}:ClientData></${v}:shape></xml>`
  );
}

const x = `xmlns:x="${main}"`;

const files: Readonly<Record<string, Parts>> = {
  'an exporter without styles': plain,
  'an exporter whose styles are one empty element': withStyles(
    `${declaration}<styleSheet xmlns="${main}"/>`,
    worksheet(sheetData()),
  ),
  openpyxl: {
    ...plain,
    '[Content_Types].xml': contentTypes(
      `${defaults}<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>${overrides}${override('xl/comments/comment1.xml', 'comments')}`,
    ),
    'xl/_rels/workbook.xml.rels': relations(['rId1', 'worksheet', '/xl/worksheets/sheet1.xml']),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetPr><outlinePr summaryBelow="1"/><pageSetUpPr/></sheetPr>${sheetData()}<mergeCells count="1"><mergeCell ref="E1:F1"/></mergeCells><legacyDrawing xmlns:ns0="${office}" ns0:id="anysvml"/></worksheet>`,
    'xl/worksheets/_rels/sheet1.xml.rels': relations(
      ['comments', 'comments', '/xl/comments/comment1.xml'],
      ['anysvml', 'vmlDrawing', '/xl/drawings/commentsDrawing1.vml'],
    ),
    'xl/comments/comment1.xml': comments(''),
    'xl/drawings/commentsDrawing1.vml': boxes('ns0', 'ns1', 'ns2'),
  },
  ClosedXML: {
    ...plain,
    '[Content_Types].xml': contentTypes(
      `<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>${defaults}${overrides}${override('xl/comments1.xml', 'comments')}${override('xl/styles.xml', 'styles')}`,
    ),
    'xl/workbook.xml': `${declaration}<x:workbook xmlns:r="${office}" ${x}><x:sheets><x:sheet name="Leads" sheetId="1" r:id="rId1"/></x:sheets></x:workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      ['rId1', 'worksheet', '/xl/worksheets/sheet1.xml'],
      ['R2', 'styles', '/xl/styles.xml'],
    ),
    'xl/styles.xml': `${declaration}<x:styleSheet ${x}><x:fonts count="1"><x:font><x:sz val="11"/><x:name val="Calibri"/></x:font></x:fonts><x:fills count="2"><x:fill><x:patternFill patternType="none"/></x:fill><x:fill><x:patternFill patternType="gray125"/></x:fill></x:fills><x:borders count="1"><x:border/></x:borders><x:cellStyleXfs count="1"><x:xf/></x:cellStyleXfs><x:cellXfs count="1"><x:xf xfId="0"/></x:cellXfs></x:styleSheet>`,
    'xl/worksheets/sheet1.xml': `${declaration}<x:worksheet xmlns:r="${office}" ${x}><x:dimension ref="A1:E25"/>${sheetData({ prefix: 'x:' })}<x:mergeCells count="1"><x:mergeCell ref="E10:G10"/></x:mergeCells><x:legacyDrawing r:id="rId2"/></x:worksheet>`,
    'xl/worksheets/_rels/sheet1.xml.rels': relations(
      ['rId1', 'comments', '/xl/comments1.xml'],
      ['rId2', 'vmlDrawing', '/xl/drawings/vmldrawing1.vml'],
    ),
    'xl/comments1.xml': comments('x:'),
    'xl/drawings/vmldrawing1.vml': boxes('v', 'o', 'xvml'),
  },
  'exceljs, with a table': {
    ...withStyles(
      styles(
        '<fonts count="1" x14ac:knownFonts="1"><font><sz val="11"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="1"><xf xfId="0"/></cellXfs><dxfs count="0"/>',
      ).replace(
        '<styleSheet',
        '<styleSheet xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"',
      ),
      worksheet(
        `<dimension ref="A1:E25"/>${sheetData({ text: shared })}<tableParts count="1"><tablePart r:id="rId1"/></tableParts>`,
      ),
    ),
    '[Content_Types].xml': contentTypes(
      defaults +
        overrides +
        override('xl/styles.xml', 'styles') +
        override('xl/sharedStrings.xml', 'sharedStrings') +
        override('xl/tables/table1.xml', 'table'),
    ),
    'xl/_rels/workbook.xml.rels': relations(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'styles', 'styles.xml'],
      ['rId3', 'sharedStrings', 'sharedStrings.xml'],
    ),
    'xl/sharedStrings.xml': sharedStrings,
    'xl/worksheets/_rels/sheet1.xml.rels': relations(['rId1', 'table', '../tables/table1.xml']),
    'xl/tables/table1.xml': `${declaration}<table xmlns="${main}" id="1" name="Leads" displayName="Leads" ref="A1:E25" totalsRowShown="0"><autoFilter ref="A1:E25"/><tableColumns count="5">${leads[0]!.map((name, i) => `<tableColumn id="${i + 1}" name="${name}"/>`).join('')}</tableColumns></table>`,
  },
  'SheetJS, with an empty tab': {
    ...withStyles(
      styles(
        '<numFmts count="1"><numFmt numFmtId="56" formatCode="&quot;x&quot;"/></numFmts><fonts count="1"><font><sz val="12"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><cellXfs count="1"><xf numFmtId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/><tableStyles count="0"/>',
      ),
      worksheet(`<dimension ref="A1:E25"/>${sheetData({ text: formulaText })}<ignoredErrors/>`),
    ),
    '[Content_Types].xml': contentTypes(
      defaults +
        overrides +
        override('xl/worksheets/sheet2.xml', 'worksheet') +
        override('xl/styles.xml', 'styles'),
    ),
    'xl/workbook.xml': workbook('Leads', 'Notes'),
    'xl/_rels/workbook.xml.rels': relations(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'worksheet', 'worksheets/sheet2.xml'],
      ['rId3', 'styles', 'styles.xml'],
    ),
    'xl/worksheets/sheet2.xml': `${declaration}<worksheet xmlns="${main}"/>`,
  },
  'LibreOffice, with a content type for each .rels': {
    ...plain,
    '[Content_Types].xml': contentTypes(
      `<Default Extension="xml" ContentType="application/xml"/>${override('_rels/.rels', relationsType)}${override('xl/_rels/workbook.xml.rels', relationsType)}${overrides}`,
    ),
  },
  'Google Sheets, with an empty drawing': {
    ...withStyles(
      filled,
      `${declaration}<worksheet xmlns="${main}" xmlns:mx="http://schemas.microsoft.com/office/mac/excel/2008/main" xmlns:r="${office}"><sheetPr><outlinePr summaryBelow="0" summaryRight="0"/></sheetPr><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr customHeight="1" defaultColWidth="12.63" defaultRowHeight="15.75"/>${sheetData({ text: formulaText })}<drawing r:id="rId1"/></worksheet>`,
    ),
    '[Content_Types].xml': contentTypes(
      defaults +
        overrides +
        override('xl/styles.xml', 'styles') +
        override('xl/drawings/drawing1.xml', 'application/vnd.openxmlformats-officedocument.drawing+xml'),
    ),
    'xl/worksheets/_rels/sheet1.xml.rels': relations(['rId1', 'drawing', '../drawings/drawing1.xml']),
    'xl/drawings/drawing1.xml': `${declaration}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>`,
  },
  'a writer of part names in another case': {
    ...plain,
    '[Content_Types].xml': contentTypes(
      `${defaults}${override('xl/workbook.xml', 'sheet.main')}${override('xl/Worksheets/Sheet1.xml', 'worksheet')}${override('xl/Worksheets/Sheet2.xml', 'worksheet')}`,
    ),
    'xl/workbook.xml': workbook('Leads', 'Notes'),
    'xl/_rels/workbook.xml.rels': relations(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'worksheet', 'worksheets/sheet2.xml'],
    ),
    'xl/worksheets/sheet1.xml': '',
    'xl/Worksheets/Sheet1.xml': worksheet(sheetData()),
    'xl/Worksheets/Sheet2.xml': worksheet('<sheetData/>'),
    'xl/Worksheets/_rels/Sheet1.xml.rels': relations(),
  },
};

/** The names of the libraries, or of what they do. */
export const libraries = Object.keys(files);

export function libraryFile(library: string): Promise<Uint8Array> {
  return xlsxOfParts(files[library]!);
}

/** A tab with values up to column AD, and a fill and merged cells behind them. */
export function wideFile(): Promise<Uint8Array> {
  const more = (row: number) => {
    const values = Array.from({ length: 25 }, (_, i) => i + 6).map((column) => {
      const letters = column > 26 ? `A${String.fromCharCode(38 + column)}` : String.fromCharCode(64 + column);
      return inline(row === 1 ? `Field ${column}` : '-', `${letters}${row}`, '');
    });
    return `${values.join('')}${row === 3 ? '<c r="AE3" s="1"/>' : ''}`;
  };
  const merges = '<mergeCells count="1"><mergeCell ref="AE5:AF5"/></mergeCells>';
  return xlsxOfParts(withStyles(filled, worksheet(sheetData({ more }) + merges)));
}

async function xlsxOfParts(parts: Parts): Promise<Uint8Array> {
  const encoder = new TextEncoder();
  const there = Object.entries(parts).filter(([, text]) => text !== '');
  return writeZip(await Promise.all(there.map(([name, text]) => packed(name, encoder.encode(text)))));
}
