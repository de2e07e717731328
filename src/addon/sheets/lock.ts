import { flush } from './spreadsheet.ts';

// Long enough for a colleague's short run to end, short enough that nobody takes the menu for dead.
const waitMilliseconds = 10_000;
/** What runs by itself keeps nobody waiting. */
export const patientMilliseconds = 30_000;

/**
 * Runs the work while no other execution of ours writes this document; null where another one does.
 * Without a document there is no lock, and nobody to be shut out.
 * @param waits how many milliseconds, for the other one
 */
export function withDocumentLock<T>(work: () => T, waits = waitMilliseconds): { value: T } | null {
  const lock = LockService.getDocumentLock() as GoogleAppsScript.Lock.Lock | null;
  if (lock === null) return { value: work() };
  if (!lock.tryLock(waits)) return null;
  try {
    return { value: work() };
  } finally {
    // What is still buffered must not be written after the lock is gone.
    try {
      flush();
    } finally {
      lock.releaseLock();
    }
  }
}
