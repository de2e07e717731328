import type { Book } from '../sheets/book.ts';
import { Message } from '../sheets/ui.ts';
import type { KeptVersion, KeptVersions } from './kept-versions.ts';
import { type Ended, keptVersions, Restoration } from './restoration.ts';
import { say } from './sentences.ts';

/**
 * Lists the kept versions, shows what one of them would change, and puts it back on yes.
 * @returns whether one was put back, so that leads are to be scored by it
 */
export function restoreVersion(book: Book): boolean {
  const ended = restoreChosen(book);
  if (ended !== null) new Message(say.restoreTitle, ended.said).tell();
  return ended?.isRestored === true;
}

/** null where the user gave up. */
function restoreChosen(book: Book): Ended | null {
  const kept = keptVersions(book);
  if (!kept?.last) return { said: say.noVersions(), isRestored: false };
  const chosen = chooseVersion(kept);
  if (chosen === null) return null;
  const restoration = Restoration.of(book, kept, chosen);
  const shown = 'stopped' in restoration ? restoration : restoration.shown();
  if ('stopped' in shown) return { said: shown.stopped, isRestored: false };
  const question = say.willRestore(chosen.number, shown.lines);
  if (!new Message(say.restoreTitle, question).ask()) return null;
  return (restoration as Restoration).carryOut();
}

/** Asks until the number is one of those that are kept, or the user gives up. */
function chooseVersion(kept: KeptVersions): KeptVersion | null {
  const { lines, hidden } = kept.lines();
  for (;;) {
    const entered = new Message(say.restoreTitle, say.choose(lines, hidden)).askText();
    if (entered === null) return null;
    const chosen = kept.all.find(({ number }) => String(number) === entered.trim());
    if (chosen) return chosen;
    new Message(say.restoreTitle, say.notAVersion(entered.trim(), kept.last!.number)).tell();
  }
}
