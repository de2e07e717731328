import { localeOf } from '../../scoring/index.ts';
import { wordText } from './phrase-finder.ts';

/** Words of size and degree in seven languages, the smallest first. */
const sizeWords = [
  'none|zero|kein|keine|aucun|aucune|ninguno|nessuno|geen|nil',
  'solo|just me|only me|myself|self employed|sole trader|einzelunternehmer*|nur ich|einzelperson|independant|autonomo|autonoma|freelancer|zzp|libero professionista|xs|very small|very low|sehr klein|sehr gering',
  'micro|tiny|mini|winzig|tres petit|tres petite|tpe|muy pequeno|muy pequena',
  'small|low|s|little|minor|klein|kleine|kleiner|niedrig|gering|wenig|petit|petite|faible|bas|basse|pequeno|pequena|bajo|baja|baixo|baixa|piccolo|piccola|piccole|basso|bassa|laag|weinig|beginner|junior|entry level|startup|start up',
  'medium|mid|middle|m|moderate|average|midsize|mid size|mid market|mittel|mittlere|mittlerer|mittelgross|moyen|moyenne|medio|media|mediano|mediana|middel|middelgroot|gemiddeld|intermediate|mid level|pme|pyme|pmi|mkb',
  'large|high|l|big|major|much|gross|grosse|grosser|hoch|viel|grand|grande|eleve|elevee|haut|haute|alto|alta|groot|grote|hoog|veel|advanced|senior',
  'extra large|very large|very high|very big|xl|xxl|huge|enterprise|corporate|group|sehr gross|sehr hoch|konzern|tres grand|tres grande|grand groupe|multinationale|muy grande|muy alto|muito grande|molto grande|molto alto|zeer groot|zeer hoog|multinational|expert',
].map((words) => new RegExp(`(?:^| )(?:${words.replace(/\*/g, '[^ ]*')})(?= |$)`, 'u'));

const number = /\d+(?:[.,'’\s]\d+)*/u;
const scales: readonly (readonly [factor: number, words: RegExp])[] = [
  [1e3, /^(?:k|tsd|thousand|tausend|mille|mil|mila|duizend|t€)(?![\p{L}])/u],
  [1e6, /^(?:m|mm|mn|mio|million|millions|millionen|millones|milhoes|milioni|miljoen|mln)(?![\p{L}])/u],
  [1e9, /^(?:b|bn|mrd|mld|billion|milliarde|milliarden|milliard|miliardi|miljard)(?![\p{L}])/u],
];
const below =
  /^(?:under|below|less than|up to|at most|max|maximum|fewer than|unter|bis|bis zu|weniger als|hochstens|moins de|jusqu a|menos de|hasta|ate|meno di|fino a|sotto|minder dan|tot|onder) /u;
const above =
  /^(?:over|above|more than|at least|from|uber|mehr als|ab|mindestens|plus de|au moins|a partir de|mas de|al menos|desde|mais de|acima de|piu di|oltre|meer dan|boven|vanaf) | (?:or more|and more|and above|et plus|o mas|ou mais|o piu|of meer|und mehr)$/u;

/** What a text of size stands for among others: its number, or the rank of its word; NaN for neither. */
export function sizeOf(
  text: string,
  localeName: string,
): { readonly by: 'number' | 'word'; readonly rank: number } {
  const found = number.exec(text);
  const { plain } = wordText(text);
  // `very large` has the word large too.
  if (!found) {
    const rank = [6, 1, 2, 0, 3, 4, 5].find((one) => sizeWords[one]!.test(plain));
    return { by: 'word', rank: rank ?? Number.NaN };
  }
  const size = plainNumber(found[0], localeName) * scaleBehind(text, found, localeName);
  // `up to 500` lies below `100-500`, and `over 500` above `500`.
  if (/[<≤]/.test(text) || below.test(plain)) return { by: 'number', rank: size / 1e6 };
  return { by: 'number', rank: /[>≥+]/.test(text) || above.test(plain) ? size * 1.001 : size };
}

function plainNumber(text: string, localeName: string): number {
  const { decimalMark } = localeOf(localeName);
  const bare = text.replace(/['’\s]/gu, '');
  if (/^\d{1,3}(?:[.,]\d{3})+$/.test(bare)) return Number(bare.replace(/[.,]/g, ''));
  const other = decimalMark === ',' ? /\./g : /,/g;
  return Number(bare.replace(other, '').replace(decimalMark, '.'));
}

const rangeEnd = /^\s*(?:[-–—]|to|bis|a|à|al|tot)\s*[^\d]{0,4}(\d+(?:[.,]\d+)*)\s*(.*)$/u;

/** The word of size behind a number; of a range such as `2-5k` it stands behind the second. */
function scaleBehind(text: string, first: RegExpExecArray, localeName: string): number {
  const behind = text.slice(first.index + first[0].length).toLowerCase();
  const scale = (words: string) => scales.find(([, pattern]) => pattern.test(words.trimStart()))?.[0];
  const [, second = '', rest = ''] = rangeEnd.exec(behind) ?? [];
  const isOfBoth = second !== '' && plainNumber(first[0], localeName) < plainNumber(second, localeName);
  return scale(behind) ?? (isOfBoth ? scale(rest) : undefined) ?? 1;
}
