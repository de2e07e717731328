import { describe, expect, it } from 'vitest';
import { largeDocument } from '../../sidebar/sales-document.ts';
import { put, type TestDocument } from '../document.ts';

const hours = (count: number) => count * 3_600_000;

/** A run that the sidebar began, of which 20,000 rows are written. */
function begunDocument(): TestDocument {
  const document = largeDocument(30_000);
  document.run('scoreChunk', { by: 'sidebar', cursor: 0 });
  return document;
}

function schedule(document: TestDocument, text: string): void {
  document.host.answers = { prompt: () => ({ button: 'OK', text }), alert: () => 'OK' };
  document.run('menuSchedule');
}

/** What Google does when the trigger is due. */
function fire(document: TestDocument): void {
  const { id, handler } = document.host.project.triggers[0]!;
  document.run(handler, { triggerUid: id }, { trigger: true });
}

const note = (document: TestDocument) => document.sheet('Leads').notes.at(1, 3)!;
const scoreAt = (document: TestDocument, row: number) => document.sheet('Leads').cells.at(row, 3);
const property = (document: TestDocument, name: string) =>
  JSON.parse(document.workbook.documentProperties.get(`scoreband.${name}`) ?? 'null');

// Tens of thousands of rows on a busy machine.
describe('an unfinished run', () => {
  it('is gone on with by the schedule, as of the day on which it began', () => {
    const document = begunDocument();
    schedule(document, 'daily');
    document.host.clock.advance(hours(24));
    fire(document);
    expect(note(document)).toContain('As of 2026-11-21.');
    expect(note(document)).not.toContain('nfinished');
    expect(scoreAt(document, 30_000)).toBe(20);
    expect(property(document, 'chunkedRun')).toBeNull();
    // What was written before still holds, so that the rest alone is written: some ten columns of 10,000 rows.
    expect(document.host.executions.at(-1)!.cellsWritten).toBeLessThan(110_000);
    document.host.clock.advance(hours(24));
    fire(document);
    expect(note(document)).toContain('As of 2026-11-23.');
  });

  it('is begun again as of today where the rules were edited meanwhile', () => {
    const document = begunDocument();
    document.host.clock.advance(hours(24));
    put(document.sheet('Rules'), 2, 6, 25);
    document.scoreLeads();
    expect(note(document)).toContain('As of 2026-11-22.');
    expect([scoreAt(document, 2), scoreAt(document, 30_000)]).toEqual([25, 25]);
  });

  it('is begun again as of today where it was left for more than two days', () => {
    const document = begunDocument();
    document.host.clock.advance(hours(72));
    document.scoreLeads();
    expect(note(document)).toContain('As of 2026-11-24.');
  });

  it('gives each lead its own score where the rows were sorted meanwhile', () => {
    const document = begunDocument();
    const { cells } = document.sheet('Leads');
    const rows = Array.from({ length: 30_000 }, (_, row) => [cells.at(row + 2, 1), cells.at(row + 2, 2)]);
    for (const [index, [key, industry]] of rows.reverse().entries()) {
      cells.set(index + 2, 1, key!);
      cells.set(index + 2, 2, industry!);
    }
    document.scoreLeads();
    const scores = document.column('Leads', 'Score');
    const expected = document
      .column('Leads', 'Industry')
      .map((industry) => (industry === 'SaaS' ? '20' : '0'));
    expect(scores).toEqual(expected);
    expect(document.column('Leads', 'Scored for')).toEqual(document.column('Leads', 'Lead ID'));
  });

  it('is due each hour on a daily schedule until all is written, by the one trigger', () => {
    // The first chunk is of 100,000 cells, 20,000 leads with five columns of ours.
    const document = largeDocument(30_000);
    schedule(document, 'daily');
    const before = [...document.host.project.triggers];
    document.host.clock.advance(hours(24));
    document.host.onCall = ({ member }) => {
      if (member === 'tryLock') document.host.clock.advance(4.9 * 60_000);
    };
    fire(document);
    document.host.onCall = null;
    expect(property(document, 'schedule')).toMatchObject({ interval: 'daily', isCatchingUp: true });
    expect(property(document, 'chunkedRun')).toMatchObject({ rowsDone: 20_000, rowCount: 30_000 });
    expect(note(document)).toContain('Next run: about 2026-11-22 10:3');
    document.host.clock.advance(hours(1));
    fire(document);
    expect(document.host.project.triggers).toEqual(before);
    expect(property(document, 'schedule')).not.toHaveProperty('isCatchingUp');
    expect(note(document)).not.toContain('nfinished');
  });
});
