import { shortened, withoutDirectionMarks } from './shortened.ts';

/** A data problem: a value with an address and a way out, never an exception. */
export interface Problem {
  /** Stable word for programs, e.g. `points-not-whole`. */
  code: string;
  /** Tab name as the user sees it; empty for a problem of the whole workbook. */
  tab: string;
  /** A1 address of the first cell concerned; empty where a whole tab is concerned. */
  cell: string;
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
}

/** What is wrong and what to do, before it has an address. Sentences are in `messages.ts`. */
export interface Finding {
  readonly code: string;
  readonly expected: string;
  readonly received: string;
  /** Without a full stop: `points "high" is not a whole number`; it may end in a question. */
  readonly what: string;
  /** A whole sentence: `Enter a number from -1000 to 1000, or Disqualify.` */
  readonly wayOut: string;
  readonly level?: 'advice';
}

const longestPart = 400;

export function problemAt(finding: Finding, tab: string, cell: string, count = 1): Problem {
  const address = tab === '' ? '' : cell === '' ? `${tab}: ` : `${tab}!${cell}: `;
  const { code, level } = finding;
  // Names of columns and statuses stand in them as they are.
  const [expected, received, what, wayOut] = (['expected', 'received', 'what', 'wayOut'] as const).map(
    (part) => shortened(finding[part], longestPart),
  ) as [string, string, string, string];
  const stop = /[?…]$/.test(what) ? '' : '.';
  return {
    code,
    tab,
    cell,
    expected,
    received,
    message: withoutDirectionMarks(`${address}${what}${stop} ${wayOut}`),
    level: level ?? 'error',
    count,
  };
}
