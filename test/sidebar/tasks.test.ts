import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { put, TestDocument } from '../addon/document.ts';
import { learningDeals } from '../addon/evidence/learning-deals.ts';
import { Hand } from './hand.ts';
import { sidebars } from './open-sidebar.ts';
import { salesDocument } from './sales-document.ts';
import type { SidebarPage } from './sidebar-page.ts';
import { teamDocument } from './team-document.ts';

const open = sidebars();

interface Told {
  readonly task: string;
  readonly clicks: number;
  readonly typed: string;
}

/** The table of docs/tasks.md. */
function toldTasks(): Told[] {
  const text = readFileSync(new URL('../../docs/tasks.md', import.meta.url), 'utf8');
  const rows = text.split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((line) => {
    const [, task, clicks, typed] = line.split('|').map((cell) => cell.trim());
    return { task: task!, clicks: Number(clicks), typed: typed!.replace('−', '-') };
  });
}

interface Task {
  readonly document: () => TestDocument;
  /** Does it, and looks that it is done. */
  readonly perform: (hand: Hand, sidebar: SidebarPage, document: TestDocument) => Promise<void>;
}

function scoredDocument(): TestDocument {
  const document = salesDocument();
  document.scoreLeads();
  return document;
}

function misspelt(): TestDocument {
  const document = salesDocument();
  put(document.sheet('Rules'), 4, 5, 'Demo requst');
  document.scoreLeads();
  return document;
}

/** Yesterday somebody gave SaaS 50 points, and all leads were scored by it. */
function wrongSinceYesterday(): TestDocument {
  const document = scoredDocument();
  put(document.sheet('Rules'), 2, 6, 50);
  document.scoreLeads();
  document.host.clock.advance(86_400_000);
  return document;
}

/** Ben has three open leads; he, Ann and Cy share. */
function team(): TestDocument {
  const leads = [
    ['L1', 95, 'Ben'],
    ['L2', 90, 'Ben'],
    ['L3', 85, 'Ben'],
    ['L4', 80, 'Ann'],
  ];
  const document = teamDocument(leads, ['Ben', 'Ann', 'Cy']);
  document.run('makeCallList', { by: 'menu' });
  return document;
}

/** Four hundred closed deals that say more than the one rule does. */
function learnt(): TestDocument {
  const document = learningDeals(400);
  document.scoreLeads();
  return document;
}

/** A deal ended in a word of the house. */
function onIce(): TestDocument {
  const document = salesDocument();
  put(document.sheet('Deals'), 2, 4, 'On ice');
  document.run('setUpSpreadsheet', { by: 'menu' });
  document.scoreLeads();
  return document;
}

/** An American spreadsheet with dates from two sources: 3 October is read by nobody. */
function bothOrders(): TestDocument {
  const document = new TestDocument({
    Leads: [
      ['Lead ID', 'Seen'],
      ['L1', '3/10/2026'],
      ['L2', '25/12/2025'],
      ['L3', '12/25/2025'],
    ],
    Rules: [
      ['Rule', 'Field', 'Test', 'Value', 'Points'],
      ['Seen in autumn', 'Seen', '≥', '2026-09-01', 20],
    ],
  });
  document.run('setUpSpreadsheet', { by: 'menu' });
  document.scoreLeads();
  return document;
}

function selected(): TestDocument {
  const document = scoredDocument();
  document.run('selectPlace', { tab: 'Leads', cell: 'A2' });
  return document;
}

const barOf = ({ page }: SidebarPage) =>
  page.getByRole('region', { name: 'Changes that are not scored yet' });

async function scoreNow(hand: Hand, sidebar: SidebarPage): Promise<void> {
  await hand.click(barOf(sidebar).getByRole('button', { name: 'Score now' }));
  await sidebar.says('Scored ');
}

const tasks: Readonly<Record<string, Task>> = {
  'Add a rule: −20 for free mail': {
    document: scoredDocument,
    async perform(hand, sidebar, document) {
      await hand.click(sidebar.tab('Rules'));
      await hand.click(sidebar.button('Add rule'));
      await hand.choose(sidebar.page.getByLabel('Field'), 'Email');
      await expect.poll(() => sidebar.page.getByLabel('Test').inputValue()).toBe('email is free');
      await hand.type(sidebar.page.getByLabel('give'), '-20');
      await hand.click(sidebar.button('Save'));
      await sidebar.says('is added.');
      expect(document.texts('Rules').at(-1)!.slice(2, 6)).toEqual(['Email', 'email is free', '', '-20']);
    },
  },
  'Who would fall if I halve *Demo request*?': {
    document: scoredDocument,
    async perform(hand, sidebar) {
      await hand.click(sidebar.tab('Rules'));
      await hand.click(sidebar.button('Edit: Demo request'));
      await hand.typeOver(sidebar.page.getByLabel('give'), '20');
      await hand.click(sidebar.button('Save'));
      await hand.click(barOf(sidebar).getByRole('button', { name: 'See who' }));
      await barOf(sidebar).getByText('0 leads up, 1 down, if you score now.').waitFor();
      await barOf(sidebar).getByText('L1').first().waitFor();
    },
  },
  'A typo in a rule': {
    document: misspelt,
    async perform(hand, sidebar, document) {
      await hand.click(sidebar.tab('More'));
      await hand.click(sidebar.button('“Demo requst” → “Demo request”'));
      await scoreNow(hand, sidebar);
      expect(document.column('Rules', 'Value')[2]).toBe('Demo request');
    },
  },
  'Dates are read the wrong way round': {
    document: bothOrders,
    async perform(hand, sidebar, document) {
      await hand.click(sidebar.tab('More'));
      await hand.click(sidebar.button('They are day first'));
      await scoreNow(hand, sidebar);
      expect(document.column('Leads', 'Score')).toEqual(['20', '0', '0']);
    },
  },
  '*On ice* means lost': {
    document: onIce,
    async perform(hand, sidebar, document) {
      await hand.click(sidebar.tab('More'));
      await hand.click(sidebar.button('Show 4').first());
      await hand.click(sidebar.button('It means lost'));
      await scoreNow(hand, sidebar);
      const row = document.column('Settings', 'Setting').indexOf('Lost words');
      expect(document.column('Settings', 'Value')[row]).toMatch(/, On ice$/);
    },
  },
  'Ben leaves: hand over his leads': {
    document: team,
    async perform(hand, sidebar, document) {
      await hand.click(sidebar.tab('More'));
      await hand.click(sidebar.button('Hand over…'));
      await hand.click(sidebar.button('Ben (3)'));
      await hand.click(sidebar.button('Hand over 3 leads'));
      await sidebar.says('3 leads handed over.');
      expect(new Set(document.column('Leads', 'Owner'))).toEqual(new Set(['Ann', 'Cy']));
    },
  },
  "Yesterday's rule was wrong: put all back": {
    document: wrongSinceYesterday,
    async perform(hand, sidebar, document) {
      await hand.click(sidebar.tab('More'));
      await hand.click(sidebar.button('Go back…'));
      await hand.click(sidebar.panel.getByRole('button', { name: /First version kept/ }));
      await hand.click(sidebar.button('Go back to this'));
      await sidebar.says('Scored 5 leads');
      expect(document.column('Rules', 'Points')[0]).toBe('20');
      expect(document.column('Leads', 'Score')[2]).toBe('20');
    },
  },
  'Whom do I call first?': {
    document: team,
    async perform(hand, sidebar, document) {
      await sidebar.says('L1');
      await hand.click(sidebar.panel.getByRole('button', { name: /Show row/ }).first());
      await expect.poll(() => document.run('readSelection')).toEqual({ tab: 'Leads', row: 2 });
    },
  },
  'Why has this lead its score?': {
    document: selected,
    async perform(hand, sidebar) {
      await hand.click(sidebar.tab('Lead'));
      await hand.click(sidebar.button('Show selected lead'));
      await sidebar.says('Demo request');
    },
  },
  'Score by itself each morning': {
    document: scoredDocument,
    async perform(hand, sidebar, document) {
      await hand.click(sidebar.tab('More'));
      await hand.click(sidebar.button('Set a schedule…'));
      await hand.click(sidebar.button('Set it so'));
      await sidebar.says('Leads are now scored daily');
      expect(document.host.project.triggers).toHaveLength(1);
    },
  },
  'Adopt what the closed deals suggest': {
    document: learnt,
    async perform(hand, sidebar, document) {
      await hand.click(sidebar.tab('Rules'));
      await hand.click(sidebar.button('Evidence from closed deals'));
      await hand.click(sidebar.button('Draft new rules'));
      await hand.click(sidebar.button('Compare draft'));
      const before = document.column('Rules', 'Points');
      await hand.click(sidebar.button('Adopt'));
      await scoreNow(hand, sidebar);
      expect(document.column('Rules', 'Points')).not.toEqual(before);
    },
  },
};

describe('the tasks of docs/tasks.md', () => {
  it('are ten or more, each of at most six clicks, with nothing typed but a number', () => {
    const told = toldTasks();
    expect(told.map(({ task }) => task)).toEqual(Object.keys(tasks));
    expect(told.length).toBeGreaterThanOrEqual(10);
    expect(told.filter(({ clicks }) => !(clicks >= 1 && clicks <= 6))).toEqual([]);
    expect(told.filter(({ typed }) => !/^(-?\d+)?$/.test(typed))).toEqual([]);
  });

  it.each(toldTasks())('with the mouse: $task', async ({ task, clicks, typed }) => {
    const { document, perform } = tasks[task]!;
    const opened = document();
    const sidebar = await open(opened);
    const hand = new Hand(sidebar.page);
    await perform(hand, sidebar, opened);
    expect({ clicks: hand.clicks, typed: hand.typed.join(', ') }).toEqual({ clicks, typed });
    expect(sidebar.surprises).toEqual([]);
  });
});
