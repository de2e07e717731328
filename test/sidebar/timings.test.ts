import { expect, it } from 'vitest';
import { TestDocument } from '../addon/document.ts';
import { sidebars } from './open-sidebar.ts';
import { salesDocument } from './sales-document.ts';
import type { SidebarPage } from './sidebar-page.ts';

const open = sidebars();

/** Says how many milliseconds of the processor the page has taken since: those of the clock say what else the machine does. */
async function processorClock({ page }: SidebarPage): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const now = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')!.value * 1000;
  };
  const start = await now();
  return async () => (await now()) - start;
}

const shown = (milliseconds: number) => `${Math.round(milliseconds)} ms of the processor`;

it('shows the first view after one call, and prints what it takes once its data is there', async () => {
  const document = salesDocument();
  document.run('makeCallList', { by: 'menu' });
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const sidebar = await open(document, { pause: () => held });
  await sidebar.panel.getByText('Loading…').waitFor({ state: 'attached' });
  const taken = await processorClock(sidebar);
  release();
  await sidebar.says('Call today');
  console.log(`First view: ${shown(await taken())}`);
  expect(sidebar.calls).toEqual(['readOverview']);
});

it('counts what a rule matches among 10,000 leads without a call, and prints what a key takes', async () => {
  const leads = Array.from({ length: 10_000 }, (_, i) => [`L${i}`, i % 5_000]);
  const document = new TestDocument({
    Leads: [['Lead ID', 'Employees'], ...leads],
    Rules: [
      ['On', 'Rule', 'Field', 'Test', 'Value', 'Points'],
      [true, 'Large', 'Employees', '≥', 4_000, 20],
    ],
  });
  const sidebar = await open(document);
  await sidebar.tab('Rules').click();
  await sidebar.panel.getByRole('button', { name: /^Edit/ }).click();
  await sidebar.says('Matches 2,000 leads');
  const calls = sidebar.calls.length;
  const taken = await processorClock(sidebar);
  await sidebar.page.getByLabel('Value').fill('4500');
  await sidebar.says('Matches 1,000 leads');
  console.log(`Rule editor: ${shown(await taken())}, 5,000 values`);
  expect(sidebar.calls).toHaveLength(calls);
});
