import { foldName, keyOf, rungAt, shortDay, shortened, withoutDirectionMarks } from '../../scoring/index.ts';
import type { FoundCallList } from '../call-list/found-call-list.ts';
import type { ScoredDocument } from '../document/score-document.ts';
import type { Mail } from '../sheets/post.ts';
import type { PendingCrossing } from './pending-crossings.ts';
import type { Recipients } from './recipients.ts';
import { say } from './sentences.ts';

const mostLines = 20;
const longestText = 120;

/** What a mail may tell: the call list, and who has reached the highest status. */
export interface News {
  readonly document: ScoredDocument;
  readonly callList: FoundCallList;
  readonly recipients: Recipients;
  readonly spreadsheet: string;
}

export interface MailParts {
  readonly crossings: readonly PendingCrossing[];
  readonly hasList: boolean;
}

/** The mail to an address as plain text; null where there is nothing to say. */
export function writeMail(news: News, to: string, { crossings, hasList }: MailParts): Mail | null {
  const { document, callList } = news;
  const freshRows = rowsReached(news, to, crossings);
  const isTold = new Set(freshRows);
  const listed = callList.list.entries.filter(({ row, owner }) => !isTold.has(row) && isFor(news, to, owner));
  const calls = hasList ? listed : [];
  if (freshRows.length + calls.length === 0) return null;
  const status = safe(rungAt(document.model.ladder, highestRung(document)).name);
  const fresh = freshRows.slice(0, mostLines).map((row) => `• ${lineOf(news, row, '')}`);
  const toCall = calls.slice(0, mostLines - fresh.length).map((entry, index) => {
    const { asOfDay } = document.scores;
    const due = entry.due === null ? '' : say.due(shortDay(entry.due, asOfDay));
    return `${index + 1}. ${lineOf(news, entry.row, [due, callList.remarkOf(entry)].filter(Boolean).join(', '))}`;
  });
  const more = freshRows.length + calls.length - fresh.length - toCall.length;
  const body = [
    ...(fresh.length > 0 ? [say.fresh(status), ...fresh, ''] : []),
    ...(toCall.length > 0 ? [say.calls(), ...toCall, ''] : []),
    ...(more > 0 ? [say.more(more), ''] : []),
    say.address(news.spreadsheet),
    '',
    say.why(),
  ];
  return { to, subject: say.subject(freshRows.length, calls.length, status), body: body.join('\n') };
}

/** Rows of those who are at the highest status still, and for that address. */
function rowsReached(news: News, to: string, crossings: readonly PendingCrossing[]): number[] {
  const { scores, followUp } = news.document;
  const names = followUp?.owners?.names ?? [];
  const highest = highestRung(news.document);
  const rows = crossings.map(({ lead }) => scores.leadKeys.rowOfKey.get(keyOf(lead)) ?? -1);
  return [...new Set(rows)].filter(
    (row) => row >= 0 && scores.statuses[row] === highest && isFor(news, to, names[row] ?? ''),
  );
}

function isFor({ recipients }: News, to: string, owner: string): boolean {
  return recipients.isForAll(owner) || recipients.addresses.get(to)?.has(foldName(owner)) === true;
}

function highestRung({ model }: ScoredDocument): number {
  return model.ladder.rungs.length - 1;
}

/** @example `Mia Hall (K01), +44 20 7946 0000, row 12: SQL. Call within a day. due 2 Dec` */
function lineOf({ document, callList }: News, row: number, remark: string): string {
  const { scores, model, followUp } = document;
  const { leads, phoneColumn, names } = callList.contacts;
  const phone = leads.columns[phoneColumn]?.[row] ?? '';
  const owner = followUp?.owners?.names[row] ?? '';
  const who = [names.nameOf(row), String(phone), say.row(callList.sheetRowOf(row))];
  const { action } = rungAt(model.ladder, scores.statuses[row]!);
  const what = [scores.statusName(row), action, remark, owner];
  const texts = (parts: readonly string[]) => parts.map(safe).filter((text) => text !== '');
  return `${texts(who).join(', ')}: ${texts(what).join(' · ')}`;
}

/** What strangers have written: one line, no longer than it needs to be, and nothing that a mail program makes a link of. */
function safe(text: string): string {
  const line = withoutDirectionMarks(text).replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
  return shortened(
    line
      .replace(/:\/\//g, ': //')
      .replace(/\bwww\./gi, 'www. ')
      .trim(),
    longestText,
  );
}
