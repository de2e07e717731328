import type { Host, ServiceCall } from '../../src/host/services/host.ts';
import type { Edit } from './people/edit.ts';

const looking = /^(getValues|getSheetValues|find)$/;

/**
 * What the running script has just seen. Google has no write that follows a column moved in the same moment, nor one that
 * adds a conditional format to those that are there: between a script's look and the write that comes next nobody can help,
 * so there such edits wait. Once a write has been sent, whatever it looked at may have changed again.
 */
export class Looks {
  private commitsAtLook = -1;
  private hasJustLooked = false;
  private hasReadFormats = false;
  /** Whether the last calls have looked at a tab under the lock, and whether the next one looks at another right after. */
  private isLooking = false;
  private isAnotherLook = false;

  /** @param areWhole the looks are at whole tabs, and not at some of their cells */
  constructor(
    private readonly host: Host,
    private readonly areWhole = false,
  ) {}

  /** Hears of each call before it is made. */
  hear({ member }: ServiceCall): void {
    // Only now are those writes counted that the look itself has sent.
    if (this.hasJustLooked) this.commitsAtLook = this.host.execution.commits;
    this.hasJustLooked = looking.test(member);
    this.isAnotherLook = this.isLooking && this.hasJustLooked;
    const isPlace = member === 'getRange' || (this.areWhole && member === 'getMaxRows');
    if (!isPlace) this.isLooking = this.hasJustLooked && this.host.project.locks.size > 0;
    if (member === 'getConditionalFormatRules') this.hasReadFormats = true;
    if (member === 'flush') this.hasReadFormats = false;
  }

  /** Whether the script has it in its hands to notice an edit made now. */
  allow({ needs }: Edit, { member }: ServiceCall): boolean {
    if (needs === 'formats') return !this.hasReadFormats || member === 'getConditionalFormatRules';
    if (needs !== 'columns') return true;
    const { commits, pending } = this.host.execution;
    // Of two tabs that are written together, one is looked at first.
    if (this.isAnotherLook) return false;
    return commits !== this.commitsAtLook || (looking.test(member) && pending.length === 0);
  }
}
