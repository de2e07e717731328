/** A cell of the sample: a day is a date cell, null is empty. */
export type SampleCell = string | number | { readonly day: number } | null;

export interface SampleTab {
  readonly name: 'Leads' | 'Deals' | 'Activities';
  readonly headers: readonly string[];
  readonly rows: readonly (readonly SampleCell[])[];
}
