/** A column of a log; one without a width is hidden from people. */
export interface LogColumn {
  readonly header: string;
  readonly note: string;
  readonly widthPixels?: number;
  /** Number format; none in hidden columns. */
  readonly format?: string;
  readonly isWrapped?: boolean;
}
