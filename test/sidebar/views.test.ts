import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { SidebarPage } from './sidebar-page.ts';
import { takePictures } from './take-pictures.ts';
import { viewWalks } from './view-walks.ts';
import { wrongIn } from './wrong-in.ts';

const secondsPerView = 60;

describe('Every view of the sidebar', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.connect(inject('chromium'));
  });
  afterAll(() => browser?.close());

  it('has a stop below', () => {
    const folder = fileURLToPath(new URL('../../src/sidebar', import.meta.url));
    const views = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.tsx'))
      .map((name) => name.replace(/\.tsx$/, ''));
    const shown = viewWalks.flatMap(({ stops }) => stops.flatMap(({ shows }) => shows));
    expect([...shown].sort()).toEqual(views.sort());
  });

  describe.each(viewWalks)('of $through', ({ through, document, options, stops }) => {
    let sidebar: SidebarPage;
    const opened = document();
    beforeAll(async () => {
      sidebar = await SidebarPage.open(browser, opened, options);
    });
    afterAll(() => sidebar?.close());

    it.each(stops)(
      'is right in light and dark and 300 px wide: $name',
      async ({ name, reach }) => {
        await reach(sidebar, opened);
        expect(await wrongIn(sidebar)).toEqual([]);
        await takePictures(sidebar, `${through}, ${name}`);
        expect(sidebar.surprises).toEqual([]);
      },
      secondsPerView * 1000,
    );
  });
});
