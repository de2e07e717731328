import { headline } from '../../evidence/index.ts';
import type { RunRequest, Summary } from '../../shared/index.ts';
import { markTabs } from '../document/own-tabs.ts';
import { recordRules, rulesFingerprint } from '../document/rules-state.ts';
import { runAction } from '../document/run-action.ts';
import { scoreDocument } from '../document/score-document.ts';
import type { ScoredDocument } from '../document/scored-document.ts';
import { leadRows, scoreSummary, stoppedSummary } from '../document/summary.ts';
import type { Book } from '../sheets/book.ts';
import { withDocumentLock } from '../sheets/lock.ts';
import { type ConversionDocument, reckonConversion } from './conversion-document.ts';
import { ageOfScores } from './conversion-layout.ts';
import { conversionOf, dealCounts, dealRowsOf } from './conversion-summary.ts';
import { say } from './sentences.ts';
import { writeConversion } from './write-conversion.ts';

const command = 'conversion';

/** Scores leads and closed deals in memory and says on tabs of ours what the deals say about the scores. No lead is written. */
export function buildConversion(request: RunRequest): Summary {
  return runAction(command, request, (book) => build(book, request));
}

function build(book: Book, request: RunRequest): Summary {
  const document = scoreDocument(book);
  if ('stopped' in document) return stoppedSummary(command, book, document);
  const state = recordRules(book, rulesFingerprint(document), false);
  const conversion = reckonConversion(document, state);
  const held = withDocumentLock(() => {
    markTabs(document.ownTabs);
    return writeConversion(conversion, request);
  });
  return summaryOf(document, conversion, request, held?.value ?? { message: say.otherRun(), problems: [] });
}

function summaryOf(
  document: ScoredDocument,
  conversion: ConversionDocument,
  request: RunRequest,
  written: ReturnType<typeof writeConversion>,
): Summary {
  const { deals, report } = conversion;
  const summary = scoreSummary(command, document);
  return {
    ...summary,
    conversion: conversionOf(report.table),
    problems: [...document.problems, ...conversion.problems, ...written.problems],
    problemCounts: { ...summary.problemCounts, ...dealCounts(deals.deals) },
    messages: [
      headline(report, deals, document.settings.dealsTab).text,
      ...ageOfScores(conversion),
      written.message,
    ],
    ...(request.rows ? { rows: leadRows(document), deals: dealRowsOf(deals) } : {}),
  };
}
