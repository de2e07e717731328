import { foldName } from '../../scoring/index.ts';
import { ownersId } from '../document/owners-id.ts';
import { ownersTakenBack } from '../document/remembered-output.ts';
import type { ScoredDocument } from '../document/score-document.ts';
import type { OutputValue } from '../sheets/cell-value.ts';
import { type WrittenPart, writeGreyColumns } from '../sheets/grey-columns.ts';
import { markTab } from '../sheets/mark.ts';

/**
 * Writes how many leads each owner has and was dealt beside the topmost row of the name, where that differs.
 * @param rowsDone leads that are written: what is still to be written was not dealt yet
 */
export function writeOwnerCounts(document: ScoredDocument, rowsDone: number): WrittenPart {
  const { book, followUp, ownersTab } = document;
  const dealing = followUp?.owners?.dealing ?? null;
  if (ownersTab === null || dealing === null) return { problems: [], isWritten: true };
  if (ownersTab.tab.isUnmarked) markTab(ownersId, ownersTab.tab, 'found');
  const { names, dealtRows } = dealing;
  const dealt = new Map(dealing.dealt);
  const openNow = new Map(dealing.openNow);
  for (const row of dealtRows) {
    if (row < rowsDone) continue;
    for (const counts of [dealt, openNow]) {
      const key = foldName(names[row]!);
      counts.set(key, counts.get(key)! - 1);
    }
  }
  for (const owner of ownersTakenBack(document)) {
    const key = foldName(owner);
    dealt.set(key, Math.max(0, (dealt.get(key) ?? 0) - 1));
  }
  const ofOpen = new Map<number, OutputValue>();
  const ofDealt = new Map<number, OutputValue>();
  const seen = new Set<string>();
  for (const { row, key } of ownersTab.owners.rows) {
    if (key === '' || seen.has(key)) continue;
    seen.add(key);
    ofOpen.set(row, openNow.get(key) ?? 0);
    ofDealt.set(row, dealt.get(key) ?? '');
  }
  return writeGreyColumns(book, ownersTab.tab, [
    { header: 'Open now', kind: 'number', widthPixels: 80, values: ofOpen },
    { header: 'Dealt', kind: 'number', widthPixels: 70, values: ofDealt },
  ]);
}
