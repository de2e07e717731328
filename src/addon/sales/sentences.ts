/** Every sentence and heading of recording won and lost deals. */
import { counted } from '../../scoring/index.ts';
import type { SaleToRecord } from '../../shared/index.ts';
import { saidIn, wayOutOf } from '../sheets/cell-limits.ts';
import { ColumnsMoved } from '../sheets/columns-moved.ts';

export const say = {
  wonItem: 'Won…',
  lostItem: 'Lost…',
  title: 'Record a sale',
  outcomes: { won: 'won', lost: 'lost' },
  tabNotes: {
    key: 'Key of the lead, as it stands on Leads.',
    name: 'For who reads it; the key counts.',
    outcome:
      'How it ended: Won words and Lost words in Settings. From 20 won and 20 lost on, Conversion says whether the scores predict sales.',
    closedOn: 'Day on which it was won or lost.',
    createdOn: 'Day on which the lead came in, where Leads has it.',
    amount: 'What it brought.',
    reason: 'Why it was won or lost.',
  },
  nameHeader: 'Name',
  reasonHeader: 'Reason',

  // What stands in the way
  notLeads: (leadsTab: string) => `Select a lead on ${leadsTab}, then choose Won… or Lost… again.`,
  noLead: (leadsTab: string) =>
    `There is no lead in the selected row. Select a row with a lead on ${leadsTab}.`,
  leadGone: (leadsTab: string) =>
    `That lead stands on ${leadsTab} no more. Its line in Calls stays; the deal can be entered in your tab of deals.`,
  noKey: (leadsTab: string, row: number, header: string) =>
    `${leadsTab}, row ${row} has no ${header}, by which a deal belongs to its lead. Fill it in, then try again.`,
  isChart: (tab: string) =>
    `The tab ${tab} is a chart. Rename it, or enter another name beside Deals tab in Settings.`,
  renamed: (tab: string, wanted: string) =>
    `Won and lost deals stand in the tab ${tab}, but Settings looks for ${wanted}. Rename the tab, or enter its name beside Deals tab in Settings.`,
  noColumn: (tab: string, header: string, setting: string) =>
    `${tab} has no column ${header === '' ? 'for the lead’s key' : header}. Add it, or enter another header beside ${setting} in Settings.`,
  comesFromFormula: (tab: string) =>
    `The rows of ${tab} come from a formula, so nothing can be written there. Record the deal where they come from.`,
  isFormula: (place: string, header: string) =>
    `${place} (${header}) holds a formula, which is never overwritten. Change it there yourself.`,
  isFilled: (place: string, header: string, text: string) =>
    `${place} (${header}) says ${text}, and a filled cell is never overwritten. Change it there yourself.`,
  locked: () => 'Another run of Scoreband is writing to this spreadsheet. Wait a minute, then try again.',
  changedMeanwhile: () =>
    'Somebody has changed the lead or its deals meanwhile, so nothing was written. Please start again.',
  refused: (tab: string, said: string) =>
    `The deal could not be recorded: ${said.replace(/[.\s]+$/, '')}. Look whether it stands in ${tab}; if not, ask the owner of the spreadsheet to let you edit that tab, then try again.`,

  // Questions
  offerTab: (tab: string, enough: number) =>
    [
      `There is no tab ${tab} yet. Keep track of won and lost?`,
      `Scoreband makes a tab ${tab} with one row for each deal that you record. So far 0 of ${enough} won and 0 of ${enough} lost: from there on Conversion says whether the scores predict sales.`,
      'Leads with such a row are Won or Lost from the next Score leads on. The tab is yours to add to, and Remove Scoreband… takes it away after asking.',
    ].join('\n\n'),
  madeTab: (tab: string, enough: number) =>
    `Made the tab ${tab}: so far 0 of ${enough} won and 0 of ${enough} lost. ${say.wonItem} and ${say.lostItem} in the menu fill it.`,
  closedAlready: (name: string, deals: readonly string[]) =>
    [`${name} has a closed deal already:`, '', ...deals, '', 'Record another one?'].join('\n'),
  dealLine: (place: string, outcome: string, day: string) =>
    `${place}: ${outcome}${day === '' ? '' : ` on ${day}`}`,
  askDay: (name: string, outcome: string, likely: string) =>
    `${name}: on which day was it ${outcome}? An empty line is ${likely}.`,
  today: (day: string) => `today, ${day}`,
  notADay: (entered: string) => `"${entered}" cannot be read as a day. Enter one such as 2026-11-21.`,
  dayToCome: (day: string) =>
    `${day} is still to come. A deal is recorded once it is closed: enter today or a day before.`,
  beforeLead: (day: string, createdOn: string) =>
    `The lead came in on ${createdOn}, so that a deal closed on ${day} would not be its own. Enter that day or a later one.`,
  askAmount: (header: string) => `${header}: enter a number such as 1200, or leave the line empty.`,
  notAnAmount: (entered: string) => `"${entered}" cannot be read as a number. Enter one such as 1200.`,
  askReason: (header: string, outcome: string) =>
    `${header}: why was it ${outcome}? A few words, or leave the line empty.`,
  willWrite: (place: string, lines: readonly string[], remarks: readonly string[]) =>
    [
      `This is written into ${place}:`,
      '',
      ...lines,
      '',
      ...remarks.flatMap((remark) => [remark, '']),
      'Nothing else is changed. Record it?',
    ].join('\n'),
  place: (tab: string, row: number) => `${tab}, row ${row}`,
  cellLine: (header: string, value: string) => `${header}: ${value}`,
  notKept: (tab: string, headers: string, what: string) =>
    `${tab} has no column ${headers}, so no ${what} is kept.`,
  amount: 'amount',
  reason: 'reason',
  day: 'day',
  staysOpen: (place: string) =>
    `${place} has an open deal of this lead, which keeps the lead open. Close it there too if it is the same one.`,
  stays: (place: string, header: string, text: string) =>
    `${place} (${header}) stays as it is${text === '' ? '' : `: ${text}`}.`,

  // Done
  recorded: (name: string, outcome: string, day: string) => `${name} recorded as ${outcome} on ${day}`,
  done: (place: string, outcome: string) =>
    `Recorded in ${place}. The next Score leads shows the lead as ${outcome}. If it was a mistake, choose ${say.wonItem} or ${say.lostItem} at the same lead again: it can be taken back until another one is recorded.`,
  count: (won: number, lost: number, enough: number) =>
    `${won} of ${enough} won and ${lost} of ${enough} lost: from there on Conversion says whether the scores predict sales.`,
  // Typed as the result of a call
  isNow: (name: string, outcome: string) => `${name} ${outcome}`,
  typedDone: (tab: string, done: readonly string[]) =>
    `Recorded in ${tab}, as typed in Calls: ${listed(done)}. The next Score leads shows it; to take one back, clear its Result in Calls and delete its row in ${tab}.`,
  typedToRecord: (sales: readonly SaleToRecord[]) =>
    `Won or lost by Calls, and in no deal yet: ${listed(sales.map(({ lead, outcome }) => say.isNow(lead, outcome)))}. Select the lead and choose Selected lead ▸ ${say.wonItem} or ${say.lostItem}, or record it from the sidebar.`,
  typedRefused: (tab: string, error: Error) => ({
    code: 'typed-sale-refused',
    expected: 'a tab that can be written',
    received: error.message,
    what: `deals that were typed in Calls could not be recorded: ${saidIn(error)}`,
    wayOut: `${error instanceof ColumnsMoved ? 'Nothing is to be done' : wayOutOf(error, tab)}; the next run records them then. The scores themselves are written.`,
  }),
  notNoted: 'It could not be noted in Changes.',
  offerBack: (what: string) => `${what}, the last deal that was recorded.\n\nTake it back?`,
  offerBackOrAnother: (what: string) =>
    `${what}, the last deal that was recorded.\n\nYes: take it back.\nNo: record another one.`,
  offerRest: (what: string, place: string) =>
    `${what}, but only in part: some of its cells in ${place} are empty, because the run was cut off or somebody has emptied them.\n\nWrite the rest?`,
  offerRestOfBack: (what: string, place: string) =>
    `${what}. That was being taken back when the run was cut off, and some cells in ${place} still stand.\n\nEmpty them?`,
  finished: (place: string) => `Recorded in ${place}. The next Score leads shows it.`,
  takenBack: (what: string) => `Taken back: ${what}`,
  takenBackDone: (place: string, cells: number) =>
    `Taken back: ${counted(cells, 'cell')} in ${place} ${cells === 1 ? 'is' : 'are'} empty again.`,
} as const;

const mostNamed = 5;

function listed(names: readonly string[]): string {
  const more = names.length - mostNamed;
  return `${names.slice(0, mostNamed).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
