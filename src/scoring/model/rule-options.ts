import { cellText, isEmptyCell } from '../reading/cell-text.ts';
import { fold, foldName } from '../reading/fold.ts';
import type { Locale } from '../reading/locale.ts';
import { readNumber } from '../reading/read-number.ts';
import type { Cell } from '../reading/table.ts';
import type { Finding } from '../sentences/finding.ts';
import type { Fade, FadeKind } from './fade.ts';
import type { Amount, Kind } from './rule.ts';
import type { RuleHeader, RuleRow } from './rule-rows.ts';
import { say } from './sentences.ts';

export type Count = 'once' | 'each' | 'each day';

/** What the first row of a rule says beyond its test. */
export interface RuleEffect {
  readonly kind: Kind;
  /** null: Disqualify. */
  readonly points: number | null;
  readonly count: Count;
  readonly fade: Fade | null;
  readonly amount: Amount;
  readonly pointsCap: number | null;
  readonly group: string;
}

/** Called with what is wrong in a cell of the row; the rule is then left out. */
export type Report = (header: RuleHeader, finding: Finding) => void;

const largestPoints = 1000;

/** Points of a row: a whole number, or null for Disqualify. */
export function readPoints(
  row: RuleRow,
  header: 'Points' | 'Draft points',
  locale: Locale,
  report: Report,
): number | null {
  const text = row.text(header);
  if (fold(text) === 'disqualify') return null;
  const points = numberOf(row.cell(header), locale);
  if (Number.isInteger(points) && Math.abs(points) <= largestPoints) return points === 0 ? 0 : points;
  report(header, say.pointsNotWhole(text));
  return 0;
}

export function readCount(row: RuleRow, report: Report): Count {
  const word = foldName(row.text('Count')).replace(/-/g, ' ');
  if (word === '' || word === 'once') return 'once';
  if (word === 'each' || word === 'each day') return word;
  report('Count', say.countUnknown(row.text('Count')));
  return 'once';
}

/** Events (or the number in the cell) that are needed, from 1. */
export function readAtLeast(row: RuleRow, locale: Locale, report: Report): number {
  return readOption(row, 'At least', locale, (number) => number >= 1, report, say.atLeastTooSmall) ?? 1;
}

export function readWithinDays(row: RuleRow, locale: Locale, report: Report): number | null {
  return readOption(
    row,
    'Within days',
    locale,
    (number) => Number.isInteger(number) && number >= 0,
    report,
    say.daysNotWhole,
  );
}

/** Largest points that the rule may give or take; the sign is ignored. */
export function readPointsCap(row: RuleRow, locale: Locale, report: Report): number | null {
  const cap = readOption(row, 'Max points', locale, Number.isInteger, report, say.capNotWhole);
  return cap === null ? null : Math.abs(cap);
}

export function readFade(row: RuleRow, locale: Locale, report: Report): Fade | null {
  const kind = foldName(row.text('Fade')).replace(/-/g, ' ');
  if (kind === '' || kind === 'none') return null;
  const known: Record<string, FadeKind> = {
    'half life': 'half-life',
    'straight line': 'straight line',
    expires: 'expires',
  };
  const fade = new Map(Object.entries(known)).get(kind);
  if (fade === undefined) {
    report('Fade', say.fadeUnknown(row.text('Fade')));
    return null;
  }
  const days = numberOf(row.cell('Fade days'), locale);
  if (days > 0) return { kind: fade, days };
  report('Fade days', say.fadeDaysMissing(row.text('Fade days'), fade));
  return null;
}

function readOption(
  row: RuleRow,
  header: RuleHeader,
  locale: Locale,
  isAllowed: (number: number) => boolean,
  report: Report,
  finding: (received: string) => Finding,
): number | null {
  const cell = row.cell(header);
  if (isEmptyCell(cell)) return null;
  const number = numberOf(cell, locale);
  if (isAllowed(number)) return number;
  report(header, finding(row.text(header)));
  return null;
}

function numberOf(cell: Cell, locale: Locale): number {
  return typeof cell === 'number'
    ? cell
    : typeof cell === 'string'
      ? readNumber(cellText(cell), locale)
      : Number.NaN;
}
