import { expect, it } from 'vitest';
import { hostileNames, hostileWorkbook } from '../hostile/hostile-workbook.ts';
import { sidebars } from './open-sidebar.ts';

const open = sidebars();
const tabs = ['Lead', 'Rules', 'Results', 'More', 'Today'];

it.each(Object.entries(hostileNames))(
  '%s is text wherever the sidebar shows it, and asks for nothing',
  async (_, name) => {
    const document = hostileWorkbook(name);
    document.scoreLeads();
    const sidebar = await open(document);
    for (const tab of tabs) {
      await sidebar.tab(tab).click();
      await sidebar.panel.waitFor();
      await sidebar.page.waitForTimeout(300);
      const elements = await sidebar.page
        .locator('img, iframe, object, embed, link, form, body script')
        .count();
      // The page's own script is the one there is.
      expect(elements, tab).toBe(1);
    }
    expect(sidebar.surprises).toEqual([]);
  },
);

it('a mark that turns the direction of text ends with the name that it is in', async () => {
  const sidebar = await open(hostileWorkbook(hostileNames['right-to-left overrides']!));
  const directions = await sidebar.page.evaluate(() => {
    const root = (globalThis as unknown as { document: PageDocument }).document;
    return ['b', 'span', 'bdi'].map((name) => {
      const element = root.body.appendChild(root.createElement(name));
      return root.defaultView.getComputedStyle(element).unicodeBidi;
    });
  });
  expect(directions).toEqual(['isolate', 'isolate', 'isolate']);
});

/** As much of the page's own document as is asked; the test itself knows no DOM. */
interface PageDocument {
  body: { appendChild(element: unknown): unknown };
  createElement(name: string): unknown;
  defaultView: { getComputedStyle(element: unknown): { unicodeBidi: string } };
}
