import type * as Google from './google-types.ts';
import type { Host } from './host.ts';
import { asGoogle, hostKey, modelKey, routeMembers, ServiceObject } from './service-object.ts';

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
  tryLock(timeoutInMillis: number): boolean {
    this[hostKey].spend(this[hostKey].costs.store);
    return acquire(this[hostKey], this[modelKey], timeoutInMillis);
  }

  /** What is still queued is not sent: another execution may read what was there before. */
  releaseLock(): void {
    this[hostKey].spend(this[hostKey].costs.store);
    const { locks } = this[hostKey].project;
    if (locks.get(this[modelKey])?.owner === this[hostKey].execution) locks.delete(this[modelKey]);
  }
}

/** Waits on the fake clock for a holder that lets go by itself; one that does not is waited for in vain. */
function acquire(host: Host, name: string, timeout: number): boolean {
  const { locks } = host.project;
  const owner = host.execution;
  const holder = locks.get(name);
  if (holder && holder.owner !== owner) {
    const wait = holder.until === null ? Number.POSITIVE_INFINITY : holder.until - host.clock.now;
    host.spend(Math.max(0, Math.min(wait, timeout)));
    if (wait > timeout) return false;
  }
  locks.set(name, { owner, until: null });
  return true;
}

routeMembers(LockServiceService, 'LockService');
routeMembers(LockObject, 'Lock');
