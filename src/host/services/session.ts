import type * as Google from './google-types.ts';
import { HOST, routeMembers, ServiceObject } from './service-object.ts';

export class SessionService extends ServiceObject<null> implements Partial<Google.Session> {
  getActiveUserLocale(): string {
    return this[HOST].userLocale;
  }
}

routeMembers(SessionService, 'Session');
