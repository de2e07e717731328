import { type CellPlace, cellPlace } from '../reading/address.ts';
import { cellText, isEmptyCell } from '../reading/cell-text.ts';
import { foldName } from '../reading/fold.ts';
import { localeOf } from '../reading/locale.ts';
import { cellNumber } from '../reading/read-number.ts';
import { columnIndex, type Table } from '../reading/table.ts';
import { type Problem, problemAt } from '../sentences/problem.ts';
import { say } from './sentences.ts';

/** One status of the ladder; a minimum that is not asked for is -Infinity. */
export interface Rung {
  readonly name: string;
  readonly minScore: number;
  readonly minFit: number;
  readonly minEngagement: number;
  readonly action: string;
  readonly owner: string;
}

/** Rungs from the lowest to the highest, and the place beside the ladder. */
export interface Ladder {
  readonly rungs: readonly Rung[];
  readonly disqualified: Rung;
}

export const disqualifiedName = 'Disqualified';

const noMinimum = Number.NEGATIVE_INFINITY;

function rung(name: string, minScore: number, action: string): Rung {
  return { name, minScore, minFit: noMinimum, minEngagement: noMinimum, action, owner: '' };
}

/** The ladder where there is no Statuses tab. */
export const defaultLadder: Ladder = {
  rungs: [
    rung('Early-stage', 0, 'Nurture: keep sending useful things'),
    rung('MQL', 40, 'Look closer and invite to talk'),
    rung('SQL', 70, 'Call within a day'),
    rung('High priority', 90, 'Call now'),
  ],
  disqualified: rung(disqualifiedName, noMinimum, 'Do not contact'),
};

/**
 * Ordered by Min score, equal ones by their order in the tab; a row whose minimum is no number is left out.
 * @param isDraft whether Draft min score stands for Min score where it is filled
 */
export function readLadder(
  table: Table | null,
  localeName: string,
  isDraft = false,
): { ladder: Ladder; problems: Problem[] } {
  if (table === null) return { ladder: defaultLadder, problems: [] };
  const problems: Problem[] = [];
  const rungs: Rung[] = [];
  let disqualified = defaultLadder.disqualified;
  const seen = new Set<string>();
  for (let i = 0; i < table.rowCount; i++) {
    const read = readRung(table, i, localeName, isDraft);
    if (read.rung.name === '') {
      if (hasMinimum(read.rung)) problems.push(problemAt(say.statusWithoutName(), table.tab, read.namePlace));
      continue;
    }
    const folded = foldName(read.rung.name);
    if (folded === foldName(disqualifiedName)) {
      disqualified = { ...read.rung, name: disqualifiedName, minScore: noMinimum };
    } else if (seen.has(folded)) {
      problems.push(problemAt(say.statusTwice(read.rung.name), table.tab, read.namePlace));
    } else if (read.problems.length === 0) {
      seen.add(folded);
      rungs.push(read.rung);
    } else problems.push(...read.problems);
  }
  if (rungs.length === 0) {
    problems.push(problemAt(say.noStatuses(), table.tab));
    return { ladder: { rungs: defaultLadder.rungs, disqualified }, problems };
  }
  rungs.sort((a, b) => (a.minScore === b.minScore ? 0 : a.minScore - b.minScore));
  return { ladder: { rungs, disqualified }, problems };
}

function readRung(
  table: Table,
  i: number,
  localeName: string,
  isDraft: boolean,
): { rung: Rung; namePlace: CellPlace; problems: Problem[] } {
  const text = (header: string) =>
    cellText(table.columns[columnIndex(table.headers, header)]?.[i] ?? '').trim();
  const name = text('Status');
  const sheetRow = table.headerRow + 1 + i;
  const problems: Problem[] = [];
  const minimum = (header: string): number => {
    const index = columnIndex(table.headers, header);
    const cell = table.columns[index]?.[i] ?? '';
    if (isEmptyCell(cell)) return noMinimum;
    const number = cellNumber(cell, localeOf(localeName));
    if (Number.isNaN(number)) {
      problems.push(
        problemAt(say.minimumNotNumber(header, cellText(cell), name), table.tab, cellPlace(sheetRow, index)),
      );
    }
    return number;
  };
  const read: Rung = {
    name,
    minScore: minimum(isDraft && text('Draft min score') !== '' ? 'Draft min score' : 'Min score'),
    minFit: minimum('Min fit'),
    minEngagement: minimum('Min engagement'),
    action: text('Action'),
    owner: text('Owner'),
  };
  const namePlace = cellPlace(sheetRow, Math.max(0, columnIndex(table.headers, 'Status')));
  return { rung: read, namePlace, problems };
}

function hasMinimum({ minScore, minFit, minEngagement }: Rung): boolean {
  return [minScore, minFit, minEngagement].some((minimum) => minimum !== noMinimum);
}
