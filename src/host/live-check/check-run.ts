import { type Check, NotRun, type Outcome } from './check.ts';
import { messageOf } from './described.ts';
import type { Scratch } from './scratch.ts';

const usualSeconds = 5;
const defaultLocale = 'en_US';
// As Sheets itself calls it.
const defaultTimeZone = 'Etc/GMT';

/** Runs one check after the other; what would end after `until` (milliseconds since 1970) is not begun. */
export class CheckRun {
  private readonly language = Session.getActiveUserLocale();

  constructor(
    private readonly scratch: Scratch,
    private readonly until: number,
  ) {}

  outcomes(checks: readonly Check[]): Outcome[] {
    const outcomes: Outcome[] = [];
    for (const batch of batchesOf(checks)) {
      const begun = this.begin(batch);
      for (const check of batch) {
        const outcome = this.outcome(check, begun.get(check));
        outcomes.push(outcome);
        const { verdict, seen } = outcome;
        // Google may end the script before the table is written: what is known so far stands in the log.
        console.log(`${outcomes.length}. ${verdict}: ${check.what} · assumed ${check.assumed} · ${seen}`);
      }
    }
    return outcomes;
  }

  /** Writes for all checks of a batch. Where Google refuses any of it, each check is left to run alone. */
  private begin(batch: readonly Check[]): Map<Check, () => string> {
    const begun = new Map<Check, () => string>();
    if (batch.length === 1 || Date.now() + usualSeconds * 1000 > this.until) return begun;
    try {
      this.useSettings(batch[0]!);
      for (const check of batch) if (check.begin) begun.set(check, check.begin(this.scratch));
      SpreadsheetApp.flush();
      return begun;
    } catch (error) {
      console.log(`checks are run one by one: ${messageOf(error)}`);
      return new Map();
    }
  }

  private outcome(check: Check, read: (() => string) | undefined): Outcome {
    const notRun = this.reasonNotToRun(check);
    if (notRun !== null) return { check, seen: `not run: ${notRun}`, verdict: 'not run' };
    try {
      this.useSettings(check);
      return judged(check, read ? read() : check.see(this.scratch));
    } catch (error) {
      if (error instanceof NotRun) return { check, seen: `not run: ${error.message}`, verdict: 'not run' };
      return judged(check, `threw: ${messageOf(error)}`);
    } finally {
      this.endQuietly();
    }
  }

  private useSettings({ locale, timeZone }: Check): void {
    this.scratch.useSettings(locale ?? defaultLocale, timeZone ?? defaultTimeZone);
  }

  private reasonNotToRun({ needsSeconds = usualSeconds, isInEnglish }: Check): string | null {
    if (Date.now() + needsSeconds * 1000 > this.until) return 'out of time';
    const isOther = isInEnglish && !/^en/i.test(this.language);
    return isOther
      ? `Google speaks "${this.language}" to this account, and only its English texts are known`
      : null;
  }

  /** A check that left something queued that Google refuses, or a tab that cannot be deleted now, spoils no other check. */
  private endQuietly(): void {
    try {
      this.scratch.endCheck();
    } catch (error) {
      console.log(`after a check: ${messageOf(error)}`);
    }
  }
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

/** What was seen, beside what was assumed. */
export function judged(check: Outcome['check'] & Pick<Check, 'isShownOnly'>, seen: string): Outcome {
  if (check.isShownOnly) return { check, seen, verdict: 'shown' };
  return { check, seen, verdict: seen === check.assumed ? 'agrees' : 'differs' };
}
