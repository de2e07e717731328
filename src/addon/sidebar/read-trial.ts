import { type Cell, keyOf, type LeadScores, ruleHeaders, type Table } from '../../scoring/index.ts';
import type { Trial, TrialModel, TrialRequest, TrialStanding, TrialView } from '../../shared/index.ts';
import { modelSource } from '../document/read-model.ts';
import { type ScoredDocument, scoreDocument } from '../document/score-document.ts';
import { ruleSource } from '../rule-editing/rules-view.ts';
import { forPage } from './for-page.ts';
import { say } from './sentences.ts';
import { eventsOf, trialActivities, trialFields } from './trial-inputs.ts';

/** What the page needs to score a lead with other values. Nothing is written. */
export function readTrial(request: TrialRequest): TrialView {
  return forPage((book) => {
    const document = scoreDocument(book);
    if ('stopped' in document) return { kind: 'none', sentence: document.stopped };
    const row = rowOf(document, request);
    if (row === null) return { kind: 'none', sentence: say.leadGone() };
    const isDraft = document.draft?.isDraft[row] === 1;
    return trialOf(document, isDraft ? document.draft!.scores : document.scores, row, isDraft);
  });
}

/** The row that the page has shown, or where its lead has been sorted to since. */
function rowOf({ leads, scores }: ScoredDocument, { row: sheetRow, key }: TrialRequest): number | null {
  const { isLead, keys, rowOfKey } = scores.leadKeys;
  const row = sheetRow - leads.headerRow - 1;
  const wanted = keyOf(key);
  if (isLead[row] === 1 && (keys[row] === '' || keys[row] === wanted)) return row;
  return rowOfKey.get(wanted) ?? null;
}

/** @param scores of the model that the lead is scored by */
function trialOf(document: ScoredDocument, scores: LeadScores, row: number, isDraft: boolean): Trial {
  return {
    kind: 'trial',
    asOfDay: scores.asOfDay,
    model: trialModel(document, isDraft),
    fields: trialFields(document.leads, scores, row),
    activities: trialActivities(scores, row),
    events: eventsOf(scores, row),
    standing: standingOf(scores, row),
  };
}

function trialModel(document: ScoredDocument, isDraft: boolean): TrialModel {
  const { statuses, settings } = modelSource(document);
  return {
    source: ruleSource(document),
    rules: onlyRules(document.rules.table),
    statuses,
    groupCaps: [...settings.groupCaps],
    isDraft,
  };
}

/** Grey columns and notes need not be sent. */
function onlyRules(rules: Table): Table {
  const wanted = new Set<string>(ruleHeaders.map((header) => header.toLowerCase()));
  const isUsed = (header: string) => wanted.has(header.trim().toLowerCase());
  const none: Cell[] = [];
  return {
    ...rules,
    columns: rules.columns.map((cells, index) => (isUsed(rules.headers[index]!) ? cells : none)),
  };
}

function standingOf({ inputs }: LeadScores, row: number): TrialStanding {
  const { presentRungs, overrides, closings } = inputs;
  return {
    presentRung: presentRungs[row]!,
    override: overrides[row]!,
    outcome: closings?.outcomes[row] ?? 0,
  };
}
