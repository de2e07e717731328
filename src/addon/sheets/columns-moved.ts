/** A person has moved columns while we read, or were about to write: nothing was written, and all is to be read again. */
export class ColumnsMoved extends Error {
  constructor() {
    super('Columns were moved meanwhile. Wait until nobody moves columns, then try again.');
  }
}

const mostReadings = 3;

/** Reads again where columns were moved between their headers and their cells. */
export function untilColumnsStand<T>(read: () => T): T {
  for (let readings = 1; ; readings++) {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof ColumnsMoved) || readings === mostReadings) throw error;
    }
  }
}
