import { readCorrection, templates } from '../../proposal/index.ts';
import { ownTabs } from '../../scoring/index.ts';
import { areChangesUnformatted } from '../changes/changes-tab.ts';
import { readLastProblems } from '../document/last-problems.ts';
import { readLastRun } from '../document/last-run.ts';
import { readOwnTabs } from '../document/own-tabs.ts';
import { offerDealsTab } from '../sales/make-deals-tab.ts';
import { addFromTemplate } from '../set-up/add-from-template.ts';
import { dateLines, findingLines, say } from '../set-up/sentences.ts';
import {
  carryOutSetUp,
  isAllThere,
  noteSetUp,
  prepareSetUp,
  type ReadySetUp,
  settingText,
  withCorrections,
} from '../set-up/set-up-spreadsheet.ts';
import type { Book } from '../sheets/book.ts';
import { ColumnFormats } from '../sheets/column-formats.ts';
import { Message } from '../sheets/ui.ts';

/**
 * Shows what set-up found and lets the user correct it before anything is written.
 * @returns whether he wants the leads scored now
 */
export function setUpWithDialogs(book: Book): boolean {
  const found = prepareSetUp(book);
  // Where no run has gone through well, the scoring that was offered first may have been cut off.
  if (isAllThere(found)) {
    noteSetUp(book);
    return finish(isSetUpLines(found), hasLeads(found) && !isScoredWell(book));
  }
  const ready = agree(found);
  if (ready === null) return false;
  const done = carryOutSetUp(ready, askTrade);
  if (done === null) {
    new Message(say.title, say.locked()).tell();
    return false;
  }
  readOwnTabs(book).rules?.bringToFront();
  const offersDeals = hasLeads(ready) && ready.detection.dealsTab === null;
  return finish([...done, ...(offersDeals ? offerDealsTab(book) : [])], hasLeads(ready));
}

/** Asks for a trade and adds its rules; an empty line or Cancel adds nothing. */
export function addFromTemplateWithDialogs(book: Book): void {
  const trades = templates.map(({ trade }) => trade);
  const answer = new Message(say.addMenu, say.askTemplate(trades)).askText();
  if (answer === null || answer.trim() === '') return;
  new Message(say.addMenu, addFromTemplate(book, answer.trim())).tell();
}

function askTrade(): string | null {
  const trades = templates.map(({ trade }) => trade);
  return new Message(say.title, say.askTrade(trades)).askText();
}

function hasLeads({ detection }: ReadySetUp): boolean {
  return detection.leadsTab !== null;
}

function isSetUpLines({ detection, findings }: ReadySetUp): string[] {
  return [say.isSetUp(), say.found(findingLines(detection, findings))];
}

/** Offers what a newcomer wants next, where leads can be scored. */
function finish(lines: readonly string[], canScore: boolean): boolean {
  if (canScore) return new Message(say.title, [...lines, say.offerScoring()].join('\n\n')).ask();
  new Message(say.title, lines.join('\n\n')).tell();
  return false;
}

function isScoredWell({ kept }: Book): boolean {
  const lastRun = readLastRun(kept);
  const isWhole = lastRun !== null && lastRun.unfinished === null;
  const isFormatted = !new ColumnFormats(kept).areLacking() && !areChangesUnformatted(kept);
  return isWhole && isFormatted && readLastProblems(kept).errors === 0;
}

/** Asks until the user agrees; null where he cancels, or nothing is to be done any more. */
function agree(ready: ReadySetUp): ReadySetUp | null {
  const { detection, findings, missing, toFill } = ready;
  if (isAllThere(ready)) {
    new Message(say.title, isSetUpLines(ready).join('\n\n')).tell();
    return null;
  }
  const parts = [
    say.found(findingLines(detection, findings)),
    dateLines(ready, say.answerDates).join('\n'),
    ...detection.remarks,
    missing.length > 0
      ? say.willAdd(missing.map((id) => ownTabs[id].name))
      : say.willFill(toFill.map(settingText)),
    say.question(),
  ];
  const answer = new Message(say.title, parts.filter((part) => part !== '').join('\n\n')).choose();
  if (answer === 'cancel') return null;
  return answer === 'yes' ? ready : correct(ready, null);
}

/** Takes one correction after the other, and then shows everything again. */
function correct(ready: ReadySetUp, wrong: string | null): ReadySetUp | null {
  const lines = [
    ...(wrong === null ? [] : [wrong, '']),
    ...findingLines(ready.detection, ready.findings),
    ...dateLines(ready, say.answerDates),
  ];
  const entered = new Message(say.title, [...lines, '', say.askCorrection()].join('\n')).askText();
  if (entered === null || entered.trim() === '') return agree(ready);
  const correction = readCorrection(entered, ready);
  if ('wrong' in correction) return correct(ready, correction.wrong);
  return correct(withCorrections(ready, correction.settings), null);
}
