import { fewestForClaim } from '../deals/deal-problems.ts';
import type { Deal, DealScores } from '../deals/score-deals.ts';
import { countBases } from '../deals/scoring-basis.ts';
import {
  type ChosenRule,
  type ChosenRules,
  type Standing,
  standingOf,
  type Unmeasured,
} from './chosen-rules.ts';
import { type ClaimCounts, claimCounts } from './claim-counts.ts';
import { figureOn } from './figure-on.ts';
import type { Figure } from './held-out.ts';
import { type ScoreDrift, scoreDrift } from './score-drift.ts';

/** Which deals the figure of a claim was measured on. */
export type ClaimBasis = 'later deals' | 'held out' | 'all deals';

/** What a claim comes to. Only the first one claims something. */
export type ClaimVerdict = 'predicts' | 'not shown' | 'wrong way' | 'no longer' | 'too few' | 'not measured';

/** What weakens a claim. */
export type Caveat =
  | { readonly kind: 'chosen from these deals' }
  | { readonly kind: 'rules added'; readonly rules: number }
  | { readonly kind: 'too good' }
  | { readonly kind: 'may know the outcome'; readonly deals: number; readonly all: number }
  | { readonly kind: 'drift'; readonly drift: ScoreDrift };

/** Whether closed deals show that the scores predict sales, and how that was got. */
export interface Claim {
  readonly basis: ClaimBasis;
  /** null where there are too few deals for one, or where it is not measured. */
  readonly figure: Figure | null;
  /** On how many deals the figure was measured. */
  readonly deals: number;
  readonly verdict: ClaimVerdict;
  /** Green: no caveat. Grey claims nothing. */
  readonly colour: 'green' | 'amber' | 'grey';
  readonly counts: ClaimCounts | null;
  readonly caveats: readonly Caveat[];
  /** Deals closed after the choice, where they are too few to decide. */
  readonly laterDeals: { readonly figure: Figure; readonly deals: number } | null;
  /** Whether the rules of today come from these deals, all or some of them. */
  readonly isChosen: boolean;
  /** Why there is no figure of deals held out, where the claim waits for one. */
  readonly unmeasured: Unmeasured | null;
}

/** What is known of where the rules come from. */
export interface RulesOrigin {
  /** null where no choice was kept. */
  readonly chosen: ChosenRules | null;
  readonly present: readonly ChosenRule[];
  /** Rules that say by their Notes that an earlier version of Scoreband chose them from deals. */
  readonly notedRules: number;
}

/** What is known when leads come in never tells won from lost deals so well. */
export const tooGoodScores = 0.93;

/** So many later deals of each outcome decide by themselves. */
const enoughLater = 50;

/** @param sqlMinimum least score of the status that counts as SQL, null for none */
export function claimOf(
  deals: DealScores,
  origin: RulesOrigin,
  { sqlMinimum, asOfDay }: { readonly sqlMinimum: number | null; readonly asOfDay: number },
): Claim {
  const { score } = deals.scoring.totals;
  const outcomes = outcomesOf(deals);
  const standing = standingIn(origin);
  const { isAlike, ...found } = measuredOn(deals, origin.chosen, standing);
  const drift = scoreDrift(deals, asOfDay, isAlike);
  const caveats = [
    ...found.caveats,
    ...((found.figure?.auc ?? 0) > tooGoodScores ? [{ kind: 'too good' } as const] : []),
    ...mayKnow(deals),
    ...(drift === null ? [] : [{ kind: 'drift', drift } as const]),
  ];
  const verdict = verdictOf(found, drift);
  return {
    ...found,
    verdict,
    caveats,
    colour: verdict !== 'predicts' ? 'grey' : caveats.length > 0 ? 'amber' : 'green',
    counts: claimCounts(score, outcomes, sqlMinimum),
    isChosen: standing.kind !== 'none',
  };
}

function standingIn({ chosen, present, notedRules }: RulesOrigin): Standing {
  if (chosen !== null) return standingOf(chosen.rules, present);
  return notedRules > 0 ? { kind: 'part' } : { kind: 'none' };
}

interface Measured
  extends Pick<Claim, 'basis' | 'figure' | 'deals' | 'laterDeals' | 'caveats' | 'unmeasured'> {
  /** Deals that the rules know equally well, among which drift is looked for. */
  readonly isAlike: (deal: Deal) => boolean;
}

/** The figure that decides: chosen rules are not judged by the deals that they were chosen from, as long as they can help it. */
function measuredOn(deals: DealScores, chosen: ChosenRules | null, standing: Standing): Measured {
  const isAny = () => true;
  const all: Measured = {
    basis: 'all deals',
    ...measured(deals, isAny, fewestForClaim),
    laterDeals: null,
    unmeasured: null,
    caveats: standing.kind === 'none' ? [] : [{ kind: 'chosen from these deals' }],
    isAlike: isAny,
  };
  if (standing.kind !== 'whole' || chosen === null) return all;
  const isLater = ({ closedOn }: Deal) => closedOn > chosen.day;
  const later = measured(deals, isLater, enoughLater);
  if (later.figure !== null) return { ...all, basis: 'later deals', ...later, caveats: [], isAlike: isLater };
  const unmeasured = chosen.heldOut === null ? (chosen.unmeasured ?? null) : null;
  if (chosen.heldOut === null && unmeasured === null) return all;
  const few = measured(deals, isLater, fewestForClaim);
  return {
    basis: 'held out',
    figure: chosen.heldOut,
    deals: chosen.deals,
    unmeasured,
    laterDeals: few.figure && { figure: few.figure, deals: few.deals },
    caveats: standing.others > 0 ? [{ kind: 'rules added', rules: standing.others }] : [],
    isAlike: (deal) => !isLater(deal),
  };
}

function measured(deals: DealScores, isIn: (deal: Deal) => boolean, fewest: number) {
  const found = figureOn(deals, isIn, fewest);
  if (found === null) return { figure: null, deals: deals.scored.filter(isIn).length };
  const { auc, low, high } = found;
  return { figure: { auc, low, high }, deals: found.deals };
}

function mayKnow(deals: DealScores): Caveat[] {
  const bases = countBases(deals);
  const knowing = bases['closing day'] + bases.today;
  const all = deals.scored.length;
  return all > 0 && 2 * knowing >= all ? [{ kind: 'may know the outcome', deals: knowing, all }] : [];
}

function verdictOf(
  { basis, figure, unmeasured }: Pick<Claim, 'basis' | 'figure' | 'unmeasured'>,
  drift: ScoreDrift | null,
): ClaimVerdict {
  if (unmeasured !== null) return 'not measured';
  if (figure === null) return 'too few';
  // What is chosen from chance runs a little the wrong way on deals held out: a fold has what the others lack.
  if (figure.high < 0.5 && basis !== 'held out') return 'wrong way';
  if (!(figure.low > 0.5)) return 'not shown';
  return drift?.isGone ? 'no longer' : 'predicts';
}

function outcomesOf({ scored }: DealScores): Uint8Array {
  return Uint8Array.from(scored, ({ outcome }) => (outcome === 'won' ? 1 : 0));
}
