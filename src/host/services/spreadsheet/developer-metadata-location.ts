import { valueNamed } from '../enumeration.ts';
import type * as Google from '../google-types.ts';
import { HOST, MODEL, ServiceObject, serve, serviceObject } from '../service-object.ts';
import type { MetadataPlace } from '../service-types.ts';
import { DeveloperMetadataLocationType } from './spreadsheet-enumerations.ts';

type Members = Google.DeveloperMetadataLocation;

export class DeveloperMetadataLocationService extends ServiceObject<MetadataPlace> implements Members {
  getLocationType(): Google.DeveloperMetadataLocationType {
    return valueNamed(DeveloperMetadataLocationType, placeName(this[MODEL]));
  }

  getColumn(): Google.Range | null {
    return wholeRange(this, 'column');
  }

  getRow(): Google.Range | null {
    return wholeRange(this, 'row');
  }

  getSheet(): Google.Sheet | null {
    const place = this[MODEL];
    if (place.on === 'spreadsheet' || place.entry.on !== 'sheet') return null;
    return serviceObject(this[HOST], 'Sheet', place.sheet);
  }

  getSpreadsheet(): Google.Spreadsheet | null {
    const place = this[MODEL];
    return place.on === 'spreadsheet' ? serviceObject(this[HOST], 'Spreadsheet', place.workbook) : null;
  }
}

/** Name in `DeveloperMetadataLocationType`. */
export function placeName(place: MetadataPlace): 'SPREADSHEET' | 'SHEET' | 'ROW' | 'COLUMN' {
  const on = place.on === 'spreadsheet' ? place.on : place.entry.on;
  return on.toUpperCase() as 'SPREADSHEET' | 'SHEET' | 'ROW' | 'COLUMN';
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
