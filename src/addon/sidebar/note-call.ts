import { callResults } from '../../follow-up/index.ts';
import { type Cell, calendarDay, inOneLine, isoDay, keyOf, shortened } from '../../scoring/index.ts';
import type { CallDone, NotedCall } from '../../shared/index.ts';
import { CallLog } from '../call-list/call-log.ts';
import { ensureCallsTab } from '../call-list/calls-tab.ts';
import type { TakenLine } from '../call-list/taken-line.ts';
import { noteCallList, readKeptCallList } from '../document/kept-call-list.ts';
import { minuteOfStart } from '../document/moment-text.ts';
import type { Book } from '../sheets/book.ts';
import { ColumnsMoved } from '../sheets/columns-moved.ts';
import { withDocumentLock } from '../sheets/lock.ts';
import { forPage } from './for-page.ts';
import { say } from './sentences.ts';

/** What is longer is no note but a story. */
const longestNote = 1_000;

/** Notes what came of a call as a line in Calls, and takes the lead off the list that the page opens with. */
export function noteCall(call: CallDone): NotedCall {
  return forPage((book) => {
    const line = lineOf(call, book.asOfDay);
    if ('stopped' in line) return { said: line.stopped, isNoted: false };
    try {
      const held = withDocumentLock(() => write(book, line));
      return held === null ? { said: say.callLocked(), isNoted: false } : held.value;
    } catch (error) {
      if (!(error instanceof ColumnsMoved)) throw error;
      return { said: say.callsMoved(), isNoted: false };
    }
  });
}

function write(book: Book, line: TakenLine): NotedCall {
  const log = new CallLog(book, ensureCallsTab(book));
  // Whoever has not heard that it went through presses again.
  const isNew = log.appendOnce(line, minuteOfStart(book));
  book.kept.readAgain();
  const calls = readKeptCallList(book.kept);
  if (calls !== null) {
    const lines = calls.lines.filter(({ key = '' }) => keyOf(key) !== keyOf(line.key));
    noteCallList(book.kept, { ...calls, lines });
    book.kept.save();
  }
  return { said: isNew ? say.callNoted(line.name, log.name) : say.callNotedBefore(line.name), isNoted: true };
}

/** The sentence for which it is no call. */
function lineOf(
  { key, lead, result, againOn, note }: CallDone,
  today: number,
): TakenLine | { stopped: string } {
  const known = callResults.find((name) => name === result);
  if (known === undefined || keyOf(String(key ?? '')) === '') return { stopped: say.noResult(callResults) };
  const day = againOn === '' ? null : dayOf(String(againOn));
  if (day !== null && !(day >= today)) return { stopped: say.dayGone(isoDay(today)) };
  const again: Cell = day === null ? '' : calendarDay(day);
  const text = shortened(inOneLine(String(note ?? '').trim()), longestNote);
  return {
    ...{ sheetRow: 0, key: String(key), name: shortened(inOneLine(String(lead ?? '')), longestNote) },
    entered: { Result: known, 'Again on': again, Note: text },
  };
}

/** NaN for what is no day that the page has sent. */
function dayOf(text: string): number {
  return /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) / 86_400_000 : Number.NaN;
}
