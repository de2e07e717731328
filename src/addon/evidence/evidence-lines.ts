import { type RuleEvidence, ruleEvidence, ruleVerdict } from '../../evidence/index.ts';
import { cellText, columnIndex, foldWord, isEmptyCell, match, statesOf } from '../../scoring/index.ts';
import type { ConversionWithAndWithout, RuleEvidenceLine, SignalLine } from '../../shared/index.ts';
import { salesVerdictHeader } from '../conversion/deals-tables.ts';
import { conditionRow } from './card-rule-rows.ts';
import { draftedRows } from './earlier-rebuild.ts';
import type { EvidenceFindings } from './evidence-findings.ts';
import { matchesOf } from './own-rules.ts';
import { ruleRowsContext } from './rebuild.ts';

/** What the deals say about each working rule, in tab order. */
export function ruleLines(evidence: EvidenceFindings): RuleEvidenceLine[] {
  const { deals, material, reweighed, document } = evidence;
  const drafted = draftedRows(document.rules);
  const salesOf = salesVerdicts(evidence);
  return deals.scoring.outcomes.flatMap((outcome, index): RuleEvidenceLine[] => {
    const { row, name, inWords, points } = outcome.rule;
    if (drafted.has(row)) return [];
    const counts = ruleEvidence(matchesOf(outcome), material.won);
    const at = material.pointRules.findIndex((rule) => rule.index === index);
    const suggested = reweighed.rules?.[at] ?? null;
    const withMatch = counts.wonWith + counts.lostWith;
    const without = counts.wonWithout + counts.lostWithout;
    const line: RuleEvidenceLine = {
      ...{ row, rule: name, inWords, points },
      ...figuresOf(counts),
      suggestedPoints: suggested?.points ?? null,
      suggestedLow: suggested?.low ?? null,
      suggestedHigh: suggested?.high ?? null,
      verdict:
        suggested === null ? 'too few to say' : ruleVerdict(points ?? 0, suggested, withMatch, without),
      sales: salesOf(index),
    };
    return [line];
  });
}

/** Proven signals as rules that can be copied to the Rules tab. */
export function signalLines({ document, material, signals, signalPoints }: EvidenceFindings): SignalLine[] {
  const context = ruleRowsContext(document, material.activities);
  return signals.flatMap(({ condition, evidence, adjustedP }, index): SignalLine[] => {
    const cells = conditionRow({ conditions: [condition], points: 1 }, context);
    if (cells === null) return [];
    const text = (header: 'Rule' | 'Kind' | 'Field' | 'Test' | 'Value') => String(cells[header] ?? '');
    return [
      {
        ...figuresOf(evidence),
        rule: text('Rule'),
        kind: text('Kind'),
        field: text('Field'),
        test: text('Test'),
        value: text('Value'),
        atLeast: typeof cells['At least'] === 'number' ? cells['At least'] : null,
        suggestedPoints: signalPoints?.[index] ?? null,
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
