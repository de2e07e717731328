import { RunList } from './run-list.ts';
import { type Shift, shiftSpan, withoutHeir } from './shift.ts';

/** A group whose members are folded away. */
export interface CollapsedGroup {
  start: number;
  count: number;
  /** 1 for the outermost. */
  depth: number;
}

/** What the rows, or the columns, of a sheet have beside their cells. */
export class DimensionProperties {
  /** Pixels, where it is not the default. */
  readonly sizes = new RunList<number>();
  /** Hidden by a person or a script; rows that a filter hides are not here. */
  readonly hidden = new RunList<true>();
  /** How many groups a row or column is in, where it is in any. */
  readonly groupDepth = new RunList<number>();
  collapsed: CollapsedGroup[] = [];
  groupControl: 'before' | 'after' = 'after';
  frozen = 0;

  copyFrom(other: DimensionProperties): void {
    this.sizes.copyFrom(other.sizes);
    this.hidden.copyFrom(other.hidden);
    this.groupDepth.copyFrom(other.groupDepth);
    this.collapsed = other.collapsed.map((group) => ({ ...group }));
    this.groupControl = other.groupControl;
    this.frozen = other.frozen;
  }

  shift(shift: Shift): void {
    this.sizes.shift(shift);
    this.hidden.shift(withoutHeir(shift));
    // An insertion within a group belongs to it.
    const depthAt = (position: number) => this.groupDepth.at(position) ?? 0;
    const depth = shift.kind === 'insert' ? Math.min(depthAt(shift.at - 1), depthAt(shift.at)) : 0;
    this.groupDepth.shift(withoutHeir(shift));
    if (depth > 0) this.groupDepth.set(shift.at, shift.at + shift.count - 1, depth);
    this.collapsed = this.collapsed.flatMap((group) => {
      const span = shiftSpan(group.start, group.count, shift);
      return span ? [{ ...span, depth: group.depth }] : [];
    });
  }
}
