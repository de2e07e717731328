/** Sentences about calls that a user reads. */
import { advice, finding, quoted } from '../../scoring/index.ts';
import { callResults } from './call-results.ts';

export const say = {
  headerMissing: (header: string) =>
    finding('calls-header-missing', {
      expected: header,
      what: `the column ${quoted(header)} is missing, so that no call counts`,
      wayOut: `Head a column of the first row ${header}.`,
    }),
  dayUnreadable: (text: string) =>
    finding('call-day-unreadable', {
      expected: 'a day',
      received: text,
      what:
        text === ''
          ? 'this call has no day, and is passed over'
          : `${quoted(text)} is no day, so this call is passed over`,
      wayOut: 'Enter the day of the call, such as 2026-11-20.',
    }),
  dayToCome: (text: string) =>
    finding('call-day-to-come', {
      expected: 'today or earlier',
      received: text,
      what: `${text} is still to come, so this call is passed over`,
      wayOut: 'Enter the day of the call in When, and the day to call again in Again on.',
    }),
  keyMissing: () =>
    finding('call-without-key', {
      expected: 'the key of a lead',
      what: 'this call has no lead, and is passed over',
      wayOut: 'Enter the key of the lead, as it stands on Leads.',
    }),
  leadMissing: (key: string) =>
    advice('call-without-lead', {
      expected: 'the key of a lead',
      received: key,
      what: `no lead has the key ${quoted(key)}`,
      wayOut: 'Correct the key, or leave the line as it is where the lead was deleted.',
    }),
  resultUnknown: (text: string) =>
    finding('call-result-unknown', {
      expected: callResults.join(', '),
      received: text,
      what: `${quoted(text)} is no result, so this call is passed over`,
      wayOut: `Choose one of ${callResults.join(', ')}; anything else belongs in Note.`,
    }),
  againOnUnreadable: (text: string) =>
    finding('call-again-on-unreadable', {
      expected: 'a day',
      received: text,
      what: `${quoted(text)} is no day, so nothing is promised`,
      wayOut: 'Enter the day on which to call again, such as 2026-12-02.',
    }),
  contactedOnUnreadable: (text: string, header: string) =>
    finding('contacted-on-unreadable', {
      expected: 'a day',
      received: text,
      what: `${quoted(text)} in ${header} is no day, so it counts as no call`,
      wayOut: 'Enter the day of the contact, such as 2026-11-20, or clear the cell.',
    }),
  contactedOnToCome: (text: string, header: string) =>
    finding('contacted-on-to-come', {
      expected: 'today or earlier',
      received: text,
      what: `${text} in ${header} is still to come, so it counts as no call`,
      wayOut: 'Enter the day of the last contact, or clear the cell.',
    }),
} as const;
