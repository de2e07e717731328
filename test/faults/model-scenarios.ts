import type { MeasuringProgress } from '../../src/shared/index.ts';
import type { TestDocument } from '../addon/document.ts';
import { foldByFold } from '../addon/slow-machine.ts';
import { accountWorkbook, dealWorkbook, draftWorkbook } from './lead-workbook.ts';
import { noNamelessAccount } from './no-nameless-account.ts';
import { exported, type Scenario } from './scenario.ts';
import { scored, withAccounts } from './scoring-scenarios.ts';
import { reviewNote } from './user-content.ts';

function withConversion(leadCount: number): TestDocument {
  const document = scored(leadCount);
  document.run('buildConversion', { by: 'menu' });
  document.sheet('Deals').cells.set(2, 2, 'Lost');
  return document;
}

/** People have written on Review, and what it says has changed since. */
function withReview(leadCount: number): TestDocument {
  const document = scored(leadCount);
  document.run('buildReview', { by: 'menu' });
  const rows = document.texts('Review').length;
  for (const row of [5, 12, 18, 30, rows])
    document.sheet('Review').cells.set(row, 6, `${reviewNote} line ${row}`);
  document.sheet('Deals').cells.set(2, 2, 'Lost');
  document.sheet('Rules').cells.set(2, 2, 'Renamed');
  return document;
}

function withEvidence(leadCount: number): TestDocument {
  const document = dealWorkbook(leadCount);
  document.run('findEvidence', { by: 'menu' });
  document.sheet('Deals').cells.set(2, 2, 'Lost');
  return document;
}

/** A new set of rules is drafted, and nothing measured. */
function withUnmeasuredDraft(leadCount: number): TestDocument {
  const document = dealWorkbook(leadCount, { code: () => foldByFold() });
  document.run('draftFromEvidence', { by: 'sidebar', kind: 'rebuild' });
  return document;
}

/** The deals may change between two folds, which begins it again. */
const mostExecutions = 20;

/** As the page calls it: one execution a fold, until all are done. */
function foldAfterFold(document: TestDocument): unknown {
  for (let folds = 1; ; folds++) {
    const progress = document.run('measureChunk') as MeasuringProgress;
    if (progress.isDone || folds === mostExecutions) return progress;
  }
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
  {
    ...{ ...menu, name: 'first accounts', build: accountWorkbook, ...exported('menuAccounts') },
    holds: noNamelessAccount,
  },
  {
    ...{ ...caller, name: 'accounts again', build: withAccounts, ...exported('buildAccounts', sidebar) },
    holds: noNamelessAccount,
  },
  { ...menu, name: 'first review', build: scored, ...exported('menuReview') },
  { ...caller, name: 'review again', build: withReview, ...exported('buildReview', sidebar) },
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
    ...caller,
    name: 'measuring a new set of rules, fold after fold',
    build: withUnmeasuredDraft,
    run: foldAfterFold,
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
];
