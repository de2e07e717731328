import type { CallResult } from './call-results.ts';

/** A call to a lead, with what came of it. Days are days since 1970-01-01. */
export interface Call {
  readonly day: number;
  readonly result: CallResult;
  /** Day on which the lead was promised to be called again; NaN for none. */
  readonly againOn: number;
}

/** A call with the folded key of its lead. */
export interface KeyedCall extends Call {
  readonly key: string;
}
