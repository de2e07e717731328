import { foldWord } from '../../scoring/index.ts';

/** What came of a call, by its name in the dropdown, in its order. */
export const callResults = [
  'Good talk',
  'Not a fit',
  'No answer',
  'Call again',
  'Won',
  'Lost',
  'Do not call',
] as const;

export type CallResult = (typeof callResults)[number];

/** The words in the languages of the templates: English, German, French, Spanish, Portuguese, Italian, Dutch. */
const words: Readonly<Record<CallResult, readonly string[]>> = {
  'Good talk': [
    'good talk|good call|good conversation',
    'gutes Gespräch|gut gesprochen',
    'bon échange|bon entretien|bonne conversation|bonne discussion',
    'buena charla|buena conversación|buena llamada',
    'boa conversa|bom contato|bom contacto',
    'buona conversazione|buon colloquio|bella chiacchierata',
    'goed gesprek',
  ],
  'Not a fit': [
    'not a fit|no fit|not a good fit',
    'passt nicht|kein Fit|nicht passend|ungeeignet',
    'ne correspond pas|pas adapté|pas le bon profil|hors cible',
    'no encaja|no es adecuado|no apto',
    'não se encaixa|não encaixa|não serve|sem perfil',
    'non adatto|non è adatto|non fa al caso nostro|non in target',
    'past niet|geen match|niet geschikt|niet passend',
  ],
  'No answer': [
    'no answer|not reached',
    'keine Antwort|nicht erreicht|niemand erreicht|geht nicht ran',
    'pas de réponse|sans réponse|injoignable',
    'sin respuesta|no contesta|no contestó|no responde',
    'sem resposta|não atende|não atendeu|não respondeu',
    'nessuna risposta|non risponde|non ha risposto',
    'geen antwoord|niet bereikt|neemt niet op|geen gehoor',
  ],
  'Call again': [
    'call again|call back|callback',
    'nochmal anrufen|noch einmal anrufen|wieder anrufen|erneut anrufen|Rückruf|zurückrufen',
    'rappeler|à rappeler|rappel',
    'volver a llamar|llamar de nuevo|llamar otra vez',
    'ligar de novo|ligar novamente|ligar outra vez|retornar',
    'richiamare|da richiamare|chiamare di nuovo',
    'opnieuw bellen|terugbellen|nog eens bellen|weer bellen',
  ],
  Won: [
    'won',
    'gewonnen',
    'gagné|gagnée',
    'ganado|ganada',
    'ganho|ganha',
    'vinto|vinta|acquisito',
    'gewonnen',
  ],
  Lost: ['lost', 'verloren', 'perdu|perdue', 'perdido|perdida', 'perdido|perdida', 'perso|persa', 'verloren'],
  'Do not call': [
    'do not call|don t call|do not contact',
    'nicht anrufen|nicht mehr anrufen|nicht kontaktieren',
    'ne pas appeler|ne plus appeler|ne pas contacter',
    'no llamar|no volver a llamar|no contactar',
    'não ligar|não ligar mais|não contatar|não contactar',
    'non chiamare|non richiamare|non contattare',
    'niet bellen|niet meer bellen|niet contacteren',
  ],
};

const resultOf = new Map(
  callResults.flatMap((result) =>
    words[result].flatMap((names) => names.split('|').map((name) => [plainWord(name), result] as const)),
  ),
);

/** The result that a text means, whatever its case, accents and punctuation; null for none of them. */
export function readCallResult(text: string): CallResult | null {
  return resultOf.get(plainWord(text)) ?? null;
}

function plainWord(text: string): string {
  return foldWord(text.normalize('NFD').replace(/\p{M}/gu, ''));
}
