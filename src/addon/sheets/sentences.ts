/** Sentences about tabs and cells that could not be made or written. */
import type { Finding } from '../../scoring/index.ts';

const count = (amount: number, one: string, many = `${one}s`): string =>
  `${amount.toLocaleString('en-US')} ${amount === 1 ? one : many}`;

function finding(code: string, expected: string, received: string, what: string, wayOut: string): Finding {
  return { code, expected, received, what, wayOut };
}

export const say = {
  noRoomForTab: (cells: number) =>
    `there is no room for a tab of ours: the spreadsheet has ${cells.toLocaleString('en-US')} of at most 10,000,000 cells, empty ones counted`,
  makeRoomForTab: () => 'Delete empty rows or columns of any tab, then try again.',
  cannotCreate: (said: string) =>
    finding(
      'columns-refused',
      'columns that you may edit',
      said,
      `our columns cannot be made there: ${withoutFullStop(said)}`,
      'Ask the owner of the spreadsheet to let you edit this tab, then score again.',
    ),
  formatsRefused: (columns: number): Finding => ({
    ...finding(
      'formats-refused',
      'columns that take a number format',
      '',
      `${count(columns, 'column')} of ours took no number format`,
      'The next runs try again. Should one be missing for long, choose it by hand.',
    ),
    level: 'advice',
  }),
  cellsProtected: () =>
    finding(
      'cells-protected',
      'cells that you may edit',
      '',
      'these cells are protected, so they keep what they had',
      'Ask the owner of the spreadsheet to let you edit them, then score again.',
    ),
  cellsValidated: () =>
    finding(
      'cells-validated',
      'cells without data validation',
      '',
      'data validation rejects what Scoreband writes, so these cells keep what they had',
      'Remove the validation from our column (Data ▸ Data validation), then score again.',
    ),
  cellsRefused: (said: string) =>
    finding(
      'cells-refused',
      'cells that can be written',
      said,
      `these cells could not be written: ${withoutFullStop(said)}`,
      'Score again; if it stays, copy the message to whoever looks after this sheet.',
    ),
  beingWritten: () => 'Being written: if this stays, a run was cut off. Run it again.',
} as const;

function withoutFullStop(text: string): string {
  return text.replace(/[.\s]+$/, '');
}
