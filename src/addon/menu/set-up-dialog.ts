import { readCorrection } from '../../proposal/index.ts';
import { ownTabs } from '../../scoring/index.ts';
import { areChangesUnformatted } from '../changes/changes-tab.ts';
import { readLastProblems } from '../document/last-problems.ts';
import { readLastRun } from '../document/last-run.ts';
import { readOwnTabs } from '../document/own-tabs.ts';
import { findingLines, say } from '../set-up/sentences.ts';
import { carryOutSetUp, prepareSetUp, type ReadySetUp, settingText } from '../set-up/set-up-spreadsheet.ts';
import type { Book } from '../sheets/book.ts';
import { areFormatsLacking } from '../sheets/column-formats.ts';
import { ask, askText, choose, tell } from '../sheets/ui.ts';

/**
 * Shows what set-up found and lets the user correct it before anything is written.
 * @param scoreNow what follows on yes, once there are rules
 */
export function setUpWithDialogs(book: Book, scoreNow: () => void): void {
  const found = prepareSetUp(book, new Map());
  const isSetUp = isAllThere(found);
  if (isSetUp) tellItIsSetUp(found, scoreNow);
  const ready = isSetUp ? null : agree(found, new Map());
  if (ready === null) return;
  const done = carryOutSetUp(ready);
  if (done === null) tell(say.title, say.locked());
  else finish(ready, done, scoreNow);
}

/** Shows the rules, and offers what a newcomer wants next. */
function finish({ book, detection }: ReadySetUp, done: readonly string[], scoreNow: () => void): void {
  const { rules } = readOwnTabs(book);
  rules?.bringToFront();
  if (detection.leadsTab === null) tell(say.title, done.join('\n\n'));
  else if (ask(say.title, [...done, say.offerScoring()].join('\n\n'))) scoreNow();
}

function isAllThere({ missing, toFill }: ReadySetUp): boolean {
  return missing.length === 0 && toFill.length === 0;
}

/** Scoring is offered again where no run has gone through well: the one offered first may have been cut off. */
function tellItIsSetUp({ book, detection, findings }: ReadySetUp, scoreNow: () => void): void {
  const text = [say.isSetUp(), say.found(findingLines(detection, findings))];
  if (detection.leadsTab === null || isScoredWell(book)) tell(say.title, text.join('\n\n'));
  else if (ask(say.title, [...text, say.offerScoring()].join('\n\n'))) scoreNow();
}

function isScoredWell({ kept }: Book): boolean {
  const lastRun = readLastRun(kept);
  const isWhole = lastRun !== null && lastRun.unfinished === null;
  const isDressed = !areFormatsLacking(kept) && !areChangesUnformatted(kept);
  return isWhole && isDressed && readLastProblems(kept).errors === 0;
}

/** Asks until the user agrees; null where he cancels, or nothing is to be done any more. */
function agree(ready: ReadySetUp, corrected: ReadonlyMap<string, string>): ReadySetUp | null {
  const { detection, findings, missing, toFill } = ready;
  if (isAllThere(ready)) {
    tell(say.title, [say.isSetUp(), say.found(findingLines(detection, findings))].join('\n\n'));
    return null;
  }
  const parts = [
    say.found(findingLines(detection, findings)),
    ...detection.remarks,
    missing.length > 0
      ? say.willAdd(missing.map((id) => ownTabs[id].name))
      : say.willFill(toFill.map(settingText)),
    say.question(),
  ];
  const answer = choose(say.title, parts.join('\n\n'));
  if (answer === 'cancel') return null;
  return answer === 'yes' ? ready : correct(ready, corrected, null);
}

/** Takes one correction after the other, and then shows everything again. */
function correct(
  ready: ReadySetUp,
  corrected: ReadonlyMap<string, string>,
  wrong: string | null,
): ReadySetUp | null {
  const lines = [...(wrong === null ? [] : [wrong, '']), ...findingLines(ready.detection, ready.findings)];
  const entered = askText(say.title, [...lines, '', say.askCorrection()].join('\n'));
  if (entered === null || entered.trim() === '') return agree(ready, corrected);
  const correction = readCorrection(entered, ready);
  if ('wrong' in correction) return correct(ready, corrected, correction.wrong);
  const all = new Map([...corrected, [correction.setting, correction.value]]);
  return correct(prepareSetUp(ready.book, all, ready), all, null);
}
