import { columnIndex } from '../../scoring/index.ts';
import { readCallsTab } from '../call-list/calls-tab.ts';
import { FoundCallList } from '../call-list/found-call-list.ts';
import type { OwnersTab } from '../document/owners-tab.ts';
import {
  isOwnSchedule,
  type MailChoice,
  readSchedule,
  rewriteSchedule,
} from '../document/schedule-record.ts';
import { scoreDocument } from '../document/score-document.ts';
import { withFollowUp } from '../document/with-follow-up.ts';
import { addColumns, withoutUnfinishedColumns } from '../sheets/add-columns.ts';
import type { Book } from '../sheets/book.ts';
import { withDocumentLock } from '../sheets/lock.ts';
import { mayMail, remainingMails, spreadsheetAddress } from '../sheets/post.ts';
import { Message } from '../sheets/ui.ts';
import { deleteMailRecord } from './mail-record.ts';
import { Recipients } from './recipients.ts';
import { say } from './sentences.ts';
import { type News, writeMail } from './write-mail.ts';

const choices: readonly (readonly [RegExp, MailChoice | 'off'])[] = [
  [/^(off|no|none)$/, 'off'],
  [/^(on|each morning|every morning|mornings?|daily)$/, 'morning'],
  [/^(also new|also|new|also when.*)$/, 'crossings'],
];

/** Takes `mail off`, `mail each morning` and `mail also new`. @returns whether it is about mail at all */
export function answerAboutMail(book: Book, entered: string): boolean {
  const [, wanted] = /^mail\b(?: me)?[\s:,]*(.*)$/.exec(entered.normalize('NFKC').trim().toLowerCase()) ?? [];
  if (wanted === undefined) return false;
  const choice = choices.find(([pattern]) => pattern.test(wanted.replace(/\.$/, '')))?.[1];
  const said =
    choice === undefined
      ? say.unreadable(entered.trim())
      : choice === 'off'
        ? turnedOff(book)
        : turnedOn(book, choice);
  if (said !== null) new Message(say.title, said).tell();
  return true;
}

function turnedOff({ kept }: Book): string {
  const schedule = readSchedule(kept);
  if (schedule?.mail !== undefined) {
    const { mail: _, ...without } = schedule;
    deleteMailRecord(kept);
    rewriteSchedule(kept, without);
  }
  return say.isTurnedOff();
}

/** Shows what would be sent, and turns it on where the user wants that. @returns what is said at the end */
function turnedOn(book: Book, choice: MailChoice): string | null {
  if (!isOwnSchedule(readSchedule(book.kept))) return say.noSchedule();
  if (!mayMail()) return say.notAllowed();
  const news = readNews(book);
  if (typeof news === 'string') return news;
  const { document, recipients } = news;
  const { ownersTab } = document;
  if (ownersTab === null) return say.noOwners();
  if (!hasMailColumn(ownersTab)) return addedColumn(book, ownersTab);
  const to = [...recipients.addresses.keys()];
  if (to.length === 0) return say.noAddress(ownersTab.tab.name, recipients.refusals);
  const preview = say.preview(choice, to, remainingMails(), recipients.refusals);
  const question = [preview, exampleFor(news, to), say.turnOn()].join('\n\n');
  return new Message(say.title, question).ask() ? chosen(book, choice) : null;
}

/** While the dialog was open the schedule may have been ended, or taken over. */
function chosen({ kept }: Book, choice: MailChoice): string {
  kept.readAgain();
  const schedule = readSchedule(kept);
  if (schedule === null || !isOwnSchedule(schedule)) return say.noSchedule();
  rewriteSchedule(kept, { ...schedule, mail: choice });
  return say.isTurnedOn(choice);
}

/** The first mail that there would be now. */
function exampleFor(news: News, to: readonly string[]): string {
  for (const address of to) {
    const mail = writeMail(news, address, { crossings: [], hasList: true });
    if (mail !== null) return say.example(address, mail.subject, mail.body);
  }
  return say.nothingNow(to[0]!);
}

/** What a mail would tell now, of the leads as they are, or the sentence for which there can be none. */
function readNews(book: Book): News | string {
  const scored = scoreDocument(book);
  if ('stopped' in scored) return scored.stopped;
  const document = withFollowUp(scored);
  const calls = document.callListTab && readCallsTab(book, document.markedTabs);
  const callList = document.callListTab && FoundCallList.of(document, calls?.table ?? null);
  if (!callList) return say.noCallList();
  const recipients = new Recipients(document.ownersTab, book.asOfDay);
  return { document, callList, recipients, spreadsheet: spreadsheetAddress() };
}

function hasMailColumn({ tab }: OwnersTab): boolean {
  return columnIndex(tab.headers, say.ownersColumn.header) >= 0;
}

/** @returns what is said at the end; null where nobody wants it */
function addedColumn(book: Book, { tab }: OwnersTab): string | null {
  if (!new Message(say.title, say.offerColumn(tab.name)).ask()) return null;
  const held = withDocumentLock(() =>
    addColumns(book, withoutUnfinishedColumns(tab), [say.ownersColumn.header]),
  );
  return held === null ? say.locked() : say.columnAdded(tab.name);
}
