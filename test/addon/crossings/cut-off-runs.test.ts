import { describe, expect, it } from 'vitest';
import { GoogleException } from '../../../src/host/services/google-exception.ts';
import type { ServiceCall } from '../../../src/host/services/host.ts';
import { messages } from '../../../src/host/services/messages.ts';
import { largeDocument } from '../../sidebar/sales-document.ts';
import { put, TestDocument } from '../document.ts';

/** The one rule gives each lead its own Value as score: MQL from 40 on. */
function scored(leadCount: number): TestDocument {
  const document = new TestDocument(
    {
      Leads: [['Lead ID', 'Value'], ...Array.from({ length: leadCount }, (_, i) => [`L${i}`, 10])],
      Rules: [
        ['On', 'Rule', 'Field', 'Test', 'Value', 'Points', 'Count'],
        [true, 'Own value', 'Value', 'is not empty', '', '1', 'each'],
      ],
    },
    { rows: leadCount + 2 },
  );
  document.scoreLeads();
  return document;
}

function setValue(document: TestDocument, row: number, value: number): void {
  document.sheet('Leads').cells.set(row, 2, value);
}

/** Runs while something happens before certain calls; a killed run throws. */
function runWith(document: TestDocument, strike: (call: ServiceCall) => void): void {
  document.host.onCall = strike;
  try {
    document.scoreLeads();
  } catch {
    // What the run says of it is not the matter here.
  } finally {
    document.host.onCall = null;
  }
}

/** Lines without the day: key, row, old and new status, cause. */
function lines(document: TestDocument): string[] {
  const [, ...rows] = document.texts('Crossings');
  return rows.map(([, lead, , row, from, to, , , , cause]) => [lead, row, from, to, cause].join(' | '));
}

const rose = (lead: string, row: number) => `${lead} | row ${row} | Early-stage | MQL | data`;

describe('Crossings of a run that is cut off', () => {
  it('are noted once, at whichever call the run is killed once it may write', () => {
    const undisturbed = scored(3);
    setValue(undisturbed, 3, 45);
    let calls = 0;
    runWith(undisturbed, ({ member }) => {
      if (calls > 0 || member === 'tryLock') calls++;
    });
    for (let call = 1; call <= calls; call++) {
      const document = scored(3);
      setValue(document, 3, 45);
      let n = 0;
      runWith(document, ({ member }) => {
        if (n > 0 || member === 'tryLock') n++;
        if (n === call) document.host.kill();
      });
      document.scoreLeads();
      expect(lines(document), `killed before call ${call}`).toEqual([rose('L1', 3)]);
      expect(keptCrossings(document)).toEqual([]);
    }
  });

  it('are noted by the next run where the tab could not be written', () => {
    const document = scored(3);
    setValue(document, 3, 45);
    runWith(document, ({ member }) => {
      if (member === 'setFrozenRows') throw new GoogleException(messages.protectedCell);
    });
    expect(document.workbook.sheets.map(({ name }) => name)).not.toContain('Crossings (being made)');
    expect(document.column('Leads', 'Status')[1]).toBe('MQL');
    setValue(document, 4, 41);
    document.scoreLeads();
    expect(lines(document)).toEqual([rose('L1', 3), rose('L2', 4)]);
  });

  it('stand there at once where only their links are refused, which the next run adds', () => {
    const document = scored(3);
    setValue(document, 3, 45);
    runWith(document, ({ member }) => {
      if (member === 'setRichTextValues') throw new GoogleException(messages.protectedCell);
    });
    expect(lines(document)).toEqual([rose('L1', 3)]);
    expect(document.sheet('Crossings').links.at(2, 4)).toBeUndefined();
    document.scoreLeads();
    expect(lines(document)).toEqual([rose('L1', 3)]);
    expect(document.sheet('Crossings').links.at(2, 4)).toBe('#gid=0&range=3:3');
  });

  it('are those of what the next run finds, where nothing was written before the end', () => {
    const document = scored(3);
    setValue(document, 3, 45);
    runWith(document, ({ service, member }) => {
      if (service === 'Range' && member === 'setValues') document.host.kill();
    });
    setValue(document, 3, 10);
    setValue(document, 4, 41);
    document.scoreLeads();
    expect(lines(document)).toEqual([rose('L2', 4)]);
  });

  it('are those only whose status Google let us write', () => {
    const document = scored(3);
    for (const row of [3, 4]) setValue(document, row, 45);
    const { protections } = document.sheet('Leads');
    // Status of L2.
    const area = { row: 4, column: 4, rows: 1, columns: 1 };
    protections.push({ area, description: '', warningOnly: false, editors: [], unprotected: [] });
    const guest = { user: 'guest@example.com' };
    document.run('scoreLeads', { by: 'menu' }, guest);
    document.run('scoreLeads', { by: 'menu' }, guest);
    expect(lines(document)).toEqual([rose('L1', 3)]);
    protections.length = 0;
    document.scoreLeads();
    expect(lines(document)).toEqual([rose('L1', 3), rose('L2', 4)]);
  });

  it('that a change of the rules caused are counted once', () => {
    const document = scored(3);
    document.sheet('Rules').cells.set(2, 6, '4');
    runWith(document, ({ member }) => {
      if (member === 'insertSheet') document.host.kill();
    });
    document.scoreLeads();
    expect(lines(document)).toEqual([' |  |  |  | rules: 3 leads rose, 0 fell']);
  });

  it('that a change of the rules caused are its own, also where our cells were protected first', () => {
    const document = scored(3);
    document.sheet('Rules').cells.set(2, 6, '4');
    const { protections } = document.sheet('Leads');
    const area = { row: 1, column: 4, rows: 4, columns: 1 };
    protections.push({ area, description: '', warningOnly: false, editors: [], unprotected: [] });
    document.run('scoreLeads', { by: 'menu' }, { user: 'guest@example.com' });
    protections.length = 0;
    document.scoreLeads();
    expect(lines(document)).toEqual([' |  |  |  | rules: 3 leads rose, 0 fell']);
  });

  it('of more leads than one property holds are all kept', () => {
    const document = scored(600);
    for (let row = 2; row <= 601; row++) setValue(document, row, 45);
    runWith(document, ({ member }) => {
      if (member === 'insertSheet') document.host.kill();
    });
    const kept = keptCrossings(document);
    expect(kept.length).toBeGreaterThan(1);
    for (const [, text] of kept) expect(Buffer.byteLength(text)).toBeLessThanOrEqual(8_000);
    document.scoreLeads();
    expect(lines(document)).toEqual(Array.from({ length: 600 }, (_, i) => rose(`L${i}`, i + 2)));
    expect(keptCrossings(document)).toEqual([]);
  });

  it('that one execution has no time for are noted when the last one has written its rows', () => {
    const document = largeDocument(30_000);
    put(document.sheet('Rules'), 2, 6, 45);
    document.host.costs.committedCell = 0;
    document.scoreLeads();
    for (const row of [3, 30_001]) put(document.sheet('Leads'), row, 2, 'SaaS');
    document.host.onCall = ({ member }) => {
      if (member === 'setValues') document.host.clock.advance(30_000);
    };
    document.run('scoreChunk', { by: 'sidebar', cursor: 0 });
    expect(lines(document)).toHaveLength(1);
    expect(keptCrossings(document)).toHaveLength(1);
    document.run('scoreChunk', { by: 'sidebar', cursor: 20_000 });
    expect(lines(document).slice(-2)).toEqual([rose('L2', 3), rose('L30000', 30_001)]);
  });
});

function keptCrossings({ workbook }: TestDocument): [string, string][] {
  return [...workbook.documentProperties].filter(([name]) => name.startsWith('scoreband.crossings'));
}
