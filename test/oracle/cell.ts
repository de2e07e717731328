/** A cell as a spreadsheet or a typed CSV file gives it; `day` counts from 1970-01-01. */
export type Cell = string | number | boolean | { day: number } | WrittenDay;

/** A text such as `3/10/2026`, of which only its column says the day; null where that is unknown. */
export interface WrittenDay {
  text: string;
  day: number | null;
}

export type Table = readonly (readonly Cell[])[];

const errors = /^#(N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|ERROR!)$/;

function cleaned(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[“”„‟«»]/gu, '"')
    .replace(/[‘’‚‛ʼ‹›]/gu, "'")
    .replace(/[\ufe0e\ufe0f\u00ad\u200b\u2060\ufeff]/gu, '')
    .replace(/^[\s\p{Cf}]+|[\s\p{Cf}]+$/gu, '');
}

const folded = new Map<string, string>();

export function fold(text: string): string {
  // Looking ahead day by day folds the same few texts thousands of times.
  const known = folded.get(text) ?? cleaned(text);
  if (folded.size < 10_000) folded.set(text, known);
  return known;
}

/** Headers, and names of statuses, groups, lists and settings. */
export function foldName(text: string): string {
  return fold(text).replace(/\s+/gu, ' ');
}

export function isError(cell: Cell): boolean {
  return typeof cell === 'string' && errors.test(cell.trim());
}

export function isEmpty(cell: Cell): boolean {
  return typeof cell === 'string' && fold(cell) === '';
}

export function isoDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

function plainDecimal(value: number): string {
  const [, sign, whole, fraction, power] = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/u.exec(String(value))!;
  if (power === undefined) return String(value);
  const zeros = '0'.repeat(Math.abs(Number(power)));
  const digits = `${zeros}${whole}${fraction ?? ''}${zeros}`;
  const point = zeros.length + whole!.length + Number(power);
  const plain = `${digits.slice(0, point)}.${digits.slice(point)}`;
  return sign! + plain.replace(/^0+(?=\d)/u, '').replace(/\.?0+$/u, '');
}

/** What a text test reads. */
export function textOf(cell: Cell): string {
  if (typeof cell === 'object') return 'text' in cell ? cell.text : isoDay(cell.day);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return typeof cell === 'number' ? plainDecimal(cell) : cell;
}

/** Empty for a cell that can be no key. */
export function keyOf(cell: Cell): string {
  return isError(cell) ? '' : fold(textOf(cell));
}

const positions = new WeakMap<readonly Cell[], Map<string, number>>();

/** Position of the leftmost column of that name, -1 for none. */
export function columnOf(headers: readonly Cell[], name: string): number {
  // Asked for every cell of a deal: folding all headers anew each time takes most of a run.
  const known = positions.get(headers) ?? new Map<string, number>();
  positions.set(headers, known);
  if (!known.has(name)) {
    const isNamed = (header: Cell) => !isEmpty(header) && foldName(textOf(header)) === foldName(name);
    known.set(name, headers.findIndex(isNamed));
  }
  return known.get(name)!;
}
