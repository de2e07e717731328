import type { Summary } from '../../shared/index.ts';
import { title } from '../document/sentences.ts';
import { checkRules } from '../score/check-rules.ts';
import { explainIn } from '../score/explain-lead.ts';
import { runScoring, type ShortFilter } from '../score/score-leads.ts';
import { selectedRow } from '../sheets/book.ts';
import { StoredValue } from '../sheets/properties.ts';
import { extendFilter } from '../sheets/row-movers.ts';
import { Message } from '../sheets/ui.ts';
import { acceptsClosedLeads } from './closed-leads-dialog.ts';
import { say } from './sentences.ts';

/** A dialog grows with its text; what is left out stands in the Rules tab. */
const mostLinesShown = 12;
const leastAdviceShown = 3;

/** Scores as the menu does, for what leads up to it. */
export function scoreAndTell(): void {
  const run = runScoring({ by: 'menu' });
  if (run.kind === 'stopped') new Message(title, run.summary.stopped ?? '').tell();
  else {
    showScores(run.summary);
    if (run.shortFilter) offerFilter(run.shortFilter);
    // Whoever accepts sees the leads as they are then; it is not asked again.
    if (run.asksClosedLeads && acceptsClosedLeads()) scoreAndTell();
  }
}

export function checkAndTell(): void {
  const summary = checkRules({ by: 'menu' });
  const { stopped, messages } = summary;
  const problems = problemLines(summary);
  const lines =
    stopped === null
      ? [...messages, ...(problems.length > 0 ? problems : [say.noProblems()])]
      : [stopped, ...problems];
  new Message(title, lines.join('\n\n')).tell();
}

export function explainAndTell(): void {
  const selected = selectedRow();
  const summary = explainIn({ by: 'menu', row: selected?.row ?? 0 }, selected?.tab ?? null);
  const [heading, ...lines] = summary.messages;
  if (summary.stopped !== null) new Message(title, summary.stopped).tell();
  else new Message(heading ?? title, lines.join('\n')).tell();
}

function showScores({ messages, problems }: Summary): void {
  const errors = problems.filter(({ level }) => level === 'error').length;
  const all = errors === 0 ? messages : [...messages, say.seeCheckRules(errors)];
  if (messages.length === 1) new Message(title, all.join(' ')).mention();
  else new Message(title, all.join('\n\n')).tell();
}

/** Problems first: advice leaves everything running as it is. */
function problemLines({ problems }: Summary): string[] {
  const errors = problems.filter(({ level }) => level === 'error');
  const advice = problems.filter(({ level }) => level === 'advice');
  const adviceShown = Math.max(leastAdviceShown, mostLinesShown - errors.length);
  return [
    ...listed(
      say.problems(errors.length),
      errors,
      mostLinesShown - Math.min(leastAdviceShown, advice.length),
    ),
    ...listed(say.advice(advice.length), advice, adviceShown),
  ];
}

function listed(heading: string, problems: Summary['problems'], most: number): string[] {
  if (problems.length === 0) return [];
  const rest = problems.length - Math.min(problems.length, most);
  const shown = problems.slice(0, most).map(({ message }) => message);
  return [heading, ...shown, ...(rest > 0 ? [say.moreProblems(rest)] : [])];
}

/** Range of the filter that the user wants to keep as it is. */
const keptFilter = new StoredValue('scoreband.keptFilter');

function offerFilter({ leadsTab, area: { cells, extended } }: ShortFilter): void {
  if (keptFilter.read() === cells) return;
  if (new Message(title, say.offerFilter(cells, extended)).ask()) extendFilter(leadsTab, extended);
  else keptFilter.write(cells);
}
