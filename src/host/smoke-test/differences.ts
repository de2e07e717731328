import type { TabPhoto } from './snapshot.ts';

/** What two photographs differ in, a line each, beginning with the place. */
export function differences(expected: readonly TabPhoto[], seen: readonly TabPhoto[]): string[] {
  const lines: string[] = [];
  const other = (name: string) => seen.find((tab) => tab.name === name);
  for (const tab of expected) {
    const found = other(tab.name);
    if (found) lines.push(...tabDifferences(tab, found));
    else lines.push(`${tab.name}: the tab is missing`);
  }
  for (const { name } of seen) {
    if (!expected.some((tab) => tab.name === name)) lines.push(`${name}: a tab that should not be there`);
  }
  return lines;
}

function tabDifferences(expected: TabPhoto, seen: TabPhoto): string[] {
  const facts = Object.keys(expected.facts).flatMap((name) =>
    line(`${expected.name}, ${name}`, expected.facts[name]!, seen.facts[name]!),
  );
  const cells = Object.keys(expected.cells).flatMap((name) =>
    columnPairs(expected.cells[name]!, seen.cells[name]!).flatMap(([wanted, found], column) =>
      Array.from({ length: Math.max(wanted.length, found.length) }).flatMap((_, row) =>
        line(
          `${expected.name}!${columnLetters(column)}${row + 1} ${name}`,
          wanted[row] ?? '',
          found[row] ?? '',
        ),
      ),
    ),
  );
  return [...facts, ...cells];
}

type Runs = TabPhoto['cells'][string];

function columnPairs(expected: Runs, seen: Runs): [string[], string[]][] {
  const width = Math.max(expected.length, seen.length);
  return Array.from({ length: width }, (_, column) => [expanded(expected[column]), expanded(seen[column])]);
}

function expanded(runs: Runs[number] = []): string[] {
  return runs.flatMap(([text, count]) => Array.from({ length: count }, () => text));
}

/** Nothing where the two are equal. */
export function line(place: string, expected: string, seen: string): string[] {
  return expected === seen ? [] : [`${place}: expected ${expected || 'nothing'}, seen ${seen || 'nothing'}`];
}

function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}
