import { missesOf, sharedRules } from '../../evidence/index.ts';
import type { ConversionFindings } from '../conversion/conversion-findings.ts';
import { isTooFew } from '../conversion/conversion-tables.ts';
import type { ReviewFindings } from './review-findings.ts';
import { say } from './sentences.ts';

interface Answered {
  readonly question: string;
  /** By data, where data can. */
  readonly answer: string;
}

/** The ten questions in their order. */
export function questionLines(findings: ReviewFindings): Answered[] {
  const answers = answersOf(findings);
  return say.questions.map((question, index) => ({ question, answer: answers[index]! }));
}

function answersOf({ document, conversion, calls }: ReviewFindings): string[] {
  const { lost, won } = missesOf(conversion.deals);
  const matched = document.scores.leadsMatched();
  const unmatched = document.model.rules.flatMap(({ name }, rule) => (matched[rule] === 0 ? [name] : []));
  const news = document.problems.filter(({ code }) => ['value-unruled', 'activity-unruled'].includes(code));
  return [
    rises(conversion),
    atTop(conversion),
    calls === null ? say.noCallList : say.inTime(calls.overdue, calls.resting),
    say.acceptance(conversion.report.funnel.acceptance),
    shared(conversion, lost),
    shared(conversion, won),
    bestChannel(conversion),
    say.matchNobody(unmatched),
    say.news(news.length),
    say.noAnswer,
  ];
}

function rises({ claim, report }: ConversionFindings): string {
  const [fall] = report.falls;
  if (claim.verdict === 'too few') return say.tooFewDeals;
  const label = (band: number) => report.table.bands[band]!.label;
  return fall === undefined ? say.rises : say.falls(label(fall.from), label(fall.to), !fall.beyondChance);
}

function atTop({ document, report }: ConversionFindings): string {
  const top = report.table.statuses[document.model.ladder.rungs.length - 1]!;
  const { callsPerWeek } = document.settings;
  const weeks = callsPerWeek !== null && callsPerWeek > 0 ? Math.ceil(top.leadsNow / callsPerWeek) : null;
  return say.atTop(top.label, top.leadsNow, weeks);
}

function shared({ deals }: ConversionFindings, misses: readonly number[]): string {
  const [first] = sharedRules(deals, misses);
  if (first === undefined) return misses.length === 0 ? say.tooFewDeals : say.nothingShared;
  return say.shared(first.label, first.deals, misses.length);
}

function bestChannel({ channels }: ConversionFindings): string {
  const known = channels.filter(({ deals }) => !isTooFew(deals));
  const [best] = known.sort((a, b) => (b.conversion ?? 0) - (a.conversion ?? 0));
  return best === undefined ? say.noChannel : say.channel(best.value, best.won, best.deals);
}
