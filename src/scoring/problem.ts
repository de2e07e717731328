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
