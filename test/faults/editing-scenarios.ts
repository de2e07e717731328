import type { Overview, RuleRowCells, RuleRowView, RulesView } from '../../src/shared/index.ts';
import type { TestDocument } from '../addon/document.ts';
import { leadWorkbook } from './lead-workbook.ts';
import { exported, type Scenario } from './scenario.ts';

const visited = ['Activity', 'is', 'Visit'] as const;

/**
 * Rules with a condition, below which more room is wanted. What they and their edits come to is what the fault schedules
 * calculate: the conditions say nothing new, and no lead has what the other rules ask for.
 */
function withConditions(leadCount: number): TestDocument {
  const document = leadWorkbook(leadCount);
  const sheet = document.sheet('Rules');
  for (const [index, cell] of [true, 'and', ...visited].entries()) sheet.cells.set(4, index + 1, cell);
  for (const [index, cell] of [true, 'Named', 'Name', 'is', 'Nobody', '1'].entries())
    sheet.cells.set(5, index + 1, cell);
  return document;
}

/** A rule asks for a header that is not there, as the last check has found. */
function withTypo(leadCount: number): TestDocument {
  const document = withConditions(leadCount);
  document.sheet('Rules').cells.set(5, 3, 'Nmae');
  document.run('checkRules', { by: 'menu' });
  return document;
}

/** Presses the first button of the card that names the typo, where it stands there still. */
function mendTypo(document: TestDocument): unknown {
  const { problems } = document.run('readOverview') as Overview;
  const card = problems.shown.find(({ message }) => message.includes('Nmae'));
  if (card === undefined) return { messages: ['Nothing to do.'] };
  return document.run('applyRemedy', { message: card.message, choice: 0 });
}

/** Presses *Ignore this* on the card of a value that no lead has, where it is not ignored yet. */
function ignoreValue(document: TestDocument): unknown {
  const { problems } = document.run('readOverview') as Overview;
  const card = problems.shown.find(({ message }) => message.includes('no lead has "Nobody"'));
  if (card === undefined) return { messages: ['Nothing to do.'] };
  return document.run('ignoreProblem', { message: card.message, isIgnored: true });
}

function checked(leadCount: number): TestDocument {
  const document = withConditions(leadCount);
  document.run('checkRules', { by: 'menu' });
  return document;
}

type Edit = (rows: RuleRowView[]) => Record<string, unknown>;

/** As a person does it in the sidebar: looks at the cards, and edits one where it is not done yet. */
function editing(
  name: string,
  rule: string,
  request: Edit,
  isDone: (view: RulesView, rows: RuleRowView[] | undefined) => boolean,
): Pick<Scenario, 'run'> {
  return {
    run(document) {
      const view = document.run('readRules') as RulesView;
      const rows = view.rules.find((one) => one.rows[0]!.cells.Rule === rule)?.rows;
      if (isDone(view, rows)) return { messages: ['Nothing to do.'] };
      return document.run(name, request(rows ?? []));
    },
  };
}

const cellsOf = (rows: readonly RuleRowView[], cells: RuleRowCells): RuleRowCells[] =>
  rows.map((row, index) => (index === 0 ? { ...row.cells, ...cells } : row.cells));
const hasRule = ({ rules }: RulesView, name: string) =>
  rules.some(({ rows }) => rows[0]!.cells.Rule === name);
const fresh: RuleRowCells = {
  On: true,
  Rule: 'Fishing',
  Field: 'Industry',
  Test: 'is',
  Value: 'Fishing',
  Points: '3',
};

const caller = {
  scores: false,
  tells: 'caller',
  build: withConditions,
  mayWrite: /^Rules!|^Rules, as a whole/,
} as const;

export const editingScenarios: readonly Scenario[] = [
  {
    ...{ ...caller, name: 'a rule is edited' },
    ...editing(
      'saveRule',
      'Visit',
      (read) => ({ read, wanted: cellsOf(read, { Points: '9' }) }),
      (_, rows) => rows === undefined || rows[0]!.cells.Points === 9,
    ),
  },
  {
    ...{ ...caller, name: 'a rule gets a condition' },
    ...editing(
      'saveRule',
      'Visit',
      (read) => ({
        read,
        wanted: [
          ...cellsOf(read, {}),
          { On: true, Rule: 'and', Field: 'Activity', Test: 'is', Value: 'Visit' },
        ],
      }),
      (_, rows) => rows === undefined || rows.length > 2,
    ),
  },
  {
    ...{ ...caller, name: 'a rule is added' },
    ...editing(
      'saveRule',
      'Fishing',
      () => ({ read: [], wanted: [fresh] }),
      (view) => hasRule(view, 'Fishing'),
    ),
  },
  {
    ...{ ...caller, name: 'a rule is switched off' },
    ...editing(
      'switchRule',
      'Visit',
      (read) => ({ read, isOn: false }),
      (_, rows) => rows === undefined || rows[0]!.cells.On === false,
    ),
  },
  {
    ...{ ...caller, name: 'a rule is moved' },
    ...editing(
      'moveRule',
      'Visit',
      (read) => ({ read, to: 'up' }),
      ({ rules }, rows) => rows === undefined || rules[0]!.rows[0]!.cells.Rule === 'Visit',
    ),
  },
  {
    ...{ ...caller, name: 'a rule is copied' },
    ...editing(
      'duplicateRule',
      'Visit',
      (read) => ({ read }),
      (view, rows) => rows === undefined || hasRule(view, 'Visit (copy)'),
    ),
  },
  {
    ...{ ...caller, name: 'a rule is deleted' },
    ...editing(
      'deleteRule',
      'Visit',
      (read) => ({ read }),
      (_, rows) => rows === undefined,
    ),
  },
  { ...caller, name: 'a typo is mended on the card of its problem', build: withTypo, run: mendTypo },
  { ...caller, name: 'a problem is ignored', build: checked, run: ignoreValue, mayWrite: /^(?!)/ },
  {
    ...{ scores: false, tells: 'caller', build: withConditions, name: 'the values of a field' },
    ...exported('readField', { field: 'Industry' }),
  },
  {
    ...{ scores: false, tells: 'caller', build: withConditions, name: 'counting what a rule matches' },
    ...exported('countRule', { rows: [{ Field: 'Activity', Test: 'is', Value: 'Visit', Points: 5 }] }),
  },
];
