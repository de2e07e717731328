/** The charts that scripts put on a sheet. Charts of people stay in the file as they are. */

import type { Chart } from '../../../workbook/sheet-features.ts';
import type { Sheet } from '../../../workbook/workbook.ts';
import type { PackagePart } from '../package/package-parts.ts';
import { relationNamespace } from '../package/part-kinds.ts';
import { readReference, writeReference } from '../package/references.ts';
import type { SheetXml } from '../package/sheet-xml.ts';
import { rootElement } from '../package/xml-element.ts';
import { escapeXml } from '../package/xml-text.ts';
import { dataKey } from './as-in-file.ts';
import { chartXml } from './chart-xml.ts';
import type { KeptChart } from './extras.ts';

/** Of those that were kept, the ones that the file still draws. */
export async function readCharts(sheet: Sheet, part: PackagePart, kept: readonly KeptChart[]): Promise<void> {
  const drawing = await part.related('drawing');
  const xml = (await drawing?.text()) ?? '';
  sheet.charts = kept
    .filter(({ name }) => xml.includes(nameAttribute(name)))
    .map((entry) => chartOf(entry, sheet));
}

function chartOf({ chart }: KeptChart, sheet: Sheet): Chart {
  return { ...chart, ranges: chart.ranges.flatMap((reference) => readReference(reference, sheet) ?? []) };
}

/** @returns what is to be kept of the charts */
export async function writeCharts(
  sheet: Sheet,
  part: PackagePart,
  xml: SheetXml,
  before: readonly KeptChart[],
): Promise<KeptChart[]> {
  const after = sheet.charts.map(keptOf);
  const isSame = (entry: KeptChart) => (other: KeptChart) => dataKey(entry) === dataKey(other);
  for (const entry of before) if (!after.some(isSame(entry))) await removeChart(entry.name, part);
  for (const [i, entry] of after.entries()) {
    if (!before.some(isSame(entry))) await addChart(sheet.charts[i]!, entry.name, part, xml);
  }
  return after;
}

function keptOf(chart: Chart): KeptChart {
  return {
    name: `Scoreband chart ${chart.id}`,
    chart: { ...chart, ranges: chart.ranges.map(writeReference) },
  };
}

function nameAttribute(name: string): string {
  return ` name="${escapeXml(name)}"`;
}

async function removeChart(name: string, part: PackagePart): Promise<void> {
  const drawing = await part.related('drawing');
  if (!drawing) return;
  const anchors = [...rootElement(await drawing.text()).children()];
  const anchor = anchors.find((element) => element.xml.includes(nameAttribute(name)));
  if (!anchor) return;
  const id = /\br:id="([^"]+)"/.exec(anchor.xml)?.[1];
  const relation = (await drawing.relations()).find((candidate) => candidate.id === id);
  drawing.setText(anchor.replacedBy(''));
  if (!relation) return;
  await drawing.removeRelations((candidate) => candidate.id === id);
  await part.parts.part(relation.target).remove();
}

async function addChart(chart: Chart, name: string, part: PackagePart, xml: SheetXml): Promise<void> {
  const related = await part.related('drawing');
  const isDrawing = related && /:?wsDr$/.test(rootElement(await related.text()).name);
  const drawing = (isDrawing && related) || (await addDrawing(part, xml));
  const { relationId } = await drawing.addPart('chart', chartXml(chart));
  const before = await drawing.text();
  const end = rootElement(before).innerEnd;
  const shapes = [...before.matchAll(/<(?:\w+:)?cNvPr\b[^>]*\bid="(\d+)"/g)].map((match) => Number(match[1]));
  const anchor = anchorXml(chart, name, relationId, Math.max(1, ...shapes) + 1);
  drawing.setText(before.slice(0, end) + anchor + before.slice(end));
}

async function addDrawing(sheetPart: PackagePart, xml: SheetXml): Promise<PackagePart> {
  const empty = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<wsDr xmlns="${drawingNamespace}"></wsDr>`;
  const { part, relationId } = await sheetPart.addPart('drawing', empty);
  xml.replace('drawing', `<drawing xmlns:r="${relationNamespace}" r:id="${relationId}"/>`);
  return part;
}

const drawingNamespace = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const unitsPerPixel = 9525;
/** Size of a new chart in Sheets. */
const defaultWidth = 600;
const defaultHeight = 371;

function anchorXml({ anchor, options }: Chart, name: string, relationId: string, shapeId: number): string {
  const width = Number(options.width ?? defaultWidth) * unitsPerPixel;
  const height = Number(options.height ?? defaultHeight) * unitsPerPixel;
  return (
    `<xdr:oneCellAnchor xmlns:xdr="${drawingNamespace}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">` +
    `<xdr:from><xdr:col>${anchor.column - 1}</xdr:col><xdr:colOff>${anchor.offsetX * unitsPerPixel}</xdr:colOff>` +
    `<xdr:row>${anchor.row - 1}</xdr:row><xdr:rowOff>${anchor.offsetY * unitsPerPixel}</xdr:rowOff></xdr:from><xdr:ext cx="${width}" cy="${height}"/>` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${shapeId}"${nameAttribute(name)}/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">' +
    `<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="${relationNamespace}" r:id="${relationId}"/>` +
    '</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor>'
  );
}
