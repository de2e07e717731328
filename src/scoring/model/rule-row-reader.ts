import { isEmptyCell } from '../reading/cell-text.ts';
import { fold, foldName } from '../reading/fold.ts';
import { plainNumber } from '../reading/read-number.ts';
import type { Finding } from '../sentences/finding.ts';
import type { Problem } from '../sentences/problem.ts';
import type { Fade, FadeKind } from './fade.ts';
import type { ModelContext } from './model-context.ts';
import { yesOrNo } from './on-words.ts';
import type { RuleHeader, RuleRow } from './rule-rows.ts';
import { say } from './sentences.ts';

export type Count = 'once' | 'each' | 'each day';

const largestPoints = 1000;

const fadeKinds = new Map<string, FadeKind>([
  ['half life', 'half-life'],
  ['straight line', 'straight line'],
  ['expires', 'expires'],
]);

/** Reads a row of the Rules tab cell by cell. What is wrong is added to the problems, for which the rule is left out. */
export class RuleRowReader {
  constructor(
    readonly row: RuleRow,
    readonly context: ModelContext,
    private readonly problems: Problem[],
  ) {}

  report(header: RuleHeader, finding: Finding): void {
    this.problems.push(this.row.problem(finding, header));
  }

  /** Whether the row is switched on. An On that is neither yes nor no is reported. */
  isOn(): boolean {
    const cell = this.row.cell('On');
    const word = fold(this.row.text('On'));
    if (typeof cell === 'boolean') return cell;
    const answer = word === '' ? true : yesOrNo(word);
    if (answer === null) this.report('On', say.onUnknown(this.row.text('On')));
    return answer === true;
  }

  /** A whole number, or null for Disqualify. Of the draft an empty Draft points is the same as Points. */
  points(): number | null {
    const hasDraft = this.context.isDraft && !isEmptyCell(this.row.cell('Draft points'));
    const header = hasDraft ? 'Draft points' : 'Points';
    const text = this.row.text(header);
    if (fold(text) === 'disqualify') return null;
    const points = this.number(header);
    if (Number.isInteger(points) && Math.abs(points) <= largestPoints) return points === 0 ? 0 : points;
    this.report(header, say.pointsNotWhole(text));
    return 0;
  }

  count(): Count {
    const word = foldName(this.row.text('Count')).replace(/-/g, ' ');
    if (word === '' || word === 'once') return 'once';
    if (word === 'each' || word === 'each day') return word;
    this.report('Count', say.countUnknown(this.row.text('Count')));
    return 'once';
  }

  /** Events (or the number in the cell) that are needed, from 1. */
  atLeast(): number {
    return this.option('At least', (number) => number >= 1, say.atLeastTooSmall) ?? 1;
  }

  withinDays(): number | null {
    return this.option('Within days', (number) => Number.isInteger(number) && number >= 0, say.daysNotWhole);
  }

  /** Largest points that the rule may give or take; the sign is ignored. */
  pointsCap(): number | null {
    const cap = this.option('Max points', Number.isInteger, say.capNotWhole);
    return cap === null ? null : Math.abs(cap);
  }

  fade(): Fade | null {
    const word = foldName(this.row.text('Fade')).replace(/-/g, ' ');
    if (word === '' || word === 'none') return null;
    const kind = fadeKinds.get(word);
    if (kind === undefined) {
      this.report('Fade', say.fadeUnknown(this.row.text('Fade')));
      return null;
    }
    const days = this.number('Fade days');
    if (days > 0) return { kind, days };
    this.report('Fade days', say.fadeDaysMissing(this.row.text('Fade days'), kind));
    return null;
  }

  private option(
    header: RuleHeader,
    isAllowed: (number: number) => boolean,
    finding: (received: string) => Finding,
  ): number | null {
    if (isEmptyCell(this.row.cell(header))) return null;
    const number = this.number(header);
    if (isAllowed(number)) return number;
    this.report(header, finding(this.row.text(header)));
    return null;
  }

  private number(header: RuleHeader): number {
    return plainNumber(this.row.cell(header), this.context.locale);
  }
}
