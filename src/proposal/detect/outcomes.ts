import { type Column, cellText, foldWord } from '../../scoring/index.ts';
import { type SpellingGroup, spellingGroups } from '../column-values.ts';
import { roleStrength } from './header-roles.ts';
import { compilePhrases, plainWords } from './plain-words.ts';
import type { UserTab } from './user-tab.ts';

export type OutcomeMeaning = 'won' | 'lost' | 'open' | 'unknown';

/** One of the distinct outcomes of a column: its commonest spelling, how many deals have it, and what it seems to mean. */
export interface OutcomeFinding extends SpellingGroup {
  readonly means: OutcomeMeaning;
}

const won = compilePhrases(
  'won|win|wins|sold|signed|success|successful|customer|purchased|bought|accepted|converted|gewonnen|verkauft|unterschrieben|beauftragt|erfolgreich|zugesagt|auftrag|kunde|gagne|gagnee|vendu|vendue|signe|signee|conclu|conclue|reussi|ganado|ganada|vendido|firmado',
);
const lost = compilePhrases(
  'lost|lose|loss|rejected|declined|dead|disqualified|unqualified|not interested|no interest|no sale|no deal|cancelled|canceled|refused|churned|verloren|abgelehnt|absage|abgesagt|kein interesse|storniert|nicht zustande*|perdu|perdue|refuse|refusee|annule|annulee|abandonne|abandonnee|sans suite|pas interesse|perdido|perdida|rechazado|cancelado',
);
const open = compilePhrases(
  'open|new|in progress|pending|qualified|proposal|negotiation|contacted|working|discovery|demo|meeting|quote|quoted|on hold|waiting|nurturing|lead|prospect|offen|neu|in bearbeitung|laufend|angebot|verhandlung|kontaktiert|in arbeit|wartet|termin|ouvert|ouverte|en cours|nouveau|nouvelle|devis|negociation|proposition|contacte|en attente|rendez vous|abierto|abierta|nuevo|nueva|en curso|propuesta|negociacion',
);
const negation = /(?:^| )(?:not|no|never|nicht|kein|keine|non|pas|sans)(?= )/u;
const yes = /^(?:yes|y|true|1|x|ja|j|oui|o|si|wahr|vrai|verdadero)$/u;
const no = /^(?:no|n|false|0|nein|non|falsch|faux|falso)$/u;

/** What one outcome seems to mean. Yes and no are outcomes only under a header such as `Won` or `Converted`. */
export function outcomeMeaning(text: string, takesYesNo: boolean): OutcomeMeaning {
  const words = plainWords(text);
  if (takesYesNo && yes.test(words)) return 'won';
  if (takesYesNo && no.test(words)) return 'lost';
  if (lost.within.test(words)) return 'lost';
  if (won.within.test(words)) return negation.test(words) ? 'lost' : 'won';
  return open.within.test(words) ? 'open' : 'unknown';
}

/** The distinct outcomes of a column, the commonest first. A dash or question mark says as little as an empty cell. */
export function outcomesOf(column: Column, takesYesNo: boolean): OutcomeFinding[] {
  const groups = spellingGroups(column, (cell) => foldWord(cellText(cell)));
  const words = groups.filter(({ text }) => foldWord(text) !== '');
  return words.map((group) => ({ ...group, means: outcomeMeaning(group.text, takesYesNo) }));
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

/** The column that says won or lost: by its words, and among several by its header; null for none. */
export function findOutcomes(tab: UserTab): OutcomeColumn | null {
  let best: (OutcomeColumn & { score: number }) | null = null;
  tab.headers.forEach((header, column) => {
    const shape = tab.shape(column);
    if (!tab.isAddressable(column) || shape.filled === 0 || shape.distinct > mostOutcomes) return;
    if (shape.dayShare > 0.5) return;
    const takesYesNo = asksWhetherWon.within.test(plainWords(header));
    const outcomes = outcomesOf(tab.table.columns[column]!, takesYesNo);
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
    best = { column, header, outcomes, won, lost, hasBoth, score };
  });
  return best;
}
