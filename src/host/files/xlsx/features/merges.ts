import { formatA1 } from '../../../workbook/a1-notation.ts';
import { type Area, sameArea } from '../../../workbook/area.ts';
import type { Sheet } from '../../../workbook/workbook.ts';
import { readAreas, withinGrid } from '../package/references.ts';
import type { SheetXml } from '../package/sheet-xml.ts';
import { attribute } from '../package/xml-element.ts';

export function readMerges(xml: SheetXml, sheet: Sheet): Area[] {
  return xml
    .childrenOf('mergeCells')
    .flatMap(({ tag }) => readAreas(attribute(tag, 'ref')).flatMap((area) => withinGrid(area, sheet) ?? []));
}

export function writeMerges(sheet: Sheet, xml: SheetXml): void {
  const { merges } = sheet;
  const before = readMerges(xml, sheet);
  if (before.length === merges.length && merges.every((area, i) => sameArea(area, before[i]!))) return;
  const cells = merges.map((area) => `<mergeCell ref="${formatA1(area)}"/>`).join('');
  xml.replace('mergeCells', cells && `<mergeCells count="${merges.length}">${cells}</mergeCells>`);
}
