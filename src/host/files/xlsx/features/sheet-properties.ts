/** `<sheetPr>`: the colour of the tab, and where the buttons of groups are. */
import type { Sheet } from '../../../workbook/workbook.ts';
import { type GroupControl, groupControl, type OutlineAttribute } from '../grid/lines.ts';
import type { SheetXml } from '../package/sheet-xml.ts';
import { elementAt, emptyTag, openTag, startTagOf, withAttribute } from '../package/xml-element.ts';
import { colorOf, rgbOf } from '../styles/colors.ts';

export function readSheetProperties(sheet: Sheet, xml: SheetXml, theme: readonly string[]): void {
  sheet.tabColor = tabColor(xml, theme);
  sheet.columns.groupControl = groupControl(xml, 'summaryRight');
  sheet.rows.groupControl = groupControl(xml, 'summaryBelow');
}

export function writeSheetProperties(sheet: Sheet, xml: SheetXml, theme: readonly string[]): void {
  if (sheet.tabColor !== tabColor(xml, theme)) {
    setChild(xml, 'tabColor', sheet.tabColor === null ? '' : `<tabColor rgb="${rgbOf(sheet.tabColor)}"/>`);
  }
  writeGroupControl(xml, 'summaryRight', sheet.columns.groupControl);
  writeGroupControl(xml, 'summaryBelow', sheet.rows.groupControl);
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
  const open = openTag(startTagOf(properties, elementAt(`${properties}</sheetPr>`, 0)));
  xml.replace('sheetPr', `${open}${all.map((element) => element.xml).join('')}</sheetPr>`);
}
