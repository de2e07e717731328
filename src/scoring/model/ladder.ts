import { type CellPlace, cellPlace } from '../reading/address.ts';
import { cellText, isEmptyCell } from '../reading/cell-text.ts';
import { foldName } from '../reading/fold.ts';
import { type Locale, localeOf } from '../reading/locale.ts';
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
  const readRung = rungReader(table, localeOf(localeName), isDraft);
  for (let i = 0; i < table.rowCount; i++) {
    const read = readRung(i);
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

interface ReadRung {
  readonly rung: Rung;
  readonly namePlace: CellPlace;
  readonly problems: readonly Problem[];
}

/** Reads the rung in a row of the table, from 0. */
function rungReader(table: Table, locale: Locale, isDraft: boolean): (i: number) => ReadRung {
  const indexOf = (header: string) => columnIndex(table.headers, header);
  const cellOf = (header: string, i: number) => table.columns[indexOf(header)]?.[i] ?? '';
  const placeOf = (header: string, i: number) =>
    cellPlace(table.headerRow + 1 + i, Math.max(0, indexOf(header)));
  return (i) => {
    const text = (header: string) => cellText(cellOf(header, i)).trim();
    const name = text('Status');
    const problems: Problem[] = [];
    const minimum = (header: string): number => {
      const cell = cellOf(header, i);
      if (isEmptyCell(cell)) return noMinimum;
      const number = cellNumber(cell, locale);
      if (Number.isNaN(number)) {
        const finding = say.minimumNotNumber(header, cellText(cell), name);
        problems.push(problemAt(finding, table.tab, placeOf(header, i)));
      }
      return number;
    };
    const rung = {
      name,
      minScore: minimum(isDraft && text('Draft min score') !== '' ? 'Draft min score' : 'Min score'),
      minFit: minimum('Min fit'),
      minEngagement: minimum('Min engagement'),
      action: text('Action'),
      owner: text('Owner'),
    };
    return { rung, namePlace: placeOf('Status', i), problems };
  };
}

function hasMinimum({ minScore, minFit, minEngagement }: Rung): boolean {
  return [minScore, minFit, minEngagement].some((minimum) => minimum !== noMinimum);
}
