import { sortRows } from '../../../src/host/workbook/sort-rows.ts';
import type { Sheet } from '../../../src/host/workbook/workbook.ts';
import { put, type TestDocument } from '../../addon/document.ts';
import { callNote } from '../user-content.ts';
import type { Edit } from './edit.ts';
import { tabNamed } from './places.ts';

/** The list as it stands: people may have deleted rows and columns. */
interface Place {
  readonly list: Sheet;
  readonly headerRow: number;
  /** Rows with a lead. */
  readonly rows: number;
  /** Column of each header that is there. */
  readonly columns: ReadonlyMap<unknown, number>;
}

const theirs = ['Result', 'Again on', 'Note'];

function placeIn(document: TestDocument): Place | null {
  const list = tabNamed(document, 'Call list');
  if (!list) return null;
  for (let headerRow = 1; headerRow <= 3; headerRow++) {
    const columns = new Map<unknown, number>();
    for (let column = 1; column <= list.maxColumns; column++)
      columns.set(list.cells.at(headerRow, column), column);
    const [lead, result] = [columns.get('Lead'), columns.get('Result')];
    if (lead === undefined || result === undefined) continue;
    let rows = 0;
    while (list.cells.at(headerRow + 1 + rows, lead) !== null) rows++;
    return { list, headerRow, rows, columns };
  }
  return null;
}

/** Edits of the list where there is one, and has leads. */
function onList(name: string, make: (place: Place, choice: number) => void): Edit {
  return {
    name,
    // What a script has just read there it is about to clear or to write over.
    needs: 'columns',
    make: (document, _, choice) => {
      const place = placeIn(document);
      if (place && place.rows > 0) make(place, choice);
    },
  };
}

const sorted = ({ list, headerRow, rows }: Place, columns: number, choice: number) =>
  sortRows(list, { row: headerRow + 1, column: 1, rows, columns }, [
    { column: 2, ascending: choice % 2 === 0 },
  ]);

export const callListEdits: readonly Edit[] = [
  onList('enters a result on the call list', ({ list, headerRow, rows, columns }, choice) => {
    const row = headerRow + 1 + (choice % rows);
    const places = theirs.flatMap((header) => columns.get(header) ?? []);
    if (places.length < theirs.length || places.some((column) => list.cells.at(row, column) !== null)) return;
    put(list, row, places[0]!, 'Call again');
    put(list, row, places[2]!, `${callNote} ${choice}`);
  }),
  onList('sorts the call list', (place, choice) => sorted(place, place.list.maxColumns, choice)),
  onList('sorts the first columns of the call list apart', (place, choice) =>
    sorted(place, place.columns.get('Result')! - 1, choice),
  ),
  onList('deletes a row of the call list', ({ list, headerRow, rows }, choice) =>
    list.remove('row', headerRow + (choice % (rows + 1)), 1),
  ),
  onList('deletes a column of the call list', ({ list, columns }, choice) => {
    const ours = [...columns.keys()].filter((header) => header !== null && !theirs.includes(String(header)));
    list.remove('column', columns.get(ours[choice % ours.length])!, 1);
  }),
];
