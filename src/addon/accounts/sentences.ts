/** Every sentence, heading and note of the Accounts tab. */
import { counted, finding } from '../../scoring/index.ts';

export const say = {
  menuItem: 'Accounts',
  tabName: 'Accounts',
  title: 'Accounts: which companies are warm',
  asOf: (day: string, accounts: number, leadsTab: string) =>
    `As of ${day} · ${counted(accounts, 'account')} of the open leads of ${leadsTab} · rewritten by each run; columns of yours beside it stay as they are`,
  empty: (settingsTab: string) =>
    `No open lead has an account yet. An account is the domain of the e-mail address, but for free, academic and disposable mail; if you have a column with companies, enter its header in ${settingsTab}, Account column.`,
  more: (accounts: number) => `… and ${counted(accounts, 'more account', 'more accounts')}.`,
  written: (tab: string, accounts: number) => `The tab ${tab} shows ${counted(accounts, 'account')}.`,
  unchanged: (tab: string) => `The tab ${tab} shows them; nothing has changed since it was written.`,
  otherRun: () =>
    'Another run of Scoreband is writing to this spreadsheet. Wait a minute, then choose Accounts again.',
  tabRefused: (tab: string, said: string) =>
    finding('tab-refused', {
      expected: 'a tab that can be written',
      received: said,
      what: `the tab could not be written: ${said.replace(/[.\s]+$/, '')}`,
      wayOut: `Allow editing of ${tab}, or delete it, then choose Accounts again.`,
    }),
  columns: {
    account: { header: 'Account' },
    people: {
      header: 'People',
      note: 'Leads of the account that are neither won nor lost nor disqualified, each key once.',
    },
    active: { header: 'Active', note: 'Of these, how many have an activity of the last 30 days.' },
    best: { header: 'Best lead', note: 'The lead with the highest score, with a link to its row.' },
    score: {
      header: 'Score',
      note: 'That of the best lead, and 5 for each other active person, up to Account bonus of Settings.',
    },
    why: { header: 'Why' },
    status: { header: 'Status', note: 'Of the score, by the ladder of the leads.' },
    owner: { header: 'Owner', note: 'Of the best lead that has one.' },
    won: { header: 'Won', note: 'Won deals of its leads.' },
    lost: { header: 'Lost', note: 'Lost deals of its leads.' },
  },
} as const;
