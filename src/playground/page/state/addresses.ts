/** 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

const internalLink = /^#gid=(\d+)(?:&range=\$?([A-Z]*)\$?(\d+))?/;

/** The place in this spreadsheet that a link leads to; null for links to elsewhere. */
export function linkedPlace(link: string): { tabId: number; row: number; column: number } | null {
  const match = internalLink.exec(link);
  if (!match) return null;
  const column = [...(match[2] || 'A')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { tabId: Number(match[1]), row: Number(match[3] ?? 1), column };
}
