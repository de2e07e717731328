import {
  compileModel,
  createFrame,
  localeOf,
  type Model,
  readSettings,
  type Scoring,
  scoreFrame,
  type Table,
  whyLines,
  whyText,
} from '../../src/scoring/index.ts';
import { asOfDay } from './leads.ts';
import { rulesTable } from './rules.ts';

export function compile(leads: Table): Model {
  const { settings } = readSettings(null, 'en_US');
  return compileModel({
    rules: rulesTable(),
    statuses: null,
    lists: null,
    settings,
    leadHeaders: leads.headers,
    leadsTab: leads.tab,
    ownColumns: new Set(),
    outcomeColumns: new Set(),
    hasActivities: false,
    locale: localeOf('en_US'),
    timeZone: 'UTC',
  }).model;
}

/** The engine as the add-on runs it: scores with every contribution kept. */
export function scoreband(leads: Table, model: Model): Scoring {
  const frame = createFrame(leads.columns, model, {
    rowCount: leads.rowCount,
    log: null,
    keyNumbers: new Int32Array(leads.rowCount).fill(-1),
    asOfDays: new Int32Array(leads.rowCount).fill(asOfDay),
  });
  return scoreFrame(model, frame);
}

/** Writes every Why; returns their characters, so that no text is optimised away. */
export function writeWhys(scoring: Scoring): number {
  let characters = 0;
  for (let row = 0; row < scoring.frame.rowCount; row++) {
    characters += whyText(scoring.totals.score[row]!, whyLines(scoring, row), []).length;
  }
  return characters;
}
