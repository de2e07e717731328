import { plainScopes } from './permissions.ts';

/** What Apps Script keeps of a script between its executions, beside the spreadsheet. */
export class Project {
  readonly userProperties = new Map<string, Map<string, string>>();
  /** Who holds a lock, by the lock's name. */
  readonly locks = new Map<string, LockHolder>();
  triggers: TriggerRecord[] = [];
  /** Scopes that a user has not granted, by e-mail address. */
  readonly refusedScopes = new Map<string, readonly string[]>();

  /** Those that were sent, oldest first. */
  readonly mails: SentMail[] = [];

  /** @param scopes of the manifest */
  constructor(readonly scopes: readonly string[] = plainScopes) {}

  propertiesOf(user: string): Map<string, string> {
    const properties = this.userProperties.get(user) ?? new Map<string, string>();
    this.userProperties.set(user, properties);
    return properties;
  }

  grantedScopes(user: string): string[] {
    const refused = this.refusedScopes.get(user) ?? [];
    return this.scopes.filter((scope) => !refused.includes(scope));
  }
}

export interface SentMail {
  from: string;
  to: readonly string[];
  subject: string;
  body: string;
  /** Milliseconds since 1970 UTC. */
  at: number;
}

export interface LockHolder {
  /** An execution, or whatever else a test lets hold it. */
  owner: object;
  /** When a holder outside of this host lets go; null for an execution, which does so itself. */
  until: number | null;
}

/** An installable trigger, of the user who made it. */
export interface TriggerRecord {
  id: string;
  user: string;
  handler: string;
  schedule: Schedule;
  /** Google no longer starts it. */
  isDisabled?: boolean;
}

export interface Schedule {
  everyHours?: number;
  /** Once, at this instant. */
  at?: number;
  /** When a form that is linked to the spreadsheet sends an answer. */
  onFormSubmit?: true;
}
