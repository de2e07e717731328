import type { RuleCells } from '../../proposal/index.ts';
import { cellText, type Model, readRuleRows, ruleHeaders } from '../../scoring/index.ts';
import type { ScoredDocument } from '../document/scored-document.ts';
import type { Rebuilt } from './rebuild.ts';

/** What is left of the user's rules with a share of their points, by sheet row. */
export function scaledOwnRules(
  rules: Model['rules'],
  drafted: ReadonlySet<number>,
  factor: number,
): Map<number, number> {
  return new Map(
    rules.flatMap(({ row, points }) =>
      points === null || drafted.has(row) ? [] : [[row, Math.round(factor * points) + 0] as const],
    ),
  );
}

/** Header and rows of a Rules tab that holds the rebuilt rules alone, with their points in Points. */
export function rebuiltTabRows(document: ScoredDocument, rebuilt: Rebuilt): (string | number | boolean)[][] {
  const rows = [...keptOwnRows(document, rebuilt), ...rebuilt.rows];
  return [
    [...ruleHeaders],
    ...rows.map((cells) =>
      ruleHeaders.map((header) => {
        const cell = cells[header] ?? '';
        return typeof cell === 'object' ? cellText(cell) : cell;
      }),
    ),
  ];
}

/** Disqualifiers, and rules of which points are left. */
function keptOwnRows({ rules, model }: ScoredDocument, { ownPoints }: Rebuilt): RuleCells[] {
  const disqualifiers = new Set(model.rules.flatMap(({ row, points }) => (points === null ? [row] : [])));
  return readRuleRows(rules.table).rules.flatMap(({ first, and }) => {
    const cells = [first, ...and].map(cellsOf);
    if (disqualifiers.has(first.row)) return cells;
    const points = ownPoints.get(first.row) ?? 0;
    const [head, ...others] = cells;
    return points === 0 ? [] : [{ ...head, Points: points }, ...others];
  });
}

function cellsOf(row: ReturnType<typeof readRuleRows>['rules'][number]['first']): RuleCells {
  const cells = ruleHeaders.map((header) => [header, header === 'Draft points' ? '' : row.cell(header)]);
  return Object.fromEntries(cells) as RuleCells;
}
