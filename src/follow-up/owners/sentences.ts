import { advice, counted, didYouMean, finding, quoted } from '../../scoring/index.ts';

/** What is said of the Owners tab and of leads that nobody gets. */
export const say = {
  ownerMissing: () =>
    finding('owner-missing', {
      expected: 'a name',
      what: 'this row has no owner, so it deals nothing',
      wayOut: 'Enter a name, or clear the row.',
    }),
  shareUnreadable: (received: string) =>
    finding('share-unreadable', {
      expected: 'a number above 0',
      received,
      what: `Share is ${quoted(received)}, so this row deals nothing`,
      wayOut: 'Enter a number above 0, or clear the cell for 1.',
    }),
  mostOpenUnreadable: (received: string) =>
    finding('most-open-unreadable', {
      expected: 'a whole number from 0',
      received,
      what: `At most open is ${quoted(received)}, so this row deals nothing`,
      wayOut: 'Enter a whole number from 0, or clear the cell for no limit.',
    }),
  awayUnreadable: (received: string) =>
    finding('away-until-unreadable', {
      expected: 'a date',
      received,
      what: `Away until is ${quoted(received)}, so this row deals nothing`,
      wayOut: 'Enter the last day of the absence as a date, or clear the cell.',
    }),
  fromStatusUnknown: (received: string, statuses: readonly string[]) =>
    finding('from-status-unknown', {
      expected: 'a status',
      received,
      what: `From status is ${quoted(received)}, which is no status${didYouMean(received, statuses)}, so this row deals nothing`,
      wayOut: 'Enter a status of the ladder, or clear the cell for what counts as SQL.',
    }),
  dealtUnreadable: (received: string) =>
    finding('dealt-unreadable', {
      expected: 'a whole number from 0',
      received,
      what: `Dealt is ${quoted(received)} and counts as empty`,
      wayOut: 'Enter a whole number from 0, or clear the cell.',
    }),
  ownerUnknown: (name: string, leads: number, known: readonly string[]) =>
    advice('owner-unknown', {
      expected: 'an owner',
      received: name,
      what: `${quoted(name)}, who has ${counted(leads, 'open lead')}, is not in Owners${didYouMean(name, known)}`,
      wayOut: 'Add a row with that name, or write the name as it stands in Owners.',
    }),
  undealt: (leads: number, reason: UndealtReason) =>
    advice(`undealt-${reason}`, {
      expected: 'an owner',
      what: `${counted(leads, 'lead')} at or above From status ${leads === 1 ? 'has' : 'have'} no owner, because ${reasons[reason].what}`,
      wayOut: reasons[reason].wayOut,
    }),
} as const;

/** Why nobody gets a lead. */
export type UndealtReason = 'no-row' | 'full' | 'away';

const reasons: Readonly<Record<UndealtReason, { what: string; wayOut: string }>> = {
  'no-row': {
    what: 'no row of Owners that works takes them',
    wayOut: 'Add a row without Field, Test and Value: it takes all leads.',
  },
  full: {
    what: 'everybody who shares them is full or away',
    wayOut: 'Raise At most open, add an owner to the row, or hand leads over.',
  },
  away: {
    what: 'everybody who shares them is away',
    wayOut: 'Clear Away until, or add an owner to the row.',
  },
};
