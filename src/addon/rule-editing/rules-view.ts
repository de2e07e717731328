import { activityField } from '../../proposal/index.ts';
import {
  asSentence,
  cellText,
  columnIndex,
  compileUnlinted,
  isEmptyCell,
  type Problem,
  ruleHeaders,
  type Table,
} from '../../scoring/index.ts';
import type { RuleEvidenceView, RuleSource, RulesView, RuleView } from '../../shared/index.ts';
import { anyModel, type ModelDocument, modelSource, readModel } from '../document/read-model.ts';
import { say as sayOfDocument } from '../document/sentences.ts';
import type { Book } from '../sheets/book.ts';
import { type RuleBlock, ruleBlocks } from './rule-blocks.ts';

/** Rules as they are written now; how many leads they match is what the last run or check found. */
export function rulesView(book: Book): RulesView {
  const stop = (stopped: string): RulesView => ({ stopped, tab: '', rules: [], source: null });
  const document = readModel(book, { ...anyModel, needsRules: false });
  if ('stopped' in document) return stop(document.stopped);
  if (document.ownTabs.rules === null) return stop(asSentence(sayOfDocument.noRulesTab()));
  const blocks = ruleBlocks(document.rules.table, document.rules.readFormulas());
  return {
    stopped: null,
    tab: document.rules.name,
    rules: viewsOf(document, blocks),
    source: ruleSource(document),
  };
}

function viewsOf(document: ModelDocument, blocks: readonly RuleBlock[]): RuleView[] {
  const { model, rulesLeftOut } = document.reading;
  const working = new Map(model.rules.map((rule) => [rule.row, rule]));
  const leftOut = new Set(rulesLeftOut.map(({ row }) => row));
  const asIfOn = wordsAsIfOn(document);
  return blocks.map(({ rows }): RuleView => {
    const row = new RuleRow(document, rows);
    const rule = working.get(rows[0]!.row);
    const isLeftOut = leftOut.has(rows[0]!.row);
    const view = { ...row.line(), name: row.cell('Rule') };
    if (rule === undefined) return { ...view, ...asIfOn.get(rows[0]!.row), isOn: isLeftOut, isLeftOut };
    const { name, inWords, points } = rule;
    const found = { leadsMatched: row.leadsMatched(), evidence: row.evidence() };
    return { ...view, name, inWords, points, isDisqualifier: points === null, ...found };
  });
}

/** What rules that are switched off would say. */
function wordsAsIfOn(
  document: ModelDocument,
): Map<number, Pick<RuleView, 'name' | 'inWords' | 'points' | 'isDisqualifier'>> {
  const { table } = document.rules;
  const on = columnIndex(table.headers, 'On');
  const columns = table.columns.map((column, index) => (index === on ? column.map(() => '') : column));
  const { model } = compileUnlinted({ ...modelSource(document), rules: { ...table, columns } });
  return new Map(
    model.rules.map(({ row, name, inWords, points }) => [
      row,
      { name, inWords, points, isDisqualifier: points === null },
    ]),
  );
}

/** What rules are read with while they are edited, or a lead is tried with other values. */
export function ruleSource(document: ModelDocument): RuleSource {
  const {
    statuses: _statuses,
    settings,
    ownColumns,
    outcomeColumns,
    lists,
    ...others
  } = modelSource(document);
  const { groupCaps: _, ...plain } = settings;
  const { leadHeaders, hasActivities } = others;
  const isField = (header: string, index: number) =>
    header.trim() !== '' &&
    columnIndex(leadHeaders, header) === index &&
    !ownColumns.has(index) &&
    !outcomeColumns.has(index);
  const columns = leadHeaders.filter(isField).map((header) => header.trim());
  return {
    ...others,
    lists: lists && withoutBlanks(lists),
    settings: plain,
    ownColumns: [...ownColumns],
    outcomeColumns: [...outcomeColumns],
    fields: hasActivities ? [activityField(leadHeaders), ...columns] : columns,
    headers: ruleHeaders.filter((header) => columnIndex(document.rules.table.headers, header) >= 0),
  };
}

/** Lists are of all lengths, and empty cells need not be sent. */
function withoutBlanks(lists: Table): Table {
  return { ...lists, columns: lists.columns.map((column) => column.filter((cell) => !isEmptyCell(cell))) };
}

class RuleRow {
  private readonly row: number;

  constructor(
    private readonly document: ModelDocument,
    private readonly rows: RuleBlock['rows'],
  ) {
    this.row = rows[0]!.row;
  }

  line(): RuleView {
    const { rules, problems } = this.document;
    return {
      place: { tab: rules.name, cell: `A${this.row}` },
      rows: [...this.rows],
      isOn: true,
      name: '',
      inWords: '',
      points: null,
      isDisqualifier: false,
      isLeftOut: false,
      leadsMatched: null,
      evidence: null,
      problems: problems
        .filter(({ tab, row }) => tab === rules.name && this.rows.some((one) => one.row === row))
        .map(({ message, level }: Problem) => ({ text: message, isWarning: level === 'error' })),
    };
  }

  leadsMatched(): number | null {
    const text = this.cell('Leads matched');
    return text === '' || Number.isNaN(Number(text)) ? null : Number(text);
  }

  evidence(): RuleEvidenceView | null {
    const wonWith = this.cell('Won with');
    const wonWithout = this.cell('Won without');
    if (wonWith === '' && wonWithout === '') return null;
    return { wonWith, wonWithout, suggestedPoints: this.cell('Suggested points') };
  }

  cell(header: string): string {
    const { table } = this.document.rules;
    const column = table.columns[columnIndex(table.headers, header)];
    return cellText(column?.[this.row - table.headerRow - 1] ?? '').trim();
  }
}
