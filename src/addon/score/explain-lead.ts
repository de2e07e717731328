import type { Api, Summary } from '../../shared/index.ts';
import { runAction } from '../document/run-action.ts';
import { scoreDocument } from '../document/score-document.ts';
import { leadRows, scoreSummary, stoppedSummary } from '../document/summary.ts';
import { explanation } from './explanation.ts';
import { say } from './sentences.ts';

const command = 'explain';

type ExplainRequest = Parameters<Api['explainLead']>[0];

/** Everything about the lead in one sheet row. Nothing is written. */
export function explainLead(request: ExplainRequest): Summary {
  return explainIn(request, null);
}

/** @param tab name of the tab that the row was selected on, which need not be Leads; null for Leads */
export function explainIn(request: ExplainRequest, tab: string | null): Summary {
  return runAction(command, request, (book) => {
    const document = scoreDocument(book, ({ name }) =>
      tab === null || tab === name ? null : say.explainNotLeads(name),
    );
    if ('stopped' in document) return stoppedSummary(command, book, document);
    const summary = scoreSummary(command, document);
    const rows = leadRows(document, request.row);
    const [row] = rows;
    if (!row) return { ...summary, rows, stopped: say.explainNoLead(document.leadsTab.name, request.row) };
    return { ...summary, rows, messages: explanation(document, row) };
  });
}
