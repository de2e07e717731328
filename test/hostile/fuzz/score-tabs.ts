import { conversionTable, parseBands, scoreDeals } from '../../../src/evidence/index.ts';
import {
  type Cell,
  cellText,
  columnIndex,
  compileModel,
  localeOf,
  readSettings,
  scoreLeads,
  type Table,
} from '../../../src/scoring/index.ts';
import type { HostileTabs } from './hostile-tabs.ts';

const asOfDay = 20_778;

function tableOf(tab: string, [headers = [], ...rows]: Cell[][]): Table {
  const columns = headers.map((_, column) => rows.map((row) => row[column] ?? ''));
  return { tab, headerRow: 1, headers: headers.map(cellText), columns, rowCount: rows.length };
}

/** Everything the engine says of a workbook, or the sentence that stopped it. Throws where anything is not as promised. */
export function scoreTabs(tabs: HostileTabs): void {
  const { settings, stopped, problems } = readSettings(tableOf('Settings', tabs.settings), tabs.locale);
  const sentences = problems.map(({ message }) => message);
  if (stopped) sentences.push(stopped);
  checkSentences(sentences);
  if (stopped) return;
  const leads = tableOf('Leads', tabs.leads);
  const ownColumns = new Set(
    ['Score', 'Status', 'Why'].map((name) => columnIndex(leads.headers, name)).filter((at) => at >= 0),
  );
  const reading = compileModel({
    ...{
      rules: tableOf('Rules', tabs.rules),
      statuses: tableOf('Statuses', tabs.statuses),
      lists: tableOf('Lists', tabs.lists),
    },
    ...{
      settings,
      leadHeaders: leads.headers,
      leadsTab: 'Leads',
      ownColumns,
      outcomeColumns: new Set<number>(),
    },
    ...{ hasActivities: true, locale: localeOf(tabs.locale), timeZone: 'America/New_York' },
  });
  sentences.push(
    ...reading.problems.map(({ message }) => message),
    ...reading.model.rules.map(({ inWords }) => `${inWords}.`),
  );
  checkSentences(sentences);
  if (reading.stopped) return;
  const activities = tableOf('Activities', tabs.activities);
  const status = columnIndex(leads.headers, 'Status');
  const scores = scoreLeads({
    ...{ model: reading.model, leads, activities, asOfDay, ownColumns },
    presentStatuses: leads.columns[status] ?? null,
  });
  checkSentences(scores.problems.map(({ message }) => message));
  for (let row = 0; row < leads.rowCount; row++) {
    const sum = scores.whyLines(row).reduce((total, { points }) => total + points, 0);
    if (sum !== scores.scores[row] || !Number.isSafeInteger(sum))
      throw new Error(`scoreTabs: Why ${sum}, score ${scores.scores[row]}`);
    if (!(scores.completeness[row]! >= 0 && scores.completeness[row]! <= 1))
      throw new Error(`scoreTabs: completeness ${scores.completeness[row]}`);
    for (const text of [scores.whyText(row), scores.nextStep(row), scores.statusName(row)])
      if (typeof text !== 'string') throw new Error(`scoreTabs: no text: ${text}`);
    scores.coolsOn(row);
    scores.disqualifiedBy(row);
  }
  const { bands, problem } = parseBands(settings.bands);
  if (problem) return;
  const figures = conversionTable(scoreDeals(tableOf('Deals', tabs.deals), leads, scores), scores, bands);
  JSON.stringify(figures, (_, value) => {
    if (typeof value === 'number' && Number.isNaN(value)) throw new Error('scoreTabs: a figure is no number');
    return value;
  });
}

/** With an end, and not so long that a cell or a dialog cannot show them. */
function checkSentences(sentences: readonly string[]): void {
  for (const sentence of sentences) {
    if (!/[.?!)"…]\s*$/.test(sentence)) throw new Error(`scoreTabs: no sentence: ${sentence.slice(0, 200)}`);
    if (sentence.length > longestSentence)
      throw new Error(`scoreTabs: ${sentence.length} characters: ${sentence.slice(0, 200)}`);
  }
}

const longestSentence = 2_100;
