import { foldName } from '../../scoring/index.ts';
import type { HandedOver, HandOverChoice, HandOverPreview, HandOverView } from '../../shared/index.ts';
import { HandOverPlan, handOverAsShown } from '../owners/hand-over-plan.ts';
import { HandedOverStore } from '../owners/handed-over.ts';
import { OwnedDocument } from '../owners/owned-document.ts';
import { putBack } from '../owners/put-back.ts';
import { say } from '../owners/sentences.ts';
import { forPage } from './for-page.ts';

const mostShown = 10;

/** Who has open leads, and who may get them; nothing is written. */
export function readHandOver(): HandOverView {
  return forPage((book) => {
    const last = new HandedOverStore(book.kept).read()?.what ?? null;
    const owned = OwnedDocument.read(book);
    if ('stopped' in owned) return { stopped: owned.stopped, owners: [], others: [], canDeal: false, last };
    const owners = owned.openLeads();
    const { ownersTab } = owned.document;
    const dealt = (ownersTab?.owners.rows ?? []).filter(({ isOn }) => isOn).map(({ name }) => name);
    const others = distinct([...dealt, ...owners.map(([name]) => name)]);
    const stopped = owners.length === 0 ? say.nobody() : others.length === 1 ? say.nobodyElse() : null;
    return { stopped, owners, others, canDeal: ownersTab !== null, last };
  });
}

/** Which leads would go to whom; nothing is written. */
export function previewHandOver({ from, to }: HandOverChoice): HandOverPreview {
  return forPage((book) => {
    const stopped = (sentence: string) => ({
      stopped: sentence,
      leads: 0,
      lines: [],
      staying: null,
      seen: '',
    });
    const owned = OwnedDocument.read(book);
    if ('stopped' in owned) return stopped(owned.stopped);
    if (to !== null && foldName(to) === foldName(from)) return stopped(say.sameName(from));
    const plan = new HandOverPlan(owned, from, to);
    const { lines, staying, seen } = plan;
    if (lines.length === 0) return stopped(say.noneTakes(from));
    return {
      stopped: null,
      leads: lines.length,
      lines: lines.slice(0, mostShown),
      staying: staying > 0 ? say.staying(from, staying) : null,
      seen,
    };
  });
}

/** Writes the names beside the leads, where all is still as it was shown. */
export function handOverLeads({ from, to, seen }: HandOverChoice & { seen: string }): HandedOver {
  return forPage((book) => handOverAsShown(book, from, to, seen));
}

/** Gives the leads of the last hand-over back. */
export function putLeadsBack(): HandedOver {
  return forPage((book) => {
    const last = new HandedOverStore(book.kept).read();
    return last === null ? { said: say.nothingToPutBack(), isDone: false } : putBack(book, last);
  });
}

/** Names as they are written first. */
function distinct(names: readonly string[]): string[] {
  const keys = names.map((name) => foldName(name));
  return names.filter((_, index) => keys.indexOf(keys[index]!) === index);
}
