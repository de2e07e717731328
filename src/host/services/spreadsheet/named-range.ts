import type * as Google from '../google-types.ts';
import { asGoogle, HOST, MODEL, modelOf, ServiceObject, serve } from '../service-object.ts';
import type { ServiceTypes } from '../service-types.ts';
import { rangeAt } from './range-access.ts';

type Model = ServiceTypes['NamedRange']['model'];

export class NamedRangeService extends ServiceObject<Model> implements Google.NamedRange {
  getName(): string {
    return this[MODEL].named.name;
  }

  getRange(): Google.Range {
    this[HOST].read();
    return rangeAt(this[HOST], this[MODEL].sheet, this[MODEL].named.area);
  }

  setName(name: string): Google.NamedRange {
    this[HOST].change();
    this[MODEL].named.name = name;
    return asGoogle(this);
  }

  setRange(range: Google.Range): Google.NamedRange {
    const { sheet, area } = modelOf(range, 'Range', 'SpreadsheetApp.NamedRange.setRange');
    this.remove();
    this[MODEL].named.area = { ...area };
    this[MODEL].sheet = sheet;
    sheet.namedRanges.push(this[MODEL].named);
    return asGoogle(this);
  }

  remove(): void {
    const { sheet, named } = this[MODEL];
    this[HOST].change();
    sheet.namedRanges = sheet.namedRanges.filter((other) => other !== named);
  }
}

serve(NamedRangeService, 'NamedRange');
