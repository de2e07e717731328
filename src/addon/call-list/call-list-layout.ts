import { callResults } from '../../follow-up/index.ts';
import { cellText, inOneLine, isEmptyCell, rungAt, shortDay, signed } from '../../scoring/index.ts';
import { minuteOfStart } from '../document/moment-text.ts';
import { cellTextOf } from '../document/output-rows.ts';
import type { ScoredDocument } from '../document/score-document.ts';
import { type OutputValue, serialOfDay } from '../sheets/cell-value.ts';
import { plainText } from '../sheets/report.ts';
import type { ListColumn, ListContent } from '../sheets/worked-list.ts';
import type { FoundCallList } from './found-call-list.ts';
import { say } from './sentences.ts';
import { whyNobody } from './why-nobody.ts';

const { columns: texts } = say;
const day = 'yyyy-mm-dd';

/** A lead of the list, as its columns show it. */
type Entry = FoundCallList['list']['entries'][number];

/** A column of the list and what stands in it. */
interface EntryColumn extends ListColumn {
  readonly valueIn: (entry: Entry) => OutputValue;
}

const mostLines = 3;
/** The tab Call list as it shall be. */
export function layOutCallList(document: ScoredDocument, found: FoundCallList): ListContent {
  const columns = columnsOf(document, found);
  const { asOfDay } = document.scores;
  return {
    columns,
    heading: say.heading(shortMoment(document)),
    // No comma or semicolon: which of the two separates arguments depends on the spreadsheet's locale.
    notice: {
      formula: `=TODAY()-${serialOfDay(asOfDay)}`,
      format: `[>=1]"${say.notRenewed(shortDay(asOfDay, asOfDay))}";""`,
    },
    rows: found.list.entries.map((entry, index) => ({
      values: columns.map(({ valueIn }) => valueIn(entry)),
      // What is written there is the address of a link; what is seen is the place on the list.
      firstFormat: `0;0;0;"${index + 1}"`,
    })),
    lines: linesBelow(document, found),
  };
}

/** @example `2 Dec 07:03` */
function shortMoment({ book }: ScoredDocument): string {
  const today = book.timeZone.dayOf(book.startedAt);
  const [, time] = minuteOfStart(book).split(' ');
  return `${shortDay(today, today)} ${time}`;
}

function columnsOf(document: ScoredDocument, found: FoundCallList): EntryColumn[] {
  const { scores, leadsTab, model } = document;
  const { ladder } = model;
  const { contacts } = found;
  const { leads } = contacts;
  const text = (column: number, { row }: Entry): string => {
    const cell = leads.columns[column]?.[row] ?? '';
    return isEmptyCell(cell) ? '' : cellTextOf(inOneLine(cellText(cell).trim()));
  };
  const ofLeads = (column: number, note: string): EntryColumn => ({
    header: cellTextOf(inOneLine(leads.headers[column]!.trim())),
    note,
    widthPixels: 130,
    format: plainText,
    valueIn: (entry) => text(column, entry),
  });
  const ours = (
    names: { header: string; note: string },
    widthPixels: number,
    valueIn: EntryColumn['valueIn'],
    format = plainText,
  ): EntryColumn => ({ ...names, widthPixels, format, valueIn });
  const theirs = (names: { header: string; note: string }, widthPixels: number, format: string) => ({
    ...ours(names, widthPixels, () => '', format),
    isTheirs: true,
  });
  const rank = ({ row }: Entry) => {
    const sheetRow = found.sheetRowOf(row);
    return `=HYPERLINK("#gid=${leadsTab.id}&range=${sheetRow}:${sheetRow}")`;
  };
  const hidden = (
    names: { header: string; note: string },
    format: string,
    valueIn: EntryColumn['valueIn'],
  ) => ({
    ...names,
    format,
    valueIn,
  });
  const { phoneColumn, names } = contacts;
  return [
    ours(texts.rank, 40, rank, '0'),
    { ...ours(texts.lead, 220, ({ row }) => cellTextOf(names.nameOf(row))), isWrapped: true },
    ...(phoneColumn < 0 ? [] : [ofLeads(phoneColumn, texts.phone.note)]),
    { ...theirs(texts.result, 110, plainText), choices: callResults },
    theirs(texts.againOn, 90, day),
    theirs(texts.note, 200, plainText),
    ...found.moreColumns.map((column) => ofLeads(column, texts.more.note)),
    { ...ours(texts.why, 320, ({ row }) => cellTextOf(largestLines(scores.whyLines(row)))), isWrapped: true },
    ours(texts.action, 200, ({ status }) => cellTextOf(rungAt(ladder, status).action)),
    ours(texts.due, 90, ({ due }) => (due === null ? '' : serialOfDay(due)), day),
    ours(texts.owner, 110, ({ owner }) => cellTextOf(owner)),
    ours(texts.score, 60, ({ score }) => score, '0'),
    ours(texts.status, 110, ({ row }) => cellTextOf(scores.statusName(row))),
    { ...ours(texts.remark, 300, (entry) => cellTextOf(found.remarkOf(entry))), isWrapped: true },
    hidden(texts.key, plainText, ({ row }) => cellTextOf(names.keyText(row))),
    hidden(texts.row, '0', ({ row }) => found.sheetRowOf(row)),
  ];
}

/** @example `+25 Demo request · +20 Industry` */
function largestLines(lines: readonly { readonly points: number; readonly label: string }[]): string {
  return [...lines]
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points))
    .slice(0, mostLines)
    .map(({ points, label }) => `${signed(points)} ${label}`)
    .join(' · ');
}

function linesBelow(document: ScoredDocument, { list }: FoundCallList): string[] {
  const { entries, waiting, resting } = list;
  return [
    ...(entries.length > 0 ? [] : [say.nobody, ...whyNobody(document, resting)]),
    ...(waiting > 0 ? [say.waiting(waiting)] : []),
    ...(resting > 0 ? [say.resting(resting), say.restingCalled, say.restingRest] : []),
  ];
}
