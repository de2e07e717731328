import type { DraftPreview } from '../../src/shared/index.ts';
import { put, type TestDocument } from '../addon/document.ts';
import { draftWorkbook } from './lead-workbook.ts';
import { columnOf } from './people/places.ts';
import { shownRulesEdits } from './people/shown-rules-edits.ts';
import { exported, type Scenario } from './scenario.ts';
import { isKept } from './version-scenarios.ts';

/** Of an edit that no run has seen, and of the draft beside it. */
const [unseenPoints, draftPoints] = ['4', '6'];

/** Leads were scored; since then somebody has lowered the points of a rule, and drafted others for it. */
function withDraft(leadCount: number): TestDocument {
  const document = draftWorkbook(leadCount);
  document.run('scoreLeads', { by: 'menu' });
  const rules = document.sheet('Rules');
  put(rules, 3, columnOf(rules, 'Points'), unseenPoints);
  put(rules, 3, columnOf(rules, 'Draft points'), draftPoints);
  return document;
}

/** As the page does it: what it changes is shown first. */
function adoptShown(document: TestDocument): unknown {
  const { stopped, seen } = document.run('previewDraft') as DraftPreview;
  return stopped ?? document.run('adoptShownDraft', { seen });
}

/** What no run has seen is kept before it is written over. */
function unseenIsKept({ workbook }: TestDocument, isAlone: boolean): string[] {
  const [rules, changes] = ['Rules', 'Changes'].map((name) => workbook.sheetByName(name));
  if (!rules || !changes || !isAlone) return [];
  if (String(rules.cells.at(3, columnOf(rules, 'Points'))) !== draftPoints) return [];
  return isKept(changes, `"Activity","is","Visit","${unseenPoints}"`)
    ? []
    : ['points that somebody had lowered are gone, and no version keeps them'];
}

const points = /^(Rules!(Draft points|Points)|Statuses!(Draft min score|Min score))$/;
const shared = {
  ...{ build: withDraft, scores: false, mayWrite: points, isLogged: true },
  ...{ isShownFirst: true, people: shownRulesEdits, holds: unseenIsKept },
} as const;

export const adoptingScenarios: readonly Scenario[] = [
  { ...shared, name: 'adopting a draft', tells: 'menu', ...exported('menuAdoptDraft') },
  { ...shared, name: 'adopting a draft in the sidebar', tells: 'caller', run: adoptShown },
];
