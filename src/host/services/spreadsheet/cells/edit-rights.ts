import { intersection } from '../../../workbook/area.ts';
import type { Protection } from '../../../workbook/sheet-features.ts';
import type { Sheet } from '../../../workbook/workbook.ts';
import { GoogleException } from '../../google-exception.ts';
import type { Host } from '../../host.ts';
import { messages } from '../../messages.ts';
import type { SheetArea } from '../../service-types.ts';

/** May the user of the running execution change these cells? */
export function canEdit(host: Host, target: SheetArea): boolean {
  const { user } = host.execution;
  const { sheet } = target;
  return sheet.protections.every(
    (protection) => mayEdit(protection, sheet, user) || !covers(protection, target),
  );
}

function mayEdit(protection: Protection, sheet: Sheet, user: string): boolean {
  return protection.warningOnly || user === sheet.workbook.owner || protection.editors.includes(user);
}

export function checkEditable(host: Host, target: SheetArea): void {
  if (!canEdit(host, target)) throw new GoogleException(messages.protectedCell);
}

/** The columns of a Table keep their formats and their validation, whoever asks. */
export function checkUntyped({ sheet, area }: SheetArea): void {
  if (sheet.typedTables.some((table) => intersection(table.area, area)))
    throw new GoogleException(messages.typedColumns);
}

/** Protected are the cells of the area that no unprotected range takes out; taken out must be all of them. */
function covers(protection: Protection, { sheet, area }: SheetArea): boolean {
  const common = intersection(protection.area ?? sheet.wholeArea(), area);
  if (!common) return false;
  return !protection.unprotected.some((open) => {
    const free = intersection(open, common);
    return free !== null && free.rows === common.rows && free.columns === common.columns;
  });
}
