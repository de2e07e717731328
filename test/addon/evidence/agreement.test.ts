import { describe, expect, it } from 'vitest';
import type { Summary } from '../../../src/shared/index.ts';
import { put, type TestDocument } from '../document.ts';
import { learningDeals, weighedWrongly } from './learning-deals.ts';

const evidence = (document: TestDocument) =>
  (document.run('findEvidence', { by: 'menu' }) as Summary).evidence!;

/** Whose points are those that the deals suggest for them. */
function agreedDocument(): TestDocument {
  const document = learningDeals(400);
  put(document.sheet('Rules'), 2, 6, evidence(document).rules[0]!.suggestedPoints!);
  return document;
}

const sentence =
  /^The deals agree with your points: nothing to change\. The points that 400 closed deals \(\d+ won\) suggest are those that you have: Software \+(\d+) \(95 % interval \+\d+ to \+\d+\)\.$/;

describe('suggested points that are the present ones', () => {
  it('are said to be so with the figures, instead of being drafted', () => {
    const document = agreedDocument();
    const { agreement, rules, deals, won } = evidence(document);
    const [software] = rules;
    expect(agreement).toMatch(sentence);
    expect(agreement).toContain(`${deals} closed deals (${won} won)`);
    expect(agreement).toContain(
      `Software +${software!.points} (95 % interval +${software!.suggestedLow} to +${software!.suggestedHigh})`,
    );
    const { messages } = document.run('draftFromEvidence', { by: 'sidebar', kind: 'reweigh' }) as Summary;
    expect(messages).toEqual([agreement]);
    expect(document.column('Rules', 'Draft points')).toEqual(['']);
    expect(document.texts('Evidence').flat().join('\n')).toContain('The deals agree with your points');
  });

  it('are not offered by the menu, which says why', () => {
    const document = agreedDocument();
    document.host.answers = { alert: () => 'NO' };
    document.run('menuFindEvidence');
    const said = document.host.shown.flatMap((dialog) => ('text' in dialog ? [dialog.text] : []));
    expect(said[0]!.split('\n\n').filter((line) => sentence.test(line))).toHaveLength(1);
    expect(said.some((text) => text.startsWith('New points: write'))).toBe(false);
    expect(said.some((text) => text.startsWith('New rules: '))).toBe(true);
  });

  it('are drafted as before where one of them differs', () => {
    const document = weighedWrongly(400);
    expect(evidence(document).agreement).toBeNull();
    document.run('draftFromEvidence', { by: 'menu', kind: 'reweigh' });
    expect(document.column('Rules', 'Draft points')[0]).not.toBe('');
  });
});
