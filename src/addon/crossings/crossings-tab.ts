import { foldName } from '../../scoring/index.ts';
import type { LeadNames } from '../document/lead-names.ts';
import { serialOfMinute } from '../document/moment-text.ts';
import { cellTextOf } from '../document/output-rows.ts';
import type { ScoredDocument } from '../document/score-document.ts';
import type { Book } from '../sheets/book.ts';
import type { OutputValue } from '../sheets/cell-value.ts';
import { type LogDefinition, LogTab } from '../sheets/log-tab.ts';
import type { LeadCrossing, RunCrossings } from './run-crossings.ts';
import { say } from './sentences.ts';

const { columns: texts } = say;

export const crossingsTab: LogDefinition = {
  id: 'crossings',
  name: say.tabName,
  columns: [
    { ...texts.when, widthPixels: 120, format: 'yyyy-mm-dd hh:mm' },
    { ...texts.lead, widthPixels: 80, format: '@' },
    { ...texts.name, widthPixels: 220, format: '@' },
    // Rich text is not written to cells formatted as text.
    { ...texts.row, widthPixels: 65, format: 'general' },
    { ...texts.from, widthPixels: 95, format: '@' },
    { ...texts.to, widthPixels: 95, format: '@' },
    { ...texts.score, widthPixels: 55, format: '0' },
    { ...texts.action, widthPixels: 220, format: '@' },
    { ...texts.owner, widthPixels: 90, format: '@' },
    { ...texts.cause, widthPixels: 200, format: '@' },
  ],
};

/** Index of the column whose cells link to the lead. */
const linkColumn = 3;
/** Indices of the columns that a tab of an earlier version lacks, from the left. */
const columnsSince = [2, 6];

/** The tab, with all columns; what an earlier version has written stays beside its headers. */
export function ensureCrossings(book: Book): LogTab {
  const tab = LogTab.ensure(book, crossingsTab, !book.isScheduled);
  tab.addColumns(columnsSince);
  return tab;
}

/** A line of the Crossings tab, with the link of its row. */
export interface CrossingLine {
  /** `YYYY-MM-DD HH:mm` */
  readonly when: string;
  readonly cells: readonly OutputValue[];
  readonly link: string | null;
}

/** The crossings of a run as lines, those that a change of the rules caused as one. */
export function crossingLines(
  document: ScoredDocument,
  names: LeadNames | null,
  run: RunCrossings,
): CrossingLine[] {
  const { leads, ofData, ofRules } = run;
  const more = ofData - leads.length;
  return [
    ...leads.map((crossing) => leadLine(document, names, crossing, run)),
    ...(more > 0 ? [summaryLine(say.more(more), run)] : []),
    ...(ofRules === null ? [] : [summaryLine(say.rules(ofRules.rose, ofRules.fell), run)]),
  ];
}

function leadLine(
  { leadsTab, leads, model, scores }: ScoredDocument,
  names: LeadNames | null,
  { lead, row, from, to, time }: LeadCrossing,
  { when }: RunCrossings,
): CrossingLine {
  // A status that is no longer on the ladder asks for nothing.
  const { rungs, disqualified } = model.ladder;
  const rung = [...rungs, disqualified].find(({ name }) => foldName(name) === foldName(to));
  const { action = '', owner = '' } = rung ?? {};
  const [before, after, doing, by] = [from === '' ? say.newLead : from, to, action, owner].map(cellTextOf);
  // What an earlier run could not write may be of a lead that stands elsewhere now.
  const index = row - leads.headerRow - 1;
  const isThere = names !== null && cellTextOf(names.keyText(index)) === lead;
  const name = isThere ? cellTextOf(names.plainName(index)) : '';
  const score = isThere ? scores.scoring.totals.score[index]! : '';
  const cause = time === undefined ? say.data : cellTextOf(say.time(time));
  return {
    when,
    cells: [serialOfMinute(when), lead, name, say.row(row), before!, after!, score, doing!, by!, cause],
    link: `#gid=${leadsTab.id}&range=${row}:${row}`,
  };
}

function summaryLine(cause: string, { when }: RunCrossings): CrossingLine {
  return { when, cells: [serialOfMinute(when), '', '', '', '', '', '', '', '', cause], link: null };
}

/**
 * Writes lines, each at the end of the tab or, where an earlier run has written it already, in its place.
 * @param mayBeThere whether a run may have been cut off after it had written them
 * @returns whether they look as they shall
 */
export function writeCrossings(tab: LogTab, lines: readonly CrossingLine[], mayBeThere: boolean): boolean {
  const last = mayBeThere ? 0 : tab.lastRow();
  const rows = mayBeThere ? rowsOf(tab, lines) : lines.map((_, i) => last + 1 + i);
  let isWhole = true;
  for (let from = 0, to = 0; from < lines.length; from = to) {
    while (to < lines.length && rows[to]! - rows[from]! === to - from) to++;
    const block = lines.slice(from, to);
    const cells = block.map((line) => line.cells);
    const links = { column: linkColumn, links: block.map(({ link }) => link) };
    isWhole = tab.write(rows[from]!, cells, links) && isWhole;
  }
  tab.dropOldestRows();
  return isWhole;
}

/** Sheet row of each line: that of its own where it stands there, wherever people have sorted it to, else a new one. */
function rowsOf(tab: LogTab, lines: readonly CrossingLine[]): number[] {
  const present = new Map<string, number[]>();
  const values = tab.shownTexts(crossingsTab.columns.length);
  values.forEach(([when, ...cells], index) => {
    const name = nameOf(minuteOf(when!, lines), cells);
    present.set(name, [...(present.get(name) ?? []), index + 1]);
  });
  let next = values.length + 1;
  return lines.map(({ when, cells: [, ...cells] }) => present.get(nameOf(when, cells))?.shift() ?? next++);
}

/** A cell that took no format shows the serial number of the minute. */
function minuteOf(shown: string, lines: readonly CrossingLine[]): string {
  const serial = Number(shown.replace(',', '.'));
  const isSameMinute = ({ cells: [when] }: CrossingLine) => Math.abs(Number(when) - serial) * 1440 < 0.5;
  return lines.find(isSameMinute)?.when ?? shown;
}

/** Minute, lead, row, old and new status, cause; the others may have been changed since. */
function nameOf(when: string, cells: readonly unknown[]): string {
  return [when, ...[0, 2, 3, 4, 8].map((column) => String(cells[column] ?? ''))].join('\u0001');
}
