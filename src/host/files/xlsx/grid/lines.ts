/** Rows and columns as files describe them, and as a workbook in memory does. */

import { type CollapsedGroup, DimensionProperties } from '../../../workbook/dimension-properties.ts';
import type { SheetXml } from '../package/sheet-xml.ts';
import { attribute, isTrue, withAttribute } from '../package/xml-element.ts';

export type GroupControl = DimensionProperties['groupControl'];
export type OutlineAttribute = 'summaryRight' | 'summaryBelow';

/** Where the buttons of groups are: `summaryRight` for columns, `summaryBelow` for rows. */
export function groupControl(xml: SheetXml, name: OutlineAttribute): GroupControl {
  const outline = xml.childrenOf('sheetPr').find((child) => child.name === 'outlinePr');
  return outline && outline.attribute(name) === '0' ? 'before' : 'after';
}

/** What a file says of one row or column. */
export interface Line {
  /** Pixels; undefined for the default. */
  size: number | undefined;
  hidden: boolean;
  /** How many groups it is in. */
  depth: number;
  /** The group before it (or after it, where the controls are there) is folded away. */
  endsCollapsed: boolean;
}

/** Groups in groups, as far as spreadsheets go. */
const mostDepth = 8;

/** By which attributes the tags of rows, or of columns, say it. */
export class LineTags {
  constructor(
    private readonly size: string,
    private readonly customSize: string,
    private readonly pixelsPerUnit: number,
    private readonly outline: OutlineAttribute,
  ) {}

  /** Null where nothing is said. Sizes that a program has worked out from the text are none of a person's. */
  read(tag: string): Line | null {
    const size = isTrue(attribute(tag, this.customSize)) ? attribute(tag, this.size) : undefined;
    const depth = Math.floor(Number(attribute(tag, 'outlineLevel') ?? 0));
    const line = {
      size: size === undefined ? undefined : Math.round(Number(size) * this.pixelsPerUnit),
      hidden: isTrue(attribute(tag, 'hidden')),
      depth: depth > 0 ? Math.min(depth, mostDepth) : 0,
      endsCollapsed: isTrue(attribute(tag, 'collapsed')),
    };
    return sameLine(line, plainLine) ? null : line;
  }

  write(tag: string, { size, hidden, depth, endsCollapsed }: Line): string {
    const units = size === undefined ? null : Math.round((size / this.pixelsPerUnit) * 256) / 256;
    const attributes = {
      [this.size]: units,
      [this.customSize]: units === null ? null : 1,
      hidden: hidden ? 1 : null,
      outlineLevel: depth || null,
      collapsed: endsCollapsed ? 1 : null,
    };
    return Object.entries(attributes).reduce(
      (changed, [name, value]) => withAttribute(changed, name, value),
      tag,
    );
  }

  /** What the lines of a workbook are to be, against what they are in its file. */
  changes(now: DimensionProperties, lines: ReadonlyMap<number, Line>, xml: SheetXml): LineChanges {
    // As a workbook would have read them: marks of groups that are not folded count for nothing.
    const before = new DimensionProperties();
    before.groupControl = groupControl(xml, this.outline);
    applyLines(lines, before);
    return new LineChanges(now, before);
  }
}

const plainLine: Readonly<Line> = { size: undefined, hidden: false, depth: 0, endsCollapsed: false };

function sameLine(a: Line, b: Line): boolean {
  return (
    a.size === b.size && a.hidden === b.hidden && a.depth === b.depth && a.endsCollapsed === b.endsCollapsed
  );
}

/** @param lines by number, those that are plain left out */
export function applyLines(lines: ReadonlyMap<number, Line>, properties: DimensionProperties): void {
  properties.collapsed = collapsedGroups(lines, properties.groupControl);
  const isFolded = foldedBy(properties.collapsed);
  for (const [number, line] of lines) {
    if (line.size !== undefined) properties.sizes.set(number, number, line.size);
    if (line.depth > 0) properties.groupDepth.set(number, number, line.depth);
    if (line.hidden && !isFolded(number)) properties.hidden.set(number, number, true);
  }
}

/** Which lines of a workbook are other than in its file. */
export class LineChanges {
  private readonly now: (number: number) => Line;
  private readonly before: (number: number) => Line;
  /** The last line of which anything is said. */
  readonly last: number;

  constructor(now: DimensionProperties, before: DimensionProperties) {
    this.now = lineLookup(now);
    this.before = lineLookup(before);
    this.last = Math.max(lastLine(now), lastLine(before));
  }

  /** What a line is now; null where it is as in the file. */
  at(number: number): Line | null {
    const line = this.now(number);
    return sameLine(line, this.before(number)) ? null : line;
  }
}

/** Looks lines up by their number. */
function lineLookup(properties: DimensionProperties): (number: number) => Line {
  const { sizes, groupDepth: depths, hidden, collapsed, groupControl } = properties;
  const isFolded = foldedBy(collapsed);
  const controls = new Set(collapsed.map((group) => controlOf(group, groupControl)));
  return (number) => ({
    size: sizes.at(number),
    hidden: hidden.at(number) === true || isFolded(number),
    depth: depths.at(number) ?? 0,
    endsCollapsed: controls.has(number),
  });
}

/** The last line that is not plain. */
function lastLine({ sizes, groupDepth: depths, hidden, collapsed }: DimensionProperties): number {
  const ends = [sizes, depths, hidden].map((list) => list.runs()[list.runs().length - 1]?.to ?? 0);
  return collapsed.reduce((last, group) => Math.max(last, group.start + group.count), Math.max(...ends));
}

function controlOf(group: CollapsedGroup, control: GroupControl): number {
  return control === 'after' ? group.start + group.count : group.start - 1;
}

/** A set, since a file may fold thousands of groups of thousands of rows. */
function foldedBy(groups: readonly CollapsedGroup[]): (number: number) => boolean {
  const folded = new Set<number>();
  for (const { start, count } of groups) for (let i = 0; i < count; i++) folded.add(start + i);
  return (number) => folded.has(number);
}

function collapsedGroups(lines: ReadonlyMap<number, Line>, control: GroupControl): CollapsedGroup[] {
  const step = control === 'after' ? -1 : 1;
  const groups: CollapsedGroup[] = [];
  for (const [number, line] of lines) {
    if (!line.endsCollapsed) continue;
    const depth = line.depth + 1;
    let count = 0;
    while (isMember(lines.get(number + step * (count + 1)), depth)) count++;
    const start = step < 0 ? number - count : number + 1;
    if (count > 0) groups.push({ start, count, depth });
  }
  return groups;
}

function isMember(line: Line | undefined, depth: number): boolean {
  return line?.hidden === true && line.depth >= depth;
}
