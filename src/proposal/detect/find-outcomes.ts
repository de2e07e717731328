import { roleStrength } from './header-roles.ts';
import { type OutcomeFinding, outcomesOf } from './outcome-words.ts';
import { compilePhrases, plainWords } from './plain-words.ts';
import { isAddressable, type TabFacts } from './tab-facts.ts';

export interface OutcomeColumn {
  readonly column: number;
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

/** The column that says won or lost: by its words, and among several by its header; null for none. */
export function findOutcomes({ table, shapes }: TabFacts): OutcomeColumn | null {
  let best: (OutcomeColumn & { score: number }) | null = null;
  table.headers.forEach((header, column) => {
    const shape = shapes[column]!;
    if (!isAddressable(table, column) || shape.filled === 0 || shape.distinct > mostOutcomes) return;
    if (shape.dayShare > 0.5) return;
    const takesYesNo = asksWhetherWon.within.test(plainWords(header));
    const outcomes = outcomesOf(table.columns[column]!, takesYesNo);
    const count = (means: string) =>
      outcomes.reduce((sum, outcome) => sum + (outcome.means === means ? outcome.count : 0), 0);
    const [won, lost] = [count('won'), count('lost')];
    const hasBoth = won > 0 && lost > 0;
    const strength = roleStrength(header, 'outcome');
    const known = (shape.filled - count('unknown')) / shape.filled;
    // Under another header the words alone must do: nearly all known, and both won and lost among them.
    const isOutcome = strength > 0 ? known > 0.5 || won + lost > 0 : hasBoth && known > 0.9;
    const score = strength + known + (hasBoth ? 3 : 0);
    if (!isOutcome || (best !== null && score <= best.score)) return;
    best = { column, outcomes, won, lost, hasBoth, score };
  });
  return best;
}
