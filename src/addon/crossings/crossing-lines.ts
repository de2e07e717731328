import { cellText, rungAt } from '../../scoring/index.ts';
import { cellTextOf } from '../output/carried-rows.ts';
import type { OutputValue } from '../output/output-values.ts';
import type { ScoredDocument } from '../scored-document.ts';
import { crossingsSay as say } from './crossings-messages.ts';
import type { Crossing } from './find-crossings.ts';

/** A line of the Crossings tab, with the link of its row. */
export interface CrossingLine {
  readonly cells: readonly OutputValue[];
  readonly link: string | null;
}

/** More in one run are counted only: nobody reads a thousand lines of one morning. */
export const mostLinesOfRun = 1_000;

/**
 * Crossings as lines, those that a change of the rules caused as one.
 * @param when serial number of the moment
 */
export function crossingLines(
  document: ScoredDocument,
  crossings: readonly Crossing[],
  haveRulesChanged: boolean,
  when: number,
): CrossingLine[] {
  const isOfData = ({ from }: Crossing) => !haveRulesChanged || from === '';
  const ofData = crossings.filter(isOfData);
  const ofRules = crossings.filter((crossing) => !isOfData(crossing));
  const rose = ofRules.filter(({ isRise }) => isRise).length;
  const lines = ofData.slice(0, mostLinesOfRun).map((crossing) => leadLine(document, crossing, when));
  if (ofData.length > lines.length) lines.push(summaryLine(say.more(ofData.length - lines.length), when));
  return ofRules.length === 0 ? lines : [...lines, summaryLine(say.rules(rose, ofRules.length - rose), when)];
}

function leadLine(
  { leads, leadsTab, scores, model }: ScoredDocument,
  crossing: Crossing,
  when: number,
): CrossingLine {
  const { row, from, to } = crossing;
  const sheetRow = leads.headerRow + 1 + row;
  const { name, action, owner } = rungAt(model.ladder, to);
  const key = cellText(leads.columns[scores.keyColumn]![row]!).trim();
  const texts = [from === '' ? say.newLead : from, name, action, owner].map(cellTextOf);
  return {
    cells: [when, cellTextOf(key), say.row(sheetRow), ...texts, say.data],
    link: `#gid=${leadsTab.id}&range=${sheetRow}:${sheetRow}`,
  };
}

function summaryLine(cause: string, when: number): CrossingLine {
  return { cells: [when, '', '', '', '', '', '', cause], link: null };
}
