import type { Problem } from '../../scoring/index.ts';
import type { Evidence, RuleEvidenceLine, RunRequest, Summary } from '../../shared/index.ts';
import { withNamedProblems } from '../document/named-problems.ts';
import { markTabs } from '../document/own-tabs.ts';
import { anyModel } from '../document/read-model.ts';
import { type RuleEvidence, writeRuleEvidence } from '../document/rules-report.ts';
import { runAction } from '../document/run-action.ts';
import { scoreDocument } from '../document/score-document.ts';
import { scoreSummary, stoppedSummary } from '../document/summary.ts';
import type { Book } from '../sheets/book.ts';
import { withDocumentLock } from '../sheets/lock.ts';
import { ReportTab } from '../sheets/report-tab.ts';
import { writeReportTab } from '../sheets/write-report.ts';
import { type EvidenceFindings, evidenceFindings } from './evidence-findings.ts';
import { layOutEvidence } from './evidence-layout.ts';
import { suggestionSentences } from './evidence-remarks.ts';
import { evidenceOf } from './evidence-summary.ts';
import { rebuiltTabRows } from './rebuild.ts';
import { say } from './sentences.ts';

const command = 'evidence';

const evidenceTab = { id: 'evidence', name: say.tabName, firstCell: say.title };

/** Says on the Evidence tab what closed deals say about each rule, and what points they suggest. Draft points stay. */
export function findEvidence(request: RunRequest): Summary {
  return runAction({ command, request }, (book) => findIn(book).summary);
}

/** The same for whoever goes on with it. */
export function findIn(book: Book): { summary: Summary; evidence: EvidenceFindings | null } {
  const scored = scoreDocument(book, { ...anyModel, needsRules: false });
  if ('stopped' in scored) return { summary: stoppedSummary(book, scored), evidence: null };
  const document = withNamedProblems(scored);
  const evidence = evidenceFindings(document);
  if ('stopped' in evidence) return { summary: { ...scoreSummary(document), ...evidence }, evidence: null };
  const found = evidenceOf(evidence);
  const held = withDocumentLock(() => {
    markTabs(document.ownTabs);
    return write(evidence, found);
  });
  const written = held?.value ?? { message: say.otherRun(), problems: [] };
  const summary: Summary = {
    ...scoreSummary(document),
    problems: [...document.problems, ...evidence.problems, ...written.problems],
    evidence: found,
    ...(found.rebuilt === null ? {} : { rebuiltRules: rebuiltTabRows(document, evidence.rebuilt) }),
    messages: [headline(found), ...suggestionSentences(evidence, found), ...found.refusals, written.message],
  };
  return { summary, evidence };
}

function headline({ deals, rules, signals }: Evidence): string {
  if (rules.length === 0) return say.headlineWithoutRules(deals, signals.length);
  const supported = rules.filter(({ tone }) => tone === 'agrees').length;
  const opposed = rules.filter(
    ({ tone, points }) => points !== null && (tone === 'differs' || tone === 'opposes'),
  ).length;
  return say.headline(deals, supported, opposed, rules.length);
}

/** Writes the Evidence tab and the grey columns of the Rules tab, where they differ. */
function write(
  evidence: EvidenceFindings,
  found: Evidence,
): { message: string; problems: readonly Problem[] } {
  const { document } = evidence;
  const reportTab = new ReportTab(document.book, evidenceTab);
  const written = writeReportTab(reportTab, layOutEvidence(evidence, found), say.tabRefused);
  const { tab, kind } = written;
  const hasRules = document.ownTabs.rules !== null && found.rules.length > 0;
  const problems = [
    ...(written.kind === 'refused' ? [written.problem] : []),
    ...(hasRules ? writeRuleEvidence(document, ruleColumnsOf(found.rules)) : []),
  ];
  if (!document.book.isScheduled) tab.bringToFront();
  return { message: kind === 'changed' ? say.built(tab.name) : say.unchanged(tab.name), problems };
}

/** By header the cells of each sheet row. */
function ruleColumnsOf(rules: readonly RuleEvidenceLine[]): RuleEvidence {
  const cells = (cellOf: (line: RuleEvidenceLine) => string | number) =>
    new Map(rules.map((line) => [line.row, cellOf(line)]));
  const share = (conversion: number | null, won: number, lost: number) =>
    conversion === null ? '' : say.wonShare(conversion, won + lost);
  return {
    wonWith: cells((line) => share(line.conversionWith, line.wonWith, line.lostWith)),
    wonWithout: cells((line) => share(line.conversionWithout, line.wonWithout, line.lostWithout)),
    suggestedPoints: cells(({ suggestedPoints }) => suggestedPoints ?? ''),
  };
}
