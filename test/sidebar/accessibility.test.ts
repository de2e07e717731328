import { describe, expect, it } from 'vitest';
import { TestDocument } from '../addon/document.ts';
import { sidebars } from './open-sidebar.ts';
import { salesDocument } from './sales-document.ts';
import type { SidebarOptions } from './sidebar-page.ts';
import { wrongIn } from './wrong-in.ts';

const open = sidebars();

const never = () => new Promise<never>(() => {});
const refused = () => Promise.reject(new Error('PERMISSION_DENIED'));

function scoredDocument(): TestDocument {
  const document = salesDocument();
  document.scoreLeads();
  document.host.answers = { prompt: () => ({ button: 'OK', text: 'daily' }) };
  document.run('menuSchedule');
  document.host.project.triggers = [];
  document.host.clock.advance(5 * 86_400_000);
  document.scoreLeads();
  document.run('selectPlace', { tab: 'Leads', cell: 'A4' });
  return document;
}

const longWord = 'W'.repeat(200);

/** A document whose every text is as long and unbreakable as it gets. */
function wideDocument(): TestDocument {
  const document = new TestDocument({
    Leads: [
      ['Lead ID', `Industry${longWord}`, 'Employees'],
      [longWord, 'SaaS', ''],
    ],
    Rules: [
      ['Rule', 'Field', 'Test', 'Value', 'Points'],
      [longWord, `Industry${longWord}`, 'is', 'SaaS', 1000],
      [`${longWord} size`, 'Employees', '>', 10, 1000],
      [`${longWord} wrong`, longWord, 'is', 'SaaS', -1000],
    ],
    Statuses: [
      ['Status', 'Min score', 'Action'],
      ['Low', 0, longWord],
      [longWord, 5, longWord],
    ],
  });
  document.scoreLeads();
  document.run('selectPlace', { tab: 'Leads', cell: 'A2' });
  return document;
}

interface State {
  readonly name: string;
  readonly document: () => TestDocument;
  readonly intercept?: SidebarOptions['intercept'];
  /** What shows that the state is reached, by tab. */
  readonly shows: Readonly<Record<string, string>>;
}

const states: readonly State[] = [
  {
    name: 'full',
    document: scoredDocument,
    shows: {
      Today: 'The schedule needs a look',
      Lead: 'Not known yet',
      Rules: 'matches 3 leads',
      Results: 'What the deals say',
      More: 'Repair the schedule',
    },
  },
  {
    name: 'empty',
    document: () => new TestDocument({ Leads: [['Email']] }),
    shows: { Today: 'That is right', Lead: 'Set up', Rules: 'Set up', Results: 'Set up', More: 'Help' },
  },
  {
    name: 'not scored yet',
    document: salesDocument,
    shows: { Today: 'Not scored yet', Rules: 'not counted yet', More: 'None found.' },
  },
  {
    name: 'loading',
    document: salesDocument,
    intercept: never,
    shows: {
      Today: 'Loading…',
      Lead: 'Working it out…',
      Rules: 'Loading…',
      Results: 'Working it out…',
      More: 'Loading…',
    },
  },
  {
    name: 'failed',
    document: salesDocument,
    intercept: refused,
    shows: {
      Today: 'Google did not let',
      Lead: 'Google did not let',
      Rules: 'Google did not let',
      Results: 'Google did not let',
      More: 'Google did not let',
    },
  },
  {
    name: 'full of long words',
    document: wideDocument,
    shows: {
      Today: '1 lead',
      Lead: 'Not known yet',
      Rules: 'matches 1 lead',
      Results: 'there is no tab "Deals"',
      More: 'Problems',
    },
  },
];

describe('The sidebar', () => {
  it.each(states)(
    'has nothing wrong for screen readers and eyes, and is 300 px wide: $name',
    async ({ document, intercept, shows }) => {
      const sidebar = await open(document(), intercept ? { intercept } : {});
      for (const [tab, text] of Object.entries(shows)) {
        await sidebar.tab(tab).click();
        if (tab === 'Lead') await sidebar.button('Show selected lead').click();
        await sidebar.says(text);
        expect([tab, ...(await wrongIn(sidebar))]).toEqual([tab]);
      }
      expect(sidebar.surprises).toEqual([]);
    },
  );

  it('has nothing wrong while leads are scored', async () => {
    const sidebar = await open(salesDocument(), {
      intercept: (name) => (name === 'scoreChunk' ? never() : undefined),
    });
    await sidebar.button('Score leads').click();
    await sidebar.says('Reading and scoring 5 rows, then writing…');
    expect(await wrongIn(sidebar)).toEqual([]);
    await sidebar.button('Cancel').click();
    await sidebar.says('Stopping after these rows…');
    expect(await wrongIn(sidebar)).toEqual([]);
  });
});
