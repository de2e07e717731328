/** Every sentence and heading of the call list and of Calls. */
import { callResults } from '../../follow-up/index.ts';
import { advice, counted, finding, quoted } from '../../scoring/index.ts';
import { saidIn, wayOutOf } from '../sheets/cell-limits.ts';

const results = callResults.join(', ');

export const say = {
  columns: {
    rank: { header: '#', note: 'In which order to call. Click it to go to the lead.' },
    lead: { header: 'Lead', note: 'Which columns name a lead says Settings, Show leads as.' },
    phone: { note: 'From Leads.' },
    result: {
      header: 'Result' as const,
      note: `What came of the call: ${results}. The next run takes it into Calls.`,
    },
    againOn: { header: 'Again on' as const, note: 'Day that was agreed on; the lead stands on top then.' },
    note: { header: 'Note' as const, note: 'Whatever is to be kept; the next run takes it into Calls.' },
    more: { note: 'From Leads: Settings, Call list columns.' },
    why: { header: 'Why', note: 'Its three largest points; all of them stand on Leads.' },
    action: { header: 'Action', note: 'What Statuses says to do at this status.' },
    due: { header: 'Due', note: 'Day until which to call: Statuses, Contact within.' },
    owner: { header: 'Owner', note: 'Whose lead it is, else whose its status is in Statuses.' },
    score: { header: 'Score', note: '' },
    status: { header: 'Status', note: '' },
    remark: { header: 'Remark', note: '' },
    key: { header: 'Key', note: 'By which the next run knows whom a result belongs to.' },
    row: { header: 'Row', note: '' },
  },
  calls: {
    when: 'Day of the call. Type rows of your own below the last one.',
    key: 'Key of the lead, as it stands on Leads.',
    name: 'For who reads it; the key counts.',
    result: `${results}. Empty with a day in Again on is Call again.`,
    againOn: 'Day that was agreed on.',
    note: 'Whatever is to be kept.',
    by: 'Who has called.',
  },
  statuses: {
    callList: 'Call list',
    contactWithin: 'Contact within',
  },
  heading: (moment: string) =>
    `Written ${moment}. Result, Again on and Note are kept: the next run takes them into Calls. All else is rewritten.`,
  notRenewed: (day: string) => `Not renewed since ${day}`,
  waiting: (count: number) =>
    `${counted(count, 'more is', 'more are')} waiting. To see more of them, raise Call list length in Settings.`,
  resting: (count: number) =>
    `${counted(count, 'has', 'have')} waited longer than two weeks and ${count === 1 ? 'is' : 'are'} left out here, so that ${count === 1 ? 'it hides' : 'they hide'} nobody new.`,
  restingCalled: 'They were called: note it in Calls, or enter the day in Contacted on.',
  restingRest: 'Let them rest: nothing to do. Whoever rises stands here again.',
  nobody: 'Nobody is to be called now.',
  nobodyAtStatus: (statuses: readonly string[]) =>
    `No open lead is at ${listed(statuses)} yet. Lower a minimum in Statuses, or tick Call list at another status there.`,
  nobodyTicked: 'No status is ticked under Call list in Statuses. Tick one there, then score.',
  nobodyDue: (count: number) =>
    `${counted(count, 'lead is', 'leads are')} at a status of the list, and none is to be called today: Calls says when they are back.`,
  taken: (count: number, tab: string, calls: string) =>
    `Took ${counted(count, 'line', 'lines')} from ${tab} into ${calls}.`,
  takenWithoutLead: (count: number, calls: string) =>
    `${counted(count, 'of them belongs', 'of them belong')} to no lead any more; the text is kept in ${calls}.`,
  made: (tab: string, calls: string) =>
    `Made the tabs ${tab} and ${calls}. Enter what came of a call in Result; the next run notes it in ${calls} and renews the list.`,
  keptMoving: (tab: string) =>
    finding('call-list-kept-changing', {
      what: 'somebody kept working on this tab, so that it was not renewed',
      received: tab,
      wayOut: 'The next run renews it; what was entered is kept.',
    }),
  refused: (tab: string, error: Error) => ({
    code: 'call-list-refused',
    expected: 'a tab that can be written',
    received: error.message,
    what: `the call list could not be renewed: ${saidIn(error)}`,
    wayOut: `${wayOutOf(error, tab)}; the next run renews it then. The scores themselves are written.`,
  }),
  columnUnknown: (name: string, leadsTab: string) =>
    finding('call-list-column-unknown', {
      expected: `a header of ${leadsTab}`,
      received: name,
      what: `${leadsTab} has no column ${quoted(name)}, so the call list does not show it`,
      wayOut: `Enter a header of ${leadsTab} in Call list columns, or take it out.`,
    }),
  columnsTooMany: (most: number, count: number) =>
    advice('call-list-columns-too-many', {
      expected: `at most ${most} columns`,
      received: String(count),
      what: `the call list shows the first ${most} of ${count} columns`,
      wayOut: `Leave ${most} in Call list columns.`,
    }),
} as const;

function listed(names: readonly string[]): string {
  const last = names[names.length - 1] ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} or ${last}`;
}
