import type { RuleCells } from '../../proposal/index.ts';
import { isoDay } from '../../scoring/index.ts';
import type { DraftKind } from '../../shared/index.ts';
import type { EvidenceDocument } from './evidence-document.ts';
import { say } from './sentences.ts';
import { draftLadder } from './suggested-thresholds.ts';

/** What a draft of a kind writes; nothing is written yet. */
export interface DraftPlan {
  readonly kind: DraftKind;
  /** Draft points by sheet row of the user's own rules. */
  readonly ownPoints: ReadonlyMap<number, number>;
  /** New rows, for behind the last one. */
  readonly rows: readonly RuleCells[];
  /** Draft min score of the statuses above the lowest; null: the present minimums hold. */
  readonly ladder: readonly number[] | null;
}

/** null where the deals support no such suggestion, or there is no Rules tab to write it to. */
export function planDraft(evidence: EvidenceDocument, kind: DraftKind): DraftPlan | null {
  if (evidence.document.ownTabs.rules === null) return null;
  return kind === 'reweigh' ? planReweigh(evidence) : planRebuild(evidence);
}

function planReweigh({ reweighed, material, deals }: EvidenceDocument): DraftPlan | null {
  const { rules } = reweighed;
  if (rules === null) return null;
  const ownPoints = new Map(
    material.pointRules.map(({ index }, at) => [deals.scoring.outcomes[index]!.rule.row, rules[at]!.points]),
  );
  return { kind: 'reweigh', ownPoints, rows: [], ladder: null };
}

function planRebuild({ rebuilt, document, material }: EvidenceDocument): DraftPlan | null {
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
  };
}
