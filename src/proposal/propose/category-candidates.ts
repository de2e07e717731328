import { quoteItem, quoteItems } from '../quote-item.ts';
import type { SpellingGroup } from '../spelling-groups.ts';
import type { Candidate } from './candidate.ts';
import { proposalWording as say } from './proposal-wording.ts';
import { type SignalKind, signalsIn } from './signal-words.ts';
import type { UsableColumn } from './usable-columns.ts';
import { valueGroups } from './value-groups.ts';

const mostValues = 12;

/** Rules on single values of a column: those with a known meaning, the commonest, and any that closed deals may speak for. */
export function categoryCandidates(column: UsableColumn): Candidate[] {
  const { header, cells, roles } = column;
  const rows = cells.length;
  const groups = valueGroups(cells);
  const frequent = groups.filter(({ count }) => count >= Math.max(2, rows / 100)).slice(0, mostValues);
  const isTelling = roles.some((role) =>
    ['industry', 'size', 'title', 'source', 'interest', 'country', 'budget'].includes(role),
  );
  const singles = frequent.map((group, index): Candidate => {
    const because =
      index === 0
        ? say.commonest(header, group.text, group.count, rows)
        : say.oneOf(header, group.text, group.count, rows);
    const isTypical = group.count / rows >= 0.05 && group.count / rows <= 0.7;
    const prior = isTypical ? (isTelling ? 0.35 : 0.2) - 0.04 * index : 0.05 - 0.001 * index;
    return { ...single(column, group), sign: 0, weight: 10, prior, because, joins: group.text };
  });
  const rare = frequent.length > 2 ? frequent[frequent.length - 1] : undefined;
  return [
    ...singles,
    ...(rare ? [rarest(column, rare)] : []),
    ...meaningful(column, groups, 'warmSource', 1),
    ...meaningful(column, groups, 'coldSource', -1),
  ];
}

function single(column: UsableColumn, { text }: SpellingGroup) {
  const { header, index } = column;
  return {
    cells: {
      Rule: `${header}: ${text}`,
      Field: header,
      Test: 'is',
      Value: quoteItem(text),
      Kind: 'Attribute',
    },
    column: index,
    family: `${index} is ${text}`,
  };
}

function rarest(column: UsableColumn, group: SpellingGroup): Candidate {
  const because = say.rarest(column.header, group.text, group.count);
  return { ...single(column, group), sign: -1, weight: 5, prior: 0.02, because };
}

/** One rule for all values of the column that mean the same in most businesses. */
function meaningful(
  column: UsableColumn,
  groups: readonly SpellingGroup[],
  kind: Extract<SignalKind, 'warmSource' | 'coldSource'>,
  sign: 1 | -1,
): Candidate[] {
  if (!column.roles.includes('source')) return [];
  const texts = groups.map(({ text }) => text).filter((text) => signalsIn(text, kind).length > 0);
  if (texts.length === 0) return [];
  const name = kind === 'warmSource' ? 'Came on advice or asked' : 'Never asked';
  const chosen = texts.slice(0, mostValues);
  return [
    {
      cells: {
        ...{ Rule: name, Kind: 'Attribute', Field: column.header },
        ...{ Test: chosen.length > 1 ? 'is any of' : 'is', Value: quoteItems(chosen) },
      },
      ...{ column: column.index, sign, weight: sign > 0 ? 15 : 10, prior: sign > 0 ? 0.6 : 0.4 },
      because: say[kind](column.header),
      family: `${column.index} ${kind}`,
    },
  ];
}
