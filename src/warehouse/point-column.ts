/** Something that changes the score, with the column that holds its points. */
export interface PointColumn {
  readonly label: string;
  readonly column: string;
}
