/** Sentences about tabs and cells that could not be made or written. */
import { advice, counted, finding } from '../../scoring/index.ts';
import type { Obstacle } from './retrying.ts';

export const say = {
  noRoomForTab: (cells: number) =>
    `there is no room for a tab of ours: the spreadsheet has ${cells.toLocaleString('en-US')} of at most 10,000,000 cells, empty ones counted`,
  makeRoomForTab: () => 'Delete empty rows or columns of any tab, then try again.',
  cannotCreate: (said: string, obstacle: Obstacle) =>
    finding('columns-refused', {
      expected: 'columns that you may edit',
      received: said,
      what: `our columns cannot be made there: ${withoutFullStop(said)}`,
      wayOut: waysOut[obstacle],
    }),
  formatsRefused: (columns: number) =>
    advice('formats-refused', {
      expected: 'columns that take a number format',
      what: `${counted(columns, 'column')} of ours took no number format`,
      wayOut: 'The next runs try again. Should one be missing for long, choose it by hand.',
    }),
  cellsProtected: () =>
    finding('cells-protected', {
      expected: 'cells that you may edit',
      what: 'these cells are protected, so they keep what they had',
      wayOut: 'Ask the owner of the spreadsheet to let you edit them, then score again.',
    }),
  cellsValidated: () =>
    finding('cells-validated', {
      expected: 'cells without data validation',
      what: 'data validation rejects what Scoreband writes, so these cells keep what they had',
      wayOut: 'Remove the validation from our column (Data ▸ Data validation), then score again.',
    }),
  cellsRefused: (said: string) =>
    finding('cells-refused', {
      expected: 'cells that can be written',
      received: said,
      what: `these cells could not be written: ${withoutFullStop(said)}`,
      wayOut: 'Score again; if it stays, copy the message to whoever looks after this sheet.',
    }),
  beingWritten: () => 'Being written: if this stays, a run was cut off. Run it again.',
} as const;

const waysOut: Record<Obstacle, string> = {
  table:
    'The tab is a Table up to its last column: add ten empty columns right of it (Insert ▸ Columns), or convert it to an unformatted range, then score again.',
  'frozen columns': 'Drag the freeze bar to the left (View ▸ Freeze), then score again.',
  other: 'Ask the owner of the spreadsheet to let you edit this tab, then score again.',
};

function withoutFullStop(text: string): string {
  return text.replace(/[.\s]+$/, '');
}
