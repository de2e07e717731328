import type { ServiceCall } from '../../src/host/services/host.ts';
import type { Sheet } from '../../src/host/workbook/sheet.ts';

/** Knows whether the script has looked at the keys of the leads since people last moved rows. */
export class KeyReads {
  private isReading = false;
  private haveMovedSince = false;

  constructor(leads: Sheet) {
    const { cells } = leads;
    const column = cells.column.bind(cells);
    cells.column = (index) => {
      if (this.isReading && cells.at(1, index) === 'Lead ID') this.haveMovedSince = false;
      return column(index);
    };
  }

  /** Hears of each call before it is made, and of the end of the run. */
  hear(call: ServiceCall | null): void {
    this.isReading = call?.member === 'getValues';
  }

  rowsMoved(): void {
    this.haveMovedSince = true;
  }

  /** The script has seen every row where it stands now. */
  areCurrent(): boolean {
    return !this.haveMovedSince;
  }
}
