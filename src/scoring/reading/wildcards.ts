const anyRun = -1;
const anyOne = -2;

/**
 * A matcher for a folded pattern that must cover the whole folded text: `*` any run, `?` one code point,
 * `~` makes a following `*`, `?` or `~` literal. Only the last `*` is ever revisited: the time is bounded by
 * text × pattern, whatever the pattern.
 */
export function compileWildcards(pattern: string): (text: string) => boolean {
  const marks = parseMarks(pattern);
  return (text) => {
    if (!/[\ud800-\udbff]/.test(text)) return covers(marks, text.length, (at) => text.charCodeAt(at));
    const points = codePoints(text);
    return covers(marks, points.length, (at) => points[at]!);
  };
}

function codePoints(text: string): number[] {
  return Array.from(text, (character) => character.codePointAt(0)!);
}

function parseMarks(pattern: string): number[] {
  const marks: number[] = [];
  const points = codePoints(pattern);
  for (let i = 0; i < points.length; i++) {
    const character = String.fromCodePoint(points[i]!);
    const next = i + 1 < points.length ? String.fromCodePoint(points[i + 1]!) : '';
    if (character === '~' && (next === '*' || next === '?' || next === '~')) marks.push(points[++i]!);
    else if (character === '*') {
      if (marks[marks.length - 1] !== anyRun) marks.push(anyRun);
    } else marks.push(character === '?' ? anyOne : points[i]!);
  }
  return marks;
}

function covers(marks: readonly number[], length: number, pointAt: (at: number) => number): boolean {
  let at = 0;
  let mark = 0;
  let runMark = -1;
  let runStart = 0;
  while (at < length) {
    if (mark < marks.length && (marks[mark] === anyOne || marks[mark] === pointAt(at))) {
      at++;
      mark++;
    } else if (mark < marks.length && marks[mark] === anyRun) {
      runMark = mark++;
      runStart = at;
    } else if (runMark >= 0) {
      mark = runMark + 1;
      at = ++runStart;
    } else return false;
  }
  while (marks[mark] === anyRun) mark++;
  return mark === marks.length;
}
