import { type Column, cellText, foldName, isEmptyCell } from '../../scoring/index.ts';
import {
  type LeadCrossing,
  leadCrossing,
  listed,
  type RulesCrossings,
  type RunCrossings,
} from './run-crossings.ts';

/**
 * The crossings of a run that was cut off while it wrote statuses, and of the one that goes on, as those of one run. What
 * stands on Leads tells how far the first came: whoever has the old status still is found again by the second.
 */
export function continuedCrossings(
  begun: RunCrossings,
  found: RunCrossings | null,
  statuses: WrittenStatuses,
): RunCrossings {
  const leads = statuses.writtenOf(begun.leads, found?.leads ?? []);
  const now = { leads: found?.leads ?? [], ofData: found?.ofData ?? 0 };
  const isAllListed = begun.ofData === begun.leads.length;
  const atLeast = isAllListed || !statuses.have(begun.leads[0]!) ? 0 : begun.ofData;
  const inTurn = [...leads, ...now.leads].sort((a, b) => a.row - b.row);
  return {
    when: found?.when ?? begun.when,
    leads: listed(inTurn),
    ofData: Math.max(atLeast, leads.length + now.ofData),
    ofRules: continuedOfRules(begun.ofRules, found?.ofRules ?? null, statuses),
  };
}

/** Per lead, by its key as a line shows it, the folded statuses that stand beside it: a key may stand there twice. */
export class WrittenStatuses {
  private readonly statuses = new Map<string, Set<string>>();

  constructor(keys: Column, standing: Column | null) {
    const { statuses } = this;
    keys.forEach((key, row) => {
      const cell = standing?.[row] ?? '';
      const status = isEmptyCell(cell) ? '' : cellText(cell).trim();
      const { lead, from } = leadCrossing(cellText(key).trim(), row, status, '');
      statuses.set(lead, (statuses.get(lead) ?? new Set()).add(foldName(from)));
    });
  }

  /** Whether a new status was written. A lead that is gone counts: nothing says that it was not. */
  have({ lead, from }: LeadCrossing): boolean {
    const standing = this.statuses.get(lead);
    return standing === undefined || [...standing].some((status) => status !== foldName(from));
  }

  /** Those whose new status was written. Of a key that stands there twice, each lead that is found again takes one away. */
  writtenOf(begun: readonly LeadCrossing[], found: readonly LeadCrossing[]): LeadCrossing[] {
    const foundAgain = new Map<string, number>();
    for (const crossing of found)
      foundAgain.set(nameOf(crossing), (foundAgain.get(nameOf(crossing)) ?? 0) + 1);
    return begun.filter((crossing) => {
      const times = foundAgain.get(nameOf(crossing)) ?? 0;
      foundAgain.set(nameOf(crossing), times - 1);
      return times <= 0 && this.have(crossing);
    });
  }
}

function nameOf({ lead, from }: LeadCrossing): string {
  return `${lead}\u0001${foldName(from)}`;
}

function continuedOfRules(
  begun: RulesCrossings | null,
  found: RulesCrossings | null,
  statuses: WrittenStatuses,
): RulesCrossings | null {
  if (begun === null || !statuses.have(begun.first)) return found;
  return {
    rose: Math.max(begun.rose, found?.rose ?? 0),
    fell: Math.max(begun.fell, found?.fell ?? 0),
    first: begun.first,
  };
}
