import type * as Google from '../../google-types.ts';
import { asGoogle, modelKey, ServiceObject, serve } from '../../service-object.ts';

/** Sets each of its ranges, in turn. */
class RangeListService extends ServiceObject<readonly Google.Range[]> implements Partial<Google.RangeList> {
  setNumberFormat(numberFormat: string): Google.RangeList {
    return this.each((range) => range.setNumberFormat(numberFormat));
  }

  setHorizontalAlignment(alignment: Parameters<Google.Range['setHorizontalAlignment']>[0]): Google.RangeList {
    return this.each((range) => range.setHorizontalAlignment(alignment));
  }

  setFontColor(color: string): Google.RangeList {
    return this.each((range) => range.setFontColor(color));
  }

  setWrap(isWrapEnabled: boolean): Google.RangeList {
    return this.each((range) => range.setWrap(isWrapEnabled));
  }

  getRanges(): Google.Range[] {
    return [...this[modelKey]];
  }

  private each(set: (range: Google.Range) => void): Google.RangeList {
    for (const range of this[modelKey]) set(range);
    return asGoogle(this);
  }
}

serve(RangeListService, 'RangeList');
