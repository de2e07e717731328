/** A person has moved columns while we were about to write: nothing was written, and what was read is to be read again. */
export class ColumnsMoved extends Error {
  constructor() {
    super('columns were moved');
  }
}
