import type * as Google from '../google-types.ts';
import { MODEL, ServiceObject, serve } from '../service-object.ts';

export class UserService extends ServiceObject<string> implements Pick<Google.User, 'getEmail'> {
  getEmail(): string {
    return this[MODEL];
  }
}

serve(UserService, 'User');
