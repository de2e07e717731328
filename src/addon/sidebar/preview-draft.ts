import { cellText } from '../../scoring/index.ts';
import type { AdoptedDraft, DraftChangeKind, DraftPreview, MovedLead } from '../../shared/index.ts';
import type { DraftCell } from '../document/draft-cells.ts';
import { readLeadNames } from '../document/name-columns.ts';
import { adoptionOf, carryOut } from '../draft/adopt-draft.ts';
import { type DraftFindings, draftFindings } from '../draft/draft-findings.ts';
import { say as draftSay } from '../draft/sentences.ts';
import type { OwnTab } from '../sheets/standing-tab.ts';
import { forPage } from './for-page.ts';
import { say } from './sentences.ts';

const kinds: readonly DraftChangeKind[] = ['added', 'changed', 'removed', 'minimum'];
const mostShown = 8;

/** What adopting the draft would change, and what closed deals say to it. Nothing is written. */
export function previewDraft(): DraftPreview {
  return forPage((book) => {
    const adoption = adoptionOf(book);
    if ('stopped' in adoption) return stopped(adoption.stopped);
    const findings = draftFindings(adoption.document, adoption.draft);
    return 'stopped' in findings ? stopped(findings.stopped) : previewOf(findings, adoption.model.seen);
  });
}

/** Puts it in place, where it still stands as it was shown. */
export function adoptShownDraft({ seen }: { seen: string }): AdoptedDraft {
  return forPage((book) => {
    const adoption = adoptionOf(book);
    if ('stopped' in adoption) return { said: adoption.stopped, isAdopted: false };
    if (adoption.model.seen !== seen) return { said: draftSay.changedMeanwhile(), isAdopted: false };
    return carryOut(book, adoption);
  });
}

function stopped(sentence: string): DraftPreview {
  const nothing = { advice: { text: '', isWarning: false }, changes: [], moves: '', moved: [], seen: '' };
  return { stopped: sentence, ...nothing };
}

function previewOf(findings: DraftFindings, seen: string): DraftPreview {
  const { document, advice, changes, comparison } = findings;
  const { rises, falls, stay } = comparison.moves;
  return {
    stopped: null,
    advice,
    changes: kinds.flatMap((kind) => {
      const lines = changes.filter((cell) => kindOf(cell, document.rules) === kind).map(lineOf);
      return lines.length === 0 ? [] : [{ kind, lines }];
    }),
    moves: draftSay.movesSummary(rises, falls, stay),
    moved: movedBy(findings),
    seen,
  };
}

/** New rules wait with 0 points, and 0 draft points take one out of use. */
function kindOf({ tab, present, draft }: DraftCell, rules: OwnTab): DraftChangeKind {
  if (tab !== rules) return 'minimum';
  if (isNothing(present)) return 'added';
  return isNothing(draft) ? 'removed' : 'changed';
}

function isNothing(cell: DraftCell['present']): boolean {
  return /^[+−-]?0*$/.test(cellText(cell).trim());
}

function lineOf({ name, present, draft }: DraftCell): string {
  return say.draftChange(name, cellText(present), cellText(draft));
}

function movedBy({ document, comparison }: DraftFindings): MovedLead[] {
  const { leads, leadsTab } = document;
  const largest = comparison.moves.largest.slice(0, mostShown);
  if (largest.length === 0) return [];
  const names = readLeadNames(document);
  return largest.map(({ row, to, scoreFrom, scoreTo }) => {
    const sheetRow = leads.headerRow + 1 + row;
    const place = { tab: leadsTab.name, cell: `${sheetRow}:${sheetRow}` };
    return { lead: names.nameOf(row), from: scoreFrom, to: scoreTo, status: to, place };
  });
}
