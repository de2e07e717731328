import { fewestForClaim, movesBetween } from '../../evidence/index.ts';
import { cellText } from '../../scoring/index.ts';
import type { AdoptedDraft } from '../../shared/index.ts';
import { formatChangesAgain } from '../changes/changes-tab.ts';
import { keepBefore, recordAfter } from '../changes/record-changes.ts';
import { ShownModel } from '../changes/shown-model.ts';
import { changeLines } from '../changes/version-changes.ts';
import { keepChosenRules, rulesToCompare } from '../document/chosen-rules.ts';
import { type DraftCell, draftCells, isChange } from '../document/draft-cells.ts';
import {
  draftFingerprint,
  forgetDraftOrigin,
  outOfFoldOf,
  readDraftOrigin,
} from '../document/draft-origin.ts';
import { type DraftScores, draftProblems } from '../document/draft-scores.ts';
import { countsOf } from '../document/measurements.ts';
import { type OwnTabs, readOwnTabs } from '../document/own-tabs.ts';
import { type ScoredDocument, scoreWithDraft } from '../document/score-document.ts';
import type { Book } from '../sheets/book.ts';
import { ColumnsMoved } from '../sheets/columns-moved.ts';
import { withDocumentLock } from '../sheets/lock.ts';
import { Message } from '../sheets/ui.ts';
import { type CellWrite, writeCells } from '../sheets/write-cells.ts';
import { draftObstacle } from './draft-findings.ts';
import { say } from './sentences.ts';

const mostProblems = 5;
/** There while a draft is put in place, and after an adoption that was cut off. */
const adoptingProperty = 'scoreband.adoptingDraft';

/** Shows what the draft changes and puts points and ladder in place together, on yes. */
export function adoptDraft(book: Book): void {
  const said = adoptOnYes(book);
  if (said !== null) new Message(say.adoptTitle, said).tell();
}

/** What is to be said at the end; null where the user would rather not. */
function adoptOnYes(book: Book): string | null {
  const adoption = adoptionOf(book);
  if ('stopped' in adoption) return adoption.stopped;
  const { document, draft, cells } = adoption;
  const lines = changeLines(cells.filter(isChange).map(changeOf));
  const { rises, falls, stay } = movesBetween(draft.present, draft.scores);
  const moves = say.movesSummary(rises, falls, stay);
  const question = say.willAdopt(lines, moves, document.settings.draftSharePercent > 0);
  return new Message(say.adoptTitle, question).ask() ? carryOut(book, adoption).said : null;
}

/** A draft that can be put in place, as it is shown before. */
export interface Adoption {
  readonly document: ScoredDocument;
  readonly draft: DraftScores;
  readonly cells: readonly DraftCell[];
  /** Rules and statuses. */
  readonly model: ShownModel;
}

/** Stopped: the sentence for which there is nothing to adopt. */
export function adoptionOf(book: Book): Adoption | { readonly stopped: string } {
  formatChangesAgain(book);
  const document = scoreWithDraft(book);
  if ('stopped' in document) return { stopped: document.stopped };
  const { ownTabs, draft } = document;
  const obstacle = draftObstacle(ownTabs);
  const cells = draftCells(ownTabs);
  // One that was cut off has put everything in place but has not taken all of the draft away.
  const isLeftOver = book.kept.get(adoptingProperty) !== null && cells.length > 0;
  if ((obstacle !== null && !isLeftOver) || draft === null) {
    noteAdopting(book, false);
    return { stopped: obstacle ?? say.sameDraft() };
  }
  const unreadable = draftProblems(draft.reading, document.reading);
  if (unreadable.length > 0) {
    const shown = unreadable.slice(0, mostProblems).map(({ message }) => message);
    return { stopped: say.unreadable(shown, unreadable.length - shown.length) };
  }
  return { document, draft, cells, model: ShownModel.of(drafted(ownTabs), null) };
}

function changeOf({ tab, address, name, present, draft }: DraftCell) {
  return { what: `${tab.name}!${address} ${name}`, from: cellText(present), to: cellText(draft) };
}

/** Puts points and ladder in place together, where rules and statuses are still as they were shown. */
export function carryOut(book: Book, { document, model: shown }: Adoption): AdoptedDraft {
  const refused = (said: string): AdoptedDraft => ({ said, isAdopted: false });
  const held = withDocumentLock((): AdoptedDraft => {
    const now = book.reopened();
    const marked = now.markedTabs();
    const present = readOwnTabs(now, marked);
    const cells = draftCells(present);
    const model = shown.again(drafted(present), null);
    if (model === null) return refused(say.changedMeanwhile());
    try {
      const unkept = keepBefore(now, present, marked);
      if (unkept !== null) return refused(say.notKept(unkept.tab, unkept.received));
      noteAdopting(book, true);
      writeDraft(model, cells);
    } catch (error) {
      if (error instanceof ColumnsMoved) return refused(say.changedMeanwhile());
      return refused(say.refused((error as Error).message));
    }
    noteAdopting(book, false);
    keepChoice(book, cells, document.settings.noWords);
    forgetDraftOrigin();
    recordAfter(book, say.adoptedChange);
    return { said: say.adopted(), isAdopted: true };
  });
  return held === null ? refused(say.locked()) : held.value;
}

/** Of a draft that Evidence made: what it was chosen from, and how well that did on deals held out, if nobody has changed it. */
function keepChoice(book: Book, cells: readonly DraftCell[], noWords: readonly string[]): void {
  const origin = readDraftOrigin(book.kept);
  const { rules } = readOwnTabs(book.reopened());
  if (origin === null || rules === null) return;
  const { day, deals, won = 0, fingerprint, measurement } = origin;
  const points = cells.filter(({ tab }) => tab.id === rules.id).map(({ draft }) => cellText(draft).trim());
  const isAsMade = draftFingerprint(points) === fingerprint;
  const isEnough = Math.min(won, deals - won) >= fewestForClaim;
  const heldOut = isAsMade && isEnough ? outOfFoldOf(origin) : null;
  // Rules that were replaced stay with 0 points: whoever takes them away changes nothing of the choice.
  const chosen = rulesToCompare(rules.table, noWords).filter(({ points }) => points !== '0');
  keepChosenRules(book.kept, {
    ...{ day, deals, won, heldOut },
    ...(isAsMade && measurement !== undefined && measuredOrAwaited(book, measurement, heldOut !== null)),
    rules: chosen,
  });
}

function measuredOrAwaited({ kept }: Book, measurement: string, isMeasured: boolean) {
  return isMeasured ? { heldOutCounts: countsOf(kept, measurement) ?? [] } : { measurement };
}

function noteAdopting({ kept }: Book, isBegun: boolean): void {
  kept.note(adoptingProperty, isBegun ? 'true' : null);
  kept.save();
}

/** The tabs that a draft changes. */
function drafted({ rules, statuses }: OwnTabs): OwnTabs {
  return { rules, statuses, settings: null, lists: null };
}

/** Points and minimums belong together. */
function writeDraft(model: ShownModel, cells: readonly DraftCell[]): void {
  const writes = (['rules', 'statuses'] as const).flatMap((id) => {
    const own = cells.filter(({ tab }) => tab === model.tabs[id]);
    return own.length === 0 ? [] : [writesOf(model, id, own)];
  });
  const present = writes.map(({ tab, present }) => ({ tab, cells: present }));
  const drafts = writes.map(({ tab, drafts }) => ({ tab, cells: drafts }));
  // The drafts go last, those of Rules at the very end: what is cut off before is adopted by adopting once more.
  writeCells([...present, ...drafts.reverse()]);
}

function writesOf(model: ShownModel, id: 'rules' | 'statuses', cells: readonly DraftCell[]) {
  const present = cells
    .filter(isChange)
    .map((cell): CellWrite => ({ row: rowOf(cell), column: cell.presentColumn + 1, value: cell.draft }));
  const drafts = cells.map(
    (cell): CellWrite => ({ row: rowOf(cell), column: cell.draftColumn + 1, value: '' }),
  );
  return { tab: model.unlessChanged(id, [...present, ...drafts]).tab, present, drafts };
}

function rowOf({ tab, row }: DraftCell): number {
  return tab.table.headerRow + 1 + row;
}
