import { type Column, cellText, foldName, foldWord } from '../../scoring/index.ts';
import { type SpellingGroup, spellingGroups } from '../column-values.ts';
import { roleStrength } from './header-roles.ts';
import type { OutcomeMeaning, OutcomeSearch, ReadMeaning } from './outcome-meaning.ts';
import { compilePhrases, plainWords } from './plain-words.ts';
import type { Uncounted } from './uncounted-deals.ts';
import type { UserTab } from './user-tab.ts';

/** One of the distinct outcomes of a column: its commonest spelling, how many deals have it, and what it seems to mean. */
export interface OutcomeFinding extends SpellingGroup {
  readonly means: OutcomeMeaning;
}

/** The distinct outcomes of a column, the commonest first. A dash or question mark says as little as an empty cell. */
export function outcomesOf(column: Column, read: ReadMeaning, takesYesNo: boolean): OutcomeFinding[] {
  const groups = spellingGroups(column, (cell) => foldWord(cellText(cell)));
  const words = groups.filter(({ text }) => foldWord(text) !== '');
  return words.map((group) => ({ ...group, means: read(group.text, takesYesNo) }));
}

export interface OutcomeColumn {
  readonly column: number;
  readonly header: string;
  readonly outcomes: readonly OutcomeFinding[];
  /** Deals that are won, and that are lost. */
  readonly won: number;
  readonly lost: number;
  /** Both won and lost deals are there. */
  readonly hasBoth: boolean;
}

// A column of more different words is no outcome, it is a description.
const mostOutcomes = 30;

// Under such a header yes and no say won and lost: `Converted`, `Gewonnen?`, `Signé`.
const asksWhetherWon = compilePhrases(
  'won|converted|is customer|customer|closed won|deal won|sold|bought|purchased|signed|gewonnen|kunde geworden|verkauft|auftrag|abschluss|unterschrieben|gagne|signe|vendu|client|ganado|vendido|firmado|outcome|result',
);

/** The column that says won or lost: the one that is named, else by its words, and among several by its header; null for none. */
export function findOutcomes(tab: UserTab, search: OutcomeSearch): OutcomeColumn | null {
  const found = tab.headers.flatMap((header, column) => {
    const shape = tab.shape(column);
    if (!tab.isAddressable(column) || shape.filled === 0) return [];
    const isSaid = isSaidIn(search, header);
    if (!isSaid && (shape.distinct > mostOutcomes || shape.dayShare > 0.5)) return [];
    const outcome = readOutcomes(tab, column, search);
    const unknown = countOf(outcome.outcomes, 'unknown');
    const known = (shape.filled - unknown) / shape.filled;
    const strength = roleStrength(header, 'outcome');
    // Under another header the words alone must do: nearly all known, and both won and lost among them.
    const isOutcome =
      strength > 0 ? known > 0.5 || outcome.won + outcome.lost > 0 : outcome.hasBoth && known > 0.9;
    const score = isSaid ? Number.POSITIVE_INFINITY : strength + known + (outcome.hasBoth ? 3 : 0);
    return isSaid || isOutcome ? [{ outcome, score }] : [];
  });
  return found.reduce((best, one) => (one.score > best.score ? one : best), noOutcome).outcome;
}

function isSaidIn({ header: said }: OutcomeSearch, header: string): boolean {
  return said !== undefined && foldName(header) === foldName(said);
}

const noOutcome: { outcome: OutcomeColumn | null; score: number } = {
  outcome: null,
  score: Number.NEGATIVE_INFINITY,
};

/** The outcomes of all rows. */
interface CountedOutcomes extends OutcomeColumn {
  /** Won and lost deals that are not among them. */
  readonly later: number;
  readonly strangers: number;
}

/** The same column with the counts of all its rows, where the tab shows only the first; of won and lost deals those that count. */
export function countAll(
  tab: UserTab,
  { column }: OutcomeColumn,
  search: OutcomeSearch,
  uncounted: (row: number) => Uncounted | null,
): CountedOutcomes {
  const cells = tab.allCells(column);
  const ofRows = (rows: Column) => readOutcomes(tab, column, search, rows);
  const all = ofRows(cells);
  const why = cells.map((_, row) => uncounted(row));
  const [later, strangers] = (['later', 'stranger'] as const).map((one) =>
    ofRows(cells.filter((_, row) => why[row] === one)),
  ) as [OutcomeColumn, OutcomeColumn];
  const counted = ofRows(cells.filter((_, row) => why[row] === null));
  const counts = new Map(counted.outcomes.map(wordAndCount));
  const outcomes = all.outcomes.map((outcome) => {
    const isClosed = outcome.means === 'won' || outcome.means === 'lost';
    return isClosed ? { ...outcome, count: counts.get(foldWord(outcome.text)) ?? 0 } : outcome;
  });
  return {
    ...outcomeColumn(column, all.header, outcomes),
    later: later.won + later.lost,
    strangers: strangers.won + strangers.lost,
  };
}

const wordAndCount = ({ text, count }: OutcomeFinding) => [foldWord(text), count] as const;

function readOutcomes(
  tab: UserTab,
  column: number,
  search: OutcomeSearch,
  cells: Column = tab.table.columns[column]!,
): OutcomeColumn {
  const header = tab.headers[column]!;
  // Whoever names a column of yes and no means won and lost, as scoring takes them there.
  const takesYesNo = isSaidIn(search, header) || asksWhetherWon.within.test(plainWords(header));
  return outcomeColumn(column, header, outcomesOf(cells, search.read, takesYesNo));
}

function outcomeColumn(column: number, header: string, outcomes: readonly OutcomeFinding[]): OutcomeColumn {
  const [won, lost] = [countOf(outcomes, 'won'), countOf(outcomes, 'lost')];
  return { column, header, outcomes, won, lost, hasBoth: won > 0 && lost > 0 };
}

function countOf(outcomes: readonly OutcomeFinding[], meaning: OutcomeMeaning): number {
  return outcomes.reduce((sum, { means, count }) => sum + (means === meaning ? count : 0), 0);
}
