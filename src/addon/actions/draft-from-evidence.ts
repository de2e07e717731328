import type { DraftKind, RunRequest, Summary } from '../../shared/index.ts';
import { withDocumentLock } from '../doors/lock.ts';
import { type EvidenceDocument, reckonEvidence } from '../evidence/evidence-document.ts';
import { evidenceSay as say } from '../evidence/evidence-messages.ts';
import { type DraftPlan, planDraft } from '../evidence/plan-draft.ts';
import { writeDraft } from '../evidence/write-draft.ts';
import { scoreDocument } from '../score-document.ts';
import { emptySummary, stoppedSummary } from '../summary.ts';
import type { Book } from '../tabs/book.ts';
import { ColumnsMoved } from '../tabs/columns-moved.ts';
import { runAction } from './run-action.ts';

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
