import { keyOf, type Problem, problemAt } from '../../scoring/index.ts';
import { noteCallList, noteOwners } from '../document/kept-call-list.ts';
import type { ScoredDocument } from '../document/score-document.ts';
import { asksCallList } from '../document/with-follow-up.ts';
import { ColumnsMoved } from '../sheets/columns-moved.ts';
import { endsRun } from '../sheets/retrying.ts';
import type { Tab } from '../sheets/tab.ts';
import { type ListCells, WorkedList } from '../sheets/worked-list.ts';
import { layOutCallList } from './call-list-layout.ts';
import { CallLog, noteTaken } from './call-log.ts';
import { ensureCallsTab, readCallsTab } from './calls-tab.ts';
import { FoundCallList } from './found-call-list.ts';
import { minuteOfEntry } from './minute-of-entry.ts';
import { say } from './sentences.ts';
import {
  isSameEntry,
  type LeadLine,
  leadOfLine,
  leadsByRow,
  nameOfLine,
  type TakenLine,
  type TheirHeader,
  takenLines,
  theirHeaders,
} from './taken-line.ts';

/** Whom to call, and what became of the tab that says so. */
export interface RenewedCallList {
  readonly found: FoundCallList | null;
  readonly problems: readonly Problem[];
  readonly messages: readonly string[];
}

/**
 * Takes what people have entered on the call list into Calls and rewrites the list, where there is one; else only says whom
 * to call, for who has asked. Under the lock; what goes wrong with the tabs is a problem of the run and never its end.
 */
export function renewCallList(document: ScoredDocument): RenewedCallList {
  const { book, markedTabs, callListTab } = document;
  // Of a list that somebody has deleted.
  if (callListTab === null) noteCallList(book.kept, null);
  if (!asksCallList(document)) return { found: null, problems: [], messages: [] };
  const calls = readCallsTab(book, markedTabs);
  const found = FoundCallList.of(document, calls?.table ?? null)!;
  if (callListTab === null) return { found, problems: found.problems, messages: [] };
  const log = calls && new CallLog(book, calls);
  try {
    const renewal = new Renewal(document, callListTab, found, log);
    renewal.renew();
    return renewal;
  } catch (error) {
    const finding =
      error instanceof ColumnsMoved
        ? say.keptMoving(callListTab.name)
        : say.refused(callListTab.name, error as Error);
    if (endsRun(error) && !(error instanceof ColumnsMoved)) throw error;
    const problems = [...found.problems, problemAt(finding, callListTab.name)];
    return { found, problems, messages: [] };
  }
}

/** Somebody who enters results for longer than this is at work on the list. */
const mostTakings = 3;

class Renewal implements RenewedCallList {
  private readonly list: WorkedList;
  private takenCount = 0;
  private withoutLeadCount = 0;

  constructor(
    private readonly document: ScoredDocument,
    private readonly tab: Tab,
    public found: FoundCallList,
    private log: CallLog | null,
  ) {
    this.list = new WorkedList(tab);
  }

  renew(): void {
    for (let takings = 0; takings < mostTakings; takings++) {
      const lines = this.entered();
      if (lines.length > 0) this.take(lines);
      else {
        noteTaken(this.document.book);
        break;
      }
    }
    const before = leadsByRow(this.cells);
    this.list.write(layOutCallList(this.document, this.found));
    this.takeWhatCameMeanwhile(before);
    noteCallList(this.document.book.kept, this.found.today(this.tab.name));
    noteOwners(this.document.book.kept, this.found.ownerNames());
  }

  get problems(): readonly Problem[] {
    return [...this.found.problems, ...this.found.settingProblems()];
  }

  get messages(): string[] {
    const { takenCount, withoutLeadCount, tab, log } = this;
    if (takenCount === 0 || log === null) return [];
    return [
      say.taken(takenCount, tab.name, log.name),
      ...(withoutLeadCount > 0 ? [say.takenWithoutLead(withoutLeadCount, log.name)] : []),
    ];
  }

  private get cells(): ListCells {
    const { columns } = layOutCallList(this.document, this.found);
    return this.list.rowsBelow(theirHeaders, columns);
  }

  private entered(): TakenLine[] {
    return takenLines(this.cells);
  }

  /** First into Calls, then off the list: whoever is cut off between the two finds them in both. */
  private take(lines: readonly TakenLine[]): void {
    const { document } = this;
    const { book } = document;
    const log = this.log ?? new CallLog(book, ensureCallsTab(book));
    this.log = log.append(lines, minuteOfEntry(book));
    this.clear(lines);
    if (this.areGone(lines)) noteTaken(book);
    this.found = FoundCallList.of(document, this.log.table)!;
    const { rowOfKey } = document.scores.leadKeys;
    this.takenCount += lines.length;
    this.withoutLeadCount += lines.filter(({ key }) => !rowOfKey.has(keyOf(key))).length;
  }

  /** Empties cells that still hold what was taken: people may have sorted the list since, or gone on writing. */
  private clear(lines: readonly TakenLine[]): void {
    const { list } = this;
    list.readAgain();
    const { cells } = this;
    const taken = new Map(lines.map((line) => [leadOfLine(line), line]));
    const isTaken = (line: TakenLine, header: TheirHeader): boolean => {
      const before = taken.get(leadOfLine(line));
      return before !== undefined && isSameEntry(line, before, header);
    };
    const places = theirHeaders.map((header) => cells.columnOf(header));
    const areTogether = places.every((place, i) => place === places[0]! + i);
    const present = takenLines(cells);
    // A line goes as a whole: half of it would pass for another one, were the run cut off between the two.
    const whole = present.filter(
      (line) => areTogether && theirHeaders.every((header) => isTaken(line, header)),
    );
    list.clearBelow(whole, places[0]!, places.length);
    const others = present.filter((line) => !whole.includes(line));
    theirHeaders.forEach((header, i) => {
      const same = others.filter((line) => isTaken(line, header));
      list.clearBelow(same, places[i]!, 1);
    });
    list.readAgain();
  }

  /** What empties cells may be lost in the queue: as long as a line stands there, the next taking knows it by the note. */
  private areGone(lines: readonly TakenLine[]): boolean {
    const names = new Set(lines.map(nameOfLine));
    return !this.entered().some((line) => names.has(nameOfLine(line)));
  }

  /** What was entered while the list was written stands in the row of the lead that stood there before. */
  private takeWhatCameMeanwhile(linesBefore: ReadonlyMap<number, LeadLine>): void {
    this.list.readAgain();
    const moved = this.entered().flatMap((line) => {
      const before = linesBefore.get(line.sheetRow);
      return before === undefined || leadOfLine(before) === leadOfLine(line) ? [] : [{ ...line, ...before }];
    });
    if (moved.length > 0) this.take(moved);
  }
}
