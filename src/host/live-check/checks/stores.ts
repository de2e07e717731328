import type { Properties } from '../../services/google-types.ts';
import { type Check, type CheckGroup, sheets } from '../check.ts';
import { isRefused } from '../described.ts';

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
    where: sheets,
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
  title: 'Properties and locks',
  checks: [
    sized(8_000, 'taken'),
    sized(8_000, 'taken', 'ä'),
    sized(9_200, 'taken'),
    sized(9_300, 'refused'),
    {
      what: 'a property that is not there is read',
      where: sheets,
      assumed: 'null',
      see: () => withProperties((store) => String(store.getProperty(name))),
    },
    {
      what: 'properties are set together and read together',
      where: sheets,
      assumed: 'one, key listed',
      see: () =>
        withProperties((store) => {
          store.setProperties({ [name]: 'one' });
          const isListed = store.getKeys().includes(name);
          return `${store.getProperties()[name]}, key ${isListed ? 'listed' : 'not listed'}`;
        }),
    },
    {
      what: 'the lock of the document is taken, and taken once more',
      where: sheets,
      assumed: 'true, true',
      see() {
        const lock = LockService.getDocumentLock();
        try {
          return `${lock.tryLock(1000)}, ${lock.tryLock(1000)}`;
        } finally {
          lock.releaseLock();
        }
      },
    },
  ],
};
