import { valueNamed } from '../enumeration.ts';
import type * as Google from '../google-types.ts';
import { HOST, MODEL, ServiceObject, serve, serviceObject } from '../service-object.ts';
import type { MetadataPlace } from '../service-types.ts';
import { DeveloperMetadataVisibility } from './spreadsheet-enumerations.ts';

export class DeveloperMetadataService
  extends ServiceObject<MetadataPlace>
  implements Partial<Google.DeveloperMetadata>
{
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

serve(DeveloperMetadataService, 'DeveloperMetadata');
