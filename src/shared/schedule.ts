/** The schedule as the page shows and sets it. JSON values only. */

export interface ScheduleView {
  /** null where none is set. */
  timing: ScheduleChoice | null;
  /** By whose clock its hours are. */
  timeZone: string;
  /** It runs with a colleague's rights. */
  isColleagues: boolean;
  /** This build sends mail, which the dialog of the menu asks about. */
  hasMail: boolean;
  /** Its timing, last and next run in sentences. */
  lines: string[];
  /** What is wrong with it, each with a way out. */
  notices: string[];
  /** It is the user's own and Google has lost its trigger, so that it can be repaired here. */
  isTriggerGone: boolean;
}

export interface ScheduleChoice {
  interval: 'off' | 'hourly' | 'daily' | 'weekly';
  /** In the spreadsheet's zone, 0 to 23; hourly runs have none. */
  hour: number;
  /** Answers of a form are scored as they arrive, too. */
  hasAnswers: boolean;
}

export interface ScheduleSet {
  /** What was set, or why nothing was. */
  said: string;
  isSet: boolean;
}
