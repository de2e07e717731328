import type * as Google from '../../google-types.ts';
import { HOST, MODEL, ServiceObject, serve } from '../../service-object.ts';
import type { ServiceTypes } from '../../service-types.ts';
import { rangeAt } from '../cells/range-at.ts';

type Model = ServiceTypes['Banding']['model'];

class BandingService extends ServiceObject<Model> implements Partial<Google.Banding> {
  getRange(): Google.Range {
    const { sheet, banding } = this[MODEL];
    this[HOST].read();
    return rangeAt(this[HOST], sheet, banding.area);
  }
}

serve(BandingService, 'Banding');
