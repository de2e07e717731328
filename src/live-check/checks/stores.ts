import type { Check, CheckGroup } from '../check.ts';
import type { Properties } from '../google-types.ts';
import { isRefused } from '../refusal.ts';

const properties = 'src/host/services/properties-service.ts';
const locks = 'src/host/services/lock-service.ts';
const caches = 'src/host/services/cache-service.ts';

const name = 'live-check.property';

/** What stands in a property of the document afterwards is removed. */
function withProperties(see: (store: Properties) => string): string {
  const store = PropertiesService.getDocumentProperties();
  try {
    return see(store);
  } finally {
    store.deleteProperty(name);
  }
}

function sized(bytes: number, assumed: string, character = 'x'): Check {
  const width = character === 'x' ? 1 : 2;
  const named = width === 1 ? '' : ', of letters that take two each';
  return {
    what: `a property of ${bytes.toLocaleString('en-US')} bytes is set${named}`,
    where: properties,
    assumed,
    see: () =>
      withProperties((store) => {
        const value = character.repeat(bytes / width);
        const taken = isRefused(() => store.setProperty(name, value));
        return taken === 'taken' && store.getProperty(name) !== value ? 'taken, but not kept' : taken;
      }),
  };
}

export const stores: CheckGroup = {
  title: 'Properties, locks and the cache',
  checks: [
    sized(8_000, 'taken'),
    sized(8_000, 'taken', 'ä'),
    sized(9_200, 'taken'),
    sized(9_300, 'refused'),
    {
      what: 'a property that is not there is read',
      where: properties,
      assumed: 'null',
      see: () => withProperties((store) => String(store.getProperty(name))),
    },
    {
      what: 'properties are set together and read together',
      where: properties,
      assumed: 'one, key listed',
      see: () =>
        withProperties((store) => {
          store.setProperties({ [name]: 'one' });
          const isListed = store.getKeys().includes(name);
          return `${store.getProperties()[name]}, key ${isListed ? 'listed' : 'not listed'}`;
        }),
    },
    {
      what: 'the lock of the document: taken, held, taken once more, let go',
      where: locks,
      assumed: 'true, true, true, false',
      see() {
        const lock = LockService.getDocumentLock();
        try {
          return [lock.tryLock(1000), lock.hasLock(), lock.tryLock(1000), released(lock)].join(', ');
        } finally {
          lock.releaseLock();
        }
      },
    },
    {
      what: 'the cache of the document: a value, one that is not there, one of more than 100 KB, a key of 251 letters',
      where: caches,
      assumed: 'v, null, refused, refused',
      see() {
        const cache = CacheService.getDocumentCache()!;
        cache.put(name, 'v', 60);
        const read = [cache.get(name), cache.get(`${name}.none`)];
        cache.remove(name);
        const long = isRefused(() => cache.put(name, 'x'.repeat(100 * 1024 + 1), 60));
        return [...read.map(String), long, isRefused(() => cache.put('k'.repeat(251), 'v', 60))].join(', ');
      },
    },
  ],
};

function released(lock: GoogleAppsScript.Lock.Lock): boolean {
  lock.releaseLock();
  return lock.hasLock();
}
