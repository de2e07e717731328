import {
  allRungs,
  cellText,
  foldName,
  isEmptyCell,
  lostName,
  type Problem,
  problemAt,
  wonName,
} from '../../scoring/index.ts';
import { readChosenRules } from '../document/chosen-rules.ts';
import { serialOfMoment } from '../document/moment-text.ts';
import { type MarkedTabs, type OwnTabs, readOwnTabs } from '../document/own-tabs.ts';
import { presentOutput } from '../document/present-output.ts';
import { type ScoredDocument, scoreDocument } from '../document/score-document.ts';
import { scoreSummary } from '../document/summary.ts';
import type { Book } from '../sheets/book.ts';
import type { DocumentProperties } from '../sheets/document-properties.ts';
import { LogTab } from '../sheets/log-tab.ts';
import { endsRun } from '../sheets/retrying.ts';
import type { Tab } from '../sheets/tab.ts';
import {
  addChanges,
  type ChangesOfRun,
  changesTab,
  formatChangesAgain,
  linesOf,
  noteUnformattedChanges,
} from './changes-tab.ts';
import { isTooLarge, KeptVersions, versionHash } from './kept-versions.ts';
import { type ModelVersion, versionOf, versionText } from './model-version.ts';
import { refusedCode, say } from './sentences.ts';
import { type Change, versionChanges } from './version-changes.ts';

/** Hash of the last version that a run has seen: where it is the same, the tab need not be read. */
const versionProperty = 'scoreband.modelVersion';
/** Hash of the version that all leads were last scored by. */
const scoredProperty = 'scoreband.scoredVersion';

export interface Recording {
  /** What a person has done, such as *Draft adopted*; null for a run that finds a change. */
  readonly cause: string | null;
  readonly keepsActiveSheet: boolean;
  /** Where a run has seen the version, it is not enough: somebody may have deleted what that run has kept. */
  readonly mustBeKept?: true;
  /** Tabs of ours by their metadata, where the run has made none since it looked for them. */
  readonly marked?: ReadonlyMap<string, Tab>;
  /** Leads per status in words; asked for only where something has changed. */
  leads(): { readonly before: string; readonly after: string };
}

/**
 * Notes on top of Changes what differs from the run before, and keeps the version; writes nothing where nothing differs. Called
 * under the lock; what goes wrong here is a problem of the run and never its end.
 */
export function recordChanges(book: Book, ownTabs: OwnTabs, recording: Recording): Problem[] {
  try {
    formatChangesAgain(book);
    const recorder = new ChangesRecorder(book, versionOf(ownTabs, readChosenRules(book.kept)), recording);
    const { hash } = recorder;
    const before = book.kept.get(versionProperty);
    if (recording.cause === null && before === hash && (!recording.mustBeKept || recorder.isLastKept()))
      return [];
    const isFirst = recording.cause === null && before === null;
    const problems = recorder.append();
    book.kept.note(versionProperty, hash);
    // Of the first one the end of the run notes it: a run that does not get there finds the version in the tab.
    if (!isFirst) book.kept.save();
    return problems;
  } catch (error) {
    // The next run notes what this one could not.
    if (endsRun(error)) throw error;
    return [problemAt(say.refused(say.tabName, error as Error), say.tabName)];
  }
}

/** Once all leads are scored by the version that the run has recorded. To be saved. */
export function noteScoredVersion(kept: DocumentProperties): void {
  kept.note(scoredProperty, kept.get(versionProperty));
}

/** Hash of the version that the scores come from; null where no run has kept one. */
export function scoredVersion(kept: DocumentProperties): string | null {
  return kept.get(scoredProperty);
}

class ChangesRecorder {
  private readonly text: string;
  readonly hash: string;

  constructor(
    private readonly book: Book,
    private readonly version: ModelVersion,
    private readonly recording: Recording,
  ) {
    this.text = versionText(version);
    this.hash = versionHash(this.text);
  }

  /** Whether the tab has the version as its last one, and whole. */
  isLastKept(): boolean {
    const tab = LogTab.find(this.book, changesTab, this.recording.marked);
    const kept = tab && KeptVersions.find(tab);
    return kept?.last?.hash === this.hash && kept.read(kept.last) !== null;
  }

  append(): Problem[] {
    const { text, recording } = this;
    const marked = this.areTabsAsRead() ? recording.marked : undefined;
    // Since the document was read, a person may have renamed or deleted tabs.
    const book = marked === undefined ? this.book.reopened() : this.book;
    const present = LogTab.find(book, changesTab, marked);
    present?.putNewestFirst();
    const kept = present && KeptVersions.find(present);
    const changes = this.changesSince(kept?.last ? kept.read(kept.last) : null);
    if (changes.length === 0) return [];
    const isKept = !isTooLarge(text);
    const { before: leadsBefore, after: leadsAfter } = recording.leads();
    const version = isKept ? text : null;
    const ofRun = { when: serialOfMoment(book), changes, leadsBefore, leadsAfter, version };
    const tab = this.write(book, kept, ofRun);
    return isKept ? [] : [problemAt(say.tooLarge(tab.name, text.length), tab.name)];
  }

  /** Whether nobody can have made the tab since: it is the first run that gets so far, and there are as many sheets. */
  private areTabsAsRead(): boolean {
    return this.book.kept.get(versionProperty) === null && this.book.hasAsManySheets();
  }

  private write(book: Book, kept: KeptVersions | null, ofRun: ChangesOfRun): LogTab {
    const { keepsActiveSheet } = this.recording;
    if (kept === null) {
      const lines = (made: LogTab) => linesOf(new KeptVersions(made, []), ofRun);
      return LogTab.make(book, changesTab, keepsActiveSheet, lines);
    }
    const tab = LogTab.ensure(book, changesTab, keepsActiveSheet);
    if (!addChanges(new KeptVersions(tab, kept.all), ofRun)) noteUnformattedChanges(book.kept);
    return tab;
  }

  private changesSince(before: ModelVersion | null): Change[] {
    const found = before === null ? [] : versionChanges(before, this.version);
    const what = this.recording.cause ?? (before === null ? say.first : null);
    return what === null ? found : [{ what, from: '', to: '' }, ...found];
  }
}

/**
 * Leads per status by our Status column as it stands on Leads, ladder from the lowest, closed ones last; empty before the
 * first run.
 */
export function statusesBefore(document: ScoredDocument): string {
  const standing = presentOutput(document, 'status');
  if (standing === null) return '';
  const counts = new Map<string, { name: string; leads: number }>();
  for (const { name } of allRungs(document.model.ladder)) counts.set(foldName(name), { name, leads: 0 });
  for (const cell of standing) {
    if (isEmptyCell(cell)) continue;
    const name = cellText(cell).trim();
    const count = counts.get(foldName(name)) ?? { name, leads: 0 };
    counts.set(foldName(name), { ...count, leads: count.leads + 1 });
  }
  const filled = [...counts.values()].filter(({ leads: amount }) => amount > 0);
  return countsText(filled.map(({ name, leads: amount }) => [name, amount]));
}

/** Leads per status as this run has scored them. */
export function statusesAfter(document: ScoredDocument): string {
  const { statuses, closed } = scoreSummary(document);
  const all = { ...statuses, [wonName]: closed.won, [lostName]: closed.lost };
  return countsText(Object.entries(all).filter(([, leads]) => leads > 0));
}

function countsText(counts: readonly (readonly [string, number])[]): string {
  return counts.map(([name, leads]) => `${name} ${leads.toLocaleString('en-US')}`).join(' · ');
}

const noLeads = { before: '', after: '' };

/** Keeps what people have changed since the last run, before something is written over it. */
export const pendingEdits: Recording = { cause: null, keepsActiveSheet: true, leads: () => noLeads };

/**
 * Keeps the model as it stands, before it is written over by what can be gone back from.
 * @param marked tabs of ours by their metadata
 * @returns the problem for which it could not be kept; null where it is
 */
export function keepBefore(book: Book, ownTabs: OwnTabs, marked: MarkedTabs): Problem | null {
  const problems = recordChanges(book, ownTabs, { ...pendingEdits, marked, mustBeKept: true });
  return problems.find(({ code }) => code === refusedCode) ?? null;
}

/** Notes what an action has done to the model, with the statuses that the leads will have. */
export function recordAfter(book: Book, cause: string): void {
  const now = book.reopened();
  const leads = () => {
    const document = scoreDocument(now);
    // Nothing can be scored by the model as it is now.
    if ('stopped' in document) return noLeads;
    return { before: statusesBefore(document), after: statusesAfter(document) };
  };
  recordChanges(now, readOwnTabs(now), { cause, keepsActiveSheet: true, leads });
}
