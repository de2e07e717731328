import { describe, expect, it } from 'vitest';
import { axeViolations } from '../setup/axe-violations.ts';
import { playgrounds } from './open-playground.ts';
import type { PlaygroundPage } from './playground-page.ts';

const browser = playgrounds();
const leads = 'Email,Industry,Employees\nann@acme.example,SaaS,120\nbob@bolt.example,Retail,8\n';
const startOver = 'Start over with the sample';

/** A workbook of two leads, one of whom has got another industry. */
async function worked(): Promise<PlaygroundPage> {
  const playground = await browser.open();
  await playground.open({ 'leads.csv': leads });
  await playground.type(3, 2, 'Breweries');
  await playground.page.getByText('Kept in this browser until you start over.').waitFor();
  return playground;
}

async function reload(playground: PlaygroundPage): Promise<void> {
  await playground.page.reload();
  await playground.cell(2, 1).waitFor();
  await playground.rest();
}

/** Reads what the browser has kept, in the page. */
const keptDay = `new Promise((resolve) => {
  const opening = indexedDB.open('scoreband-playground', 1);
  opening.onsuccess = () => {
    const asked = opening.result.transaction('work').objectStore('work').get('last');
    asked.onsuccess = () => {
      opening.result.close();
      resolve(new Date(asked.result.now).toISOString().slice(0, 10));
    };
  };
})`;

const fileName = (playground: PlaygroundPage) => playground.page.locator('#file-name').innerText();

describe('work in the playground', () => {
  it('is there again after a reload, with its day, and says so', async () => {
    const playground = await worked();
    const { page } = playground;
    await page.locator('#as-of').fill('2027-03-01');
    await playground.rest();
    // A change is kept a moment after it.
    await expect.poll(() => page.evaluate(keptDay)).toBe('2027-03-01');
    await reload(playground);
    await page.locator('.toast', { hasText: 'Your work is back' }).waitFor();
    expect(await playground.cell(3, 2).innerText()).toBe('Breweries');
    expect(await fileName(playground)).toBe('leads.csv');
    expect(await page.locator('#as-of').inputValue()).toBe('2027-03-01');
    expect(await axeViolations(page)).toEqual([]);
    expect(playground.errors).toEqual([]);
  });

  it('is not left for the sample without a question, and forgotten with it', async () => {
    const playground = await worked();
    const { page } = playground;
    await page.getByRole('button', { name: startOver }).click();
    await expect.poll(() => playground.dialog.innerText()).toContain('Leave leads.csv?');
    await playground.answer('Cancel');
    expect(await playground.cell(3, 2).innerText()).toBe('Breweries');
    await page.getByRole('button', { name: startOver }).click();
    await playground.answer('OK');
    await expect.poll(() => fileName(playground)).toBe('Scoreband sample');
    await reload(playground);
    expect(await fileName(playground)).toBe('Scoreband sample');
    expect(await page.locator('#kept').count()).toBe(0);
  });

  it('is left without a question once it is saved as a file', async () => {
    const playground = await worked();
    await playground.save();
    await playground.page.getByRole('button', { name: startOver }).click();
    await expect.poll(() => fileName(playground)).toBe('Scoreband sample');
  });

  it('asks before another file takes its place, and not where deals join it', async () => {
    const playground = await worked();
    await playground
      .open({ 'leads.csv': leads, 'deals.csv': 'Email,Outcome\nann@acme.example,won\n' })
      .catch(() => undefined);
    await expect.poll(() => playground.dialog.innerText()).toContain('Leave leads.csv?');
    await playground.answer('Cancel');
    const deals = {
      name: 'deals.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('Email,Outcome\na@b.example,won\n'),
    };
    await playground.page.locator('#file-input').setInputFiles([deals]);
    await playground.tab('Deals');
    expect(await playground.dialog.count()).toBe(0);
  });

  it('says where a browser keeps nothing', async () => {
    const playground = await browser.open();
    await playground.page.evaluate('indexedDB.open = () => { throw new Error("not allowed"); }');
    await playground.type(3, 2, 'Breweries');
    await playground.page.getByText('This browser keeps nothing: save .xlsx before you leave.').waitFor();
  });
});
