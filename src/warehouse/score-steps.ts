import type { Caps } from '../scoring/index.ts';
import { numberLiteral } from './literals.ts';
import type { PointColumn } from './point-column.ts';
import type { ScoringRule } from './rule-step.ts';
import { Step } from './step.ts';

/** Rule points → group caps → Fit and Engagement caps → sum → floor and ceiling. */
export class ScoreSteps {
  private readonly sums = new Step('sums');
  private readonly groupCaps = new Step('group_caps');
  private readonly groupedParts = new Step('grouped_parts');
  private readonly parts = new Step('parts');
  private readonly scores = new Step('scores');
  /** In the order of the Why. */
  readonly capLines: readonly PointColumn[];

  constructor(
    private readonly rules: readonly ScoringRule[],
    private readonly caps: Caps,
  ) {
    const groups = caps.groups.map(({ label, cap }, index) => {
      const sum = this.sums.put(
        `group_${index + 1}`,
        this.sumOf(({ group }) => group === index),
      );
      const limit = numberLiteral(cap);
      const column = `group_cap_${index + 1}`;
      this.groupCaps.put(column, `LEAST(GREATEST(${sum}, ${numberLiteral(-cap)}), ${limit}) - ${sum}`);
      return { label, column };
    });
    this.addParts();
    const { floor, ceiling } = caps;
    const sum = 'fit + engagement';
    const raised = floor === null ? sum : `GREATEST(${sum}, ${numberLiteral(floor)})`;
    this.scores.put('score', ceiling === null ? raised : `LEAST(${raised}, ${numberLiteral(ceiling)})`);
    this.capLines = [
      ...groups,
      ...(caps.fit === null ? [] : [{ label: 'Fit cap', column: 'fit_cap' }]),
      ...(caps.engagement === null ? [] : [{ label: 'Engagement cap', column: 'engagement_cap' }]),
    ];
  }

  get steps(): readonly Step[] {
    return [this.sums, this.groupCaps, this.groupedParts, this.parts, this.scores].filter(
      (step) => !step.isEmpty,
    );
  }

  private addParts(): void {
    const parts = [
      { kind: 'Fit', alias: 'fit', cap: this.caps.fit },
      { kind: 'Engagement', alias: 'engagement', cap: this.caps.engagement },
    ] as const;
    for (const { kind, alias, cap } of parts) {
      const sum = this.sums.put(
        `${alias}_sum`,
        this.sumOf(({ rule }) => rule.kind === kind),
      );
      const ofGroups = this.caps.groups.flatMap((group, index) =>
        group.kind === kind ? [`group_cap_${index + 1}`] : [],
      );
      const grouped = this.groupedParts.put(`${alias}_grouped`, [sum, ...ofGroups].join(' + '));
      this.parts.put(alias, cap === null ? grouped : `LEAST(${grouped}, ${numberLiteral(cap)})`);
      if (cap !== null)
        this.parts.put(`${alias}_cap`, `LEAST(${grouped}, ${numberLiteral(cap)}) - ${grouped}`);
    }
  }

  private sumOf(belongs: (rule: ScoringRule) => boolean): string {
    return (
      this.rules
        .filter(belongs)
        .map(({ column }) => column)
        .join(' + ') || '0'
    );
  }
}
