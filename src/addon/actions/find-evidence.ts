import type { Evidence, RunRequest, Summary } from '../../shared/index.ts';
import { withDocumentLock } from '../doors/lock.ts';
import { type EvidenceDocument, reckonEvidence } from '../evidence/evidence-document.ts';
import { evidenceSay as say } from '../evidence/evidence-messages.ts';
import { evidenceOf } from '../evidence/evidence-summary.ts';
import { rebuiltTabRows } from '../evidence/own-rule-rows.ts';
import { suggestionSentences } from '../evidence/suggestion-rows.ts';
import { writeEvidence } from '../evidence/write-evidence.ts';
import { scoreDocument } from '../score-document.ts';
import { scoreSummary, stoppedSummary } from '../summary.ts';
import type { Book } from '../tabs/book.ts';
import { markTabs } from '../tabs/own-tabs.ts';
import { runAction } from './run-action.ts';

const command = 'evidence';

/** Says on the Evidence tab what closed deals say about each rule, and what points they suggest. Draft points stay. */
export function findEvidence(request: RunRequest): Summary {
  return runAction(command, request, (book) => findIn(book, request).summary);
}

/** The same for whoever goes on with it. */
export function findIn(
  book: Book,
  request: RunRequest,
): { summary: Summary; evidence: EvidenceDocument | null } {
  const document = scoreDocument(book, () => null, 'optional');
  if ('stopped' in document) return { summary: stoppedSummary(command, book, document), evidence: null };
  const evidence = reckonEvidence(document);
  const found = evidenceOf(evidence);
  const held = withDocumentLock(() => {
    markTabs(document.ownTabs);
    return writeEvidence(evidence, found, request);
  });
  const written = held?.value ?? { message: say.otherRun(), problems: [] };
  const summary: Summary = {
    ...scoreSummary(command, document),
    problems: [...document.problems, ...evidence.problems, ...written.problems],
    evidence: found,
    ...(found.rebuilt === null ? {} : { rebuiltRules: rebuiltTabRows(document, evidence.rebuilt) }),
    messages: [headline(found), ...suggestionSentences(evidence, found), ...found.refusals, written.message],
  };
  return { summary, evidence };
}

function headline({ deals, rules, signals }: Evidence): string {
  if (rules.length === 0) return say.headlineWithoutRules(deals, signals.length);
  const supported = rules.filter(({ verdict }) => verdict === 'right').length;
  const opposed = rules.filter(({ verdict }) => /valued$/.test(verdict)).length;
  return say.headline(deals, supported, opposed, rules.length);
}
