import { describe, expect, it } from 'vitest';
import { isInDraftShare } from '../../../src/addon/document/draft-scores.ts';
import type { Summary } from '../../../src/shared/index.ts';
import { parts } from '../conversion/deals-workbook.ts';
import { draftWorkbook, rulesWithDraft } from './draft-workbook.ts';

const share = (percent: number | string) => [...parts.settings, ['Draft share %', percent]];

describe('Draft share %', () => {
  it('scores about that share of the leads by the draft, whose Why says so', () => {
    const document = draftWorkbook({ Settings: share(50) });
    const { statuses, scoreSum } = document.scoreLeads();
    const whys = document.column('Leads', 'Why').filter((why) => why !== '');
    const drafted = whys.filter((why) => why.startsWith('(draft) '));
    expect(drafted.length).toBeGreaterThan(15);
    expect(drafted.length).toBeLessThan(45);
    for (const why of whys)
      expect(why.includes('Software')).toBe(
        why.includes(why.startsWith('(draft) ') ? '+60 Software' : '+35 Software'),
      );
    const scores = document.column('Leads', 'Score').filter((score) => score !== '');
    expect(scores.reduce((sum, score) => sum + Number(score), 0)).toBe(scoreSum);
    const sql = document.column('Leads', 'Status').filter((status) => status === 'SQL').length;
    expect(statuses.SQL).toBe(sql);
  });

  it('uses the ladder of the draft for its leads', () => {
    const document = draftWorkbook({ Settings: share(100), Rules: rulesWithDraft() });
    document.scoreLeads();
    const [scores, statuses] = [document.column('Leads', 'Score'), document.column('Leads', 'Status')];
    // 35 is MQL by the draft and Early-stage by the present ladder.
    expect(new Set(statuses.filter((_, row) => scores[row] === '35'))).toEqual(new Set(['MQL']));
  });

  it('is all or nothing at 100 and 0', () => {
    for (const [percent, count] of [
      [100, 60],
      [0, 0],
    ] as const) {
      const document = draftWorkbook({ Settings: share(percent) });
      document.scoreLeads();
      expect(document.column('Leads', 'Why').filter((why) => why.startsWith('(draft) '))).toHaveLength(count);
    }
  });

  it('does nothing where there is no draft', () => {
    const document = draftWorkbook({
      Settings: share(50),
      Rules: parts.rules,
      Statuses: [
        ['Status', 'Min score'],
        ['Low', 0],
      ],
    });
    document.scoreLeads();
    expect(document.column('Leads', 'Why').filter((why) => why.startsWith('(draft) '))).toEqual([]);
  });

  it('keeps a lead where it is: a larger share holds all of a smaller one', () => {
    const keys = Array.from({ length: 2_000 }, (_, i) => `l${i}`);
    const small = keys.filter((key) => isInDraftShare(key, 20));
    expect(small.every((key) => isInDraftShare(key, 35))).toBe(true);
    // Three standard deviations of a binomial count around 400.
    expect(Math.abs(small.length - 400)).toBeLessThan(3 * Math.sqrt(2_000 * 0.2 * 0.8));
    expect(isInDraftShare('', 100)).toBe(false);
  });

  it('is shown on the conversion sheet as two arms that hold all leads and deals', () => {
    const document = draftWorkbook({ Settings: share(50) });
    document.run('buildConversion', { by: 'menu' });
    const rows = document.texts('Conversion');
    const at = rows.findIndex(
      ([first]) => first === 'Draft share: leads scored by the draft beside the others',
    );
    expect(rows[at + 1]![0]).toMatch(/^The draft scores 50 % of the leads\./);
    const [present, draft] = [rows[at + 3]!, rows[at + 4]!];
    expect([present[0], draft[0]]).toEqual(['present points', 'draft']);
    expect(Number(present[1]) + Number(draft[1])).toBe(45);
    expect(Number(present[6]) + Number(draft[6])).toBe(60);
  });

  it('leaves the conversion sheet without arms where nothing is shared out', () => {
    const document = draftWorkbook();
    document.run('buildConversion', { by: 'menu' });
    expect(
      document
        .texts('Conversion')
        .flat()
        .filter((text) => text.startsWith('Draft share')),
    ).toEqual([]);
  });

  it('makes a change of the draft a change of the rules', () => {
    const document = draftWorkbook({ Settings: share(100) });
    document.scoreLeads();
    document.sheet('Rules').cells.set(2, 8, 90);
    document.scoreLeads();
    const [, ...lines] = document.texts('Crossings');
    expect(lines.map((line) => line[9])).toEqual([expect.stringMatching(/^rules: \d+ leads rose, 0 fell$/)]);
  });

  it('reports draft points that cannot be read, and scores on', () => {
    const document = draftWorkbook({ Settings: share(50), Rules: rulesWithDraft('lots') });
    const summary: Summary = document.scoreLeads();
    expect(summary.stopped).toBeNull();
    expect(summary.problems.map(({ message }) => message)).toContain(
      'Rules!H2: points "lots" is not a whole number. Enter a number from -1000 to 1000, or Disqualify.',
    );
  });
});
