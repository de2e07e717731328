import type { Owners } from '../../follow-up/index.ts';
import { foldName } from '../../scoring/index.ts';
import type { Book } from '../sheets/book.ts';
import { Message } from '../sheets/ui.ts';
import { HandOverPlan, handOverAsShown } from './hand-over-plan.ts';
import { HandedOverStore } from './handed-over.ts';
import { OwnedDocument } from './owned-document.ts';
import { putBack } from './put-back.ts';
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
  return putBack(book, last).said;
}

function handOverOnYes(book: Book): string {
  const owned = OwnedDocument.read(book);
  if ('stopped' in owned) return owned.stopped;
  const from = askFrom(owned.openLeads());
  if (from === null) return '';
  if (from === undefined) return say.nobody();
  const to = askTo(owned, from);
  if (to === undefined) return '';
  const plan = new HandOverPlan(owned, from.name, to);
  const { lines } = plan;
  if (lines.length === 0) return say.noneTakes(from.name);
  if (!new Message(title, say.willHandOver(from.name, lines, plan.staying)).ask()) return '';
  return handOverAsShown(book, from.name, to, plan.seen).said;
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
