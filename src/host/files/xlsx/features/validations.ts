/** The data validations of a sheet. Those that are as in the file stay in its words. */
import { Layer } from '../../../workbook/layer.ts';
import type { Sheet } from '../../../workbook/sheet.ts';
import type { Validation } from '../../../workbook/sheet-features.ts';
import { readAreas, withinGrid } from '../package/address.ts';
import type { SheetXml } from '../package/sheet-xml.ts';
import { attribute, childElements, elementAt, startTagOf } from '../package/xml-element.ts';
import { layerAreas, sameCells } from './layer-areas.ts';
import { dataKey } from './same-data.ts';
import { readValidation } from './validation-reader.ts';
import { validationXml } from './validation-writer.ts';

interface RawValidation {
  xml: string;
  /** Null for what Sheets does not know; it stays as it is. */
  validation: Validation | null;
}

export function readValidations(sheet: Sheet, xml: SheetXml): void {
  apply(rawValidations(sheet, xml), sheet, sheet.validations);
}

export function writeValidations(sheet: Sheet, xml: SheetXml): void {
  const raw = rawValidations(sheet, xml);
  const inFile = new Layer<Validation>();
  apply(raw, sheet, inFile);
  const before = layerAreas(inFile, sheet.maxColumns, dataKey);
  const after = layerAreas(sheet.validations, sheet.maxColumns, dataKey);
  const isKept = sameCells(before, after);
  if (after.size === before.size && [...after.keys()].every(isKept)) return;
  const written = raw
    .filter(
      ({ validation }) =>
        validation === null || !before.has(dataKey(validation)) || isKept(dataKey(validation)),
    )
    .map(({ xml: element }) => element);
  for (const [key, { value, areas }] of after) {
    if (!isKept(key)) written.push(validationXml(value, areas) ?? '');
  }
  const elements = written.filter((element) => element !== '');
  const list = `<dataValidations count="${elements.length}">${elements.join('')}</dataValidations>`;
  xml.replace('dataValidations', elements.length > 0 ? list : '');
}

function rawValidations(sheet: Sheet, xml: SheetXml): RawValidation[] {
  const element = xml.first('dataValidations');
  if (!element) return [];
  const root = elementAt(element, 0);
  return [...childElements(element, root.inner, root.innerEnd)].map(({ start, end }) => {
    const raw = element.slice(start, end);
    return { xml: raw, validation: readValidation(raw, sheet) };
  });
}

function apply(raw: readonly RawValidation[], sheet: Sheet, layer: Layer<Validation>): void {
  for (const { xml, validation } of raw) {
    if (!validation) continue;
    for (const area of readAreas(attribute(startTagOf(xml, elementAt(xml, 0)), 'sqref'))) {
      const inside = withinGrid(area, sheet);
      if (inside) layer.set(inside, validation);
    }
  }
}
