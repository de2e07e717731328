import { describe, expect, it } from 'vitest';
import type { KnownProblems, Overview, Summary, TakenRemedy } from '../../../src/shared/index.ts';
import { put, TestDocument, type TestRow } from '../document.ts';

const unreadable = 'Leads!C2: "perhaps" is neither yes nor no';

/** Budgets that say neither yes nor no, a value that no lead has, and a header that is not there. */
function faultyDocument(moreRules: readonly TestRow[] = []): TestDocument {
  return new TestDocument({
    Leads: [
      ['Lead ID', 'Industry', 'Budget'],
      ...['perhaps', 'yes', 'yes', 'no', 'no'].map((budget, i): TestRow => [`L${i + 1}`, 'SaaS', budget]),
    ],
    Rules: [
      ['Rule', 'Field', 'Test', 'Value', 'Points', 'Problem'],
      ['Trade', 'Industry', 'is', 'Zebra breeding', 20, ''],
      ['Budget', 'Budget', 'is yes', '', 10, ''],
      ['Wrong', 'Nothing', 'is', 'SaaS', 5, ''],
      ['Poor', 'Industry', 'is', 'SaaS', -5, ''],
      ...moreRules,
    ],
  });
}

const problemsOf = (document: TestDocument): KnownProblems =>
  (document.run('readOverview') as Overview).problems;

function messageOf(document: TestDocument, about: string): string {
  const { shown, ignored } = problemsOf(document);
  return [...shown, ...ignored].find(({ message }) => message.includes(about))!.message;
}

function ignore(document: TestDocument, about: string, isIgnored = true): TakenRemedy {
  return document.run('ignoreProblem', { message: messageOf(document, about), isIgnored }) as TakenRemedy;
}

describe('a problem that is ignored', () => {
  it('leaves the cards at once and in the next runs, is counted apart, and comes back when it is asked for', () => {
    const document = faultyDocument();
    document.checkRules();
    const { errors: before, advice: others } = problemsOf(document);
    expect(before).toBe(2);
    expect(ignore(document, 'perhaps')).toEqual({
      said: 'It is ignored in every list from now on, and shown again where it comes to concern more than twice as much.',
      isWritten: true,
    });
    for (const look of ['at once', 'after a check']) {
      const { errors, advice, kinds, shown, ignored } = problemsOf(document);
      expect([look, errors, advice, kinds]).toEqual([look, 1, others, { error: 1, advice: others }]);
      expect(shown.some(({ message }) => message.includes('perhaps'))).toBe(false);
      expect(ignored).toEqual([{ message: expect.stringContaining(unreadable), count: 1 }]);
      document.checkRules();
    }
    expect(ignore(document, 'perhaps', false)).toEqual({
      said: 'It is shown again wherever it is found.',
      isWritten: true,
    });
    expect(problemsOf(document)).toMatchObject({ errors: 2, advice: others, ignored: [] });
    expect(problemsOf(document).shown[0]!.message).toContain(unreadable);
    document.checkRules();
    expect(problemsOf(document)).toMatchObject({ errors: 2, ignored: [] });
  });

  it('is left out by the menu, the tab Rules and the reports, each of which says how many are', () => {
    const document = faultyDocument();
    document.checkRules();
    expect(document.column('Rules', 'Problem')[0]).toContain('Zebra breeding');
    ignore(document, 'Zebra breeding');
    document.run('menuCheckRules');
    const { text } = document.host.shown.at(-1) as { text: string };
    expect(text).not.toContain('Zebra breeding');
    expect(text).toMatch(/\n\n1 problem is ignored: More in the sidebar lists it\.$/);
    expect(document.column('Rules', 'Problem')[0]).toBe('');
    const { problems } = document.run('scoreLeads', { by: 'command line' }) as Summary;
    expect(problems.filter(({ isIgnored }) => isIgnored).map(({ received }) => received)).toEqual([
      'Zebra breeding',
    ]);
  });

  it('is shown again where it comes to concern more than twice as many cells', () => {
    const document = faultyDocument();
    document.checkRules();
    ignore(document, 'perhaps');
    put(document.sheet('Leads'), 3, 3, 'maybe');
    document.checkRules();
    expect(problemsOf(document).ignored).toEqual([
      { message: expect.stringContaining('(2 leads)'), count: 2 },
    ]);
    put(document.sheet('Leads'), 4, 3, 'maybe');
    document.checkRules();
    expect(problemsOf(document)).toMatchObject({ errors: 4, ignored: [] });
  });

  it('is known again in another row, and kept in the list where it is there no more', () => {
    const document = faultyDocument();
    document.checkRules();
    ignore(document, 'perhaps');
    put(document.sheet('Leads'), 2, 3, 'yes');
    put(document.sheet('Leads'), 5, 3, 'possibly');
    document.checkRules();
    expect(problemsOf(document)).toMatchObject({
      errors: 1,
      ignored: [{ message: expect.stringContaining('Leads!C5: "possibly"'), count: 1 }],
    });
    put(document.sheet('Leads'), 5, 3, 'no');
    document.checkRules();
    expect(problemsOf(document).ignored).toEqual([
      { message: expect.stringContaining('Leads!C5: "possibly"'), count: 0 },
    ]);
    ignore(document, 'possibly', false);
    expect(problemsOf(document)).toMatchObject({ errors: 1, ignored: [] });
  });

  it('is one of its column only: two rules with the same advice are two', () => {
    const document = faultyDocument();
    put(document.sheet('Rules'), 3, 2, 'Industry');
    put(document.sheet('Rules'), 3, 3, 'is');
    put(document.sheet('Rules'), 3, 4, 'Zebra breeding');
    document.checkRules();
    const before = problemsOf(document).advice;
    ignore(document, 'Rules!D2: no lead has "Zebra breeding"');
    expect(problemsOf(document).advice).toBe(before - 1);
    document.checkRules();
    expect(problemsOf(document).shown.map(({ message }) => message)).toContainEqual(
      expect.stringContaining('Rules!D3: no lead has "Zebra breeding"'),
    );
  });

  it('is none that leaves a rule out, none that is gone, and none while another run writes', () => {
    const document = faultyDocument();
    document.checkRules();
    expect(problemsOf(document).shown.find(({ message }) => message.includes('"Nothing"'))!.cause).toBe(
      undefined,
    );
    expect(ignore(document, '"Nothing" not found').said).toBe(
      'A part of Scoreband does not work because of this problem, so it cannot be ignored.',
    );
    expect(document.run('ignoreProblem', { message: 'Rules!A1: anything', isIgnored: true })).toEqual({
      said: 'This problem is not as it was any more, so nothing was written. Choose Check rules to see how it stands now.',
      isWritten: false,
    });
    const message = messageOf(document, 'perhaps');
    expect([1, 2].map(() => document.run('ignoreProblem', { message, isIgnored: true }))).toMatchObject([
      { isWritten: true },
      { isWritten: true },
    ]);
    document.host.project.locks.set('document', { owner: {}, until: null });
    expect(ignore(document, 'Zebra')).toEqual({
      said: 'Another run of Scoreband is writing to this spreadsheet. Wait a minute, then try again.',
      isWritten: false,
    });
  });

  it('says so where no more can be kept', () => {
    const document = faultyDocument(
      Array.from({ length: 60 }, (_, i) => [
        ...[`Rule ${i}`, 'Industry', 'is', `Nowhere ${i} `.padEnd(58, 'x')],
        ...[i + 1, ''],
      ]),
    );
    document.checkRules();
    for (let i = 0; i < 60; i++) {
      const { shown } = problemsOf(document);
      const next = shown.find(({ message }) => message.includes('Nowhere'));
      if (next === undefined) document.checkRules();
      else {
        const { isWritten, said } = document.run('ignoreProblem', {
          message: next.message,
          isIgnored: true,
        }) as TakenRemedy;
        if (isWritten) continue;
        expect(said).toBe(
          'So many problems are ignored that no more can be kept. Show one of them again first.',
        );
        return;
      }
    }
    throw new Error('All of them were kept.');
  });

  it('is forgotten with Remove', () => {
    const document = faultyDocument();
    document.run('setUpSpreadsheet', { by: 'menu' });
    document.scoreLeads();
    ignore(document, 'perhaps');
    document.host.answers = { alert: ({ buttons }) => (buttons.startsWith('YES') ? 'YES' : 'OK') };
    document.run('menuRemove');
    expect(problemsOf(document)).toMatchObject({ errors: 0, ignored: [] });
  });
});
