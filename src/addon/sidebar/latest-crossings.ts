import type { Crossings } from '../../shared/index.ts';
import { crossingsTab } from '../crossings/crossings-tab.ts';
import type { MarkedTabs } from '../document/own-tabs.ts';
import type { Book } from '../sheets/book.ts';
import { LogTab } from '../sheets/log-tab.ts';
import { isDate } from '../sheets/tab.ts';
import { whenText } from './when-text.ts';

/** The newest lines stand at the end; a run that found more is counted up to here. */
const mostRowsRead = 1_100;
const mostShown = 8;

/** The crossings of the latest run that found any. */
export function latestCrossings(book: Book, marked: MarkedTabs): Crossings {
  const tab = LogTab.find(book, crossingsTab, marked);
  const rows = tab === null ? [] : newestRows(tab);
  const last = rows[rows.length - 1];
  if (tab === null || last === undefined) return { when: null, lines: [], more: 0, remarks: [], tab: '' };
  const ofRun = rows.filter(({ at }) => at === last.at);
  const leads = ofRun.filter(({ texts }) => texts.lead !== '');
  const remarks = ofRun.filter(({ texts }) => texts.lead === '').map(({ texts }) => texts.cause);
  return {
    when: whenText(last.at, book),
    lines: leads.slice(0, mostShown).map(({ row, texts: { lead, from, to, action, owner } }) => {
      // Its line in the tab of crossings: the lead itself may have been moved since.
      const place = { tab: tab.name, cell: `B${row}` };
      return { lead, from, to, action, owner, place };
    }),
    more: Math.max(0, leads.length - mostShown),
    remarks,
    tab: tab.name,
  };
}

type CrossingTexts = Readonly<Record<'lead' | 'from' | 'to' | 'action' | 'owner' | 'cause', string>>;

interface CrossingRow {
  /** Sheet row in the tab of crossings. */
  readonly row: number;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  readonly texts: CrossingTexts;
}

function newestRows(tab: LogTab): CrossingRow[] {
  const last = tab.lastRow();
  const first = Math.max(2, last - mostRowsRead + 1);
  const cells = tab.readCells(first, 0, last - first + 1, crossingsTab.columns.length);
  return cells
    .map((line, index): CrossingRow => {
      const [when] = line;
      const [, key, name, , from, to, , action, owner, cause] = inPlace(line.map(String));
      const lead = name === '' ? key : `${name} (${key})`;
      const texts = { lead, from, to, action, owner, cause };
      const at = isDate(when) ? when.getTime() : Number.NaN;
      return { row: first + index, at, texts: texts as CrossingTexts };
    })
    .filter(({ at }) => !Number.isNaN(at));
}

/** Until it is written to again, a tab of an earlier version has neither names nor scores. */
function inPlace([when, key, row, from, to, ...others]: string[]): string[] {
  const [action, owner, cause, ...beyond] = others;
  const isEarlier = beyond.every((cell) => cell === '');
  const asNow = [when, key, '', row, from, to, '', action, owner, cause];
  return isEarlier ? asNow.map(String) : [when, key, row, from, to, ...others].map(String);
}
