import { beforeEach, describe, expect, it } from 'vitest';
import { Formula } from '../../../src/host/workbook/cell.ts';
import type { NotedCall, Overview } from '../../../src/shared/index.ts';
import { TestDocument } from '../document.ts';

let document: TestDocument;
beforeEach(() => {
  document = new TestDocument({
    Leads: [
      ['Lead ID', 'Name', 'Industry'],
      ['L1', 'Ann Lee', 'SaaS'],
      ['L2', '=1+1', 'SaaS'],
    ],
    Rules: [
      ['On', 'Rule', 'Field', 'Test', 'Value', 'Points'],
      [true, 'Software', 'Industry', 'is', 'SaaS', 92],
    ],
  });
  document.run('makeCallList', { by: 'menu' });
});

const ann = {
  key: 'L1',
  lead: 'Ann Lee (L1)',
  result: 'Call again',
  againOn: '2026-11-25',
  note: 'after the fair',
};
const note = (call: object): NotedCall => document.run('noteCall', call) as NotedCall;
const listed = () => (document.run('readOverview') as Overview).calls!.lines.map(({ lead }) => lead);
const calls = () =>
  document
    .texts('Calls')
    .slice(1)
    .map((row) => row.slice(1, 6).join(' | '));

describe('Done in Call today', () => {
  it('stands there once where Google writes it and does not answer', () => {
    let isWriting = false;
    document.host.onCall = ({ member }) => {
      isWriting ||= member === 'setNumberFormats';
      if (!isWriting || member !== 'flush') return;
      document.host.onCall = null;
      document.host.commit();
      throw new Error('Service Spreadsheets timed out while accessing document with id 1.');
    };
    expect(note(ann).isNoted).toBe(true);
    expect(document.host.onCall).toBeNull();
    expect(calls()).toEqual(['L1 | Ann Lee (L1) | Call again | 46351 | after the fair']);
  });

  it('stands below what somebody types into Calls right then', () => {
    note(ann);
    for (const time of ['getSheetValues', 'getMaxRows']) {
      const sheet = document.sheet('Calls');
      const row = sheet.lastRow() + 1;
      let hasAsked = false;
      document.host.onCall = ({ member }) => {
        if (hasAsked && member === time) {
          document.host.onCall = null;
          sheet.cells.set(row, 2, 'typed');
        }
        hasAsked ||= member === 'getLastRow' && document.host.project.locks.size > 0;
      };
      expect(note({ ...ann, note: time }).isNoted).toBe(true);
      expect(calls().slice(-2)).toEqual([
        'typed |  |  |  | ',
        `L1 | Ann Lee (L1) | Call again | 46351 | ${time}`,
      ]);
    }
  });

  it('becomes the line in Calls that a typed result becomes, and the next run goes by it', () => {
    expect(listed()).toEqual(['Ann Lee (L1)', '=1+1 (L2)']);
    expect(note(ann)).toEqual({
      said: 'Ann Lee (L1) is noted in Calls. The next run says when to call again.',
      isNoted: true,
    });
    // 25 November 2026 is day 46,351 of spreadsheets.
    expect(calls()).toEqual(['L1 | Ann Lee (L1) | Call again | 46351 | after the fair']);
    expect(listed()).toEqual(['=1+1 (L2)']);
    document.scoreLeads();
    expect(document.column('Call list', 'Key', 3).filter((key) => key !== '')).toEqual(['L2']);
  });

  it('is written once where it is sent twice', () => {
    note(ann);
    expect(note(ann).said).toBe('Ann Lee (L1) was noted so today already. Nothing was written.');
    expect(calls()).toHaveLength(1);
  });

  it('writes what stands in names and notes as text', () => {
    note({ ...ann, key: 'L2', lead: '=1+1 (L2)', againOn: '', note: '=HYPERLINK("x")\nsecond line' });
    expect(calls()).toEqual(['L2 | =1+1 (L2) | Call again |  | =HYPERLINK("x") second line']);
    const cells = document.sheet('Calls').cells;
    for (let column = 1; column <= 7; column++) expect(cells.at(2, column)).not.toBeInstanceOf(Formula);
  });

  it.each([
    [{ ...ann, result: 'Shouted' }, 'Nothing was noted: choose what came of the call'],
    [{ ...ann, key: '' }, 'Nothing was noted: choose what came of the call'],
    [{ ...ann, againOn: '2026-11-20' }, 'Choose 2026-11-21 or a later day.'],
    [{ ...ann, againOn: '=NOW()' }, 'Choose 2026-11-21 or a later day.'],
  ])('refuses %j', (call, sentence) => {
    const before = document.texts('Calls');
    expect(note(call)).toEqual({ said: expect.stringContaining(sentence), isNoted: false });
    expect(document.texts('Calls')).toEqual(before);
  });

  it('makes Calls anew where somebody has deleted it', () => {
    document.workbook.removeSheet(document.sheet('Calls'));
    expect(note(ann).isNoted).toBe(true);
    expect(calls()).toHaveLength(1);
  });

  it('says that another run is writing', () => {
    document.host.project.locks.set('document', { owner: {}, until: null });
    expect(note(ann)).toEqual({
      said: 'Another run of Scoreband is writing to this spreadsheet. Wait a minute, then note the call again.',
      isNoted: false,
    });
  });
});
