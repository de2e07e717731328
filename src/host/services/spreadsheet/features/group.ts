import type * as Google from '../../google-types.ts';
import { asGoogle, hostKey, modelKey, ServiceObject, serve } from '../../service-object.ts';
import type { GroupModel } from '../../service-types.ts';
import { rangeAt } from '../cells/range-at.ts';

class GroupService extends ServiceObject<GroupModel> implements Partial<Google.Group> {
  collapse(): Google.Group {
    this[hostKey].change();
    const { sheet, dimension, ...group } = this[modelKey];
    const { start, count, depth } = group;
    const { collapsed, hidden } = sheet.properties(dimension);
    const isCollapsed = collapsed.some(
      (other) => other.start === start && other.count === count && other.depth === depth,
    );
    if (!isCollapsed) collapsed.push(group);
    hidden.set(start, start + count - 1, true);
    return asGoogle(this);
  }

  getRange(): Google.Range {
    const { sheet, dimension, start, count } = this[modelKey];
    return rangeAt(this[hostKey], sheet, sheet.lines({ dimension, at: start, count }));
  }
}

serve(GroupService, 'Group');
