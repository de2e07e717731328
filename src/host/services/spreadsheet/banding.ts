import type * as Google from '../google-types.ts';
import { HOST, MODEL, ServiceObject, serve } from '../service-object.ts';
import type { ServiceTypes } from '../service-types.ts';
import { rangeAt } from './range-access.ts';

type Model = ServiceTypes['Banding']['model'];

export class BandingService extends ServiceObject<Model> implements Partial<Google.Banding> {
  getRange(): Google.Range {
    const { sheet, banding } = this[MODEL];
    this[HOST].read();
    return rangeAt(this[HOST], sheet, banding.area);
  }

  getHeaderRowColor(): string | null {
    return this[MODEL].banding.headerRow;
  }
  getFirstRowColor(): string | null {
    return this[MODEL].banding.firstRow;
  }
  getSecondRowColor(): string | null {
    return this[MODEL].banding.secondRow;
  }
  getFooterRowColor(): string | null {
    return this[MODEL].banding.footerRow;
  }
}

serve(BandingService, 'Banding');
