/** Rows and columns as files describe them, and as a workbook in memory does. */
import { type CollapsedGroup, DimensionProperties } from '../../workbook/dimension-properties.ts';

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
  for (const [number, line] of lines) {
    if (line.size !== undefined) properties.sizes.set(number, number, line.size);
    if (line.depth > 0) properties.groupDepth.set(number, number, line.depth);
    if (line.hidden && !isFolded(number, properties.collapsed)) properties.hidden.set(number, number, true);
  }
}

/** What a workbook would say of lines that it read from a file: marks of groups that are not folded count for nothing. */
export function readLines(
  lines: ReadonlyMap<number, Line>,
  control: DimensionProperties['groupControl'],
): DimensionProperties {
  const properties = new DimensionProperties();
  properties.groupControl = control;
  applyLines(lines, properties);
  return properties;
}

export function lineAt(number: number, properties: DimensionProperties): Line {
  const { sizes, groupDepth, hidden, collapsed, groupControl } = properties;
  return {
    size: sizes.at(number),
    hidden: hidden.at(number) === true || isFolded(number, collapsed),
    depth: groupDepth.at(number) ?? 0,
    endsCollapsed: collapsed.some((group) => controlOf(group, groupControl) === number),
  };
}

/** The last line that is not plain. */
export function lastLine({ sizes, groupDepth, hidden, collapsed }: DimensionProperties): number {
  const ends = [sizes, groupDepth, hidden].map((list) => list.runs()[list.runs().length - 1]?.to ?? 0);
  return Math.max(...ends, ...collapsed.map((group) => group.start + group.count));
}

function controlOf(group: CollapsedGroup, control: DimensionProperties['groupControl']): number {
  return control === 'after' ? group.start + group.count : group.start - 1;
}

function isFolded(number: number, groups: readonly CollapsedGroup[]): boolean {
  return groups.some(({ start, count }) => number >= start && number < start + count);
}

function collapsedGroups(
  lines: ReadonlyMap<number, Line>,
  control: DimensionProperties['groupControl'],
): CollapsedGroup[] {
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
