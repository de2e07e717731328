/** Every sentence and heading of the tab Owners and of handing leads over. */
import { counted } from '../../scoring/index.ts';

const mostShown = 15;

export const say = {
  menuItem: 'Owners',
  columns: {
    owner: {
      header: 'Owner',
      note: 'Who gets leads; one row a name, or several with different conditions. Write "and" to add a condition to the row above.',
    },
    on: { header: 'On', note: 'Untick who gets no leads any more. Leads that they have stay theirs.' },
    awayUntil: {
      header: 'Away until',
      note: 'Last day of an absence. Until then nothing is dealt to this name.',
    },
    fromStatus: {
      header: 'From status',
      note: 'Leads from this status up are dealt; empty: from what counts as SQL.',
    },
    field: {
      header: 'Field',
      note: 'Only leads for which Field, Test and Value hold, as in Rules. Empty: all leads.',
    },
    test: { header: 'Test', note: 'How the field is compared with Value.' },
    value: { header: 'Value', note: 'What the test compares with.' },
    share: {
      header: 'Share',
      note: 'How many leads beside the others: 2 gets twice as many as 1. Empty: 1.',
    },
    mostOpen: {
      header: 'At most open',
      note: 'Nothing more is dealt at so many open leads. Empty: no limit.',
    },
    openNow: {
      header: 'Open now',
      note: 'Open leads at any status, as of the last run. Scoreband writes it.',
    },
    dealt: { header: 'Dealt', note: 'Leads dealt so far, by which turns are counted. Scoreband writes it.' },
  },

  // Owners
  willMake: (names: readonly string[], column: string) =>
    [
      'Scoreband can deal leads to owners by turns. A tab Owners says to whom.',
      names.length === 0
        ? 'It begins empty: enter one name a row.'
        : `It begins with the names in your column ${column}: ${names.join(', ')}.`,
      'From the next Score leads on, leads that are open, at or above what counts as SQL and without an owner get one, in a column Owner of ours. No lead is taken from anybody, and your own column is never written.',
      'Delete the tab, and nothing is dealt any more.',
      'Make it?',
    ].join('\n\n'),
  made: (tab: string) => `The tab ${tab} is there. Choose Score leads to deal the leads that have no owner.`,
  locked: () => 'Another run of Scoreband is writing to this spreadsheet. Wait a minute, then try again.',

  // Hand over
  handOverItem: 'Hand over…',
  handOverTitle: 'Hand over leads',
  nobody: () => 'No open lead has an owner, so there is nothing to hand over.',
  askFrom: (owners: readonly (readonly [name: string, leads: number])[]) =>
    [
      'Whose open leads are to be handed over? Enter a name:',
      '',
      ...owners.map(([name, leads]) => `${name} (${counted(leads, 'open lead')})`),
    ].join('\n'),
  notAnOwner: (entered: string, owners: readonly string[]) =>
    `"${entered}" has no open lead. Enter one of ${owners.join(', ')}.`,
  askTo: (from: string, leads: number, hasOwnersTab: boolean) =>
    [
      `To whom shall the ${counted(leads, 'open lead')} of ${from} go? Enter a name.`,
      hasOwnersTab
        ? 'An empty line deals them among the others in Owners, as new leads are dealt.'
        : 'With a tab Owners they could be dealt among the others.',
    ].join('\n\n'),
  nobodyElse: () =>
    'Nobody else has a lead or stands in Owners. Team ▸ Hand over… in the menu takes any other name.',
  nothingToPutBack: () => 'The last hand-over is put back already, or its leads are too many to be kept.',
  needsName: () => 'There is no tab Owners to deal them by, so enter a name.',
  sameName: (name: string) => `${name} has these leads already. Enter another name.`,
  willHandOver: (from: string, lines: readonly string[], staying: number): string =>
    [
      `${counted(lines.length, 'lead')} of ${from}:`,
      '',
      ...lines.slice(0, mostShown),
      ...(lines.length > mostShown ? [`… and ${lines.length - mostShown} more`] : []),
      ...(staying === 0 ? [] : ['', say.staying(from, staying)]),
      '',
      'The names are written beside these leads, and nothing else. Hand over?',
    ].join('\n'),
  staying: (from: string, leads: number): string =>
    `${counted(leads, 'lead')} ${leads === 1 ? 'stays' : 'stay'} with ${from}, because nobody in Owners takes ${leads === 1 ? 'it' : 'them'}.`,
  handedLine: (row: number, lead: string, to: string) => `row ${row}: ${lead} → ${to}`,
  noneTakes: (from: string) =>
    `Nobody in Owners takes a lead of ${from}: the others are full, away, or have other conditions. Enter a name instead.`,
  handed: (leads: number, from: string, to: string) =>
    `${counted(leads, 'lead')} handed over from ${from} to ${to}`,
  handedDone: (leads: number) =>
    `${counted(leads, 'lead')} handed over. Hand over… puts them back as long as nothing else is handed over.`,
  others: 'others',
  changedMeanwhile: () =>
    'Somebody has changed leads or owners meanwhile, so nothing was written. Please start again.',
  notNoted: 'It could not be noted in Changes.',
  refused: (said: string) =>
    `The leads could not be handed over: ${said.replace(/[.\s]+$/, '')}. Ask the owner of the spreadsheet to let you edit the column.`,
  offerBack: (what: string) => `${what}.\n\nYes: put them back.\nNo: hand over other leads.`,
  putBack: (leads: number, owner: string) => `${counted(leads, 'lead')} put back to ${owner}`,
  putBackDone: (back: number, others: number) =>
    [
      `${counted(back, 'lead')} put back.`,
      ...(others === 0
        ? []
        : [
            `${counted(others, 'lead')} ${others === 1 ? 'has' : 'have'} another owner by now and ${others === 1 ? 'was' : 'were'} left alone.`,
          ]),
    ].join(' '),
} as const;
