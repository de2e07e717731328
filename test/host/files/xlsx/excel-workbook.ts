/**
 * A workbook part by part as Excel 365 writes it: a table of leads with a drop-down, a picture, a comment and printer settings,
 * and a pivot table of them with a slicer.
 */
import { packed } from '../../../../src/host/files/zip/deflate.ts';
import { writeZip } from '../../../../src/host/files/zip/write-zip.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const microsoft = 'http://schemas.microsoft.com/office';
const packageNs = 'http://schemas.openxmlformats.org/package/2006';
const drawingMl = 'http://schemas.openxmlformats.org/drawingml/2006';
const content = 'application/vnd.openxmlformats-officedocument';
const compatible = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const x14 = `xmlns:x14="${microsoft}/spreadsheetml/2009/9/main"`;
const x14ac = `xmlns:x14ac="${microsoft}/spreadsheetml/2009/9/ac"`;
const x15 = `xmlns:x15="${microsoft}/spreadsheetml/2010/11/main"`;

const headers = ['Email', 'Name', 'Industry', 'Employees', 'Created', 'Revenue', 'Doubled'];
const industries = ['SaaS', 'Retail', 'Agency'];
const leadCount = 12;

type RelationList = readonly (readonly [type: string, target: string])[];

function relations(list: RelationList): string {
  const elements = list.map(([type, target], i) => {
    const whole = type.includes('/') ? type : `${office}/${type}`;
    return `<Relationship Id="rId${i + 1}" Type="${whole}" Target="${target}"/>`;
  });
  return `${declaration}<Relationships xmlns="${packageNs}/relationships">${elements.join('')}</Relationships>`;
}

const texts: string[] = [];

function shared(text: string): string {
  if (!texts.includes(text)) texts.push(text);
  return ` t="s"><v>${texts.indexOf(text)}</v></c>`;
}

function leadRow(i: number): string {
  const row = i + 2;
  const cells = [
    `<c r="A${row}"${shared(`lead${i}@company${i % 4}.example`)}`,
    `<c r="B${row}"${shared(`Lead ${i}`)}`,
    `<c r="C${row}"${shared(industries[i % industries.length]!)}`,
    `<c r="D${row}"><v>${10 * i}</v></c>`,
    `<c r="E${row}" s="1"><v>${46_200 + i}</v></c>`,
    `<c r="F${row}" s="2"><v>${1000.5 * i}</v></c>`,
    i === 0
      ? `<c r="G${row}"><f t="shared" ref="G2:G${leadCount + 1}" si="0">D2*2</f><v>0</v></c>`
      : `<c r="G${row}"><f t="shared" si="0"/><v>${20 * i}</v></c>`,
  ];
  return `<row r="${row}" spans="1:7" x14ac:dyDescent="0.25">${cells.join('')}</row>`;
}

function leadsSheet(): string {
  const header = headers.map((text, i) => `<c r="${'ABCDEFG'[i]}1"${shared(text)}`).join('');
  const rows = Array.from({ length: leadCount }, (_, i) => leadRow(i)).join('');
  return (
    `${declaration}<worksheet xmlns="${main}" xmlns:r="${office}" ${compatible} mc:Ignorable="x14ac xr" ${x14ac} xmlns:xr="${microsoft}/spreadsheetml/2014/revision" xr:uid="{7D4C1F0A-0F5E-4C59-8A2B-111111111111}">` +
    `<dimension ref="A1:G${leadCount + 1}"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="B3" sqref="B3"/></sheetView></sheetViews>` +
    '<sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/><cols><col min="1" max="1" width="25.7109375" bestFit="1" customWidth="1"/><col min="5" max="5" width="10.7109375" bestFit="1" customWidth="1"/></cols>' +
    `<sheetData><row r="1" spans="1:7" x14ac:dyDescent="0.25">${header}</row>${rows}</sheetData>` +
    `<phoneticPr fontId="1" type="noConversion"/><dataValidations count="1"><dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" sqref="C2:C${leadCount + 1}" xr:uid="{5F1D7A52-2222-4C59-8A2B-222222222222}"><formula1>"SaaS,Retail,Agency"</formula1></dataValidation></dataValidations>` +
    '<pageMargins left="0.7" right="0.7" top="0.78740157499999996" bottom="0.78740157499999996" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="portrait" r:id="rId1"/>' +
    '<drawing r:id="rId2"/><legacyDrawing r:id="rId3"/><tableParts count="1"><tablePart r:id="rId4"/></tableParts></worksheet>'
  );
}

const pivotSheet =
  `${declaration}<worksheet xmlns="${main}" xmlns:r="${office}" ${compatible} mc:Ignorable="x14ac" ${x14ac}><dimension ref="A3:B7"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/>` +
  `<sheetData><row r="3" spans="1:2" x14ac:dyDescent="0.25"><c r="A3" s="3"${shared('Row Labels')}<c r="B3"${shared('Sum of Employees')}</row>` +
  industries
    .map(
      (name, i) =>
        `<row r="${i + 4}" spans="1:2" x14ac:dyDescent="0.25"><c r="A${i + 4}" s="4"${shared(name)}<c r="B${i + 4}"><v>${180 + 40 * i}</v></c></row>`,
    )
    .join('') +
  `<row r="7" spans="1:2" x14ac:dyDescent="0.25"><c r="A7" s="4"${shared('Grand Total')}<c r="B7"><v>660</v></c></row></sheetData>` +
  '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><drawing r:id="rId2"/>' +
  `<extLst><ext uri="{A8765BA9-456A-4dab-B4F3-ACF838C121DE}" ${x14}><x14:slicerList><x14:slicer r:id="rId3"/></x14:slicerList></ext></extLst></worksheet>`;

const workbook =
  `${declaration}<workbook xmlns="${main}" xmlns:r="${office}" ${compatible} mc:Ignorable="x15" ${x15}><fileVersion appName="xl" lastEdited="7" lowestEdited="7" rupBuild="28025"/><workbookPr defaultThemeVersion="202300"/>` +
  '<mc:AlternateContent><mc:Choice Requires="x15"><x15ac:absPath url="C:\\Users\\ann\\Documents\\" xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac"/></mc:Choice></mc:AlternateContent>' +
  '<bookViews><workbookView xWindow="-120" yWindow="-120" windowWidth="29040" windowHeight="15720"/></bookViews><sheets><sheet name="Leads" sheetId="1" r:id="rId1"/><sheet name="By industry" sheetId="2" r:id="rId2"/></sheets>' +
  '<definedNames><definedName name="Slicer_Industry">#N/A</definedName></definedNames><calcPr calcId="191029"/><pivotCaches><pivotCache cacheId="5" r:id="rId3"/></pivotCaches>' +
  `<extLst><ext uri="{BBE1A952-AA13-448e-AADC-164F8A28A991}" ${x14}><x14:slicerCaches><x14:slicerCache r:id="rId4"/></x14:slicerCaches></ext><ext uri="{140A7094-0E35-4892-8432-C4D2E57EDEB5}" ${x15}><x15:workbookPr chartTrackingRefBase="1"/></ext></extLst></workbook>`;

const slicerFrame =
  '<xdr:twoCellAnchor editAs="absolute"><xdr:from><xdr:col>3</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>2</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>6</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>14</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>' +
  `<mc:AlternateContent ${compatible}><mc:Choice xmlns:a14="${microsoft}/drawing/2010/main" Requires="a14"><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Industry"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>` +
  `<a:graphic><a:graphicData uri="${microsoft}/drawing/2010/slicer"><sle:slicer xmlns:sle="${microsoft}/drawing/2010/slicer" name="Industry"/></a:graphicData></a:graphic></xdr:graphicFrame></mc:Choice><mc:Fallback/></mc:AlternateContent><xdr:clientData/></xdr:twoCellAnchor>`;

const pictureFrame =
  '<xdr:twoCellAnchor editAs="oneCell"><xdr:from><xdr:col>8</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>9</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>4</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>' +
  '<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="Picture 1"/><xdr:cNvPicPr><a:picLocks noChangeAspect="1"/></xdr:cNvPicPr></xdr:nvPicPr><xdr:blipFill>' +
  `<a:blip xmlns:r="${office}" r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:twoCellAnchor>`;

function drawing(anchor: string): string {
  return `${declaration}<xdr:wsDr xmlns:xdr="${drawingMl}/spreadsheetDrawing" xmlns:a="${drawingMl}/main">${anchor}</xdr:wsDr>`;
}

const vml =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml"\r\n xmlns:o="urn:schemas-microsoft-com:office:office"\r\n xmlns:x="urn:schemas-microsoft-com:office:excel">\r\n <o:shapelayout v:ext="edit">\r\n  <o:idmap v:ext="edit" data="1"/>\r\n </o:shapelayout>' +
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202"\r\n  path="m,l,21600r21600,l21600,xe">\r\n  <v:stroke joinstyle="miter"/>\r\n  <v:path gradientshapeok="t" o:connecttype="rect"/>\r\n </v:shapetype>' +
  '<v:shape id="_x0000_s1025" type="#_x0000_t202" style=\'position:absolute;\r\n  margin-left:107.25pt;margin-top:7.5pt;width:108pt;height:59.25pt;z-index:1;\r\n  visibility:hidden\' fillcolor="infoBackground [80]" o:insetmode="auto">\r\n  <v:fill color2="infoBackground [80]"/>\r\n' +
  "  <v:textbox style='mso-direction-alt:auto'>\r\n   <div style='text-align:left'></div>\r\n  </v:textbox>\r\n  <x:ClientData ObjectType=\"Note\">\r\n   <x:MoveWithCells/>\r\n   <x:SizeWithCells/>\r\n   <x:Anchor>\r\n    2, 15, 1, 10, 4, 15, 5, 9</x:Anchor>\r\n   <x:AutoFill>False</x:AutoFill>\r\n   <x:Row>2</x:Row>\r\n   <x:Column>1</x:Column>\r\n  </x:ClientData>\r\n </v:shape></xml>";

const comments =
  `${declaration}<comments xmlns="${main}" ${compatible} mc:Ignorable="xr" xmlns:xr="${microsoft}/spreadsheetml/2014/revision"><authors><author>Ann</author></authors><commentList>` +
  '<comment ref="B3" authorId="0" shapeId="0" xr:uid="{0F0B3E52-3333-4C59-8A2B-333333333333}"><text><r><rPr><b/><sz val="9"/><color indexed="81"/><rFont val="Tahoma"/><charset val="1"/></rPr><t>Ann:</t></r><r><rPr><sz val="9"/><color indexed="81"/><rFont val="Tahoma"/><charset val="1"/></rPr><t xml:space="preserve">\nMet at the fair </t></r></text></comment></commentList></comments>';

const styles =
  `${declaration}<styleSheet xmlns="${main}" ${compatible} mc:Ignorable="x14ac" ${x14ac}><numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0.00\\ &quot;€&quot;"/></numFmts>` +
  '<fonts count="2" x14ac:knownFonts="1"><font><sz val="11"/><color theme="1"/><name val="Aptos Narrow"/><family val="2"/><scheme val="minor"/></font><font><sz val="8"/><name val="Aptos Narrow"/><family val="2"/><scheme val="minor"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" pivotButton="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment horizontal="left"/></xf></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>' +
  `<extLst><ext uri="{EB79DEF2-80B8-43e5-95BD-54CBDDF9020C}" ${x14}><x14:slicerStyles defaultSlicerStyle="SlicerStyleLight1"/></ext></extLst></styleSheet>`;

const accents = ['156082', 'E97132', '196B24', '0F9ED5', 'A02B93', '4EA72E'];
const theme =
  `${declaration}<a:theme xmlns:a="${drawingMl}/main" name="Office Theme"><a:themeElements><a:clrScheme name="Office"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="0E2841"/></a:dk2><a:lt2><a:srgbClr val="E8E8E8"/></a:lt2>` +
  accents.map((color, i) => `<a:accent${i + 1}><a:srgbClr val="${color}"/></a:accent${i + 1}>`).join('') +
  '<a:hlink><a:srgbClr val="467886"/></a:hlink><a:folHlink><a:srgbClr val="96607D"/></a:folHlink></a:clrScheme></a:themeElements></a:theme>';

const table =
  `${declaration}<table xmlns="${main}" id="1" name="Table1" displayName="Table1" ref="A1:G${leadCount + 1}" totalsRowShown="0"><autoFilter ref="A1:G${leadCount + 1}"/><tableColumns count="${headers.length}">` +
  headers.map((name, i) => `<tableColumn id="${i + 1}" name="${name}"/>`).join('') +
  '</tableColumns><tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>';

const sharedIndustries = industries.map((name) => `<s v="${name}"/>`).join('');
const pivotCache =
  `${declaration}<pivotCacheDefinition xmlns="${main}" xmlns:r="${office}" r:id="rId1" refreshedBy="Ann" refreshedDate="46205.5" createdVersion="8" refreshedVersion="8" minRefreshableVersion="3" recordCount="${leadCount}"><cacheSource type="worksheet"><worksheetSource name="Table1"/></cacheSource><cacheFields count="2">` +
  `<cacheField name="Industry" numFmtId="0"><sharedItems count="3">${sharedIndustries}</sharedItems></cacheField><cacheField name="Employees" numFmtId="0"><sharedItems containsSemiMixedTypes="0" containsString="0" containsNumber="1" containsInteger="1" minValue="0" maxValue="110"/></cacheField></cacheFields></pivotCacheDefinition>`;
const pivotRecords = `${declaration}<pivotCacheRecords xmlns="${main}" xmlns:r="${office}" count="${leadCount}">${Array.from({ length: leadCount }, (_, i) => `<r><x v="${i % 3}"/><n v="${10 * i}"/></r>`).join('')}</pivotCacheRecords>`;
const pivotTable =
  `${declaration}<pivotTableDefinition xmlns="${main}" name="PivotTable1" cacheId="5" applyNumberFormats="0" dataCaption="Values" updatedVersion="8" minRefreshableVersion="3" useAutoFormatting="1" itemPrintTitles="1" createdVersion="8" indent="0" outline="1" outlineData="1"><location ref="A3:B7" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/>` +
  '<pivotFields count="2"><pivotField axis="axisRow" showAll="0"><items count="4"><item x="0"/><item x="1"/><item x="2"/><item t="default"/></items></pivotField><pivotField dataField="1" showAll="0"/></pivotFields><rowFields count="1"><field x="0"/></rowFields><rowItems count="4"><i><x/></i><i><x v="1"/></i><i><x v="2"/></i><i t="grand"><x/></i></rowItems><colItems count="1"><i/></colItems><dataFields count="1"><dataField name="Sum of Employees" fld="1" baseField="0" baseItem="0"/></dataFields></pivotTableDefinition>';
const slicer = `${declaration}<slicers xmlns="${microsoft}/spreadsheetml/2009/9/main" ${compatible} mc:Ignorable="x"><slicer name="Industry" cache="Slicer_Industry" caption="Industry" rowHeight="241300"/></slicers>`;
const slicerCache = `${declaration}<slicerCacheDefinition xmlns="${microsoft}/spreadsheetml/2009/9/main" name="Slicer_Industry" sourceName="Industry"><pivotTables><pivotTable tabId="2" name="PivotTable1"/></pivotTables><data><tabular pivotCacheId="5"><items count="3"><i x="0" s="1"/><i x="1" s="1"/><i x="2" s="1"/></items></tabular></data></slicerCacheDefinition>`;

const overrides: Readonly<Record<string, string>> = {
  'xl/workbook.xml': `${content}.spreadsheetml.sheet.main+xml`,
  'xl/worksheets/sheet1.xml': `${content}.spreadsheetml.worksheet+xml`,
  'xl/worksheets/sheet2.xml': `${content}.spreadsheetml.worksheet+xml`,
  'xl/pivotCache/pivotCacheDefinition1.xml': `${content}.spreadsheetml.pivotCacheDefinition+xml`,
  'xl/pivotCache/pivotCacheRecords1.xml': `${content}.spreadsheetml.pivotCacheRecords+xml`,
  'xl/slicerCaches/slicerCache1.xml': 'application/vnd.ms-excel.slicerCache+xml',
  'xl/theme/theme1.xml': `${content}.theme+xml`,
  'xl/styles.xml': `${content}.spreadsheetml.styles+xml`,
  'xl/sharedStrings.xml': `${content}.spreadsheetml.sharedStrings+xml`,
  'xl/drawings/drawing1.xml': `${content}.drawing+xml`,
  'xl/drawings/drawing2.xml': `${content}.drawing+xml`,
  'xl/tables/table1.xml': `${content}.spreadsheetml.table+xml`,
  'xl/comments1.xml': `${content}.spreadsheetml.comments+xml`,
  'xl/pivotTables/pivotTable1.xml': `${content}.spreadsheetml.pivotTable+xml`,
  'xl/slicers/slicer1.xml': 'application/vnd.ms-excel.slicer+xml',
  'xl/calcChain.xml': `${content}.spreadsheetml.calcChain+xml`,
  'docProps/core.xml': 'application/vnd.openxmlformats-package.core-properties+xml',
  'docProps/app.xml': `${content}.extended-properties+xml`,
};

const contentTypes =
  `${declaration}<Types xmlns="${packageNs}/content-types"><Default Extension="bin" ContentType="${content}.spreadsheetml.printerSettings"/><Default Extension="png" ContentType="image/png"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="vml" ContentType="${content}.vmlDrawing"/><Default Extension="xml" ContentType="application/xml"/>` +
  Object.entries(overrides)
    .map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`)
    .join('') +
  '</Types>';

/** A PNG of one pixel. */
const picture = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='),
  (letter) => letter.charCodeAt(0),
);

const leads = leadsSheet();
const chain = Array.from(
  { length: leadCount },
  (_, i) => `<c r="G${i + 2}"${i === 0 ? ' i="1" l="1"' : ''}/>`,
);

const parts: Readonly<Record<string, string | Uint8Array>> = {
  '[Content_Types].xml': contentTypes,
  '_rels/.rels': relations([
    ['officeDocument', 'xl/workbook.xml'],
    [`${packageNs}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ['extended-properties', 'docProps/app.xml'],
  ]),
  'xl/workbook.xml': workbook,
  'xl/_rels/workbook.xml.rels': relations([
    ['worksheet', 'worksheets/sheet1.xml'],
    ['worksheet', 'worksheets/sheet2.xml'],
    ['pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml'],
    [`${microsoft}/2007/relationships/slicerCache`, 'slicerCaches/slicerCache1.xml'],
    ['theme', 'theme/theme1.xml'],
    ['styles', 'styles.xml'],
    ['sharedStrings', 'sharedStrings.xml'],
    ['calcChain', 'calcChain.xml'],
  ]),
  'xl/worksheets/sheet1.xml': leads,
  'xl/worksheets/sheet2.xml': pivotSheet,
  'xl/theme/theme1.xml': theme,
  'xl/styles.xml': styles,
  'xl/sharedStrings.xml': `${declaration}<sst xmlns="${main}" count="${5 * leadCount}" uniqueCount="${texts.length}">${texts.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
  'xl/worksheets/_rels/sheet1.xml.rels': relations([
    ['printerSettings', '../printerSettings/printerSettings1.bin'],
    ['drawing', '../drawings/drawing1.xml'],
    ['vmlDrawing', '../drawings/vmlDrawing1.vml'],
    ['table', '../tables/table1.xml'],
    ['comments', '../comments1.xml'],
  ]),
  'xl/worksheets/_rels/sheet2.xml.rels': relations([
    ['pivotTable', '../pivotTables/pivotTable1.xml'],
    ['drawing', '../drawings/drawing2.xml'],
    [`${microsoft}/2007/relationships/slicer`, '../slicers/slicer1.xml'],
  ]),
  'xl/pivotTables/_rels/pivotTable1.xml.rels': relations([
    ['pivotCacheDefinition', '../pivotCache/pivotCacheDefinition1.xml'],
  ]),
  'xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels': relations([
    ['pivotCacheRecords', 'pivotCacheRecords1.xml'],
  ]),
  'xl/drawings/_rels/drawing1.xml.rels': relations([['image', '../media/image1.png']]),
  'xl/drawings/drawing1.xml': drawing(pictureFrame),
  'xl/drawings/drawing2.xml': drawing(slicerFrame),
  'xl/drawings/vmlDrawing1.vml': vml,
  'xl/comments1.xml': comments,
  'xl/media/image1.png': picture,
  'xl/tables/table1.xml': table,
  'xl/pivotTables/pivotTable1.xml': pivotTable,
  'xl/pivotCache/pivotCacheDefinition1.xml': pivotCache,
  'xl/pivotCache/pivotCacheRecords1.xml': pivotRecords,
  'xl/slicers/slicer1.xml': slicer,
  'xl/slicerCaches/slicerCache1.xml': slicerCache,
  'xl/printerSettings/printerSettings1.bin': Uint8Array.from({ length: 220 }, (_, i) => (i * 37) % 256),
  'xl/calcChain.xml': `${declaration}<calcChain xmlns="${main}">${chain.join('')}</calcChain>`,
  'docProps/core.xml': `${declaration}<cp:coreProperties xmlns:cp="${packageNs}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:creator>Ann</dc:creator><cp:lastModifiedBy>Ann</cp:lastModifiedBy><dcterms:modified xsi:type="dcterms:W3CDTF">2026-07-01T09:00:00Z</dcterms:modified></cp:coreProperties>`,
  'docProps/app.xml': `${declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><Application>Microsoft Excel</Application><DocSecurity>0</DocSecurity><ScaleCrop>false</ScaleCrop><AppVersion>16.0300</AppVersion></Properties>`,
};

export async function excelWorkbook(): Promise<Uint8Array> {
  const encoder = new TextEncoder();
  const entries = Object.entries(parts).map(([name, text]) =>
    packed(name, typeof text === 'string' ? encoder.encode(text) : text),
  );
  return writeZip(await Promise.all(entries));
}
