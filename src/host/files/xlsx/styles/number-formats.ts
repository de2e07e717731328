import { attribute } from '../package/xml-element.ts';
import { escapeXml } from '../package/xml-text.ts';

/** The number formats of a file by their number: its own, and those that every file has. */
export class NumberFormats {
  private readonly own = new Map<number, string>();

  /** @param tag `<numFmt … />` */
  read(tag: string): void {
    this.own.set(Number(attribute(tag, 'numFmtId')), attribute(tag, 'formatCode') ?? '');
  }

  at(id: number): string | undefined {
    return this.own.get(id) ?? builtin.get(id);
  }

  /** The number of a format, which is added where there is none like it; 0 is the automatic one. */
  idOf(code: string | undefined): number {
    if (code === undefined) return 0;
    // 14 is the short date of whoever looks at it: another day for another reader.
    for (const [id, known] of builtin) if (known === code && !known.includes('yyyy')) return id;
    for (const [id, known] of this.own) if (known === code) return id;
    // Not by one call of all: a file may have more than a call takes.
    let id = firstFree;
    for (const known of this.own.keys()) if (known >= id) id = known + 1;
    this.own.set(id, code);
    return id;
  }

  /** `<numFmts>`; '' for a file without any of its own. */
  toString(): string {
    if (this.own.size === 0) return '';
    const entries = [...this.own].map(
      ([id, code]) => `<numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`,
    );
    return `<numFmts count="${entries.length}">${entries.join('')}</numFmts>`;
  }
}

/** The numbers below belong to the format itself. */
const firstFree = 164;

/** Number formats that files name by number only (ECMA-376 part 1, 18.8.30), as Sheets writes them. */
const builtin: ReadonlyMap<number, string> = new Map([
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [5, '$#,##0;-$#,##0'],
  [6, '$#,##0;[Red]-$#,##0'],
  [7, '$#,##0.00;-$#,##0.00'],
  [8, '$#,##0.00;[Red]-$#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  [14, 'm/d/yyyy'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'm/d/yyyy h:mm'],
  // 27 to 36 and 50 to 58 are dates in East Asian locales.
  ...[27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, 'm/d/yyyy'] as const),
  [37, '#,##0;(#,##0)'],
  [38, '#,##0;[Red](#,##0)'],
  [39, '#,##0.00;(#,##0.00)'],
  [40, '#,##0.00;[Red](#,##0.00)'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss.0'],
  [48, '##0.0E+0'],
  [49, '@'],
]);
