import type { Figure } from '../../evidence/index.ts';
import { columnIndex } from '../../scoring/index.ts';
import { heldOutChoice } from '../choice/held-out-choice.ts';
import { createRuleChooser } from '../choice/rule-chooser.ts';
import { firstLeads, type ProposalSource } from '../source/proposal-source.ts';
import { usableColumns } from '../source/usable-columns.ts';
import type { RuleCells } from '../tabs/rules-tab.ts';
import type { Candidate } from './candidate.ts';
import { chooseRules, type Limits, type RankedCandidate, rankCandidates } from './choose-rules.ts';
import { findCandidates } from './find-candidates.ts';
import { type Judgement, judgeCandidates } from './judge-candidates.ts';
import { say } from './sentences.ts';
import { setPoints } from './set-points.ts';
import { joinValues } from './word-candidates.ts';

export interface Proposal {
  /** Rules of the Rules tab, by header. */
  readonly rules: readonly RuleCells[];
  /** False where nothing fits and the only rule is an example, switched off. */
  readonly fits: boolean;
  /** Closed deals that were asked; 0 for none, or too few. */
  readonly dealsAsked: number;
  /** Of those, won ones. */
  readonly wonAsked: number;
  /** Of rules chosen so, on deals held out of the choice; null where none were asked, or too few. */
  readonly heldOut: Figure | null;
  /** What set-up says about it, a sentence or two. */
  readonly said: string;
}

const leastRules = 4;

/** One rule a column at first; sheets of few columns need more on each. */
const limitsInTurn: readonly Limits[] = [
  { perColumn: 1, leastGiving: 3, leastRank: 0.1 },
  { perColumn: 2, leastGiving: 3, leastRank: 0.1 },
  { perColumn: 4, leastGiving: 3, leastRank: 0.1 },
  { perColumn: 4, leastGiving: 3, leastRank: -1 },
  { perColumn: 4, leastGiving: 2, leastRank: -1 },
];

/** Four to eight starting rules from the user's own columns and values, or one example where nothing fits. */
export function proposeRules(whole: ProposalSource): Proposal {
  const chooser = createRuleChooser(whole);
  const { rules: chosenRules } = chooser.choose([...chooser.deals.keys()]);
  const asked = (dealsAsked: number) => ({
    dealsAsked,
    wonAsked: dealsAsked === 0 ? 0 : chooser.isWon.reduce((sum, one) => sum + one, 0),
    heldOut: dealsAsked === 0 ? null : heldOutChoice(chooser, whole.settings),
  });
  if (chosenRules.length > 0) {
    const said = say.proposed(chosenRules.length, chooser.deals.length);
    return { rules: chosenRules, fits: true, ...asked(chooser.deals.length), said };
  }
  const source = firstLeads(whole);
  const judged = judge(source);
  const ranked = rankCandidates(judged);
  for (const limits of limitsInTurn) {
    const chosen = chooseRules(ranked, limits);
    const rules = isEnough(chosen, limits) ? setPoints(chosen, source) : null;
    if (rules === null) continue;
    const said = say.proposed(rules.length, judged.dealCount);
    return { rules, fits: true, ...asked(judged.dealCount), said };
  }
  return { rules: [exampleRule(source)], fits: false, ...asked(0), said: say.nothingFits };
}

function isEnough(chosen: readonly RankedCandidate[], { leastGiving }: Limits): boolean {
  const giving = chosen.filter(({ sign }) => sign > 0).length;
  return chosen.length >= leastRules && giving >= leastGiving && giving < chosen.length;
}

/** A rule that shows how rules are written, switched off. */
function exampleRule(source: ProposalSource): RuleCells {
  const [column] = usableColumns(source);
  return {
    On: false,
    Rule: 'Example',
    Kind: 'Attribute',
    Field: column?.header ?? 'Industry',
    Test: 'is not empty',
    Points: 10,
    Notes: say.example,
  };
}

function judge(source: ProposalSource): Judgement {
  const columns = usableColumns(source);
  const singles = findCandidates(columns, source);
  const first = judgeCandidates(singles, source);
  const kept = first.candidates.filter((candidate) => !isAgeOnScoringDay(candidate, first, source));
  const joined = joinValues(kept);
  if (joined.length === 0) return { ...first, candidates: kept };
  return judgeCandidates([...kept, ...joined], source);
}

/**
 * Deals are scored on the day they came in or soon after it, so that hardly one is old then, while leads grow older
 * every day: a rule on that age would put the two on different scales.
 */
function isAgeOnScoringDay(
  { column, cells }: Candidate,
  { dealScores }: Judgement,
  { leads, settings }: ProposalSource,
): boolean {
  const isAge = cells.Test === 'within last days' || cells.Test === 'more than days ago';
  const hasDeals = dealScores !== null && dealScores.scored.length > 0;
  return isAge && hasDeals && column === columnIndex(leads.headers, settings.dealCreatedOnColumn);
}
