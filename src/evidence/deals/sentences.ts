/** What is wrong with deals, one by one and as a whole, and the way out. */
import { addings, advice, counted, didYouMean, finding, quoted } from '../../scoring/index.ts';

const are = (amount: number): string => (amount === 1 ? 'is' : 'are');

export const say = {
  // What is missing
  noDealsTab: (name: string, tabs: readonly string[], settingsTab: string) =>
    advice('no-deals-tab', {
      expected: `a tab ${name}`,
      what: `there is no tab ${quoted(name)} with closed deals${didYouMean(name, tabs)}`,
      wayOut: `Add it with one row a deal (lead key, Outcome, Created on, Closed on), or enter the name of yours in ${settingsTab}, Deals tab.`,
    }),
  dealColumnMissing: (name: string, setting: string, settingsTab: string, headers: readonly string[]) =>
    finding('deal-column-missing', {
      expected: `a column ${name}`,
      what: `no deal can be counted without a column ${quoted(name)}${didYouMean(name, headers)}`,
      wayOut: `Enter the header of yours in ${settingsTab}, ${setting}.`,
    }),
  dealKeyMissing: (name: string, settingsTab: string, headers: readonly string[]) =>
    finding('deal-key-missing', {
      expected: `a column ${name}`,
      what: `no deal finds its lead without a column ${quoted(name)}${didYouMean(name, headers)}`,
      wayOut: `Enter the header of the column with the lead's key in ${settingsTab}, Deal key column.`,
    }),
  dealDaysMissing: (closedOn: string, createdOn: string, settingsTab: string) =>
    advice('deal-days-missing', {
      expected: `a column ${closedOn} or ${createdOn}`,
      what: `there is neither a column ${quoted(closedOn)} nor ${quoted(createdOn)}, so deals are scored as of now, and what is known now may know the outcome`,
      wayOut: `Add one of the two days, or enter the headers of yours in ${settingsTab}, Deal closed-on column and Deal created-on column.`,
    }),

  // Deals one by one
  outcomeUnknown: (received: string, settingsTab: string) =>
    finding('outcome-unknown', {
      expected: 'a won, lost or open word',
      received,
      what: `outcome ${quoted(received)} is none of the won, lost or open words, so the deal is not counted`,
      wayOut: `Correct it, or add it to Won words, Lost words or Open words in ${settingsTab}.`,
      remedies: addings(received, ['Won words', 'Lost words', 'Open words']),
    }),
  dealWithoutLead: (received: string, leadsTab: string) =>
    finding('deal-without-lead', {
      expected: `a key of ${leadsTab}`,
      received,
      what:
        received === ''
          ? 'the deal has no lead key and nothing of its own to score it by, so it is not counted'
          : `no lead has the key ${quoted(received)} and the deal has nothing of its own to score it by, so it is not counted`,
      wayOut:
        received === '' ? 'Enter the key of its lead.' : `Correct the key, or add the lead to ${leadsTab}.`,
    }),
  dealInFuture: (received: string) =>
    finding('deal-in-future', {
      expected: 'a day up to today',
      received,
      what: `the closing day ${received} is in the future, so the deal is not counted`,
      wayOut: 'Correct the day, or leave the outcome open until then.',
    }),
  dealDayUnreadable: (received: string, header: string) =>
    finding('deal-day-unreadable', {
      expected: 'a date',
      received,
      what: `${quoted(received)} in ${header} is no date`,
      wayOut: 'Enter a date such as 2026-11-21.',
    }),
  dealDaysReversed: (closedOn: string, createdOn: string, header: string) =>
    finding('deal-days-reversed', {
      expected: `a day from ${createdOn} on`,
      received: closedOn,
      what: `the closing day ${closedOn} is before ${header}, ${createdOn}, so ${header} is passed over`,
      wayOut: 'Correct one of the two days.',
    }),
  dealAmountUnreadable: (received: string, header: string) =>
    finding('deal-amount-unreadable', {
      expected: 'a number',
      received,
      what: `${quoted(received)} in ${header} is not a number, so the deal is counted without an amount`,
      wayOut: 'Enter a number such as 1200.',
    }),

  // Deals as a whole
  dealsOpen: (deals: number) =>
    advice('deals-open', {
      expected: '',
      what: `${counted(deals, 'deal')} ${are(deals)} open and not counted`,
      wayOut:
        deals === 1
          ? 'Nothing to do: it counts once it is won or lost.'
          : 'Nothing to do: they count once they are won or lost.',
    }),
  dealsWithoutOwnLead: (deals: number, leadsTab: string) =>
    advice('deals-without-own-lead', {
      expected: `keys of ${leadsTab}`,
      what: `${counted(deals, 'deal')} ${deals === 1 ? 'matches' : 'match'} no lead and ${are(deals)} scored by ${deals === 1 ? 'its' : 'their'} own columns and activities alone`,
      wayOut:
        deals === 1
          ? `If its lead is there, correct the key; else add it to ${leadsTab}.`
          : `If their leads are there, correct the keys; else add them to ${leadsTab}.`,
    }),
  dealsWithoutDays: (deals: number, closedOn: string, createdOn: string) =>
    advice('deals-without-days', {
      expected: 'a day',
      what: `${counted(deals, 'deal')} ${deals === 1 ? 'has' : 'have'} no ${closedOn} and no ${createdOn} that can be read, and ${are(deals)} scored as of now, which may know the outcome`,
      wayOut: 'Enter the days as dates.',
    }),
  noDeals: (tab: string) =>
    advice('no-deals', {
      expected: 'closed deals',
      what: 'there are no closed deals yet',
      wayOut: `Enter them in ${tab} as they are won or lost, one row a deal, then build the conversion sheet again.`,
    }),
  noneCounted: (deals: number) =>
    advice('no-deals', {
      expected: 'closed deals',
      what: `no deal can be counted: of ${counted(deals, 'deal')} the outcome or the lead is not known`,
      wayOut: 'The problems say which and what to do; then build the conversion sheet again.',
    }),
  fewDeals: (deals: number, won: number, lost: number, enough: number) =>
    advice('few-deals', {
      expected: `${enough} won and ${enough} lost`,
      received: `${won} won and ${lost} lost`,
      what: `${counted(deals, 'closed deal')} (${won.toLocaleString('en-US')} won, ${lost.toLocaleString('en-US')} lost) ${are(deals)} too few to say whether the scores predict sales`,
      wayOut: `Build the conversion sheet again when there are at least ${enough} won and ${enough} lost ones.`,
    }),
  allOneOutcome: (deals: number, outcome: 'won' | 'lost') =>
    advice('all-one-outcome', {
      expected: 'won and lost deals',
      received: `${deals} ${outcome}`,
      what: `all ${counted(deals, 'closed deal')} ${are(deals)} ${outcome}, so nothing can be compared`,
      wayOut: `Enter the ${outcome === 'won' ? 'lost' : 'won'} ones too.`,
    }),
} as const;
