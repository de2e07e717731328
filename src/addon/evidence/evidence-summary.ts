import type { Evidence, RebuiltModel, SuggestedModel } from '../../shared/index.ts';
import type { EvidenceDocument } from './evidence-document.ts';
import { ruleLines, signalLines } from './evidence-lines.ts';
import { evidenceWarnings, refusals } from './evidence-warnings.ts';
import { aucFigures, suggestedThresholds } from './suggested-thresholds.ts';

/** Everything that the Evidence tab, the command line and the sidebar show. */
export function evidenceOf(evidence: EvidenceDocument): Evidence {
  const { won } = evidence.material;
  const wins = won.reduce((sum, outcome) => sum + outcome, 0);
  return {
    deals: won.length,
    won: wins,
    lost: won.length - wins,
    rules: ruleLines(evidence),
    signals: signalLines(evidence),
    reweighed: reweighedModel(evidence),
    rebuilt: rebuiltModel(evidence),
    refusals: refusals(evidence),
    warnings: evidenceWarnings(evidence),
  };
}

function reweighedModel(evidence: EvidenceDocument): SuggestedModel | null {
  const { auc, outOfFold } = evidence.reweighed;
  if (auc === null || outOfFold === null) return null;
  return { ...aucFigures(auc), thresholds: suggestedThresholds(evidence, outOfFold) };
}

function rebuiltModel(evidence: EvidenceDocument): RebuiltModel | null {
  const { suggestion } = evidence.rebuilt.learnt;
  if (suggestion === null) return null;
  const { card, fields, pairs, auc, logLoss, outOfFold } = suggestion;
  return {
    ...aucFigures(auc),
    ...{ logLoss, fields, pairs },
    lowest: card.lowest,
    highest: card.highest,
    ownRulesFactor: card.opinionFactor,
    thresholds: suggestedThresholds(evidence, outOfFold),
  };
}
