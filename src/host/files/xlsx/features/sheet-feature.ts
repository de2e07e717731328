import type { Area } from '../../../workbook/area.ts';
import type { Sheet } from '../../../workbook/workbook.ts';
import type { PackagePart } from '../package/package-parts.ts';
import { readAreas, withinGrid } from '../package/references.ts';
import type { SheetXml } from '../package/sheet-xml.ts';
import type { StyleSheet } from '../styles/style-sheet.ts';

/** A sheet in memory beside its part of a file. */
export interface SheetInFile {
  sheet: Sheet;
  part: PackagePart;
  xml: SheetXml;
  styles: StyleSheet;
}

/** One thing that a sheet has beside its cells, both ways: from the file into memory, and what changed back. */
export abstract class SheetFeature {
  protected readonly sheet: Sheet;
  protected readonly part: PackagePart;
  protected readonly xml: SheetXml;
  protected readonly styles: StyleSheet;

  constructor({ sheet, part, xml, styles }: SheetInFile) {
    this.sheet = sheet;
    this.part = part;
    this.xml = xml;
    this.styles = styles;
  }

  abstract read(): void | Promise<void>;

  abstract write(): void | Promise<void>;

  /** The areas that an attribute names, as far as they lie within the grid. */
  protected areas(addresses: string | undefined): Area[] {
    return readAreas(addresses).flatMap((area) => withinGrid(area, this.sheet) ?? []);
  }
}
