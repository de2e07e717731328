/** Every sentence about the schedule that a user reads. */
import { counted } from '../../scoring/index.ts';
import { hours } from '../document/timing.ts';
import type { Timing } from '../sheets/script.ts';

/** @example timingText({ interval: 'daily', hour: 6 }) // 'daily, 06:00 to 07:00' */
function timingText({ interval, hour }: Timing): string {
  if (interval === 'hourly') return 'hourly';
  return interval === 'daily' ? `daily, ${hours(hour)}` : `weekly on Mondays, ${hours(hour)}`;
}

const openSchedule = 'Extensions ▸ Scoreband ▸ Schedule…';

export const say = {
  title: 'Schedule',

  // The dialog
  notSetUp: () => 'There are no rules to score by yet. Choose Set up first.',
  none: () => 'Leads are scored by hand: no schedule is set.',
  own: (timing: Timing, zone: string, since: string) =>
    `You have scheduled scoring ${timingText(timing)} (${zone}), since ${since}.`,
  ownTriggerGone: () =>
    'But Google no longer has its trigger, so that it does not run. Enter the schedule again to renew it.',
  lastRun: (at: string | null) =>
    at === null ? 'It has not scored any leads yet.' : `It last scored the leads on ${at}.`,
  nextRun: (due: string) => `Next run: ${due}.`,
  shareOfDay: (minutes: number) =>
    `By its last run it takes about ${counted(minutes, 'minute')} of the 90 a day that your account has for all that runs by itself, schedules in other spreadsheets included (6 hours in Google Workspace).`,
  ofColleague: (timing: Timing, zone: string, since: string) =>
    `A colleague has scheduled scoring ${timingText(timing)} (${zone}), since ${since}. It runs with that person's rights.`,
  offerTakeOver: () =>
    'Take it over? You then set it anew, it runs with your rights, and the colleague’s ends by itself. No leaves it as it is.',
  question: () =>
    'Enter off, hourly, daily or weekly. Daily and weekly runs (Mondays) start between 6 and 7 in the morning, or in the hour you add: daily 19.\n\nWhere a Google Form fills your leads, add “and answers” (daily 6 and answers): each answer is then scored as it arrives, too.',
  unreadable: (text: string) => `"${text}" is no schedule.`,
  withAnswers: () => 'Answers of a form are scored as they arrive, too.',
  answersWait: (at: string) =>
    `Answers of a form, the latest of ${at}, wait for the next hour: runs for them have taken 20 minutes today, or another run was under way.`,
  isSet: (timing: Timing, zone: string, due: string, hasAnswers: boolean) =>
    [
      `Leads are now scored ${timingText(timing)} (${zone}), also while the spreadsheet is closed.`,
      `Next run: ${due}.`,
      ...(hasAnswers ? [say.withAnswers()] : []),
      'It runs with your rights, and ends when you lose access to this spreadsheet.',
      'All that runs by itself under your account, schedules in other spreadsheets included, shares 90 minutes a day (6 hours in Google Workspace).',
    ].join('\n\n'),
  isOff: () => 'The schedule is off. Leads are scored by hand.',
  notAuthorised: () =>
    'Google has not been allowed to run Scoreband by itself. Reload the spreadsheet, choose Schedule… again, and allow what Google asks for.',

  // What a run leaves behind
  authorisationLost: () => 'Google no longer lets Scoreband run for the person who set the schedule',
  noSpreadsheet: (at: string) =>
    `The scheduled run of ${at} found no spreadsheet open, as happens in installations from the Marketplace. Score by hand: Score leads.`,
  failed: (at: string, error: string) =>
    `The scheduled run of ${at} could not score the leads: ${error.replace(/[.\s]+$/, '')}. Score by hand, then look at ${openSchedule}`,
  killed: (at: string) =>
    `The scheduled run of ${at} was cut off before it ended, so that some scores may be old. Score by hand: Score leads.`,
  stranger: (at: string) =>
    `On ${at} Google started the schedule under another id than the one that Scoreband has noted. Set the schedule again, so that there is one: ${openSchedule}`,
  late: (timing: Timing, scoredAt: string | null) =>
    `Scoring is scheduled ${timingText(timing)}, but ${scoredAt === null ? 'has never run' : `last ran on ${scoredAt}`}. Set it again: ${openSchedule}`,
} as const;
