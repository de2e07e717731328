/** What the note on the Score header says of the last run. */
export interface NotedRun {
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Day and time on the spreadsheet's clock. */
  readonly at: string;
  readonly by: string;
  /** When the next run is due, or that scoring is by hand. */
  readonly next: string;
}
