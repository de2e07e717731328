import { fold } from '../../scoring/index.ts';

/** Near a number these make a street of the words up to it, … */
const streetTypes = new Set(
  'street,st,road,rd,avenue,ave,lane,ln,drive,dr,boulevard,blvd,court,square,way,platz,weg,gasse,allee'.split(
    ',',
  ),
);
/** … and these also of the words behind them. */
const streetBeginnings = new Set(
  'rue,avenue,boulevard,place,chemin,calle,avenida,plaza,paseo,rua,travessa,via,viale,piazza,corso'.split(
    ',',
  ),
);
const streetEnd = /\p{L}{2}(?:straße|strasse|str|weg|platz|gasse|allee|straat|laan|gracht)$/u;
const houseNumber = /^\p{N}{1,4}\p{L}?$/u;
const postcode = /^\p{N}{4,6}$/u;
const upperCase = /^\p{Lu}/u;
/** Words that a street may have between its number and its type, and behind its type. */
const mostWords = 3;
const mostWordsBehind = 2;

/** Whether something without white space is an e-mail or web address. */
export function isAddress(chunk: string): boolean {
  return (
    chunk.indexOf('@') > 0 ||
    chunk.includes('://') ||
    /^["'(<[]*(?:www\.|[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}(?:[/:?#]|[^\p{L}\p{N}]*$))/iu.test(
      chunk,
    )
  );
}

/**
 * Places of the words that are part of a postal address: a street with its number, and what follows a postcode.
 * @param runs words and numbers of a text in order, as they are written
 * @example addressParts(['at', '12', 'Main', 'Street']) // 1, 2, 3
 */
export function addressParts(runs: readonly string[]): Set<number> {
  const parts = new Set<number>();
  runs.forEach((written, at) => {
    if (postcode.test(written) && upperCase.test(runs[at + 1] ?? '')) parts.add(at).add(at + 1);
    if (houseNumber.test(written)) for (const part of streetAround(runs, at)) parts.add(part);
  });
  return parts;
}

/** The street that a house number belongs to; nothing where it belongs to none. */
function streetAround(runs: readonly string[], number: number): number[] {
  const isStreet = (at: number) => at >= 0 && at < runs.length && isStreetWord(fold(runs[at]!));
  const found: number[] = [];
  for (const step of [1, -1]) {
    for (let away = 1; away <= mostWords + 1; away++) {
      if (!isStreet(number + step * away)) continue;
      const street = number + step * away;
      for (let part = 0; part <= away; part++) found.push(number + step * part);
      for (let part = 1; part <= mostWordsBehind && isBeginning(runs[street]!); part++)
        found.push(street + part);
      break;
    }
  }
  return found;
}

function isBeginning(written: string): boolean {
  return streetBeginnings.has(fold(written));
}

function isStreetWord(word: string): boolean {
  return streetTypes.has(word) || streetBeginnings.has(word) || streetEnd.test(word);
}
