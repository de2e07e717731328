import type { Evidence, RunRequest, Summary } from '../../shared/index.ts';
import { markTabs } from '../document/own-tabs.ts';
import { runAction } from '../document/run-action.ts';
import { scoreDocument } from '../document/score-document.ts';
import { scoreSummary, stoppedSummary } from '../document/summary.ts';
import type { Book } from '../sheets/book.ts';
import { withDocumentLock } from '../sheets/lock.ts';
import { type EvidenceDocument, reckonEvidence } from './evidence-document.ts';
import { evidenceOf } from './evidence-summary.ts';
import { rebuiltTabRows } from './own-rule-rows.ts';
import { say } from './sentences.ts';
import { suggestionSentences } from './suggestion-rows.ts';
import { writeEvidence } from './write-evidence.ts';

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
