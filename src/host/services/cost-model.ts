/**
 * What service calls cost, in milliseconds of the fake clock. The figures are rough on purpose, and rather high: one write
 * of 4,000 cells was seen to take under 50 ms, and 610 ms with a flush; 100,000 cells take 1 to 3 s each way; properties
 * cost 30 to 80 ms a call.
 */
export interface CostModel {
  /** A call that stays in the script, such as one on a builder. */
  call: number;
  /** A read that reaches the spreadsheet. */
  read: number;
  readCell: number;
  /** A write that is only queued. */
  queuedWrite: number;
  queuedCell: number;
  /** Sending what is queued, or a change of the sheet's shape. */
  commit: number;
  committedCell: number;
  /** A call of the properties, lock or trigger service. */
  store: number;
}

export const costModel: Readonly<CostModel> = {
  call: 0.02,
  read: 40,
  readCell: 0.02,
  queuedWrite: 5,
  queuedCell: 0.005,
  commit: 500,
  committedCell: 0.02,
  store: 50,
};

/** Longest execution, on consumer and Workspace accounts alike. */
export const executionLimitMilliseconds = 6 * 60_000;
