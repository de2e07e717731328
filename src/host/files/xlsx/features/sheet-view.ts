/** Frozen rows and columns and the gridlines: the first `<sheetView>`, which is what a person sees. */
import type { Sheet } from '../../../workbook/workbook.ts';
import { cellAddress } from '../package/references.ts';
import type { SheetXml } from '../package/sheet-xml.ts';
import {
  attribute,
  childElements,
  childNamed,
  elementAt,
  openTag,
  startTagOf,
  withAttribute,
} from '../package/xml-element.ts';

interface View {
  frozenRows: number;
  frozenColumns: number;
  hiddenGridlines: boolean;
}

export function readSheetView(sheet: Sheet, xml: SheetXml): void {
  const view = viewOf(xml);
  sheet.rows.frozen = view.frozenRows;
  sheet.columns.frozen = view.frozenColumns;
  sheet.hiddenGridlines = view.hiddenGridlines;
}

export function writeSheetView(sheet: Sheet, xml: SheetXml): void {
  const before = viewOf(xml);
  const isFrozenAlike =
    before.frozenRows === sheet.rows.frozen && before.frozenColumns === sheet.columns.frozen;
  if (isFrozenAlike && before.hiddenGridlines === sheet.hiddenGridlines) return;
  const views = xml.first('sheetViews') ?? '<sheetViews><sheetView workbookViewId="0"/></sheetViews>';
  const view = childNamed(views, elementAt(views, 0), 'sheetView')!;
  const tag = withAttribute(startTagOf(views, view), 'showGridLines', sheet.hiddenGridlines ? 0 : null);
  const inside = isFrozenAlike
    ? views.slice(view.inner, view.innerEnd)
    : paneXml(sheet.rows.frozen, sheet.columns.frozen) + otherChildren(views, view);
  const fresh = `${openTag(tag)}${inside}</sheetView>`;
  xml.replace('sheetViews', views.slice(0, view.start) + fresh + views.slice(view.end));
}

function viewOf(xml: SheetXml): View {
  const views = xml.first('sheetViews');
  const view = views && childNamed(views, elementAt(views, 0), 'sheetView');
  if (!view) return { frozenRows: 0, frozenColumns: 0, hiddenGridlines: false };
  const pane = childNamed(views, view, 'pane');
  const tag = pane ? startTagOf(views, pane) : '';
  const isFrozen = (attribute(tag, 'state') ?? '').startsWith('frozen');
  return {
    frozenRows: isFrozen ? Number(attribute(tag, 'ySplit') ?? 0) : 0,
    frozenColumns: isFrozen ? Number(attribute(tag, 'xSplit') ?? 0) : 0,
    hiddenGridlines: attribute(startTagOf(views, view), 'showGridLines') === '0',
  };
}

function paneXml(rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return '';
  const pane = rows > 0 ? (columns > 0 ? 'bottomRight' : 'bottomLeft') : 'topRight';
  const splits = (columns > 0 ? ` xSplit="${columns}"` : '') + (rows > 0 ? ` ySplit="${rows}"` : '');
  const first = cellAddress(rows + 1, columns + 1);
  return `<pane${splits} topLeftCell="${first}" activePane="${pane}" state="frozen"/><selection pane="${pane}"/>`;
}

/** Selections name panes that may be gone. */
function otherChildren(views: string, view: ReturnType<typeof elementAt>): string {
  return [...childElements(views, view.inner, view.innerEnd)]
    .filter(({ name }) => name !== 'pane' && name !== 'selection')
    .map(({ start, end }) => views.slice(start, end))
    .join('');
}
