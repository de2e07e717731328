/** Cells that all remembered states hold together: above it the oldest are forgotten. */
const mostCells = 4_000_000;
const mostSteps = 50;

interface Step<State> {
  /** What was done, as it is called to a person. */
  name: string;
  /** How it was before, or is to be after. */
  state: State;
  cells: number;
}

/** How it was before each thing that was done, to go back to and forward again. */
export class History<State> {
  private readonly done: Step<State>[] = [];
  private readonly undone: Step<State>[] = [];
  /** A copy of how it is now, while nothing has changed since. */
  private now: State | null = null;
  private readonly copyNow: () => State;
  private readonly cells: () => number;

  constructor(copyNow: () => State, cells: () => number) {
    this.copyNow = copyNow;
    this.cells = cells;
  }

  get undoName(): string | null {
    return this.done.at(-1)?.name ?? null;
  }

  get redoName(): string | null {
    return this.undone.at(-1)?.name ?? null;
  }

  /** To be called before something that may change the state. */
  before(): State {
    this.now ??= this.copyNow();
    return this.now;
  }

  /** @param goesOn whether it is part of the step before, where that has the same name */
  changed(before: State, name: string, goesOn = false): void {
    this.now = null;
    this.undone.length = 0;
    if (goesOn && this.undoName === name) return;
    this.done.push({ name, state: before, cells: this.cells() });
    this.forgetOldest();
  }

  /** @returns the state to take up, which is to stay as it is; null where nothing is left */
  undo(): State | null {
    return this.step(this.done, this.undone);
  }

  redo(): State | null {
    return this.step(this.undone, this.done);
  }

  private step(from: Step<State>[], to: Step<State>[]): State | null {
    const step = from.pop();
    if (!step) return null;
    to.push({ name: step.name, state: this.before(), cells: this.cells() });
    this.now = step.state;
    return step.state;
  }

  private forgetOldest(): void {
    let cells = this.done.reduce((sum, step) => sum + step.cells, 0);
    // The last one stays, however large it is.
    while (this.done.length > 1 && (cells > mostCells || this.done.length > mostSteps)) {
      cells -= this.done.shift()!.cells;
    }
  }
}
