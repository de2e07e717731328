import { describe, expect, it } from 'vitest';
import { Formula } from '../../../src/host/workbook/cell.ts';
import type { AdoptedDraft, DraftPreview, MomentPreview, WentBack } from '../../../src/shared/index.ts';
import type { TestDocument } from '../document.ts';
import { dialogs, draftWorkbook, rulesColumn, yes } from '../draft/draft-workbook.ts';

const changed = 'Somebody has changed the rules meanwhile, so nothing was written. Please start again.';

const places = [
  ['Rules', 3, 11],
  ['Statuses', 2, 6],
] as const;

/** A remark of a person's on Rules, and one on Statuses, whose formulas show something else at every call. */
function withMovingFormulas(answers: object = {}): TestDocument {
  const document = draftWorkbook({}, { answers: { ...yes, ...answers } });
  for (const [tab, , column] of places) document.sheet(tab).cells.set(1, column, 'Checked');
  let shown = 46_000;
  const tick = () => {
    shown += 0.001;
    for (const [tab, row, column] of places)
      document.sheet(tab).cells.set(row, column, new Formula('=NOW()', shown));
  };
  tick();
  document.scoreLeads();
  document.host.onCall = tick;
  return document;
}

/** Besides the formulas somebody types another one as soon as he is asked. */
function andTypesAnother(document: TestDocument): void {
  const tick = document.host.onCall!;
  let hasTyped = false;
  document.host.onCall = (call) => {
    tick(call);
    hasTyped ||= call.member === 'alert';
    if (hasTyped) document.sheet('Rules').cells.set(3, 11, new Formula('=TODAY()', 46_000));
  };
}

const goBackToFirst = { prompt: () => ({ button: 'OK', text: '1' }) };

describe('What formulas show changes by itself', () => {
  it('and keeps nobody from adopting a draft', () => {
    const document = withMovingFormulas();
    const [, said] = dialogs(document, 'menuAdoptDraft');
    expect(said).toMatch(/^The draft is adopted\./);
    expect(rulesColumn(document, 'Points')).toEqual(['60', '15', '5', '-10']);
    expect(document.sheet('Rules').cells.at(3, 11)).toMatchObject({ text: '=NOW()' });
  });

  it('nor from adopting it in the sidebar', () => {
    const document = withMovingFormulas();
    const { seen } = document.run('previewDraft') as DraftPreview;
    expect(document.run('adoptShownDraft', { seen }) as AdoptedDraft).toMatchObject({ isAdopted: true });
  });

  it('nor from going back', () => {
    const document = withMovingFormulas(goBackToFirst);
    document.sheet('Rules').cells.set(2, 7, 45);
    const said = dialogs(document, 'menuRestoreVersion');
    expect(said.at(-1)).toBe('Version 1 is restored. All leads are scored by it now.');
    expect(rulesColumn(document, 'Points')[0]).toBe('35');
  });

  it('nor from going back in the sidebar', () => {
    const document = withMovingFormulas();
    document.sheet('Rules').cells.set(2, 7, 45);
    const { seen } = document.run('previewMoment', { number: 1 }) as MomentPreview;
    expect(document.run('goBack', { number: 1, seen }) as WentBack).toMatchObject({ isRestored: true });
    expect(rulesColumn(document, 'Points')[0]).toBe('35');
  });

  it('but a formula that somebody has typed over another is a change', () => {
    const adopting = withMovingFormulas();
    andTypesAnother(adopting);
    expect(dialogs(adopting, 'menuAdoptDraft')[1]).toBe(changed);
    expect(rulesColumn(adopting, 'Points')).toEqual(['35', '15', '25', '-10']);
    const goingBack = withMovingFormulas(goBackToFirst);
    goingBack.sheet('Rules').cells.set(2, 7, 45);
    andTypesAnother(goingBack);
    expect(dialogs(goingBack, 'menuRestoreVersion').at(-1)).toBe(changed);
    expect(rulesColumn(goingBack, 'Points')[0]).toBe('45');
  });

  it('and so is what stands beside it', () => {
    const document = withMovingFormulas();
    const tick = document.host.onCall!;
    let hasAsked = false;
    document.host.onCall = (call) => {
      tick(call);
      if (hasAsked && call.member.startsWith('setPropert')) document.sheet('Rules').cells.set(3, 7, 16);
      hasAsked ||= call.member === 'alert';
    };
    expect(dialogs(document, 'menuAdoptDraft')[1]).toBe(changed);
    expect(rulesColumn(document, 'Points')).toEqual(['35', '16', '25', '-10']);
  });
});
