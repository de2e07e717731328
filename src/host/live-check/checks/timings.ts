import { costModel } from '../../services/cost-model.ts';
import type { Range, Sheet } from '../../services/google-types.ts';
import type { Check, CheckGroup } from '../check.ts';
import type { Scratch } from '../scratch.ts';

const { read, readCell, queuedWrite, queuedCell, commit, committedCell, store } = costModel;

/** Makes ready what is measured, and gives it. */
type Measure = (scratch: Scratch) => () => void;

/** Time that something takes, beside what the host's model of costs says; told, and not judged. */
function timed(what: string, modelled: number, measure: Measure, more?: Partial<Check>): Check {
  return {
    what: `time: ${what}`,
    where: 'src/host/services/cost-model.ts',
    assumed: milliseconds(modelled),
    isShownOnly: true,
    see(scratch) {
      const work = measure(scratch);
      SpreadsheetApp.flush();
      const before = Date.now();
      work();
      return milliseconds(Date.now() - before);
    },
    ...more,
  };
}

function milliseconds(time: number): string {
  return `${Math.round(time).toLocaleString('en-US')} ms`;
}

const queued = (cells: number) => queuedWrite + cells * queuedCell;
const sent = (cells: number) => commit + cells * committedCell;
const flush = () => SpreadsheetApp.flush();

/** Ten columns of a new tab that is large enough for them. */
function tenColumns(sheet: Sheet, rows: number): Range {
  const lacking = rows - sheet.getMaxRows();
  if (lacking > 0) sheet.insertRowsAfter(sheet.getMaxRows(), lacking);
  return sheet.getRange(1, 1, rows, 10);
}

/** Sets a text of its own in each cell. */
function settingCells(rows: number, then?: () => void): Measure {
  return (scratch) => {
    const range = tenColumns(scratch.tab(), rows);
    const texts = Array.from({ length: rows }, (_, row) =>
      Array.from({ length: 10 }, (_, column) => `text ${row} ${column}`),
    );
    return () => {
      range.setValues(texts);
      then?.();
    };
  };
}

/** Reads cells of one value, which travels once for all of them. */
function readingCells(rows: number): Measure {
  return (scratch) => {
    const range = tenColumns(scratch.tab(), rows).setValue(12_345.5);
    return () => range.getValues();
  };
}

export const timings: CheckGroup = {
  title: 'Times',
  checks: [
    timed('one value is read', read + readCell, (scratch) => {
      const cell = scratch.cell();
      return () => cell.getValue();
    }),
    timed('the last row is asked for', read, (scratch) => {
      const sheet = scratch.tab();
      return () => sheet.getLastRow();
    }),
    timed('one property is read', store, () => {
      const properties = PropertiesService.getDocumentProperties();
      return () => properties.getProperty('live-check.none');
    }),
    timed('the lock of the document is taken and let go', 2 * store, () => {
      const lock = LockService.getDocumentLock();
      return () => {
        lock.tryLock(1000);
        lock.releaseLock();
      };
    }),
    timed('a column is inserted', commit, (scratch) => {
      const sheet = scratch.tab();
      return () => {
        sheet.insertColumnsAfter(2, 1);
        flush();
      };
    }),
    timed('4,000 cells are set, without a flush', queued(4000), settingCells(400)),
    timed('4,000 cells are set, with a flush', queued(4000) + sent(4000), settingCells(400, flush)),
    timed(
      '100,000 cells are set, with a flush',
      queued(100_000) + sent(100_000),
      settingCells(10_000, flush),
      { needsSeconds: 30 },
    ),
    timed('100,000 cells are read', read + 100_000 * readCell, readingCells(10_000), { needsSeconds: 20 }),
    timed(
      '1,000,000 cells are read in one call, which also takes the memory for them',
      read + 1_000_000 * readCell,
      readingCells(100_000),
      { needsSeconds: 45, isHeavy: true },
    ),
  ],
};
