import { type Claim, type DealScores, tooFew } from '../../evidence/index.ts';
import { asSentence } from '../../scoring/index.ts';
import { say } from './sentences.ts';

/** The claim as people read it, the same words everywhere. */
export interface ClaimLines {
  readonly colour: Claim['colour'];
  /** null where there are too few deals to count any. */
  readonly counts: string | null;
  readonly verdict: string;
  /** null where nothing is claimed that something could weaken. */
  readonly weakness: string | null;
  readonly caveats: readonly string[];
  /** What stands with the bands where the rules come from these deals, else null. */
  readonly ofBands: string | null;
  /** For who wants the figures. */
  readonly figures: readonly string[];
}

export function claimLines(claim: Claim, deals: DealScores): ClaimLines {
  const { colour, counts } = claim;
  const few = tooFew(deals, deals.scoring.model.settings.dealsTab);
  const caveats = claim.caveats.map(say.caveat);
  return {
    colour,
    counts: counts && say.counts(counts),
    verdict: few === null ? say.verdict(claim) : asSentence(few),
    weakness: weaknessOf(claim, caveats),
    caveats,
    ofBands: claim.isChosen ? say.bandsFlattered : null,
    figures: figuresOf(claim),
  };
}

function weaknessOf({ colour }: Claim, caveats: readonly string[]): string | null {
  if (colour === 'green') return say.noWeakness;
  if (colour === 'amber') return say.weakness(caveats);
  return caveats.length > 0 ? caveats.join(' ') : null;
}

function figuresOf({ figure, deals, basis, laterDeals, caveats }: Claim): string[] {
  const drifts = caveats.flatMap((caveat) => (caveat.kind === 'drift' ? [caveat.drift] : []));
  return [
    ...(figure === null ? [] : [say.figure(figure, say.basis[basis](deals)), say.pairs(figure)]),
    ...(laterDeals === null
      ? []
      : [say.laterDeals(say.figure(laterDeals.figure, say.basis['later deals'](laterDeals.deals)))]),
    ...drifts.map(say.driftFigures),
  ];
}

/** The three lines and that of the bands, as a dialog or the command line shows them. */
export function spokenLines({ counts, verdict, weakness, ofBands }: ClaimLines): string[] {
  return [counts, verdict, weakness, ofBands].filter((line) => line !== null);
}
