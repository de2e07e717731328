import type { ServiceCall } from '../../src/host/services/host.ts';
import type { Sheet } from '../../src/host/workbook/workbook.ts';
import type { TestDocument } from '../addon/document.ts';
import { comparableState, differences } from './comparable-state.ts';
import type { Scenario } from './scenario.ts';
import { type Points, pointsOfModels, type ShownRow, shownRows } from './shown-scores.ts';
import { lostSilently, toldTwice } from './told-by-mail.ts';
import { changedContent, userContent, userSheets } from './user-content.ts';

const logParts = /^(tabs: .*Changes|Changes |scoreband\.(modelVersion|undressedChanges))/;

/** What must hold of a document whatever happens, and what of it does not. */
export class Invariants {
  readonly violations: string[] = [];
  /** The sheets of people, those that they add included. */
  private readonly sheets: Map<number, string>;
  private content: Map<string, string>;
  /** Scores that each lead has had a right to. */
  private readonly allowed = new Map<string, Set<string>>();
  /** All that have stood in the Rules tab. */
  private readonly models = new Map<string, Points>();
  private reliesOnLock = false;
  /** The one in which the action began: what a page shows is known once it has ended. */
  private firstExecution: object | null = null;
  private hasBeenShown = false;
  /** What people have changed since they were shown what would be written, as they left it. */
  private readonly changed = new Map<string, string | undefined>();
  private readonly keysAtFirst: ReadonlyMap<string, number>;

  constructor(
    private readonly scenario: Scenario,
    private readonly document: TestDocument,
    private readonly leads: Sheet,
  ) {
    this.sheets = userSheets(document.workbook);
    this.content = this.workbookSnapshot();
    this.keysAtFirst = countsOf(this.rows());
    for (const { scoredFor, score } of this.rows()) this.allow(scoredFor, score);
    this.allowOwn();
  }

  /** What people have now is what must stay. */
  look(): void {
    this.content = this.workbookSnapshot();
    this.allowOwn();
  }

  /** Somebody makes an edit, or starts a run, while the action is under way. */
  whilePeopleWork(work: () => void): void {
    const { isShownFirst, mayWrite } = this.scenario;
    if (!isShownFirst || !this.hasBeenShown) {
      work();
      return;
    }
    const before = this.workbookSnapshot();
    work();
    const after = this.workbookSnapshot();
    for (const name of this.changed.keys()) this.changed.set(name, after.get(name));
    for (const name of changedContent(before, after))
      if (mayWrite?.test(name)) this.changed.set(name, after.get(name));
  }

  private workbookSnapshot(): Map<string, string> {
    return userContent(this.document.workbook, this.sheets);
  }

  private rows(): ShownRow[] {
    return shownRows(this.document.workbook, this.leads.id);
  }

  /** A run reads tab by tab: it may score leads as they are now by rules as they were when it began. */
  private allowOwn(): void {
    const { workbook } = this.document;
    for (const model of pointsOfModels(workbook)) this.models.set(JSON.stringify(model), model);
    const rows = shownRows(workbook, this.leads.id, [...this.models.values()]);
    for (const { key, own } of rows) for (const score of own) this.allow(key, score);
  }

  private allow(key: string, score: string): void {
    const scores = this.allowed.get(key) ?? new Set();
    this.allowed.set(key, scores.add(score));
  }

  /** A tab that a person has added, with all that stands there. */
  own({ id, name }: Sheet): void {
    this.sheets.set(id, name);
  }

  /** Scores that a person has typed are nobody's fault. */
  allowShown(): void {
    for (const { key, score } of this.rows()) this.allow(key, score);
  }

  checkStanding(when: string, isAlone: boolean): void {
    this.checkContent(when);
    for (const broken of this.scenario.holds?.(this.document, isAlone) ?? []) this.fail(`${when} ${broken}`);
    // Rules that the action has put in place are those that it scores by.
    if (this.scenario.scores && this.scenario.mayWrite?.test('Rules')) this.allowOwn();
    for (const row of this.rows()) {
      const isStale = row.scoredFor !== row.key;
      if (isStale || row.score === '') continue;
      if (!this.allowed.get(row.key)?.has(row.score))
        this.fail(`${when} ${row.key} shows the score ${row.score}, which is not its own`);
    }
    for (const told of toldTwice(this.document)) this.fail(`${when} mailed twice: ${told}`);
    if (this.document.host.project.locks.size > 0) this.fail(`${when} a lock is held`);
    for (const [name, text] of this.document.workbook.documentProperties)
      if (!isStored(text)) this.fail(`${when} ${name} cannot be read: ${text.slice(0, 80)}`);
  }

  /** Nobody is asked whether what is written may go over what somebody has changed since. */
  checkChanged(): void {
    const now = this.changed.size > 0 ? this.workbookSnapshot() : null;
    for (const [name, text] of this.changed)
      if (now?.get(name) !== text) this.fail(`what somebody had changed meanwhile was written over: ${name}`);
  }

  /** Locks are lost while a dialog is open. One whose release has failed is none that the script relies on. */
  hear({ member }: ServiceCall): void {
    if (member === 'tryLock') this.reliesOnLock = true;
    if (member === 'releaseLock') this.reliesOnLock = false;
    const { project, execution } = this.document.host;
    this.firstExecution ??= execution;
    if (member === 'alert' || execution !== this.firstExecution) this.hasBeenShown = true;
    const isHeld = [...project.locks.values()].some(({ owner }) => owner === execution);
    if (isHeld && this.reliesOnLock && ['alert', 'prompt'].includes(member))
      this.fail('a dialog was shown under a lock');
  }

  checkContent(when: string): void {
    const { mayWrite } = this.scenario;
    for (const name of changedContent(this.content, this.workbookSnapshot()))
      if (!mayWrite?.test(name)) this.fail(`${when} what people own was changed: ${name}`);
  }

  /** Each lead that was there all the time has a score that it has had a right to beside it. */
  checkRows(): void {
    const rows = this.rows();
    const counts = countsOf(rows);
    for (const { row, key, scoredFor, score } of rows) {
      if (counts.get(key) !== this.keysAtFirst.get(key)) continue;
      if (scoredFor !== key || !this.allowed.get(key)?.has(score))
        this.fail(
          `a run that says it has scored: row ${row}, ${key}: score ${score}, scored for "${scoredFor}"`,
        );
    }
  }

  checkScores(when: string): void {
    for (const { row, key, scoredFor, score, why, own } of this.rows()) {
      if (
        !own.includes(score) ||
        scoredFor !== key ||
        !/^(\(draft\) )?(\d+) = /.test(why) ||
        !why.includes(`${score} = `)
      )
        this.fail(
          `${when}: row ${row}, ${key}: score ${score}, own ${own.join(' or ')}, scored for "${scoredFor}", ${why}`,
        );
    }
  }

  checkEnd(expected: ReadonlyMap<string, string>, when: string): void {
    const isOfLog = (difference: string) => this.scenario.isLogged && logParts.test(difference);
    const found = differences(expected, this.state()).filter((difference) => !isOfLog(difference));
    for (const difference of found.slice(0, 5)) this.fail(`${when} ${difference}`);
  }

  checkTold(expected: readonly string[], when: string): void {
    for (const told of lostSilently(this.document, expected))
      this.fail(`${when} not mailed, and nothing says so: ${told}`);
  }

  state(): Map<string, string> {
    return comparableState(this.document);
  }

  fail(sentence: string): void {
    this.violations.push(sentence);
  }
}

function countsOf(rows: readonly ShownRow[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { key } of rows) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function isStored(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    // A range or a fingerprint.
    return /^[A-Za-z0-9:]{1,40}$/.test(text);
  }
}
