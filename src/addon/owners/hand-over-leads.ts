import { type HandedLead, handOver, type OwnedLeads, type Owners } from '../../follow-up/index.ts';
import { foldName } from '../../scoring/index.ts';
import { pendingEdits, recordAfter, recordChanges } from '../changes/record-changes.ts';
import { cellTextOf } from '../document/output-rows.ts';
import { readOwnTabs } from '../document/own-tabs.ts';
import type { Book } from '../sheets/book.ts';
import { ColumnsMoved } from '../sheets/columns-moved.ts';
import { withDocumentLock } from '../sheets/lock.ts';
import { Message } from '../sheets/ui.ts';
import { writeCells } from '../sheets/write-cells.ts';
import { HandedOverStore } from './handed-over.ts';
import { OwnedDocument } from './owned-document.ts';
import { say } from './sentences.ts';

const title = say.handOverTitle;

/** Asks whose open leads go to whom, shows them, and writes the names on yes; the last hand-over can be put back. */
export function handOverWithDialogs(book: Book): void {
  const said = putBackOnYes(book) ?? handOverOnYes(book);
  if (said !== '') new Message(title, said).tell();
}

/** What is said at the end, `''` where the user would rather do nothing; null where he wants to hand over. */
function putBackOnYes(book: Book): string | null {
  const last = new HandedOverStore(book.kept).read();
  if (last === null) return null;
  const answer = new Message(title, say.offerBack(last.what)).choose();
  if (answer !== 'yes') return answer === 'no' ? null : '';
  return inLock(book, (owned) => {
    const toByKey = new Map(last.leads);
    const { keyTexts } = owned.document;
    const handed = keyTexts.flatMap((key, row): HandedLead[] => {
      const to = toByKey.get(key);
      const isStillTheirs = to !== undefined && foldName(owned.columns.nameAt(row)) === foldName(to);
      return isStillTheirs ? [{ row, to: last.from }] : [];
    });
    const cause = say.putBack(handed.length, last.from);
    write(book, owned, handed, cause);
    new HandedOverStore(book.kept).clear();
    return say.putBackDone(handed.length, Math.max(0, last.leads.length - handed.length));
  });
}

function handOverOnYes(book: Book): string {
  const owned = OwnedDocument.read(book);
  if ('stopped' in owned) return owned.stopped;
  const from = askFrom(owned.openLeads());
  if (from === null) return '';
  if (from === undefined) return say.nobody();
  const to = askTo(owned, from);
  if (to === undefined) return '';
  const handed = handedLeads(owned, from.name, to);
  if (handed.length === 0) return say.noneTakes(from.name);
  const lines = handed.map(({ row, to: name }) => lineOf(owned, row, name));
  const question = say.willHandOver(from.name, lines, from.leads - handed.length);
  if (!new Message(title, question).ask()) return '';
  return inLock(book, (now) => {
    const again = handedLeads(now, from.name, to);
    const isAsShown = JSON.stringify(again.map(({ row, to: name }) => lineOf(now, row, name)));
    if (isAsShown !== JSON.stringify(lines)) return say.changedMeanwhile();
    const what = say.handed(again.length, from.name, to ?? say.others);
    write(book, now, again, what);
    const leads = again.map(({ row, to: name }) => [now.document.keyTexts[row]!, name] as const);
    new HandedOverStore(book.kept).write({ from: from.name, what, leads });
    return say.handedDone(again.length);
  });
}

/** null where the user gives up; undefined where nobody has a lead. */
function askFrom(
  owners: readonly (readonly [name: string, leads: number])[],
): { name: string; leads: number } | null | undefined {
  if (owners.length === 0) return undefined;
  for (;;) {
    const entered = new Message(title, say.askFrom(owners)).askText();
    if (entered === null || entered.trim() === '') return null;
    const found = owners.find(([name]) => foldName(name) === foldName(entered));
    if (found) return { name: found[0], leads: found[1] };
    const names = owners.map(([name]) => name);
    new Message(title, say.notAnOwner(entered.trim(), names)).tell();
  }
}

/** A name, null for all others in Owners; undefined where the user gives up. */
function askTo(owned: OwnedDocument, from: { name: string; leads: number }): string | null | undefined {
  const { ownersTab } = owned.document;
  for (;;) {
    const entered = new Message(title, say.askTo(from.name, from.leads, ownersTab !== null)).askText();
    if (entered === null) return undefined;
    const name = entered.trim();
    if (name === '' && ownersTab !== null) return null;
    if (name === '') new Message(title, say.needsName()).tell();
    else if (foldName(name) === foldName(from.name)) new Message(title, say.sameName(from.name)).tell();
    else return asInOwners(name, ownersTab?.owners ?? null);
  }
}

function asInOwners(name: string, owners: Owners | null): string {
  return owners?.rows.find((row) => row.isOn && row.key === foldName(name))?.name ?? name;
}

const nobody: Owners = { rows: [], columns: [], awayUntil: new Map(), dealt: new Map() };

function handedLeads({ document, columns }: OwnedDocument, from: string, to: string | null): HandedLead[] {
  const accounts = document.followUp?.contacts?.accounts ?? [];
  const leads: OwnedLeads = {
    scores: document.scores,
    present: (row) => columns.at(row),
    accountOf: (row) => accounts[row] ?? '',
  };
  return handOver(from, to, document.ownersTab?.owners ?? nobody, leads);
}

function lineOf({ document }: OwnedDocument, row: number, to: string): string {
  const name = document.followUp!.contacts!.names.nameOf(row);
  return say.handedLine(document.leads.headerRow + 1 + row, name, to);
}

function inLock(book: Book, work: (owned: OwnedDocument) => string): string {
  const held = withDocumentLock(() => {
    const owned = OwnedDocument.read(book.reopened());
    if ('stopped' in owned) return owned.stopped;
    try {
      return work(owned);
    } catch (error) {
      if (error instanceof ColumnsMoved) return say.changedMeanwhile();
      return say.refused((error as Error).message);
    }
  });
  return held === null ? say.locked() : held.value;
}

/** Writes the names where the owner of each lead stands, and notes it in Changes. */
function write(book: Book, owned: OwnedDocument, handed: readonly HandedLead[], cause: string): void {
  const { leadsTab, leads } = owned.document;
  recordChanges(book, readOwnTabs(book), pendingEdits);
  const cells = handed.map(({ row, to }) => ({
    row: leads.headerRow + 1 + row,
    column: owned.columnOf(row) + 1,
    value: cellTextOf(to),
  }));
  if (!owned.areRowsStill()) throw new ColumnsMoved();
  writeCells([{ tab: leadsTab, cells }]);
  recordAfter(book, cause);
}
