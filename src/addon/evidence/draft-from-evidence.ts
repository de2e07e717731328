import type { DraftKind, RunRequest, Summary } from '../../shared/index.ts';
import { runAction } from '../document/run-action.ts';
import { scoreDocument } from '../document/score-document.ts';
import { emptySummary, stoppedSummary } from '../document/summary.ts';
import type { Book } from '../sheets/book.ts';
import { ColumnsMoved } from '../sheets/columns-moved.ts';
import { withDocumentLock } from '../sheets/lock.ts';
import { type EvidenceDocument, reckonEvidence } from './evidence-document.ts';
import { type DraftPlan, planDraft } from './plan-draft.ts';
import { say } from './sentences.ts';
import { writeDraft } from './write-draft.ts';

const command = 'evidence';

/** Writes a suggestion as the draft model, over what stands in Draft points: whoever calls it has asked. */
export function draftFromEvidence(request: RunRequest & { kind: DraftKind }): Summary {
  return runAction(command, request, (book) => {
    const document = scoreDocument(book, () => null, 'optional');
    if ('stopped' in document) return stoppedSummary(command, book, document);
    return carryOut(book, reckonEvidence(document), request.kind);
  });
}

/** Says what was written. */
export function carryOut(book: Book, evidence: EvidenceDocument, kind: DraftKind): Summary {
  const plan = planDraft(evidence, kind);
  if (plan === null) return { ...emptySummary(command, book), messages: [say.nothingToDraft] };
  const message = withDocumentLock(() => drafted(evidence, plan))?.value ?? say.otherRun();
  return { ...emptySummary(command, book), messages: [message] };
}

function drafted(evidence: EvidenceDocument, plan: DraftPlan): string {
  const { name } = evidence.document.rules;
  try {
    return say.drafted(name, writeDraft(evidence, plan));
  } catch (error) {
    if (error instanceof ColumnsMoved) return say.columnsMoved(name);
    throw error;
  }
}
