import { cellPlace } from '../reading/address.ts';
import type { Table } from '../reading/table.ts';
import type { Finding } from './finding.ts';
import { type Problem, problemAt } from './problem.ts';

// Per kind of problem and column this many cells are named one by one; the last one named carries the count of the rest.
const mostNamed = 20;

/** Collects problems of cells: every one is counted, the first twenty of a kind and column are named. */
export class ProblemList {
  private readonly found: Problem[] = [];
  private readonly counts = new Map<string, number>();
  private readonly rest = new Map<string, Problem>();

  /**
   * @param row of the table, and the index of its column: both from 0
   * @param leadRow of the Leads table, from 0, of the lead that it stands for, or -1
   */
  add(
    finding: Finding,
    { tab, headerRow }: Pick<Table, 'tab' | 'headerRow'>,
    row: number,
    column: number,
    leadRow: number,
  ): void {
    const problem = (): Problem => ({
      ...problemAt(finding, tab, cellPlace(headerRow + 1 + row, column)),
      ...(leadRow >= 0 && { leadRow }),
    });
    const id = `${finding.code} ${tab} ${column}`;
    const count = (this.counts.get(id) ?? 0) + 1;
    this.counts.set(id, count);
    if (count <= mostNamed) {
      this.found.push(problem());
      return;
    }
    let rest = this.rest.get(id);
    if (rest === undefined) {
      rest = problem();
      this.rest.set(id, rest);
      this.found.push(rest);
    } else {
      rest.count++;
    }
  }

  get problems(): readonly Problem[] {
    for (const rest of this.rest.values()) {
      if (rest.count > 1)
        rest.message = rest.message.replace(
          /( \(and [\d,]+ more cells like it\))?$/,
          moreCells(rest.count - 1),
        );
    }
    return this.found;
  }
}

function moreCells(count: number): string {
  return ` (and ${count.toLocaleString('en-US')} more cell${count === 1 ? '' : 's'} like it)`;
}
