import type { CrossValidation } from '../fit/cross-validate.ts';
import { aucOf } from '../statistics/auc.ts';
import type { Refusal } from './warning.ts';

/** One in a hundred, two-sided; 1.645 let 12.5 % of draws without any signal through, this 4 %. */
const GATE_Z = 2.58;

/** Refuses unless the cross-validated AUC is above a coin toss by more than chance. */
export function signalGate({ logOdds }: CrossValidation, won: Uint8Array): Refusal | null {
  const aucs = logOdds.map((folding) => aucOf(folding, won)!);
  const mean = (pick: (each: (typeof aucs)[number]) => number) =>
    aucs.reduce((sum, each) => sum + pick(each), 0) / aucs.length;
  const auc = mean((each) => each.auc);
  const low = auc - GATE_Z * mean((each) => each.standardError);
  return low > 0.5 ? null : { kind: 'no-signal', auc, low };
}
