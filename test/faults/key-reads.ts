import type { ServiceCall } from '../../src/host/services/host.ts';
import type { Cell } from '../../src/host/workbook/cell.ts';
import type { Sheet } from '../../src/host/workbook/workbook.ts';

/** Knows whether the script has looked at the keys of all leads since people last moved rows. */
export class KeyReads {
  private isInCall = false;
  private isReading = false;
  private haveMovedSince = false;
  private hasSeenFirst = false;
  private isLocked = false;
  private hasReadUnderLock = false;
  private isOfNames = false;

  constructor(private readonly leads: Sheet) {
    const { cells } = leads;
    const column = cells.column.bind(cells);
    cells.column = (index) => {
      const isOfKeys = this.isReading && cells.at(1, index) === 'Lead ID';
      return isOfKeys ? this.watched(column(index)) : column(index);
    };
    const set = cells.set.bind(cells);
    cells.set = (...written) => {
      if (this.isInCall) this.isOfNames = false;
      set(...written);
    };
  }

  /** Hears of each call before it is made, and of the end of the run. */
  hear(call: ServiceCall | null): void {
    this.isInCall = call !== null;
    this.isReading = call?.member === 'getSheetValues';
    if (call?.member === 'tryLock') {
      this.isLocked = true;
      this.isOfNames = false;
    }
    // Once scores stand and the note on their header says so, or said so before, what is read is names for Crossings and
    // the call list, unless more scores follow.
    if (/^[gs]etNotes$/.test(call?.member ?? '')) this.isOfNames = true;
  }

  rowsMoved(): void {
    this.haveMovedSince = true;
    this.hasSeenFirst = false;
  }

  /** The script has seen every row where it stands now, or has not looked again before it wrote, which excuses nothing. */
  areCurrent(): boolean {
    return !this.haveMovedSince || !this.hasReadUnderLock;
  }

  private sawAll(): void {
    if (this.isOfNames) return;
    this.haveMovedSince = false;
    if (this.isLocked) this.hasReadUnderLock = true;
  }

  private watched(keys: Cell[]): Cell[] {
    return new Proxy(keys, {
      get: (target, property) => {
        if (property === '1') this.hasSeenFirst = true;
        if (this.hasSeenFirst && property === String(this.leads.lastRow() - 1)) this.sawAll();
        return Reflect.get(target, property);
      },
    });
  }
}
