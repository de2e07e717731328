/** Widths, groups and hidden columns: `<cols>`, whose elements each speak of several columns. */

import { applyLines, type Line, LineTags } from '../grid/lines.ts';
import { attribute, withAttribute } from '../package/xml-element.ts';
import { SheetFeature, type SheetInFile } from './sheet-feature.ts';

/** Pixels of a digit in the font that widths are counted in. */
const digitPixels = 7;

const columnTags = new LineTags('width', 'customWidth', digitPixels, 'summaryRight');

export class Columns extends SheetFeature {
  /** @param formats new formats of whole columns */
  constructor(
    file: SheetInFile,
    private readonly formats: ReadonlyMap<number, number> = new Map(),
  ) {
    super(file);
  }

  read(): void {
    applyLines(this.lines(this.segments()), this.sheet.columns);
  }

  write(): void {
    const before = this.segments();
    const changes = columnTags.changes(this.sheet.columns, this.lines(before), this.xml);
    let after = before;
    const last = Math.max(changes.last, ...this.formats.keys());
    for (let column = 1; column <= last; column++) {
      const line = changes.at(column);
      const xf = this.formats.get(column);
      if (!line && xf === undefined) continue;
      after = withSegment(after, column, (tag) => {
        const changed = line ? columnTags.write(tag, line) : tag;
        return this.withWidth(xf === undefined ? changed : withAttribute(changed, 'style', xf));
      });
    }
    if (after === before) return;
    this.leaveRoomForGroups();
    const cols = joined(after).map(({ min, max, tag }) =>
      tag.replace('<col', `<col min="${min}" max="${max}"`),
    );
    this.xml.replace('cols', cols.length > 0 ? `<cols>${cols.join('')}</cols>` : '');
  }

  /** Excel leaves room for the buttons of groups only where the sheet says so. */
  private leaveRoomForGroups(): void {
    const depth = Math.max(0, ...this.sheet.columns.groupDepth.runs().map((run) => run.value));
    if (depth === 0) return;
    if (!this.xml.first('sheetFormatPr')) {
      this.xml.replace('sheetFormatPr', '<sheetFormatPr defaultRowHeight="15"/>');
    }
    this.xml.setAttributes('sheetFormatPr', { outlineLevelCol: depth });
  }

  /** Excel takes a column of which something is said, but no width, for one that is hidden. */
  private withWidth(tag: string): string {
    if (isPlain(tag) || attribute(tag, 'width') !== undefined) return tag;
    const width = attribute(this.xml.first('sheetFormatPr') ?? '', 'defaultColWidth') ?? standardWidth;
    return withAttribute(tag, 'width', width);
  }

  private segments(): Segment[] {
    return this.xml.columnTags().map((tag) => ({
      min: Math.max(1, Math.floor(Number(attribute(tag, 'min')))),
      max: Number(attribute(tag, 'max')),
      tag: withAttribute(withAttribute(tag, 'min', null), 'max', null),
    }));
  }

  private lines(list: readonly Segment[]): Map<number, Line> {
    const lines = new Map<number, Line>();
    for (const { min, max, tag } of list) {
      const line = columnTags.read(tag);
      if (!line) continue;
      for (let column = min; column <= Math.min(max, this.sheet.maxColumns); column++)
        lines.set(column, line);
    }
    return lines;
  }
}

/** Of a new sheet in Excel. */
const standardWidth = '9.140625';

function isPlain(tag: string): boolean {
  return /^<col\s*\/>$/.test(tag);
}

interface Segment {
  min: number;
  max: number;
  /** `<col … />` without `min` and `max`. */
  tag: string;
}

/** One column gets a segment of its own. */
function withSegment(list: readonly Segment[], column: number, change: (tag: string) => string): Segment[] {
  const parts: Segment[] = [];
  let tag = '<col/>';
  for (const segment of list) {
    if (segment.max < column || segment.min > column) parts.push(segment);
    else {
      tag = segment.tag;
      if (segment.min < column) parts.push({ ...segment, max: column - 1 });
      if (segment.max > column) parts.push({ ...segment, min: column + 1 });
    }
  }
  parts.push({ min: column, max: column, tag: change(tag) });
  return parts.sort((a, b) => a.min - b.min);
}

/** Neighbours that are alike become one again; a column of which nothing is said needs no element. */
function joined(list: readonly Segment[]): Segment[] {
  const parts: Segment[] = [];
  for (const segment of list) {
    const last = parts[parts.length - 1];
    if (isPlain(segment.tag)) continue;
    if (last && last.max === segment.min - 1 && last.tag === segment.tag) last.max = segment.max;
    else parts.push({ ...segment });
  }
  return parts;
}
