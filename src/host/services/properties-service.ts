import { GoogleException } from './google-exception.ts';
import type * as Google from './google-types.ts';
import { messages } from './messages.ts';
import { asGoogle, hostKey, modelKey, ServiceObject, serve } from './service-object.ts';

const maxValueBytes = 9 * 1024;
const maxStoreBytes = 500 * 1024;

export class PropertiesServiceService
  extends ServiceObject<null>
  implements Partial<Google.PropertiesService>
{
  getDocumentProperties(): Google.Properties {
    const { workbook } = this[hostKey];
    // Google's type denies it, but without a document there are none.
    if (!workbook) return null as never;
    return asGoogle(new PropertiesStore(this[hostKey], workbook.documentProperties));
  }

  getUserProperties(): Google.Properties {
    const { project, execution } = this[hostKey];
    return asGoogle(new PropertiesStore(this[hostKey], project.propertiesOf(execution.user)));
  }
}

class PropertiesStore extends ServiceObject<Map<string, string>> implements Partial<Google.Properties> {
  getProperty(key: string): string | null {
    visit(this);
    return this[modelKey].get(key) ?? null;
  }

  getProperties(): Record<string, string> {
    visit(this);
    return Object.fromEntries(this[modelKey]);
  }

  getKeys(): string[] {
    visit(this);
    return [...this[modelKey].keys()];
  }

  setProperty(key: string, value: string): Google.Properties {
    return this.setProperties({ [key]: value });
  }

  setProperties(properties: Record<string, string>, deleteAllOthers = false): Google.Properties {
    visit(this);
    const next = new Map(deleteAllOthers ? [] : this[modelKey]);
    for (const [key, value] of Object.entries(properties)) next.set(key, String(value));
    checkSizes(next);
    this[modelKey].clear();
    for (const [key, value] of next) this[modelKey].set(key, value);
    return asGoogle(this);
  }

  deleteProperty(key: string): Google.Properties {
    visit(this);
    this[modelKey].delete(key);
    return asGoogle(this);
  }
}

function visit(store: PropertiesStore): void {
  store[hostKey].spend(store[hostKey].costs.store);
}

function checkSizes(properties: ReadonlyMap<string, string>): void {
  let total = 0;
  for (const [key, value] of properties) {
    const bytes = utf8Length(value);
    if (bytes > maxValueBytes) throw new GoogleException(messages.propertyTooLong);
    total += utf8Length(key) + bytes;
  }
  if (total > maxStoreBytes) throw new GoogleException(messages.propertyStoreFull);
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

serve(PropertiesServiceService, 'PropertiesService');
serve(PropertiesStore, 'Properties');
