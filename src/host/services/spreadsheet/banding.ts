import type { Banding } from '../../workbook/sheet-features.ts';
import type * as Google from '../google-types.ts';
import { asGoogle, HOST, MODEL, modelOf, ServiceObject, serve } from '../service-object.ts';
import type { ServiceTypes } from '../service-types.ts';
import { colorCode } from './color.ts';
import { rangeAt } from './range-access.ts';

type Model = ServiceTypes['Banding']['model'];
type Members = Pick<
  Google.Banding,
  | 'getRange'
  | 'setRange'
  | 'remove'
  | 'getHeaderRowColor'
  | 'getFirstRowColor'
  | 'getSecondRowColor'
  | 'getFooterRowColor'
  | 'setHeaderRowColor'
  | 'setFirstRowColor'
  | 'setSecondRowColor'
  | 'setFooterRowColor'
>;

export class BandingService extends ServiceObject<Model> implements Members {
  getRange(): Google.Range {
    const { sheet, banding } = this[MODEL];
    this[HOST].read();
    return rangeAt(this[HOST], sheet, banding.area);
  }

  setRange(range: Google.Range): Google.Banding {
    const { area } = modelOf(range, 'Range', 'SpreadsheetApp.Banding.setRange');
    this[HOST].change();
    this[MODEL].banding.area = { ...area };
    return asGoogle(this);
  }

  remove(): void {
    const { sheet, banding } = this[MODEL];
    this[HOST].change();
    sheet.bandings = sheet.bandings.filter((other) => other !== banding);
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
  setHeaderRowColor(color: string | null): Google.Banding {
    return setColor(this, 'headerRow', color);
  }
  setFirstRowColor(color: string | null): Google.Banding {
    return setColor(this, 'firstRow', color);
  }
  setSecondRowColor(color: string | null): Google.Banding {
    return setColor(this, 'secondRow', color);
  }
  setFooterRowColor(color: string | null): Google.Banding {
    return setColor(this, 'footerRow', color);
  }
}

function setColor(
  service: BandingService,
  row: Exclude<keyof Banding, 'area'>,
  color: string | null,
): Google.Banding {
  service[HOST].change();
  service[MODEL].banding[row] = color === null ? null : colorCode(color);
  return asGoogle(service);
}

serve(BandingService, 'Banding');
