/**
 * What a sheet is as a whole: the colour of its tab and where the buttons of groups are (`<sheetPr>`); frozen rows and columns
 * and the gridlines (the first `<sheetView>`, which is what a person sees).
 */
import { type GroupControl, groupControl, type OutlineAttribute } from '../grid/lines.ts';
import { cellAddress } from '../package/references.ts';
import { elementAt, emptyTag, openTag, withAttribute, type XmlElement } from '../package/xml-element.ts';
import { colorOf, rgbOf } from '../styles/colors.ts';
import { SheetFeature } from './sheet-feature.ts';

export class SheetProperties extends SheetFeature {
  read(): void {
    const { sheet } = this;
    sheet.tabColor = this.tabColor();
    sheet.columns.groupControl = groupControl(this.xml, 'summaryRight');
    sheet.rows.groupControl = groupControl(this.xml, 'summaryBelow');
    const view = this.view();
    sheet.rows.frozen = view.frozenRows;
    sheet.columns.frozen = view.frozenColumns;
    sheet.hiddenGridlines = view.hiddenGridlines;
  }

  write(): void {
    const { tabColor, columns, rows } = this.sheet;
    if (tabColor !== this.tabColor()) {
      this.setChild('tabColor', tabColor === null ? '' : `<tabColor rgb="${rgbOf(tabColor)}"/>`);
    }
    this.writeGroupControl('summaryRight', columns.groupControl);
    this.writeGroupControl('summaryBelow', rows.groupControl);
    this.writeView();
  }

  private writeGroupControl(name: OutlineAttribute, control: GroupControl): void {
    if (groupControl(this.xml, name) === control) return;
    const tag = this.child('outlinePr') || '<outlinePr/>';
    this.setChild('outlinePr', withAttribute(tag, name, control === 'after' ? null : 0));
  }

  private tabColor(): string | null {
    const tag = this.child('tabColor');
    return (tag && colorOf(tag, this.styles.theme)) || null;
  }

  /** Tag of a child, '' for none. */
  private child(wanted: string): string {
    return this.children().find(({ name }) => name === wanted)?.xml ?? '';
  }

  /** None has anything in it, but some programs write an end tag all the same. */
  private children(): { name: string; xml: string }[] {
    return this.xml.childrenOf('sheetPr').map(({ name, tag }) => ({ name, xml: emptyTag(tag) }));
  }

  private setChild(name: string, tag: string): void {
    const others = this.children().filter((element) => element.name !== name);
    const all = [...others, { name, xml: tag }].sort(
      (a, b) => childOrder.indexOf(a.name) - childOrder.indexOf(b.name),
    );
    const properties = elementAt(this.xml.first('sheetPr') ?? '<sheetPr/>');
    this.xml.replace('sheetPr', properties.withContent(all.map((element) => element.xml).join('')));
  }

  private writeView(): void {
    const { rows, columns, hiddenGridlines } = this.sheet;
    const before = this.view();
    const isFrozenAlike = before.frozenRows === rows.frozen && before.frozenColumns === columns.frozen;
    if (isFrozenAlike && before.hiddenGridlines === hiddenGridlines) return;
    const views = this.xml.first('sheetViews') ?? '<sheetViews><sheetView workbookViewId="0"/></sheetViews>';
    const view = elementAt(views).childNamed('sheetView')!;
    const tag = withAttribute(view.tag, 'showGridLines', hiddenGridlines ? 0 : null);
    const inside = isFrozenAlike ? view.content : paneXml(rows.frozen, columns.frozen) + otherChildren(view);
    this.xml.replace('sheetViews', view.replacedBy(`${openTag(tag)}${inside}</sheetView>`));
  }

  private view(): View {
    const views = this.xml.first('sheetViews');
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
}

const childOrder = ['tabColor', 'outlinePr', 'pageSetUpPr'];

interface View {
  frozenRows: number;
  frozenColumns: number;
  hiddenGridlines: boolean;
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
