import { type Auc, type Cut, chooseCut, suggestLadder } from '../../evidence/index.ts';
import { columnIndex, readDay } from '../../scoring/index.ts';
import type { Evidence, RebuiltModel, SuggestedModel, SuggestedThreshold } from '../../shared/index.ts';
import type { EvidenceFindings } from './evidence-findings.ts';
import { ruleLines, signalLines } from './evidence-lines.ts';
import { evidenceWarnings, refusals } from './evidence-remarks.ts';

/** Everything that the Evidence tab, the command line and the sidebar show. */
export function evidenceOf(evidence: EvidenceFindings): Evidence {
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

function reweighedModel(evidence: EvidenceFindings): SuggestedModel | null {
  const { auc, outOfFold } = evidence.reweighed;
  if (auc === null || outOfFold === null) return null;
  return { ...aucFigures(auc), thresholds: suggestedThresholds(evidence, outOfFold) };
}

function rebuiltModel(evidence: EvidenceFindings): RebuiltModel | null {
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

/** Weeks over which new leads are counted. */
const weeks = 13;

/** Minimums for the statuses above the lowest, and for the calls that the team can make in a week. */
function suggestedThresholds(
  { document, material, leads }: Pick<EvidenceFindings, 'document' | 'material' | 'leads'>,
  outOfFold: ArrayLike<number>,
): SuggestedThreshold[] {
  const { settings, model } = document;
  const leadsPerWeek = newLeadsPerWeek(document, leads);
  const rungs = model.ladder.rungs.slice(1);
  const ofStatuses = suggestLadder(outOfFold, material.won).map((cut, index) => ({
    name: rungs[index]?.name ?? null,
    cut,
  }));
  const { callsPerWeek } = settings;
  const forCalls =
    callsPerWeek === null || !(callsPerWeek > 0) || leadsPerWeek === null
      ? null
      : chooseCut(outOfFold, material.won, { kind: 'capacity', callsPerWeek, leadsPerWeek });
  return [...ofStatuses, { name: `${callsPerWeek ?? 0} calls a week`, cut: forCalls }].flatMap(
    ({ name, cut }) => (name === null || cut === null ? [] : [thresholdOf(name, cut, leadsPerWeek)]),
  );
}

function thresholdOf(name: string, cut: Cut, leadsPerWeek: number | null): SuggestedThreshold {
  return { name, ...cut, leadsPerWeek: leadsPerWeek === null ? null : cut.share * leadsPerWeek };
}

/** Of the last three months; null where no lead has a day. */
function newLeadsPerWeek(
  { settings, model, book }: EvidenceFindings['document'],
  leads: EvidenceFindings['leads'],
): number | null {
  const column = leads.columns[columnIndex(leads.headers, settings.dealCreatedOnColumn)] ?? [];
  const since = book.asOfDay - 7 * weeks;
  const recent = column.filter((cell) => {
    const day = readDay(cell, model.timeZone);
    return day > since && day <= book.asOfDay;
  }).length;
  return recent === 0 ? null : recent / weeks;
}

function aucFigures({ auc, low, high }: Auc): { auc: number; aucLow: number; aucHigh: number } {
  return { auc, aucLow: low, aucHigh: high };
}
