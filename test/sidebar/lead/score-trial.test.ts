import { describe, expect, it } from 'vitest';
import type { LeadCard, LeadView, Trial, TrialView } from '../../../src/shared/index.ts';
import { scoreTrial, trialModel } from '../../../src/sidebar/lead/score-trial.ts';
import { changesOf, nothingTried, type TriedValues } from '../../../src/sidebar/lead/trial-changes.ts';
import { Day, put, TestDocument } from '../../addon/document.ts';
import { salesDocument } from '../sales-document.ts';

function cardOf(document: TestDocument, row: number): LeadCard {
  document.run('selectPlace', { tab: 'Leads', cell: `A${row}` });
  const view = document.run('readSelectedLead') as LeadView;
  if (view.kind !== 'lead') throw new Error(view.sentence);
  return view;
}

function trialOf(document: TestDocument, row: number): Trial {
  const view = document.run('readTrial', { row, key: cardOf(document, row).key }) as TrialView;
  if (view.kind !== 'trial') throw new Error(view.sentence);
  return view;
}

function tried(trial: Trial, values: Partial<TriedValues> = {}) {
  return scoreTrial(trial, trialModel(trial.model), changesOf(trial, { ...nothingTried, ...values }));
}

function columnOf(trial: Trial, header: string): number {
  return trial.fields.find((field) => field.header === header)!.column;
}

describe('a lead with other values', () => {
  it('scores as the engine has scored it, while nothing is changed', () => {
    const document = salesDocument();
    document.scoreLeads();
    for (let row = 2; row <= 6; row++) {
      const { score, status, lines, disqualifiedBy } = cardOf(document, row);
      expect(tried(trialOf(document, row))).toEqual({ score, status, lines, disqualifiedBy });
    }
  });

  it('scores as the engine does once the cells are typed on the sheet', () => {
    const document = salesDocument();
    const trial = trialOf(document, 4);
    const cells = { Title: 'Student of art', Employees: '51-200 employees', Email: 'x@rival.example' };
    const values = Object.entries(cells).map(([header, text]) => [columnOf(trial, header), text]);
    const found = tried(trial, { cells: Object.fromEntries(values) });
    const headers = document.texts('Leads')[0]!;
    for (const [header, text] of Object.entries(cells))
      put(document.sheet('Leads'), 4, headers.indexOf(header) + 1, text);
    const { score, status, lines, disqualifiedBy } = cardOf(document, 4);
    expect(found).toEqual({ score, status, lines, disqualifiedBy });
    expect(found.disqualifiedBy).toEqual(['Competitor']);
  });

  it('counts an activity that has not happened yet, and forgets one that has', () => {
    const document = salesDocument();
    const before = trialOf(document, 4);
    expect(before.activities).toEqual([{ name: 'Demo request', count: 0, lastDay: null }]);
    const withDemo = tried(before, { activities: { 'Demo request': { count: '1', last: '' } } });
    expect(withDemo.lines).toContainEqual([40, 'Demo request']);
    const long = tried(before, { activities: { 'Demo request': { count: '1', last: '2026-09-01' } } });
    expect(long.lines).not.toContainEqual([40, 'Demo request']);
    const without = tried(trialOf(document, 2), { activities: { 'Demo request': { count: '0', last: '' } } });
    expect(without.score).toBe(35);
  });

  it('keeps the status that the margin keeps, and what a deal or a person has set', () => {
    const document = new TestDocument({
      Leads: [
        ['Lead ID', 'Industry', 'Status override'],
        ['L1', 'SaaS', ''],
        ['L2', 'SaaS', 'SQL'],
        ['L3', 'SaaS', ''],
      ],
      Deals: [
        ['Lead ID', 'Outcome', 'Closed on'],
        ['L3', 'Won', new Day('2026-01-02')],
      ],
      Rules: [
        ['Rule', 'Field', 'Test', 'Value', 'Points'],
        ['SaaS', 'Industry', 'is', 'SaaS', 40],
        ['Food', 'Industry', 'is', 'Food', 35],
      ],
      Settings: [
        ['Setting', 'Value'],
        ['Demotion margin', 5],
      ],
    });
    document.scoreLeads();
    const statuses = [2, 3, 4].map((row) => {
      const trial = trialOf(document, row);
      return tried(trial, { cells: { [columnOf(trial, 'Industry')]: 'Food' } }).status;
    });
    expect(statuses).toEqual(['MQL', 'SQL', 'Won']);
  });

  it('is scored by the draft where its leads are shared out to it', () => {
    const leads = Array.from({ length: 20 }, (_, i) => [`L${i}`, 'SaaS']);
    const document = new TestDocument({
      Leads: [['Lead ID', 'Industry'], ...leads],
      Rules: [
        ['Rule', 'Field', 'Test', 'Value', 'Points', 'Draft points'],
        ['SaaS', 'Industry', 'is', 'SaaS', 10, 55],
      ],
      Settings: [
        ['Setting', 'Value'],
        ['Draft share %', 50],
      ],
    });
    const scores = leads.map((_, index) => {
      const found = tried(trialOf(document, index + 2));
      expect(found.score).toBe(cardOf(document, index + 2).score);
      return found.score;
    });
    expect([...new Set(scores)].sort()).toEqual([10, 55]);
  });

  it('reads a date as its column does, and knows a duplicate', () => {
    const document = new TestDocument({
      Leads: [
        ['Lead ID', 'Email', 'Seen'],
        ['L1', 'a@b.example', '25/11/2026'],
        ['L2', 'a@b.example', '03/11/2026'],
      ],
      Rules: [
        ['Rule', 'Field', 'Test', 'Value', 'Points'],
        ['Seen', 'Seen', 'within last days', 30, 15],
        ['Twice', 'Email', 'is duplicate', '', -5],
      ],
    });
    document.host.clock.advance(Date.parse('2026-11-26T10:00:00Z') - document.host.clock.now);
    const trial = trialOf(document, 3);
    expect(trial.fields.map(({ header, input, day }) => [header, input, day])).toEqual([
      ['Email', 'text', null],
      ['Seen', 'date', Date.parse('2026-11-03') / 86_400_000],
    ]);
    expect(tried(trial).lines).toEqual([
      [15, 'Seen'],
      [-5, 'Twice'],
    ]);
    const [email, seen] = [columnOf(trial, 'Email'), columnOf(trial, 'Seen')];
    expect(tried(trial, { cells: { [email]: 'c@d.example', [seen]: '2026-10-01' } }).lines).toEqual([]);
  });

  it('is found again where it was sorted to another row, and said to be gone where it is', () => {
    const document = salesDocument();
    const { key, row } = cardOf(document, 2);
    document.sheet('Leads').cells.set(2, 1, 'L9');
    expect(document.run('readTrial', { row, key })).toEqual({
      kind: 'none',
      sentence:
        'This lead is no longer on your tab of leads. Select another one, then choose Show selected lead.',
    });
    document.sheet('Leads').cells.set(6, 1, 'L1');
    expect(document.run('readTrial', { row, key })).toMatchObject({
      kind: 'trial',
      fields: [{ header: 'Email' }, { header: 'Title' }, { header: 'Industry', cell: 'Retail' }, {}],
    });
  });
});
