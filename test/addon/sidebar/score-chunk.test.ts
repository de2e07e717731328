import { describe, expect, it } from 'vitest';
import { GoogleException } from '../../../src/host/services/google-exception.ts';
import type { ChunkProgress } from '../../../src/shared/index.ts';
import { largeDocument } from '../../sidebar/sales-document.ts';
import { put, type TestDocument } from '../document.ts';

const chunk = (document: TestDocument, cursor: number) =>
  document.run('scoreChunk', { by: 'sidebar', cursor }) as ChunkProgress;

/** Every other row is of an industry that earns points, the even ones. */
const scoreAt = (document: TestDocument, row: number) => document.sheet('Leads').cells.at(row, 3);
const note = (document: TestDocument) => document.sheet('Leads').notes.at(1, 3);

// Tens of thousands of rows on a busy machine.
describe('a run in chunks', () => {
  it('is one call where there is little to write', () => {
    const document = largeDocument(10);
    expect(chunk(document, 0)).toMatchObject({ rowsDone: 10, rowCount: 10, isDone: true, startedOver: null });
  });

  it('writes some rows a call, says so on the sheet, and completes', () => {
    const document = largeDocument(50_000);
    const first = chunk(document, 0);
    expect(first).toMatchObject({ rowsDone: 20_000, rowCount: 50_000, isDone: false });
    expect(scoreAt(document, 20_000)).toBe(20);
    expect(scoreAt(document, 20_002)).toBe(10);
    expect(note(document)).toContain('Unfinished: rows 2–20,001 of 50,001.');
    expect(chunk(document, first.rowsDone)).toMatchObject({ rowsDone: 40_000, isDone: false });
    expect(chunk(document, 40_000)).toMatchObject({ rowsDone: 50_000, isDone: true });
    expect(scoreAt(document, 50_000)).toBe(20);
    expect(note(document)).not.toContain('nfinished');
  });

  it('keeps the as-of day of its beginning over midnight', () => {
    const document = largeDocument(30_000);
    chunk(document, 0);
    document.host.clock.advance(86_400_000);
    expect(chunk(document, 20_000).summary.asOf).toBe('2026-11-21');
    expect(note(document)).toContain('As of 2026-11-21.');
  });

  it('begins again, as of today, where the rules have changed meanwhile', () => {
    const document = largeDocument(30_000);
    chunk(document, 0);
    document.host.clock.advance(86_400_000);
    put(document.sheet('Rules'), 2, 6, 25);
    const second = chunk(document, 20_000);
    expect(second).toMatchObject({
      rowsDone: 20_000,
      isDone: false,
      startedOver: 'The rules have changed meanwhile, so scoring has begun again at the first row.',
    });
    expect(second.summary.asOf).toBe('2026-11-22');
    chunk(document, 20_000);
    expect(scoreAt(document, 2)).toBe(25);
    expect(scoreAt(document, 30_000)).toBe(25);
  });

  it('begins again where another run has scored the leads meanwhile', () => {
    const document = largeDocument(30_000);
    chunk(document, 0);
    document.host.costs.committedCell = 0;
    document.scoreLeads();
    expect(chunk(document, 20_000).startedOver).toBe(
      'Another run has scored the leads meanwhile, so scoring has begun again at the first row.',
    );
  });

  it('scores leads that were added above its cursor meanwhile', () => {
    const document = largeDocument(30_000);
    chunk(document, 0);
    put(document.sheet('Leads'), 5, 1, 'new');
    put(document.sheet('Leads'), 5, 2, 'SaaS');
    chunk(document, 20_000);
    expect(scoreAt(document, 5)).toBe(20);
    expect(document.column('Leads', 'Scored for')[3]).toBe('new');
  });

  it('goes on after a call that failed or that another run kept out', () => {
    const document = largeDocument(30_000);
    chunk(document, 0);
    document.host.onCall = ({ member }) => {
      if (member === 'tryLock') throw new GoogleException('We are sorry, a server error occurred.');
    };
    expect(() => chunk(document, 20_000)).toThrow('We are sorry, a server error occurred.');
    document.host.onCall = null;
    document.host.project.locks.set('document', { owner: {}, until: null });
    expect(chunk(document, 20_000).summary.stopped).toBe(
      'Another run of Scoreband is writing to this spreadsheet. Wait a minute, then score again.',
    );
    document.host.project.locks.clear();
    expect(chunk(document, 20_000)).toMatchObject({ isDone: true, startedOver: null });
  });

  it('stops with a way out where not even one chunk fits into an execution beside the reading', () => {
    const document = largeDocument(50_000);
    document.host.onCall = ({ member }) => {
      if (member === 'tryLock') document.host.clock.advance(327_000);
    };
    expect(chunk(document, 0)).toMatchObject({ rowsDone: 20_000, isDone: false });
    const second = chunk(document, 20_000);
    expect(second.isDone).toBe(true);
    expect(second.summary.stopped).toBe(
      '50,000 rows are more than Google lets a script read and write at a time. Move leads that nobody works on any more to another spreadsheet, then score again.',
    );
  });
});
