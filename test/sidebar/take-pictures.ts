import { join } from 'node:path';
import type { SidebarPage } from './sidebar-page.ts';

/** Where `npm run screenshots` wants pictures of every view. */
const folder = process.env.VIEW_PICTURES;

/** Pictures of the whole page in light and in dark, for people to look at; none where nobody has asked for them. */
export async function takePictures({ page }: SidebarPage, name: string): Promise<void> {
  if (folder === undefined) return;
  // What sticks to the top of the window would stand in the middle of the page.
  await page.evaluate('scrollTo(0, 0)');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: join(folder, `${name}, ${colorScheme}.png`), fullPage: true });
  }
}
