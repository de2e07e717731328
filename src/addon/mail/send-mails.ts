import { mondayToFriday, WorkingDays } from '../../follow-up/index.ts';
import { minuteOfStart } from '../document/moment-text.ts';
import { readSchedule, type Schedule } from '../document/schedule-record.ts';
import { patientMilliseconds, withDocumentLock } from '../sheets/lock.ts';
import { type Mail, mayMail, remainingMails, sendMail, spreadsheetAddress } from '../sheets/post.ts';
import type { FinishedRun } from './finished-run.ts';
import { type MailRecord, mailsOn, noteMailRecord, readMailRecord } from './mail-record.ts';
import { type PendingCrossing, PendingList } from './pending-crossings.ts';
import { Recipients } from './recipients.ts';
import { say } from './sentences.ts';
import { type News, writeMail } from './write-mail.ts';

const mostMailsADay = 10;
/** An hourly run of the night brings no list. */
const firstMinuteOfHourly = 6 * 60;

/**
 * Sends what is to be told after a run of the schedule. A mail is noted as sent, under the lock, before it goes: whoever is
 * cut off in between, or comes at the same time, sends nothing twice.
 */
export function sendMails(run: FinishedRun): void {
  const { kept } = run.document.book;
  kept.readAgain();
  const schedule = readSchedule(kept);
  if (schedule?.mail === undefined) return;
  const held = withDocumentLock(() => new MailRound(run, schedule).claim(), patientMilliseconds);
  const at = minuteOfStart(run.document.book);
  if (held === null) {
    noteMailRecord(kept, { refusals: [say.lockedOut(at)] });
    kept.save();
    return;
  }
  const { mails } = held.value;
  if (mails.length === 0) return;
  const outcomes = new Map(mails.map((mail) => [mail.to, failureOf(mail)]));
  kept.readAgain();
  const failures = Object.fromEntries([...outcomes].filter(([, failure]) => failure !== null));
  const others = Object.entries(readMailRecord(kept).unsent).filter(([to]) => !outcomes.has(to));
  noteMailRecord(kept, {
    at,
    sent: mails.length - Object.keys(failures).length,
    quota: remainingMails(),
    unsent: { ...Object.fromEntries(others), ...(failures as Record<string, string>) },
  });
  kept.save();
}

function failureOf(mail: Mail): string | null {
  try {
    sendMail(mail);
    return null;
  } catch (error) {
    return say.refused(mail.to, (error as Error).message);
  }
}

interface ClaimedMails {
  readonly mails: readonly Mail[];
  readonly refusals: readonly string[];
  /** Whoever is not known to have got a mail, those included to whom it is about to go. */
  readonly unsent: Readonly<Record<string, string>>;
  /** Whether the call list has had its turn. */
  readonly hadList: boolean;
}

/** What is to be sent now, and to whom. */
class MailRound {
  private readonly pending: PendingList;
  private readonly today: number;

  constructor(
    private readonly run: FinishedRun,
    private readonly schedule: Schedule,
  ) {
    const { kept, timeZone, startedAt } = run.document.book;
    this.pending = new PendingList(kept);
    this.today = timeZone.dayOf(startedAt);
  }

  /** Notes all of it as sent, and as perhaps not sent: a run that is cut off has no last word. */
  claim(): ClaimedMails {
    const { kept } = this.run.document.book;
    kept.readAgain();
    const record = readMailRecord(kept);
    const hasList = this.isTimeForList() && record.listOn !== this.today;
    const claimed = this.due(record, hasList);
    this.note(claimed);
    kept.save();
    return claimed;
  }

  private note({ refusals, unsent, hadList }: Omit<ClaimedMails, 'mails'>): void {
    const { kept } = this.run.document.book;
    noteMailRecord(kept, { refusals, unsent, ...(hadList ? { listOn: this.today } : {}) });
  }

  private due(record: MailRecord, hasList: boolean): ClaimedMails {
    const { run, today, schedule, pending } = this;
    const { document, callList } = run;
    const none = { mails: [], unsent: record.unsent, hadList: false };
    if (callList === null) return { ...none, refusals: [say.listGone()] };
    if (!mayMail()) return { ...none, refusals: [say.notGranted()] };
    const recipients = new Recipients(document.ownersTab, today);
    const { refusals } = recipients;
    const known = Object.entries(record.unsent).filter(([to]) => recipients.addresses.has(to));
    const unsent = Object.fromEntries(known);
    if (!hasList && schedule.mail !== 'crossings') return { ...none, refusals, unsent };
    const news: News = { document, callList, recipients, spreadsheet: spreadsheetAddress() };
    const crossings = pending.read();
    const written = [...recipients.addresses.keys()].flatMap((to) => {
      if (mailsOn(record, to, today) >= mostMailsADay) return [];
      const untold = crossings.filter(({ sentTo }) => !sentTo.includes(to));
      return writeMail(news, to, { crossings: untold, hasList }) ?? [];
    });
    const quota = written.length === 0 ? 0 : remainingMails();
    const mails = written.slice(0, quota);
    const at = minuteOfStart(document.book);
    for (const { to } of mails) unsent[to] = say.perhapsUnsent(to, at);
    for (const { to } of written.slice(quota)) unsent[to] = say.quotaUsed(quota, written.length);
    const claimed = { mails, refusals, unsent, hadList: hasList };
    // Saved together with what is noted as sent, or not at all: a list that goes later would take back what is said of it.
    this.note(claimed);
    if (mails.length > 0) this.noteSent(mails, crossings, record);
    return claimed;
  }

  private isTimeForList(): boolean {
    const { run, schedule, today } = this;
    const { book, settings } = run.document;
    const workingDays = WorkingDays.read(settings.workingDays) ?? mondayToFriday;
    const isNight =
      schedule.interval === 'hourly' && book.timeZone.minuteOf(book.startedAt) < firstMinuteOfHourly;
    return !run.isOnAnswer && !isNight && workingDays.includes(today);
  }

  private noteSent(mails: readonly Mail[], crossings: readonly PendingCrossing[], record: MailRecord): void {
    const { run, today, pending } = this;
    const { kept } = run.document.book;
    const addresses = { ...record.addresses };
    for (const { to } of mails) addresses[to] = { day: today, mails: mailsOn(record, to, today) + 1 };
    noteMailRecord(kept, { addresses });
    if (crossings.length === 0) return;
    const told = mails.map(({ to }) => to);
    const known = crossings.map((crossing) => ({
      ...crossing,
      sentTo: [...new Set([...crossing.sentTo, ...told])],
    }));
    pending.write(known, minuteOfStart(run.document.book).slice(0, 10));
  }
}
