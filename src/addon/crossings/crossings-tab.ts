import { foldName } from '../../scoring/index.ts';
import { serialOfMinute } from '../document/moment-text.ts';
import { cellTextOf } from '../document/output-rows.ts';
import type { ScoredDocument } from '../document/score-document.ts';
import type { OutputValue } from '../sheets/cell-value.ts';
import type { LogDefinition, LogTab } from '../sheets/log-tab.ts';
import type { LeadCrossing, RunCrossings } from './run-crossings.ts';
import { say } from './sentences.ts';

const { columns: texts } = say;

export const crossingsTab: LogDefinition = {
  id: 'crossings',
  name: say.tabName,
  columns: [
    { ...texts.when, widthPixels: 120, format: 'yyyy-mm-dd hh:mm' },
    { ...texts.lead, widthPixels: 200, format: '@' },
    // Rich text is not written to cells formatted as text.
    { ...texts.row, widthPixels: 80, format: 'general' },
    { ...texts.from, widthPixels: 110, format: '@' },
    { ...texts.to, widthPixels: 110, format: '@' },
    { ...texts.action, widthPixels: 260, format: '@' },
    { ...texts.owner, widthPixels: 120, format: '@' },
    { ...texts.cause, widthPixels: 220, format: '@' },
  ],
};

/** Index of the column whose cells link to the lead. */
const linkColumn = 2;

/** A line of the Crossings tab, with the link of its row. */
export interface CrossingLine {
  /** `YYYY-MM-DD HH:mm` */
  readonly when: string;
  readonly cells: readonly OutputValue[];
  readonly link: string | null;
}

/** The crossings of a run as lines, those that a change of the rules caused as one. */
export function crossingLines(document: ScoredDocument, run: RunCrossings): CrossingLine[] {
  const { leads, ofData, ofRules } = run;
  const more = ofData - leads.length;
  return [
    ...leads.map((crossing) => leadLine(document, crossing, run)),
    ...(more > 0 ? [summaryLine(say.more(more), run)] : []),
    ...(ofRules === null ? [] : [summaryLine(say.rules(ofRules.rose, ofRules.fell), run)]),
  ];
}

function leadLine(
  { leadsTab, model }: ScoredDocument,
  { lead, row, from, to, time }: LeadCrossing,
  { when }: RunCrossings,
): CrossingLine {
  // A status that is no longer on the ladder asks for nothing.
  const { rungs, disqualified } = model.ladder;
  const rung = [...rungs, disqualified].find(({ name }) => foldName(name) === foldName(to));
  const { action = '', owner = '' } = rung ?? {};
  const texts = [from === '' ? say.newLead : from, to, action, owner].map(cellTextOf);
  return {
    when,
    cells: [
      serialOfMinute(when),
      lead,
      say.row(row),
      ...texts,
      time === undefined ? say.data : cellTextOf(say.time(time)),
    ],
    link: `#gid=${leadsTab.id}&range=${row}:${row}`,
  };
}

function summaryLine(cause: string, { when }: RunCrossings): CrossingLine {
  return { when, cells: [serialOfMinute(when), '', '', '', '', '', '', cause], link: null };
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

/** Minute, lead, row, old and new status, cause; action and owner may have been changed since. */
function nameOf(when: string, cells: readonly unknown[]): string {
  return [when, ...[0, 1, 2, 3, 6].map((column) => String(cells[column] ?? ''))].join('\u0001');
}
