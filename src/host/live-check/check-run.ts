import { type Check, type CheckResult, inOneLine, judged, NotYet, type Verdict } from './check.ts';
import { messageOf } from './described.ts';
import type { Scratch } from './scratch.ts';

const usualSeconds = 5;
/** Results that are lost where Google ends the script. */
const mostUnkept = 20;

/** Runs one check after the other; what would end after `until` (milliseconds since 1970) is not begun. */
export class CheckRun {
  private readonly language = Session.getActiveUserLocale();

  constructor(
    private readonly scratch: Scratch,
    private readonly until: number,
  ) {}

  /** @param keep is given the results some at a time */
  run(checks: readonly Check[], keep: (results: readonly CheckResult[]) => void): void {
    let results: CheckResult[] = [];
    for (const batch of batchesOf(checks)) {
      const readings = this.begin(batch);
      for (const check of batch) {
        const result = this.result(check, readings.get(check));
        results.push(result);
        console.log(inOneLine(result));
      }
      if (results.length < mostUnkept) continue;
      keep(results);
      results = [];
    }
    keep(results);
  }

  /** Writes for all checks of a batch. Where Google refuses any of it, each check is left to run alone. */
  private begin(batch: readonly Check[]): Map<Check, () => string> {
    if (batch.length === 1 || Date.now() + usualSeconds * 1000 > this.until) return new Map();
    try {
      this.scratch.useSettings(batch[0]!);
      const readings = batch.map((check) => [check, check.see(this.scratch) as () => string] as const);
      SpreadsheetApp.flush();
      return new Map(readings);
    } catch (error) {
      console.log(`checks are run one by one: ${messageOf(error)}`);
      return new Map();
    }
  }

  private result(check: Check, read = () => this.seenAlone(check)): CheckResult {
    const without = (verdict: Verdict, why: string): CheckResult => ({
      check,
      seen: `${verdict}: ${why}`,
      verdict,
    });
    if (this.lacksTimeFor(check)) return without('not yet', 'out of time; run liveCheck again');
    if (check.isInEnglish && !/^en/i.test(this.language)) {
      return without(
        'not run',
        `Google speaks "${this.language}" to this account, and only its English texts are known`,
      );
    }
    try {
      this.scratch.useSettings(check);
      return judged(check, read());
    } catch (error) {
      return error instanceof NotYet
        ? without('not yet', error.message)
        : judged(check, `threw: ${messageOf(error)}`);
    } finally {
      this.endQuietly();
    }
  }

  private seenAlone(check: Check): string {
    const seen = check.see(this.scratch);
    if (typeof seen === 'string') return seen;
    SpreadsheetApp.flush();
    return seen();
  }

  private lacksTimeFor({ needsSeconds = usualSeconds }: Check): boolean {
    return Date.now() + needsSeconds * 1000 > this.until;
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
    const first = batch?.[0];
    const goesWith =
      check.writesFirst &&
      first?.writesFirst &&
      check.locale === first.locale &&
      check.timeZone === first.timeZone;
    if (goesWith) batch!.push(check);
    else batches.push([check]);
  }
  return batches;
}
