import { describe, expect, it } from 'vitest';
import { Formula } from '../../../src/host/workbook/cell.ts';
import type { Overview, TakenRemedy } from '../../../src/shared/index.ts';
import { Day, put, TestDocument } from '../document.ts';

/** A typo in a rule, an outcome that nobody knows, a word that is neither yes nor no, and a header that is not there. */
function faultyDocument(): TestDocument {
  return new TestDocument(
    {
      Leads: [
        ['Lead ID', 'Industry', 'Budget'],
        ['L1', 'SaaS', 'perhaps'],
        ['L2', 'Retail', 'yes'],
      ],
      Deals: [
        ['Lead ID', 'Outcome', 'Closed on'],
        ['L1', 'On ice, dead', new Day('2026-01-02')],
        ['L2', 'won', new Day('2026-01-03')],
      ],
      Rules: [
        ['Rule', 'Field', 'Test', 'Value', 'Points'],
        ['Trade', 'Industry', 'is any of', 'SaaS, "Retial"', 20],
        ['Budget', 'Budget', 'is yes', '', 10],
        ['Wrong', 'Industri', 'is', 'SaaS', 5],
      ],
      Settings: [
        ['Setting', 'Value'],
        ['Won words', ''],
      ],
    },
    { now: '2026-02-01T09:00:00Z' },
  );
}

const problemsOf = (document: TestDocument) => (document.run('readOverview') as Overview).problems.shown;

/** Presses the button that writes this. */
function take(document: TestDocument, about: string, writes: string): TakenRemedy {
  const problem = problemsOf(document).find(({ message }) => message.includes(about))!;
  const choice = problem.remedies!.findIndex((remedy) => Object.values(remedy).includes(writes));
  return document.run('applyRemedy', { message: problem.message, choice }) as TakenRemedy;
}

describe('a way out that is taken at a click', () => {
  it('corrects one item of a Value and leaves the others, and takes the problem off the record', () => {
    const document = faultyDocument();
    document.checkRules();
    expect(take(document, 'no lead has "Retial"', 'Retail')).toEqual({
      said: 'Rules!D2 now says "SaaS, Retail". It counts when the leads are scored or the rules are checked.',
      isWritten: true,
    });
    expect(document.column('Rules', 'Value')[0]).toBe('SaaS, Retail');
    expect(problemsOf(document).some(({ message }) => message.includes('Retial'))).toBe(false);
    document.checkRules();
    expect(problemsOf(document).some(({ message }) => message.includes('Retail'))).toBe(false);
  });

  it('corrects the header that a rule asks for', () => {
    const document = faultyDocument();
    document.checkRules();
    expect(take(document, '"Industri" not found', 'Industry').isWritten).toBe(true);
    expect(document.column('Rules', 'Field')).toEqual(['Industry', 'Budget', 'Industry']);
  });

  it('adds an outcome to the words that mean lost, below those that are usual', () => {
    const document = faultyDocument();
    document.scoreLeads();
    expect(take(document, '"On ice, dead"', 'Lost words').said).toBe(
      'Settings, Lost words now says "lost, closed lost, loss, no, false, 0, closedlost, "On ice,…". It counts when the leads are scored or the rules are checked.',
    );
    const row = document.column('Settings', 'Setting').indexOf('Lost words');
    expect(document.column('Settings', 'Value')[row]).toBe(
      'lost, closed lost, loss, no, false, 0, closedlost, "On ice, dead"',
    );
    document.scoreLeads();
    expect(problemsOf(document).some(({ message }) => message.includes('On ice'))).toBe(false);
    expect(document.column('Leads', 'Status')[0]).toBe('Lost');
  });

  it('adds an outcome to a setting that has a row, and a word that means no', () => {
    const document = faultyDocument();
    document.scoreLeads();
    take(document, '"On ice, dead"', 'Won words');
    expect(document.column('Settings', 'Value')[0]).toMatch(/^won, .*, "On ice, dead"$/);
    take(document, '"perhaps"', 'No words');
    document.scoreLeads();
    expect(problemsOf(document).some(({ message }) => message.includes('perhaps'))).toBe(false);
  });

  it('says which order dates have, after which those that may be either are read', () => {
    const document = new TestDocument({
      Leads: [
        ['Lead ID', 'Seen'],
        ['L1', '3/10/2026'],
        ['L2', '25/12/2025'],
        ['L3', '12/25/2025'],
      ],
      Rules: [
        ['Rule', 'Field', 'Test', 'Value', 'Points'],
        ['Seen in autumn', 'Seen', '≥', '2026-09-01', 20],
      ],
    });
    document.run('setUpSpreadsheet', { by: 'menu' });
    document.scoreLeads();
    const before = JSON.stringify(document.run('readOverview'));
    expect(document.column('Leads', 'Score')).toEqual(['0', '0', '0']);
    expect(take(document, 'Seen has dates with the day first', 'day first').said).toMatch(
      /now says "day first"\. It counts when the leads are scored/,
    );
    expect(document.run('readOverview')).toMatchObject({ pending: { amount: 1 } });
    expect(JSON.parse(before)).toMatchObject({ pending: null });
    document.scoreLeads();
    expect(document.column('Leads', 'Score')).toEqual(['20', '0', '0']);
    expect(problemsOf(document).filter(({ message }) => message.includes('Seen'))).toEqual([]);
  });

  it('is gone back on as an edit of a rule is', () => {
    const document = faultyDocument();
    document.scoreLeads();
    take(document, 'no lead has "Retial"', 'Retail');
    const { pending } = document.run('readOverview') as Overview;
    expect(pending!.lines).toEqual(['Value of Trade: SaaS, "Retial" → SaaS, Retail']);
    expect(pending!.goBackTo).not.toBeNull();
  });

  it('finds the rule in another row, and writes nothing where it says something else by now', () => {
    const document = faultyDocument();
    document.checkRules();
    const rules = document.sheet('Rules');
    put(rules, 2, 4, 'SaaS');
    put(rules, 4, 4, 'Retial');
    expect(take(document, 'no lead has "Retial"', 'Retail').isWritten).toBe(true);
    expect(document.column('Rules', 'Value')).toEqual(['SaaS', '', 'Retail']);
    const other = faultyDocument();
    other.checkRules();
    put(other.sheet('Rules'), 2, 4, 'SaaS');
    expect(take(other, 'no lead has "Retial"', 'Retail')).toEqual({
      said: 'This problem is not as it was any more, so nothing was written. Choose Check rules to see how it stands now.',
      isWritten: false,
    });
    expect(other.column('Rules', 'Value')[0]).toBe('SaaS');
  });

  it('overwrites no formula, and takes nothing that is not on record', () => {
    const document = faultyDocument();
    document.checkRules();
    document.sheet('Rules').cells.set(2, 4, new Formula('="SaaS, Retial"', 'SaaS, Retial'));
    expect(take(document, 'no lead has "Retial"', 'Retail')).toEqual({
      said: 'Rules!D2 is a formula, which is never overwritten. Change it there.',
      isWritten: false,
    });
    const before = document.texts('Rules');
    expect(document.run('applyRemedy', { message: 'Rules!A1: anything', choice: 0 })).toMatchObject({
      isWritten: false,
    });
    expect(document.texts('Rules')).toEqual(before);
  });

  it('says so where another run holds the lock', () => {
    const document = faultyDocument();
    document.checkRules();
    document.host.project.locks.set('document', { owner: {}, until: null });
    expect(take(document, 'no lead has "Retial"', 'Retail').said).toBe(
      'Another run of Scoreband is writing to this spreadsheet. Wait a minute, then try again.',
    );
  });
});
