import type { ComparedLine, ConversionLine } from '../../evidence/index.ts';
import { cellText, type Problem } from '../../scoring/index.ts';
import type {
  ComparedFigures,
  Comparison,
  Estimate,
  ModelFigures,
  RunRequest,
  Summary,
} from '../../shared/index.ts';
import { draftCells } from '../document/draft-cells.ts';
import { forgetDraftOrigin } from '../document/draft-origin.ts';
import { withNamedProblems } from '../document/named-problems.ts';
import { markTabs } from '../document/own-tabs.ts';
import { runAction } from '../document/run-action.ts';
import { scoreWithDraft } from '../document/score-document.ts';
import { scoreSummary, stoppedSummary } from '../document/summary.ts';
import { withDocumentLock } from '../sheets/lock.ts';
import { ReportTab } from '../sheets/report-tab.ts';
import { writeReportTab } from '../sheets/write-report.ts';
import { type DraftFindings, draftFindings, draftObstacle } from './draft-findings.ts';
import { layOutDraft } from './draft-layout.ts';
import { say } from './sentences.ts';

const command = 'compare';

const draftTab = { id: 'draft', name: say.tabName, firstCell: say.title };

/** Scores leads and closed deals by both models in memory and shows them side by side. No lead and no rule is written. */
export function compareDraft(request: RunRequest): Summary {
  return runAction({ command, request }, (book) => {
    const scored = scoreWithDraft(book);
    if ('stopped' in scored) return stoppedSummary(book, scored);
    const document = withNamedProblems(scored);
    const summary = scoreSummary(document);
    const stopped = draftObstacle(document.ownTabs);
    if (draftCells(document.ownTabs).length === 0) forgetDraftOrigin();
    if (stopped !== null || document.draft === null) return { ...summary, stopped };
    const draft = draftFindings(document, document.draft);
    if ('stopped' in draft) return { ...summary, ...draft };
    const held = withDocumentLock(() => {
      markTabs(document.ownTabs);
      return write(draft);
    });
    const { message, problems } = held?.value ?? { message: say.otherRun(), problems: [] };
    const { moves } = draft.comparison;
    return {
      ...summary,
      comparison: comparisonOf(draft),
      problems: [...new Set([...document.problems, ...draft.problems, ...draft.dealProblems, ...problems])],
      messages: [
        draft.advice.text,
        say.movesSummary(moves.rises, moves.falls, moves.stay),
        ...draft.leftOut,
        message,
      ],
    };
  });
}

function write(draft: DraftFindings): { message: string; problems: Problem[] } {
  const written = writeReportTab(
    new ReportTab(draft.document.book, draftTab),
    layOutDraft(draft),
    say.tabRefused,
  );
  if (written.kind === 'refused') return { message: written.problem.message, problems: [written.problem] };
  const { kind, tab } = written;
  if (!draft.document.book.isScheduled) tab.bringToFront();
  return { message: kind === 'changed' ? say.built(tab.name) : say.unchanged(tab.name), problems: [] };
}

/** The comparison as the command line and the sidebar get it. */
function comparisonOf(draft: DraftFindings): Comparison {
  const { comparison, origin, outOfFold, advice, changes, document } = draft;
  const { presentAuc, draftAuc, difference, moves } = comparison;
  const { leads, scores } = document;
  return {
    deals: comparison.deals,
    won: comparison.won,
    lost: comparison.lost,
    auc: {
      present: estimate(presentAuc, presentAuc?.auc),
      draft: estimate(draftAuc, draftAuc?.auc),
      difference: estimate(difference, difference?.difference),
      draftOutOfFold: estimate(outOfFold, outOfFold?.auc),
    },
    draftFromDeals: origin !== null,
    bands: comparison.bands.map((line) => ({ band: line.label, ...compared(line) })),
    statuses: comparison.statuses.map((line) => ({ status: line.label, ...compared(line) })),
    moves: {
      rise: moves.rises,
      fall: moves.falls,
      stay: moves.stay,
      counts: moves.counts.map((count) => ({ ...count })),
      largest: moves.largest.map(({ row, from, to, scoreFrom, scoreTo }) => ({
        row: leads.headerRow + 1 + row,
        key: scores.leadKeys.keys[row]!,
        from,
        to,
        scoreFrom,
        scoreTo,
      })),
    },
    changes: changes.map(({ tab, address, name, present, draft: to }) => ({
      tab: tab.name,
      cell: address,
      name,
      from: cellText(present),
      to: cellText(to),
    })),
    advice: advice.text,
  };
}

function estimate(range: { low: number; high: number } | null, value: number | undefined): Estimate | null {
  return range === null || value === undefined ? null : { value, low: range.low, high: range.high };
}

function compared({ present, draft }: ComparedLine): ComparedFigures {
  return { present: figures(present), draft: figures(draft) };
}

function figures(line: ConversionLine | null): ModelFigures | null {
  if (line === null) return null;
  const { deals, won, conversion, low, high, leadsNow } = line;
  return { deals, won, conversion, low, high, leadsNow };
}
