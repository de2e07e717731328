/** The charts that scripts put on a sheet. Charts of people stay in the file as they are. */

import type { Chart } from '../../../workbook/sheet-features.ts';
import type { Sheet } from '../../../workbook/workbook.ts';
import type { PackagePart } from '../package/package-parts.ts';
import { relationNamespace } from '../package/part-kinds.ts';
import { readReference, writeReference } from '../package/references.ts';
import { rootElement } from '../package/xml-element.ts';
import { escapeXml } from '../package/xml-text.ts';
import { chartXml } from './chart-xml.ts';
import type { KeptChart } from './extras.ts';
import { dataKey } from './listed-areas.ts';
import { SheetFeature, type SheetInFile } from './sheet-feature.ts';

export class Charts extends SheetFeature {
  /** @param kept what was kept of the charts when the file was written */
  constructor(
    file: SheetInFile,
    private readonly kept: readonly KeptChart[],
  ) {
    super(file);
  }

  /** Of those that were kept, the ones that the file still draws. */
  async read(): Promise<void> {
    const drawing = await this.part.related('drawing');
    const xml = (await drawing?.text()) ?? '';
    this.sheet.charts = this.kept
      .filter(({ name }) => xml.includes(nameAttribute(name)))
      .map(({ chart }) => ({
        ...chart,
        ranges: chart.ranges.flatMap((reference) => readReference(reference, this.sheet) ?? []),
      }));
  }

  async write(): Promise<void> {
    const before = this.kept;
    const after = keptCharts(this.sheet);
    const isSame = (entry: KeptChart) => (other: KeptChart) => dataKey(entry) === dataKey(other);
    for (const entry of before) if (!after.some(isSame(entry))) await this.remove(nameAttribute(entry.name));
    for (const [i, entry] of after.entries()) {
      if (!before.some(isSame(entry))) await this.add(this.sheet.charts[i]!, nameAttribute(entry.name));
    }
  }

  private async remove(attribute: string): Promise<void> {
    const drawing = await this.part.related('drawing');
    if (!drawing) return;
    const anchors = [...rootElement(await drawing.text()).children()];
    const anchor = anchors.find((element) => element.xml.includes(attribute));
    if (!anchor) return;
    const id = /\br:id="([^"]+)"/.exec(anchor.xml)?.[1];
    const relation = (await drawing.relations()).find((candidate) => candidate.id === id);
    drawing.setText(anchor.replacedBy(''));
    if (!relation) return;
    await drawing.removeRelations((candidate) => candidate.id === id);
    await drawing.parts.part(relation.target).remove();
  }

  private async add(chart: Chart, attribute: string): Promise<void> {
    const related = await this.part.related('drawing');
    const isDrawing = related && /:?wsDr$/.test(rootElement(await related.text()).name);
    const drawing = (isDrawing && related) || (await this.addDrawing());
    const { relationId } = await drawing.addPart('chart', chartXml(chart));
    const before = await drawing.text();
    const shapes = [...before.matchAll(/<(?:\w+:)?cNvPr\b[^>]*\bid="(\d+)"/g)].map((match) =>
      Number(match[1]),
    );
    const shape = `id="${Math.max(1, ...shapes) + 1}"${attribute}`;
    drawing.setText(rootElement(before).withChild(anchorXml(chart, shape, relationId)));
  }

  private async addDrawing(): Promise<PackagePart> {
    const empty = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<wsDr xmlns="${drawingNamespace}"></wsDr>`;
    const { part, relationId } = await this.part.addPart('drawing', empty);
    this.xml.replace('drawing', `<drawing xmlns:r="${relationNamespace}" r:id="${relationId}"/>`);
    return part;
  }
}

/** What is to be kept of the charts of a sheet. */
export function keptCharts({ charts }: Sheet): KeptChart[] {
  return charts.map((chart) => ({
    name: `Scoreband chart ${chart.id}`,
    chart: { ...chart, ranges: chart.ranges.map(writeReference) },
  }));
}

function nameAttribute(name: string): string {
  return ` name="${escapeXml(name)}"`;
}

const drawingNamespace = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const unitsPerPixel = 9525;
/** Size of a new chart in Sheets. */
const defaultWidth = 600;
const defaultHeight = 371;

function anchorXml({ anchor, options }: Chart, shape: string, relationId: string): string {
  const width = Number(options.width ?? defaultWidth) * unitsPerPixel;
  const height = Number(options.height ?? defaultHeight) * unitsPerPixel;
  return (
    `<xdr:oneCellAnchor xmlns:xdr="${drawingNamespace}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">` +
    `<xdr:from><xdr:col>${anchor.column - 1}</xdr:col><xdr:colOff>${anchor.offsetX * unitsPerPixel}</xdr:colOff>` +
    `<xdr:row>${anchor.row - 1}</xdr:row><xdr:rowOff>${anchor.offsetY * unitsPerPixel}</xdr:rowOff></xdr:from><xdr:ext cx="${width}" cy="${height}"/>` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr ${shape}/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">' +
    `<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="${relationNamespace}" r:id="${relationId}"/>` +
    '</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor>'
  );
}
