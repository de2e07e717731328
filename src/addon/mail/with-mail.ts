import { readMailChoice } from '../document/schedule-record.ts';
import { answerAboutMail } from './choose-mail.ts';
import { deleteMailRecord, mailNotices, readMailRecord } from './mail-record.ts';
import type { Mailing } from './mailing.ts';
import { noteCrossings } from './pending-crossings.ts';
import { sendMails } from './send-mails.ts';
import { say } from './sentences.ts';

/** Mail, for the build that has it. */
export const mailing: Mailing = {
  ownersColumn: { ...say.ownersColumn, kind: 'text', widthPixels: 180 },
  question: say.question,
  answer: answerAboutMail,
  lines(kept) {
    const choice = readMailChoice(kept);
    if (choice === null) return [say.isOff()];
    const { at, sent, quota } = readMailRecord(kept);
    return [say.isOn(choice), ...(at === null ? [] : [say.lastSent(at, sent, quota)])];
  },
  notices: (kept) => (readMailChoice(kept) === null ? [] : mailNotices(readMailRecord(kept))),
  noteCrossings,
  send: sendMails,
  end: deleteMailRecord,
};
