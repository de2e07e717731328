import type { RunRequest, Summary } from '../../shared/index.ts';
import { withDealProblems } from '../document/deals-tables.ts';
import { noteProblems } from '../document/last-problems.ts';
import { withNamedProblems } from '../document/named-problems.ts';
import { markTabs } from '../document/own-tabs.ts';
import { writeRulesReport } from '../document/rules-report.ts';
import { runAction } from '../document/run-action.ts';
import { scoreDocument } from '../document/score-document.ts';
import { scoreSummary, stoppedSummary, wantedRows } from '../document/summary.ts';
import type { Book } from '../sheets/book.ts';
import { withDocumentLock } from '../sheets/lock.ts';
import { say } from './sentences.ts';

const command = 'check';

/** Says what each rule means, how many leads it matches, and what is wrong with rules, leads, activities and deals. No lead is written. */
export function checkRules(request: RunRequest): Summary {
  return runAction({ command, request }, (book) => {
    const summary = check(book);
    if (summary.stopped === null) noteProblems(book.kept, summary.problems);
    book.kept.save();
    return summary;
  });
}

function check(book: Book): Summary {
  const scored = scoreDocument(book);
  if ('stopped' in scored) return stoppedSummary(book, scored);
  const document = withNamedProblems(withDealProblems(scored));
  const held = withDocumentLock(() => {
    markTabs(document.ownTabs);
    return writeRulesReport(document, document.problems);
  });
  const { rules } = document.model;
  const { rulesLeftOut } = document.reading;
  return {
    ...scoreSummary(document),
    problems: [...document.problems, ...(held?.value ?? [])],
    messages: [
      say.checked(rules.length, rulesLeftOut.length),
      ...(held === null ? [say.reportNotWritten(document.rules.name)] : []),
    ],
    ...wantedRows(document),
  };
}
