import { type Area, intersection } from '../../../workbook/area.ts';
import type { Protection } from '../../../workbook/sheet-features.ts';
import type { Sheet } from '../../../workbook/workbook.ts';
import { GoogleException } from '../../google-exception.ts';
import type { Host } from '../../host.ts';
import { messages } from '../../messages.ts';

/** May the user of the running execution change these cells? */
export function canEdit(host: Host, sheet: Sheet, area: Area): boolean {
  const { user } = host.execution;
  return sheet.protections.every(
    (protection) => mayEdit(protection, sheet, user) || !covers(protection, sheet, area),
  );
}

function mayEdit(protection: Protection, sheet: Sheet, user: string): boolean {
  return protection.warningOnly || user === sheet.workbook.owner || protection.editors.includes(user);
}

export function checkEditable(host: Host, sheet: Sheet, area: Area): void {
  if (!canEdit(host, sheet, area)) throw new GoogleException(messages.protectedCell);
}

/** Protected are the cells of the area that no unprotected range takes out; taken out must be all of them. */
function covers(protection: Protection, sheet: Sheet, area: Area): boolean {
  const common = intersection(protection.area ?? sheet.wholeArea(), area);
  if (!common) return false;
  return !protection.unprotected.some((open) => {
    const free = intersection(open, common);
    return free !== null && free.rows === common.rows && free.columns === common.columns;
  });
}
