import { isGrantedScope } from './script.ts';
import { activeSpreadsheet } from './spreadsheet.ts';

/** The one file that names Google's service for mail; the plain build has it not. */
const scope = 'https://www.googleapis.com/auth/script.send_mail';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  /** Plain text. */
  readonly body: string;
}

export function mayMail(): boolean {
  return isGrantedScope(scope);
}

/** How many more mails the present user may send today. */
export function remainingMails(): number {
  // Google has been seen to say -1.
  return Math.max(0, MailApp.getRemainingDailyQuota());
}

/** In the name of the present user. @throws where the address is none, or the day has had enough */
export function sendMail({ to, subject, body }: Mail): void {
  MailApp.sendEmail(to, subject, body);
}

/** Addresses, in small letters, of who may edit the open spreadsheet; none where Google does not say. */
export function mayEdit(): Set<string> {
  const spreadsheet = activeSpreadsheet()!;
  // In a shared drive nobody owns it.
  const owner = spreadsheet.getOwner() as GoogleAppsScript.Base.User | null;
  const users = [...spreadsheet.getEditors(), ...(owner ? [owner] : [])];
  return new Set(
    users.map((user) => user.getEmail().trim().toLowerCase()).filter((address) => address !== ''),
  );
}

export function spreadsheetAddress(): string {
  return activeSpreadsheet()!.getUrl();
}
