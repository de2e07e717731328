import { openBook } from './book.ts';
import { cellCount, mostCells } from './cell-count.ts';
import { say } from './sentences.ts';
import type { Sheet, Spreadsheet } from './spreadsheet.ts';

/** What a new tab begins with. */
const cellsOfNewTab = 26_000;

/** There is no room for a tab of ours. The message is the whole sentence for the user. */
export class SpreadsheetFull extends Error {
  readonly what: string;
  readonly wayOut: string;

  constructor(cells: number) {
    const [what, wayOut] = [say.noRoomForTab(cells), say.makeRoomForTab()];
    super(`${what[0]!.toUpperCase()}${what.slice(1)}. ${wayOut}`);
    this.what = what;
    this.wayOut = wayOut;
  }
}

/**
 * A new tab behind the others. Google says in the user's language what it refuses, so that the cells are counted then.
 * @throws SpreadsheetFull where there is no room for one
 */
export function insertSheet(spreadsheet: Spreadsheet, name: string): Sheet {
  try {
    return spreadsheet.insertSheet(name, spreadsheet.getNumSheets());
  } catch (error) {
    const cells = countedCells(spreadsheet);
    throw cells + cellsOfNewTab > mostCells ? new SpreadsheetFull(cells) : error;
  }
}

/** 0 where they cannot be counted: the error itself is what is to be seen then. */
function countedCells(spreadsheet: Spreadsheet): number {
  try {
    return cellCount(openBook(spreadsheet));
  } catch {
    return 0;
  }
}
