import { describe, expect, it } from 'vitest';
import { readCallResult } from '../../../src/follow-up/calls/call-results.ts';
import { readContactedOn } from '../../../src/follow-up/calls/contacted-on.ts';
import { readCalls } from '../../../src/follow-up/calls/read-calls.ts';
import { dayNumber, isoDay } from '../../../src/scoring/reading/calendar.ts';
import { localeOf } from '../../../src/scoring/reading/locale.ts';
import type { Cell } from '../../../src/scoring/reading/table.ts';
import { createTimeZone } from '../../../src/scoring/reading/time-zone.ts';

const region = { locale: localeOf('en_US'), timeZone: createTimeZone('UTC') };
const context = { region, asOfDay: dayNumber(2026, 11, 23) };
const headers = ['When', 'Lead key', 'Name', 'Result', 'Again on', 'Note', 'By'];

const rowOfKey = new Map([['k14', 0]]);

function tableOf(rows: readonly (readonly Cell[])[], ofHeaders = headers) {
  const columns = ofHeaders.map((_, index) => rows.map((row) => row[index] ?? ''));
  return { tab: 'Calls', headerRow: 1, headers: ofHeaders, columns, rowCount: rows.length };
}

function read(...rows: (readonly Cell[])[]) {
  const { calls, problems } = readCalls(tableOf(rows), context, rowOfKey);
  return {
    calls: calls.map(({ key, day, result, againOn }) =>
      [key, isoDay(day), result, Number.isNaN(againOn) ? '' : isoDay(againOn)].join(' ').trim(),
    ),
    messages: problems.map(({ message }) => message),
  };
}

describe('a line of Calls', () => {
  it.each<[string, readonly Cell[], string]>([
    ['is a call', ['2026-11-20 10:15', 'K14', '', 'No answer'], 'k14 2026-11-20 No answer'],
    ['may hold a date', [{ day: context.asOfDay }, 'k14', '', 'good TALK '], 'k14 2026-11-23 Good talk'],
    [
      'promises a day',
      ['2026-11-20', 'k14', '', 'Call again', '2026-12-01'],
      'k14 2026-11-20 Call again 2026-12-01',
    ],
    [
      'that only promises a day is one to call again',
      ['2026-11-20', 'k14', '', '', '2026-12-01'],
      'k14 2026-11-20 Call again 2026-12-01',
    ],
  ])('%s', (_, row, call) => expect(read(row)).toEqual({ calls: [call], messages: [] }));

  it.each<[string, readonly Cell[]]>([
    ['of nothing', []],
    ['with a note alone', ['2026-11-20', 'k14', '', '', '', 'sent the brochure']],
  ])('%s is no call', (_, row) => expect(read(row)).toEqual({ calls: [], messages: [] }));

  it.each<[string, readonly Cell[], string]>([
    [
      'no day',
      ['', 'k14', '', 'No answer'],
      'Calls!A2: this call has no day, and is passed over. Enter the day of the call, such as 2026-11-20.',
    ],
    [
      'a word for a day',
      ['soon', 'k14', '', 'No answer'],
      'Calls!A2: "soon" is no day, so this call is passed over. Enter the day of the call, such as 2026-11-20.',
    ],
    [
      'a day to come',
      ['2026-11-30', 'k14', '', 'No answer'],
      'Calls!A2: 2026-11-30 is still to come, so this call is passed over. Enter the day of the call in When, and the day to call again in Again on.',
    ],
    [
      'no lead',
      ['2026-11-20', '', '', 'No answer'],
      'Calls!B2: this call has no lead, and is passed over. Enter the key of the lead, as it stands on Leads.',
    ],
    [
      'another word',
      ['2026-11-20', 'k14', '', 'Left a note'],
      'Calls!D2: "Left a note" is no result, so this call is passed over. Choose one of Good talk, Not a fit, No answer, Call again, Won, Lost, Do not call; anything else belongs in Note.',
    ],
  ])('with %s is passed over, and said', (_, row, message) =>
    expect(read(row)).toEqual({ calls: [], messages: [message] }),
  );

  it('with a promise that is no day is a call all the same', () => {
    expect(read(['2026-11-20', 'k14', '', 'No answer', 'next week'])).toEqual({
      calls: ['k14 2026-11-20 No answer'],
      messages: [
        'Calls!E2: "next week" is no day, so nothing is promised. Enter the day on which to call again, such as 2026-12-02.',
      ],
    });
  });

  it('of a lead that is gone is pointed out', () => {
    expect(read(['2026-11-20', 'K99', '', 'Good talk']).messages).toEqual([
      'Calls!B2: no lead has the key "K99". Correct the key, or leave the line as it is where the lead was deleted.',
    ]);
  });

  it('does not count where a header is missing, which is said once', () => {
    const table = tableOf([['2026-11-20', 'k14']], ['When', 'Lead key']);
    const { calls, problems } = readCalls(table, context, rowOfKey);
    expect(calls).toEqual([]);
    expect(problems.map(({ message }) => message)).toEqual([
      'Calls: the column "Result" is missing, so that no call counts. Head a column of the first row Result.',
    ]);
  });
});

describe('a result', () => {
  it.each([
    ['NO ANSWER', 'No answer'],
    ['no-answer.', 'No answer'],
    ['Nicht erreicht', 'No answer'],
    ['Gutes Gespräch', 'Good talk'],
    ['pas de reponse', 'No answer'],
    ['Volver a llamar', 'Call again'],
    ['Não ligar', 'Do not call'],
    ['Non adatto', 'Not a fit'],
    ['Gewonnen', 'Won'],
    ['perdido', 'Lost'],
  ])('is read in %s', (text, result) => expect(readCallResult(text)).toBe(result));

  it('is none where the words say something else', () => {
    expect(['', 'Left a note', 'answer', 'good'].map(readCallResult)).toEqual([null, null, null, null]);
  });
});

describe('a day of contact on Leads', () => {
  const contactedOn = (cell: Cell) => {
    const leads = { tab: 'Leads', headerRow: 1, headers: ['Contacted on'], columns: [[cell]], rowCount: 1 };
    const { days, problems } = readContactedOn(leads, 'contacted on', Uint8Array.of(1), context);
    return [Number.isNaN(days[0]!) ? '' : isoDay(days[0]!), ...problems.map(({ message }) => message)];
  };

  it.each<[Cell, string[]]>([
    ['2026-11-20', ['2026-11-20']],
    [{ day: context.asOfDay }, ['2026-11-23']],
    ['', ['']],
    [false, ['']],
    [
      'Tom',
      [
        '',
        'Leads!A2: "Tom" in Contacted on is no day, so it counts as no call. Enter the day of the contact, such as 2026-11-20, or clear the cell.',
      ],
    ],
    [
      '2028-11-20',
      [
        '',
        'Leads!A2: 2028-11-20 in Contacted on is still to come, so it counts as no call. Enter the day of the last contact, or clear the cell.',
      ],
    ],
  ])('is read of %j', (cell, expected) => expect(contactedOn(cell)).toEqual(expected));

  it('is none where there is no such column', () => {
    const leads = { tab: 'Leads', headerRow: 1, headers: ['Name'], columns: [['Tom']], rowCount: 1 };
    expect(readContactedOn(leads, 'Contacted on', Uint8Array.of(1), context)).toEqual({
      days: Float64Array.of(Number.NaN),
      problems: [],
    });
  });
});
