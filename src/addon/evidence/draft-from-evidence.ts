import type { DraftKind, RunRequest, Summary } from '../../shared/index.ts';
import { awaitedMeasurement } from '../document/awaited-measurement.ts';
import { readOwnTabs } from '../document/own-tabs.ts';
import { anyModel } from '../document/read-model.ts';
import { runAction } from '../document/run-action.ts';
import { scoreDocument } from '../document/score-document.ts';
import { emptySummary, stoppedSummary } from '../document/summary.ts';
import { endOfWork } from '../document/work-time.ts';
import { ColumnsMoved } from '../sheets/columns-moved.ts';
import { withDocumentLock } from '../sheets/lock.ts';
import { type EvidenceFindings, evidenceFindings } from './evidence-findings.ts';
import { agreement } from './evidence-remarks.ts';
import { Measuring } from './measure-rebuild.ts';
import { planDraft } from './plan-draft.ts';
import { learningOf } from './rebuild.ts';
import { say } from './sentences.ts';
import { writeDraft } from './write-draft.ts';

const command = 'evidence';

/** Writes a suggestion as the draft model, over what stands in Draft points: whoever calls it has asked. */
export function draftFromEvidence(request: RunRequest & { kind: DraftKind }): Summary {
  return runAction({ command, request }, (book) => {
    const document = scoreDocument(book, { ...anyModel, needsRules: false });
    if ('stopped' in document) return stoppedSummary(book, document);
    const evidence = evidenceFindings(document);
    return 'stopped' in evidence ? { ...emptySummary(book), ...evidence } : carryOut(evidence, request.kind);
  });
}

/** Says what was written. */
export function carryOut(evidence: EvidenceFindings, kind: DraftKind): Summary {
  const summary = emptySummary(evidence.document.book);
  const plan = planDraft(evidence, kind);
  if (plan === null) {
    const agreed = kind === 'reweigh' ? agreement(evidence) : null;
    return { ...summary, messages: [agreed ?? say.nothingToDraft] };
  }
  const { name } = evidence.document.rules;
  const held = withDocumentLock(() => {
    try {
      return say.drafted(name, writeDraft(evidence, plan));
    } catch (error) {
      if (error instanceof ColumnsMoved) return say.columnsMoved(name);
      throw error;
    }
  });
  if (held === null) return { ...summary, messages: [say.otherRun()] };
  return { ...summary, messages: [held.value, ...measured(evidence)] };
}

/** The page measures in executions of its own; everybody else in what is left of this one. */
function measured({ document, material }: EvidenceFindings): string[] {
  const { book } = document;
  const measurement = awaitedMeasurement(book, readOwnTabs(book.reopened()));
  if (measurement === null) return [];
  if (book.start.request.by === 'sidebar') return [say.notMeasuredYet()];
  const endsAt = endOfWork(book.startedAt, book.isScheduled);
  const [deals] = learningOf(document, material);
  const { outcome } = new Measuring(book, measurement, deals, endsAt, false).goOn();
  return [typeof outcome === 'string' ? say.notMeasuredYet() : say.measured(outcome)];
}
