import type { Sheet } from '../../src/host/workbook/workbook.ts';
import type { MomentPreview } from '../../src/shared/index.ts';
import type { TestDocument } from '../addon/document.ts';
import { put } from '../addon/document.ts';
import { changeLeads, leadWorkbook } from './lead-workbook.ts';
import { columnOf } from './people/places.ts';
import { shownRulesEdits } from './people/shown-rules-edits.ts';
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

/** Whether a version in Changes has the text. */
export function isKept({ maxColumns, cells }: Sheet, text: string): boolean {
  const all = Array.from({ length: maxColumns }, (_, i) => cells.column(i + 1)).flat();
  return all.some((cell) => String(cell).includes(text));
}

/** What no run has seen is kept before it is written over. */
function unseenIsKept({ workbook }: TestDocument, isAlone: boolean): string[] {
  const [statuses, changes] = ['Statuses', 'Changes'].map((name) => workbook.sheetByName(name));
  if (!statuses || !changes || !isAlone) return [];
  const row = [2, 3, 4].find((at) => statuses.cells.at(at, columnOf(statuses, 'Status')) === 'SQL') ?? 0;
  const minimum = columnOf(statuses, 'Min score');
  if (row === 0 || minimum === 0 || String(statuses.cells.at(row, minimum)) !== '30') return [];
  return isKept(changes, `"SQL","${unseenMinimum}"`)
    ? []
    : ['a minimum that somebody had lowered is gone, and no version keeps it'];
}

const model = /^(Rules|Statuses|Settings)/;
const shared = {
  build: withVersions,
  ...{ mayWrite: model, isLogged: true, isShownFirst: true, people: shownRulesEdits, holds: unseenIsKept },
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
