import type { TabledCandidate } from './candidate-table.ts';
import { canChooseFrom, chooseCandidates } from './choose-candidates.ts';
import type { GivenDeals } from './deal-counts.ts';
import type { JudgedCandidate } from './judged-candidate.ts';
import { pickFromTemplate, type TemplateCandidate } from './pick-from-template.ts';
import { say } from './sentences.ts';

/** A rule that was chosen, before its points are set. */
export interface Pick {
  readonly candidate: TabledCandidate;
  /** In log-odds, below 0 where it takes. */
  readonly weight: number;
  readonly notes: string;
  readonly isFromDeals: boolean;
}

/** From so many rules on, deals need no template beside them. */
const enough = 4;
const mostOfBoth = 6;
const mostOfTemplate = 8;

/** Rules from the given deals; where these are too few or say little, also from the template. Those that give come first. */
export function pickRules(candidates: readonly TabledCandidate[], given: GivenDeals): Pick[] {
  const canChoose = canChooseFrom(given);
  const ofDeals = candidates.filter(({ template }) => template === undefined);
  const chosen = canChoose ? chooseCandidates(ofDeals, given) : [];
  const taken = new Set(chosen.map(({ column }) => column));
  const most = chosen.length === 0 ? mostOfTemplate : mostOfBoth - chosen.length;
  const filled = chosen.length >= enough ? [] : pickFromTemplate(candidates, given, taken, most);
  const picks = [...chosen.map(ofDealsPick), ...filled.map((one) => ofTemplatePick(one, canChoose))];
  const giving = picks.filter(({ weight }) => weight > 0);
  // What only takes leaves all leads at the floor.
  return giving.length === 0 ? [] : [...giving, ...picks.filter(({ weight }) => weight < 0)];
}

function ofDealsPick(candidate: JudgedCandidate): Pick {
  const { weight, wonWith, lostWith, wonWithout, lostWithout, isProven } = candidate;
  const counts = say.counts(wonWith, wonWith + lostWith, wonWithout, wonWithout + lostWithout);
  const notes = [counts, ...(isProven ? [] : [say.unproven]), say.chosen].join(' ');
  return { candidate, weight, notes, isFromDeals: true };
}

/** What a point of a template weighs beside the log-odds of deals. */
const weightOfPoint = 1 / 40;

function ofTemplatePick(candidate: TemplateCandidate, areDealsAsked: boolean): Pick {
  const { points, trade, because } = candidate.template;
  const unsaid = areDealsAsked ? [say.unsaid] : [];
  const notes = [say.ofTemplate(trade), because, ...unsaid, say.guess].join(' ');
  return { candidate, weight: points * weightOfPoint, notes, isFromDeals: false };
}
