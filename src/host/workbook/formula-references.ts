/** One A1 reference in a formula, taken apart. A whole column has no rows, a whole row no columns. */
export interface FormulaReference {
  /** Name of the sheet, or null for the formula's own. */
  sheet: string | null;
  /** One cell, or the two corners of a range. */
  corners: Corner[];
}

export interface Corner {
  column: number | null;
  row: number | null;
  columnFixed: boolean;
  rowFixed: boolean;
}

const cornerPattern = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d*`;
const sheetPattern = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!`;
/** Columns of tables, `Sales[[#This Row],[Q1]]`, and other workbooks, `[1]Sheet1!A1`. */
const brackets = String.raw`\[(?:'.|[^[\]']|\[(?:'.|[^[\]'])*\])*\]`;
/** Texts in quotes and brackets come first, so that nothing in them is taken for a reference. */
const tokens = new RegExp(
  String.raw`"(?:[^"]|"")*"|${brackets}|(?<![\p{L}\p{N}_.$!#\]])(${sheetPattern})?(${cornerPattern}:\$?[A-Za-z]{1,3}(?![\p{L}\d$(!])|${cornerPattern}(?::${cornerPattern})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?[1-9]\d*:\$?[1-9]\d*)(?![\p{L}\p{N}_(!.])|'(?:[^']|'')*'`,
  'gu',
);

/**
 * The formula with each reference replaced by what `change` makes of it; null stands for cells that are gone.
 * It knows the shape of references only, not functions or names.
 */
export function mapReferences(
  formula: string,
  change: (reference: FormulaReference) => FormulaReference | null,
): string {
  return formula.replace(tokens, (token: string, sheet: string | undefined, address: string | undefined) => {
    if (address === undefined) return token;
    const reference = {
      sheet: sheet === undefined ? null : unquoted(sheet.slice(0, -1)),
      corners: address.split(':').map(corner),
    };
    const changed = change(reference);
    if (changed === reference) return token;
    return (sheet ?? '') + (changed ? changed.corners.map(cornerText).join(':') : '#REF!');
  });
}

function unquoted(name: string): string {
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

function corner(text: string): Corner {
  const parts = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text)!;
  const column = parts[2] ? columnNumber(parts[2]) : null;
  return {
    column,
    row: parts[4] ? Number(parts[4]) : null,
    columnFixed: column !== null && parts[1] === '$',
    rowFixed: column === null ? parts[1] === '$' : parts[3] === '$',
  };
}

function cornerText({ column, row, columnFixed, rowFixed }: Corner): string {
  const columnPart = column === null ? '' : (columnFixed ? '$' : '') + columnLetters(column);
  return columnPart + (row === null ? '' : (rowFixed ? '$' : '') + row);
}

/** `AA` is 27. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
