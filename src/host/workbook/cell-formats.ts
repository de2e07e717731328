import { Layer } from './layer.ts';

/** How cells look. A value that is not there is the default: automatic number format, no background, and so on. */
export interface CellFormat {
  /** `@`, `0.00`, `yyyy-mm-dd` …; automatic where there is none. */
  numberFormat: string;
  /** `#rrggbb` */
  background: string;
  fontColor: string;
  fontFamily: string;
  fontSize: number;
  fontWeight: 'bold';
  fontStyle: 'italic';
  fontLine: 'underline' | 'line-through';
  horizontalAlignment: 'left' | 'center' | 'right';
  verticalAlignment: 'top' | 'middle' | 'bottom';
  wrap: 'WRAP' | 'OVERFLOW' | 'CLIP';
  /** Style and colour: `SOLID #000000`; in a file's words what Sheets has none for: `hair indexed="64"`. */
  borderTop: string;
  borderLeft: string;
  borderBottom: string;
  borderRight: string;
}

export type CellFormats = { readonly [K in keyof CellFormat]: Layer<CellFormat[K]> };

export function cellFormats(): CellFormats {
  return {
    numberFormat: new Layer(),
    background: new Layer(),
    fontColor: new Layer(),
    fontFamily: new Layer(),
    fontSize: new Layer(),
    fontWeight: new Layer(),
    fontStyle: new Layer(),
    fontLine: new Layer(),
    horizontalAlignment: new Layer(),
    verticalAlignment: new Layer(),
    wrap: new Layer(),
    borderTop: new Layer(),
    borderLeft: new Layer(),
    borderBottom: new Layer(),
    borderRight: new Layer(),
  };
}
