/** Words beside a number, folded: sizes, percent, currencies, and what is no unit. */

const words = (text: string): string[] => text.trim().split(/\s+/);

/** Words of size by their power of ten; a dot may stand behind each. */
export const sizes: Readonly<Record<string, number>> = powers([
  [3, 'k thousand thousands tsd tausend mille mila duizend'],
  [5, 'lakh lakhs lac lacs'],
  [6, 'm million millions mn mm mio millionen millón millones milhão milhões milione milioni'],
  [6, 'miljoen miljoenen mln'],
  [7, 'crore crores'],
  [9, 'b billion billions bn mrd milliarde milliarden milliard milliards miliardo miliardi'],
  [9, 'miljard miljarden mld md'],
]);

/** Those of India besides. */
export const indianSizes: Readonly<Record<string, number>> = powers([
  [5, 'l'],
  [7, 'cr'],
]);

function powers(list: readonly (readonly [number, string])[]): Readonly<Record<string, number>> {
  return Object.fromEntries(
    list.flatMap(([power, text]) => words(text).map((word) => [word, power] as const)),
  );
}

export const percentWords: readonly string[] = ['%', 'percent', 'per cent', 'pct', 'prozent'];

const currencyCodes = words(`
  usd eur gbp chf jpy cad aud nzd inr brl sek nok dkk pln czk huf ron bgn try ils aed sar sgd hkd twd krw thb idr myr php
  vnd rub uah cny mxn zar ars clp cop pen ngn kes egp pkr bdt lkr isk`);

/** A sign or a code of a currency, as a pattern. */
export const currencyPattern = [
  String.raw`(?:us|ca|c|a|au|nz|hk|s|sg|r|mx|nt)\$`,
  String.raw`\p{Sc}`,
  ...currencyCodes,
  String.raw`(?:kr|rs|fr|sfr|zł|kč|ft|lei|rm|rp)\.?`,
  '円|元',
].join('|');

/** They say that the number is another one, or none. */
const noUnits = new Set(
  words(`
    to or and up than more less hundred hundreds hundert honderd cien cento dozen dozens dutzend douzaine docena dúzia
    dozzina dozijn grand mil millon milhao milhoes trillion trillions trillionen trillón trillones trilhão trilhões tn trn
    billionen billón billones bilhão bilhões billiarde billiarden quadrillion 百 千 万 萬 億 亿 兆 백 천 만 억 조`),
);

const sizeWords = new Set(Object.keys(sizes));

/** Whether a word behind a number may be passed over; behind `per` or `/` also one that is a size elsewhere: `€/m`. */
export function isUnit(word: string, isPer: boolean): boolean {
  const bare = word.replace(/\.$/, '');
  return !noUnits.has(bare) && (isPer || !sizeWords.has(bare));
}
