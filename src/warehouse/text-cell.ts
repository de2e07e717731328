import { errorTexts, pendingText } from '../scoring/index.ts';
import type { Dialect } from './dialect.ts';
import { among } from './literals.ts';
import { whiteSpace } from './patterns.ts';

/** Stands for the error of a formula: folded texts have no capitals. */
export const errorMark = "'ERROR'";

/** A column of texts as it is compared: `''` where it is empty, ERROR for the error of a formula. */
export function textCell(column: string, dialect: Dialect): string {
  const isError = among(dialect.unfolded(column), [...errorTexts].map(dialect.text));
  const isPending = `${column} = ${dialect.text(pendingText)}`;
  return `CASE WHEN ${isError} OR ${isPending} THEN ${errorMark} ELSE COALESCE(${dialect.folded(column)}, '') END`;
}

/** The text where it is known, else NULL. */
export function knownText(written: string): string {
  return `NULLIF(NULLIF(${written}, ''), ${errorMark})`;
}

/** As names are compared: runs of white space are one space. */
export function nameCell(column: string, dialect: Dialect): string {
  return dialect.replace(textCell(column, dialect), `[${whiteSpace}]+`, ' ');
}
