import { wallClockOf } from '../workbook/serial-date.ts';
import { TimeZone } from '../workbook/time-zone.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { Answers, MenuItem, Shown } from './answers.ts';
import { type CostModel, costModel } from './cost-model.ts';
import { Execution, type ExecutionOptions, type QueuedWrite } from './execution.ts';
import { ExecutionKilled, GoogleException } from './google-exception.ts';
import { messages } from './messages.ts';
import { missingScope, needsPermission } from './permissions.ts';
import { Project } from './project.ts';
import { scriptDate } from './script-date.ts';

/** A service call that is about to happen. */
export interface ServiceCall {
  /** From 1, over all executions of the host. */
  number: number;
  service: string;
  member: string;
}

export interface HostOptions {
  /** The open spreadsheet; null for none. */
  workbook: Workbook | null;
  /** Start of the clock, in milliseconds since 1970 UTC; the machine's by default. */
  now?: number;
  /** Zone of the script, which is not that of the spreadsheet. */
  scriptTimeZone?: string;
  /** Files for `HtmlService`, by name without `.html`. */
  html?: Readonly<Record<string, string>>;
  answers?: Answers;
  /** Language of the user's account, e.g. `en`. */
  userLocale?: string;
  /** Editor add-on of the Marketplace: its triggers see no spreadsheet and come at most hourly, one a user. */
  isPublishedAddOn?: boolean;
  /** Does a copy of a tab have its metadata? Google does not say; true by default. */
  copiesMetadata?: boolean;
  /** Fake milliseconds after which an execution is killed; no limit by default. */
  timeLimitMilliseconds?: number;
  costs?: Partial<CostModel>;
  /** Google's errors come in the language of the user; a script must not live by the English ones. */
  translateError?: (message: string) => string;
  project?: Project;
}

/** The time that a script sees. It stands still but for what service calls cost and `Utilities.sleep` waits. */
class Clock {
  constructor(
    /** Milliseconds since 1970 UTC. */
    public now: number,
  ) {}

  advance(milliseconds: number): void {
    this.now += milliseconds;
  }
}

/** Apps Script around one spreadsheet: who runs what, when, and what it costs. The services ask it before each call. */
export class Host {
  readonly workbook: Workbook | null;
  readonly clock: Clock;
  readonly scriptTimeZone: string;
  /** The class of the dates that cells give: not the script's own `Date`, as in Apps Script. */
  private readonly CellDate: DateConstructor;
  readonly html: Readonly<Record<string, string>>;
  readonly userLocale: string;
  readonly isPublishedAddOn: boolean;
  readonly copiesMetadata: boolean;
  readonly project: Project;
  readonly costs: CostModel;
  readonly translateError: (message: string) => string;
  answers: Answers;
  timeLimitMilliseconds: number;
  /**
   * Called before each service call. It may throw what the call shall throw, kill the execution, change the workbook as a
   * person does meanwhile, or run another execution.
   */
  onCall: ((call: ServiceCall) => void) | null = null;
  /** Dialogs, toasts and pages, in order. */
  readonly shown: Shown[] = [];
  /** The menus that `addToUi` has added, by name. */
  readonly menus = new Map<string, MenuItem[]>();
  readonly log: string[] = [];
  /** Ended executions, oldest first. */
  readonly executions: Execution[] = [];
  private readonly running: Execution[] = [];
  private callNumber = 0;
  private seed = 0;

  constructor(options: HostOptions) {
    this.workbook = options.workbook;
    this.clock = new Clock(options.now ?? Date.now());
    this.scriptTimeZone = options.scriptTimeZone ?? 'Etc/UTC';
    this.CellDate = scriptDate(this.scriptTimeZone, () => this.clock.now);
    this.html = options.html ?? {};
    this.answers = options.answers ?? {};
    this.userLocale = options.userLocale ?? 'en';
    this.isPublishedAddOn = options.isPublishedAddOn ?? false;
    this.copiesMetadata = options.copiesMetadata ?? true;
    this.timeLimitMilliseconds = options.timeLimitMilliseconds ?? Number.POSITIVE_INFINITY;
    this.costs = { ...costModel, ...options.costs };
    this.translateError = options.translateError ?? ((message) => message);
    this.project = options.project ?? new Project();
  }

  /** The execution that runs now. @throws where none does: a service call at the top level of a script. */
  get execution(): Execution {
    const execution = this.running[this.running.length - 1];
    if (!execution) throw new Error('execution: none is running: a service was called outside of a function');
    return execution;
  }

  /** The zone of the spreadsheet, or of the script where none is open. */
  get zone(): TimeZone {
    return this.workbook?.zone ?? TimeZone.of(this.scriptTimeZone);
  }

  /** Makes dates of serials: the instant at which a clock in the zone shows them. */
  dateReader(): (serial: number) => Date {
    const { zone, CellDate } = this;
    return (serial) => new CellDate(zone.instant(wallClockOf(serial)));
  }

  /** Runs a function from start to end: queued writes are sent, late errors come out, locks are released. */
  run<T>(script: () => T, options: ExecutionOptions = {}): T {
    const user = this.workbook?.owner ?? 'owner@example.com';
    const { timeLimitMilliseconds } = this;
    const execution = new Execution({ user, timeLimitMilliseconds, ...options }, this.clock.now);
    this.running.push(execution);
    try {
      const result = this.runToEnd(script, execution);
      if (execution.isKilled) throw new ExecutionKilled();
      return result;
    } finally {
      this.running.pop();
      this.close(execution);
    }
  }

  /** Asked by every service method before it does its work. */
  call<T>(service: string, member: string, work: () => T): T {
    const execution = this.execution;
    if (execution.isKilled) throw new ExecutionKilled();
    if (execution.depth > 0) return work();
    const name = `${service}.${member}`;
    execution.countCall(name);
    this.callNumber++;
    try {
      this.onCall?.({ number: this.callNumber, service, member });
      this.spend(this.costs.call);
      if (needsPermission(name)) this.authorise(name, execution);
      return inside(execution, work);
    } catch (error) {
      throw this.translated(error);
    }
  }

  /** Ends the running execution where it stands; for `onCall`. */
  kill(): never {
    this.execution.isKilled = true;
    throw new ExecutionKilled();
  }

  /** Lets time pass, and kills an execution that has had too much of it. */
  spend(milliseconds: number): void {
    this.clock.advance(milliseconds);
    const execution = this.running[this.running.length - 1];
    if (!execution) return;
    if (this.clock.now - execution.startedAt > execution.timeLimitMilliseconds) this.kill();
  }

  /** A read sees what was written before it. */
  read(cells = 0): void {
    this.commit();
    this.execution.cellsRead += cells;
    this.spend(this.costs.read + cells * this.costs.readCell);
  }

  /** Queues a write. What is wrong with its values comes out when it is sent. */
  write(write: QueuedWrite): void {
    this.execution.pending.push(write);
    this.execution.cellsWritten += write.cells;
    this.spend(this.costs.queuedWrite + write.cells * this.costs.queuedCell);
  }

  /** A change of the sheet's shape, or of something that a script reads back at once: done now, after what is queued. */
  change(): void {
    this.commit();
    this.execution.commits++;
    this.spend(this.costs.commit);
  }

  /** Sends what is queued. Behind a write that fails, the rest of the queue is lost. */
  commit(): void {
    const execution = this.execution;
    const queued = execution.pending;
    if (queued.length === 0) return;
    const cells = queued.reduce((sum, write) => sum + write.cells, 0);
    this.spend(this.costs.commit + cells * this.costs.committedCell);
    execution.pending = [];
    execution.commits++;
    for (const write of queued) write.apply();
  }

  /** A number that is the same in every run of the same calls. */
  nextSeed(): number {
    return ++this.seed;
  }

  private runToEnd<T>(script: () => T, execution: Execution): T {
    try {
      const result = script();
      if (!execution.isKilled) this.commitAtEnd();
      return result;
    } catch (error) {
      if (execution.isKilled) throw new ExecutionKilled();
      // Sheets keeps what was written before an error; the error itself is the one to be seen.
      this.commitQuietly();
      throw error;
    }
  }

  private commitAtEnd(): void {
    try {
      this.commit();
    } catch (error) {
      throw this.translated(error);
    }
  }

  private commitQuietly(): void {
    try {
      this.commit();
    } catch {
      // A second error says less than the first.
    }
  }

  /** While a dialog is open the script is suspended, and locks do not survive that. */
  suspend(): void {
    this.releaseLocks(this.execution);
  }

  private close(execution: Execution): void {
    execution.endedAt = this.clock.now;
    execution.pending = [];
    this.releaseLocks(execution);
    this.executions.push(execution);
  }

  private releaseLocks(execution: Execution): void {
    for (const [name, { owner }] of this.project.locks) {
      if (owner === execution) this.project.locks.delete(name);
    }
  }

  private translated(error: unknown): unknown {
    return error instanceof GoogleException ? new GoogleException(this.translateError(error.message)) : error;
  }

  private authorise(call: string, execution: Execution): void {
    const scope = missingScope(call, execution.authMode, this.project.grantedScopes(execution.user));
    if (scope !== null) throw new GoogleException(messages.permission(call, scope));
  }
}

/** While a service works, its calls of other services are not the script's. */
function inside<T>(execution: Execution, work: () => T): T {
  execution.depth++;
  try {
    return work();
  } finally {
    execution.depth--;
  }
}
