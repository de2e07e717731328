import { type Problem, problemAt } from '../../scoring/index.ts';
import { headerOfNew, isOutputHeader, locateOutputs, type ReadyOutputs } from '../document/locate-outputs.ts';
import { rememberedIds } from '../document/memory.ts';
import { type OutputId, outputDefinitions } from '../document/output-columns.ts';
import { noteRemade } from '../document/remade-columns.ts';
import type { ScoredDocument } from '../document/score-document.ts';
import { ColumnRoom } from '../sheets/cell-limits.ts';
import { ColumnFormats, type PlacedColumn } from '../sheets/column-formats.ts';
import { ColumnsMoved } from '../sheets/columns-moved.ts';
import { ColumnMaking, type CreatedColumns } from '../sheets/create-columns.ts';
import { columnMetadataKey, markColumns } from '../sheets/mark.ts';
import { isTransient, obstacleNamedIn } from '../sheets/retrying.ts';
import { setScoreFormats, tintedStatuses } from '../sheets/score-formats.ts';
import { say as sheetsSay } from '../sheets/sentences.ts';
import { UnfinishedColumns } from '../sheets/unfinished-columns.ts';
import { say } from './sentences.ts';
import { whyWidthPixels } from './why-width.ts';

/** Our columns on Leads before scores are written, or the sentence for which there are none. */
export type Readiness =
  | { readonly kind: 'stopped'; readonly stopped: string }
  | {
      readonly kind: 'ready';
      readonly outputs: ReadyOutputs;
      readonly problems: readonly Problem[];
      readonly messages: readonly string[];
    };

/**
 * Makes the columns that are missing and marks those found by name.
 * @throws ColumnsMoved where columns are not, or no longer, where they were when the leads were read
 */
export function readyOutputs(document: ScoredDocument): Readiness {
  const { leadsTab, outputs } = document;
  // Columns that are made are looked at then.
  if (outputs.missing.length === 0 || outputs.unmarked.length > 0) leadsTab.look();
  if (outputs.hasUnfinishedColumns)
    new UnfinishedColumns(leadsTab, columnMetadataKey).takeBack(isOutputHeader);
  if (outputs.hasUnfinishedColumns || haveMarksChanged(document)) throw new ColumnsMoved();
  const stopped = noRoomSentence(document);
  if (stopped !== null) return { kind: 'stopped', stopped };
  try {
    return ensureOutputs(document);
  } catch (error) {
    if (error instanceof ColumnsMoved || isTransient(error)) throw error;
    const finding = sheetsSay.cannotCreate((error as Error).message, obstacleNamedIn(error));
    const refused = problemAt(finding, leadsTab.name);
    return { kind: 'stopped', stopped: refused.message };
  }
}

/** Whether another run has marked our columns since they were looked for, which was before the document was locked. */
function haveMarksChanged({ leadsTab, outputs }: ScoredDocument): boolean {
  const { unmarked } = outputs;
  return unmarked.length > 0 && locateOutputs(leadsTab, unmarked).unmarked.length < unmarked.length;
}

/** Looked up before anything is written: a grid that is half grown helps nobody. */
function noRoomSentence({ book, leadsTab, outputs }: ScoredDocument): string | null {
  const count = outputs.missing.length;
  const noRoom = new ColumnRoom(book, leadsTab).obstacle(leadsTab.headers.length, count);
  if (noRoom === null) return null;
  const finding = noRoom.reason === 'cells' ? say.noRoom(count, noRoom.cells) : say.noColumnsLeft(count);
  return problemAt(finding, leadsTab.name).message;
}

function ensureOutputs(document: ScoredDocument): Readiness {
  const { book, leadsTab, outputs, scores } = document;
  const { missing, unmarked } = outputs;
  new ColumnFormats(book.kept).setAgain(leadsTab, placed(outputs.columns));
  const hasNone = missing.length === 0 && unmarked.length === 0;
  const hasOldTints = !areTintsOfToday(document);
  if (hasNone && !hasOldTints && !hasOtherKeys(document))
    return ready({ columns: outputs.columns, tab: leadsTab, formatted: new Set() });
  markColumns(
    leadsTab,
    unmarked.map((id) => ({ id, index: outputs.columns.get(id)! })),
    'found',
  );
  const made = missing.length > 0 ? makeMissing(document) : null;
  const columns = new Map([...outputs.columns, ...(made?.columns ?? [])]);
  // The conditional formats belong to `Scored for`: once it stands there whole they have been set.
  const isFirstRun = missing.includes('scoredFor') || unmarked.includes('scoredFor');
  const needsFormats = isFirstRun || hasOldTints || hasOtherKeys(document);
  const statuses = statusNames(document);
  const place = { tab: leadsTab, keyColumn: scores.keyColumn, columns, statuses };
  const isSkipped = needsFormats && !setScoreFormats(place);
  if (needsFormats) {
    book.kept.note(tintsProperty, tintedText(document));
    // Before the columns are finished: what a killed run has left is made anew, formats and all.
    book.kept.save();
  }
  made?.finish();
  const formatted = new Set(made?.problems.length === 0 ? missing : []);
  const messages = [
    ...(isSkipped ? [say.formatsSkipped(leadsTab.name)] : []),
    ...(made?.besides ? [say.standApart[made.besides](leadsTab.name)] : []),
  ];
  const tab = leadsTab.withHeaders(made?.headers ?? leadsTab.headers);
  return ready({ columns, tab, formatted }, made?.problems, messages);
}

/** The statuses that have tints, as they were called when these were set. */
const tintsProperty = 'scoreband.tints';

function statusNames({ model }: ScoredDocument): string[] {
  return model.ladder.rungs.map(({ name }) => name);
}

function tintedText(document: ScoredDocument): string {
  return JSON.stringify(tintedStatuses(statusNames(document)).map(([name]) => name));
}

/** A status that has another name now would lose its tint. A spreadsheet that was scored without any gets none. */
function areTintsOfToday(document: ScoredDocument): boolean {
  const kept = document.book.kept.get(tintsProperty);
  return kept === null || kept === tintedText(document);
}

function ready(
  outputs: ReadyOutputs,
  problems: readonly Problem[] = [],
  messages: readonly string[] = [],
): Readiness {
  return { kind: 'ready', outputs, problems, messages };
}

interface MadeOutputs {
  readonly columns: ReadonlyMap<OutputId, number>;
  /** All headers of Leads, those of the new columns among them. */
  readonly headers: readonly string[];
  readonly problems: readonly Problem[];
  readonly besides: CreatedColumns['besides'];
  /** To be called once all is done that belongs to new columns. */
  readonly finish: () => void;
}

function makeMissing(document: ScoredDocument): MadeOutputs {
  const { book, leadsTab, memory } = document;
  const { missing } = document.outputs;
  const remembered = rememberedIds.filter((id) => missing.includes(id));
  if (remembered.length > 0 && memory !== null && memory.rowCount > 0) {
    noteRemade(book.kept, remembered);
    book.kept.save();
  }
  const columns = missing.map((id) => ({
    id,
    header: headerOfNew(id, leadsTab.headers),
    kind: outputDefinitions[id].kind,
    widthPixels: id === 'why' ? widthOfNewWhy(document) : outputDefinitions[id].widthPixels,
    isHidden: id === 'scoredFor',
    isWrapped: id === 'why',
  }));
  const areStillMissing = () => locateOutputs(leadsTab, missing).missing.length === missing.length;
  const making = new ColumnMaking(book, leadsTab, columns, areStillMissing);
  const { first, problems, besides } = making.make();
  const headers = Array.from({ length: first }, (_, index) => leadsTab.headers[index] ?? '');
  columns.forEach(({ header }, i) => {
    headers[first + i] = header;
  });
  const places = new Map(missing.map((id, i) => [id, first + i]));
  return { columns: places, headers, problems, besides, finish: () => making.finish() };
}

// A long list takes no longer than these.
const rowsMeasured = 1_000;

function widthOfNewWhy({ scores, leads }: ScoredDocument): number {
  const { isLead } = scores.leadKeys;
  const rows = Array.from({ length: Math.min(rowsMeasured, leads.rowCount) }, (_, row) => row);
  return whyWidthPixels(rows.filter((row) => isLead[row] === 1).map((row) => scores.whyText(row)));
}

/** No lead is found under the key of its last run: the key is another column now, and the formats compare the old one. */
function hasOtherKeys({ outputRowOf, keyTexts }: ScoredDocument): boolean {
  return outputRowOf?.every((row, at) => row < 0 || keyTexts[at] === '') === true;
}

function placed(columns: ReadonlyMap<OutputId, number>): PlacedColumn[] {
  return [...columns].map(([id, index]) => ({ id, index, kind: outputDefinitions[id].kind }));
}
