/** Every sentence about forgetting a lead. */
import { counted } from '../../scoring/index.ts';

export const say = {
  menuItem: 'Forget a lead…',
  title: 'Forget a lead',
  /** Stands where a name stood in a sentence of ours. */
  forgotten: '(forgotten)',
  askKey: (selected: string | null, gone: readonly string[]) =>
    [
      'Scoreband takes a lead’s key and name out of its own tabs. Enter the key of the lead.',
      ...(gone.length === 0 ? [] : [`Gone from your leads for 30 days or more: ${listed(gone)}.`]),
      ...(selected === null ? [] : [`An empty line is the selected lead: ${selected}.`]),
    ].join('\n\n'),
  nothing: (name: string) => `No tab of Scoreband names ${name}, so there is nothing to forget.`,
  willForget: (name: string, lines: readonly string[], remarks: readonly string[]) =>
    [
      `${name} is named in:`,
      '',
      ...lines,
      '',
      ...remarks.flatMap((remark) => [remark, '']),
      'These cells are emptied for good; the rest of each row stays, so that counts stay right. Cells of yours are not touched. Forget this lead?',
    ].join('\n'),
  tabLine: (tab: string, cells: number) => `${tab}: ${counted(cells, 'cell')}`,
  recordsLine: (records: number) => `what Scoreband keeps with the document: ${counted(records, 'record')}`,
  stillThere: (tab: string, rows: readonly number[]) =>
    `The lead still stands on ${tab}, ${rows.length === 1 ? 'row' : 'rows'} ${listed(rows)}. Delete it there too, or the next run writes it anew.`,
  notes: (tab: string, rows: readonly number[]) =>
    `Notes that people have typed stay. Look through ${tab}, ${rows.length === 1 ? 'row' : 'rows'} ${listed(rows)}.`,
  dealsStay: (tab: string) => `Deals of the lead stay in ${tab}, without a name.`,
  done: (cells: number) => `Forgotten: ${counted(cells, 'cell')} emptied.`,
  noted: (cells: number) => `A lead forgotten: ${counted(cells, 'cell')} emptied`,
  notNoted: 'It could not be noted in Changes.',
  changedMeanwhile: () =>
    'Somebody has changed these tabs meanwhile, so nothing was written. Please start again.',
  refused: (said: string) =>
    `Not all cells could be emptied: ${said.replace(/[.\s]+$/, '')}. Ask the owner of the spreadsheet to let you edit these tabs, then forget the lead again.`,
  locked: () => 'Another run of Scoreband is writing to this spreadsheet. Wait a minute, then try again.',
} as const;

const mostRows = 10;

function listed(rows: readonly (number | string)[]): string {
  const more = rows.length - mostRows;
  return `${rows.slice(0, mostRows).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
