import { describe, expect, it } from 'vitest';
import { sidebars } from './open-sidebar.ts';
import { largeDocument } from './sales-document.ts';

const open = sidebars();
const rowCount = 50_000;

/** Calls of the page wait until they are let through, one by one. */
function gate() {
  const waiting: (() => void)[] = [];
  let isOpen = false;
  return {
    intercept: (name: string) =>
      name === 'scoreChunk' && !isOpen ? new Promise<void>((resolve) => waiting.push(resolve)) : undefined,
    async pass() {
      await expect.poll(() => waiting.length).toBe(1);
      waiting.shift()!();
    },
    open() {
      isOpen = true;
      for (const pass of waiting) pass();
    },
  };
}

describe('a run over several executions', () => {
  it('shows how far it is, and completes', async () => {
    const document = largeDocument(rowCount);
    const { intercept, pass, open: openGate } = gate();
    const sidebar = await open(document, { pause: intercept });
    await sidebar.button('Score leads').click();
    const bar = sidebar.page.getByRole('progressbar', { name: 'Scoring leads' });
    await sidebar.says('Reading and scoring 50,000 rows, then writing…');
    expect(await bar.getAttribute('value')).toBeNull();
    await pass();
    await sidebar.says('20,000 of 50,000 rows written');
    expect([await bar.getAttribute('value'), await bar.getAttribute('max')]).toEqual(['20000', '50000']);
    openGate();
    await sidebar.says('Scored 50,000 leads');
    await expect.poll(() => bar.count()).toBe(0);
    expect(document.sheet('Leads').cells.at(rowCount, 3)).toBe(20);
  });

  it('is cancelled between two calls, says how far it came, and goes on later', async () => {
    const document = largeDocument(rowCount);
    const { intercept, pass, open: openGate } = gate();
    const sidebar = await open(document, { pause: intercept });
    await sidebar.button('Score leads').click();
    await sidebar.button('Cancel').click();
    await sidebar.says('Stopping after these rows…');
    await pass();
    await sidebar.says('Stopped. 20,000 of 50,000 rows are up to date, the rest as before.');
    await sidebar.says('The last run is unfinished: rows 2–20,001 of 50,001.');
    const scores = [20_000, 20_002].map((row) => document.sheet('Leads').cells.at(row, 3));
    expect(scores).toEqual([20, 10]);
    openGate();
    await sidebar.button('Go on').click();
    await sidebar.says('Scored 50,000 leads');
    await expect.poll(() => sidebar.button('Go on').count()).toBe(0);
    expect(document.sheet('Leads').cells.at(rowCount, 3)).toBe(20);
  });

  it('can be gone on with after a call has failed', async () => {
    const document = largeDocument(rowCount);
    let calls = 0;
    const sidebar = await open(document, {
      intercept: (name) => {
        if (name === 'scoreChunk' && ++calls === 2)
          return Promise.reject(new Error('Exceeded maximum execution time'));
        return undefined;
      },
    });
    await sidebar.button('Score leads').click();
    await sidebar.says('This took longer than the six minutes that Google allows.');
    await sidebar.button('Go on').click();
    await sidebar.says('Scored 50,000 leads');
  });

  it('keeps the keyboard focus where something can be done', async () => {
    const document = largeDocument(rowCount);
    const { intercept, open: openGate } = gate();
    const sidebar = await open(document, { pause: intercept });
    const focused = () => sidebar.page.locator(':focus').textContent();
    await sidebar.button('Score leads').press('Enter');
    await expect.poll(focused).toBe('Cancel');
    openGate();
    await sidebar.says('Scored 50,000 leads');
    await expect.poll(focused).toBe('Score leads');
  });
});
