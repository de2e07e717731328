import type { Answers } from '../../src/host/services/answers.ts';
import type { MomentPreview } from '../../src/shared/index.ts';
import { put, type TestDocument } from '../../test/addon/document.ts';

export interface Step {
  readonly action: string;
  run(document: TestDocument): unknown;
}

/** Yes to what is asked, and these texts in turn. */
function entering(...texts: string[]): Answers {
  return {
    alert: ({ buttons }) => (buttons.startsWith('YES') ? 'YES' : 'OK'),
    prompt: () => ({ button: 'OK', text: texts.shift() ?? '' }),
  };
}

/** An item of the menu, whose questions are answered so. */
const item = (action: string, name: string, ...texts: string[]): Step => ({
  action,
  run(document) {
    document.host.answers = entering(...texts);
    return document.run(name);
  },
});
const rescore = (action: string, prepare: (document: TestDocument) => void = () => {}): Step => ({
  action,
  run(document) {
    prepare(document);
    return document.scoreLeads();
  },
});

const listHeaderRow = 3;
const ownersHeaders = { Owner: 1, On: 2 } as const;

function enterResult(document: TestDocument): void {
  const column = document.texts('Call list')[listHeaderRow - 1]!.indexOf('Result') + 1;
  put(document.sheet('Call list'), listHeaderRow + 1, column, 'Call again');
}

function enterOwners(document: TestDocument): void {
  ['Ann', 'Bo'].forEach((name, index) => {
    put(document.sheet('Owners'), index + 2, ownersHeaders.Owner, name);
    put(document.sheet('Owners'), index + 2, ownersHeaders.On, true);
  });
}

/** What follows from a score, in the order in which a team takes it up, after a first run. */
export const teamSteps: readonly Step[] = [
  {
    action: 'call list, for the first time',
    run: (document) => document.run('makeCallList', { by: 'menu' }),
  },
  rescore('rescore with a call list and Memory, nothing changed'),
  rescore('rescore that takes a result into Calls', enterResult),
  {
    action: 'note a call in the sidebar',
    run: (document) =>
      document.run('noteCall', { key: 'L5', lead: 'L5', result: 'No answer', againOn: '', note: '' }),
  },
  item('owners, for the first time', 'menuOwners'),
  rescore('rescore that deals leads', enterOwners),
  item('hand over', 'menuHandOver', 'Ann', 'Bo'),
  item('accounts, for the first time', 'menuAccounts'),
  rescore('rescore with accounts'),
  {
    action: 'record a sale, the tab Deals made with it',
    run(document) {
      const leads = document.sheet('Leads');
      document.workbook.activeSheet = leads;
      leads.selection = { row: 3, column: 1, rows: 1, columns: 1 };
      document.host.answers = entering();
      return document.run('menuSaleWon');
    },
  },
  rescore('rescore after a change of the rules', (document) => put(document.sheet('Rules'), 2, 5, 7)),
  {
    action: 'go back, before the leads are scored',
    run(document) {
      const { seen } = document.run('previewMoment', { number: 1 }) as MomentPreview;
      return document.run('goBack', { number: 1, seen });
    },
  },
  item('forget a lead', 'menuForget', 'L5'),
];
