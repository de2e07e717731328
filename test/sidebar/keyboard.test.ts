import { describe, expect, it } from 'vitest';
import { sidebars } from './open-sidebar.ts';
import { salesDocument } from './sales-document.ts';

const open = sidebars();

describe('the keyboard', () => {
  it('moves between tabs by arrows, Home and End, and shows them', async () => {
    const { page } = await open(salesDocument());
    const shown = async () => [
      await page.locator(':focus').textContent(),
      await page.locator('[role=tab][aria-selected=true]').textContent(),
      await page.locator('[role=tabpanel]:not([hidden])').getAttribute('aria-labelledby'),
    ];
    await page.keyboard.press('Tab');
    expect(await shown()).toEqual(['Today', 'Today', 'tab-today']);
    await page.keyboard.press('ArrowRight');
    expect(await shown()).toEqual(['Lead', 'Lead', 'tab-lead']);
    await page.keyboard.press('End');
    expect(await shown()).toEqual(['More', 'More', 'tab-more']);
    await page.keyboard.press('ArrowRight');
    expect(await shown()).toEqual(['Today', 'Today', 'tab-today']);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Home');
    expect(await shown()).toEqual(['Today', 'Today', 'tab-today']);
  });

  it('goes from the tabs into the shown view at once', async () => {
    const sidebar = await open(salesDocument());
    await sidebar.says('Not scored yet');
    await sidebar.page.keyboard.press('Tab');
    await sidebar.page.keyboard.press('Tab');
    await expect.poll(() => sidebar.page.locator(':focus').textContent()).toBe('Score leads');
  });

  it('does everything that the mouse does: shows a lead and switches following on and off', async () => {
    const document = salesDocument();
    document.run('selectPlace', { tab: 'Leads', cell: 'A2' });
    const { page } = await open(document);
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('bdi', { hasText: 'L1' }).waitFor();
    const isOnSwitch = () => page.locator(':focus').evaluate((focused) => focused.role === 'switch');
    for (let stops = 0; stops < 20 && !(await isOnSwitch()); stops++) await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    expect(await page.getByRole('switch').getAttribute('aria-checked')).toBe('true');
  });
});
