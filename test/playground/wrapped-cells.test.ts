import { expect, it } from 'vitest';
import { playgrounds } from './open-playground.ts';
import { preparedWorkbook } from './prepared-workbook.ts';

const browser = playgrounds();
const longName = 'Took part in a webinar about moving to another vendor, and asked for the recording';

it('a wrapped Why makes its row as high as its lines, and no other row, and keys scroll by them', async () => {
  const rows = Array.from({ length: 200 }, (_, i) => [`lead${i}@acme.example`, i % 2 ? 'SaaS' : 'Retail', i]);
  const playground = await browser.openFiles({ 'leads.xlsx': await preparedWorkbook(rows) });
  await playground.tab('Rules');
  await playground.type(2, 2, longName);
  await playground.choose('Score leads');
  await playground.tab('Leads');
  expect(await playground.cell(3, 7).innerText()).toBe(`45 = +45 ${longName}`);
  const height = async (row: number) => (await playground.cell(row, 1).boundingBox())!.height;
  expect(await Promise.all([1, 2, 3, 4, 5].map(height))).toEqual([21, 21, 38, 21, 38]);
  await playground.cell(1, 1).click();
  for (let row = 1; row < 61; row++) await playground.page.keyboard.press('ArrowDown');
  expect(await playground.address()).toBe('A61');
  const view = (await playground.page.locator('#scroller').boundingBox())!;
  const cell = (await playground.cell(61, 1).boundingBox())!;
  // Scrolling stops at whole pixels.
  expect(cell.y + cell.height).toBeLessThan(view.y + view.height + 1);
});
