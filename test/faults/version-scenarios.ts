import type { MomentPreview } from '../../src/shared/index.ts';
import type { TestDocument } from '../addon/document.ts';
import { put } from '../addon/document.ts';
import { changeLeads, leadWorkbook } from './lead-workbook.ts';
import type { Edit } from './people/edit.ts';
import { columnOf, tabNamed } from './people/places.ts';
import { exported, type Scenario } from './scenario.ts';
import { allOpen } from './scoring-scenarios.ts';

const dayMilliseconds = 86_400_000;
/** Of an edit that no run has seen. */
const unseenMinimum = '28';

/**
 * Two days ago leads were scored, a day ago by twice the points, which put some of them into higher statuses; since then
 * somebody has lowered a minimum, and nothing was scored.
 */
function withVersions(leadCount: number): TestDocument {
  const document = leadWorkbook(leadCount);
  allOpen(document);
  const { clock } = document.host;
  clock.advance(-2 * dayMilliseconds);
  document.run('scoreLeads', { by: 'menu' });
  changeLeads(document);
  document.sheet('Rules').cells.set(2, 6, '2');
  clock.advance(dayMilliseconds);
  document.run('scoreLeads', { by: 'menu' });
  put(document.sheet('Statuses'), 4, 2, unseenMinimum);
  clock.advance(dayMilliseconds);
  document.host.answers = { ...document.host.answers, ...firstVersion() };
  return document;
}

/** The first version is chosen; who is told that there is none such gives up. */
function firstVersion(): TestDocument['host']['answers'] {
  let hasGivenUp = false;
  return {
    alert({ text, buttons }) {
      hasGivenUp = /is no version that is kept/.test(text);
      if (/The filter covers/.test(text)) return 'NO';
      return buttons.startsWith('YES') ? 'YES' : 'OK';
    },
    prompt: () => ({ button: hasGivenUp ? 'CANCEL' : 'OK', text: '1' }),
  };
}

/** The first of two versions is chosen. */
function restoreFirst(document: TestDocument): unknown {
  document.host.answers = firstVersion();
  return document.run('menuRestoreVersion');
}

/** As the page does it: what it changes is shown first. */
function goBackTo(document: TestDocument, number: number): unknown {
  document.host.answers = firstVersion();
  const { stopped, seen } = document.run('previewMoment', { number }) as MomentPreview;
  return stopped ?? document.run('goBack', { number, seen });
}

/** What no run has seen is kept before it is written over. */
function unseenIsKept({ workbook }: TestDocument, isAlone: boolean): string[] {
  const [statuses, changes] = ['Statuses', 'Changes'].map((name) => workbook.sheetByName(name));
  if (!statuses || !changes || !isAlone) return [];
  const row = [2, 3, 4].find((at) => statuses.cells.at(at, columnOf(statuses, 'Status')) === 'SQL') ?? 0;
  const minimum = columnOf(statuses, 'Min score');
  if (row === 0 || minimum === 0 || String(statuses.cells.at(row, minimum)) !== '30') return [];
  const kept = Array.from({ length: changes.maxColumns }, (_, i) => changes.cells.column(i + 1)).flat();
  const isKept = kept.some((cell) => String(cell).includes(`"SQL","${unseenMinimum}"`));
  return isKept ? [] : ['a minimum that somebody had lowered is gone, and no version keeps it'];
}

const people: readonly Edit[] = [
  {
    name: 'types other points and a note',
    make: (document, _, choice) => {
      const rules = tabNamed(document, 'Rules');
      if (!rules) return;
      put(rules, 2, columnOf(rules, 'Points'), String(1 + (choice % 2)));
      put(rules, 3, columnOf(rules, 'Mine') || rules.maxColumns, `mine ${choice}`);
    },
  },
  {
    name: 'changes the highest minimum',
    make: (document, _, choice) => {
      const statuses = tabNamed(document, 'Statuses');
      if (statuses) put(statuses, 4, columnOf(statuses, 'Min score'), String(31 + (choice % 10)));
    },
  },
  {
    name: 'sorts the rules',
    make: (document) => {
      const rules = tabNamed(document, 'Rules');
      if (rules && rules.lastRow() > 2) rules.move('row', 3, 1, 2);
    },
  },
];

const model = /^(Rules|Statuses|Settings)/;
const shared = {
  build: withVersions,
  ...{ mayWrite: model, isLogged: true, isShownFirst: true, people, holds: unseenIsKept },
} as const;

export const versionScenarios: readonly Scenario[] = [
  {
    ...{ ...shared, tells: 'menu', scores: true, name: 'restoring a version', run: restoreFirst },
    // Where the version stands already, nothing is scored again.
    afterwards: exported('menuScoreLeads').run,
  },
  {
    ...{ ...shared, tells: 'caller', scores: true, name: 'going back in the sidebar' },
    run: (document) => goBackTo(document, 1),
    afterwards: exported('menuScoreLeads').run,
  },
];
