import { describe, expect, it } from 'vitest';
import type { AdoptedDraft, DraftPreview } from '../../../src/shared/index.ts';
import { draftWorkbook, rulesColumn, rulesWithDraft } from '../draft/draft-workbook.ts';

const preview = (document: ReturnType<typeof draftWorkbook>) => document.run('previewDraft') as DraftPreview;
const adopt = (document: ReturnType<typeof draftWorkbook>, seen: string) =>
  document.run('adoptShownDraft', { seen }) as AdoptedDraft;

describe('a draft in the sidebar', () => {
  it('is shown by what becomes of each rule, with who would move most, and nothing is written', () => {
    const document = draftWorkbook({ Rules: rulesWithDraft(60, 0, 5) });
    document.scoreLeads();
    const before = document.workbook.sheets.map(({ name }) => document.texts(name));
    const { stopped, changes, moves, moved, advice } = preview(document);
    expect(stopped).toBeNull();
    expect(changes).toEqual([
      { kind: 'changed', lines: ['Software: 35 → 60', 'Demo: 25 → 5'] },
      { kind: 'removed', lines: ['Company size: 15 → 0'] },
      { kind: 'minimum', lines: ['MQL: 40 → 35'] },
    ]);
    expect(moves).toMatch(/^\d+ leads? would rise, \d+ would fall, \d+ would stay\.$/);
    expect(moved.length).toBeGreaterThan(0);
    expect(moved[0]!.place).toEqual({ tab: 'Leads', cell: expect.stringMatching(/^(\d+):\1$/) });
    expect(advice.text).toMatch(/deals/);
    expect(document.workbook.sheets.map(({ name }) => document.texts(name))).toEqual(before);
  });

  it('names a rule that waits with 0 points as added', () => {
    const document = draftWorkbook();
    document.sheet('Rules').cells.set(2, 7, 0);
    expect(preview(document).changes[0]).toEqual({ kind: 'added', lines: ['Software: 0 → 60'] });
  });

  it('is put in place as it was shown, and noted in Changes', () => {
    const document = draftWorkbook();
    document.scoreLeads();
    expect(adopt(document, preview(document).seen)).toEqual({
      said: 'The draft is adopted. Choose Score leads to score by it; Go back… undoes it.',
      isAdopted: true,
    });
    expect(rulesColumn(document, 'Points').slice(0, 3)).toEqual(['60', '15', '5']);
    expect(document.texts('Changes')[1]![1]).toBe('Draft adopted');
    expect(preview(document).stopped).toMatch(/^There is no draft\./);
  });

  it('is not put in place where somebody has changed it meanwhile', () => {
    const document = draftWorkbook();
    const { seen } = preview(document);
    document.sheet('Rules').cells.set(2, 8, 70);
    const before = document.texts('Rules');
    expect(adopt(document, seen)).toEqual({
      said: 'Somebody has changed the rules meanwhile, so nothing was written. Please start again.',
      isAdopted: false,
    });
    expect(document.texts('Rules')).toEqual(before);
  });
});
