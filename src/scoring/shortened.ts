/** Marks that turn the direction of what follows, to the end of the line: in a sentence, also of what is not the cell's. */
const directionMarks = /[\u202a-\u202e\u2066-\u2069]/g;

/** A text of cells for the middle of a sentence. */
export function withoutDirectionMarks(text: string): string {
  return text.replace(directionMarks, '');
}

/** A text that is read in a sentence: a cell may hold 50,000 characters, and a dialog shows some hundred. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const start = text.slice(0, most - 1);
  // Half of a surrogate pair is no character.
  return `${/[\ud800-\udbff]$/.test(start) ? start.slice(0, -1) : start}…`;
}
