import type { TestDocument } from '../addon/document.ts';
import { dealWorkbook, draftWorkbook } from './lead-workbook.ts';
import { exported, type Scenario } from './scenario.ts';
import { scored } from './scoring-scenarios.ts';

function withConversion(leadCount: number): TestDocument {
  const document = scored(leadCount);
  document.run('buildConversion', { by: 'menu' });
  document.sheet('Deals').cells.set(2, 2, 'Lost');
  return document;
}

function withEvidence(leadCount: number): TestDocument {
  const document = dealWorkbook(leadCount);
  document.run('findEvidence', { by: 'menu' });
  document.sheet('Deals').cells.set(2, 2, 'Lost');
  return document;
}

function withVersions(leadCount: number): TestDocument {
  const document = scored(leadCount);
  document.sheet('Rules').cells.set(2, 6, '2');
  document.run('scoreLeads', { by: 'menu' });
  return document;
}

/** The first of two versions is chosen; who is told that there is none such gives up. */
function restoreFirst(document: TestDocument): unknown {
  let hasGivenUp = false;
  document.host.answers = {
    alert({ text, buttons }) {
      hasGivenUp = /is no version that is kept/.test(text);
      return buttons.startsWith('YES') ? 'YES' : 'OK';
    },
    prompt: () => ({ button: hasGivenUp ? 'CANCEL' : 'OK', text: '1' }),
  };
  return document.run('menuRestoreVersion');
}

function addRules(document: TestDocument): unknown {
  const { answers } = document.host;
  document.host.answers = { ...answers, prompt: () => ({ button: 'OK', text: '2' }) };
  return document.run('menuAddFromTemplate');
}

const menu = { scores: false, tells: 'menu' } as const;
const caller = { scores: false, tells: 'caller' } as const;
const sidebar = { by: 'sidebar' } as const;
const points = /^(Rules!(Draft points|Points)|Statuses!(Draft min score|Min score))$/;
const model = /^(Rules|Statuses|Settings)/;

export const modelScenarios: readonly Scenario[] = [
  { ...menu, name: 'first conversion', build: scored, ...exported('menuBuildConversion') },
  { ...menu, name: 'conversion again', build: withConversion, ...exported('menuBuildConversion') },
  {
    ...caller,
    name: 'conversion from the sidebar',
    build: withConversion,
    ...exported('buildConversion', sidebar),
  },
  { ...caller, name: 'first evidence', build: dealWorkbook, ...exported('findEvidence', sidebar) },
  {
    ...menu,
    name: 'evidence again, drafted',
    build: withEvidence,
    ...exported('menuFindEvidence'),
    mayWrite: points,
  },
  {
    ...caller,
    name: 'draft of a new set of rules',
    build: dealWorkbook,
    ...exported('draftFromEvidence', { by: 'sidebar', kind: 'rebuild' }),
    mayWrite: model,
  },
  {
    ...{ ...menu, name: 'adding the rules of a template', build: scored, run: addRules },
    mayWrite: /^Rules!/,
  },
  { ...menu, name: 'comparing a draft', build: draftWorkbook, ...exported('menuCompareDraft') },
  {
    ...caller,
    name: 'comparing a draft from the sidebar',
    build: draftWorkbook,
    ...exported('compareDraft', sidebar),
  },
  {
    ...menu,
    name: 'adopting a draft',
    build: draftWorkbook,
    ...exported('menuAdoptDraft'),
    ...{ mayWrite: points, isLogged: true },
  },
  {
    ...menu,
    name: 'restoring a version',
    build: withVersions,
    run: restoreFirst,
    ...{ mayWrite: model, isLogged: true },
  },
];
