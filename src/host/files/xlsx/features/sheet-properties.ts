/**
 * What a sheet is as a whole: the colour of its tab and where the buttons of groups are (`<sheetPr>`); frozen rows and columns
 * and the gridlines (the first `<sheetView>`, which is what a person sees).
 */
import type { Sheet } from '../../../workbook/workbook.ts';
import { type GroupControl, groupControl, type OutlineAttribute } from '../grid/lines.ts';
import { cellAddress } from '../package/references.ts';
import type { SheetXml } from '../package/sheet-xml.ts';
import { elementAt, emptyTag, openTag, withAttribute, type XmlElement } from '../package/xml-element.ts';
import { colorOf, rgbOf } from '../styles/colors.ts';

export function readSheetProperties(sheet: Sheet, xml: SheetXml, theme: readonly string[]): void {
  sheet.tabColor = tabColor(xml, theme);
  sheet.columns.groupControl = groupControl(xml, 'summaryRight');
  sheet.rows.groupControl = groupControl(xml, 'summaryBelow');
  const view = viewOf(xml);
  sheet.rows.frozen = view.frozenRows;
  sheet.columns.frozen = view.frozenColumns;
  sheet.hiddenGridlines = view.hiddenGridlines;
}

export function writeSheetProperties(sheet: Sheet, xml: SheetXml, theme: readonly string[]): void {
  if (sheet.tabColor !== tabColor(xml, theme)) {
    setChild(xml, 'tabColor', sheet.tabColor === null ? '' : `<tabColor rgb="${rgbOf(sheet.tabColor)}"/>`);
  }
  writeGroupControl(xml, 'summaryRight', sheet.columns.groupControl);
  writeGroupControl(xml, 'summaryBelow', sheet.rows.groupControl);
  writeView(sheet, xml);
}

function writeGroupControl(xml: SheetXml, name: OutlineAttribute, control: GroupControl): void {
  if (groupControl(xml, name) === control) return;
  const tag = child(xml, 'outlinePr') || '<outlinePr/>';
  setChild(xml, 'outlinePr', withAttribute(tag, name, control === 'after' ? null : 0));
}

function tabColor(xml: SheetXml, theme: readonly string[]): string | null {
  const tag = child(xml, 'tabColor');
  return (tag && colorOf(tag, theme)) || null;
}

/** Tag of a child, '' for none. */
function child(xml: SheetXml, name: string): string {
  return children(xml).find((element) => element.name === name)?.xml ?? '';
}

/** None has anything in it, but some programs write an end tag all the same. */
function children(xml: SheetXml): { name: string; xml: string }[] {
  return xml.childrenOf('sheetPr').map(({ name, tag }) => ({ name, xml: emptyTag(tag) }));
}

const childOrder = ['tabColor', 'outlinePr', 'pageSetUpPr'];

function setChild(xml: SheetXml, name: string, tag: string): void {
  const others = children(xml).filter((element) => element.name !== name);
  const all = [...others, { name, xml: tag }].sort(
    (a, b) => childOrder.indexOf(a.name) - childOrder.indexOf(b.name),
  );
  const properties = xml.first('sheetPr') ?? '<sheetPr>';
  const open = openTag(elementAt(`${properties}</sheetPr>`).tag);
  xml.replace('sheetPr', `${open}${all.map((element) => element.xml).join('')}</sheetPr>`);
}

interface View {
  frozenRows: number;
  frozenColumns: number;
  hiddenGridlines: boolean;
}

function writeView(sheet: Sheet, xml: SheetXml): void {
  const before = viewOf(xml);
  const isFrozenAlike =
    before.frozenRows === sheet.rows.frozen && before.frozenColumns === sheet.columns.frozen;
  if (isFrozenAlike && before.hiddenGridlines === sheet.hiddenGridlines) return;
  const views = xml.first('sheetViews') ?? '<sheetViews><sheetView workbookViewId="0"/></sheetViews>';
  const view = elementAt(views).childNamed('sheetView')!;
  const tag = withAttribute(view.tag, 'showGridLines', sheet.hiddenGridlines ? 0 : null);
  const inside = isFrozenAlike
    ? view.content
    : paneXml(sheet.rows.frozen, sheet.columns.frozen) + otherChildren(view);
  const fresh = `${openTag(tag)}${inside}</sheetView>`;
  xml.replace('sheetViews', view.replacedBy(fresh));
}

function viewOf(xml: SheetXml): View {
  const views = xml.first('sheetViews');
  const view = views && elementAt(views).childNamed('sheetView');
  if (!view) return { frozenRows: 0, frozenColumns: 0, hiddenGridlines: false };
  const pane = view.childNamed('pane');
  const isFrozen = pane?.attribute('state')?.startsWith('frozen') === true;
  return {
    frozenRows: isFrozen ? Number(pane.attribute('ySplit') ?? 0) : 0,
    frozenColumns: isFrozen ? Number(pane.attribute('xSplit') ?? 0) : 0,
    hiddenGridlines: view.attribute('showGridLines') === '0',
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
function otherChildren(view: XmlElement): string {
  const others = [...view.children()].filter(({ name }) => name !== 'pane' && name !== 'selection');
  return others.map(({ xml }) => xml).join('');
}
