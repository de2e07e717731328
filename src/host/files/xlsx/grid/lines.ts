/** Rows and columns as files describe them, and as a workbook in memory does. */

import { type CollapsedGroup, DimensionProperties } from '../../../workbook/dimension-properties.ts';
import type { SheetXml } from '../package/sheet-xml.ts';

export type GroupControl = DimensionProperties['groupControl'];
export type OutlineAttribute = 'summaryRight' | 'summaryBelow';

/** Where the buttons of groups are: `summaryRight` for columns, `summaryBelow` for rows. */
export function groupControl(xml: SheetXml, name: OutlineAttribute): GroupControl {
  const outline = xml.childrenOf('sheetPr').find((child) => child.name === 'outlinePr');
  return outline && outline.attribute(name) === '0' ? 'before' : 'after';
}

/** Groups in groups, as far as spreadsheets go. */
const mostDepth = 8;

/** How many groups a row or column is in, as its attribute says. */
export function groupDepth(written: string | undefined): number {
  const depth = Math.floor(Number(written ?? 0));
  return depth > 0 ? Math.min(depth, mostDepth) : 0;
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

export const plainLine: Readonly<Line> = { size: undefined, hidden: false, depth: 0, endsCollapsed: false };

export function sameLine(a: Line, b: Line): boolean {
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

/** What a workbook would say of lines that it read from a file: marks of groups that are not folded count for nothing. */
export function readLines(lines: ReadonlyMap<number, Line>, control: GroupControl): DimensionProperties {
  const properties = new DimensionProperties();
  properties.groupControl = control;
  applyLines(lines, properties);
  return properties;
}

/** Looks lines up by their number. */
export function lineLookup(properties: DimensionProperties): (number: number) => Line {
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
export function lastLine({ sizes, groupDepth: depths, hidden, collapsed }: DimensionProperties): number {
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
