import { foldName } from '../../scoring/index.ts';
import { pendingEdits, recordAfter, recordChanges } from '../changes/record-changes.ts';
import { Memory } from '../document/memory.ts';
import { readOwnTabs } from '../document/own-tabs.ts';
import { anyModel, type ModelDocument, readModel, type StoppedDocument } from '../document/read-model.ts';
import { type Book, selectedRow } from '../sheets/book.ts';
import { ColumnsMoved, untilColumnsStand } from '../sheets/columns-moved.ts';
import { withDocumentLock } from '../sheets/lock.ts';
import { Message } from '../sheets/ui.ts';
import { ForgottenLead } from './forgotten-lead.ts';
import { FoundNames } from './found-names.ts';
import { say } from './sentences.ts';

const { title } = say;

/** Asks which lead, shows where tabs of ours name it, and takes it out on yes. */
export function forgetLeadWithDialogs(book: Book): void {
  const said = forgetOnYes(book);
  if (said !== '') new Message(title, said).tell();
}

/** What is said at the end, `''` where the user would rather do nothing. */
function forgetOnYes(book: Book): string {
  const document = readForForgetting(book);
  if ('stopped' in document) return document.stopped;
  const selected = selectedLead(document);
  const entered = new Message(title, say.askKey(selected?.name ?? null, longGone(document)))
    .askText()
    ?.trim();
  if (entered === undefined || (entered === '' && selected === null)) return '';
  const lead = entered === '' ? selected! : ForgottenLead.keyed(document, entered);
  const found = FoundNames.of(document, lead);
  if (found.isEmpty) return say.nothing(lead.name);
  const shown = say.willForget(lead.name, found.lines, found.remarks);
  if (!new Message(title, shown).ask()) return '';
  const held = withDocumentLock(() => forget(book, lead, shown));
  return held === null ? say.locked() : held.value;
}

function forget(book: Book, lead: ForgottenLead, shown: string): string {
  const present = book.reopened();
  // Before names are looked for: its lines stand above those that are there.
  recordChanges(book, readOwnTabs(present), pendingEdits);
  const now = readForForgetting(present.reopened());
  if ('stopped' in now) return now.stopped;
  const found = FoundNames.of(now, lead);
  if (say.willForget(lead.name, found.lines, found.remarks) !== shown) return say.changedMeanwhile();
  try {
    found.takeOut();
  } catch (error) {
    if (error instanceof ColumnsMoved) return say.changedMeanwhile();
    return say.refused((error as Error).message);
  }
  return [say.done(found.cellCount), ...note(book, found.cellCount)].join('\n\n');
}

/** What is forgotten stays so whether or not it can be noted. */
function note(book: Book, cells: number): string[] {
  try {
    recordAfter(book, say.noted(cells));
    return [];
  } catch {
    return [say.notNoted];
  }
}

function readForForgetting(book: Book): ModelDocument | StoppedDocument {
  return untilColumnsStand(() => readModel(book, { ...anyModel, needsRules: false }));
}

/** Leads that a run has found gone 30 days ago or earlier: whoever has deleted them may want them forgotten. */
function longGone(document: ModelDocument): string[] {
  return Memory.read(document)?.longGone(document.book.asOfDay) ?? [];
}

function selectedLead(document: ModelDocument): ForgottenLead | null {
  const selected = selectedRow();
  const isOnLeads = selected !== null && foldName(selected.tab) === foldName(document.leadsTab.name);
  return isOnLeads ? ForgottenLead.inRow(document, selected.row) : null;
}
