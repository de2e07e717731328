import { foldWord, type OutcomeWords, stageMeanings } from '../../scoring/index.ts';
import { compilePhrases, plainWords } from './plain-words.ts';

export type OutcomeMeaning = 'won' | 'lost' | 'open' | 'unknown';

const won = [
  'won|win|wins|sold|signed|success|successful|successfully|customer|purchased|purchase|bought|accepted|converted|paid|payment done|payment received|booked',
  'gewonnen|verkauft|unterschrieben|beauftragt|erfolgreich|zugesagt|gekauft|bezahlt|angenommen|gebucht',
  'gagne|gagnee|vendu|vendue|signe|signee|conclu|conclue|reussi|reussie|achete|paye|payee|accepte|acceptee',
  'ganado|ganada|vendido|vendida|firmado|firmada|comprado|pagado|pagada|aceptado|aceptada',
  'ganho|ganha|assinado|assinada|pago|paga|aceito|aceite|concluido|comprou',
  'vinto|vinta|venduto|venduta|firmato|firmata|acquistato|pagato|pagata|accettato|accettata',
  'gewonnen|verkocht|getekend|ondertekend|gekocht|betaald|akkoord',
].join('|');
/** Words that may stand beside a word for won without changing it. */
const beside = [
  'closed|close|deal|deals|order|contract|sale|opportunity|lead|client|the|a|and|as|is|was|we|new|business|offer|proposal|quote|status',
  'abgeschlossen|geschlossen|abschluss|auftrag|kunde|vertrag|angebot|und|als|ist|wurde|neu|neukunde|bestandskunde',
  'ferme|fermee|cloture|cloturee|affaire|contrat|vente|devis|offre|client|et|est|nouveau',
  'cerrado|cerrada|cierre|negocio|contrato|venta|oferta|cliente|y|es|nuevo',
  'fechado|fechada|negocio|venda|proposta|e|como|novo',
  'chiuso|chiusa|trattativa|contratto|vendita|offerta|cliente|nuovo',
  'gesloten|afgesloten|opdracht|offerte|klant|en|nieuw',
].join('|');
const saysWon = new RegExp(`(?:^| )(?:${won})(?= |$)`, 'u');
const saysOnlyWon = new RegExp(`^(?:(?:${won}|${beside})(?: |$))+$`, 'u');

/** These say won only by themselves: a customer may be called, and an order awaited. */
const wonAlone = compilePhrases(
  'customer|client|kunde|auftrag|cliente|klant|order|sale|neukunde|new customer|became customer|kunde geworden|client gagne',
);
const lost = compilePhrases(
  [
    'lost|lose|loss|rejected|declined|dead|disqualified|unqualified|not interested|no interest|no sale|no deal|cancelled|canceled|refused|churned|did not buy|didn t buy|did not sign|will not buy|won t buy|not bought|not sold|not converted|out sold|bought elsewhere|went elsewhere|ghosted',
    'verloren|abgelehnt|absage|abgesagt|kein interesse|storniert|nicht zustande*|nicht gekauft|nicht gewonnen|woanders gekauft|kein auftrag',
    'perdu|perdue|refuse|refusee|annule|annulee|abandonne|abandonnee|sans suite|pas interesse|pas achete|n a pas achete',
    'perdido|perdida|rechazado|rechazada|cancelado|cancelada|no interesado|no compro|sin interes',
    'recusado|recusada|sem interesse|nao comprou|desistiu|nao interessado',
    'perso|persa|rifiutato|rifiutata|annullato|annullata|non interessato|non ha comprato|nessun interesse',
    'verloren|afgewezen|geannuleerd|geen interesse|niet gekocht|afgevallen',
  ].join('|'),
);
const open = compilePhrases(
  [
    'open|new|in progress|pending|qualified|proposal|negotiation|contacted|working|discovery|demo|meeting|quote|quoted|on hold|waiting|nurturing|nurture|lead|prospect|prospecting|scheduled|sent|follow up|callback|delayed|undecided|thinking',
    'offen|neu|in bearbeitung|laufend|angebot|verhandlung|kontaktiert|in arbeit|wartet|termin|geplant|gesendet|ruckruf',
    'ouvert|ouverte|en cours|nouveau|nouvelle|devis|negociation|proposition|contacte|en attente|rendez vous|a relancer|planifie|planifiee|envoye',
    'abierto|abierta|nuevo|nueva|en curso|propuesta|negociacion|contactado|en espera|programada|enviado',
    'aberto|aberta|novo|nova|em andamento|proposta|negociacao|contatado|em espera|agendada|enviado',
    'aperto|aperta|nuovo|nuova|in corso|proposta|trattativa|contattato|in attesa|preventivo',
    'nieuw|in behandeling|lopend|offerte|onderhandeling|gecontacteerd|wacht|afspraak',
  ].join('|'),
);
/** Of what has not happened yet nobody knows how it ends. */
const notYet =
  /(?:^| )(?:not (?:\w+ )?yet|yet to|noch nicht|noch kein|noch keine|pas encore|aun no|todavia no|ainda nao|non ancora|nog niet)(?= |$)/u;
const negation = /(?:^| )(?:not|no|never|nicht|kein|keine|non|pas|sans|nao|niet|geen|sin)(?= )/u;
const yes = /^(?:yes|y|true|1|x|ja|j|oui|o|si|sim|wahr|vrai|verdadero|verdadeiro|vero)$/u;
const no = /^(?:no|n|false|0|nein|non|nao|nee|falsch|faux|falso)$/u;

/** Usual words that say won and lost only under a header such as `Won` or `Converted`. */
const bareAnswer = /^(?:yes|true|1|no|false|0)$/u;

export type ReadMeaning = (text: string, takesYesNo: boolean) => OutcomeMeaning;

/** How outcomes are sought: what words mean, and the header of the column where somebody has said it. */
export interface OutcomeSearch {
  readonly read: ReadMeaning;
  readonly header: string | undefined;
}

/** Reads what outcomes mean: by the words that are set, by default stages of CRMs, and by what their words say. */
export function meaningReader(words: OutcomeWords): ReadMeaning {
  const set = new Map<string, OutcomeMeaning>(stageMeanings(words));
  for (const word of words.openWords) set.set(foldWord(word), 'open');
  for (const word of words.lostWords) set.set(foldWord(word), 'lost');
  for (const word of words.wonWords) set.set(foldWord(word), 'won');
  return (text, takesYesNo) => {
    const plain = plainWords(text);
    const said = set.get(foldWord(text));
    if (said !== undefined && !bareAnswer.test(plain)) return said;
    if (yes.test(plain)) return takesYesNo ? 'won' : 'unknown';
    if (no.test(plain)) return takesYesNo ? 'lost' : 'unknown';
    return meaningOf(plain);
  };
}

/** Lost where it says so at all, won only where it says so as a whole: who has bought in has not bought. */
function meaningOf(plain: string): OutcomeMeaning {
  if (notYet.test(plain)) return 'open';
  if (lost.within.test(plain)) return 'lost';
  if (saysWon.test(plain) && negation.test(plain)) return 'lost';
  if (wonAlone.whole.test(plain) || (saysWon.test(plain) && saysOnlyWon.test(plain))) return 'won';
  return open.within.test(plain) ? 'open' : 'unknown';
}
