import type * as Google from '../google-types.ts';
import { asGoogle, HOST, MODEL, ServiceObject, serve, serviceObject } from '../service-object.ts';
import type { MetadataPlace, MetadataScope } from '../service-types.ts';

type Finder = Google.DeveloperMetadataFinder;
type Condition = (place: MetadataPlace) => boolean;

export class DeveloperMetadataFinderService extends ServiceObject<MetadataScope> implements Partial<Finder> {
  readonly #conditions: Condition[] = [];

  find(): Google.DeveloperMetadata[] {
    const host = this[HOST];
    host.read();
    return [...metadataWithin(this[MODEL])]
      .filter((place) => this.#conditions.every((holds) => holds(place)))
      .map((place) => serviceObject(host, 'DeveloperMetadata', place));
  }

  withKey(key: string): Finder {
    return this.#where(({ entry }) => entry.key === key);
  }

  #where(condition: Condition): Finder {
    this.#conditions.push(condition);
    return asGoogle(this);
  }
}

/** Metadata of a scope and of what lies in it. */
export function* metadataWithin({ workbook, sheet }: MetadataScope): Generator<MetadataPlace> {
  if (!sheet) for (const entry of workbook.metadata) yield { on: 'spreadsheet', workbook, entry };
  for (const candidate of sheet ? [sheet] : workbook.sheets) {
    for (const entry of candidate.metadata) yield { on: 'sheet', sheet: candidate, entry };
  }
}

serve(DeveloperMetadataFinderService, 'DeveloperMetadataFinder');
