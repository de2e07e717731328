import type { MovedLead, PendingChanges, PendingEffect } from '../../shared/index.ts';
import type { KeptVersion, KeptVersions } from '../changes/kept-versions.ts';
import { versionOf } from '../changes/model-version.ts';
import { scoredVersion } from '../changes/record-changes.ts';
import { keptVersions } from '../changes/restoration.ts';
import { scoredChanges } from '../changes/scored-changes.ts';
import { changeLines } from '../changes/version-changes.ts';
import { readChosenRules } from '../document/chosen-rules.ts';
import { readLeadNames } from '../document/name-columns.ts';
import type { MarkedTabs, OwnTabs } from '../document/own-tabs.ts';
import { presentOutput } from '../document/present-output.ts';
import { isNotScoredYet } from '../document/rules-state.ts';
import { type ScoredDocument, scoreDocument } from '../document/score-document.ts';
import type { Book } from '../sheets/book.ts';
import { forPage } from './for-page.ts';

const mostShown = 10;

/** What people have changed since all leads were last scored; null for nothing that a score depends on. */
export function pendingChanges(book: Book, ownTabs: OwnTabs, marked: MarkedTabs): PendingChanges | null {
  const { rules } = ownTabs;
  if (rules === null || !isNotScoredYet({ rules, ownTabs, book })) return null;
  const kept = keptVersions(book, marked);
  const scored = kept && scoredIn(kept, book);
  const version = scored && kept.read(scored);
  if (!version) return { amount: null, lines: [], goBackTo: null };
  const changes = scoredChanges(version, versionOf(ownTabs, readChosenRules(book.kept)));
  if (changes.length === 0) return { amount: null, lines: [], goBackTo: null };
  return { amount: changes.length, lines: changeLines(changes), goBackTo: scored.number };
}

/** An earlier release has not noted which one it was: then it is the last. */
function scoredIn({ all, last }: KeptVersions, { kept }: Book): KeptVersion | null {
  const hash = scoredVersion(kept);
  const found = [...all].reverse().find((version) => version.hash === hash);
  return found ?? last ?? null;
}

/** Who would rise and fall if the leads were scored now. Nothing is written. */
export function readPendingEffect(): PendingEffect {
  return forPage((book) => {
    const document = scoreDocument(book);
    if ('stopped' in document) return { stopped: document.stopped, up: 0, down: 0, lines: [] };
    const moved = movedRows(document);
    const up = moved.filter(({ by }) => by > 0).length;
    const lines = leadsMoved(document, moved.slice(0, mostShown));
    return { stopped: null, up, down: moved.length - up, lines };
  });
}

interface MovedRow {
  readonly row: number;
  readonly from: number;
  readonly by: number;
}

/** Rows of open leads whose score on the sheet is another one, the largest difference first: who is closed is called no more. */
function movedRows(document: ScoredDocument): MovedRow[] {
  const standing = presentOutput(document, 'score');
  const { scores, leadsNow } = document.scores;
  const moved: MovedRow[] = [];
  scores.forEach((score, row) => {
    const from = standing?.[row];
    if (leadsNow[row] !== 1 || typeof from !== 'number' || from === score) return;
    moved.push({ row, from, by: score - from });
  });
  return moved.sort((a, b) => Math.abs(b.by) - Math.abs(a.by) || a.row - b.row);
}

function leadsMoved(document: ScoredDocument, moved: readonly MovedRow[]): MovedLead[] {
  const names = readLeadNames(document);
  const { leads, leadsTab, scores } = document;
  return moved.map(({ row, from, by }) => {
    const sheetRow = leads.headerRow + 1 + row;
    return {
      lead: names.nameOf(row),
      from,
      to: from + by,
      status: scores.statusName(row),
      place: { tab: leadsTab.name, cell: `${sheetRow}:${sheetRow}` },
    };
  });
}
