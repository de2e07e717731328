import { axeViolations } from '../setup/axe-violations.ts';
import type { SidebarPage } from './sidebar-page.ts';

/** What axe-core objects to in light and in dark, and what stands out beyond 300 px, with its texts. */
export async function wrongIn({ page }: SidebarPage): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    found.push(...(await axeViolations(page)).map((violation) => `${colorScheme}: ${violation}`));
  }
  const wide = await page.evaluate(
    `[...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > 300.5 || element.getBoundingClientRect().left < -0.5)
      .map((element) => element.tagName + ' ' + element.className + ' ' + element.textContent)`,
  );
  const width = await page.evaluate('document.documentElement.scrollWidth');
  return [...found, ...(wide as string[]), ...(width === 300 ? [] : [`page of ${width} px`])];
}
