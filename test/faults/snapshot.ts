import type { Layer } from '../../src/host/workbook/layer.ts';
import { Sheet, Workbook } from '../../src/host/workbook/workbook.ts';
import { TestDocument } from '../addon/document.ts';
import { pages } from './lead-workbook.ts';

/** A document as it stood once, to be had again in a fraction of the time that its set-up takes. */
export interface Snapshot {
  readonly workbook: Workbook;
  readonly code: string;
  readonly scopes: readonly string[];
  readonly now: number;
  readonly answers: TestDocument['host']['answers'];
  readonly userProperties: readonly (readonly [string, readonly (readonly [string, string])[]])[];
  readonly triggers: TestDocument['host']['project']['triggers'];
  readonly mails: TestDocument['host']['project']['mails'];
}

export function snapshotOf({ workbook, code, host }: TestDocument): Snapshot {
  const copy = new Workbook();
  copyWorkbook(workbook, copy);
  const { userProperties, triggers, scopes, mails } = host.project;
  return {
    ...{ workbook: copy, code, scopes, mails: [...mails] },
    ...{ now: host.clock.now, answers: host.answers, triggers: structuredClone(triggers) },
    userProperties: [...userProperties].map(([user, values]) => [user, [...values]]),
  };
}

/**
 * The documents that all schedules of a process run on, one a script. A script is loaded once, so that V8 compiles it once;
 * it keeps nothing between executions but what it has calculated from constants.
 */
const stages = new Map<string, TestDocument>();

/** The document as it stood, on its stage: what was there before is gone. The clock is held: only waits move it. */
export function restored(snapshot: Snapshot): TestDocument {
  const { workbook, code, scopes, now, answers, userProperties, triggers, mails } = snapshot;
  const stage = stages.get(code) ?? new TestDocument({}, { code, scopes, html: pages });
  stages.set(code, stage);
  const { host } = stage;
  copyWorkbook(workbook, stage.workbook);
  host.clock.now = now;
  host.answers = answers;
  host.onCall = null;
  host.project.userProperties.clear();
  for (const [user, values] of userProperties) host.project.userProperties.set(user, new Map(values));
  host.project.locks.clear();
  host.project.triggers = structuredClone(triggers) as typeof host.project.triggers;
  host.project.refusedScopes.clear();
  host.project.mails.splice(0, host.project.mails.length, ...mails);
  host.shown.length = 0;
  host.menus.clear();
  host.log.length = 0;
  host.executions.length = 0;
  return stage;
}

function copyWorkbook(from: Workbook, to: Workbook): void {
  const { id, name, locale, timeZone, owner, editors, sheetsAdded } = from;
  Object.assign(to, { id, name, locale, timeZone, owner, editors, sheetsAdded });
  const copies = new Map<unknown, Sheet>();
  for (const sheet of from.sheets)
    copies.set(sheet, new Sheet(to, sheet.id, sheet.name, sheet.maxRows, sheet.maxColumns));
  for (const sheet of from.sheets) copySheet(sheet, copies.get(sheet)!, copies);
  to.sheets.splice(0, to.sheets.length, ...copies.values());
  to.metadata = from.metadata.map((entry) => ({ ...entry }));
  to.documentProperties.clear();
  for (const [property, text] of from.documentProperties) to.documentProperties.set(property, text);
  to.activeSheet = copies.get(from.activeSheet) ?? null;
}

const features = [
  ...(['merges', 'filter', 'bandings', 'conditionalFormats', 'protections', 'charts'] as const),
  ...(['typedTables', 'isFrozenFull'] as const),
  ...(['namedRanges', 'metadata', 'hidden', 'tabColor', 'hiddenGridlines', 'selection'] as const),
];

function copySheet(from: Sheet, to: Sheet, copies: ReadonlyMap<unknown, Sheet>): void {
  to.cells.copyFrom(from.cells);
  for (const [name, layer] of Object.entries(from.formats))
    (to.formats as unknown as Record<string, Layer<unknown>>)[name]!.copyFrom(layer as Layer<unknown>);
  to.notes.copyFrom(from.notes);
  // No dropdown here takes its choices from cells, so that validations are the same in any copy.
  to.validations.copyFrom(from.validations);
  to.links.copyFrom(from.links);
  to.rows.copyFrom(from.rows);
  to.columns.copyFrom(from.columns);
  for (const name of features) Object.assign(to, { [name]: copyOf(from[name], copies) });
}

/** Plain data anew, with the copies of the sheets that it refers to. */
function copyOf(value: unknown, copies: ReadonlyMap<unknown, Sheet>): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (value instanceof Sheet) return copies.get(value);
  if (Array.isArray(value)) return value.map((part) => copyOf(part, copies));
  if (value instanceof Map) return new Map([...value].map(([key, part]) => [key, copyOf(part, copies)]));
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, copyOf(part, copies)]));
}
