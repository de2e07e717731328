import { describe, expect, it } from 'vitest';
import type {
  LeadCard,
  MomentPreview,
  MomentsView,
  Overview,
  PendingEffect,
  WentBack,
} from '../../../src/shared/index.ts';
import type { TestDocument } from '../document.ts';
import { put } from '../document.ts';
import { draftWorkbook, rulesColumn } from '../draft/draft-workbook.ts';

const pendingOf = (document: TestDocument) => (document.run('readOverview') as Overview).pending;

/** Scored with Software at 35, then changed to 45. */
function changed(): TestDocument {
  const document = draftWorkbook();
  put(document.sheet('Rules'), 2, 7, 35);
  document.scoreLeads();
  put(document.sheet('Rules'), 2, 7, 45);
  return document;
}

describe('changes that are not scored yet', () => {
  it('are none before the first run, and none after one', () => {
    const document = draftWorkbook();
    expect(pendingOf(document)).toBeNull();
    document.scoreLeads();
    expect(pendingOf(document)).toBeNull();
  });

  it('are counted and named, with the version that the scores come from', () => {
    const document = changed();
    put(document.sheet('Statuses'), 3, 2, 55);
    expect(pendingOf(document)).toEqual({
      amount: 2,
      lines: ['Points of Software: 35 → 45', 'Min score of MQL: 40 → 55'],
      goBackTo: 1,
    });
  });

  it('are none where no score depends on what was changed', () => {
    const document = changed();
    document.scoreLeads();
    put(document.sheet('Statuses'), 3, 3, 'Write a letter');
    expect(pendingOf(document)).toBeNull();
  });

  it('are still compared with what was scored where somebody else has had a version kept since', () => {
    const document = changed();
    const { seen } = document.run('previewMoment', { number: 1 }) as MomentPreview;
    document.run('goBack', { number: 1, seen });
    // Version 2 is what stood there before, version 3 what was put back: neither is scored.
    expect(pendingOf(document)).toBeNull();
    put(document.sheet('Rules'), 2, 7, 50);
    expect(pendingOf(document)?.lines).toEqual(['Points of Software: 35 → 50']);
  });

  it('say who would rise and fall, and write nothing', () => {
    const document = changed();
    const before = document.workbook.sheets.map(({ name }) => document.texts(name));
    const scores = document.column('Leads', 'Score').map(Number);
    const effect = document.run('readPendingEffect') as PendingEffect;
    expect(document.workbook.sheets.map(({ name }) => document.texts(name))).toEqual(before);
    document.scoreLeads();
    const after = document.column('Leads', 'Score').map(Number);
    const risen = after.filter((score, row) => score > scores[row]!).length;
    expect(effect).toMatchObject({ stopped: null, up: risen, down: 0 });
    expect(risen).toBeGreaterThan(0);
    expect(effect.lines[0]!.to - effect.lines[0]!.from).toBe(10);
  });

  it('stop where there are no rules any more', () => {
    const document = changed();
    document.workbook.removeSheet(document.sheet('Rules'));
    expect((document.run('readPendingEffect') as PendingEffect).stopped).toContain('Rules');
    expect(pendingOf(document)).toBeNull();
  });

  it('are told from other reasons for which a lead’s score is older', () => {
    const document = changed();
    document.run('selectPlace', { tab: 'Leads', cell: 'A2' });
    expect((document.run('readSelectedLead') as LeadCard).isPending).toBe(true);
    document.scoreLeads();
    expect((document.run('readSelectedLead') as LeadCard).isPending).toBe(false);
  });
});

describe('going back in the sidebar', () => {
  const momentsOf = (document: TestDocument) => document.run('readMoments') as MomentsView;

  it('has nothing to go back to before the first run', () => {
    expect(momentsOf(draftWorkbook())).toEqual({
      stopped:
        'No version is kept yet. Score leads keeps the first one, and another one at each change of the rules.',
      moments: [],
    });
  });

  it('lists the moments, the latest first, with what changed', () => {
    const document = changed();
    document.scoreLeads();
    const { moments } = momentsOf(document);
    expect(moments.map(({ number, what }) => [number, what])).toEqual([
      [2, 'Points of Software: 35 → 45'],
      [1, expect.stringContaining('First version kept.')],
    ]);
    expect(moments[0]!.after).toContain('MQL');
  });

  it('shows what it changes, does it, and keeps what stood there', () => {
    const document = changed();
    const preview = document.run('previewMoment', { number: 1 }) as MomentPreview;
    expect(preview).toMatchObject({ stopped: null, lines: ['Points of Software: 45 → 35'] });
    const end = document.run('goBack', { number: 1, seen: preview.seen }) as WentBack;
    expect(end).toEqual({ said: 'Version 1 is restored. All leads are scored by it now.', isRestored: true });
    expect(rulesColumn(document, 'Points')[0]).toBe('35');
    expect(momentsOf(document).moments.map(({ what }) => what)).toContain('Points of Software: 35 → 45');
  });

  it('writes nothing where the rules were changed after they were shown', () => {
    const document = changed();
    const { seen } = document.run('previewMoment', { number: 1 }) as MomentPreview;
    put(document.sheet('Rules'), 2, 7, 60);
    expect(document.run('goBack', { number: 1, seen })).toEqual({
      said: 'Somebody has changed the rules meanwhile, so nothing was written. Please start again.',
      isRestored: false,
    });
    expect(rulesColumn(document, 'Points')[0]).toBe('60');
  });

  it.each([99, 'x', null])('says that moment %j is not kept', (number) => {
    const document = changed();
    expect((document.run('previewMoment', { number }) as MomentPreview).stopped).toBe(
      `Version ${number} is not kept any more. Choose another one.`,
    );
  });

  it('says that another run is writing', () => {
    const document = changed();
    const { seen } = document.run('previewMoment', { number: 1 }) as MomentPreview;
    document.host.project.locks.set('document', { owner: {}, until: null });
    expect((document.run('goBack', { number: 1, seen }) as WentBack).said).toBe(
      'Another run of Scoreband is writing to this spreadsheet. Wait a minute, then try again.',
    );
  });
});
