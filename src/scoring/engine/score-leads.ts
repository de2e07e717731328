import { leadKeyColumn } from '../model/key-column.ts';
import type { Model } from '../model/model.ts';
import { cellPlace } from '../reading/address.ts';
import { isoDay } from '../reading/calendar.ts';
import { foldName } from '../reading/fold.ts';
import type { Column, Table } from '../reading/table.ts';
import { type Problem, problemAt } from '../sentences/problem.ts';
import { ProblemList } from '../sentences/problem-list.ts';
import { reportCells } from './cell-problems.ts';
import { match } from './columns/states.ts';
import { completeness } from './completeness.ts';
import { coolsOn, never } from './cools-on.ts';
import type { EventLog } from './event-log.ts';
import { createFrame } from './frame.ts';
import { type LeadKeys, readLeadKeys } from './lead-keys.ts';
import { nextStep } from './next-step.ts';
import { percentAdvice } from './percent-advice.ts';
import { potentialScores } from './potential.ts';
import { type EventCounts, readActivities } from './read-activities.ts';
import { readOverrides, readPresentRungs } from './read-overrides.ts';
import { type Scoring, scoreFrame } from './score-frame.ts';
import { say } from './sentences.ts';
import { rungAt, statusesOf } from './statuses.ts';
import { disqualifiersOf, type WhyLine, whyLines, whyText } from './why.ts';

export interface LeadSource {
  readonly model: Model;
  readonly leads: Table;
  readonly activities: Table | null;
  /** Days since 1970-01-01 in the spreadsheet's zone. */
  readonly asOfDay: number;
  /** Columns of Leads that are ours. */
  readonly ownColumns: ReadonlySet<number>;
  /** Our Status column as it stands, for the demotion margin. */
  readonly presentStatuses: Column | null;
}

const noEvents: EventCounts = {
  eventsWithoutDate: 0,
  eventsInFuture: 0,
  eventsWithoutLead: 0,
  eventsBadCount: 0,
};

/** Scores every row of Leads as of one day. */
export function scoreLeads(source: LeadSource): LeadScores {
  const { model, leads, activities, asOfDay, ownColumns } = source;
  const list = new ProblemList();
  const keyColumn = leadKeyColumn(leads.headers, model.settings.leadKeyColumn);
  const leadKeys = readLeadKeys(leads, keyColumn, ownColumns, list);
  const events = activities && readActivitiesOf(source, activities, keyColumn, leadKeys, list);
  const log = events?.log ?? null;
  const frame = createFrame(leads.columns, model, {
    rowCount: leads.rowCount,
    log,
    keyNumbers: keyNumbersOf(leadKeys.keys, log),
    asOfDays: new Int32Array(leads.rowCount).fill(asOfDay),
  });
  const scoring = scoreFrame(model, frame);
  const presentRungs = readPresentRungs(source.presentStatuses, model.ladder, leads.rowCount);
  const overrides = readOverrides(leads, model.ladder, asOfDay, model.timeZone, list);
  reportCells(scoring, leads, list);
  const advice = percentAdvice(scoring, leads.headers);
  const inputs = { presentRungs, overrides, demotionMargin: model.settings.demotionMargin };
  const problems = [...twiceNamed(leads), ...(events?.missing ?? []), ...list.problems, ...advice];
  return new LeadScores(
    scoring,
    leadKeys,
    keyColumn,
    statusesOf(scoring, inputs),
    inputs,
    events?.counts ?? noEvents,
    problems,
    asOfDay,
  );
}

function readActivitiesOf(
  { model, leads, asOfDay }: LeadSource,
  table: Table,
  keyColumn: number,
  keys: LeadKeys,
  list: ProblemList,
) {
  const leadKeyHeader = leads.headers[keyColumn] ?? '';
  const leadKeys = new Set(keys.rowOfKey.keys());
  return readActivities(
    {
      table,
      settings: model.settings,
      readers: model,
      leadsTab: leads.tab,
      leadKeyHeader,
      leadKeys,
      asOfDay,
    },
    list,
  );
}

/** Per row the number of its key in the event log, or -1. */
export function keyNumbersOf(keys: readonly string[], log: EventLog | null): Int32Array {
  const numbers = new Int32Array(keys.length).fill(-1);
  if (log === null) return numbers;
  for (let row = 0; row < keys.length; row++)
    if (keys[row] !== '') numbers[row] = log.keys.get(keys[row]!) ?? -1;
  return numbers;
}

function twiceNamed(leads: Table): Problem[] {
  const seen = new Set<string>();
  return leads.headers.flatMap((header, index) => {
    const name = foldName(header);
    if (name === '' || !seen.has(name)) {
      seen.add(name);
      return [];
    }
    return [
      problemAt(say.columnTwice(header.trim(), leads.tab), leads.tab, cellPlace(leads.headerRow, index)),
    ];
  });
}

/** The scores of the Leads tab and everything that is said about them; row `i` is row `i` of the table. */
export class LeadScores {
  private potentialValue: Int32Array | undefined;
  private completenessValue: Float64Array | undefined;
  private coolDays: Int32Array | undefined;

  constructor(
    readonly scoring: Scoring,
    readonly leadKeys: LeadKeys,
    /** Index of the key column in Leads. */
    readonly keyColumn: number,
    /** Per row the index of its rung, or the number of rungs for Disqualified. */
    readonly statuses: Int16Array,
    readonly inputs: { readonly overrides: Int16Array; readonly demotionMargin: number },
    readonly eventCounts: EventCounts,
    readonly problems: readonly Problem[],
    readonly asOfDay: number,
  ) {}

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

  /** First day, within 730, on which the status would fall if nothing happened; null for none. */
  coolsOn(row: number): number | null {
    this.coolDays ??= coolsOn(this.scoring, this.statuses, this.inputs.overrides, this.inputs.demotionMargin);
    const day = this.coolDays[row]!;
    return day === never ? null : day;
  }

  statusName(row: number): string {
    return rungAt(this.scoring.model.ladder, this.statuses[row]!).name;
  }

  isOverridden(row: number): boolean {
    return this.inputs.overrides[row]! >= 0;
  }

  whyLines(row: number): WhyLine[] {
    return whyLines(this.scoring, row);
  }

  disqualifiedBy(row: number): string[] {
    return disqualifiersOf(this.scoring, row);
  }

  whyText(row: number): string {
    const disqualifiers = this.scoring.isDisqualified[row] === 1 ? this.disqualifiedBy(row) : [];
    const remarks = disqualifiers.map((name) => `disqualified by ${name}`);
    if (this.isOverridden(row)) remarks.push(`status ${this.statusName(row)} set by hand`);
    return whyText(this.scores[row]!, this.whyLines(row), remarks);
  }

  nextStep(row: number): string {
    return nextStep(this.scoring, row, this.statuses[row]!);
  }

  /** Leads that each rule of the model matches. */
  leadsMatched(): number[] {
    const leadsOfCodes = new Map<Uint8Array, Int32Array>();
    return this.scoring.outcomes.map(({ codes, stateOfCode }) => {
      const leadsOfCode =
        leadsOfCodes.get(codes) ?? countLeads(codes, stateOfCode.length, this.leadKeys.isLead);
      leadsOfCodes.set(codes, leadsOfCode);
      return stateOfCode.reduce((sum, state, code) => sum + (state === match ? leadsOfCode[code]! : 0), 0);
    });
  }

  get asOf(): string {
    return isoDay(this.asOfDay);
  }
}

/** How many leads have each code. */
function countLeads(codes: Uint8Array, codeCount: number, isLead: Uint8Array): Int32Array {
  const counts = new Int32Array(codeCount);
  for (let row = 0; row < codes.length; row++) counts[codes[row]!]! += isLead[row]!;
  return counts;
}
