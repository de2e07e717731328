import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { callResults } from '../../src/follow-up/index.ts';
import { inquiries, withInquiries } from './inquiries.ts';
import { Morning } from './morning.ts';
import { noteResults } from './note-results.ts';
import { PlaygroundBrowser } from './playground-page.ts';
import { type ToldSection, toldSections } from './told-page.ts';

const browser = new PlaygroundBrowser();
let morning: Morning;

beforeAll(async () => {
  await browser.start(await chromium.connect(inject('chromium')), inject('playground'));
  morning = new Morning(await browser.open());
});
afterAll(() => browser.stop());

/** `Schedule… daily at 6`: an item of the menu, and what is typed there. */
const itemAndEntry = (told: string) => /^(.+?…) (.+)$/.exec(told)!.slice(1) as [string, string];

/** What a reader does and sees, section by section; each word that is set apart is taken from the page itself. */
const walks: Readonly<Record<string, (told: ToldSection) => Promise<void>>> = {
  'A morning with Scoreband': async (told) => {
    // Go on, See the scores, Set up, and here a fourth one, so that the list is yet to be made.
    expect(told.text).toContain('the sidebar does both in four clicks');
    await morning.playground.choose('Open sidebar');
    await morning.button('Go on').click();
    await morning.button('See the scores').click();
    await morning.sidebar.getByRole('switch', { name: 'Make a call list' }).click();
    await morning.sidebar.getByRole('button', { name: /^Set up and score/ }).click();
    await morning.says(/^Scored today/);
    await morning.playground.rest();
  },

  'Whom do I call first?': async (told) => {
    const { playground } = morning;
    const said = await morning.follow(told.italic());
    const [list, calls] = [told.bold(), told.bold()];
    expect(said).toContain(`Made the tabs ${list} and ${calls}.`);
    expect(await morning.tabs()).toEqual(expect.arrayContaining([list, calls]));
    const [ticked, within] = [told.code(), told.code()];
    expect(Object.keys((await morning.rows('Statuses'))[0]!)).toEqual(
      expect.arrayContaining([ticked, within]),
    );
    await morning.enter('Statuses', 'MQL', ticked, ' ');
    await morning.choose('Score leads');
    expect((await morning.calls()).size).toBe(20);

    const [item, entry] = itemAndEntry(told.italic());
    expect(await morning.choose(item, entry)).toContain('Leads are now scored daily, 06:00 to 07:00');
    const answers = 'Answers of a form are scored as they arrive';
    expect(await morning.choose(item, told.italic())).toContain(answers);
    expect(await morning.choose(told.italic(), entry)).toContain(answers);
    await playground.page.locator('#run-schedule').click();
    await playground.rest();
    await playground.tab(list);
    expect(await playground.cell(1, 1).innerText()).toMatch(/^Written 22 Nov 06:/);

    const last = [...(await morning.calls()).keys()].at(-1)!;
    await morning.enter(list, last, 'Again on', '2026-11-23');
    const today = [...(await morning.dayWithRun('2026-11-23')).values()];
    expect(today[0]!.Key).toBe(last);
    expect(today[0]!.Remark).toContain(`${told.bold()} for today`);
    const statuses = today.slice(1).map(({ Status }) => Status);
    expect(statuses).toEqual([...statuses].sort().reverse());
    expect(Object.keys(today[0]!)).toContain(told.bold());
    expect(today.some(({ Remark }) => /also in rows? \d/.test(Remark!))).toBe(true);
    const setting = told.code();
    const lengths = (await morning.rows('Settings')).filter(({ Setting }) => Setting === setting);
    expect(lengths.map((row) => row['What it does'])).toEqual([expect.stringContaining('Empty: 20')]);

    await playground.tab(list);
    await playground.cell(5, 1).getByText('2').click();
    await playground.rest();
    expect(await playground.address()).toBe(`A${today[1]!.Row}`);
    expect(await playground.page.locator('#tabs [aria-current]').innerText()).toBe('Leads');
    const [why, action] = [told.bold(), told.bold()];
    expect(today.map((line) => line[why]!.split(' · ').length)).toContain(3);
    expect(new Set(today.map((line) => line[action]))).toEqual(
      new Set(['Call within a day', 'Look closer and invite to talk']),
    );
    expect((await morning.below())[0]).toMatch(/^\d+ more are waiting/);
    await morning.enter('Leads', 'L0001', 'Source', 'Referral');
    const later = await morning.dayWithRun('2026-12-14');
    expect([...later.keys()].slice(0, 2)).toEqual([last, 'L0001']);
    expect((await morning.below()).join('\n')).toMatch(/\d+ have waited longer than two weeks/);
  },

  'After the call': async (told) => {
    const [result, againOn, note] = [told.bold(), told.bold(), told.bold()];
    const [noOutcome, promise] = [told.italic(), [told.bold(), told.italic(), told.italic()]];
    expect(promise).toEqual([againOn, 'Good talk', 'No answer']);
    const [won, lost, keep] = [told.bold(), told.bold(), told.italic()];
    const [question, record, again] = [told.italic(), told.italic(), told.italic()];
    const [contacted, counted] = [told.code(), told.italic()];

    // Where Deals is one's own.
    const keys = [...(await morning.dayWithRun('2026-12-14')).keys()];
    await morning.enter('Call list', keys[1]!, result, won);
    await morning.enter('Call list', keys[2]!, result, lost);
    await morning.choose('Score leads');
    const name = (await morning.rows('Calls')).at(-2)!.Name!;
    const deals = (await morning.rows('Deals')).length;
    await morning.openSidebar();
    const asked = morning.sidebar.getByRole('listitem');
    await asked
      .filter({ hasText: question.replace('Mia Hall', name) })
      .getByRole('button', { name: record, exact: true })
      .click();
    expect(await morning.asked('', '4800')).toMatch(
      /on which day was it won.*This is written into Deals, row.*4800/s,
    );
    expect((await morning.rows('Deals')).length).toBe(deals + 1);
    await morning.openSidebar();
    expect(await asked.getByText('is lost: record it?').count()).toBe(1);
    const end = (await morning.rows('Calls')).length + 2;
    for (const [i, text] of ['2026-12-14', keys[2]!, '', again].entries())
      await morning.typeAt('Calls', end, i + 1, text);
    await morning.choose('Score leads');
    await morning.openSidebar();
    await morning.says('Call today');
    expect(await asked.getByText('record it?').count()).toBe(0);
    await browser.closePages();
    morning = await withInquiries(await browser.open(), keep);
    await noteResults(morning, { told, result, againOn, note, noOutcome });
    expect((await morning.rows('Leads'))[25]![contacted]).toBe('2026-11-20');
    expect((await morning.calls()).get('Q26')!.Remark).toContain(`${counted.toLowerCase()} on 20 Nov`);

    await morning.enter('Call list', 'Q36', result, 'Call again');
    await morning.enter('Call list', 'Q36', note, 'Has moved');
    await morning.deleteRow('Leads', 'Q36');
    expect(await morning.choose('Score leads')).toContain('1 of them belongs to no lead any more');
    const kept = (await morning.rows('Calls')).at(-1)!;
    expect([kept['Lead key'], kept.Name, kept[note]]).toEqual(['Q36', 'Mia Hall 36 (Q36)', 'Has moved']);
  },

  'The same in the sidebar': async (told) => {
    const { playground } = morning;
    await morning.follow(told.italic());
    const panel = morning.sidebar.locator('[role=tabpanel]:not([hidden])');
    await morning.sidebar.getByRole('heading', { name: told.bold() }).waitFor();
    await morning.sidebar.getByRole('table', { name: 'Leads per status' }).waitFor();
    const lines = panel.locator('.calls > li');
    await panel.getByRole('button', { name: 'Show 10', exact: true }).click();
    await expect.poll(() => lines.count()).toBe(10);
    const first = await lines.first().locator('b').innerText();
    await lines.first().locator('b').click();
    const shown = playground.page.locator('#cell-text');
    await expect.poll(() => shown.innerText()).toBe(/\((Q\d+)\)/.exec(first)![1]);
    await panel.getByRole('button', { name: 'SQL', exact: true }).click();
    await expect
      .poll(async () => [...new Set(await lines.locator('b + span').allInnerTexts())])
      .toEqual(['SQL']);

    const calls = (await morning.rows('Calls')).length;
    await lines.first().getByRole('button', { name: told.bold() }).click();
    const called = await lines.first().locator('b').innerText();
    await panel.getByLabel('Result').selectOption('No answer');
    expect(await panel.getByLabel('Again on').count()).toBe(1);
    await panel.getByLabel('Note', { exact: true }).fill('Mailbox');
    await panel.getByRole('button', { name: 'Note it' }).dblclick();
    await expect.poll(() => lines.locator('b').allInnerTexts()).not.toContain(called);
    await playground.rest();
    const noted = (await morning.rows('Calls')).slice(calls);
    expect(noted.map((row) => [row.Name, row.Result, row.Note])).toEqual([[called, 'No answer', 'Mailbox']]);
    for (const [line, outcome] of [
      [lines.first(), told.bold()],
      [lines.last(), told.bold()],
    ] as const) {
      await line.getByRole('button', { name: outcome }).click();
      expect(await morning.asked('', '', '')).toContain('This is written into Deals, row');
    }

    await morning.view(told.bold());
    await panel.getByRole('button', { name: told.italic(), exact: true }).click();
    await morning.says('Why');
    for (const name of [/^Done/, /^Won…/, /^Lost…/])
      expect(await panel.getByRole('button', { name }).count()).toBe(1);
    const before = await morning.rows('Leads');
    await panel.getByRole('button', { name: told.bold(), exact: true }).click();
    await panel.getByLabel('When do you need it?').fill('Just looking');
    await morning.says(/^\d+ → \d+, /);
    expect(await morning.rows('Leads')).toEqual(before);

    await morning.choose('Owners');
    await morning.typeAt('Owners', 2, 1, 'Ann');
    await morning.choose('Score leads');
    await morning.openSidebar();
    await panel.getByRole('heading', { name: told.bold() }).waitFor();
    await panel.getByRole('button', { name: 'Ann', exact: true }).click();
    await panel.getByRole('button', { name: told.italic(), pressed: true }).waitFor();
    await panel.getByRole('button', { name: told.italic(), exact: true }).click();

    await morning.enter('Deals', 'lost', 'Outcome', 'On ice');
    await morning.choose('Score leads');
    const more = told.bold();
    await morning.openSidebar(more);
    await morning.says('Who are you?');
    for (const text of ['Problems', 'Schedule', 'Help']) await morning.says(text);
    await panel.getByRole('button', { name: told.italic(), exact: true }).waitFor();
    const [show, lost, noMatter] = [told.italic(), told.italic(), told.italic()];
    for (const all of await panel.getByRole('button', { name: /^Show \d+$/ }).all()) await all.click();
    await panel.getByRole('button', { name: noMatter, exact: true }).waitFor();
    await panel
      .getByRole('button', { name: `${show} Deals!`, exact: false })
      .first()
      .click();
    await playground.page.locator('#tabs [aria-current]', { hasText: 'Deals' }).waitFor();
    const [ignore, counted, folded, again] = [told.italic(), told.italic(), told.italic(), told.italic()];
    const card = panel.locator('.problems li').filter({ hasText: noMatter });
    await card.getByRole('button', { name: ignore }).click();
    await panel.locator('summary').getByText(folded.replace('12', '1'), { exact: true }).click();
    const one = counted.replace(/^\d+ problems of \d+ kinds are/, '1 problem is');
    expect(await morning.choose('Check rules')).toContain(one);
    await panel.getByRole('button', { name: again }).click();
    await card.waitFor();
    await panel.getByRole('button', { name: lost, exact: true }).click();
    const bar = morning.sidebar.getByRole('region', { name: 'Changes that are not scored yet' });
    await bar.getByRole('button', { name: told.italic(), exact: true }).click();
    await bar.getByText('if you score now').or(bar.getByText('No score would change')).first().waitFor();
    const now = told.italic();
    await bar.getByRole('button', { name: told.italic(), exact: true }).waitFor();
    await bar.getByRole('button', { name: now, exact: true }).click();
    await morning.says(/^Scored today/);
    await playground.rest();
  },

  'When is somebody due?': async (told) => {
    const [since, within, working] = [told.code(), told.code(), told.code()];
    await morning.enter('Leads', 'Q2', 'When do you need it?', 'As soon as possible');
    await morning.enter('Leads', 'Q2', 'Source', 'Friend');
    // A Friday.
    const line = (await morning.dayWithRun('2026-12-11')).get('Q2')!;
    expect(line.Due).toBe('2026-12-14');
    expect((await morning.rows('Leads'))[1]![since]).toBe('2026-12-11');
    const statuses = await morning.rows('Statuses');
    expect(statuses.find(({ Status }) => Status === line.Status)![within]).toBe('1');
    const settings = await morning.rows('Settings');
    expect(settings.find(({ Setting }) => Setting === working)!['What it does']).toContain('Mon-Fri');
    expect(callResults).toContain(told.italic());
  },

  'Nothing stands there?': async (told) => {
    const { playground } = morning;
    await morning.setDay('2026-12-12');
    await playground.tab('Call list');
    const notice = told.italic().replace('3 Aug', '11 Dec');
    await playground.page.locator('#grid .cell').getByText(notice, { exact: true }).waitFor();
    for (const status of ['SQL', 'High priority']) await morning.enter('Statuses', status, 'Call list', ' ');
    await morning.choose('Score leads');
    expect(await morning.below()).toContain(
      'No status is ticked under Call list in Statuses. Tick one there, then score.',
    );
    expect(await morning.choose(told.italic(), 'off')).toContain('The schedule is off.');
  },

  'Something new comes in': async (told) => {
    const source = told.code();
    const [check, more, news] = [told.italic(), told.italic(), told.italic()];
    expect(await morning.choose(check)).toContain(news);
    await morning.openSidebar(more);
    await morning.says(news);
    const [entry, setting, column, created] = [told.code(), told.code(), told.code(), told.code()];
    expect(Object.keys((await morning.rows('Leads'))[0]!)).toEqual(
      expect.arrayContaining([source, column, created]),
    );
    await morning.enter('Settings', setting, 'Value', entry);
    expect(await morning.choose(check)).not.toContain('Trade fair');
  },

  'Without the menu': async (told) => {
    const folder = mkdtempSync(join(tmpdir(), 'daily-'));
    const scoreband = (command: string) => {
      const args = command
        .replace(/^node /, '')
        .split(' ')
        .map((word) => (/\.(xlsx|csv)$/.test(word) ? join(folder, word) : word));
      return execFileSync('node', args, { encoding: 'utf8' });
    };
    try {
      const { bytes } = await morning.playground.save();
      writeFileSync(join(folder, 'leads.xlsx'), bytes);
      expect(scoreband(told.code())).toMatch(/^call-list · leads.xlsx.*Written: .*leads\.scored\.xlsx\s*$/s);
      writeFileSync(join(folder, 'leads.csv'), inquiries());
      writeFileSync(join(folder, 'calls.csv'), 'When,Lead key,Result\n2026-11-20,Q1,Do not call\n');
      const [run, callList] = [told.code(), told.code()];
      expect(JSON.parse(scoreband(`bin/scoreband.mjs ${run}`))[callList]).toBeDefined();
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

describe('docs/daily.md, read in the playground', () => {
  const sections = toldSections('daily.md');

  it('has nothing but what is walked through here', () => {
    expect(sections.map(({ heading }) => heading)).toEqual(Object.keys(walks));
  });

  it.each(sections)('names what is there, and says what happens: $heading', async (told) => {
    await walks[told.heading]!(told);
    expect(told.unread).toEqual([]);
  });
});
