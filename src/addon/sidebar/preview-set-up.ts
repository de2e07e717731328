import { fnv1a32 } from '../../evidence/index.ts';
import {
  namingColumns,
  type Proposal,
  type ProposalSource,
  previewRules,
  type RuleCells,
  type RulesPreview,
} from '../../proposal/index.ts';
import { cellText, type LeadScores, signed } from '../../scoring/index.ts';
import type { SetUpBin, SetUpChoices, SetUpLead, SetUpPreview, SetUpRule } from '../../shared/index.ts';
import { LeadNames } from '../document/lead-names.ts';
import { withChoices } from '../set-up/chosen-set-up.ts';
import { proposedRules } from '../set-up/proposed-rules.ts';
import { prepareSetUp } from '../set-up/set-up-spreadsheet.ts';
import { forPage } from './for-page.ts';
import { say } from './sentences.ts';

const mostCalls = 10;
const mostReasons = 3;
const binCount = 10;

/** The rules that set-up would propose, and the scores that those that are switched on would give. Nothing is written. */
export function previewSetUp(choices: SetUpChoices): SetUpPreview {
  return forPage((book) => {
    const { ready } = withChoices(prepareSetUp(book), choices);
    const { source, proposal, asksTrade } = proposedRules(ready, () => choices.trade, false);
    const all = previewRules(source, proposal.rules);
    const off = new Set(choices.switchedOff);
    const kept = proposal.rules.map((rule) => (off.has(ruleId(rule)) ? { ...rule, On: false } : rule));
    const isAll = kept.every((rule, index) => rule === proposal.rules[index]);
    const preview = isAll ? all : previewRules(source, kept);
    return {
      asksTrade,
      rules: shownRules(proposal).map((rule, index) =>
        ruleView(rule, index, { all, isOfDeals: proposal.areOfDeals[index]! }),
      ),
      remarks: [...proposal.remarks],
      leads: preview.scores.leadsNowCount,
      bins: binsOf(preview.scores),
      statuses: statusCounts(preview.scores),
      callFirst: preview.ranked
        .filter((row) => isAboveLowest(preview.scores, row))
        .slice(0, mostCalls)
        .map((row) => leadView(source, preview.scores, row)),
    };
  });
}

/** An example that is switched off proposes nothing. */
export function shownRules({ rules, fits }: Proposal): readonly RuleCells[] {
  return fits ? rules : [];
}

/** What a rule is known by between two calls: all of it but whether it is on, and what is noted. */
export function ruleId({ On: _, Notes: __, ...rule }: RuleCells): string {
  return fnv1a32(JSON.stringify(rule)).toString(16);
}

interface RuleSource {
  /** With all rules switched on. */
  readonly all: RulesPreview;
  readonly isOfDeals: boolean;
}

function ruleView(rule: RuleCells, index: number, { all, isOfDeals }: RuleSource): SetUpRule {
  const matches = all.rules[index] ?? null;
  const deals = isOfDeals ? (matches?.deals ?? null) : null;
  // Rules stand in rows from 2.
  const compiled = all.scores.scoring.model.rules.find(({ row }) => row === index + 2);
  return {
    id: ruleId(rule),
    name: cellText(rule.Rule ?? ''),
    inWords: compiled?.inWords ?? '',
    points: Number(rule.Points),
    leads: matches?.leads ?? 0,
    deals: deals && {
      wonWith: deals.with.won,
      dealsWith: deals.with.deals,
      wonWithout: deals.without.won,
      dealsWithout: deals.without.deals,
    },
  };
}

/** Nobody calls those first whom the rules put last; where there is one status, all are alike. */
function isAboveLowest({ statuses, scoring }: LeadScores, row: number): boolean {
  return statuses[row]! > 0 || scoring.model.ladder.rungs.length === 1;
}

/** Ten steps from the floor to the ceiling, or where there is none between the lowest and the highest score. */
function binsOf({ scores, leadsNow, scoring }: LeadScores): SetUpBin[] {
  const { settings, ladder } = scoring.model;
  const counted = [...leadsNow.keys()].filter((row) => leadsNow[row] === 1).map((row) => scores[row]!);
  const low = settings.scoreFloor ?? counted.reduce((least, score) => Math.min(least, score), 0);
  const high = settings.scoreCeiling ?? counted.reduce((most, score) => Math.max(most, score), 100);
  const step = Math.max(1, (high - low) / binCount);
  const binOf = (score: number) => Math.min(binCount - 1, Math.max(0, Math.floor((score - low) / step)));
  const leads = new Array<number>(binCount).fill(0);
  for (const score of counted) leads[binOf(score)]!++;
  return leads.map((count, index) => {
    const from = Math.round(low + index * step);
    return {
      from,
      to: index === binCount - 1 ? Math.round(high) : Math.round(low + (index + 1) * step) - 1,
      leads: count,
      rung: Math.max(0, ladder.rungs.filter(({ minScore }) => minScore <= from).length - 1),
    };
  });
}

function statusCounts({ statuses, leadsNow, scoring }: LeadScores): [string, number][] {
  const { ladder } = scoring.model;
  const names = [...ladder.rungs, ladder.disqualified].map(({ name }) => name);
  const counts = names.map(() => 0);
  for (const [row, status] of statuses.entries())
    if (leadsNow[row] === 1 && status < counts.length) counts[status]!++;
  return names.map((name, index) => [name, counts[index]!]);
}

function leadView({ leads, ownColumns }: ProposalSource, scores: LeadScores, row: number): SetUpLead {
  const { keyColumn } = scores;
  const columns = namingColumns(leads.headers, (index) => ownColumns.has(index) || index === keyColumn);
  const name = new LeadNames(leads, columns, keyColumn).nameOf(row);
  const reasons = scores
    .whyLines(row)
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points)
    .slice(0, mostReasons);
  return {
    name: name === '' ? say.withoutKey(leads.headerRow + 1 + row) : name,
    score: scores.scores[row]!,
    status: scores.statusName(row),
    why: reasons.map(({ points, label }) => `${signed(points)} ${label}`).join(' · '),
  };
}
