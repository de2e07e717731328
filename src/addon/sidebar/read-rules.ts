import { cellText, columnIndex, type Problem } from '../../scoring/index.ts';
import type { RuleEvidenceView, RulesView, RuleView } from '../../shared/index.ts';
import { type ModelDocument, readModel } from '../document/read-model.ts';
import { forPage } from './for-page.ts';

/** Rules as they are written now; how many leads they match is what the last run or check found. */
export function readRules(): RulesView {
  return forPage((book) => {
    const document = readModel(book);
    if ('stopped' in document) return { stopped: document.stopped, tab: '', rules: [] };
    return { stopped: null, tab: document.rules.name, rules: rulesOf(document) };
  });
}

function rulesOf(document: ModelDocument): RuleView[] {
  const { reading } = document;
  const working = reading.model.rules.map((rule): [number, RuleView] => [
    rule.row,
    {
      ...lineOf(document, rule.row),
      name: rule.name,
      inWords: rule.inWords,
      points: rule.points,
      isDisqualifier: rule.points === null,
      leadsMatched: leadsMatched(document, rule.row),
      evidence: evidenceOf(document, rule.row),
    },
  ]);
  const leftOut = reading.rulesLeftOut.map(({ row }): [number, RuleView] => [
    row,
    { ...lineOf(document, row), name: cellOf(document, 'Rule', row), isLeftOut: true },
  ]);
  return [...working, ...leftOut].sort(([a], [b]) => a - b).map(([, view]) => view);
}

function lineOf({ rules, problems }: ModelDocument, row: number): RuleView {
  return {
    place: { tab: rules.name, cell: `A${row}` },
    ...{ name: '', inWords: '', points: null, isDisqualifier: false, isLeftOut: false, leadsMatched: null },
    evidence: null,
    problems: problems
      .filter((problem) => problem.tab === rules.name && problem.row === row)
      .map(({ message, level }: Problem) => ({ text: message, isWarning: level === 'error' })),
  };
}

function leadsMatched(document: ModelDocument, row: number): number | null {
  const text = cellOf(document, 'Leads matched', row);
  return text === '' || Number.isNaN(Number(text)) ? null : Number(text);
}

function evidenceOf(document: ModelDocument, row: number): RuleEvidenceView | null {
  const wonWith = cellOf(document, 'Won with', row);
  const wonWithout = cellOf(document, 'Won without', row);
  if (wonWith === '' && wonWithout === '') return null;
  return { wonWith, wonWithout, suggestedPoints: cellOf(document, 'Suggested points', row) };
}

function cellOf({ rules: { table } }: ModelDocument, header: string, row: number): string {
  const column = table.columns[columnIndex(table.headers, header)];
  return cellText(column?.[row - table.headerRow - 1] ?? '').trim();
}
