import { type RuleCells, templateOf, templateRules, templates } from '../../proposal/index.ts';
import { cellText, columnIndex, fold, readSettings, ruleHeaders } from '../../scoring/index.ts';
import { lastRuleRow } from '../document/earlier-rebuild.ts';
import { readOwnTabs } from '../document/own-tabs.ts';
import type { Book } from '../sheets/book.ts';
import { withDocumentLock } from '../sheets/lock.ts';
import type { OwnTab } from '../sheets/standing-tab.ts';
import { writeCellsBelow } from '../sheets/write-cells.ts';
import { readProposalSource } from './read-user-tabs.ts';
import { say } from './sentences.ts';

/** Adds the rules of a trade's template that Rules does not have yet, below its last rule, and says what it did. */
export function addFromTemplate(book: Book, trade: string): string {
  const template = templateOf(trade);
  if (template === null)
    return say.noSuchTrade(
      trade,
      templates.map((one) => one.trade),
    );
  const held = withDocumentLock(() => {
    const ownTabs = readOwnTabs(book);
    if (ownTabs.rules === null) return say.noRulesTab;
    const { settings } = readSettings(ownTabs.settings?.table ?? null, book.locale);
    const { rules, missing } = templateRules(readProposalSource(book, ownTabs, settings), template);
    const added = notThereYet(rules, ownTabs.rules);
    if (added.length > 0) writeBelow(ownTabs.rules, added);
    return say.addedFromTemplate(added.length, rules.length - added.length, template.trade, missing);
  });
  return held?.value ?? say.locked();
}

/** What stands already is known by Field, Test and Value; a rule that needs a column which Rules lacks is left out. */
function notThereYet(rules: readonly RuleCells[], { table }: OwnTab): RuleCells[] {
  const asked = ['Field', 'Test', 'Value'] as const;
  const columns = asked.map((header) => table.columns[columnIndex(table.headers, header)] ?? []);
  const standing = new Set(
    Array.from({ length: table.rowCount }, (_, row) =>
      JSON.stringify(columns.map((column) => fold(cellText(column[row] ?? '')))),
    ),
  );
  const isThere = (rule: RuleCells) =>
    standing.has(JSON.stringify(asked.map((header) => fold(cellText(rule[header] ?? '')))));
  const fits = (rule: RuleCells) =>
    ruleHeaders.every(
      (header) =>
        (rule[header] ?? '') === '' || header === 'Notes' || columnIndex(table.headers, header) >= 0,
    );
  return rules.filter((rule) => !isThere(rule) && fits(rule));
}

function writeBelow(tab: OwnTab, rules: readonly RuleCells[]): void {
  const first = lastRuleRow(tab) + 1;
  tab.ensureRows(first + rules.length - 1);
  const cells = ruleHeaders.flatMap((header) => {
    const column = columnIndex(tab.headers, header);
    const values = rules.map((rule) => {
      const cell = rule[header] ?? '';
      return typeof cell === 'object' ? cellText(cell) : cell;
    });
    return column < 0 || values.every((value) => value === '') ? [] : [{ row: first, column, values }];
  });
  writeCellsBelow(tab, cells);
}
