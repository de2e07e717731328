import { title } from '../document/sentences.ts';
import { carryOut } from '../evidence/draft-from-evidence.ts';
import type { EvidenceFindings } from '../evidence/evidence-findings.ts';
import { findIn } from '../evidence/find-evidence.ts';
import { planDraft } from '../evidence/plan-draft.ts';
import { say } from '../evidence/sentences.ts';
import { overwrittenCells } from '../evidence/write-draft.ts';
import type { Book } from '../sheets/book.ts';
import { Message } from '../sheets/ui.ts';

/** Shows what the deals say, then offers each suggestion as a draft; nothing is written without a yes. */
export function findEvidenceWithDialogs(book: Book): void {
  const { summary, evidence: found } = findIn(book);
  new Message(title, summary.stopped ?? summary.messages.join('\n\n')).tell();
  if (found !== null) offerDrafts(found);
}

/** One draft at a time: a yes to the first leaves the second for later. */
function offerDrafts(found: EvidenceFindings): void {
  for (const kind of ['reweigh', 'rebuild'] as const) {
    const plan = planDraft(found, kind);
    if (plan === null) continue;
    const { ownPoints, rows } = plan;
    const question = kind === 'reweigh' ? say.askReweigh(ownPoints.size) : say.askRebuild(rows.length);
    if (!new Message(title, question).ask()) continue;
    const overwritten = overwrittenCells(found);
    if (overwritten > 0 && !new Message(title, say.askOverwrite(overwritten)).ask()) return;
    new Message(title, carryOut(found, kind).messages.join('\n\n')).tell();
    return;
  }
}
