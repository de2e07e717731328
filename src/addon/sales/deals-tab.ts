import type { TabColumn, TabContent } from '../../proposal/index.ts';
import type { Settings } from '../../scoring/index.ts';
import { say } from './sentences.ts';

/** Id of the tab of won and lost deals in its metadata, where we have made it. */
export const dealsId = 'deals';

const { tabNotes: notes } = say;

/** The tab in which won and lost deals are kept, by the headers that Settings look for. */
export function dealsTab(settings: Settings, leadKeyHeader: string): TabContent {
  const { dealKeyColumn, wonWords, lostWords } = settings;
  const key = dealKeyColumn === '' ? leadKeyHeader : dealKeyColumn;
  const choices = [wonWords[0]!, lostWords[0]!];
  const columns: readonly TabColumn[] = [
    { header: key, kind: 'text', widthPixels: 120, note: notes.key },
    { header: say.nameHeader, kind: 'wording', widthPixels: 200, note: notes.name },
    {
      ...{ header: settings.dealOutcomeColumn, kind: 'text', widthPixels: 90 },
      ...{ note: notes.outcome, choices },
    },
    { header: settings.dealClosedOnColumn, kind: 'day', widthPixels: 100, note: notes.closedOn },
    { header: settings.dealCreatedOnColumn, kind: 'day', widthPixels: 100, note: notes.createdOn },
    { header: settings.dealAmountColumn, kind: 'number', widthPixels: 90, note: notes.amount },
    { header: say.reasonHeader, kind: 'wording', widthPixels: 320, note: notes.reason },
  ];
  return { name: settings.dealsTab, columns, rows: [], foldedRows: null };
}
