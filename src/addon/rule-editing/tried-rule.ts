import type { DealScores } from '../../evidence/index.ts';
import { ruleHeaders, type Table } from '../../scoring/index.ts';
import type { RuleRowCells } from '../../shared/index.ts';
import { DealsTables } from '../document/deals-tables.ts';
import { anyModel, compileRules, readModel, type StoppedDocument } from '../document/read-model.ts';
import { type ScoredDocument, score } from '../document/score-document.ts';
import type { Book } from '../sheets/book.ts';
import { untilColumnsStand } from '../sheets/columns-moved.ts';
import { OwnTab } from '../sheets/standing-tab.ts';

/** Leads and closed deals by one rule that is written nowhere yet. */
export interface TriedRule {
  readonly document: ScoredDocument;
  readonly deals: DealScores;
  /** 1 for each scored deal that was won. */
  readonly won: Uint8Array;
}

export function tryRule(book: Book, rows: readonly RuleRowCells[]): TriedRule | StoppedDocument {
  const document = untilColumnsStand(() => {
    const read = readModel(book, { ...anyModel, needsRules: false });
    if ('stopped' in read) return read;
    const rules = new OwnTab(read.rules, tableOf(rows, read.rules.name), false, false);
    const reading = compileRules({ ...read, rules });
    return score({ ...read, rules, reading }, null);
  });
  if ('stopped' in document) return document;
  // The deals are the same ones whatever the rule asks for.
  const theirs = document.leads.headers.map((_, index) => index);
  const deals = DealsTables.read(document).scoredWith(document.scores, theirs);
  const won = Uint8Array.from(deals.scored, ({ outcome }) => (outcome === 'won' ? 1 : 0));
  return { document, deals, won };
}

/** The rows as if they stood below headers of their own; it is on, or nothing could be counted. */
function tableOf(rows: readonly RuleRowCells[], tab: string): Table {
  const headers = [...ruleHeaders];
  const cellOf = (cells: RuleRowCells, header: (typeof headers)[number], index: number) =>
    header === 'On' && index === 0 ? '' : (cells[header] ?? '');
  const columns = headers.map((header) => rows.map((cells, index) => cellOf(cells, header, index)));
  return { tab, headerRow: 1, headers, columns, rowCount: rows.length };
}
