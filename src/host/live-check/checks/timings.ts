import { costModel } from '../../services/cost-model.ts';
import type { Check, CheckGroup } from '../check.ts';
import type { Scratch } from '../scratch.ts';

const { read, readCell, queuedWrite, queuedCell, commit, committedCell, store } = costModel;

/** Time that something takes, beside what the host's model of costs says; told, and not judged. */
function timed(
  what: string,
  modelled: number,
  measure: (scratch: Scratch) => () => void,
  needsSeconds = 5,
): Check {
  return {
    what: `time: ${what}`,
    where: 'src/host/services/cost-model.ts',
    assumed: milliseconds(modelled),
    needsSeconds,
    isShownOnly: true,
    see(scratch) {
      const work = measure(scratch);
      SpreadsheetApp.flush();
      const before = Date.now();
      work();
      return milliseconds(Date.now() - before);
    },
  };
}

function milliseconds(time: number): string {
  return `${Math.round(time).toLocaleString('en-US')} ms`;
}

function block(rows: number, columns: number): string[][] {
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => `text ${row} ${column}`),
  );
}

/** One value travels for all cells of a range. */
const oneValue = 12_345.5;

const queued = (cells: number) => queuedWrite + cells * queuedCell;
const sent = (cells: number) => commit + cells * committedCell;

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
        SpreadsheetApp.flush();
      };
    }),
    timed('4,000 cells are set, without a flush', queued(4000), (scratch) => {
      const [range, values] = [scratch.manyCells(400, 10), block(400, 10)];
      return () => range.setValues(values);
    }),
    timed('4,000 cells are set, with a flush', queued(4000) + sent(4000), (scratch) => {
      const [range, values] = [scratch.manyCells(400, 10), block(400, 10)];
      return () => {
        range.setValues(values);
        SpreadsheetApp.flush();
      };
    }),
    timed(
      '100,000 cells are set, with a flush',
      queued(100_000) + sent(100_000),
      (scratch) => {
        const [range, values] = [scratch.manyCells(10_000, 10), block(10_000, 10)];
        return () => {
          range.setValues(values);
          SpreadsheetApp.flush();
        };
      },
      30,
    ),
    timed(
      '100,000 cells are read',
      read + 100_000 * readCell,
      (scratch) => {
        const range = scratch.manyCells(10_000, 10).setValue(oneValue);
        return () => range.getValues();
      },
      20,
    ),
    {
      ...timed(
        '1,000,000 cells are read in one call, which also takes the memory for them',
        read + 1_000_000 * readCell,
        (scratch) => {
          const range = scratch.manyCells(100_000, 10).setValue(oneValue);
          return () => range.getValues();
        },
        45,
      ),
      isHeavy: true,
    },
  ],
};
