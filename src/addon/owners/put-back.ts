import type { HandedLead } from '../../follow-up/index.ts';
import { foldName } from '../../scoring/index.ts';
import type { Book } from '../sheets/book.ts';
import { type HandedOver, HandedOverStore } from './handed-over.ts';
import { type HandedOverEnd, withOwnersHeld, writeOwners } from './held-owners.ts';
import { say } from './sentences.ts';

/** Gives leads that were handed over back, those that still are with whom they went to. */
export function putBack(book: Book, last: HandedOver): HandedOverEnd {
  return withOwnersHeld(book, (owned) => {
    const toByKey = new Map(last.leads);
    const { keyTexts } = owned.document;
    const handed = keyTexts.flatMap((key, row): HandedLead[] => {
      const to = toByKey.get(key);
      const isStillTheirs = to !== undefined && foldName(owned.columns.nameAt(row)) === foldName(to);
      return isStillTheirs ? [{ row, to: last.from }] : [];
    });
    const cause = say.putBack(handed.length, last.from);
    const remark = writeOwners(book, owned, { handed, cause, record: null });
    new HandedOverStore(book.kept).write(null);
    const others = Math.max(0, last.leads.length - handed.length);
    return { said: `${say.putBackDone(handed.length, others)} ${remark}`.trim(), isDone: true };
  });
}
