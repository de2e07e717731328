import type { Workbook } from '../../workbook/workbook.ts';
import type * as Google from '../google-types.ts';
import type { Host } from '../host.ts';
import { HOST, MODEL, ServiceObject, serve, serviceObject } from '../service-object.ts';
import { activeSheetOf } from './active-sheet.ts';
import { rangeAt } from './range-access.ts';

type Members = Pick<Google.Selection, 'getActiveRange' | 'getActiveSheet' | 'getCurrentCell'>;

export class SelectionService extends ServiceObject<Workbook> implements Members {
  getActiveSheet(): Google.Sheet {
    return serviceObject(this[HOST], 'Sheet', activeSheetOf(this[MODEL]));
  }

  getActiveRange(): Google.Range | null {
    return activeRange(this[HOST], this[MODEL]);
  }

  getCurrentCell(): Google.Range | null {
    return currentCell(this[HOST], this[MODEL]);
  }
}

export function activeRange(host: Host, workbook: Workbook): Google.Range {
  const sheet = activeSheetOf(workbook);
  host.read();
  return rangeAt(host, sheet, sheet.selection);
}

export function currentCell(host: Host, workbook: Workbook): Google.Range {
  const sheet = activeSheetOf(workbook);
  host.read();
  return rangeAt(host, sheet, { ...sheet.selection, rows: 1, columns: 1 });
}

serve(SelectionService, 'Selection');
