import { isFigureLowered, refusalSentence, scoringBasis, warningSentence } from '../../evidence/index.ts';
import type { Evidence } from '../../shared/index.ts';
import { say as sayOfDocument } from '../document/sentences.ts';
import type { EvidenceFindings } from './evidence-findings.ts';
import { capsKinds } from './rebuild.ts';
import { say } from './sentences.ts';

/** What a reader should know before he relies on the figures, a sentence each. */
export function evidenceWarnings(evidence: EvidenceFindings): string[] {
  const { warnings, duplicates, deals } = evidence;
  const named = (kind: 'too-many-texts' | 'constant') =>
    warnings.flatMap((warning) => (warning.kind === kind ? [warning.field] : []));
  const [manyTexts, constants] = [named('too-many-texts'), named('constant')];
  const others = warnings.filter(({ kind }) => kind !== 'too-many-texts' && kind !== 'constant');
  return [
    ...leftOutForLackOfTime(evidence),
    ...others.map(warningSentence),
    ...(duplicates === null
      ? []
      : [say.duplicates(duplicates.rows, deals.rows.table.tab, duplicates.first, duplicates.firstOf)]),
    ...scoringDayWarnings(evidence),
    ...driftWarnings(evidence),
    ...(evidence.rebuilt.learnt.suggestion !== null && capsKinds(evidence.document.settings)
      ? [say.caps]
      : []),
    ...(manyTexts.length > 0 ? [say.manyTexts(manyTexts)] : []),
    ...(constants.length > 0 ? [say.constants(constants)] : []),
  ];
}

function leftOutForLackOfTime({ untried, rebuilt }: EvidenceFindings): string[] {
  const parts = [
    ...(untried > 0 ? [say.untriedColumns(untried)] : []),
    ...rebuilt.learnt.leftOut.map((omission) => say.omissions[omission]),
  ];
  return parts.length === 0 ? [] : [sayOfDocument.leftOutForLackOfTime(parts)];
}

/** That the suggested points are the present ones, with the figures; null where any differ, or none are suggested. */
export function agreement({ reweighed, material, deals }: EvidenceFindings): string | null {
  const { rules } = reweighed;
  if (rules === null || rules.length === 0) return null;
  const agreed = material.pointRules.map(({ index }, at) => ({
    ...deals.scoring.outcomes[index]!.rule,
    suggested: rules[at]!,
  }));
  if (agreed.some(({ points, suggested }) => points !== suggested.points)) return null;
  const won = material.won.reduce((sum, outcome) => sum + outcome, 0);
  return say.agrees(
    material.won.length,
    won,
    agreed.map(({ name, suggested: { points, low, high } }) => say.agreed(name, points, low, high)),
  );
}

/** What could be done. */
export function suggestionSentences(
  { rebuilt: { rows, ownPoints, ownLearnt }, ownAuc }: EvidenceFindings,
  found: Evidence,
): string[] {
  const { reweighed, rebuilt } = found;
  const lines: string[] = [];
  if (found.agreement !== null) lines.push(found.agreement);
  else if (reweighed !== null) lines.push(say.reweighed(reweighed.auc, reweighed.aucLow, reweighed.aucHigh));
  if (rebuilt !== null) {
    const rules = rows.filter(({ Rule }) => Rule !== 'and').length;
    lines.push(say.rebuilt(rules, rebuilt.fields, rebuilt.auc, rebuilt.aucLow, rebuilt.aucHigh));
    if (rebuilt.pairs > 0) lines.push(say.rebuiltPairs(rebuilt.pairs));
    lines.push(say.rebuiltRange(rebuilt.lowest, rebuilt.highest));
    const isOwnKept = [...ownPoints.values()].some((points) => points !== 0);
    if (isOwnKept && rebuilt.ownRulesFactor > 0) lines.push(say.ownRulesStay(rebuilt.ownRulesFactor));
    if (ownLearnt > 0) lines.push(say.ownRulesLearnt(ownLearnt));
    if (ownAuc !== null && ownAuc > rebuilt.auc) lines.push(say.ownRulesBetter(ownAuc, rebuilt.auc));
  }
  if (lines.length > 0 && isFigureLowered(found.deals)) lines.push(say.figuresLowered);
  return lines.length > 0 ? [...lines, say.nextSteps] : [];
}

/** Why there is no suggestion of a kind. */
export function refusals({ reweighed, rebuilt, document }: EvidenceFindings): string[] {
  const { refusal } = rebuilt.learnt;
  const rebuiltWhy = refusal === null ? null : refusalSentence(refusal);
  const sentences: string[] = [];
  if (reweighed.refusal !== null && document.model.rules.length > 0) {
    const ownWhy =
      reweighed.refusal.kind === 'no-fields'
        ? say.noPointRules
        : reweighed.refusal.kind === 'no-signal'
          ? say.rulesNoSignal(reweighed.refusal.auc)
          : refusalSentence(reweighed.refusal);
    // Of two that had no time both are to be named: neither says anything of the deals.
    const isNamed = ownWhy !== rebuiltWhy || reweighed.refusal.kind === 'no-time';
    if (isNamed) sentences.push(say.notReweighed(ownWhy));
  }
  if (rebuiltWhy !== null) sentences.push(say.notRebuilt(rebuiltWhy));
  return sentences;
}

function scoringDayWarnings({ deals, document }: EvidenceFindings): string[] {
  const { scored, rows } = deals;
  const counts = { today: 0, 'closing day': 0 };
  for (const deal of scored) {
    const basis = scoringBasis(deal, document.settings.daysBeforeClose);
    if (basis === 'today' || basis === 'closing day') counts[basis]++;
  }
  const hasActivities = deals.scoring.frame.log !== null;
  return [
    ...(counts.today > 0 && !rows.areLeads ? [say.noDays(counts.today, scored.length)] : []),
    ...(counts.today > 0 && rows.areLeads && hasActivities ? [say.noDays(counts.today, scored.length)] : []),
    ...(counts['closing day'] > 0 && hasActivities
      ? [say.onClosingDay(counts['closing day'], scored.length)]
      : []),
  ];
}

function driftWarnings({ drift }: EvidenceFindings): string[] {
  if (drift === null) return [];
  const { older, newer, conversionChanged, separatesWorse } = drift;
  return [
    ...(conversionChanged ? [say.conversionChanged(older.conversion, newer.conversion)] : []),
    ...(separatesWorse && older.auc !== null && newer.auc !== null
      ? [say.separatesWorse(older.auc.auc, newer.auc.auc)]
      : []),
  ];
}
