import { GoogleException } from './google-exception.ts';
import type * as Google from './google-types.ts';
import { MESSAGES } from './messages.ts';
import { asGoogle, HOST, MODEL, routeMembers, ServiceObject } from './service-object.ts';

const MAX_VALUE_BYTES = 9 * 1024;
const MAX_STORE_BYTES = 500 * 1024;

export class PropertiesServiceService
  extends ServiceObject<null>
  implements Partial<Google.PropertiesService>
{
  getDocumentProperties(): Google.Properties {
    const { workbook } = this[HOST];
    // Google's type denies it, but without a document there are none.
    if (!workbook) return null as never;
    return asGoogle(new PropertiesStore(this[HOST], workbook.documentProperties));
  }

  getUserProperties(): Google.Properties {
    const { project, execution } = this[HOST];
    return asGoogle(new PropertiesStore(this[HOST], project.propertiesOf(execution.user)));
  }
}

class PropertiesStore extends ServiceObject<Map<string, string>> implements Partial<Google.Properties> {
  getProperty(key: string): string | null {
    visit(this);
    return this[MODEL].get(key) ?? null;
  }

  getProperties(): Record<string, string> {
    visit(this);
    return Object.fromEntries(this[MODEL]);
  }

  getKeys(): string[] {
    visit(this);
    return [...this[MODEL].keys()];
  }

  setProperty(key: string, value: string): Google.Properties {
    return this.setProperties({ [key]: value });
  }

  setProperties(properties: Record<string, string>, deleteAllOthers = false): Google.Properties {
    visit(this);
    const next = new Map(deleteAllOthers ? [] : this[MODEL]);
    for (const [key, value] of Object.entries(properties)) next.set(key, String(value));
    checkSizes(next);
    this[MODEL].clear();
    for (const [key, value] of next) this[MODEL].set(key, value);
    return asGoogle(this);
  }

  deleteProperty(key: string): Google.Properties {
    visit(this);
    this[MODEL].delete(key);
    return asGoogle(this);
  }
}

function visit(store: PropertiesStore): void {
  store[HOST].spend(store[HOST].costs.store);
}

function checkSizes(properties: ReadonlyMap<string, string>): void {
  let total = 0;
  for (const [key, value] of properties) {
    const bytes = utf8Length(value);
    if (bytes > MAX_VALUE_BYTES) throw new GoogleException(MESSAGES.propertyTooLong);
    total += utf8Length(key) + bytes;
  }
  if (total > MAX_STORE_BYTES) throw new GoogleException(MESSAGES.propertyStoreFull);
}

/** Bytes in UTF-8. */
function utf8Length(text: string): number {
  let length = 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    length += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return length;
}

routeMembers(PropertiesServiceService, 'PropertiesService');
routeMembers(PropertiesStore, 'Properties');
