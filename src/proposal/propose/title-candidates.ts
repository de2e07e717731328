import { cellText, isEmptyCell } from '../../scoring/index.ts';
import { quoteItems } from '../quote-item.ts';
import type { Candidate } from './candidate.ts';
import { proposalWording as say } from './proposal-wording.ts';
import { signalsIn } from './signal-words.ts';
import type { UsableColumn } from './usable-columns.ts';

// A Value of more words is no longer read.
const mostWords = 10;

/** Words of rank in a column of job titles or occupations, those only that stand in it. */
export function titleCandidates(column: UsableColumn): Candidate[] {
  if (!column.roles.includes('title')) return [];
  return [
    ...wordRule(column, 'senior', { name: 'Decision maker', sign: 1, weight: 20, prior: 0.8 }),
    ...wordRule(column, 'junior', { name: 'Cannot buy', sign: -1, weight: 20, prior: 0.8 }),
  ];
}

interface WordRule {
  readonly name: string;
  readonly sign: 1 | -1;
  readonly weight: number;
  readonly prior: number;
}

function wordRule(
  column: UsableColumn,
  kind: 'senior' | 'junior',
  { name, sign, weight, prior }: WordRule,
): Candidate[] {
  const counts = new Map<string, number>();
  for (const cell of column.cells) {
    if (isEmptyCell(cell)) continue;
    for (const word of signalsIn(cellText(cell), kind)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const words = [...counts].sort((a, b) => b[1] - a[1]).map(([word]) => word);
  if (words.length === 0) return [];
  return [
    {
      cells: {
        ...{ Rule: name, Kind: 'Attribute', Field: column.header },
        ...{ Test: 'contains any of', Value: quoteItems(words.slice(0, mostWords)) },
      },
      ...{ column: column.index, sign, weight, prior, family: `${column.index} ${kind}` },
      because: say[kind](column.header),
    },
  ];
}
