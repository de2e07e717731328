import { leadKeyColumn } from '../model/key-column.ts';
import type { Model } from '../model/model.ts';
import { cellPlace } from '../reading/address.ts';
import { foldName } from '../reading/fold.ts';
import { type Column, columnIndex, type Table } from '../reading/table.ts';
import { type Problem, problemAt } from '../sentences/problem.ts';
import { ProblemList } from '../sentences/problem-list.ts';
import { reportCells } from './cell-problems.ts';
import type { Closings } from './closings.ts';
import { leadRemarks } from './column-remarks.ts';
import type { EventLog } from './event-log.ts';
import { createFrame } from './frame.ts';
import { type LeadKeys, readLeadKeys } from './lead-keys.ts';
import { LeadScores } from './lead-scores.ts';
import { percentAdvice } from './percent-advice.ts';
import { noEvents, readActivities } from './read-activities.ts';
import { readOverrides, readPresentRungs } from './read-overrides.ts';
import { scoreFrame } from './score-frame.ts';
import { say } from './sentences.ts';
import { statusesOf } from './statuses.ts';
import { valueAdvice } from './value-advice.ts';

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
  /** Which leads their deals have closed; left out where none is closed by its deals. */
  readonly closingsOf?: (leads: LeadIdentity) => Closings;
}

/** Which row of Leads is which lead. */
export interface LeadIdentity {
  readonly leadKeys: LeadKeys;
  /** Index of the key column in Leads. */
  readonly keyColumn: number;
}

/** Scores every row of Leads as of one day. */
export function scoreLeads(source: LeadSource): LeadScores {
  const { model, leads, activities, asOfDay, ownColumns } = source;
  const list = new ProblemList();
  const keyColumn = leadKeyColumn(leads.headers, model.settings.leadKeyColumn);
  const leadKeys = readLeadKeys(leads, model.settings.leadKeyColumn, ownColumns, list);
  const events =
    activities &&
    readActivities(
      {
        table: activities,
        model,
        leadsTab: leads.tab,
        leadKeyHeader: leads.headers[keyColumn] ?? '',
        leadKeys,
        asOfDay,
      },
      list,
    );
  const log = events?.log ?? null;
  const frame = createFrame(leads.columns, model, {
    rowCount: leads.rowCount,
    log,
    keyNumbers: keyNumbersOf(leadKeys.keys, log),
    asOfDays: new Int32Array(leads.rowCount).fill(asOfDay),
  });
  const scoring = scoreFrame(model, frame);
  const presentRungs = readPresentRungs(source.presentStatuses, model.ladder, leads.rowCount);
  const overrides = readOverrides(leads, model, asOfDay, list);
  reportCells(scoring, leads, list);
  const advice = [
    ...percentAdvice(scoring, leads.headers),
    ...valueAdvice(scoring, leads.headers, events?.names ?? new Map()),
    ...leadRemarks(scoring, leads),
  ];
  const closings = source.closingsOf?.({ leadKeys, keyColumn }) ?? null;
  const inputs = { presentRungs, overrides, closings, demotionMargin: model.settings.demotionMargin };
  const problems = [...twiceNamed(leads), ...(events?.ofColumns ?? []), ...list.problems, ...advice];
  return new LeadScores({
    scoring,
    leadKeys,
    keyColumn,
    bornOn: columnIndex(leads.headers, model.settings.dealCreatedOnColumn),
    statuses: statusesOf(scoring, inputs),
    inputs,
    eventCounts: events?.counts ?? noEvents,
    problems,
    asOfDay,
  });
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
