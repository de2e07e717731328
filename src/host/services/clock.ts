/** The time that a script sees. It stands still but for what service calls cost and `Utilities.sleep` waits. */
export class Clock {
  /** Milliseconds since 1970 UTC. */
  now: number;

  constructor(now: number) {
    this.now = now;
  }

  advance(milliseconds: number): void {
    this.now += milliseconds;
  }
}
