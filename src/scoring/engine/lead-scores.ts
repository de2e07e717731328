import { isoDay } from '../reading/calendar.ts';
import { isEmptyCell, isErrorCell } from '../reading/cell-text.ts';
import type { Problem } from '../sentences/problem.ts';
import { match, stateAt } from './columns/states.ts';
import { coolsOn, never } from './cools-on.ts';
import type { LeadKeys } from './lead-keys.ts';
import { NextStep, type StepSource } from './next-step.ts';
import { potentialScores } from './potential.ts';
import type { EventCounts } from './read-activities.ts';
import { type Scoring, scoreFrame } from './score-frame.ts';
import { isClosedStatus, rungAt, type StatusInputs } from './statuses.ts';
import { findTurns } from './turns.ts';
import { type WhyLine, whyLines, whyText } from './why.ts';

/** What one reading of the Leads tab comes to. */
export interface FoundScores {
  readonly scoring: Scoring;
  readonly leadKeys: LeadKeys;
  /** Index of the key column in Leads. */
  readonly keyColumn: number;
  /** Index of the column of Leads that says when a lead came in, or -1. */
  readonly bornOn: number;
  /** Per row its status, as `statusesOf` counts them. */
  readonly statuses: Int16Array;
  readonly inputs: StatusInputs;
  readonly eventCounts: EventCounts;
  readonly problems: readonly Problem[];
  readonly asOfDay: number;
}

/** The scores of the Leads tab and everything that is said about them; row `i` is row `i` of the table. */
export class LeadScores implements FoundScores {
  private potentialValue: Int32Array | undefined;
  private completenessValue: Float64Array | undefined;
  private coolDays: Int32Array | undefined;
  private stepSource: StepSource | undefined;
  private leadsNowValue: Uint8Array | undefined;

  readonly scoring: Scoring;
  readonly leadKeys: LeadKeys;
  readonly keyColumn: number;
  readonly bornOn: number;
  readonly statuses: Int16Array;
  readonly inputs: StatusInputs;
  readonly eventCounts: EventCounts;
  readonly problems: readonly Problem[];
  readonly asOfDay: number;

  constructor(found: FoundScores) {
    this.scoring = found.scoring;
    this.leadKeys = found.leadKeys;
    this.keyColumn = found.keyColumn;
    this.bornOn = found.bornOn;
    this.statuses = found.statuses;
    this.inputs = found.inputs;
    this.eventCounts = found.eventCounts;
    this.problems = found.problems;
    this.asOfDay = found.asOfDay;
  }

  get scores(): Int32Array {
    return this.scoring.totals.score;
  }

  get fit(): Int32Array {
    return this.scoring.totals.fit;
  }

  get engagement(): Int32Array {
    return this.scoring.totals.engagement;
  }

  /** Per row the score if every unknown rule with positive points matched. */
  get potentials(): Int32Array {
    this.potentialValue ??= potentialScores(this.scoring);
    return this.potentialValue;
  }

  /** Per row the share of the rules' columns that are known, 0 to 1. */
  get completeness(): Float64Array {
    this.completenessValue ??= completeness(this.scoring);
    return this.completenessValue;
  }

  /** Per row the score on an earlier day by the same rules: what came later is unknown then. */
  scoresAsOf(day: number): Int32Array {
    const { model, frame } = this.scoring;
    const days = new Int32Array(frame.rowCount).fill(day);
    return scoreFrame(model, { ...frame, asOfDays: days, knownUntilDays: days }).totals.score;
  }

  /** First day, within 730, on which the status would fall if nothing happened; null for none. */
  coolsOn(row: number): number | null {
    this.coolDays ??= coolsOn(this.scoring, this.statuses, this.inputs.overrides, this.inputs.demotionMargin);
    const day = this.coolDays[row]!;
    return day === never ? null : day;
  }

  statusName(row: number): string {
    return rungAt(this.scoring.model.ladder, this.statuses[row]!).name;
  }

  /** 1 for each lead that is not closed: whatever counts leads counts these. */
  get leadsNow(): Uint8Array {
    this.leadsNowValue ??= this.leadKeys.isLead.map((isLead, row) => (this.isClosed(row) ? 0 : isLead));
    return this.leadsNowValue;
  }

  get leadsNowCount(): number {
    return this.leadsNow.reduce((sum, one) => sum + one, 0);
  }

  /** Whether the status is Won or Lost. */
  isClosed(row: number): boolean {
    return isClosedStatus(this.scoring.model.ladder, this.statuses[row]!);
  }

  isOverridden(row: number): boolean {
    return this.inputs.overrides[row]! >= 0;
  }

  whyLines(row: number): WhyLine[] {
    return whyLines(this.scoring, row);
  }

  /** Names of the disqualifiers that hold for a row. */
  disqualifiedBy(row: number): string[] {
    return this.scoring.outcomes.flatMap((outcome) =>
      outcome.rule.points === null && stateAt(outcome, row) === match ? [outcome.rule.name] : [],
    );
  }

  whyText(row: number): string {
    const disqualifiers = this.scoring.isDisqualified[row] === 1 ? this.disqualifiedBy(row) : [];
    const remarks = disqualifiers.map((name) => `disqualified by ${name}`);
    if (this.isOverridden(row)) remarks.push(`status ${this.statusName(row)} set by hand`);
    return whyText(this.scores[row]!, this.whyLines(row), remarks);
  }

  /** What to do with the lead; of a closed one how it ended, and when. */
  nextStep(row: number): string {
    if (this.isClosed(row)) return this.closedStep(row);
    this.stepSource ??= this.findStepSource();
    return new NextStep(this.stepSource, row).text;
  }

  private findStepSource(): StepSource {
    const { scoring, statuses, asOfDay, bornOn } = this;
    const leadsMatched = this.leadsMatched();
    return { scoring, statuses, asOfDay, bornOn, leadsMatched, turns: findTurns(scoring, statuses) };
  }

  /** @example `Won 2026-02-22. Say thanks` */
  private closedStep(row: number): string {
    const { name, action } = rungAt(this.scoring.model.ladder, this.statuses[row]!);
    const { closings } = this.inputs;
    // A person may have set a status that the deals do not know of.
    const isOfDeals =
      closings?.outcomes[row] === this.statuses[row]! - this.scoring.model.ladder.rungs.length;
    const day = isOfDeals ? closings!.days[row]! : Number.NaN;
    const ended = Number.isNaN(day) ? name : `${name} ${isoDay(day)}`;
    return action === '' ? ended : `${ended}. ${action}`;
  }

  /** Leads that each rule of the model matches. */
  leadsMatched(): number[] {
    const leadsOfCodes = new Map<Uint8Array, Int32Array>();
    return this.scoring.outcomes.map(({ codes, stateOfCode }) => {
      const leadsOfCode = leadsOfCodes.get(codes) ?? countLeads(codes, stateOfCode.length, this.leadsNow);
      leadsOfCodes.set(codes, leadsOfCode);
      return stateOfCode.reduce((sum, state, code) => sum + (state === match ? leadsOfCode[code]! : 0), 0);
    });
  }

  get asOf(): string {
    return isoDay(this.asOfDay);
  }
}

/** How many leads have each code. */
function countLeads(codes: Uint8Array, codeCount: number, leadsNow: Uint8Array): Int32Array {
  const counts = new Int32Array(codeCount);
  for (let row = 0; row < codes.length; row++) counts[codes[row]!]! += leadsNow[row]!;
  return counts;
}

/** Per row the share of the distinct columns that working rules read whose cell is neither empty nor an error, 0 to 1. */
function completeness({ model, frame }: Scoring): Float64Array {
  const columns = [...new Set(model.rules.flatMap((rule) => rule.columns))];
  const shares = new Float64Array(frame.rowCount);
  if (columns.length === 0) return shares.fill(1);
  for (const column of columns) {
    const { cells } = frame.column(column);
    for (let row = 0; row < shares.length; row++) {
      if (!isEmptyCell(cells[row]!) && !isErrorCell(cells[row]!)) shares[row]!++;
    }
  }
  return shares.map((known) => known / columns.length);
}
