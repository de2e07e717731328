import { describe, expect, it } from 'vitest';
import { put } from '../addon/document.ts';
import { sidebars } from './open-sidebar.ts';
import { salesDocument } from './sales-document.ts';

const open = sidebars();

describe('problems', () => {
  it('lists problems, and goes to the cell of one', async () => {
    const document = salesDocument();
    document.checkRules();
    const sidebar = await open(document);
    await sidebar.tab('More').click();
    await sidebar.says('Rules!F7: points "ten" is not');
    await sidebar.button('Show Rules!F7').click();
    await expect.poll(() => document.workbook.activeSheet?.name).toBe('Rules');
    expect(document.run('readSelection')).toEqual({ tab: 'Rules', row: 7 });
  });

  it('shows a few problems at first, and all on demand', async () => {
    const document = salesDocument();
    // Beside them the leads and the deals have one each.
    for (let row = 2; row <= 6; row++) put(document.sheet('Rules'), row, 6, 'many');
    document.checkRules();
    const sidebar = await open(document);
    await sidebar.tab('More').click();
    await sidebar.says('Problems');
    const problems = sidebar.panel.locator('.problems.error li');
    await expect.poll(() => problems.count()).toBe(3);
    const all = sidebar.panel.getByRole('button', { expanded: false });
    await all.first().click();
    await expect.poll(() => problems.count()).toBe(7);
    await sidebar.button('Show fewer').click();
    await expect.poll(() => problems.count()).toBe(3);
  });
});

describe('the schedule', () => {
  it('is set in the dialogs of the menu', async () => {
    const document = salesDocument();
    document.host.answers = { prompt: () => ({ button: 'OK', text: 'daily' }) };
    const sidebar = await open(document);
    await sidebar.tab('More').click();
    await sidebar.button('Set a schedule…').click();
    await sidebar.says('Next run: 2026-11-22, 06:00 to 07:00.');
  });

  it('is repaired where Google has lost its trigger', async () => {
    const document = salesDocument();
    document.host.answers = { prompt: () => ({ button: 'OK', text: 'hourly' }) };
    document.run('menuSchedule');
    document.host.project.triggers = [];
    const sidebar = await open(document);
    await sidebar.tab('More').click();
    await sidebar.says('But Google no longer has its trigger');
    await sidebar.button('Repair the schedule').click();
    await sidebar.says('The schedule runs again.');
    expect(document.host.project.triggers.map(({ handler }) => handler)).toEqual(['runSchedule']);
    await expect.poll(() => sidebar.button('Repair the schedule').count()).toBe(0);
  });

  it('says what went wrong in its last run', async () => {
    const document = salesDocument();
    document.host.answers = { prompt: () => ({ button: 'OK', text: 'daily' }) };
    document.run('menuSchedule');
    document.workbook.sheetByName('Rules')!.name = 'Not rules';
    document.host.clock.advance(86_400_000);
    document.run('runSchedule', {}, { trigger: true });
    document.workbook.sheetByName('Not rules')!.name = 'Rules';
    const sidebar = await open(document);
    await sidebar.tab('More').click();
    await sidebar.says('The scheduled run of 2026-11-22 09:30 could not score the leads');
  });
});
