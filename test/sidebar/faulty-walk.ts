import { put, type TestDocument } from '../addon/document.ts';
import { salesDocument } from './sales-document.ts';
import type { SidebarPage } from './sidebar-page.ts';
import type { Walk } from './view-walk.ts';

/** A typo in a rule that an activity is near to, an outcome that nobody knows, and an earlier version. */
function faulty(): TestDocument {
  const document = salesDocument();
  document.scoreLeads();
  put(document.sheet('Rules'), 4, 5, 'Demo requst');
  put(document.sheet('Deals'), 2, 4, 'On ice');
  document.run('setUpSpreadsheet', { by: 'menu' });
  document.scoreLeads();
  document.run('selectPlace', { tab: 'Leads', cell: 'A2' });
  return document;
}

const barOf = ({ page }: SidebarPage) =>
  page.getByRole('region', { name: 'Changes that are not scored yet' });

/** Through everything that is done about rules: problems, moments, cards, the editor, what is not scored yet. */
export const faultyWalk: Walk = {
  through: 'rules that need a look',
  document: faulty,
  stops: [
    {
      name: 'More, with all problems and all of Help open',
      shows: ['more-tab', 'problem-list', 'problem-card', 'help-part', 'schedule-part', 'go-back-part'].map(
        (view) => `more/${view}`,
      ),
      reach: async (sidebar) => {
        await sidebar.tab('More').click();
        await sidebar.panel.getByRole('button', { name: 'Show 4' }).first().click();
        for (const fold of await sidebar.panel.locator('details > summary').all()) await fold.click();
      },
    },
    {
      name: 'a problem that is ignored',
      shows: ['more/ignored-list'],
      reach: async (sidebar) => {
        await sidebar.panel.getByRole('button', { name: 'Ignore this' }).first().click();
        await sidebar.panel.locator('summary', { hasText: '1 ignored' }).click();
      },
    },
    {
      name: 'a schedule as a form',
      shows: ['more/schedule-form'],
      reach: async (sidebar) => {
        await sidebar.button('Set a schedule…').click();
        await sidebar.button('Set it so').waitFor();
      },
    },
    {
      name: 'a moment to go back to',
      shows: ['more/go-back-to'],
      reach: async (sidebar) => {
        await sidebar.button('Go back…').click();
        await sidebar.panel.getByRole('button', { name: /First version kept/ }).click();
        await sidebar.button('Go back to this').waitFor();
      },
    },
    {
      name: 'a lead, and other values for it',
      shows: ['lead-tab', 'lead-details', 'why-bars', 'try-values'].map((view) => `lead/${view}`),
      reach: async (sidebar) => {
        await sidebar.tab('Lead').click();
        await sidebar.button('Show selected lead').click();
        await sidebar.button('Try other values').click();
        await sidebar.panel.getByRole('region', { name: 'Other values' }).waitFor();
      },
    },
    {
      name: 'Results, with every answer and figure open',
      shows: ['results/results-tab', 'results/surprise-list'],
      reach: async (sidebar) => {
        await sidebar.tab('Results').click();
        await sidebar.says('Surprises');
        for (const fold of await sidebar.panel.locator('details > summary').all()) await fold.click();
        for (const what of await sidebar.panel.getByRole('button', { name: /^What is / }).all())
          await what.click();
      },
    },
    {
      name: 'rules as cards, and what can be done with one',
      shows: ['rules/rules-tab', 'rules/rule-cards', 'rules/rule-card'],
      reach: async (sidebar) => {
        await sidebar.tab('Rules').click();
        await sidebar.button('More…: Student').click();
        await sidebar.button('Delete').last().click();
        await sidebar.says('Delete Student?');
      },
    },
    {
      name: 'a rule that is edited, with all options',
      shows: ['rule-editor', 'condition-fields', 'value-chips', 'matches-line', 'more-options'].map(
        (view) => `rules/${view}`,
      ),
      reach: async (sidebar) => {
        await sidebar.button('Edit: SaaS').click();
        await sidebar.panel.locator('.chip', { hasText: 'Retail' }).click();
        await sidebar.panel.locator('.matches b').waitFor();
        await sidebar.page.getByText('More', { exact: true }).last().click();
      },
    },
    {
      name: 'a rule that somebody has changed meanwhile',
      shows: ['rules/both-versions'],
      reach: async (sidebar, document) => {
        put(document.sheet('Rules'), 2, 5, 'Retail');
        await sidebar.button('Save').click();
        await sidebar.button('Use mine').waitFor();
      },
    },
    {
      name: 'who would rise and fall',
      shows: ['pending/pending-bar', 'parts/moved-leads', 'parts/notes'],
      reach: async (sidebar) => {
        await sidebar.button('Use mine').click();
        await barOf(sidebar).getByRole('button', { name: 'See who' }).click();
        await barOf(sidebar).getByText('if you score now.').waitFor();
        await barOf(sidebar).getByText('What has changed').click();
      },
    },
  ],
};
