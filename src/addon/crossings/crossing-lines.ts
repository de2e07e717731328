import { foldName, type Ladder, type Rung } from '../../scoring/index.ts';
import { cellTextOf } from '../document/carried-rows.ts';
import type { ScoredDocument } from '../document/scored-document.ts';
import { serialOfMinute } from '../document/serial-of-moment.ts';
import type { OutputValue } from '../sheets/cell-value.ts';
import type { LeadCrossing, RunCrossings } from './run-crossings.ts';
import { say } from './sentences.ts';

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
  { lead, row, from, to }: LeadCrossing,
  { when }: RunCrossings,
): CrossingLine {
  // A status that is no longer on the ladder asks for nothing.
  const { action = '', owner = '' } = rungNamed(model.ladder, to) ?? {};
  const texts = [from === '' ? say.newLead : from, to, action, owner].map(cellTextOf);
  return {
    when,
    cells: [serialOfMinute(when), lead, say.row(row), ...texts, say.data],
    link: `#gid=${leadsTab.id}&range=${row}:${row}`,
  };
}

function rungNamed({ rungs, disqualified }: Ladder, name: string): Rung | undefined {
  return [...rungs, disqualified].find((rung) => foldName(rung.name) === foldName(name));
}

function summaryLine(cause: string, { when }: RunCrossings): CrossingLine {
  return { when, cells: [serialOfMinute(when), '', '', '', '', '', '', cause], link: null };
}
