import { GoogleException } from './google-exception.ts';
import type * as Google from './google-types.ts';
import { messages } from './messages.ts';
import { hostKey, modelKey, ServiceObject, serve } from './service-object.ts';

/** Recipients that a consumer account has in any 24 hours. */
const recipientsPerDay = 100;
const day = 24 * 3_600_000;

/** Mail of the user who runs the script: plain texts, to one or more addresses between commas. */
export class MailAppService extends ServiceObject<null> implements Partial<Google.MailApp> {
  getRemainingDailyQuota(): number {
    const { project, clock, execution, costs } = this[hostKey];
    this[hostKey].spend(costs.store);
    const recent = project.mails.filter(({ from, at }) => from === execution.user && at > clock.now - day);
    return recipientsPerDay - recent.reduce((sum, { to }) => sum + to.length, 0);
  }

  /** Google takes an object as well; what is called here is what there is. */
  sendEmail(...[recipient, subject, body]: unknown[]): void {
    const { project, clock, execution, costs } = this[hostKey];
    const to = String(recipient).split(',');
    for (const address of to) {
      if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address)) throw new GoogleException(messages.noAddress(address));
    }
    this[hostKey].spend(costs.commit);
    if (this.getRemainingDailyQuota() < to.length) throw new GoogleException(messages.tooManyMails);
    const mail = { from: execution.user, to, subject: String(subject), body: String(body), at: clock.now };
    project.mails.push(mail);
  }
}

/** Somebody whom a spreadsheet is shared with, by e-mail address. */
class UserService extends ServiceObject<string> implements Partial<Google.User> {
  getEmail(): string {
    return this[modelKey];
  }
}

serve(MailAppService, 'MailApp');
serve(UserService, 'User');
