import { describe, expect, it } from 'vitest';
import type { HandedOver, HandOverPreview, HandOverView } from '../../../src/shared/index.ts';
import { put, TestDocument, type TestRow } from '../document.ts';

/** Ben has three open leads, Ann one; nobody else works here. */
function teamDocument(owners: readonly TestRow[] | null): TestDocument {
  const document = new TestDocument({
    Leads: [
      ['Lead ID', 'Name', 'Points', 'Owner'],
      ['L1', 'Mia', 95, 'Ben'],
      ['L2', 'Ole', 80, 'ben'],
      ['L3', 'Eva', 75, 'Ann'],
      ['L4', 'Jan', 20, 'Ben'],
    ],
    Rules: [
      ['On', 'Rule', 'Field', 'Test', 'Value', 'Points', 'Count'],
      [true, 'Points', 'Points', '≥', '0', '1', 'each'],
    ],
    ...(owners && { Owners: owners }),
  });
  document.scoreLeads();
  return document;
}

const sharing: readonly TestRow[] = [
  ['Owner', 'On', 'From status'],
  ['Ben', true, 'Early-stage'],
  ['Ann', true, 'Early-stage'],
  ['Cy', true, 'Early-stage'],
  ['Dee', false, 'Early-stage'],
];

const view = (document: TestDocument) => document.run('readHandOver') as HandOverView;
const preview = (document: TestDocument, from: string, to: string | null) =>
  document.run('previewHandOver', { from, to }) as HandOverPreview;
const handOver = (document: TestDocument, from: string, to: string | null, seen: string) =>
  document.run('handOverLeads', { from, to, seen }) as HandedOver;
const ownersOf = (document: TestDocument) => document.column('Leads', 'Owner');

describe('handing over in the sidebar', () => {
  it('offers who has open leads, and to whom they may go: who is on in Owners, and who has leads', () => {
    expect(view(teamDocument(sharing))).toEqual({
      stopped: null,
      owners: [
        ['Ben', 3],
        ['Ann', 1],
      ],
      others: ['Ben', 'Ann', 'Cy'],
      canDeal: true,
      last: null,
    });
    expect(view(teamDocument(null))).toMatchObject({ others: ['Ben', 'Ann'], canDeal: false });
  });

  it('shows each lead with whom it goes to, writes nothing by showing, and then just that', () => {
    const document = teamDocument(null);
    const shown = preview(document, 'Ben', 'Ann');
    expect(shown).toMatchObject({ stopped: null, leads: 3, staying: null });
    expect(shown.lines).toEqual(['row 2: Mia (L1) → Ann', 'row 3: Ole (L2) → Ann', 'row 5: Jan (L4) → Ann']);
    expect(ownersOf(document)).toEqual(['Ben', 'ben', 'Ann', 'Ben']);
    expect(handOver(document, 'Ben', 'Ann', shown.seen)).toMatchObject({ isDone: true });
    expect(ownersOf(document)).toEqual(['Ann', 'Ann', 'Ann', 'Ann']);
    expect(document.texts('Changes').flat()).toContain('3 leads handed over from Ben to Ann');
  });

  it('deals them by shares among the others in Owners', () => {
    const document = teamDocument(sharing);
    const shown = preview(document, 'Ben', null);
    handOver(document, 'Ben', null, shown.seen);
    const now = ownersOf(document);
    const dealt = [
      now.filter((name) => name === 'Cy').length,
      now.filter((name) => name === 'Ann').length - 1,
    ];
    expect(dealt.sort()).toEqual([1, 2]);
    expect(now.map((name) => name.toLowerCase())).not.toContain('ben');
  });

  it('writes nothing where somebody has changed an owner since it was shown', () => {
    const document = teamDocument(null);
    const { seen } = preview(document, 'Ben', 'Ann');
    put(document.sheet('Leads'), 2, 4, 'Cy');
    expect(handOver(document, 'Ben', 'Ann', seen)).toEqual({
      said: 'Somebody has changed leads or owners meanwhile, so nothing was written. Please start again.',
      isDone: false,
    });
    expect(ownersOf(document)).toEqual(['Cy', 'ben', 'Ann', 'Ben']);
  });

  it('puts the last one back, but for who has another owner by now', () => {
    const document = teamDocument(null);
    handOver(document, 'Ben', 'Ann', preview(document, 'Ben', 'Ann').seen);
    expect(view(document).last).toBe('3 leads handed over from Ben to Ann');
    put(document.sheet('Leads'), 2, 4, 'Cy');
    expect(document.run('putLeadsBack')).toEqual({
      said: '2 leads put back. 1 lead has another owner by now and was left alone.',
      isDone: true,
    });
    expect(ownersOf(document)).toEqual(['Cy', 'Ben', 'Ann', 'Ben']);
    expect(document.run('putLeadsBack')).toMatchObject({ isDone: false });
  });

  it('says why there is nothing to choose from', () => {
    const alone = teamDocument(null);
    put(alone.sheet('Leads'), 4, 4, '');
    expect(view(alone).stopped).toBe(
      'Nobody else has a lead or stands in Owners. Team ▸ Hand over… in the menu takes any other name.',
    );
    for (const row of [2, 3, 5]) put(alone.sheet('Leads'), row, 4, '');
    expect(view(alone).stopped).toBe('No open lead has an owner, so there is nothing to hand over.');
    const self = preview(teamDocument(null), 'Ben', 'BEN');
    expect(self.stopped).toBe('Ben has these leads already. Enter another name.');
  });
});
