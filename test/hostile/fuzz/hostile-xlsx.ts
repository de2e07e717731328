import type { Random } from '../../oracle/random.ts';
import { hostileSheet, Values } from './hostile-sheet.ts';
import { hostileText } from './hostile-text.ts';
import { hostileZip } from './hostile-zip.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function relations(
  v: Values,
  ...targets: [id: string, kind: string, target: string, external?: boolean][]
): string {
  const one = ([id, kind, target, isExternal]: (typeof targets)[number]) => {
    const to = v.isOdd()
      ? v.random.pick([
          '',
          '/',
          '../../../etc/passwd',
          'http://example.com/x',
          'missing.xml',
          '/xl/workbook.xml',
          '.',
        ])
      : target;
    return `<Relationship Id="${id}" Type="${office}/${kind}" Target="${to}"${isExternal || v.isOdd() ? ' TargetMode="External"' : ''}/>`;
  };
  return `<Relationships>${targets
    .filter(() => !v.isOdd())
    .map(one)
    .join('')}</Relationships>`;
}

function workbook(v: Values, names: string[]): string {
  const sheet = (name: string, i: number) =>
    v.element('sheet', {
      name,
      sheetId: v.number(i + 1, i + 1),
      state: v.pick('visible', 'visible', 'hidden'),
      'r:id': v.isOdd() ? 'rId1' : `rId${i + 1}`,
    });
  const definedName = () =>
    v.element(
      'definedName',
      {
        name: v.pick('leads', '_xlnm._FilterDatabase', 'x y'),
        localSheetId: v.number(0, 1),
        hidden: v.bool(),
      },
      v.random.pick(['Leads!$A$1:$C$9', '#REF!', v.formula()]),
    );
  return (
    `<workbook xmlns:r="${office}">${v.maybe(0.5, () => v.element('workbookPr', { date1904: v.bool() }))}` +
    `${v.maybe(0.3, () => `<bookViews>${v.element('workbookView', { activeTab: v.number(0, 2), firstSheet: v.number(0, 2) })}</bookViews>`)}` +
    `<sheets>${names.map(sheet).join('')}</sheets>${v.maybe(0.4, () => `<definedNames>${v.some(3, definedName)}</definedNames>`)}${v.maybe(0.3, () => '<calcPr calcId="1"/>')}</workbook>`
  );
}

function styles(v: Values): string {
  const color = () =>
    v.element('color', {
      rgb: v.pick('FF112233'),
      theme: v.number(0, 11),
      indexed: v.number(0, 64),
      tint: v.pick('0.4', '-0.25'),
    });
  const font = () =>
    `<font>${v.maybe(0.5, () => '<b/>')}${v.maybe(0.3, () => '<i val="0"/>')}${v.maybe(0.3, () => '<strike/>')}${v.maybe(0.3, () => '<u val="none"/>')}${v.element('sz', { val: v.number(8, 20) })}${color()}${v.element('name', { val: v.text() })}</font>`;
  const fill = () =>
    `<fill>${v.element('patternFill', { patternType: v.pick('solid', 'none', 'gray125') }, `${v.maybe(0.7, () => v.element('fgColor', { rgb: 'FFABCDEF' }))}<bgColor indexed="64"/>`)}</fill>`;
  const border = () =>
    `<border>${v.element('left', { style: v.pick('thin', 'double', 'none') }, color())}<right/>${v.element('top', { style: 'hair' })}<bottom/></border>`;
  const xf = () =>
    v.element(
      'xf',
      {
        numFmtId: v.random.pick([v.number(0, 49), '164', '165']),
        fontId: v.number(0, 2),
        fillId: v.number(0, 2),
        borderId: v.number(0, 2),
        xfId: '0',
      },
      v.maybe(0.3, () =>
        v.element('alignment', {
          horizontal: v.pick('center', 'left'),
          vertical: v.pick('top', 'center'),
          wrapText: v.bool(),
        }),
      ),
    );
  const tables = [
    `<numFmts>${v.some(3, () => v.element('numFmt', { numFmtId: v.number(164, 166), formatCode: v.pick('yyyy-mm-dd', '0.00%', '[Red]#,##0', '@', '&quot;x&quot;0', 'General') }))}</numFmts>`,
    `<fonts>${v.some(3, font)}</fonts>`,
    `<fills>${v.some(3, fill)}</fills>`,
    `<borders>${v.some(3, border)}</borders>`,
    `<cellXfs>${v.some(6, xf)}</cellXfs>`,
    `<dxfs>${v.some(3, () => `<dxf>${font()}${fill()}</dxf>`)}</dxfs>`,
  ];
  return `<styleSheet>${tables.filter(() => !v.isOdd()).join('')}</styleSheet>`;
}

function strings(v: Values): string {
  const one = () =>
    v.random.pick([
      `<si><t>${v.text()}</t></si>`,
      `<si><r><rPr><b/></rPr><t>${v.text()}</t></r><r><t> b</t></r><rPh><t>no</t></rPh></si>`,
      '<si/>',
      '<si><t xml:space="preserve"> a_x000D_b </t></si>',
    ]);
  return `<sst count="${v.number(0, 9)}" uniqueCount="${v.number(0, 9)}">${v.some(6, one)}</sst>`;
}

function comments(v: Values): string {
  const one = () =>
    v.element(
      'comment',
      { ref: v.cell(), authorId: v.number(0, 1) },
      `<text><r><t>${v.text()}</t></r></text>`,
    );
  return `<comments>${v.maybe(0.95, () => '<authors><author>Ann</author></authors>')}<commentList>${v.some(3, one)}</commentList></comments>`;
}

const vml =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="_x0000_s1025"><x:ClientData ObjectType="Note"><x:Row>0</x:Row><x:Column>0</x:Column></x:ClientData></v:shape></xml>';

/** What this program keeps in a file, by somebody else's hand. */
function extrasPart(v: Values): string {
  const { random } = v;
  const metadata = {
    id: random.whole(1, 9),
    key: 'scoreband',
    value: random.pick(['x', null, '{"a":1}']),
    visibility: 'DOCUMENT',
  };
  const sheet = {
    ...{
      id: random.whole(0, 9),
      name: 'Leads',
      sheetId: 1,
      maxRows: random.whole(1, 2_000),
      maxColumns: random.whole(1, 40),
    },
    metadata: [
      {
        ...metadata,
        on: random.pick(['sheet', 'row', 'column']),
        index: random.whole(0, 9),
        anchor: random.pick([null, { row: 1, text: 'Ann' }]),
      },
    ],
    bandings: [
      {
        area: { row: 1, column: 1, rows: 3, columns: 2 },
        headerRow: '#ffffff',
        firstRow: null,
        secondRow: null,
        footerRow: null,
      },
    ],
    protections: [{ area: null, description: '', warningOnly: true, editors: [], unprotected: [] }],
    charts: [],
    longTexts: [{ row: 1, column: 1, text: 'x'.repeat(40_000) }],
  };
  const whole: unknown = {
    version: 1,
    metadata: [metadata],
    documentProperties: [['a', 'b']],
    sheets: [sheet],
  };
  const odd = [-1, 0, 1.5, 1e9, null, 'x', [], {}, true, Number.MAX_SAFE_INTEGER];
  const changed = JSON.stringify(whole, (_, value) => (v.isOdd() ? random.pick(odd) : value));
  return `<scoreband xmlns="urn:scoreband:workbook">${changed.replaceAll('<', '&lt;')}</scoreband>`;
}

const tokens =
  '<!DOCTYPE x [<!ENTITY a "aaaa">]>|<![CDATA[ x ]]>|<![CDATA[|]]>|&#x110000;|&#0;|&amp|&a;|<!-- c -->|<!--|-->|<?pi?>|</row>|</c>|<row>|<c>|<v>|<f>|\u0000|<|>|"|\'|/>|<x:y/>|\ud800'.split(
    '|',
  );

/** Cut, doubled, or with something in it that does not belong there. */
function brokenXml(xml: string, random: Random): string {
  const [from, to] = [random.whole(0, xml.length), random.whole(0, xml.length)].sort((a, b) => a - b) as [
    number,
    number,
  ];
  return random.pick([
    () => xml.slice(0, from) + xml.slice(to),
    () => xml.slice(0, to) + xml.slice(from),
    () => xml.slice(0, from),
    () => xml.slice(0, from) + random.pick(tokens) + xml.slice(from),
    () => xml.slice(0, from) + hostileText(random).slice(0, 500) + xml.slice(from),
    () =>
      `\ufeff<?xml version="1.0" encoding="UTF-8"?>\n${'<!-- note -->'.repeat(random.whole(0, 40))}${xml}`,
    () => '',
  ])();
}

/** The parts of a workbook that is mostly whole. */
function workbookParts(random: Random): [string, string][] {
  const v = new Values(random);
  const names = random.pick([
    ['Leads'],
    ['Leads', 'Deals'],
    ["It's", 'a state=&apos;hidden&apos; b'],
    ['x', 'X'],
  ]);
  const sheets = names.map((_, i): [string, string] => [`xl/worksheets/sheet${i + 1}.xml`, hostileSheet(v)]);
  return [
    ['[Content_Types].xml', '<Types><Default Extension="xml" ContentType="application/xml"/></Types>'],
    ['_rels/.rels', relations(v, ['rId1', 'officeDocument', 'xl/workbook.xml'])],
    ['xl/workbook.xml', workbook(v, names)],
    [
      'xl/_rels/workbook.xml.rels',
      relations(
        v,
        ...names.map((_, i): [string, string, string] => [
          `rId${i + 1}`,
          'worksheet',
          `worksheets/sheet${i + 1}.xml`,
        ]),
        ['rId8', 'styles', 'styles.xml'],
        ['rId9', 'sharedStrings', 'sharedStrings.xml'],
        ['rId10', 'theme', 'theme/theme1.xml'],
        ['rId11', 'customXml', '../customXml/item1.xml'],
        ['rId12', 'calcChain', 'calcChain.xml'],
      ),
    ],
    ...sheets,
    [
      'xl/worksheets/_rels/sheet1.xml.rels',
      relations(
        v,
        ['rIdLink', 'hyperlink', 'https://example.com/?a=1&amp;b=2', true],
        ['rIdNotes', 'comments', '../comments1.xml'],
        ['rIdVml', 'vmlDrawing', '../drawings/vml1.vml'],
        ['rIdDrawing', 'drawing', '../drawings/drawing1.xml'],
      ),
    ],
    ['xl/styles.xml', styles(v)],
    ['xl/sharedStrings.xml', strings(v)],
    [
      'xl/theme/theme1.xml',
      '<a:theme xmlns:a="x"><a:clrScheme name="o"><a:dk1><a:sysClr lastClr="000000"/></a:dk1><a:lt1><a:srgbClr val="FFFFFF"/></a:lt1></a:clrScheme></a:theme>',
    ],
    ['xl/comments1.xml', comments(v)],
    ['xl/drawings/vml1.vml', vml],
    [
      'xl/drawings/drawing1.xml',
      '<xdr:wsDr xmlns:xdr="x"><xdr:oneCellAnchor><xdr:cNvPr id="2" name="Scoreband chart 1"/></xdr:oneCellAnchor></xdr:wsDr>',
    ],
    ['customXml/item1.xml', extrasPart(v)],
    ['xl/calcChain.xml', '<calcChain><c r="A1"/></calcChain>'],
  ];
}

const otherFiles: ((random: Random) => [string, string][])[] = [
  () => [
    ['content.xml', '<office:document/>'],
    ['mimetype', 'application/vnd.oasis.opendocument.spreadsheet'],
  ],
  () => [['xl/workbook.bin', 'x']],
  () => [['word/document.xml', '<w:document/>']],
  () => [],
];

const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

function noXlsx(random: Random): Uint8Array {
  const name = random.pick(['EncryptedPackage', 'Workbook', '']);
  const utf16 = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  if (random.chance(0.5))
    return Uint8Array.of(...compoundFile, ...new Uint8Array(random.whole(0, 600)), ...utf16);
  return new TextEncoder().encode(
    random.pick(['<html><table><tr><td>1</td></tr></table></html>', 'a,b\n1,2\n', '%PDF-1.7', 'PK']),
  );
}

export interface HostileXlsx {
  bytes: Uint8Array;
  /** False where the archive is damaged, or a document in it is no XML: readers may make different things of those. */
  isWhole: boolean;
}

/** An .xlsx file as programs write it, as people damage it, and as somebody would make it on purpose. */
export async function hostileXlsx(random: Random): Promise<HostileXlsx> {
  if (random.chance(0.01)) return { bytes: noXlsx(random), isWhole: false };
  const isOther = random.chance(0.01);
  const parts = isOther ? random.pick(otherFiles)(random) : workbookParts(random);
  const isDamaged = random.chance(0.25);
  const isXml = !random.chance(0.25);
  if (!isXml && parts.length > 0) {
    const broken = random.pick(parts);
    broken[1] = brokenXml(broken[1], random);
  }
  const there = parts.filter(() => !random.chance(0.01));
  return { bytes: await hostileZip(there, random, isDamaged), isWhole: isXml && !isDamaged };
}
