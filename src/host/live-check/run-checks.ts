import { type Check, NotRun, type Outcome } from './check.ts';
import { messageOf } from './described.ts';
import type { Scratch } from './scratch.ts';

const usualSeconds = 5;
const defaultLocale = 'en_US';
// As Sheets itself calls it.
const defaultTimeZone = 'Etc/GMT';

/** Runs one check after the other; what would end after `until` (milliseconds since 1970) is not begun. */
export function runChecks(checks: readonly Check[], scratch: Scratch, until: number): Outcome[] {
  const language = Session.getActiveUserLocale();
  const outcomes: Outcome[] = [];
  for (const batch of batchesOf(checks)) {
    const begun = begin(batch, scratch, until);
    for (const check of batch) {
      const outcome = outcomeOf(check, scratch, reasonNotToRun(check, until, language), begun.get(check));
      outcomes.push(outcome);
      const { verdict, seen } = outcome;
      // Google may end the script before the table is written: what is known so far stands in the log.
      console.log(`${outcomes.length}. ${verdict}: ${check.what} · assumed ${check.assumed} · ${seen}`);
    }
  }
  return outcomes;
}

/** Neighbours whose writes can be sent together; every other check is alone. */
function batchesOf(checks: readonly Check[]): Check[][] {
  const batches: Check[][] = [];
  for (const check of checks) {
    const batch = batches[batches.length - 1];
    const neighbour = batch?.[0];
    const goesWith = check.begin && neighbour?.begin && settingsOf(check) === settingsOf(neighbour);
    if (batch && goesWith) batch.push(check);
    else batches.push([check]);
  }
  return batches;
}

function settingsOf({ locale, timeZone }: Check): string {
  return `${locale} ${timeZone}`;
}

/** Writes for all checks of a batch. Where Google refuses any of it, each check is left to run alone. */
function begin(batch: readonly Check[], scratch: Scratch, until: number): Map<Check, () => string> {
  const begun = new Map<Check, () => string>();
  if (batch.length === 1 || Date.now() + usualSeconds * 1000 > until) return begun;
  try {
    useSettings(batch[0]!, scratch);
    for (const check of batch) if (check.begin) begun.set(check, check.begin(scratch));
    SpreadsheetApp.flush();
    return begun;
  } catch (error) {
    console.log(`checks are run one by one: ${messageOf(error)}`);
    return new Map();
  }
}

function outcomeOf(
  check: Check,
  scratch: Scratch,
  notRun: string | null,
  read: (() => string) | undefined,
): Outcome {
  if (notRun !== null) return { check, seen: `not run: ${notRun}`, verdict: 'not run' };
  try {
    useSettings(check, scratch);
    return judged(check, read ? read() : check.see(scratch));
  } catch (error) {
    if (error instanceof NotRun) return { check, seen: `not run: ${error.message}`, verdict: 'not run' };
    return judged(check, `threw: ${messageOf(error)}`);
  } finally {
    endQuietly(scratch);
  }
}

function useSettings({ locale, timeZone }: Check, scratch: Scratch): void {
  scratch.useSettings(locale ?? defaultLocale, timeZone ?? defaultTimeZone);
}

function reasonNotToRun(check: Check, until: number, language: string): string | null {
  const needed = (check.needsSeconds ?? usualSeconds) * 1000;
  if (Date.now() + needed > until) return 'out of time';
  const isOther = check.isInEnglish && !/^en/i.test(language);
  return isOther ? `Google speaks "${language}" to this account, and only its English texts are known` : null;
}

/** What was seen, beside what was assumed. */
export function judged(check: Outcome['check'] & Pick<Check, 'isShownOnly'>, seen: string): Outcome {
  if (check.isShownOnly) return { check, seen, verdict: 'shown' };
  return { check, seen, verdict: seen === check.assumed ? 'agrees' : 'differs' };
}

/** A check that left something queued that Google refuses, or a tab that cannot be deleted now, spoils no other check. */
function endQuietly(scratch: Scratch): void {
  try {
    scratch.endCheck();
  } catch (error) {
    console.log(`after a check: ${messageOf(error)}`);
  }
}
