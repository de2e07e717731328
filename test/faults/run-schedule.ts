import { ExecutionKilled } from '../../src/host/services/google-exception.ts';
import type { ServiceCall } from '../../src/host/services/host.ts';
import type { Sheet } from '../../src/host/workbook/workbook.ts';
import type { TestDocument } from '../addon/document.ts';
import { type Baseline, baselineOf, documentFor } from './baseline.ts';
import { type Fault, faultNamed } from './faults.ts';
import { Invariants } from './invariants.ts';
import { KeyReads } from './key-reads.ts';
import { Looks } from './looks.ts';
import type { Edit } from './people/edit.ts';
import { editNamed } from './people.ts';
import { claimsScores, isReportedToUser } from './reported-to-user.ts';
import { passTime, perform, type Scenario } from './scenario.ts';
import { scenarios } from './scenarios.ts';
import type { Disturbance, Schedule } from './schedule.ts';

const colleague = 'colleague@example.com';
/** At most so many calls after which a colleague's run is killed. */
const mostCalls = 300;

/** Runs a schedule, then the action again in peace, and returns what does not hold; empty when all is well. */
export function runSchedule(schedule: Schedule): string[] {
  const scenario = scenarios.find(({ name }) => name === schedule.scenario)!;
  const trial = new Trial(scenario, schedule);
  trial.disturbedRun();
  trial.runInPeace();
  return [...new Set(trial.invariants.violations)];
}

/** One document through its disturbed run and those that follow. */
class Trial {
  readonly invariants: Invariants;
  private readonly baseline: Baseline;
  private readonly document: TestDocument;
  private readonly leads: Sheet;
  private readonly looks: Looks;
  private readonly keyReads: KeyReads;
  private haveOnlyRowsMoved = true;
  private readonly startedAt: number;
  private readonly mends: Edit[] = [];
  private readonly lasting: { fault: Fault; first: ServiceCall }[] = [];
  private isCopied = false;
  private isAlone = true;
  private isInside = false;
  private colleaguesCallsLeft = Number.POSITIVE_INFINITY;
  private calls = 0;
  private waiting: Disturbance[] = [];

  constructor(
    private readonly scenario: Scenario,
    private readonly schedule: Schedule,
  ) {
    this.baseline = baselineOf(scenario, schedule.leadCount);
    this.document = documentFor(this.baseline.before);
    this.leads = this.document.sheet('Leads');
    this.looks = new Looks(this.document.host, scenario.isShownFirst);
    this.keyReads = new KeyReads(this.leads);
    this.startedAt = this.document.host.clock.now;
    this.invariants = new Invariants(scenario, this.document, this.leads);
  }

  disturbedRun(): void {
    const { document, scenario } = this;
    const { host } = document;
    host.onCall = (call) => this.onCall(call);
    let threw: unknown = null;
    let result: unknown = null;
    try {
      result = perform(scenario, document);
    } catch (error) {
      threw = error;
    }
    host.onCall = null;
    this.keyReads.hear(null);
    const execution = host.executions[host.executions.length - 1]!;
    this.invariants.checkStanding('after the disturbed run', this.isAlone);
    this.invariants.checkChanged();
    if (execution.isKilled) return;
    if (!isReportedToUser(scenario, document, result, threw))
      this.invariants.fail('nobody was told what happened');
    if (threw !== null && scenario.tells === 'menu' && !this.isSentTooLate())
      this.invariants.fail(`a menu item threw: ${String(threw)}`);
    this.checkClaim(result);
  }

  /**
   * Where no call of Sheets comes through any more, what is queued can be neither sent nor dropped: Google sends it at the
   * end, and shows itself what is refused then, after the user was told that the run could not finish.
   */
  private isSentTooLate(): boolean {
    const { shown } = this.document.host;
    const isShutOut = this.lasting.some(({ fault }) => fault.family === 'transient, from then on');
    return (
      isShutOut && shown.some((one) => 'text' in one && one.text.startsWith('Scoreband could not finish:'))
    );
  }

  runInPeace(): void {
    const { document, scenario } = this;
    for (const { mend } of this.mends) mend!(document, this.leads);
    if (this.isCopied) becomeCopy(document);
    this.invariants.look();
    document.host.clock.now = this.startedAt;
    document.host.onCall = (call) => passTime(scenario, document.host, call);
    try {
      perform(scenario, document);
      scenario.afterwards?.(document);
    } catch (error) {
      this.invariants.fail(`the run in peace threw: ${(error as Error).message}`);
    }
    this.invariants.checkStanding('after the run in peace', this.isAlone);
    if (scenario.scores) this.invariants.checkScores('after the run in peace');
    if (this.isAlone) {
      this.invariants.checkEnd(this.baseline.endState, 'after the run in peace');
      this.invariants.checkTold(this.baseline.told, 'after the run in peace');
    } else if (scenario.scores) this.checkStillness();
  }

  private onCall(call: ServiceCall): void {
    passTime(this.scenario, this.document.host, call);
    if (this.isInside) {
      if (--this.colleaguesCallsLeft === 0) this.document.host.kill();
      return;
    }
    this.calls++;
    this.invariants.hear(call);
    for (const { fault, first } of this.lasting)
      if (fault.lasts?.(call, first)) fault.strike(this.document.host, call);
    for (const disturbance of this.schedule.disturbances)
      if (disturbance.call === this.calls) this.waiting.push(disturbance);
    this.looks.hear(call);
    const now = this.waiting.filter((disturbance) => this.isTimeFor(disturbance, call));
    this.waiting = this.waiting.filter((disturbance) => !now.includes(disturbance));
    this.keyReads.hear(null);
    for (const disturbance of now) this.disturb(disturbance, call);
    this.keyReads.hear(call);
  }

  private isTimeFor({ kind, name }: Disturbance, call: ServiceCall): boolean {
    if (kind === 'fault') return faultNamed(name).suits(call);
    if (kind !== 'edit') return true;
    const edit = this.editNamed(name);
    // What was shown is looked at once more before it is written.
    return this.looks.allow(this.scenario.isShownFirst ? { needs: 'columns', ...edit } : edit, call);
  }

  private editNamed(name: string): Edit {
    return editNamed(name, this.scenario.people);
  }

  private disturb(disturbance: Disturbance, call: ServiceCall): void {
    const { kind, name } = disturbance;
    if (kind === 'fault') this.strike(faultNamed(name), call);
    else if (kind === 'edit')
      this.invariants.whilePeopleWork(() => this.edit(this.editNamed(name), disturbance.choice));
    else if (kind === 'run') {
      this.haveOnlyRowsMoved = false;
      this.invariants.whilePeopleWork(() => this.colleagueRuns(name, disturbance.choice));
    } else {
      this.isAlone = false;
      this.isCopied = true;
      this.document.host.kill();
    }
  }

  private strike(fault: Fault, call: ServiceCall): void {
    if (fault.lasts) this.lasting.push({ fault, first: { ...call } });
    fault.strike(this.document.host, call);
  }

  private edit(edit: Edit, choice: number): void {
    this.isAlone = false;
    this.invariants.checkContent(`before a person ${edit.name}`);
    // What the action has put in place until now is what it may have scored by.
    if (this.scenario.scores && this.scenario.mayWrite?.test('Rules')) this.invariants.look();
    const { sheets } = this.document.workbook;
    const before = new Set(sheets);
    this.isInside = edit.isRun === true;
    this.colleaguesCallsLeft = Number.POSITIVE_INFINITY;
    try {
      edit.make(this.document, this.leads, choice);
    } catch (error) {
      this.invariants.fail(`a person ${edit.name}, which threw: ${String(error)}`);
    } finally {
      this.isInside = false;
    }
    for (const sheet of sheets) if (!edit.isRun && !before.has(sheet)) this.invariants.own(sheet);
    if (edit.isOfRows) this.keyReads.rowsMoved();
    else this.haveOnlyRowsMoved = false;
    if (edit.mend) this.mends.push(edit);
    this.invariants.look();
    if (edit.isOnScores) this.invariants.allowShown();
  }

  private colleagueRuns(name: string, choice: number): void {
    this.isAlone = false;
    this.isInside = true;
    const { host } = this.document;
    const [action, isKilled] = name.split(', killed');
    const shownBefore = host.shown.length;
    try {
      this.colleaguesCallsLeft = isKilled === undefined ? Number.POSITIVE_INFINITY : 1 + (choice % mostCalls);
      this.document.run(action!, undefined, { user: colleague, trigger: action === 'runSchedule' });
      if (action !== 'runSchedule' && host.shown.length === shownBefore)
        this.invariants.fail('a colleague was not told what happened');
    } catch (error) {
      if (!(error instanceof ExecutionKilled))
        this.invariants.fail(`a colleague's run threw: ${String(error)}`);
    } finally {
      this.isInside = false;
    }
    // Removal takes what set-up has made, and that may hold what people have typed.
    if (action !== 'menuRemove') this.invariants.checkContent(`after ${action} of a colleague`);
    this.invariants.look();
  }

  /** A run that says it has scored the leads has done so. */
  private checkClaim(result: unknown): void {
    if (!this.scenario.scores || !claimsScores(this.scenario, this.document, result)) return;
    if (this.isAlone) this.invariants.checkScores('a run that says it has scored');
    else if (this.haveOnlyRowsMoved && this.keyReads.areCurrent()) this.invariants.checkRows();
  }

  /** Once all is well, another run has nothing to do. */
  private checkStillness(): void {
    const before = this.invariants.state();
    this.document.host.clock.now = this.startedAt;
    perform(this.scenario, this.document);
    this.invariants.checkEnd(before, 'a third run changes something:');
  }
}

/** A copy of a spreadsheet has its cells and metadata, and nothing that is kept beside them. */
function becomeCopy({ workbook, host }: TestDocument): void {
  workbook.documentProperties.clear();
  host.project.triggers = [];
  host.project.locks.clear();
}
