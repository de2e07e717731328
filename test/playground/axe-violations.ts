import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

const axePath = fileURLToPath(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url));

interface Axe {
  run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

/** What axe-core finds wrong with the page around the add-on's frames. */
export async function axeViolations(page: Page): Promise<string[]> {
  // The grid draws its rows before their cells, and axe rightly finds a row without cells wrong.
  await page.locator('#grid [role=row]:empty').first().waitFor({ state: 'detached' });
  await page.evaluate(await readFile(axePath, 'utf8'));
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  });
}
