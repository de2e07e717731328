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
  const { model, rulesLeftOut } = document.reading;
  const working = model.rules.map(({ row: sheetRow, name, inWords, points }) => {
    const row = new RuleRow(document, sheetRow);
    const leadsMatched = row.leadsMatched();
    const isDisqualifier = points === null;
    const view = { name, inWords, points, isDisqualifier, leadsMatched, evidence: row.evidence() };
    return { sheetRow, view: { ...row.line(), ...view } };
  });
  const leftOut = rulesLeftOut.map(({ row: sheetRow }) => {
    const row = new RuleRow(document, sheetRow);
    return { sheetRow, view: { ...row.line(), name: row.cell('Rule'), isLeftOut: true } };
  });
  return [...working, ...leftOut].sort((a, b) => a.sheetRow - b.sheetRow).map(({ view }) => view);
}

class RuleRow {
  constructor(
    private readonly document: ModelDocument,
    private readonly row: number,
  ) {}

  line(): RuleView {
    const { rules, problems } = this.document;
    return {
      place: { tab: rules.name, cell: `A${this.row}` },
      name: '',
      inWords: '',
      points: null,
      isDisqualifier: false,
      isLeftOut: false,
      leadsMatched: null,
      evidence: null,
      problems: problems
        .filter((problem) => problem.tab === rules.name && problem.row === this.row)
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
