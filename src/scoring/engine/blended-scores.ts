import { foldName } from '../reading/fold.ts';
import { closedLost, closedWon } from './closings.ts';
import { LeadScores } from './lead-scores.ts';
import type { WhyLine } from './why.ts';

/** What the Why of a row begins with that the draft has scored. */
const draftMark = '(draft) ';

/**
 * Scores of the present model, with some rows by the draft. Rules, ladder and frame are the present ones, and so are the
 * indexes of statuses.
 */
export class BlendedScores extends LeadScores {
  /**
   * @param ofPresent scores of every row by the present model
   * @param ofDraft scores of the same rows by the draft
   * @param isDraft 1 for each row that the draft scores
   */
  constructor(
    readonly ofPresent: LeadScores,
    readonly ofDraft: LeadScores,
    readonly isDraft: Uint8Array,
  ) {
    const statuses = ofPresent.statuses.slice();
    const indexes = statusIndexes(ofPresent, ofDraft);
    isDraft.forEach((is, row) => {
      if (is === 1) statuses[row] = indexes[ofDraft.statuses[row]!]!;
    });
    super({ ...ofPresent, statuses });
  }

  override get scores(): Int32Array {
    return this.blend(super.scores, this.ofDraft.scores);
  }

  override get fit(): Int32Array {
    return this.blend(super.fit, this.ofDraft.fit);
  }

  override get engagement(): Int32Array {
    return this.blend(super.engagement, this.ofDraft.engagement);
  }

  override get potentials(): Int32Array {
    return this.blend(super.potentials, this.ofDraft.potentials);
  }

  override get completeness(): Float64Array {
    return this.blend(super.completeness, this.ofDraft.completeness);
  }

  override scoresAsOf(day: number): Int32Array {
    return this.blend(super.scoresAsOf(day), this.ofDraft.scoresAsOf(day));
  }

  override coolsOn(row: number): number | null {
    return this.at(row).coolsOn(row);
  }

  override statusName(row: number): string {
    return this.at(row).statusName(row);
  }

  override whyLines(row: number): WhyLine[] {
    return this.at(row).whyLines(row);
  }

  override disqualifiedBy(row: number): string[] {
    return this.at(row).disqualifiedBy(row);
  }

  override whyText(row: number): string {
    return (this.isDraft[row] === 1 ? draftMark : '') + this.at(row).whyText(row);
  }

  override nextStep(row: number): string {
    return this.at(row).nextStep(row);
  }

  private at(row: number): LeadScores {
    return this.isDraft[row] === 1 ? this.ofDraft : this.ofPresent;
  }

  private readonly blended = new Map<object, object>();

  /** Asked for once a row, so that it is kept. */
  private blend<T extends Int32Array | Float64Array>(present: T, draft: T): T {
    const known = this.blended.get(present);
    if (known !== undefined) return known as T;
    const mixed = present.map((value: number, row: number) =>
      this.isDraft[row] === 1 ? draft[row]! : value,
    ) as T;
    this.blended.set(present, mixed);
    return mixed;
  }
}

/** Of each status of the draft its index in the present ladder; one that is only there counts as the one at its height. */
function statusIndexes(present: LeadScores, draft: LeadScores): number[] {
  const { rungs } = present.scoring.model.ladder;
  const indexOf = new Map(rungs.map(({ name }, index) => [foldName(name), index]));
  const indexes = draft.scoring.model.ladder.rungs.map(
    ({ name }, index) => indexOf.get(foldName(name)) ?? Math.min(index, rungs.length - 1),
  );
  return [...indexes, rungs.length, rungs.length + closedWon, rungs.length + closedLost];
}
