import { describe, expect, it } from 'vitest';
import type { Comparison, Summary } from '../../../src/shared/index.ts';
import { dealsWorkbook, parts } from '../conversion/deals-workbook.ts';
import type { TestDocument } from '../document.ts';
import { workbookSnapshot } from '../workbook-snapshot.ts';
import { dialogs, draftWorkbook, rulesWithDraft, statuses } from './draft-workbook.ts';

function compared(document: TestDocument): Summary & { comparison: Comparison } {
  return document.run('compareDraft', { by: 'menu' }) as Summary & { comparison: Comparison };
}

function column(document: TestDocument, index: number): string[] {
  return document.texts('Draft').map((row) => row[index] ?? '');
}

describe('Compare draft', () => {
  it('shows both models on the same closed deals, with the interval of the difference', () => {
    const { comparison, stopped } = compared(draftWorkbook());
    expect(stopped).toBeNull();
    expect([comparison.deals, comparison.won, comparison.lost]).toEqual([45, 19, 26]);
    const { present, draft, difference } = comparison.auc;
    expect(difference!.value).toBeCloseTo(draft!.value - present!.value, 12);
    expect(difference!.low).toBeLessThan(difference!.value);
    for (const model of ['present', 'draft'] as const) {
      const deals = comparison.bands.reduce((sum, line) => sum + (line[model]?.deals ?? 0), 0);
      expect(deals).toBe(45);
    }
  });

  it('gives the draft the figures that the conversion sheet gives once it is adopted', () => {
    const { comparison } = compared(draftWorkbook());
    const adopted = dealsWorkbook({
      Rules: parts.rules.map((row, i) =>
        row.map((cell, c) => (c === 6 && i === 1 ? 60 : c === 6 && i === 3 ? 5 : cell)),
      ),
      Statuses: statuses.map((row, i) =>
        row.map((cell, c) => (c === 1 && i === 2 ? 35 : c === 3 && i > 0 ? '' : cell)),
      ),
    });
    const { conversion } = adopted.run('buildConversion', { by: 'menu' }) as Summary;
    expect(comparison.auc.draft!.value).toBe(conversion!.auc);
    expect(comparison.bands.map(({ draft }) => [draft!.deals, draft!.won, draft!.leadsNow])).toEqual(
      conversion!.bands.map(({ deals, won, leadsNow }) => [deals, won, leadsNow]),
    );
    expect(comparison.statuses.map(({ draft }) => draft!.leadsNow)).toEqual(
      conversion!.statuses.map(({ leadsNow }) => leadsNow),
    );
  });

  it('says who moves across which status, 20 of them by name', () => {
    const { comparison } = compared(draftWorkbook());
    const { rise, fall, stay, counts, largest } = comparison.moves;
    expect(rise + fall + stay).toBe(60);
    expect(counts.reduce((sum, { leads }) => sum + leads, 0)).toBe(rise + fall);
    expect(largest).toHaveLength(Math.min(20, rise + fall));
    expect(largest[0]).toEqual({ row: 5, key: 'l004', from: 'MQL', to: 'SQL', scoreFrom: 50, scoreTo: 75 });
  });

  it('reads Disqualify as a draft', () => {
    const { comparison } = compared(draftWorkbook({ Rules: rulesWithDraft('', '', '', 'Disqualify') }));
    const line = comparison.statuses.find(({ status }) => status === 'Disqualified')!;
    expect([line.present!.leadsNow, line.draft!.leadsNow]).toEqual([0, 4]);
  });

  it('gives one sentence of advice and links to the leads that move', () => {
    const document = draftWorkbook();
    expect(compared(document).comparison.advice).toBe(
      'Your deals cannot tell which is better (of 100 pairs of a won and a lost deal the draft is right in 79, the present points in 76; difference +3, 95 % interval −2 to +8): adopt it only for other reasons, or try it on some leads first with the setting Draft share %.',
    );
    expect(column(document, 0)).toEqual(
      expect.arrayContaining([
        'Draft less present',
        'Who would move across a status',
        'Rule or status',
        'Software',
      ]),
    );
    expect(document.texts('Draft').map((row) => row.slice(0, 4))).toContainEqual([
      ...['MQL', '40', '35', 'Statuses!B3'],
    ]);
    const row = column(document, 0).indexOf('L004') + 1;
    expect(document.sheet('Draft').links.at(row, 2)).toBe('#gid=0&range=5:5');
  });

  it('stands on a laptop with seven columns beside each other, the others folded, and names leads', () => {
    const settings = [...parts.settings, ['Show leads as', 'Industry']];
    const document = draftWorkbook({ Settings: settings });
    compared(document);
    const { hidden, sizes } = document.sheet('Draft').columns;
    const shown = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13].filter((at) => hidden.at(at) !== true);
    expect(shown).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(shown.reduce((sum, at) => sum + sizes.at(at)!, 0)).toBeLessThanOrEqual(1250);
    expect(column(document, 0).join(' ')).toContain('Folded away behind Leads now');
    expect(column(document, 0)).toContain('SaaS (L004)');
  });

  it('advises to keep points that the draft turns upside down', () => {
    const { comparison } = compared(draftWorkbook({ Rules: rulesWithDraft(-35, -15, -25, 10) }));
    expect(comparison.advice).toMatch(
      /^Keep the present points: the draft tells won deals from lost ones worse/,
    );
  });

  it('says of a draft from these deals that they flatter it, and goes by the figure out of fold', () => {
    const document = draftWorkbook();
    const origin = { kind: 're-weigh', day: 20_000, deals: 45, outOfFold: null as object | null };
    const note = () =>
      document.workbook.documentProperties.set('scoreband.draftFromDeals', JSON.stringify(origin));
    note();
    const flattered = compared(document).comparison;
    expect(flattered.draftFromDeals).toBe(true);
    expect(flattered.advice).toMatch(
      /^Do not decide by these figures alone: the draft was made from these very deals/,
    );
    origin.outOfFold = { auc: 0.5, standardError: 0.02 };
    note();
    const { auc, advice } = compared(document).comparison;
    expect(auc.draftOutOfFold!.value).toBe(0.5);
    expect(advice).toMatch(/^Keep the present points: .*the draft is right in 50, the present points in 76;/);
  });

  /** What the tab says of a draft that Evidence has made, by the figure that is kept of it. */
  const saidOf = (origin: object): { advice: string; head: string } => {
    const document = draftWorkbook();
    const kept = { kind: 'rebuild', day: 20_000, deals: 45, ...origin };
    document.workbook.documentProperties.set('scoreband.draftFromDeals', JSON.stringify(kept));
    const { advice } = compared(document).comparison;
    return { advice, head: column(document, 0).slice(0, 12).join(' ') };
  };

  it('says that the figure of few deals is lowered, and of 200 nothing of the kind', () => {
    const outOfFold = { auc: 0.6, standardError: 0.05 };
    const lowered =
      'Of fewer than 200 closed deals mostly lucky ones get as far as a draft, so that figure is lowered by what luck adds.';
    expect(saidOf({ deals: 199, outOfFold }).head).toContain(lowered);
    expect(saidOf({ deals: 200, outOfFold }).head).not.toContain('lowered');
  });

  it('advises against a draft that knows more than can be known when a lead comes in', () => {
    expect(saidOf({ outOfFold: { auc: 0.97, standardError: 0.01 } }).advice).toBe(
      'Do not adopt the draft as it is: right in 97 of 100 pairs of a won and a lost deal is more than what is known when a lead comes in ever gives. Look for rules on columns that sales fills in later, and clear their Draft points.',
    );
  });

  it('writes nothing of the user’s, and nothing at all the second time', () => {
    const document = draftWorkbook();
    const before = workbookSnapshot(document.workbook);
    compared(document);
    expect(workbookSnapshot(document.workbook)).toEqual(before);
    expect(compared(document).messages[2]).toBe('The tab Draft says so already.');
    expect(document.calls.get('Range.setValues')).toBeUndefined();
  });
});

describe('a comparison that cannot be made', () => {
  it('says so where there is no draft', () => {
    const document = dealsWorkbook();
    expect(compared(document).stopped).toBe(
      'There is no draft. Enter other points in Rules, column Draft points (or other minimums in Statuses, Draft min score), or let Rules ▸ Evidence from closed deals suggest them; then compare again.',
    );
    expect(document.workbook.sheetByName('Draft')).toBeUndefined();
  });

  it('says so where the draft is the same', () => {
    const same = draftWorkbook({
      Rules: rulesWithDraft(35, '15'),
      Statuses: statuses.map((row) => row.slice(0, 3)),
    });
    expect(compared(same).stopped).toBe(
      'The draft says the same as the present points and minimums, so there is nothing to compare. Change a cell of Draft points or Draft min score.',
    );
  });

  it('lists draft points that cannot be read, and leaves their rule out of the draft', () => {
    const document = draftWorkbook({ Rules: rulesWithDraft(60, 'high') });
    const { problems, comparison } = compared(document);
    expect(problems.filter(({ level }) => level === 'error').map(({ message }) => message)).toEqual([
      'Rules!H3: points "high" is not a whole number. Enter a number from -1000 to 1000, or Disqualify.',
    ]);
    expect(comparison.changes.map(({ cell }) => cell)).toEqual(['G2', 'G3', 'B3']);
  });

  it.each([
    [
      'no deals',
      [parts.deals[0]!],
      'Keep the present points for now: 0 closed deals (0 won, 0 lost) are too few',
    ],
    [
      'deals that are all won',
      [parts.deals[0]!, ...parts.deals.slice(1).map((row) => [row[0]!, 'Won', row[2]!, ''])],
      'Keep the present points for now: 45 closed deals (45 won, 0 lost) are too few',
    ],
  ])('says so where there are %s', (_, deals, sentence) => {
    const { comparison } = compared(draftWorkbook({ Deals: deals }));
    expect(comparison.advice).toContain(sentence);
    expect(JSON.stringify(comparison)).not.toContain('NaN');
  });

  it('tells a person from the menu', () => {
    expect(dialogs(dealsWorkbook(), 'menuCompareDraft')[0]).toMatch(/^There is no draft\./);
  });
});
