import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { Morning } from './morning.ts';
import { playgrounds } from './open-playground.ts';

const browser = playgrounds();

/** All that stands in the file: tabs, and the text of each of their cells. */
async function contents(morning: Morning): Promise<[tab: string, cells: string[][]][]> {
  const { sheets } = await morning.workbook();
  return sheets.map((sheet) => {
    const rows = Array.from({ length: sheet.lastRow() }, (_, row) =>
      Array.from({ length: sheet.lastColumn() }, (_, column) => sheet.text(row + 1, column + 1)),
    );
    return [sheet.name, rows];
  });
}

type Press = (target: Locator) => Promise<void>;

const click: Press = (target) => target.click();

const isFocused = (target: Locator) => target.evaluate((element) => element.matches(':focus'));

/** Goes on by Tab, or in a menu by an arrow, until the focus is there, and presses Enter; no click, no letter. */
function byKeys({ playground: { page, grid } }: Morning): Press {
  return async (target) => {
    await target.waitFor();
    const role = await target.getAttribute('role');
    for (let presses = 0; presses < 80; presses++) {
      if (await isFocused(target)) return page.keyboard.press(role === 'switch' ? 'Space' : 'Enter');
      if (await isFocused(grid)) await page.keyboard.press('Escape');
      await page.keyboard.press(role === 'menuitem' ? 'ArrowDown' : 'Tab');
    }
    throw new Error(`the keyboard does not come to ${target}`);
  };
}

describe('A newcomer with the messy sample', () => {
  it.each([
    ['clicks', () => click],
    ['keys', byKeys],
  ])('comes to scored leads by %s alone, undoes it, and takes Scoreband away', async (_, by) => {
    const playground = await browser.open();
    const morning = new Morning(playground);
    const press = by(morning);
    const { page, sidebar } = playground;
    const panel = sidebar.locator('[role=tabpanel]:not([hidden])');
    const button = (name: string | RegExp) => panel.getByRole('button', { name, exact: true });
    const choose = async (name: string) => {
      await press(page.locator('#menu-button'));
      await press(page.getByRole('menuitem', { name, exact: true }));
    };
    const undo = page.getByRole('button', { name: /^Undo/ });
    const before = await contents(morning);

    await choose('Open sidebar');
    await morning.says('Step 1 of 3');
    expect(await panel.locator('.found').innerText()).toBe(
      '1,000 leads in Leads, 178 closed deals in Deals (66 won), activities in Activities.',
    );
    const chips = (group: string) => panel.locator(`.outcomes.${group} .chip`).allInnerTexts();
    expect(await chips('unknown')).toEqual(['On ice 1']);
    await press(button('On ice 1'));
    await press(button('Lost'));
    await expect.poll(() => chips('lost')).toContain('On ice 1');
    await morning.says('179 closed deals');
    await press(button('Go on'));

    await morning.says('Step 2 of 3');
    await morning.says('Switch off what you do not believe.');
    const rules = panel.getByRole('switch');
    await expect.poll(() => rules.count()).toBeGreaterThan(3);
    expect(await panel.innerText()).toMatch(
      /matches \d+ leads · \d+ of \d+ such deals won, \d+ of \d+ others/,
    );
    await press(rules.last());
    await press(button('See the scores'));

    await morning.says('Step 3 of 3');
    const bars = panel.getByRole('img', { name: /^0 to \d+: [\d,]+ leads?; / });
    await bars.waitFor();
    const counted = Array.from((await bars.getAttribute('aria-label'))!.matchAll(/: ([\d,]+) leads?/g));
    const leads = counted.reduce((sum, [, count]) => sum + Number(count!.replace(',', '')), 0);
    expect(await panel.locator('.call-first li').count()).toBe(10);
    await morning.says(/^Nothing is written yet\./);
    expect(await undo.isDisabled()).toBe(true);
    expect(await contents(morning)).toEqual(before);

    await press(button(`Set up and score ${leads} leads`));
    await morning.says(/^Scored today at 10:00, by sidebar$/);
    await playground.rest();
    const scored = (await morning.rows('Leads')).filter(({ Score }) => Score !== '');
    expect(scored.length).toBe(1000);
    const off = (await morning.rows('Rules')).filter(({ On }) => On === 'FALSE');
    expect(off.length).toBe(1);
    const set = (await morning.rows('Settings')).find(({ Setting }) => Setting === 'Lost words')!;
    expect(set.Value).toMatch(/^On ice, lost,/);

    while (await undo.isEnabled()) {
      await press(undo);
      await playground.rest();
    }
    expect(await contents(morning)).toEqual(before);
    const redo = page.getByRole('button', { name: /^Redo/ });
    while (await redo.isEnabled()) {
      await press(redo);
      await playground.rest();
    }
    expect((await morning.rows('Leads')).filter(({ Score }) => Score !== '')).toEqual(scored);

    await choose('Remove Scoreband…');
    for (let answered = 0; answered < 3; answered++) {
      await playground.rest();
      if (!(await playground.dialog.isVisible())) break;
      await press(playground.dialog.getByRole('button', { name: /^(Yes|OK)$/ }));
    }
    await expect.poll(() => morning.tabs()).toEqual(before.map(([tab]) => tab));
    await playground.rest();
    expect(await contents(morning)).toEqual(before);
    expect(playground.errors).toEqual([]);
  });
});
