import {
  type Claim,
  claimOf,
  compareModels,
  type Figure,
  fewestOfEachOutcome,
  type Interval,
  type ModelComparison,
  tooGoodScores,
  type Verdict,
  z95,
} from '../../evidence/index.ts';
import type { LeadScores, Problem } from '../../scoring/index.ts';
import { rulesOrigin } from '../conversion/rules-origin.ts';
import { DealsTables } from '../document/deals-tables.ts';
import { type DraftCell, draftCells, isChange } from '../document/draft-cells.ts';
import { type DraftOrigin, outOfFoldOf, readDraftOrigin } from '../document/draft-origin.ts';
import { type DraftScores, draftProblems } from '../document/draft-scores.ts';
import type { OwnTabs } from '../document/own-tabs.ts';
import type { ScoredDocument } from '../document/score-document.ts';
import { say as sayOfDocument } from '../document/sentences.ts';
import { timeToWorkOut } from '../document/work-time.ts';
import { say } from './sentences.ts';

/** Everything that is said about the draft; nothing is written yet. */
export interface DraftFindings {
  readonly document: ScoredDocument;
  readonly draft: DraftScores;
  /** Cells in which the draft differs. */
  readonly changes: readonly DraftCell[];
  readonly comparison: ModelComparison;
  /** null for a draft written by hand. */
  readonly origin: DraftOrigin | null;
  readonly outOfFold: Figure | null;
  /** Of the present rules, whose deals may be those that they were chosen from. */
  readonly claim: Claim;
  readonly advice: Verdict;
  /** Of the draft. */
  readonly problems: readonly Problem[];
  /** Of the deals. */
  readonly dealProblems: readonly Problem[];
  /** What there was no time for, in a sentence. */
  readonly leftOut: readonly string[];
}

/** Stopped: the sentence for which there is no time for the deals at all. */
export function draftFindings(
  document: ScoredDocument,
  draft: DraftScores,
): DraftFindings | { readonly stopped: string } {
  // Deals are scored as leads are, by both models.
  const { hasTime } = timeToWorkOut(document.book, document.scoringTook);
  const tables = hasTime() ? DealsTables.read(document) : null;
  if (tables === null || !hasTime()) return { stopped: sayOfDocument.noTimeForDeals() };
  const modelScores = (leads: LeadScores) => ({ leads, deals: tables.scoredBy(leads) });
  const present = modelScores(draft.present);
  const comparison = compareModels(present, modelScores(draft.scores), document.bands);
  const origin = readDraftOrigin(document.book.kept);
  const claim = claimOf(present.deals, rulesOrigin(document), {
    sqlMinimum: null,
    asOfDay: document.book.asOfDay,
  });
  const isTimeOver = tables.tab !== null && !hasTime();
  return {
    document,
    draft,
    comparison,
    origin,
    changes: draftCells(document.ownTabs).filter(isChange),
    claim,
    advice: advise(comparison, origin, claim),
    outOfFold: outOfFoldOf(origin),
    problems: draftProblems(draft.reading, document.reading),
    dealProblems: tables.tab === null || isTimeOver ? [] : tables.problemsOf(present.deals, present.leads),
    leftOut: isTimeOver ? [sayOfDocument.leftOutForLackOfTime([say.dealProblems])] : [],
  };
}

/** The sentence for which there is nothing to compare or to adopt, or null. */
export function draftObstacle(ownTabs: OwnTabs): string | null {
  const cells = draftCells(ownTabs);
  if (cells.length === 0)
    return say.noDraft(ownTabs.rules?.name ?? 'Rules', ownTabs.statuses?.name ?? 'Statuses');
  return cells.some(isChange) ? null : say.sameDraft();
}

/** One sentence that says what to do. */
function advise(
  { deals, won, lost, presentAuc, draftAuc, difference }: ModelComparison,
  origin: DraftOrigin | null,
  claim: Claim,
): Verdict {
  if (Math.min(won, lost) < fewestOfEachOutcome || !presentAuc || !draftAuc || !difference)
    return { text: say.tooFew(deals, won, lost, fewestOfEachOutcome), isWarning: true };
  if (origin === null) return verdict(presentAuc.auc, draftAuc.auc, difference.difference, difference);
  if (origin.outOfFold === null)
    return {
      text:
        origin.unmeasured === 'not yet'
          ? say.notMeasuredYet()
          : say.onlyFlattered(presentAuc.auc, draftAuc.auc),
      isWarning: true,
    };
  if (origin.outOfFold.auc > tooGoodScores)
    return { text: say.tooGood(origin.outOfFold.auc), isWarning: true };
  // Out of fold the two AUCs are not known deal by deal; taken as independent, their interval is rather too wide.
  const { auc, standardError } = origin.outOfFold;
  // Both from these deals: then both by deals held out.
  const heldOut = claim.basis === 'held out' ? claim.figure : null;
  const present = heldOut ?? presentAuc;
  const value = auc - present.auc;
  const margin = Math.hypot(z95 * standardError, present.auc - present.low);
  return verdict(present.auc, auc, value, { low: value - margin, high: value + margin });
}

function verdict(present: number, draft: number, value: number, range: Interval): Verdict {
  if (range.low > 0) return { text: say.better(present, draft, value, range), isWarning: false };
  if (range.high < 0) return { text: say.worse(present, draft, value, range), isWarning: true };
  return { text: say.undecided(present, draft, value, range), isWarning: true };
}
