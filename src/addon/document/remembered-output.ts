import { type Cell, type Column, cellText, foldName, isEmptyCell } from '../../scoring/index.ts';
import { isWanted } from './asked-outputs.ts';
import { type RememberedId, rememberedIds } from './memory.ts';
import { remadeColumns } from './remade-columns.ts';
import type { ScoredLeads } from './scored-leads.ts';
import { stampsSince } from './stamps-to-take-back.ts';

/** What a column of ours shall pass for where runs keep it by key: what is lost is put back, what a replaced version has dealt is gone. */
export function rememberedOutput(
  document: ScoredLeads,
  id: RememberedId,
  standing: Column | null,
): Column | null {
  const { memory, keyTexts } = document;
  if (memory === null || memory.tab === null) return standing;
  const wasDealt = id === 'owner' ? dealtByReplacedVersion(document) : () => false;
  const isEmptied = standing === null || remadeColumns(document.book.kept).includes(id);
  return keyTexts.map((key, row): Cell => {
    const cell = standing?.[row] ?? '';
    if (!isEmptyCell(cell)) return wasDealt(row, cell) ? '' : cell;
    const isLost = isEmptied || id === 'statusSince' || hasLostOutput(document, row);
    if (!isLost || !isFirstOfKey(document, row)) return cell;
    const kept = memory.cellOf(key, id);
    return wasDealt(row, kept) ? '' : kept;
  });
}

/** Whether nothing that runs have written stands beside the lead: its row was deleted and came back, or is new. */
export function hasLostOutput({ outputRowOf }: ScoredLeads, row: number): boolean {
  return outputRowOf !== null && outputRowOf[row]! < 0;
}

export function isFirstOfKey({ scores: { leadKeys } }: ScoredLeads, row: number): boolean {
  const key = leadKeys.keys[row]!;
  return key !== '' && leadKeys.rowOfKey.get(key) === row;
}

/** After a version was put back: whether an owner was dealt by what it replaced, to a lead that is not to be dealt now. */
function dealtByReplacedVersion(document: ScoredLeads): (row: number, owner: Cell) => boolean {
  const since = stampsSince(document.book.kept);
  if (since === null) return () => false;
  const { memory, keyTexts, scores } = document;
  const { rungs, roles } = scores.scoring.model.ladder;
  const lowest = roles.sql >= 0 ? roles.sql : rungs.length - 1;
  return (row, owner) => {
    const key = keyTexts[row]!;
    const isTheirs = foldName(cellText(owner)) === foldName(cellText(memory!.cellOf(key, 'owner')));
    return isTheirs && memory!.dayOf(key, 'dealtOn') >= since && scores.statuses[row]! < lowest;
  };
}

/** Rows whose owner was dealt by a version that has been replaced since, with that owner. */
export function ownersTakenBack(document: ScoredLeads): string[] {
  const { memory, keyTexts } = document;
  if (memory === null || stampsSince(document.book.kept) === null) return [];
  const wasDealt = dealtByReplacedVersion(document);
  return keyTexts.flatMap((key, row) => {
    const owner = memory.cellOf(key, 'owner');
    return !isEmptyCell(owner) && isFirstOfKey(document, row) && wasDealt(row, owner)
      ? [cellText(owner)]
      : [];
  });
}

/** How many leads get back what earlier runs wrote beside them. */
export function leadsPutBack(document: ScoredLeads): number {
  const { memory, keyTexts, outputs } = document;
  if (memory === null || memory.tab === null) return 0;
  const wanted = rememberedIds.filter((id) => isWanted(document, id));
  const remade = remadeColumns(document.book.kept);
  const gone = wanted.filter((id) => !outputs.columns.has(id) || remade.includes(id));
  return keyTexts.reduce((count, key, row) => {
    const lost = hasLostOutput(document, row) ? wanted : gone;
    const isPutBack = lost.some((id) => !isEmptyCell(memory.cellOf(key, id)));
    return count + (isPutBack && isFirstOfKey(document, row) ? 1 : 0);
  }, 0);
}
