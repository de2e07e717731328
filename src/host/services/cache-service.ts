import { GoogleException } from './google-exception.ts';
import type * as Google from './google-types.ts';
import { MESSAGES } from './messages.ts';
import type { CacheEntry } from './project.ts';
import { asGoogle, HOST, MODEL, routeMembers, ServiceObject } from './service-object.ts';
import { utf8Length } from './utf8.ts';

const MAX_KEY_CHARACTERS = 250;
const MAX_VALUE_BYTES = 100 * 1024;
const MAX_ITEMS = 1000;
const MAX_SECONDS = 21_600;
const DEFAULT_SECONDS = 600;

export class CacheServiceService extends ServiceObject<null> implements Partial<Google.CacheService> {
  /** Null without a document. */
  getDocumentCache(): Google.Cache | null {
    return this[HOST].workbook ? cacheNamed(this, 'document') : null;
  }
}

function cacheNamed(service: CacheServiceService, name: string): Google.Cache {
  return asGoogle(new CacheStore(service[HOST], service[HOST].project.cache(name)));
}

class CacheStore extends ServiceObject<Map<string, CacheEntry>> implements Partial<Google.Cache> {
  get(key: string): string | null {
    this[HOST].spend(this[HOST].costs.store);
    const entry = this[MODEL].get(key);
    return entry && entry.expiresAt > this[HOST].clock.now ? entry.value : null;
  }

  put(key: string, value: string, expirationInSeconds = DEFAULT_SECONDS): void {
    this[HOST].spend(this[HOST].costs.store);
    if (key.length > MAX_KEY_CHARACTERS) throw new GoogleException(MESSAGES.cacheKeyTooLong);
    if (utf8Length(String(value)) > MAX_VALUE_BYTES) throw new GoogleException(MESSAGES.cacheValueTooLong);
    const expiresAt = this[HOST].clock.now + Math.min(expirationInSeconds, MAX_SECONDS) * 1000;
    this[MODEL].delete(key);
    this[MODEL].set(key, { value: String(value), expiresAt });
    // A full cache forgets its oldest entries.
    for (const oldest of this[MODEL].keys()) {
      if (this[MODEL].size <= MAX_ITEMS) break;
      this[MODEL].delete(oldest);
    }
  }

  remove(key: string): void {
    this[HOST].spend(this[HOST].costs.store);
    this[MODEL].delete(key);
  }
}

routeMembers(CacheServiceService, 'CacheService');
routeMembers(CacheStore, 'Cache');
