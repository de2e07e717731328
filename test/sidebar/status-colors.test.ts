import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { TestDocument } from '../addon/document.ts';
import { sidebars } from './open-sidebar.ts';

const open = sidebars();

const names = ['Cold', 'Cool', 'Mild', 'Warm', 'Warmer', 'Hot'];

/** One lead at each of these statuses, scored. */
function scored(statuses: readonly string[]): TestDocument {
  const document = new TestDocument({
    Leads: [['Lead ID', 'Rank'], ...statuses.map((_, rank) => [`L${rank}`, 10 * rank])],
    Rules: [
      ['Rule', 'Field', 'Test', 'Value', 'Points', 'Count'],
      ['Rank', 'Rank', 'is not empty', '', 1, 'each'],
    ],
    Statuses: [['Status', 'Min score'], ...statuses.map((name, rank) => [name, 10 * rank])],
  });
  document.scoreLeads();
  expect(document.column('Leads', 'Status')).toEqual(statuses);
  return document;
}

/** The tints of Status on Leads by name. */
function tintsOf(document: TestDocument): Map<string, string> {
  const formats = document.sheet('Leads').conditionalFormats as readonly {
    condition?: { values: readonly unknown[] };
    style?: { background?: string };
  }[];
  return new Map(
    formats.flatMap(({ condition, style }) => {
      const [, name] = /&""="(\w+)"\)/.exec(String(condition?.values[0])) ?? [];
      return name && style?.background ? [[name, style.background] as const] : [];
    }),
  );
}

/** The computed colour of a property as red, green and blue from 0 to 1; null for none. */
const colorOf = (mark: Locator, property: 'background-color' | 'box-shadow' | 'color') =>
  mark.evaluate((element, name) => {
    const shown = getComputedStyle(element).getPropertyValue(name);
    const [color = ''] = /^[a-z]+\(.*?\)/.exec(shown) ?? [];
    const context = document.createElement('canvas').getContext('2d')!;
    context.fillStyle = color;
    context.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = context.getImageData(0, 0, 1, 1).data;
    return alpha === 0 ? null : [red! / 255, green! / 255, blue! / 255];
  }, property);

/** As WCAG 2.2 defines it. */
function luminance(color: readonly number[]): number {
  const [red, green, blue] = color.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(a: readonly number[], b: readonly number[]): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light! + 0.05) / (dark! + 0.05);
}

/** From 0 to 360; null for a grey. */
function hue([red, green, blue]: readonly number[]): number | null {
  const most = Math.max(red!, green!, blue!);
  const range = most - Math.min(red!, green!, blue!);
  if (range < 0.02) return null;
  if (most === red) return (60 * ((green! - blue!) / range) + 360) % 360;
  return most === green ? 60 * ((blue! - red!) / range) + 120 : 60 * ((red! - green!) / range) + 240;
}

const hex = (color: readonly number[]) =>
  `#${color
    .map((part) =>
      Math.round(255 * part)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
const parsed = (text: string) => [1, 3, 5].map((at) => Number.parseInt(text.slice(at, at + 2), 16) / 255);

describe('the colour of a status', () => {
  it.each([1, 2, 3, 4, 6])('is in the sidebar that of the sheet, on a ladder of %d', async (count) => {
    const statuses = names.slice(0, count);
    const document = scored(statuses);
    const tints = tintsOf(document);
    expect(tints.size).toBe(Math.min(4, count));
    const sidebar = await open(document);
    await sidebar.says('leads');
    for (const name of statuses) {
      const bar = sidebar.panel.locator('.status-bars tr').filter({ hasText: name }).last().locator('i');
      const color = await colorOf(bar, 'background-color');
      expect([name, color && hex(color)]).toEqual([name, tints.get(name) ?? null]);
    }
  });

  it('is that of the chip in Lead, too', async () => {
    const document = scored(names);
    for (const [row, name] of names.entries()) {
      document.run('selectPlace', { tab: 'Leads', cell: `A${row + 2}` });
      const sidebar = await open(document);
      await sidebar.tab('Lead').click();
      await sidebar.button('Show selected lead').click();
      const chip = sidebar.panel.locator('.standing', { hasText: name });
      await chip.waitFor();
      const color = await colorOf(chip, 'background-color');
      expect([name, color && hex(color)]).toEqual([name, tintsOf(document).get(name) ?? null]);
      await sidebar.close();
    }
  });

  it.each(['light', 'dark'] as const)('stands out from the page, and text from it: %s', async (scheme) => {
    const document = scored(names);
    document.run('selectPlace', { tab: 'Leads', cell: 'A7' });
    const sidebar = await open(document, { scheme });
    const { page, panel } = sidebar;
    await sidebar.says('leads');
    const ground = (await colorOf(page.locator('html'), 'background-color'))!;
    const tints = tintsOf(document);
    for (const name of names) {
      const bar = panel.locator('.status-bars tr').filter({ has: page.getByText(name, { exact: true }) });
      const fill = await colorOf(bar.locator('i'), 'background-color');
      const line = await colorOf(bar.locator('i'), 'box-shadow');
      const most = Math.max(...[fill, line].map((color) => (color ? contrast(color, ground) : 1)));
      expect([name, most >= 3]).toEqual([name, true]);
      const tint = tints.get(name);
      if (!tint || !fill) continue;
      expect(contrast(fill, parsed('#1f2328'))).toBeGreaterThan(4.5);
      const [wanted, shown] = [hue(parsed(tint)), hue(fill)];
      if (wanted === null) expect(shown).toBeNull();
      else expect(Math.abs(shown! - wanted)).toBeLessThan(12);
    }
  });
});
