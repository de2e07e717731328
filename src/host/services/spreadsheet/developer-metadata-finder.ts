import { type Area, lastColumnOf, lastRowOf } from '../../workbook/area.ts';
import type { Sheet } from '../../workbook/sheet.ts';
import type { SheetMetadata } from '../../workbook/sheet-features.ts';
import type * as Google from '../google-types.ts';
import { asGoogle, HOST, MODEL, ServiceObject, serve, serviceObject } from '../service-object.ts';
import type { MetadataPlace, MetadataScope } from '../service-types.ts';
import { placeName } from './developer-metadata-location.ts';

type Finder = Google.DeveloperMetadataFinder;
type Condition = (place: MetadataPlace) => boolean;

export class DeveloperMetadataFinderService extends ServiceObject<MetadataScope> implements Finder {
  readonly #conditions: Condition[] = [];
  #intersecting = false;

  find(): Google.DeveloperMetadata[] {
    const host = this[HOST];
    host.read();
    return [...metadataWithin(this[MODEL], this.#intersecting)]
      .filter((place) => this.#conditions.every((holds) => holds(place)))
      .map((place) => serviceObject(host, 'DeveloperMetadata', place));
  }

  onIntersectingLocations(): Finder {
    this.#intersecting = true;
    return asGoogle(this);
  }

  withId(id: number): Finder {
    return this.#where(({ entry }) => entry.id === id);
  }

  withKey(key: string): Finder {
    return this.#where(({ entry }) => entry.key === key);
  }

  withValue(value: string): Finder {
    return this.#where(({ entry }) => entry.value === value);
  }

  withLocationType(locationType: Google.DeveloperMetadataLocationType): Finder {
    return this.#where((place) => placeName(place) === String(locationType));
  }

  withVisibility(visibility: Google.DeveloperMetadataVisibility): Finder {
    return this.#where(({ entry }) => entry.visibility === String(visibility));
  }

  #where(condition: Condition): Finder {
    this.#conditions.push(condition);
    return asGoogle(this);
  }
}

/** Metadata of a scope and of what lies in it. */
export function* metadataWithin(
  { workbook, sheet, area }: MetadataScope,
  intersecting: boolean,
): Generator<MetadataPlace> {
  if (!sheet) for (const entry of workbook.metadata) yield { on: 'spreadsheet', workbook, entry };
  for (const candidate of sheet ? [sheet] : workbook.sheets) {
    for (const entry of candidate.metadata) {
      if (area && !lies(entry, candidate, area, intersecting)) continue;
      yield { on: 'sheet', sheet: candidate, entry };
    }
  }
}

/** A range has the metadata of the rows and columns that it covers whole, or, if wanted, of those that it touches. */
function lies({ on, index }: SheetMetadata, sheet: Sheet, area: Area, intersecting: boolean): boolean {
  if (on === 'row') {
    const isWhole = area.columns === sheet.maxColumns;
    return index >= area.row && index <= lastRowOf(area) && (isWhole || intersecting);
  }
  if (on === 'column') {
    const isWhole = area.rows === sheet.maxRows;
    return index >= area.column && index <= lastColumnOf(area) && (isWhole || intersecting);
  }
  return intersecting;
}

serve(DeveloperMetadataFinderService, 'DeveloperMetadataFinder');
