import type * as Google from './google-types.ts';
import { asGoogle, hostKey, modelKey, ServiceObject, serve } from './service-object.ts';

/** Name of the document's lock among the project's locks. */
const documentLock = 'document';

export class LockServiceService extends ServiceObject<null> implements Partial<Google.LockService> {
  getDocumentLock(): Google.Lock {
    // Google's type denies it, but without a document there is none.
    if (!this[hostKey].workbook) return null as never;
    return asGoogle(new LockObject(this[hostKey], documentLock));
  }
}

class LockObject extends ServiceObject<string> implements Partial<Google.Lock> {
  /** Waits on the fake clock for a holder that lets go by itself; one that does not is waited for in vain. */
  tryLock(timeoutInMillis: number): boolean {
    const { project, costs, clock, execution: owner } = this[hostKey];
    this[hostKey].spend(costs.store);
    const holder = project.locks.get(this[modelKey]);
    if (holder && holder.owner !== owner) {
      const wait = holder.until === null ? Number.POSITIVE_INFINITY : holder.until - clock.now;
      this[hostKey].spend(Math.max(0, Math.min(wait, timeoutInMillis)));
      if (wait > timeoutInMillis) return false;
    }
    project.locks.set(this[modelKey], { owner, until: null });
    return true;
  }

  hasLock(): boolean {
    return this[hostKey].project.locks.get(this[modelKey])?.owner === this[hostKey].execution;
  }

  /** What is still queued is not sent: another execution may read what was there before. */
  releaseLock(): void {
    this[hostKey].spend(this[hostKey].costs.store);
    const { locks } = this[hostKey].project;
    if (locks.get(this[modelKey])?.owner === this[hostKey].execution) locks.delete(this[modelKey]);
  }
}

serve(LockServiceService, 'LockService');
serve(LockObject, 'Lock');
