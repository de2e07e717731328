import { fold, foldName, isEmpty, keyOf, textOf } from '../cell.ts';
import { readIsoDay } from '../day.ts';
import type { Model } from '../deals.ts';
import { textTable } from '../text-table.ts';
import { cellIn, type TeamLead } from './team-lead.ts';
import { workingDayAfter, workingDaysBetween } from './working-days.ts';

export interface Call {
  key: string;
  day: number;
  result: string;
  again: number | null;
}

const results = ['Good talk', 'Not a fit', 'No answer', 'Call again', 'Won', 'Lost', 'Do not call'];
const withPromise = ['No answer', 'Call again', 'Good talk'];

/** Lines of Calls that are calls, in the order of the tab. */
export function readCallLines(table: string[][], { workbook }: Model): Call[] {
  return textTable(table).flatMap((line): Call[] => {
    const day = readIsoDay(line.value('When'), 'UTC');
    if (day === null || day > workbook.asOf) return [];
    const said = line.value('Result');
    const again = readIsoDay(line.value('Again on'), 'UTC');
    const known = results.find((one) => foldName(one) === foldName(said));
    if (said !== '' && known === undefined) return [];
    const result = known ?? (again === null ? null : 'Call again');
    if (result === null) return [];
    const promise = withPromise.includes(result) ? again : null;
    return [{ key: fold(line.value('Lead key')), day, result, again: promise }];
  });
}

/** What is known of the person: leads joined by key, address or number, over a third one too. */
export function personOf(lead: TeamLead, all: TeamLead[], model: Model): TeamLead[] {
  const marksOf = ({ key, record }: TeamLead): string[] => {
    const email = fold(textOf(cellIn(record, 'Email', model)));
    const digits = textOf(cellIn(record, 'Phone', model)).replace(/\D/gu, '');
    return [
      ...(key === '' ? [] : [`key ${key}`]),
      ...(email.includes('@') ? [`email ${email}`] : []),
      ...(digits.length < 7 ? [] : [`phone ${digits.slice(-9)}`]),
    ];
  };
  const person = new Set([lead]);
  for (let before = 0; before < person.size; ) {
    before = person.size;
    const marks = new Set([...person].flatMap(marksOf));
    for (const other of all) if (marksOf(other).some((mark) => marks.has(mark))) person.add(other);
  }
  return [...person];
}

/** All calls to a person, the oldest first; a line of Calls is later than Contacted on of the same day. */
export function callsTo(person: TeamLead[], lines: Call[], model: Model): Call[] {
  const contacted = person.flatMap(({ key, record }): Call[] => {
    const cell = cellIn(record, 'Contacted on', model);
    const isPast = typeof cell === 'object' && cell.day !== null && cell.day <= model.workbook.asOf;
    return isPast && !isEmpty(cell) ? [{ key, day: cell.day!, result: 'Good talk', again: null }] : [];
  });
  const keys = new Set(person.map(({ key }) => keyOf(key)).filter((key) => key !== ''));
  const ofLines = lines.filter(({ key }) => keys.has(key));
  return [...contacted, ...ofLines].sort((a, b) => a.day - b.day);
}

/** `free`: due by Since; `off`: not before its status rises again, or never. */
export type Back = 'free' | 'off' | { day: number; isPromised: boolean };

/** When a person is back after its calls, for a lead that has its status since a day. */
export function backAfter(calls: Call[], since: number | null): Back {
  if (calls.some(({ result }) => result === 'Do not call')) return 'off';
  const before = since === null ? [] : calls.filter(({ day }) => day < since);
  const isForgotten = before.length > 0 && workingDaysBetween(before.at(-1)!.day, since!) > 10;
  const counted = isForgotten ? calls.slice(before.length) : calls;
  const last = counted.at(-1);
  if (last === undefined) return 'free';
  if (last.again !== null) return { day: last.again, isPromised: true };
  if (last.result === 'Call again') return { day: workingDayAfter(last.day, 1), isPromised: true };
  if (last.result === 'Good talk') return { day: workingDayAfter(last.day, 10), isPromised: false };
  if (last.result !== 'No answer') return 'off';
  let inARow = 0;
  while (counted.at(-1 - inARow)?.result === 'No answer') inARow++;
  if (inARow >= 4) return 'off';
  return { day: workingDayAfter(last.day, [1, 2, 4][inARow - 1]!), isPromised: false };
}
