import { type Column, cellText, foldWord } from '../../scoring/index.ts';
import { type SpellingGroup, spellingGroups } from '../spelling-groups.ts';
import { compilePhrases, plainWords } from './plain-words.ts';

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
