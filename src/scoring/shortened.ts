/** A text that is read in a sentence: a cell may hold 50,000 characters, and a dialog shows some hundred. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const start = text.slice(0, most - 1);
  // Half of a surrogate pair is no character.
  return `${/[\ud800-\udbff]$/.test(start) ? start.slice(0, -1) : start}…`;
}
