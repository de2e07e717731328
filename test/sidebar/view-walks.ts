import { expect } from 'vitest';
import { put, type TestDocument } from '../addon/document.ts';
import { draftWorkbook } from '../addon/draft/draft-workbook.ts';
import { learningDeals, weighedWrongly } from '../addon/evidence/learning-deals.ts';
import { foldByFold } from '../addon/slow-machine.ts';
import { faultyWalk } from './faulty-walk.ts';
import { eitherDates, housePipeline } from './set-up-documents.ts';
import type { SidebarPage } from './sidebar-page.ts';
import { teamDocument } from './team-document.ts';
import type { Walk } from './view-walk.ts';

/** Three owners, a call list, and a lead that is won by Calls and in no deal. */
function team(): TestDocument {
  const leads = [
    ['L1', 95, 'Ben'],
    ['L2', 90, 'Ben'],
    ['L3', 80, 'Ann'],
    ['L4', 85, 'Ann'],
  ];
  const calls = [
    ['When', 'Lead key', 'Name', 'Result', 'Again on', 'Note', 'By'],
    ['2026-11-20', 'L4', 'L4', 'Won', '', '', ''],
  ];
  const document = teamDocument(leads, ['Ben', 'Ann'], { Calls: calls });
  document.run('makeCallList', { by: 'menu' });
  return document;
}

const draft = () => {
  const document = draftWorkbook();
  document.scoreLeads();
  return document;
};

const unmeasured = () => {
  const document = learningDeals(200, { code: foldByFold() });
  document.run('draftFromEvidence', { by: 'sidebar', kind: 'rebuild' });
  return document;
};

const mainButton = ({ panel }: SidebarPage) => panel.locator('button.main');
export const viewWalks: readonly Walk[] = [
  {
    through: 'set-up',
    document: housePipeline,
    stops: [
      {
        name: 'what was found, and words that are not clear',
        shows: ['set-up/set-up-page', 'set-up/places-step', 'set-up/outcome-chips'],
        reach: async (sidebar) => {
          await sidebar.says('Not clear: choose one');
          await sidebar.button('On ice 43').click();
        },
      },
      {
        name: 'all places',
        shows: ['set-up/place-field'],
        reach: (sidebar) => sidebar.button('Change…').click(),
      },
      {
        name: 'what you sell',
        shows: ['set-up/rules-step'],
        reach: async (sidebar) => {
          await mainButton(sidebar).click();
          await sidebar.says('What do you sell?');
        },
      },
      {
        name: 'first rules, one of them off',
        shows: ['parts/switch'],
        reach: async (sidebar) => {
          await sidebar.button('Software').click();
          await sidebar.says('Switch off what you do not believe');
          await sidebar.panel.getByRole('switch').first().click();
        },
      },
      {
        name: 'first scores',
        shows: ['set-up/scores-step'],
        reach: async (sidebar) => {
          await sidebar.button('See the scores').click();
          await sidebar.says('Call these first');
          await expect.poll(() => mainButton(sidebar).getAttribute('aria-disabled')).toBe('false');
        },
      },
    ],
  },
  {
    through: 'set-up where dates could be either',
    document: eitherDates,
    stops: [
      {
        name: 'how dates are read',
        shows: ['set-up/date-order-field'],
        reach: (sidebar) => sidebar.says('could be day or month first. Say which they are.'),
      },
    ],
  },
  {
    through: 'a team’s day',
    document: team,
    stops: [
      {
        name: 'Today, asking who you are',
        shows: [
          ...['main', 'parts/tabs', 'parts/top', 'parts/section', 'parts/place-button', 'parts/who-are-you'],
          ...['today-tab', 'call-list', 'crossing-list', 'last-run', 'more-lines', 'run-panel'].map(
            (view) => `today/${view}`,
          ),
          ...['today/sale-list', 'calls/call-buttons'],
        ],
        reach: async (sidebar) => {
          await sidebar.says('Who are you?');
          await sidebar.says('L4 is won: record it?');
        },
      },
      {
        name: 'Today, mine and nobody’s, of one status',
        shows: [],
        reach: async (sidebar) => {
          await sidebar.button('Ben').click();
          await sidebar.button('Mine and nobody’s').waitFor();
          await sidebar.panel.getByTitle('Call only these').first().click();
        },
      },
      {
        name: 'a call that is noted',
        shows: ['calls/call-form'],
        reach: async (sidebar) => {
          await sidebar.button('Done L1').click();
          await sidebar.panel.getByLabel('Result').selectOption('Call again');
          await sidebar.panel.getByLabel('Again on').fill('2027-11-25');
        },
      },
      {
        name: 'a hand-over',
        shows: ['more/hand-over-part', 'more/hand-over-form'],
        reach: async (sidebar) => {
          await sidebar.tab('More').click();
          await sidebar.button('Hand over…').click();
          await sidebar.button('Ben (2)').click();
          await sidebar.button('Ann').last().click();
          await sidebar.says('row 2: L1 → Ann');
        },
      },
      {
        name: 'a hand-over that can be put back',
        shows: [],
        reach: async (sidebar) => {
          await sidebar.button('Hand over 2 leads').click();
          await sidebar.says('2 leads handed over.');
          await sidebar.button('Hand over…').click();
          await sidebar.button('Put them back').waitFor();
        },
      },
    ],
  },
  faultyWalk,
  {
    through: 'what closed deals say',
    document: () => {
      const document = weighedWrongly(400);
      put(document.sheet('Rules'), 2, 7, 9);
      document.scoreLeads();
      return document;
    },
    stops: [
      {
        name: 'signals, and a draft that would be written over another',
        shows: ['rules/signal-list', 'rules/draft-buttons', 'parts/ask'],
        reach: async (sidebar) => {
          await sidebar.tab('Rules').click();
          await sidebar.button('Evidence from closed deals').click();
          await sidebar.says('Signals that no rule uses yet');
          await sidebar.button('Draft new points for my rules').click();
          await sidebar.button('Write over them').waitFor();
        },
      },
    ],
  },
  {
    through: 'a draft',
    document: draft,
    stops: [
      {
        name: 'what a draft would change',
        shows: ['results/draft-part'],
        reach: async (sidebar) => {
          await sidebar.tab('Results').click();
          await sidebar.button('Compare draft').click();
          await sidebar.says('2 rules changed');
        },
      },
    ],
  },
  {
    through: 'a rebuild that is being measured',
    document: unmeasured,
    options: { intercept: (name) => (name === 'measureChunk' ? new Promise(() => {}) : undefined) },
    stops: [
      {
        name: 'how far measuring has come',
        shows: ['today/measuring-part'],
        reach: (sidebar) => sidebar.says('Measuring how the new rules do'),
      },
    ],
  },
];
