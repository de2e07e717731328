const byPower: [power: number, words: string][] = [
  [3, 'k thousand thousands tsd tausend mille mila duizend'],
  [6, 'm mm mn mio mln million millions millionen millón millones milhão milhões milione milioni miljoen'],
  [9, 'b bn mrd mld md billion billions milliarde milliarden milliard milliards miliardo miliardi miljard'],
  [5, 'lakh lakhs lac lacs'],
  [7, 'crore crores'],
];

const indian: [power: number, words: string][] = [
  [5, 'l'],
  [7, 'cr'],
];

export function isIndian(locale: string): boolean {
  return /_IN$/u.test(locale);
}

function powers(locale: string): Map<string, number> {
  const lines = isIndian(locale) ? [...byPower, ...indian] : byPower;
  const words = lines.flatMap(([power, text]) => text.split(' ').map((word) => [word, power] as const));
  return new Map(words);
}

export function isSizeWord(word: string, locale: string): boolean {
  return new RegExp(`^${sizeExpression(locale)}$`, 'u').test(word);
}

/** Per cent and words of size: an expression of them, without groups. */
export function sizeExpression(locale: string): string {
  const words = [...powers(locale).keys()].sort((a, b) => b.length - a.length);
  return `(?:%|percent|per cent|pct|prozent|(?:${words.join('|')})\\.?)`;
}

/** Of a word that the expression found, or of the `t` of `5 TEUR`: the power of ten. */
export function powerOf(word: string, locale: string): number {
  if (word === '') return 0;
  if (/^(%|percent|per cent|pct|prozent)$/u.test(word)) return -2;
  return word === 't' ? 3 : powers(locale).get(word.replace('.', ''))!;
}
