/** Every sentence about mail that a user reads, in dialogs and in mails. */
import { counted } from '../../scoring/index.ts';
import type { MailChoice } from '../document/schedule-record.ts';

const howOften: Readonly<Record<MailChoice, string>> = {
  morning: 'each morning',
  crossings: 'each morning, and when a new lead reaches the highest status',
};

const whoGetsIt =
  'Mail goes to the addresses in column Mail of the tab Owners, and only to those who may edit this spreadsheet.';

export const say = {
  ownersColumn: {
    header: 'Mail',
    note: 'Address to which the first lines of the call list go, once Schedule… says so. Empty: no mail.',
  },

  // The dialog
  title: 'Mail',
  question: () =>
    'Mail: enter mail off, mail each morning, or mail also new (each morning, and when a new lead reaches the highest status). You see what would be sent before it is turned on.',
  unreadable: (entered: string) =>
    `"${entered}" is none of mail off, mail each morning and mail also new. Nothing was changed.`,
  noSchedule: () =>
    'Mail is sent by your own scheduled run. Choose Schedule… and enter a schedule first, such as daily.',
  notAllowed: () =>
    'Google has not been allowed to let Scoreband send mail for you. Reload the spreadsheet, choose Schedule… again, and allow what Google asks for. If it does not ask, the file appsscript.json of the build with mail was not pasted.',
  noCallList: () =>
    'Mail brings the first lines of the call list, and there is none. Choose Call list first.',
  noOwners: () =>
    `${whoGetsIt} There is no such tab yet: choose Team ▸ Owners, enter your name and address, then choose Schedule… again.`,
  offerColumn: (tab: string) =>
    `${whoGetsIt}\n\n${tab} has no such column yet. Add it? It is the only thing that is written.`,
  columnAdded: (tab: string) =>
    `The column Mail is there. Enter one address a row in ${tab}, then choose Schedule… again.`,
  noAddress: (tab: string, refusals: readonly string[]) =>
    [`No address in column Mail of ${tab} can get mail today.`, ...refusals].join('\n\n'),
  preview: (choice: MailChoice, to: readonly string[], quota: number, more: readonly string[]) =>
    [
      `Mail ${howOften[choice]}, in your name, to ${to.join(', ')}.`,
      'It comes with the scheduled run, on working days. Who has nothing to call gets none, and nobody more than ten a day.',
      `Your account may send ${counted(quota, 'more mail')} today.`,
      ...more,
    ].join('\n\n'),
  example: (to: string, subject: string, body: string) =>
    `This is what ${to} would get now:\n\n${subject}\n\n${body}`,
  nothingNow: (to: string) => `As it stands, ${to} would get nothing now: there is nobody to call.`,
  turnOn: () => 'Turn it on?',
  isTurnedOn: (choice: MailChoice) =>
    `Scoreband mails ${howOften[choice]}. Schedule… and mail off ends it, and so does the end of the schedule.`,
  locked: () => 'Another run of Scoreband is writing to this spreadsheet. Wait a minute, then try again.',
  isTurnedOff: () => 'No mail is sent.',

  // How it stands
  isOff: () => 'No mail is sent.',
  isOn: (choice: MailChoice) => `Mail is sent ${howOften[choice]}, to the addresses in Owners.`,
  lastSent: (at: string, sent: number, quota: number | null) =>
    `On ${at} it sent ${counted(sent, 'mail')}${quota === null ? '' : `; then your account could send ${quota} more that day`}.`,
  mayNotEdit: (name: string, address: string, tab: string) =>
    `No mail goes to ${name} (${address}): that address is not among those who may edit this spreadsheet. Share it with that address, or correct the cell in ${tab}.`,
  quotaUsed: (left: number, mails: number) =>
    `Of ${counted(mails, 'mail')} ${left} could be sent: Google lets your account send no more today. What is new comes with the next mail.`,
  refused: (address: string, message: string) =>
    `Google did not send the mail to ${address}: ${message.replace(/[.\s]+$/, '')}.`,
  perhapsUnsent: (address: string, at: string) =>
    `The run of ${at} was cut off while it sent mail: whether it reached ${address} is not known. What it told stands on the call list.`,
  lockedOut: (at: string) =>
    `At ${at} no mail was sent: another run of Scoreband was writing to this spreadsheet. What is new comes with the next mail.`,
  notGranted: () =>
    'No mail is sent: Google has not been allowed to let Scoreband send it. Choose Schedule… to allow it, or enter mail off there.',
  listGone: () => 'No mail is sent: the call list is gone. Choose Call list, or enter mail off in Schedule….',

  // The mail
  subject: (fresh: number, calls: number, status: string) => {
    const parts = [
      ...(fresh > 0 ? [`${counted(fresh, 'lead')} new at ${status}`] : []),
      ...(calls > 0 ? [`${counted(calls, 'lead')} to call`] : []),
    ];
    return `Scoreband: ${parts.join(', ')}`;
  },
  fresh: (status: string) => `New at ${status}:`,
  calls: () => 'To call, from the top:',
  more: (count: number) => `${count} more, in the spreadsheet.`,
  due: (day: string) => `due ${day}`,
  row: (row: number) => `row ${row}`,
  address: (address: string) => `Spreadsheet: ${address}`,
  why: () =>
    'You get this because your address stands in the tab Owners of that spreadsheet. Empty that cell to get no more, or choose Extensions > Scoreband > Schedule… there and enter mail off.',
} as const;
