import type * as Google from '../google-types.ts';
import { HOST, MODEL, ServiceObject, serve, serviceObject } from '../service-object.ts';
import type { MetadataPlace } from '../service-types.ts';

export class DeveloperMetadataLocationService
  extends ServiceObject<MetadataPlace>
  implements Partial<Google.DeveloperMetadataLocation>
{
  getColumn(): Google.Range | null {
    return wholeRange(this, 'column');
  }

  getSheet(): Google.Sheet | null {
    const place = this[MODEL];
    if (place.on === 'spreadsheet' || place.entry.on !== 'sheet') return null;
    return serviceObject(this[HOST], 'Sheet', place.sheet);
  }
}

function wholeRange(location: DeveloperMetadataLocationService, on: 'row' | 'column'): Google.Range | null {
  const place = location[MODEL];
  if (place.on === 'spreadsheet' || place.entry.on !== on) return null;
  const { sheet, entry } = place;
  const area =
    on === 'column'
      ? { ...sheet.wholeArea(), column: entry.index, columns: 1 }
      : { ...sheet.wholeArea(), row: entry.index, rows: 1 };
  const model = { sheet, area, wholeColumns: on === 'column', wholeRows: on === 'row' };
  return serviceObject(location[HOST], 'Range', model);
}

serve(DeveloperMetadataLocationService, 'DeveloperMetadataLocation');
