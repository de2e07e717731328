import { beforeEach, describe, expect, it } from 'vitest';
import { knownSignal, strengthFor } from '../../../bench/claim/known-signal.ts';
import type { ClaimFigures, Summary } from '../../../src/shared/index.ts';
import { put, TestDocument, type TestRow } from '../document.ts';

const { Leads } = knownSignal(400, strengthFor(0.75), 5);
const yes = { alert: () => 'YES', prompt: () => ({ button: 'OK', text: '1' }) };

function build(document: TestDocument): { claim: ClaimFigures; messages: string[]; texts: string[] } {
  const { conversion, messages } = document.run('buildConversion', { by: 'menu' }) as Summary;
  return { claim: conversion!.claim, messages, texts: document.texts('Conversion').map(([first]) => first!) };
}

/** A spreadsheet that set-up has chosen rules for, scored. */
function setUp(): TestDocument {
  const document = new TestDocument({ Leads: Leads! }, { answers: yes });
  document.run('setUpSpreadsheet', { by: 'menu' });
  document.scoreLeads();
  return document;
}

const column = (document: TestDocument, header: string) => document.texts('Rules')[0]!.indexOf(header) + 1;

function changePoints(document: TestDocument, points: number): void {
  document.sheet('Rules').cells.set(2, column(document, 'Points'), points);
}

const flattered = 'The rules were chosen from these deals, which flatters these bands.';
const chosenFromThese = 'Rules were chosen from these deals, which flatters them.';

describe('the claim of rules that set-up chose from the deals', () => {
  let document: TestDocument;
  let heldOut: ClaimFigures;
  beforeEach(() => {
    document = setUp();
    heldOut = build(document).claim;
  });

  it('is that of deals held out, in three lines: counts, verdict, what weakens it', () => {
    expect(heldOut).toMatchObject({ basis: 'held out', colour: 'green', caveats: [] });
    const { counts } = heldOut;
    const lines = [
      `Of the ${counts!.deals} deals with ${counts!.from} or more, ${counts!.won} were won; of the ${counts!.dealsBelow} below, ${counts!.wonBelow}.`,
      'The scores predict sales, measured on deals held out: each was scored by rules chosen without it.',
      'Nothing was found that weakens this.',
    ];
    const { messages, texts } = build(document);
    expect(messages.slice(0, 3)).toEqual(lines);
    expect(texts.slice(3, 6)).toEqual(lines);
    expect(texts).toContain(flattered);
  });

  it('is the same in the sidebar', () => {
    const { claim } = document.run('readConversion') as { claim: Record<string, unknown> };
    const { messages } = build(document);
    expect([claim.counts, claim.verdict, claim.weakness]).toEqual(messages.slice(0, 3));
    expect(claim.colour).toBe('green');
  });

  it('is that of all deals, and amber, once one of them was changed; and as before when it is put back', () => {
    changePoints(document, 7);
    document.scoreLeads();
    const { claim, messages } = build(document);
    expect(claim).toMatchObject({ basis: 'all deals', colour: 'amber', caveats: [chosenFromThese] });
    expect(messages[1]).toMatch(/^The scores predict sales( well)?\.$/);
    expect(messages[2]).toBe(`What weakens this: ${chosenFromThese}`);
    document.run('menuRestoreVersion');
    expect(build(document).claim).toEqual(heldOut);
  });

  it('says of a rule that a person has added that it was not measured', () => {
    const row = document.column('Rules', 'Rule').filter((name) => name !== '').length + 2;
    for (const [header, cell] of Object.entries({
      Rule: 'Mine',
      Field: 'Country',
      Test: 'is',
      Value: 'DE',
      Points: 5,
    }))
      document.sheet('Rules').cells.set(row, column(document, header), cell);
    expect(build(document).claim).toMatchObject({
      ...{ basis: 'held out', auc: heldOut.auc, colour: 'amber' },
      caveats: ['1 rule was added since; this was measured on the chosen ones alone.'],
    });
  });

  it('is known of a copy of the spreadsheet too, which has only its tabs', () => {
    document.workbook.documentProperties.clear();
    expect(build(document).claim).toEqual(heldOut);
  });

  it('is that of an earlier version of Scoreband where nothing was kept but Notes', () => {
    document.workbook.documentProperties.clear();
    document.workbook.removeSheet(document.sheet('Changes'));
    expect(build(document).claim).toMatchObject({
      basis: 'all deals',
      colour: 'amber',
      caveats: [chosenFromThese],
    });
  });

  it('is what a draft from the same deals is compared with', () => {
    document.run('draftFromEvidence', { by: 'menu', kind: 'rebuild' });
    const { comparison } = document.run('compareDraft', { by: 'menu' }) as Summary;
    const two = (auc: number) => auc.toFixed(2);
    expect(comparison!.advice).toContain(`the present points in ${Math.round(100 * heldOut.auc!)}`);
    expect(document.texts('Draft').flat().join(' ').replace(/\s+/g, ' ')).toContain(
      `The present rules were chosen from these deals, which flatters them: on deals held out of the choice they reach an AUC of ${two(heldOut.auc!)} (95 % interval ${two(heldOut.low!)} to ${two(heldOut.high!)}), and the advice goes by that.`,
    );
  });

  it('is that of a person once none of them stands', () => {
    const sheet = document.sheet('Rules');
    document.column('Rules', 'Rule').forEach((_, i) => {
      const points = sheet.cells.at(i + 2, column(document, 'Points'));
      if (typeof points === 'number') sheet.cells.set(i + 2, column(document, 'Points'), points * 2);
    });
    const { claim, texts } = build(document);
    expect(claim).toMatchObject({ basis: 'all deals', colour: 'green', caveats: [] });
    expect(texts).not.toContain(flattered);
  });
});

describe('deals closed after the choice', () => {
  const [headers, ...rows] = Leads!;
  const today = new Date('2026-11-21T09:30:00Z');

  /** Half of the deals are closed before set-up, and so many of the others on the day after it. */
  function later(count: number): TestDocument {
    const half = rows.length / 2;
    const closed = (row: TestRow, day: number, outcome = row.at(-1)!): TestRow => [
      ...row.slice(0, -1),
      outcome,
      day,
    ];
    const serial = today.getTime() / 86_400_000 + 25_569;
    const before = rows.map((row, i) =>
      i < half ? closed(row, Math.floor(serial) - 5) : ([...row.slice(0, -1), '', ''] as TestRow),
    );
    const document = new TestDocument({ Leads: [[...headers!, 'Closed on'], ...before] });
    const sheet = document.sheet('Leads');
    const width = headers!.length + 1;
    sheet.formats.numberFormat.set({ row: 2, column: width, rows: rows.length, columns: 1 }, 'yyyy-mm-dd');
    document.run('setUpSpreadsheet', { by: 'menu' });
    document.host.clock.advance(2 * 86_400_000);
    rows.slice(half, half + count).forEach((row, i) => {
      put(sheet, half + i + 2, width - 1, row.at(-1)!);
      sheet.cells.set(half + i + 2, width, Math.floor(serial) + 1);
    });
    return document;
  }

  it('decide where there are 50 won and 50 lost ones', () => {
    const { claim, messages } = build(later(200));
    expect(claim.basis).toBe('later deals');
    expect(messages[1]).toContain('measured on the 200 deals closed since the rules were chosen');
  });

  it('stand beside the figure of deals held out where there are 20 of each', () => {
    const { claim, texts } = build(later(70));
    expect(claim.basis).toBe('held out');
    expect(texts.find((text) => text.startsWith('Too few to decide yet'))).toMatch(
      /^Too few to decide yet: AUC 0\.\d\d \(95 % interval .*\), measured on the 70 deals closed since the rules were chosen\.$/,
    );
  });
});

describe('the claim of a rebuild that was adopted', () => {
  const rules: readonly TestRow[] = [
    ['On', 'Rule', 'Field', 'Test', 'Value', 'Points'],
    [true, 'Germany', 'Country', 'is', 'DE', 20],
  ];
  const settings: readonly TestRow[] = [
    ['Setting', 'Value'],
    ['Deals tab', 'Leads'],
  ];

  function rebuilt(change: (document: TestDocument) => void = () => {}): ClaimFigures {
    const document = new TestDocument({ Leads: Leads!, Rules: rules, Settings: settings }, { answers: yes });
    document.run('draftFromEvidence', { by: 'menu', kind: 'rebuild' });
    change(document);
    document.run('menuAdoptDraft');
    return build(document).claim;
  }

  it('is that of deals held out of all that the rebuild looked at', () => {
    expect(rebuilt()).toMatchObject({ basis: 'held out', colour: 'green', caveats: [] });
  });

  it('is that of all deals, and amber, where a person has changed the draft', () => {
    const claim = rebuilt((document) =>
      document.sheet('Rules').cells.set(3, column(document, 'Draft points'), 41),
    );
    expect(claim).toMatchObject({ basis: 'all deals', colour: 'amber', caveats: [chosenFromThese] });
  });
});

describe('the claim where set-up found nothing to choose', () => {
  it('does not say that rules were chosen', () => {
    const leads: TestRow[] = [['ID', 'Outcome', 'Source']];
    for (let k = 0; k < 120; k++)
      leads.push([`L${k}`, k % 2 === 0 ? 'Won' : 'Lost', ['web', 'ads', 'fair'][k % 3]!]);
    const document = new TestDocument({ Leads: leads }, { answers: yes });
    document.run('setUpSpreadsheet', { by: 'menu' });
    expect(document.texts('Rules').slice(1)).toHaveLength(1);
    document.scoreLeads();
    const { claim, texts } = build(document);
    expect(claim.caveats).not.toContain(chosenFromThese);
    expect(texts).not.toContain(flattered);
  });
});
