/**
 * Advance widths of Arial by character, in 2048ths of an em: from the table `hmtx` of Liberation Sans 1.07, which has the
 * same.
 */
const charactersByWidth: Readonly<Record<number, string>> = {
  391: "'",
  455: 'ijl’',
  532: '|',
  569: ' !,./:;I[\\]ft·ìíîï',
  682: '()-`r“”„',
  684: '{}',
  727: '"',
  797: '*',
  961: '^',
  1024: 'Jcksvxyzç',
  1124: '≤≥',
  1139: '#$0123456789?L_abdeghnopquàáâãäåèéêëñòóôõöùúûü–€',
  1196: '+<=>~×−',
  1251: 'FTZß',
  1366: '&ABEKPSVXYÄÅÉ',
  1479: 'CDHNRUwÜ',
  1593: 'GOQÖ',
  1706: 'Mm',
  1821: '%',
  1933: 'W',
  2048: '—…→',
  2079: '@',
};

const widths = new Map(
  Object.entries(charactersByWidth).flatMap(([width, characters]) =>
    [...characters].map((character) => [character, Number(width)] as const),
  ),
);

export const arialCharacters = [...widths.keys()];

/** In 10 pt, the size that Sheets writes in. */
function arialPixels(text: string): number {
  return [...text].reduce((sum, character) => sum + (widths.get(character)! / 2048) * (40 / 3), 0);
}

/** Lines of a text, broken at spaces wherever the next word does not fit; a word alone on its line may be wider. */
export function linesIn(text: string, widthPixels: number): number {
  let lines = 1;
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && arialPixels(longer) > widthPixels) {
      lines++;
      line = word;
    } else line = longer;
  }
  return lines;
}
