import { parseA1, splitSheetName } from '../../../workbook/a1-notation.ts';
import type { Area } from '../../../workbook/area.ts';
import type { RangeReference } from '../../../workbook/sheet-features.ts';
import type { Sheet, Workbook } from '../../../workbook/workbook.ts';
import { GoogleException } from '../../google-exception.ts';
import type * as Google from '../../google-types.ts';
import type { Host } from '../../host.ts';
import { messages } from '../../messages.ts';
import { serviceObject } from '../../service-object.ts';
import type { SheetArea } from '../../service-types.ts';
import { checkArea } from './grid-bounds.ts';

/** A range of checked coordinates, bounded on all sides. */
export function rangeAt(host: Host, sheet: Sheet, area: Area): Google.Range {
  checkArea(sheet, area);
  return serviceObject(host, 'Range', { sheet, area, wholeColumns: false, wholeRows: false });
}

/** What a chart or a criterion refers to. Its sheet is one of the workbook's. */
export function referredRange(host: Host, { sheet, area }: RangeReference): Google.Range {
  return rangeAt(host, sheet as Sheet, area);
}

const wholeColumns = /^\$?[A-Za-z]+:\$?[A-Za-z]+$/;
const wholeRows = /^\$?\d+:\$?\d+$/;
const isR1C1 = /^R(\d+|\[-?\d+\])?C(\d+|\[-?\d+\])/i;

/** The range of an address such as `B2`, `G:G`, `'My leads'!A1:C3`, or of the name of a named range. */
export function addressedRange(host: Host, sheet: Sheet, text: string): Google.Range {
  const { sheet: name, address } = splitSheetName(text);
  const target = name === null ? sheet : sheet.workbook.sheetByName(name);
  const named = namedRange(sheet.workbook, text);
  if (named) return rangeAt(host, named.sheet, named.area);
  const area = target && parseA1(address, target);
  if (isR1C1.test(address) || name === '')
    throw new Error(`Sheet.getRange("${text}") is not there in the host: write it as A1`);
  if (!target || !area) throw new GoogleException(messages.rangeNotFound);
  checkArea(target, area);
  return serviceObject(host, 'Range', {
    sheet: target,
    area,
    wholeColumns: wholeColumns.test(address),
    wholeRows: wholeRows.test(address),
  });
}

/** Names of ranges hold for all of the spreadsheet. */
function namedRange({ sheets }: Workbook, name: string): SheetArea | null {
  for (const sheet of sheets) {
    const named = sheet.namedRanges.find((range) => range.name.toLowerCase() === name.toLowerCase());
    if (named) return { sheet, area: named.area };
  }
  return null;
}
