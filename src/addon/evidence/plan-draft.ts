import { type Auc, suggestLadder } from '../../evidence/index.ts';
import type { RuleCells } from '../../proposal/index.ts';
import { isoDay } from '../../scoring/index.ts';
import type { DraftKind } from '../../shared/index.ts';
import type { EvidenceFindings } from './evidence-findings.ts';
import { agreement } from './evidence-remarks.ts';
import { say } from './sentences.ts';

/** What a draft of a kind writes; nothing is written yet. */
export interface DraftPlan {
  readonly kind: DraftKind;
  /** Draft points by sheet row of the user's own rules. */
  readonly ownPoints: ReadonlyMap<number, number>;
  /** New rows, for behind the last one. */
  readonly rows: readonly RuleCells[];
  /** Draft min score of the statuses above the lowest; null: the present minimums hold. */
  readonly ladder: readonly number[] | null;
  /** Cross-validated. Of new rules it is good enough only where there are too few deals to hold some out of all of it. */
  readonly outOfFold: { readonly auc: number; readonly standardError: number } | null;
}

/** null where the deals support no such suggestion, or there is no Rules tab to write it to. */
export function planDraft(evidence: EvidenceFindings, kind: DraftKind): DraftPlan | null {
  if (evidence.document.ownTabs.rules === null) return null;
  return kind === 'reweigh' ? planReweigh(evidence) : planRebuild(evidence);
}

function planReweigh(evidence: EvidenceFindings): DraftPlan | null {
  const { reweighed, material, deals } = evidence;
  const { rules, auc } = reweighed;
  if (rules === null || agreement(evidence) !== null) return null;
  const ownPoints = new Map(
    material.pointRules.map(({ index }, at) => [deals.scoring.outcomes[index]!.rule.row, rules[at]!.points]),
  );
  return { kind: 'reweigh', ownPoints, rows: [], ladder: null, outOfFold: auc && crossValidated(auc) };
}

function crossValidated({ auc, standardError }: Auc): DraftPlan['outOfFold'] {
  return { auc, standardError };
}

function planRebuild({ rebuilt, document, material }: EvidenceFindings): DraftPlan | null {
  const { suggestion } = rebuilt.learnt;
  if (suggestion === null) return null;
  const note = say.draftNote(isoDay(document.book.asOfDay));
  const rungs = document.model.ladder.rungs.length - 1;
  return {
    kind: 'rebuild',
    ownPoints: rebuilt.ownPoints,
    rows: rebuilt.rows.map((cells): RuleCells => {
      if (cells.Rule === 'and') return { ...cells, Notes: note };
      return { ...cells, Points: 0, 'Draft points': cells.Points ?? '', Notes: note };
    }),
    ladder: draftLadder(suggestion.outOfFold, material.won, rungs, suggestion.card.highest),
    outOfFold: crossValidated(suggestion.auc),
  };
}

/**
 * Least scores of a draft for the statuses above the lowest, in order. A status that too few deals reach gets the
 * middle between its neighbours, so that it stays where it is in the ladder.
 */
function draftLadder(
  outOfFold: ArrayLike<number>,
  won: Uint8Array,
  rungs: number,
  highest: number,
): number[] {
  const cuts = suggestLadder(outOfFold, won).map(({ cut }) => cut?.minScore ?? null);
  const minimums: number[] = [];
  for (let rung = 0; rung < rungs; rung++) {
    const below = minimums[rung - 1] ?? 0;
    const own = cuts[rung] ?? null;
    const above = cuts.slice(rung + 1).find((cut) => cut !== null && cut > below) ?? highest + 1;
    minimums.push(own !== null && own > below ? own : Math.ceil((below + above) / 2));
  }
  return minimums;
}
