/** Where standard error goes. */
export interface Screen {
  isTTY?: boolean | undefined;
  columns?: number | undefined;
  write(text: string): unknown;
}

const quietMilliseconds = 1000;
const frameMilliseconds = 100;
const barWidth = 24;

/**
 * Says on a terminal what is going on, once a step has taken more than a second. How much is left is not known, so a
 * block runs along the bar.
 */
export class Progress {
  private readonly startedAt: number;
  private currentStep = '';
  private stepAt = 0;
  private drawnAt = 0;
  private isDrawn = false;

  /** @param screen null shows nothing */
  constructor(
    private readonly screen: Screen | null,
    private readonly now = () => performance.now(),
  ) {
    this.startedAt = now();
  }

  /** @param isLong shows it at once: nothing may call `tick` while it works */
  step(text: string, isLong = false): void {
    this.erase();
    this.currentStep = text;
    this.stepAt = this.now();
    if (isLong || this.stepAt - this.startedAt > quietMilliseconds) this.draw(this.stepAt);
  }

  /** To be called often while a step works. */
  tick(): void {
    const now = this.now();
    if (now - this.stepAt < quietMilliseconds || now - this.drawnAt < frameMilliseconds) return;
    this.draw(now);
  }

  end(): void {
    this.erase();
  }

  private draw(now: number): void {
    if (!this.screen) return;
    this.drawnAt = now;
    this.isDrawn = true;
    const elapsed = now - this.stepAt;
    const at = Math.floor(elapsed / frameMilliseconds) % barWidth;
    const bar = Array.from({ length: barWidth }, (_, i) =>
      (i - at + barWidth) % barWidth < 4 ? '█' : '░',
    ).join('');
    this.screen.write(`\r${bar} ${this.currentStep} ${Math.floor(elapsed / 1000)} s`);
  }

  private erase(): void {
    if (this.isDrawn) this.screen?.write(`\r${' '.repeat((this.screen.columns ?? 80) - 1)}\r`);
    this.isDrawn = false;
  }
}
