import type * as Google from '../google-types.ts';
import { each, first, setAll, setEach } from './format-access.ts';
import { RangeValues } from './range-values.ts';

/**
 * How the cells of a range look: for each property one value for all cells, or one a cell. The methods only name the
 * property; what its values become in the workbook is said in format-access.ts.
 */
export abstract class RangeFormats extends RangeValues implements Partial<Google.Range> {
  getNumberFormat(): string {
    return first(this, 'numberFormat');
  }
  getNumberFormats(): string[][] {
    return each(this, 'numberFormat');
  }
  setNumberFormat(format: string): Google.Range {
    return setAll(this, 'numberFormat', format);
  }
  setNumberFormats(formats: string[][]): Google.Range {
    return setEach(this, 'numberFormat', formats);
  }

  getBackground(): string {
    return first(this, 'background');
  }
  getBackgrounds(): string[][] {
    return each(this, 'background');
  }
  setBackground(color: string | null): Google.Range {
    return setAll(this, 'background', color);
  }
  setBackgrounds(colors: (string | null)[][]): Google.Range {
    return setEach(this, 'background', colors);
  }

  getFontColor(): string {
    return first(this, 'fontColor');
  }
  setFontColor(color: string | null): Google.Range {
    return setAll(this, 'fontColor', color);
  }
  setFontColors(colors: unknown[][]): Google.Range {
    return setEach(this, 'fontColor', colors);
  }

  getFontSize(): number {
    return first(this, 'fontSize');
  }
  setFontSizes(sizes: number[][]): Google.Range {
    return setEach(this, 'fontSize', sizes);
  }

  getFontWeight(): Google.FontWeight {
    return first(this, 'fontWeight');
  }
  setFontWeight(weight: Google.FontWeight | null): Google.Range {
    return setAll(this, 'fontWeight', weight);
  }
  setFontWeights(weights: (Google.FontWeight | null)[][]): Google.Range {
    return setEach(this, 'fontWeight', weights);
  }

  getHorizontalAlignment(): string {
    return first(this, 'horizontalAlignment');
  }
  setHorizontalAlignment(alignment: 'left' | 'center' | 'normal' | 'right' | null): Google.Range {
    return setAll(this, 'horizontalAlignment', alignment);
  }
  setHorizontalAlignments(alignments: ('left' | 'center' | 'normal' | 'right' | null)[][]): Google.Range {
    return setEach(this, 'horizontalAlignment', alignments);
  }

  setVerticalAlignment(alignment: 'top' | 'middle' | 'bottom' | null): Google.Range {
    return setAll(this, 'verticalAlignment', alignment);
  }

  setWrap(isWrapEnabled: boolean): Google.Range {
    return setAll(this, 'wrap', isWrapEnabled);
  }
}
