import { describe, expect, it } from 'vitest';
import { knownSignal, strengthFor } from '../../../bench/claim/known-signal.ts';
import type { LeadCard, LikeThis, Summary } from '../../../src/shared/index.ts';
import { TestDocument } from '../document.ts';

const { Leads } = knownSignal(400, strengthFor(0.75), 5);

/** Deals with leads that are still open behind them, so that there is a lead to look at. */
function scoredDocument(): TestDocument {
  const [header, ...rows] = Leads!;
  const outcome = header!.indexOf('Outcome');
  const open = rows
    .slice(0, 40)
    .map((row, i) => row.map((cell, c) => (c === outcome ? '' : c === 0 ? `open${i}` : cell)));
  const document = new TestDocument(
    { Leads: [header!, ...rows, ...open] },
    { answers: { alert: () => 'YES' } },
  );
  document.run('setUpSpreadsheet', { by: 'menu' });
  document.scoreLeads();
  return document;
}

const explained = (document: TestDocument, row: number) => {
  const { rows, messages } = document.run('explainLead', { by: 'menu', row }) as Summary;
  return { likeThis: rows![0]!.likeThis as LikeThis | null, messages };
};

function card(document: TestDocument, row: number): LeadCard {
  document.run('selectPlace', { tab: 'Leads', cell: `A${row}` });
  return document.run('readSelectedLead') as LeadCard;
}

const lastRow = (document: TestDocument) => document.sheet('Leads').lastRow();

describe('deals like a lead', () => {
  it('are counted on deals held out of the choice of the rules, in the sidebar and the dialog', () => {
    const document = scoredDocument();
    const row = lastRow(document);
    const { likeThis, messages } = explained(document, row);
    expect(likeThis).toMatchObject({ isFlattered: false });
    expect(likeThis!.deals).toBeGreaterThanOrEqual(10);
    expect(messages).toContain(`Of ${likeThis!.deals} such deals ${likeThis!.won} were won.`);
    expect(card(document, row).likeThis).toEqual(likeThis);
  });

  it('are more often won with a higher score', () => {
    const document = scoredDocument();
    const rows = Array.from({ length: 40 }, (_, i) => card(document, lastRow(document) - i));
    const sorted = [...rows].sort((a, b) => a.score - b.score);
    const shares = sorted.map(({ likeThis }) => likeThis!.won / likeThis!.deals);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares[0]).toBeLessThan(shares[39]!);
  });

  it('are named for no closed lead, and not once the rules differ, until the next run', () => {
    const document = scoredDocument();
    const row = lastRow(document);
    expect(explained(document, 2).likeThis).toBeNull();
    const points = document.texts('Rules')[0]!.indexOf('Points') + 1;
    document.sheet('Rules').cells.set(2, points, 7);
    expect(card(document, row).likeThis).toBeNull();
    document.scoreLeads();
    expect(card(document, row).likeThis).toMatchObject({ isFlattered: true });
  });
});
