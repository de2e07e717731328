import type * as Google from '../../google-types.ts';
import { hostKey, modelKey, ServiceObject, serve } from '../../service-object.ts';
import type { ServiceTypes } from '../../service-types.ts';
import { rangeAt } from '../cells/range-at.ts';

type Model = ServiceTypes['Banding']['model'];

class BandingService extends ServiceObject<Model> implements Partial<Google.Banding> {
  getRange(): Google.Range {
    const { sheet, banding } = this[modelKey];
    this[hostKey].read();
    return rangeAt(this[hostKey], sheet, banding.area);
  }
}

serve(BandingService, 'Banding');
