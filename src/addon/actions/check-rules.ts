import type { RunRequest, Summary } from '../../shared/index.ts';
import { withDocumentLock } from '../doors/lock.ts';
import { noteProblems } from '../last-problems.ts';
import { say } from '../messages.ts';
import { scoreDocument } from '../score-document.ts';
import { leadRows, scoreSummary, stoppedSummary } from '../summary.ts';
import type { Book } from '../tabs/book.ts';
import { markTabs } from '../tabs/own-tabs.ts';
import { writeRulesReport } from '../tabs/rules-report.ts';
import { runAction } from './run-action.ts';

const command = 'check';

/** Says what each rule means, how many leads it matches and what is wrong with it. No lead is written. */
export function checkRules(request: RunRequest): Summary {
  return runAction(command, request, (book) => {
    const summary = check(book, request);
    if (summary.stopped === null) noteProblems(book.kept, summary.problems);
    book.kept.save();
    return summary;
  });
}

function check(book: Book, request: RunRequest): Summary {
  const document = scoreDocument(book);
  if ('stopped' in document) return stoppedSummary(command, book, document);
  const held = withDocumentLock(() => {
    markTabs(document.ownTabs);
    return writeRulesReport(document, document.problems);
  });
  const { rules } = document.model;
  const { rulesLeftOut } = document.reading;
  return {
    ...scoreSummary(command, document),
    problems: [...document.problems, ...(held?.value ?? [])],
    messages: [
      say.checked(rules.length, rulesLeftOut.length),
      ...(held === null ? [say.reportNotWritten(document.rules.name)] : []),
    ],
    ...(request.rows ? { rows: leadRows(document) } : {}),
  };
}
