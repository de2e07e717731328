import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { put } from '../addon/document.ts';
import { sidebars } from './open-sidebar.ts';
import { salesDocument } from './sales-document.ts';

const open = sidebars();

it('says its version below all views', async () => {
  const sidebar = await open(salesDocument());
  await expect.poll(() => sidebar.page.locator('footer').innerText()).toBe(`Scoreband ${manifest.version}`);
});

describe('Today', () => {
  it('scores leads, and shows when, by what, and the leads per status', async () => {
    const sidebar = await open(salesDocument());
    await sidebar.button('Score leads').click();
    await sidebar.says('Scored today at 09:30, by sidebar');
    expect(await sidebar.rows('.status-bars')).toEqual([
      ['High priority', '', '0'],
      ['SQL', '', '1'],
      ['MQL', '', '0'],
      ['Early-stage', '', '3'],
      ['Disqualified', '', '1'],
    ]);
    await expect
      .poll(() => sidebar.panel.getByRole('status').first().textContent())
      .toBe('Scored 5 leads: Early-stage 3, SQL 1, Disqualified 1.');
  });

  it('says that a review is due, and shows where one is built', async () => {
    const document = salesDocument();
    document.scoreLeads();
    document.host.clock.advance(100 * 86_400_000);
    const sidebar = await open(document);
    await sidebar.says('Review due since 19 February.');
    await sidebar.button('Go to Results').click();
    await sidebar.says('What the deals say');
  });

  it('says in a line each what More has whole', async () => {
    const sidebar = await open(salesDocument());
    await sidebar.button('Check rules').click();
    await sidebar.panel.getByRole('button', { name: /^\d+ problems, / }).click();
    await sidebar.says('Rules!F7: points "ten" is not');
    await sidebar.tab('Today').click();
    await sidebar.panel.getByRole('button', { name: 'No schedule yet' }).click();
    await sidebar.says('Leads are scored by hand: no schedule is set.');
  });

  it('says who crossed a status, and where that is written', async () => {
    const document = salesDocument();
    document.scoreLeads();
    put(document.sheet('Leads'), 4, 5, 100);
    put(document.sheet('Activities'), 3, 1, 'L3');
    put(document.sheet('Activities'), 3, 2, 'Demo request');
    put(document.sheet('Activities'), 3, 3, 46_346);
    document
      .sheet('Activities')
      .formats.numberFormat.set({ row: 3, column: 3, rows: 1, columns: 1 }, 'yyyy-mm-dd');
    document.host.clock.advance(86_400_000);
    document.scoreLeads();
    const sidebar = await open(document);
    await sidebar.says('Crossed a status');
    const [crossing] = await sidebar.panel.locator('.crossings li').allTextContents();
    expect(crossing).toBe('L3Early-stage  to SQLCall within a day');
    await sidebar.panel.locator('.crossings button').click();
    await expect.poll(() => document.workbook.activeSheet?.name).toBe('Crossings');
  });

  it('says whom to call first where there is a call list, and goes to the row of one', async () => {
    const document = salesDocument();
    document.run('makeCallList', { by: 'menu' });
    document.workbook.activeSheet = document.sheet('Rules');
    const sidebar = await open(document);
    await sidebar.says('Call today');
    const calls = sidebar.panel.locator('.calls li');
    expect(await calls.locator('.place').allTextContents()).toEqual([
      'L1SQLCall within a day · due 2026-11-24Show row',
    ]);
    await calls.locator('.place').click();
    await expect.poll(() => document.workbook.activeSheet?.name).toBe('Leads');
    await sidebar.button('Open the call list').click();
    await expect.poll(() => document.workbook.activeSheet?.name).toBe('Call list');
  });

  it('notes what came of a call, by mouse, with answers held back as by Google', async () => {
    const document = salesDocument();
    document.run('makeCallList', { by: 'menu' });
    const sidebar = await open(document, {
      pause: () => new Promise((resolve) => setTimeout(resolve, 1_500)),
    });
    await sidebar.button('Done L1').click();
    await sidebar.panel.getByLabel('Result').selectOption('Call again');
    await sidebar.panel.getByLabel('Again on').fill('2026-11-25');
    await sidebar.panel.getByLabel('Note').fill('after the fair');
    await sidebar.button('Note it').click();
    await sidebar.says('L1 is noted in Calls.');
    await sidebar.says('Nobody is to be called now.');
    expect(document.column('Calls', 'Note')).toEqual(['after the fair']);
  });

  it('says why nobody is to be called, and what to do', async () => {
    const document = salesDocument();
    put(document.sheet('Rules'), 2, 6, 1);
    document.run('makeCallList', { by: 'menu' });
    const sidebar = await open(document);
    await sidebar.says(
      'Nobody is to be called now. No open lead is at High priority or SQL yet. Lower a minimum in Statuses, or tick Call list at another status there.',
    );
    await sidebar.button('MQL').click();
    await sidebar.says('Nobody is to be called now. No open lead');
  });

  it('notes a call by the keyboard alone, and says first what is missing', async () => {
    const document = salesDocument();
    document.run('makeCallList', { by: 'menu' });
    const sidebar = await open(document);
    const { keyboard } = sidebar.page;
    await sidebar.button('Done L1').focus();
    await keyboard.press('Enter');
    await expect.poll(() => sidebar.page.locator('select:focus').count()).toBe(1);
    await sidebar.button('Note it').press('Enter');
    await sidebar.says('Choose what came of the call first.');
    await sidebar.panel.getByLabel('Result').focus();
    await keyboard.type('No answer');
    await sidebar.button('Note it').press('Enter');
    await sidebar.says('L1 is noted in Calls.');
    expect(document.column('Calls', 'Result')).toEqual(['No answer']);
  });

  it('narrows the list to a status', async () => {
    const document = salesDocument();
    document.run('makeCallList', { by: 'menu' });
    const sidebar = await open(document);
    await sidebar.button('MQL').click();
    await sidebar.says('None of the first 1 has this status.');
    await sidebar.button('SQL').click();
    await expect.poll(() => sidebar.panel.locator('.calls li').count()).toBe(1);
  });

  it('records a deal of a lead of the list, in the dialogs of the menu', async () => {
    const document = salesDocument();
    document.run('makeCallList', { by: 'menu' });
    document.host.answers = {
      alert: ({ buttons }) => (buttons.startsWith('YES') ? 'YES' : 'OK'),
      prompt: () => ({ button: 'OK', text: '' }),
    };
    const sidebar = await open(document);
    await sidebar.button('Won… L1').click();
    await expect.poll(() => document.column('Deals', 'Lead ID').at(-1)).toBe('L1');
    expect(document.column('Deals', 'Outcome').at(-1)).toBe('won');
  });

  it('builds the conversion sheet', async () => {
    const document = salesDocument();
    const sidebar = await open(document);
    await sidebar.button('Conversion sheet').click();
    await sidebar.says('The tab Conversion shows it.');
    expect(document.workbook.sheetByName('Conversion')).not.toBeNull();
  });

  it('says what stopped a run, and keeps what the run before has found', async () => {
    const document = salesDocument();
    document.scoreLeads();
    document.host.project.locks.set('document', { owner: {}, until: null });
    const sidebar = await open(document);
    await sidebar.button('Score leads').click();
    await sidebar.panel.getByRole('alert').waitFor();
    await expect
      .poll(() => sidebar.panel.getByRole('alert').textContent())
      .toBe('Another run of Scoreband is writing to this spreadsheet. Wait a minute, then score again.');
    expect(await sidebar.text()).toContain('Scored today at 09:30, by menu');
  });
});
