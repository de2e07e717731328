import { MorningInvariants } from './morning-invariants.ts';
import { SmallTeam } from './small-team.ts';

export interface Year {
  readonly mornings: number;
  /** A sentence each. */
  readonly broken: readonly string[];
  /** Leads that were new and at the highest status on a morning. */
  readonly topLeads: number;
  /** Of these, whom nobody called in the year. */
  readonly neverCalled: number;
}

/** Walks through the year of a seed and looks at each morning. */
export function runYear(seed: number): Year {
  const invariants = new MorningInvariants();
  const team = new SmallTeam(seed);
  let mornings = 0;
  for (const morning of team.mornings()) {
    invariants.check(morning);
    mornings++;
  }
  const called = new Set(team.calls.map(({ key }) => key));
  const top = [...invariants.topLeads];
  const neverCalled = top.filter((key) => !called.has(key)).length;
  return { mornings, broken: invariants.broken, topLeads: top.length, neverCalled };
}

/** @example `4 of 310 new leads at the highest status were never called (1.3 %)` */
export function neverCalledText({ topLeads, neverCalled }: Pick<Year, 'topLeads' | 'neverCalled'>): string {
  const share = topLeads === 0 ? 0 : (100 * neverCalled) / topLeads;
  return `${neverCalled} of ${topLeads} new leads at the highest status were never called (${share.toFixed(1)} %)`;
}
