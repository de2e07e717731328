import { cellAddress } from '../../../src/host/files/xlsx/package/references.ts';
import type { Random } from '../../oracle/random.ts';
import { hostileText } from './hostile-text.ts';

const escaped = (text: string) =>
  text.replace(/[&<>"]/gu, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);

const oddNumbers =
  '-1|0|1.5|1e9|1e309|NaN|Infinity|0x10||  |1048576|1048577|16384|16385|99999999999999999999|4294967295|true|x'.split(
    '|',
  );
const oddAddresses =
  'A0|XFD1048576|XFE1|XFD1048577|A1048577|1A|$A$1|A1:A1|AAAA1|A-1|a1||A1:XFD1048576|C:A|5:2|A1 B2 C3:D4|A1:B2:C3|A:A|1:1'.split(
    '|',
  );

/** Makes the values of attributes; mostly right. */
export class Values {
  readonly random: Random;
  /** How likely a value is odd. */
  readonly oddness: number;

  constructor(random: Random) {
    this.random = random;
    this.oddness = random.pick([0, 0, 0.03, 0.15]);
  }

  isOdd(): boolean {
    return this.random.chance(this.oddness);
  }

  number(low: number, high: number): string {
    return this.isOdd() ? this.random.pick(oddNumbers) : String(this.random.whole(low, high));
  }

  cell(row = this.random.whole(1, 9)): string {
    if (this.isOdd()) return this.random.pick(oddAddresses);
    return `${this.random.pick(['A', 'B', 'C', 'D', 'H', 'Z', 'AA'])}${row}`;
  }

  area(): string {
    return this.random.chance(0.4) ? this.cell() : `${this.cell()}:${this.cell()}`;
  }

  areas(): string {
    return this.random.times(1, 3, () => this.area()).join(' ');
  }

  text(): string {
    if (!this.isOdd())
      return escaped(this.random.pick(['Ann', 'SaaS', 'a b', 'x=1 type="list"', "it's", 'é', 'TRUE']));
    return escaped(hostileText(this.random)).slice(0, 2_000);
  }

  bool(): string {
    return this.isOdd() ? this.random.pick(oddNumbers) : this.random.pick(['0', '1', 'true', 'false']);
  }

  formula(): string {
    const formulas = [
      'A1+B2',
      'SUM(A:A)',
      "'It''s'!$A$1&\"x\"",
      'LEN(B1)>2',
      '_xlfn.XLOOKUP(A1,B:B,C:C)',
      '"a,b,""c"""',
      '1',
      '$A$1:$B$9',
    ];
    return escaped(this.isOdd() ? hostileText(this.random).slice(0, 500) : this.random.pick(formulas));
  }

  pick(...names: string[]): string {
    return this.isOdd() ? this.text() : this.random.pick(names);
  }

  /** `<name a="1">inside</name>`, each attribute there or not. */
  element(name: string, attributes: Readonly<Record<string, string>>, inside = ''): string {
    const written = Object.entries(attributes)
      .filter(() => !this.random.chance(this.oddness + 0.1))
      .map(([key, value]) => ` ${key}="${value}"`);
    return inside === '' && this.random.chance(0.8)
      ? `<${name}${written.join('')}/>`
      : `<${name}${written.join('')}>${inside}</${name}>`;
  }

  some(high: number, make: () => string): string {
    return this.random.times(0, high, make).join('');
  }

  maybe(probability: number, make: () => string): string {
    return this.random.chance(probability) ? make() : '';
  }
}

function cell(v: Values, row: number, column: number): string {
  const style = v.maybe(0.4, () => ` s="${v.number(0, 5)}"`);
  const at = v.isOdd() ? v.cell(row) : cellAddress(row, column);
  const address = v.maybe(0.85, () => ` r="${at}"`);
  const as = (type: string, inside: string) =>
    `<c${address}${style}${type === '' ? '' : ` t="${type}"`}>${inside}</c>`;
  const value = (text: string) => `<v>${text}</v>`;
  const shared = () =>
    v.element(
      'f',
      { t: 'shared', si: v.number(0, 2), ref: v.area() },
      v.maybe(0.5, () => v.formula()),
    );
  return v.random.pick([
    () => as('', value(v.number(0, 50_000))),
    () => as('', value(v.random.pick(['1.5E-3', '-0', '46000.25', '1e-400', ' 7 ']))),
    () => as('s', value(v.number(0, 4))),
    () => as('str', value(v.text())),
    () => as('b', value(v.bool())),
    () => as('e', value(v.pick('#N/A', '#REF!', '#DIV/0!'))),
    () => as('d', value(v.pick('2026-11-21', '2026-11-21T10:30:00Z'))),
    () =>
      as(
        'inlineStr',
        `<is>${v.random.pick([`<t>${v.text()}</t>`, `<r><t xml:space="preserve"> ${v.text()}</t></r><r><r><t>deep</t></r></r>`])}</is>`,
      ),
    () => as('', `<f>${v.formula()}</f>${value(v.number(0, 9))}`),
    () => as('str', `${shared()}${value(v.text())}`),
    () => as('', `<f t="array" ref="${v.area()}">${v.formula()}</f>`),
    () => `<c${address}${style}/>`,
    () => as(v.pick('z', ''), v.text()),
  ])();
}

function cells(v: Values, row: number): string {
  let column = 0;
  return v.some(5, () => {
    column += v.random.pick([1, 1, 1, 2, 5]);
    return cell(v, row, column);
  });
}

function rows(v: Values): string {
  const count = v.random.whole(0, 8);
  const numbers = Array.from({ length: count }, (_, i) => i + 1);
  const order = v.isOdd() ? v.random.shuffled([...numbers, 3, 3]) : numbers;
  return order
    .map((row) => {
      const attributes = {
        r: v.isOdd() ? v.number(1, 9) : String(row),
        ...(v.random.chance(0.3) && { s: v.number(0, 5), customFormat: v.bool() }),
        ...(v.random.chance(0.3) && { ht: v.number(1, 400), customHeight: v.bool() }),
        ...(v.random.chance(0.3) && { hidden: v.bool(), outlineLevel: v.number(0, 7), collapsed: v.bool() }),
        ...(v.random.chance(0.2) && { spans: '1:3' }),
      };
      return v.element('row', attributes, cells(v, row));
    })
    .join('');
}

function conditionalFormats(v: Values): string {
  const rule = () => {
    const tag = {
      type: v.pick(
        'expression',
        'cellIs',
        'containsText',
        'beginsWith',
        'containsBlanks',
        'colorScale',
        'top10',
        'dataBar',
      ),
      operator: v.pick('greaterThan', 'between', 'equal'),
      text: v.text(),
      dxfId: v.number(0, 2),
      priority: v.number(1, 9),
    };
    const scale = `<colorScale><cfvo type="${v.pick('min', 'num', 'percentile')}" val="${v.number(0, 9)}"/><cfvo type="max"/><color rgb="FF00FF00"/>${v.maybe(0.9, () => '<color theme="4" tint="-0.5"/>')}</colorScale>`;
    return v.element(
      'cfRule',
      tag,
      v.random.pick([
        scale,
        `<formula>${v.formula()}</formula>`,
        `<formula>${v.number(0, 9)}</formula><formula>${v.number(0, 9)}</formula>`,
      ]),
    );
  };
  return v.some(3, () => v.element('conditionalFormatting', { sqref: v.areas() }, v.some(3, rule)));
}

function validations(v: Values): string {
  const one = () => {
    const tag = {
      type: v.pick('list', 'whole', 'decimal', 'date', 'custom', 'textLength'),
      operator: v.pick('between', 'greaterThan', 'equal'),
      errorStyle: v.pick('stop', 'warning'),
      showErrorMessage: v.bool(),
      showDropDown: v.bool(),
      prompt: v.text(),
      sqref: v.areas(),
    };
    const formula = v.random.pick(['"TRUE,FALSE"', '"a,b,c"', '1', 'Leads!$A$1:$A$9', v.formula()]);
    return v.element(
      'dataValidation',
      tag,
      `<formula1>${formula}</formula1>${v.maybe(0.3, () => `<formula2>${v.number(0, 9)}</formula2>`)}`,
    );
  };
  return `<dataValidations count="${v.number(0, 9)}">${v.some(4, one)}</dataValidations>`;
}

function filter(v: Values): string {
  const criteria = () =>
    v.random.pick([
      `<filters blank="${v.bool()}">${v.some(3, () => v.element('filter', { val: v.text() }))}</filters>`,
      `<customFilters>${v.some(2, () => v.element('customFilter', { operator: v.pick('greaterThan', 'equal'), val: v.number(0, 9) }))}</customFilters>`,
      '<top10 val="3"/>',
      '<filters><dateGroupItem year="2026"/></filters>',
    ]);
  return v.element(
    'autoFilter',
    { ref: v.area() },
    v.some(3, () => v.element('filterColumn', { colId: v.number(0, 3) }, criteria())),
  );
}

/** A worksheet with anything that one may have, in the order that programs expect. */
export function hostileSheet(v: Values): string {
  const { random } = v;
  const pane = () =>
    v.element('pane', {
      xSplit: v.number(0, 3),
      ySplit: v.number(0, 3),
      topLeftCell: v.cell(),
      state: v.pick('frozen', 'split'),
    });
  const column = () =>
    v.element('col', {
      min: v.number(1, 5),
      max: v.number(3, 9),
      width: v.number(1, 90),
      customWidth: v.bool(),
      style: v.number(0, 5),
      hidden: v.bool(),
      outlineLevel: v.number(0, 7),
      collapsed: v.bool(),
    });
  const parts = [
    v.maybe(
      0.3,
      () =>
        `<sheetPr>${v.maybe(0.5, () => v.element('tabColor', { rgb: v.pick('FF00FF00'), theme: v.number(0, 11), tint: '0.4' }))}${v.element('outlinePr', { summaryBelow: v.bool(), summaryRight: v.bool() })}</sheetPr>`,
    ),
    v.maybe(0.3, () => v.element('dimension', { ref: v.area() })),
    v.maybe(
      0.4,
      () =>
        `<sheetViews>${v.element('sheetView', { showGridLines: v.bool(), workbookViewId: '0' }, v.maybe(0.7, pane))}</sheetViews>`,
    ),
    v.maybe(0.2, () =>
      v.element('sheetFormatPr', { defaultRowHeight: v.number(1, 40), defaultColWidth: v.number(1, 40) }),
    ),
    v.maybe(0.3, () => `<cols>${v.some(4, column)}</cols>`),
    v.maybe(0.97, () => `<sheetData>${rows(v)}</sheetData>`),
    v.maybe(0.2, () => filter(v)),
    v.maybe(
      0.2,
      () => `<mergeCells>${v.some(3, () => v.element('mergeCell', { ref: v.area() }))}</mergeCells>`,
    ),
    v.maybe(0.3, () => conditionalFormats(v)),
    v.maybe(0.3, () => validations(v)),
    v.maybe(
      0.2,
      () =>
        `<hyperlinks>${v.some(3, () => v.element('hyperlink', { ref: v.area(), 'r:id': 'rIdLink', location: v.formula() }))}</hyperlinks>`,
    ),
    v.maybe(0.15, () => '<drawing r:id="rIdDrawing"/>'),
    v.maybe(0.15, () => '<legacyDrawing r:id="rIdVml"/>'),
    v.maybe(0.05, () => '<mc:AlternateContent xmlns:mc="x"><control/></mc:AlternateContent>'),
    v.maybe(0.05, () => '<extLst><ext uri="x"/></extLst>'),
  ];
  const inside = (v.isOdd() ? random.shuffled(parts) : parts).join('');
  const namespaces = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
  const root = `<worksheet ${namespaces}>${inside}</worksheet>`;
  return random.chance(0.05) ? prefixed(root) : root;
}

function prefixed(xml: string): string {
  return xml.replace(/<(\/?)([a-z])/giu, '<$1x:$2').replace('<x:worksheet ', '<x:worksheet xmlns:x="main" ');
}
