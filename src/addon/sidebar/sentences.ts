/** Every sentence that the server says to the sidebar alone. */

const number = (amount: number): string => amount.toLocaleString('en-US');

export const say = {
  // When a run was
  today: (time: string) => `today at ${time}`,
  yesterday: (time: string) => `yesterday at ${time}`,
  onDay: (day: string, time: string) => `on ${day} at ${time}`,

  notSetUp: () =>
    'Set up looks for your leads, deals and activities and proposes rules from them. It shows what it found and asks before it writes.',
  asSentence: (text: string) => `${text[0]!.toUpperCase()}${text.slice(1)}`,
  failed: (when: string, message: string) =>
    `${say.asSentence(when)}: ${message.replace(/[.\s]+$/, '')}. Try again; if it happens again, tell whoever looks after this sheet.`,

  // Set-up
  noLeadsToSetUp: () =>
    'No tab has leads any more, so nothing was written. Put one lead a row below a row of headers, then set up again.',
  otherRules: () =>
    'Your spreadsheet has changed since these rules were proposed, so nothing was written. Look at the rules as they are now, then go on.',
  scheduleNotAllowed: () =>
    'No schedule was set: Google asks for a permission first. Choose Schedule… in the menu to give it.',

  // Runs over several executions
  startedOver: (isKnown: boolean) =>
    isKnown
      ? 'The rules have changed meanwhile, so scoring has begun again at the first row.'
      : 'Another run has scored the leads meanwhile, so scoring has begun again at the first row.',
  stuck: (rowCount: number) =>
    `${number(rowCount)} rows are more than Google lets a script read and write at a time. Move leads that nobody works on any more to another spreadsheet, then score again.`,

  // The selected lead
  nothingSelected: () => 'Select a lead on your tab of leads, then choose Show selected lead.',
  otherTab: (selected: string, leadsTab: string) =>
    `The cursor is on ${selected}. Select a lead on ${leadsTab}, then choose Show selected lead.`,
  noLead: (tab: string, row: number) =>
    `Row ${number(row)} of ${tab} holds no lead. Select a row with a lead, then choose Show selected lead.`,
  leadGone: () =>
    'This lead is no longer on your tab of leads. Select another one, then choose Show selected lead.',
  withoutKey: (row: number) => `Row ${number(row)}`,

  // Calls
  callNoted: (lead: string, tab: string) =>
    `${lead} is noted in ${tab}. The next run says when to call again.`,
  callNotedBefore: (lead: string) => `${lead} was noted so today already. Nothing was written.`,
  callLocked: () =>
    'Another run of Scoreband is writing to this spreadsheet. Wait a minute, then note the call again.',
  callsMoved: () => 'Somebody is moving columns of Calls, so nothing was noted. Note the call again.',
  noResult: (results: readonly string[]) =>
    `Nothing was noted: choose what came of the call, one of ${results.join(', ')}.`,
  dayGone: (today: string) =>
    `Nothing was noted: the day to call again is not ahead. Choose ${today} or a later day.`,

  // Draft
  draftChange: (name: string, from: string, to: string) => `${name}: ${from || '(empty)'} → ${to}`,

  // Places
  noTab: (tab: string) =>
    `There is no tab ${tab} any more. Choose Check rules to see where the problem is now.`,
} as const;
