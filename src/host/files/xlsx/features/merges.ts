import { formatA1 } from '../../../workbook/a1-notation.ts';
import { type Area, sameArea } from '../../../workbook/area.ts';
import { SheetFeature } from './sheet-feature.ts';

export class Merges extends SheetFeature {
  read(): void {
    this.sheet.merges = this.inFile();
  }

  write(): void {
    const { merges } = this.sheet;
    const before = this.inFile();
    if (before.length === merges.length && merges.every((area, i) => sameArea(area, before[i]!))) return;
    const cells = merges.map((area) => `<mergeCell ref="${formatA1(area)}"/>`).join('');
    this.xml.replace('mergeCells', cells && `<mergeCells count="${merges.length}">${cells}</mergeCells>`);
  }

  private inFile(): Area[] {
    return this.xml.childrenOf('mergeCells').flatMap((element) => this.areas(element.attribute('ref')));
  }
}
