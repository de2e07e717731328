import { formatA1 } from '../../../workbook/a1-notation.ts';
import { type Area, sameArea } from '../../../workbook/area.ts';
import { SheetFeature } from './sheet-feature.ts';

export class Merges extends SheetFeature {
  read(): void {
    this.sheet.merges = this.inFile().flatMap(({ area }) => area ?? []);
  }

  /** Those that are as in the file, or lie outside of the grid, stay in its words: they may go on below the grid. */
  write(): void {
    const { merges } = this.sheet;
    const inFile = this.inFile();
    const before = inFile.flatMap(({ area }) => area ?? []);
    if (before.length === merges.length && merges.every((area, i) => sameArea(area, before[i]!))) return;
    const words = new Map(inFile.map(({ area, xml }) => [area && formatA1(area), xml]));
    const cells = [
      ...merges.map((area) => words.get(formatA1(area)) ?? `<mergeCell ref="${formatA1(area)}"/>`),
      ...inFile.filter(({ area }) => area === undefined).map(({ xml }) => xml),
    ];
    const list = `<mergeCells count="${cells.length}">${cells.join('')}</mergeCells>`;
    this.xml.replace('mergeCells', cells.length > 0 ? list : '');
  }

  private inFile(): { area: Area | undefined; xml: string }[] {
    return this.xml
      .childrenOf('mergeCells')
      .map((element) => ({ area: this.areas(element.attribute('ref'))[0], xml: element.xml }));
  }
}
