import type { Work } from '../../protocol.ts';

/** What this browser keeps of a person's work, in the page's own storage: the workbook as it was left, one at a time. */
const databaseName = 'scoreband-playground';
const storeName = 'work';
const key = 'last';

/** null where nothing is kept, as in browsers and windows that keep nothing. */
export async function keptWork(): Promise<Work | null> {
  try {
    return (await inStore<Work | undefined>('readonly', (store) => store.get(key))) ?? null;
  } catch {
    return null;
  }
}

/** @returns whether the browser has kept it */
export async function keepWork(work: Work): Promise<boolean> {
  try {
    await inStore('readwrite', (store) => store.put(work, key));
    return true;
  } catch {
    return false;
  }
}

export async function forgetWork(): Promise<void> {
  try {
    await inStore('readwrite', (store) => store.delete(key));
  } catch {
    // Nothing is kept.
  }
}

async function inStore<T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest): Promise<T> {
  const opening = indexedDB.open(databaseName, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(storeName);
  const database = await settled<IDBDatabase>(opening);
  try {
    return await settled<T>(ask(database.transaction(storeName, mode).objectStore(storeName)));
  } finally {
    database.close();
  }
}

function settled<T>(request: IDBRequest): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result as T);
    request.onerror = () => reject(request.error);
  });
}
