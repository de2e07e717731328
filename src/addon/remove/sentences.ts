/** Every sentence about removing Scoreband that a user reads. */
import { columnLetters } from '../../scoring/index.ts';
import { columnsByTab, type OwnColumn, type Traces } from './traces.ts';

export const say = {
  title: 'Remove Scoreband',
  nothing: () => 'There is nothing of Scoreband in this spreadsheet.',
  willDelete: (lines: readonly string[], isScheduled: boolean) =>
    [
      'This deletes for good:',
      ...lines.map((line) => `• ${line}`),
      ...(isScheduled ? ['• the schedule'] : []),
      '• our conditional formats, notes and records',
      '',
      'Everything else stays as it is. Formulas of yours that read these tabs or columns will show #REF!',
      '',
      'Remove Scoreband?',
    ].join('\n'),
  alsoDelete: (lines: readonly string[]) =>
    [
      'These look like Scoreband’s too, but were there before it, or came with a file:',
      ...lines.map((line) => `• ${line}`),
      '',
      'Delete them as well? No keeps them as your own.',
    ].join('\n'),
  tab: (name: string) => `tab ${name}`,
  columns: (tab: string, columns: readonly OwnColumn[]) =>
    `${columns.length === 1 ? 'column' : 'columns'} ${columns.map(({ header, index }) => `${header} (${columnLetters(index)})`).join(', ')} of ${tab}`,
  done: () => 'Scoreband is gone from this spreadsheet. Set up brings it back.',
  locked: () =>
    'Another run of Scoreband is writing to this spreadsheet. Wait a minute, then remove it again.',
} as const;

/** One line for each tab, and for the columns of ours in each other tab. */
export function traceLines({ tabs, columns }: Traces): string[] {
  return [
    ...tabs.map(({ tab }) => say.tab(tab.name)),
    ...columnsByTab(columns).map((ofTab) => say.columns(ofTab[0]!.tab.name, ofTab)),
  ];
}
