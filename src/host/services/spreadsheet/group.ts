import type { DimensionProperties } from '../../workbook/dimension-properties.ts';
import type { Sheet } from '../../workbook/sheet.ts';
import type * as Google from '../google-types.ts';
import type { Host } from '../host.ts';
import { asGoogle, HOST, MODEL, ServiceObject, serve, serviceObject } from '../service-object.ts';
import type { GroupModel } from '../service-types.ts';
import { rangeAt } from './range-access.ts';

export class GroupService extends ServiceObject<GroupModel> implements Partial<Google.Group> {
  collapse(): Google.Group {
    this[HOST].change();
    const { start, count, depth } = this[MODEL];
    const properties = propertiesOf(this[MODEL]);
    if (!this.isCollapsed()) properties.collapsed.push({ start, count, depth });
    properties.hidden.set(start, start + count - 1, true);
    return asGoogle(this);
  }

  isCollapsed(): boolean {
    return propertiesOf(this[MODEL]).collapsed.some((group) => isSame(group, this[MODEL]));
  }

  /** The row or column with the toggle: beside the group. */
  getControlIndex(): number {
    const { start, count } = this[MODEL];
    return propertiesOf(this[MODEL]).groupControl === 'after' ? start + count : start - 1;
  }

  getRange(): Google.Range {
    const { sheet, dimension, start, count } = this[MODEL];
    const whole = sheet.wholeArea();
    const area =
      dimension === 'row'
        ? { ...whole, row: start, rows: count }
        : { ...whole, column: start, columns: count };
    return rangeAt(this[HOST], sheet, area);
  }
}

function propertiesOf({ sheet, dimension }: GroupModel): DimensionProperties {
  return dimension === 'row' ? sheet.rows : sheet.columns;
}

function isSame(group: { start: number; count: number; depth: number }, model: GroupModel): boolean {
  return group.start === model.start && group.count === model.count && group.depth === model.depth;
}

/** The group at a row or column that is nested this deep, or null. */
export function groupAt(
  host: Host,
  sheet: Sheet,
  dimension: 'row' | 'column',
  index: number,
  depth: number,
): Google.Group | null {
  const { groupDepth } = dimension === 'row' ? sheet.rows : sheet.columns;
  const isMember = (position: number) => (groupDepth.at(position) ?? 0) >= depth;
  if (depth < 1 || !isMember(index)) return null;
  let start = index;
  let end = index;
  while (isMember(start - 1)) start--;
  while (isMember(end + 1)) end++;
  return serviceObject(host, 'Group', { sheet, dimension, start, count: end - start + 1, depth });
}

serve(GroupService, 'Group');
