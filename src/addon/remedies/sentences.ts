/** Every sentence of ways out that are taken at a click. */
import { quoted } from '../../scoring/index.ts';

export const say = {
  written: (place: string, value: string) =>
    `${place} now says ${quoted(value)}. It counts when the leads are scored or the rules are checked.`,
  saidAlready: (place: string) => `${place} says so already. Nothing was written.`,
  gone: () =>
    'This problem is not as it was any more, so nothing was written. Choose Check rules to see how it stands now.',
  ignored: () =>
    'It is ignored in every list from now on, and shown again where it comes to concern more than twice as much.',
  shownAgain: () => 'It is shown again wherever it is found.',
  notIgnorable: () => 'A part of Scoreband does not work because of this problem, so it cannot be ignored.',
  tooMany: () => 'So many problems are ignored that no more can be kept. Show one of them again first.',
  isFormula: (place: string) => `${place} is a formula, which is never overwritten. Change it there.`,
  noSettings: () => 'There is no tab Settings any more. Choose Set up, then try again.',
  locked: () => 'Another run of Scoreband is writing to this spreadsheet. Wait a minute, then try again.',
  columnsMoved: (tab: string) =>
    `Somebody is moving columns of ${tab}. Nothing was written. Please try again.`,
  refused: (tab: string, message: string) =>
    `${tab} could not be written: ${message.replace(/[.\s]+$/, '')}. Ask the owner of the spreadsheet to let you edit it, then try again.`,
} as const;
