import type { Evidence } from '../../shared/index.ts';
import { readCallsTab } from '../call-list/calls-tab.ts';
import { FoundCallList } from '../call-list/found-call-list.ts';
import { changesSince, type RunChanges } from '../changes/changes-since.ts';
import { statusesAfter } from '../changes/record-changes.ts';
import { type ConversionFindings, conversionFindings } from '../conversion/conversion-findings.ts';
import { type LastReview, lastReview } from '../document/review-record.ts';
import { recordRules } from '../document/rules-state.ts';
import type { ScoredDocument } from '../document/score-document.ts';
import { withFollowUp } from '../document/with-follow-up.ts';
import { evidenceFindings } from '../evidence/evidence-findings.ts';
import { evidenceOf } from '../evidence/evidence-summary.ts';
import { say } from './sentences.ts';

/** Everything that the Review tab says; nothing is written yet. */
export interface ReviewFindings {
  readonly document: ScoredDocument;
  readonly conversion: ConversionFindings;
  /** null where there was no time for it. */
  readonly evidence: Evidence | null;
  readonly last: LastReview | null;
  /** The five of today, in words. */
  readonly figures: readonly string[];
  /** Since the last review; before the first one since as many days ago as lie between two. */
  readonly changes: readonly RunChanges[];
  /** Leads of the call list that are overdue; null where there is no list. */
  readonly calls: { readonly overdue: number; readonly resting: number } | null;
}

/** Looked back so far before the first review. */
const usualDays = 90;

/** Stopped: the sentence for which there is no time for the deals at all. */
export function reviewFindings(document: ScoredDocument): ReviewFindings | { readonly stopped: string } {
  const { book, settings } = document;
  const state = recordRules(document, false);
  const conversion = conversionFindings(document, state);
  if ('stopped' in conversion) return conversion;
  const evidence = evidenceFindings(document);
  const last = lastReview(book);
  return {
    ...{ document, conversion, last },
    evidence: 'stopped' in evidence ? null : evidenceOf(evidence),
    figures: figuresOf(conversion),
    changes: changesSince(book, last?.day ?? book.asOfDay - (settings.reviewEvery ?? usualDays)),
    calls: callsIn(document),
  };
}

function figuresOf({ document, claim, report, opportunities }: ConversionFindings): string[] {
  return [
    statusesAfter(document) || say.none,
    say.claim(claim),
    say.acceptance(report.funnel.acceptance),
    say.medianDays(report.table.medianDays),
    say.velocity(opportunities),
  ];
}

function callsIn(document: ScoredDocument): ReviewFindings['calls'] {
  if (document.callListTab === null) return null;
  const calls = readCallsTab(document.book, document.markedTabs);
  const found = FoundCallList.of(withFollowUp(document), calls?.table ?? null);
  if (found === null) return null;
  const { overdue, resting } = found.figures();
  return { overdue, resting };
}
