import {
  type Auc,
  type Cut,
  chooseCut,
  dealsToSee,
  type RuleEvidence,
  type RulePoints,
  ruleEvidence,
  ruleVerdict,
  suggestLadder,
} from '../../evidence/index.ts';
import {
  cellText,
  columnIndex,
  dayReader,
  foldWord,
  isEmptyCell,
  match,
  statesOf,
} from '../../scoring/index.ts';
import type {
  ConversionWithAndWithout,
  Evidence,
  RebuiltModel,
  RuleEvidenceLine,
  SignalLine,
  SuggestedModel,
  SuggestedThreshold,
} from '../../shared/index.ts';
import { salesVerdictHeader } from '../document/deals-tables.ts';
import { draftedRows } from '../document/earlier-rebuild.ts';
import { conditionRow } from './card-rule-rows.ts';
import type { EvidenceFindings } from './evidence-findings.ts';
import { agreement, evidenceWarnings, refusals } from './evidence-remarks.ts';
import { matchesOf } from './own-rules.ts';
import { ruleRowsContext } from './rebuild.ts';
import { say } from './sentences.ts';

/** Everything that the Evidence tab, the command line and the sidebar show. */
export function evidenceOf(evidence: EvidenceFindings): Evidence {
  const { won } = evidence.material;
  const wins = won.reduce((sum, outcome) => sum + outcome, 0);
  return {
    deals: won.length,
    won: wins,
    lost: won.length - wins,
    leftOut: leftOutOf(evidence),
    rules: ruleLines(evidence),
    signals: signalLines(evidence),
    ownAuc: evidence.ownAuc,
    reweighed: reweighedModel(evidence),
    agreement: agreement(evidence),
    rebuilt: rebuiltModel(evidence),
    refusals: refusals(evidence),
    warnings: evidenceWarnings(evidence),
  };
}

function leftOutOf({ deals, duplicates }: EvidenceFindings): number {
  const unlearnt = deals.deals.filter(({ leftOut }) => leftOut === 'lead' || leftOut === 'future');
  return unlearnt.length + (duplicates?.rows ?? 0);
}

function reweighedModel(evidence: EvidenceFindings): SuggestedModel | null {
  const { auc, outOfFold } = evidence.reweighed;
  if (auc === null || outOfFold === null) return null;
  return { ...aucFigures(auc), ...suggestedMinimums(evidence, outOfFold) };
}

function rebuiltModel(evidence: EvidenceFindings): RebuiltModel | null {
  const { suggestion } = evidence.rebuilt.learnt;
  if (suggestion === null) return null;
  const { card, fields, pairs, auc, logLoss, outOfFold } = suggestion;
  return {
    ...aucFigures(auc),
    logLoss,
    fields,
    pairs,
    lowest: card.lowest,
    highest: card.highest,
    ownRulesFactor: card.opinionFactor,
    ownRulesLearnt: evidence.rebuilt.ownLearnt,
    ...suggestedMinimums(evidence, outOfFold),
  };
}

/** Weeks over which new leads are counted. */
const weeks = 13;

/** Minimums for the statuses above the lowest, and for the calls that the team can make in a week. */
function suggestedMinimums(
  { document, material, leads }: Pick<EvidenceFindings, 'document' | 'material' | 'leads'>,
  outOfFold: ArrayLike<number>,
): Pick<SuggestedModel, 'thresholds' | 'withoutMinimum'> {
  const { settings, model } = document;
  const leadsPerWeek = newLeadsPerWeek(document, leads);
  const rungs = model.ladder.rungs.slice(1);
  const scores = limitedTo(settings, outOfFold);
  const ofStatuses = suggestLadder(scores, material.won)
    .slice(0, rungs.length)
    .map((rung, index) => ({ ...rung, name: rungs[index]!.name }));
  const { callsPerWeek } = settings;
  const forCalls =
    callsPerWeek === null || !(callsPerWeek > 0) || leadsPerWeek === null
      ? null
      : chooseCut(scores, material.won, { kind: 'capacity', callsPerWeek, leadsPerWeek });
  return {
    thresholds: [...ofStatuses, { name: `${callsPerWeek ?? 0} calls a week`, cut: forCalls }].flatMap(
      ({ name, cut }) => (cut === null ? [] : [thresholdOf(name, cut, leadsPerWeek)]),
    ),
    withoutMinimum: ofStatuses.flatMap(({ name, why, oddsRatio }) =>
      why === null ? [] : [say.noMinimum(name, why, oddsRatio)],
    ),
  };
}

/** As leads get them: below the floor there is no score, so a minimum there would be everybody's. */
function limitedTo(
  { scoreFloor, scoreCeiling }: EvidenceFindings['document']['settings'],
  scores: ArrayLike<number>,
): number[] {
  const [least, most] = [scoreFloor ?? Number.NEGATIVE_INFINITY, scoreCeiling ?? Number.POSITIVE_INFINITY];
  return Array.from(scores, (score) => Math.min(most, Math.max(least, score)));
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
  const { dayOf } = dayReader(column, model);
  const recent = column.filter((cell) => {
    const day = dayOf(cell);
    return day > since && day <= book.asOfDay;
  }).length;
  return recent === 0 ? null : recent / weeks;
}

function aucFigures({ auc, low, high }: Auc): { auc: number; aucLow: number; aucHigh: number } {
  return { auc, aucLow: low, aucHigh: high };
}

/** What the deals say about each working rule, in tab order. */
function ruleLines(evidence: EvidenceFindings): RuleEvidenceLine[] {
  const { deals, material, reweighed, document } = evidence;
  const drafted = draftedRows(document.rules);
  const salesOf = salesVerdicts(evidence);
  return deals.scoring.outcomes.flatMap((outcome, index): RuleEvidenceLine[] => {
    const { row, name, inWords, points } = outcome.rule;
    if (drafted.has(row)) return [];
    const counts = ruleEvidence(matchesOf(outcome), material.won);
    const at = material.pointRules.findIndex((rule) => rule.index === index);
    const suggested = reweighed.rules?.[at] ?? null;
    return [
      {
        row,
        rule: name,
        inWords,
        points,
        ...figuresOf(counts),
        suggestedPoints: suggested?.points ?? null,
        suggestedLow: suggested?.low ?? null,
        suggestedHigh: suggested?.high ?? null,
        ...verdictFor(outcome.rule, counts, suggested, evidence),
        sales: salesOf(index),
      },
    ];
  });
}

type VerdictOn = Pick<RuleEvidenceLine, 'verdict' | 'tone'>;

function verdictFor(
  { row, points }: Pick<RuleEvidenceLine, 'row' | 'points'>,
  counts: RuleEvidence,
  suggested: RulePoints | null,
  { material, reweighed }: EvidenceFindings,
): VerdictOn {
  const leaking = material.giveaways.get(row);
  if (leaking !== undefined) return { verdict: say.givesAway(leaking), tone: 'silent' };
  if (points === null) return ofDisqualifier(counts);
  if (reweighed.refusal?.kind === 'no-time') return { verdict: say.noTimeToJudge, tone: 'silent' };
  const withMatch = counts.wonWith + counts.lostWith;
  return verdictOn(points, suggested, withMatch, counts.wonWithout + counts.lostWithout);
}

function ofDisqualifier({ wonWith, lostWith, wonWithout }: RuleEvidence): VerdictOn {
  const verdict = say.thrownAway(wonWith, wonWith + wonWithout, wonWith + lostWith);
  return { verdict, tone: wonWith > 0 ? 'opposes' : 'silent' };
}

const toneOf = {
  right: 'agrees',
  'should count more': 'differs',
  'should count less': 'differs',
  'works the other way': 'opposes',
  'no effect seen': 'silent',
  'too few to say': 'silent',
} as const;

function verdictOn(
  points: number,
  suggested: RulePoints | null,
  withMatch: number,
  without: number,
): VerdictOn {
  const verdict = suggested === null ? 'too few to say' : ruleVerdict(points, suggested, withMatch, without);
  const needed = verdict === 'no effect seen' ? dealsToSee(suggested!, withMatch + without) : null;
  return { verdict: needed === null ? verdict : say.unseen(verdict, needed), tone: toneOf[verdict] };
}

/** Proven signals as rules that can be copied to the Rules tab. */
function signalLines({ document, material, signals, signalPoints }: EvidenceFindings): SignalLine[] {
  const context = ruleRowsContext(document, material);
  return signals.flatMap(({ condition, evidence, adjustedP }, index): SignalLine[] => {
    const cells = conditionRow(condition, context);
    if (cells === null) return [];
    const text = (header: 'Rule' | 'Kind' | 'Field' | 'Test' | 'Value') => String(cells[header] ?? '');
    const atLeast = typeof cells['At least'] === 'number' ? cells['At least'] : null;
    return [
      {
        ...figuresOf(evidence),
        rule: text('Rule'),
        inWords: say.condition(text('Field'), text('Test'), text('Value'), atLeast),
        verdict: say.ofSignal(evidence.conversionWith! > evidence.conversionWithout!, evidence.lift),
        kind: text('Kind'),
        field: text('Field'),
        test: text('Test'),
        value: text('Value'),
        atLeast,
        suggestedPoints: signalPoints[index]!,
        adjustedP,
      },
    ];
  });
}

function figuresOf({ p: _, lift, ...counts }: RuleEvidence): ConversionWithAndWithout {
  return { ...counts, lift: lift?.lift ?? null, liftLow: lift?.low ?? null, liftHigh: lift?.high ?? null };
}

/** Per rule how many of the leads that match sales has judged and accepted; null without the column. */
function salesVerdicts({ document, leads }: EvidenceFindings): (rule: number) => RuleEvidenceLine['sales'] {
  const column = leads.columns[columnIndex(leads.headers, salesVerdictHeader)];
  if (column === undefined) return () => null;
  const { settings } = document;
  const { outcomes } = (document.draft?.present ?? document.scores).scoring;
  const accepted = new Set(settings.acceptedWords);
  return (rule) => {
    const counts = { accepted: 0, judged: 0 };
    statesOf(outcomes[rule]!).forEach((state, row) => {
      const cell = column[row] ?? '';
      if (state !== match || isEmptyCell(cell)) return;
      counts.judged++;
      if (accepted.has(foldWord(cellText(cell)))) counts.accepted++;
    });
    return counts;
  };
}
