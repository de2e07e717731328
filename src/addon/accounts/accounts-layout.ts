import type { Account } from '../../follow-up/index.ts';
import { isoDay } from '../../scoring/index.ts';
import type { FoundAccounts } from '../document/found-accounts.ts';
import { cellTextOf } from '../document/output-rows.ts';
import type { ScoredDocument } from '../document/score-document.ts';
import {
  countCell,
  emptyRow,
  linkCell,
  numberCell,
  type Report,
  type ReportColumn,
  table,
  textCell,
  textRow,
  widthsOf,
} from '../sheets/report.ts';
import { say } from './sentences.ts';

/** More lines nobody reads. */
const mostRows = 2_000;

const { columns: texts } = say;

function columnsOf(found: FoundAccounts, { leadsTab }: ScoredDocument): ReportColumn<Account>[] {
  const bestLink = (account: Account) => {
    const row = found.bestSheetRowOf(account);
    return linkCell(cellTextOf(found.bestNameOf(account)), `#gid=${leadsTab.id}&range=${row}:${row}`);
  };
  return [
    { ...texts.account, width: 200, cell: ({ name }) => textCell(cellTextOf(name)) },
    { ...texts.people, width: 65, cell: ({ people }) => countCell(people) },
    { ...texts.active, width: 65, cell: ({ active }) => countCell(active) },
    { ...texts.best, align: 'left', width: 200, cell: bestLink },
    { ...texts.score, width: 60, cell: ({ score }) => numberCell(score, '0') },
    {
      ...texts.why,
      align: 'left',
      width: 330,
      cell: (account) => textCell(cellTextOf(found.whyOf(account))),
    },
    { ...texts.status, align: 'left', width: 110, cell: ({ status }) => textCell(cellTextOf(status)) },
    { ...texts.owner, align: 'left', width: 110, cell: (account) => textCell(found.ownerOfAccount(account)) },
    { ...texts.won, width: 55, cell: ({ won }) => countCell(won) },
    { ...texts.lost, width: 55, cell: ({ lost }) => countCell(lost) },
  ];
}

/** The Accounts tab: by score, then by name. */
export function layOutAccounts(found: FoundAccounts, document: ScoredDocument): Report {
  const { book, leadsTab, settings } = document;
  const { list } = found;
  const columns = columnsOf(found, document);
  const rest = list.length - mostRows;
  const rows = [
    textRow('title', say.title),
    textRow('muted', say.asOf(isoDay(book.asOfDay), list.length, leadsTab.name)),
    ...(list.length === 0
      ? [emptyRow, textRow('warning', say.empty(settings.tab))]
      : table(columns, list.slice(0, mostRows))),
    ...(rest > 0 ? [textRow('muted', say.more(rest))] : []),
  ];
  return { rows, columnWidths: widthsOf(columns), frozenRows: 3, isLongList: true };
}
