import { countedGroups, groupProblems, ignoredLines, type ProblemGroup } from '../../scoring/index.ts';
import type { Summary } from '../../shared/index.ts';
import { title } from '../document/sentences.ts';
import { checkRules } from '../score/check-rules.ts';
import { explainIn } from '../score/explain-lead.ts';
import { makeCallList, showCallList } from '../score/score-call-list.ts';
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

/** Makes the call list or renews it, and shows it. */
export function callListAndTell(): void {
  const summary = makeCallList({ by: 'menu' });
  if (summary.stopped !== null) new Message(title, summary.stopped).tell();
  else {
    showCallList({ by: 'menu' });
    showScores(summary);
  }
}

export function checkAndTell(): void {
  const summary = checkRules({ by: 'menu' });
  const { stopped, messages } = summary;
  const problems = problemLines(summary);
  const ignored = ignoredLines(groupProblems(summary.problems));
  const lines =
    stopped === null
      ? [messages, problems.length > 0 ? problems : say.noProblems(), ignored].flat()
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
  const { errors } = groupProblems(problems);
  const all =
    errors.length === 0 ? messages : [...messages, say.seeCheckRules(countedGroups(errors, 'problem'))];
  if (messages.length === 1) new Message(title, all.join(' ')).mention();
  else new Message(title, all.join('\n\n')).tell();
}

/** Problems first: advice leaves everything running as it is. */
function problemLines({ problems }: Summary): string[] {
  const { errors, advice } = groupProblems(problems);
  const mostErrors = mostLinesShown - Math.min(leastAdviceShown, advice.length);
  return [
    ...listed(countedGroups(errors, 'problem'), errors, mostErrors),
    ...listed(
      countedGroups(advice, 'piece of advice', 'pieces of advice'),
      advice,
      Math.max(leastAdviceShown, mostLinesShown - errors.length),
    ),
  ];
}

function listed(heading: string, groups: readonly ProblemGroup[], most: number): string[] {
  if (groups.length === 0) return [];
  const rest = groups.length - Math.min(groups.length, most);
  const shown = groups.slice(0, most).map(({ message }) => message);
  return [`${heading}:`, ...shown, ...(rest > 0 ? [say.moreKinds(rest)] : [])];
}

/** Range of the filter that the user wants to keep as it is. */
const keptFilter = new StoredValue('scoreband.keptFilter');

function offerFilter({ leadsTab, area: { cells, extended } }: ShortFilter): void {
  if (keptFilter.read() === cells) return;
  if (new Message(title, say.offerFilter(cells, extended)).ask()) extendFilter(leadsTab, extended);
  else keptFilter.write(cells);
}
