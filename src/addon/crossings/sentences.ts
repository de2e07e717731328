/** Every sentence and heading of the Crossings tab. */
import { counted } from '../../scoring/index.ts';
import { saidIn, wayOutOf } from '../sheets/cell-limits.ts';

export const say = {
  tabName: 'Crossings',
  columns: {
    when: { header: 'Crossed on', note: 'When the run that found it began.' },
    lead: { header: 'Lead key', note: '' },
    name: { header: 'Name', note: 'As the setting Show leads as says.' },
    row: {
      header: 'Row',
      note: 'Row of the lead at that time. Click it to go there; after sorting, another lead may stand in it.',
    },
    from: { header: 'From', note: 'Status at the run before.' },
    to: { header: 'To', note: '' },
    score: { header: 'Score', note: 'When the run that found it began.' },
    action: { header: 'Action', note: 'What Statuses says to do at this status.' },
    owner: { header: 'Owner', note: '' },
    cause: {
      header: 'Cause',
      note: 'data: the lead or its activities changed. time: nothing changed but the day; a window or a fade of that rule has ended. rules: rules, statuses or settings changed; these are one line a run.',
    },
  },
  row: (row: number) => `row ${row}`,
  newLead: '(new)',
  data: 'data',
  time: (what: string) => `time: ${what}`,
  timeCause: (rule: string, change: string) => `${rule} ${change}`,
  rules: (rose: number, fell: number) =>
    `rules: ${counted(rose, 'lead')} rose, ${fell.toLocaleString('en-US')} fell`,
  more: (crossings: number) => `data: ${counted(crossings, 'more crossing')} in this run`,
  refused: (tab: string, error: Error) => ({
    code: 'crossings-refused',
    expected: 'a tab that can be written',
    received: error.message,
    what: `who crossed a status could not be noted: ${saidIn(error)}`,
    wayOut: `${wayOutOf(error, tab)}; the next run notes it then. The scores themselves are written.`,
  }),
} as const;
