import type { CellPlace } from '../reading/address.ts';
import { type Finding, inOneLine, type Remedy, shortened, withoutDirectionMarks } from './finding.ts';

/** A data problem: a value with an address and a way out, never an exception. */
export interface Problem {
  /** Stable word for programs, e.g. `points-not-whole`. */
  code: string;
  /** Tab name as the user sees it; empty for a problem of the whole workbook. */
  tab: string;
  /** A1 address of the cells concerned; empty where a whole tab is concerned. */
  cell: string;
  /** Sheet row and column of the first of them, from 1; undefined where a whole tab is concerned. */
  row: number | undefined;
  column: number | undefined;
  /** Row of the Leads table, from 0, of the one lead that it stands for; left out where there is none. */
  leadRow?: number;
  /** What would be right. */
  expected: string;
  /** What is there. */
  received: string;
  /** The sentence for people: `Rules!G7: points "high" is not a whole number. Enter …`. */
  message: string;
  /** `advice` leaves everything running as it is; `error` leaves the named thing out. */
  level: 'error' | 'advice';
  /** Cells with the same problem, the first included. */
  count: number;
  /** Ways out that can be taken at a click; left out where there is none. */
  remedies?: readonly Remedy[];
  /** People have said that it is to be ignored. */
  isIgnored?: true;
}

const longestPart = 400;

/** @param place null where the whole tab is concerned, or the whole workbook where `tab` is empty */
export function problemAt(finding: Finding, tab: string, place: CellPlace | null = null, count = 1): Problem {
  const { cell = '', row, column } = place ?? {};
  const address = tab === '' ? '' : cell === '' ? `${tab}: ` : `${tab}!${cell}: `;
  const { code, level, remedies } = finding;
  // Names of columns and statuses stand in them as they are.
  const [expected, received, what, wayOut] = (['expected', 'received', 'what', 'wayOut'] as const).map(
    (part) => shortened(finding[part], longestPart),
  ) as [string, string, string, string];
  const stop = /[?…]$/.test(what) ? '' : '.';
  return {
    code,
    tab,
    cell,
    row,
    column,
    expected,
    received,
    message: inOneLine(withoutDirectionMarks(`${address}${what}${stop} ${wayOut}`)),
    level: level ?? 'error',
    count,
    ...(remedies && { remedies }),
  };
}

/** A finding about the spreadsheet as a whole, which has no address to begin with. */
export function asSentence(finding: Finding): string {
  const { message } = problemAt(finding, '');
  return `${message[0]!.toUpperCase()}${message.slice(1)}`;
}

/** What a problem says to whoever has its cell in view. */
export function withoutAddress({ tab, cell, message }: Problem): string {
  const address = `${tab}!${cell}: `;
  const said = message.startsWith(address) ? message.slice(address.length) : message;
  return `${said[0]!.toUpperCase()}${said.slice(1)}`;
}
