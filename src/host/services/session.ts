import type * as Google from './google-types.ts';
import { HOST, routeMembers, ServiceObject, serviceObject } from './service-object.ts';

type Members = Pick<
  Google.Session,
  | 'getActiveUser'
  | 'getActiveUserLocale'
  | 'getEffectiveUser'
  | 'getScriptTimeZone'
  | 'getTemporaryActiveUserKey'
>;

export class SessionService extends ServiceObject<null> implements Members {
  getScriptTimeZone(): string {
    return this[HOST].scriptTimeZone;
  }

  getActiveUser(): Google.User {
    return serviceObject(this[HOST], 'User', this[HOST].execution.user);
  }

  getEffectiveUser(): Google.User {
    return serviceObject(this[HOST], 'User', this[HOST].execution.user);
  }

  getActiveUserLocale(): string {
    return this[HOST].userLocale;
  }

  /** The same for a user in all executions, and without his address in it. */
  getTemporaryActiveUserKey(): string {
    let hash = 0;
    for (const character of this[HOST].execution.user) {
      hash = (Math.imul(hash, 31) + character.codePointAt(0)!) >>> 0;
    }
    return `user-${hash.toString(36)}`;
  }
}

routeMembers(SessionService, 'Session');
