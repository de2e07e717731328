import { foldName } from '../reading/fold.ts';
import type { Model } from './model.ts';
import type { Kind } from './rule.ts';

/** A group whose points are kept within ±cap; its cap line counts to the Kind of the group's first rule. */
export interface CappedGroup {
  readonly label: string;
  readonly cap: number;
  readonly kind: Kind;
}

/** Every limit that a score passes after its rules, in order. */
export interface Caps {
  /** In order of first appearance in the Rules tab. */
  readonly groups: readonly CappedGroup[];
  readonly fit: number | null;
  readonly engagement: number | null;
  readonly floor: number | null;
  readonly ceiling: number | null;
  /** Per rule of the model the index of its capped group, or -1. */
  readonly groupOfRule: Int32Array;
}

/** Names that `Max points:` reserves for the two parts of the score. */
const parts = new Set(['fit', 'engagement']);

export function capsOf({ rules, settings }: Model): Caps {
  const groups: CappedGroup[] = [];
  const indexes = new Map<string, number>();
  const groupOfRule = Int32Array.from(rules, ({ group, kind }) => {
    const name = foldName(group);
    const cap = parts.has(name) ? undefined : settings.groupCaps.get(name);
    if (cap === undefined) return -1;
    if (!indexes.has(name)) indexes.set(name, groups.push({ label: `${group} cap`, cap: cap.cap, kind }) - 1);
    return indexes.get(name)!;
  });
  const { fitCap: fit, engagementCap: engagement, scoreFloor: floor, scoreCeiling: ceiling } = settings;
  return { groups, fit, engagement, floor, ceiling, groupOfRule };
}
