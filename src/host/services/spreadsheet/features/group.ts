import type { Dimension } from '../../../workbook/area.ts';
import type { Sheet } from '../../../workbook/workbook.ts';
import type * as Google from '../../google-types.ts';
import { asGoogle, hostKey, modelKey, ServiceObject, serve, serviceObject } from '../../service-object.ts';
import type { GroupModel } from '../../service-types.ts';
import { rangeAt } from '../cells/range-at.ts';

class GroupService extends ServiceObject<GroupModel> implements Partial<Google.Group> {
  collapse(): Google.Group {
    this[hostKey].change();
    const { sheet, dimension, ...group } = this[modelKey];
    const { start, count, depth } = group;
    const { collapsed, hidden } = dimension === 'row' ? sheet.rows : sheet.columns;
    const isCollapsed = collapsed.some(
      (other) => other.start === start && other.count === count && other.depth === depth,
    );
    if (!isCollapsed) collapsed.push(group);
    hidden.set(start, start + count - 1, true);
    return asGoogle(this);
  }

  getRange(): Google.Range {
    const { sheet, dimension, start, count } = this[modelKey];
    const whole = sheet.wholeArea();
    const area =
      dimension === 'row'
        ? { ...whole, row: start, rows: count }
        : { ...whole, column: start, columns: count };
    return rangeAt(this[hostKey], sheet, area);
  }
}

/** The group at a row or column that is nested this deep, or null. */
export function groupAt(
  service: ServiceObject<Sheet>,
  dimension: Dimension,
  index: number,
  depth: number,
): Google.Group | null {
  const sheet = service[modelKey];
  service[hostKey].read();
  const { groupDepth } = dimension === 'row' ? sheet.rows : sheet.columns;
  const isMember = (position: number) => (groupDepth.at(position) ?? 0) >= depth;
  if (depth < 1 || !isMember(index)) return null;
  let start = index;
  let end = index;
  while (isMember(start - 1)) start--;
  while (isMember(end + 1)) end++;
  return serviceObject(service[hostKey], 'Group', { sheet, dimension, start, count: end - start + 1, depth });
}

serve(GroupService, 'Group');
