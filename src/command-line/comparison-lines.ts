/** The draft beside the present points, for people. */
import type { ComparedFigures, Comparison, Estimate } from '../shared/index.ts';
import { percent, table } from './text-table.ts';

export function comparisonLines({ auc, bands, statuses, moves, changes }: Comparison): string[] {
  return [
    ...changeLines(changes),
    ...aucLines(auc),
    ...figureLines(
      'Band',
      bands.map((line) => [line.band, line]),
    ),
    ...figureLines(
      'Status',
      statuses.map((line) => [line.status, line]),
    ),
    ...moveLines(moves),
  ];
}

function changeLines(changes: Comparison['changes']): string[] {
  const lines = changes.map(({ tab, cell, name, from, to }) => [`${tab}!${cell}`, name, from, '→', to]);
  return ['The draft changes:', ...table(lines, [false, false, true, false, true]), ''];
}

function aucLines({ present, draft, difference, draftOutOfFold }: Comparison['auc']): string[] {
  const lines = [
    ['Present points', present],
    ['Draft', draft],
    ['Draft less present', difference],
    ['Draft, on deals it had not seen', draftOutOfFold],
  ] as const;
  const rows = lines.flatMap(([label, estimate]) => (estimate === null ? [] : [[label, ...texts(estimate)]]));
  if (rows.length === 0) return [];
  return [...table([['', 'AUC', '95 % interval'], ...rows], [false, true, true]), ''];
}

function texts({ value, low, high }: Estimate): string[] {
  return [value.toFixed(3), `${low.toFixed(3)} to ${high.toFixed(3)}`];
}

function figureLines(first: string, lines: readonly (readonly [string, ComparedFigures])[]): string[] {
  const header = [first, 'Deals', 'Won', 'Leads now', 'Draft: deals', 'Won', 'Leads now'];
  const rows = lines.map(([label, { present, draft }]) => [
    label,
    ...[present, draft].flatMap((figures) => [
      String(figures?.deals ?? ''),
      percent(figures?.conversion ?? null),
      String(figures?.leadsNow ?? ''),
    ]),
  ]);
  return [...table([header, ...rows], [false, true, true, true, true, true, true]), ''];
}

function moveLines({ largest }: Comparison['moves']): string[] {
  if (largest.length === 0) return [];
  const rows = largest.map(({ row, key, from, to, scoreFrom, scoreTo }) => [
    String(row),
    key,
    `${from} → ${to}`,
    `${scoreFrom} → ${scoreTo}`,
  ]);
  return [
    'The largest moves:',
    ...table([['Row', 'Key', 'Status', 'Score'], ...rows], [true, false, false, true]),
    '',
  ];
}
