import type { Locator, Page } from 'playwright-core';

/** Somebody who does a task with the mouse: counts each press of its button, and keeps what had to be typed. */
export class Hand {
  clicks = 0;
  readonly typed: string[] = [];

  constructor(private readonly page: Page) {}

  async click(target: Locator): Promise<void> {
    await target.click();
    this.clicks += 1;
  }

  /** One press opens the choices, another takes one. */
  async choose(list: Locator, label: string): Promise<void> {
    await list.selectOption({ label });
    this.clicks += 2;
  }

  /** Into a field that is empty. */
  async type(field: Locator, text: string): Promise<void> {
    await this.click(field);
    await this.write(text);
  }

  /** Over what stands in a field: two presses mark it. */
  async typeOver(field: Locator, text: string): Promise<void> {
    await field.dblclick();
    this.clicks += 2;
    await this.write(text);
  }

  private async write(text: string): Promise<void> {
    await this.page.keyboard.type(text);
    this.typed.push(text);
  }
}
