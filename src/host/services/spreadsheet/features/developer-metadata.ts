import type { Metadata } from '../../../workbook/sheet-features.ts';
import type { Workbook } from '../../../workbook/workbook.ts';
import { GoogleException } from '../../google-exception.ts';
import type * as Google from '../../google-types.ts';
import { messages } from '../../messages.ts';
import { asGoogle, hostKey, modelKey, ServiceObject, serve, serviceObject } from '../../service-object.ts';
import type { MetadataPlace, MetadataScope } from '../../service-types.ts';

interface NewMetadata {
  workbook: Workbook;
  key: string;
  value: unknown;
}

/** An entry from the arguments of `addDeveloperMetadata`; to lie on a sheet, a row or a column. */
export function newMetadata({ workbook, key, value }: NewMetadata): Metadata {
  if (typeof key !== 'string' || key === '') throw new GoogleException(messages.nullArgument('key'));
  const text = typeof value === 'string' ? value : null;
  return { id: workbook.newId(), key, value: text, visibility: 'DOCUMENT' };
}

class DeveloperMetadataService
  extends ServiceObject<MetadataPlace>
  implements Partial<Google.DeveloperMetadata>
{
  getId(): number {
    return this[modelKey].entry.id;
  }

  getKey(): string {
    return this[modelKey].entry.key;
  }

  getValue(): string | null {
    return this[modelKey].entry.value;
  }

  getLocation(): Google.DeveloperMetadataLocation {
    return serviceObject(this[hostKey], 'DeveloperMetadataLocation', this[modelKey]);
  }

  remove(): void {
    const place = this[modelKey];
    this[hostKey].change();
    const { metadata }: { metadata: Metadata[] } = place.on === 'sheet' ? place.sheet : place.workbook;
    const index = metadata.indexOf(place.entry);
    if (index >= 0) metadata.splice(index, 1);
  }
}

class DeveloperMetadataLocationService
  extends ServiceObject<MetadataPlace>
  implements Partial<Google.DeveloperMetadataLocation>
{
  getColumn(): Google.Range | null {
    const place = this[modelKey];
    if (place.on === 'spreadsheet' || place.entry.on !== 'column') return null;
    const { sheet, entry } = place;
    const area = { ...sheet.wholeArea(), column: entry.index, columns: 1 };
    return serviceObject(this[hostKey], 'Range', { sheet, area, wholeColumns: true, wholeRows: false });
  }

  getSheet(): Google.Sheet | null {
    const place = this[modelKey];
    if (place.on === 'spreadsheet' || place.entry.on !== 'sheet') return null;
    return serviceObject(this[hostKey], 'Sheet', place.sheet);
  }
}

class DeveloperMetadataFinderService
  extends ServiceObject<MetadataScope>
  implements Partial<Google.DeveloperMetadataFinder>
{
  private key: string | null = null;
  private value: string | null = null;

  find(): Google.DeveloperMetadata[] {
    const host = this[hostKey];
    host.read();
    return [...metadataWithin(this[modelKey])]
      .filter(({ entry }) => this.key === null || entry.key === this.key)
      .filter(({ entry }) => this.value === null || entry.value === this.value)
      .map((place) => serviceObject(host, 'DeveloperMetadata', place));
  }

  withKey(key: string): Google.DeveloperMetadataFinder {
    this.key = key;
    return asGoogle(this);
  }

  withValue(value: string): Google.DeveloperMetadataFinder {
    this.value = value;
    return asGoogle(this);
  }
}

function* metadataWithin({ workbook, sheet }: MetadataScope): Generator<MetadataPlace> {
  if (!sheet) for (const entry of workbook.metadata) yield { on: 'spreadsheet', workbook, entry };
  for (const candidate of sheet ? [sheet] : workbook.sheets) {
    for (const entry of candidate.metadata) yield { on: 'sheet', sheet: candidate, entry };
  }
}

serve(DeveloperMetadataService, 'DeveloperMetadata');
serve(DeveloperMetadataLocationService, 'DeveloperMetadataLocation');
serve(DeveloperMetadataFinderService, 'DeveloperMetadataFinder');
