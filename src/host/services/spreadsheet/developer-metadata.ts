import type { SheetMetadata } from '../../workbook/sheet-features.ts';
import { valueNamed } from '../enumeration.ts';
import type * as Google from '../google-types.ts';
import { asGoogle, HOST, MODEL, modelOf, ServiceObject, serve, serviceObject } from '../service-object.ts';
import type { MetadataPlace, RangeModel } from '../service-types.ts';
import { DeveloperMetadataVisibility } from './spreadsheet-enumerations.ts';

type Members = Pick<
  Google.DeveloperMetadata,
  | 'getId'
  | 'getKey'
  | 'getLocation'
  | 'getValue'
  | 'getVisibility'
  | 'moveToColumn'
  | 'moveToRow'
  | 'remove'
  | 'setKey'
  | 'setValue'
  | 'setVisibility'
>;

export class DeveloperMetadataService extends ServiceObject<MetadataPlace> implements Members {
  getId(): number {
    return this[MODEL].entry.id;
  }

  getKey(): string {
    return this[MODEL].entry.key;
  }

  getValue(): string | null {
    return this[MODEL].entry.value;
  }

  getVisibility(): Google.DeveloperMetadataVisibility {
    return valueNamed(DeveloperMetadataVisibility, this[MODEL].entry.visibility);
  }

  getLocation(): Google.DeveloperMetadataLocation {
    return serviceObject(this[HOST], 'DeveloperMetadataLocation', this[MODEL]);
  }

  setKey(key: string): Google.DeveloperMetadata {
    this[HOST].change();
    this[MODEL].entry.key = key;
    return asGoogle(this);
  }

  setValue(value: string): Google.DeveloperMetadata {
    this[HOST].change();
    this[MODEL].entry.value = value;
    return asGoogle(this);
  }

  setVisibility(visibility: Google.DeveloperMetadataVisibility): Google.DeveloperMetadata {
    this[HOST].change();
    this[MODEL].entry.visibility = String(visibility) as MetadataPlace['entry']['visibility'];
    return asGoogle(this);
  }

  moveToColumn(column: Google.Range): Google.DeveloperMetadata {
    const range = modelOf(column, 'Range', 'SpreadsheetApp.DeveloperMetadata.moveToColumn');
    return moveTo(this, range, 'column', range.area.column);
  }

  moveToRow(row: Google.Range): Google.DeveloperMetadata {
    const range = modelOf(row, 'Range', 'SpreadsheetApp.DeveloperMetadata.moveToRow');
    return moveTo(this, range, 'row', range.area.row);
  }

  remove(): void {
    this[HOST].change();
    takeOut(this[MODEL]);
  }
}

function takeOut(place: MetadataPlace): void {
  if (place.on === 'spreadsheet') {
    place.workbook.metadata = place.workbook.metadata.filter((entry) => entry !== place.entry);
  } else place.sheet.metadata = place.sheet.metadata.filter((entry) => entry !== place.entry);
}

function moveTo(
  metadata: DeveloperMetadataService,
  { sheet }: RangeModel,
  on: 'row' | 'column',
  index: number,
): Google.DeveloperMetadata {
  const host = metadata[HOST];
  host.change();
  takeOut(metadata[MODEL]);
  const { id, key, value, visibility } = metadata[MODEL].entry;
  const entry: SheetMetadata = { id, key, value, visibility, on, index };
  sheet.metadata.push(entry);
  return serviceObject(host, 'DeveloperMetadata', { on: 'sheet', sheet, entry });
}

serve(DeveloperMetadataService, 'DeveloperMetadata');
