import { describe, expect, it } from 'vitest';
import { Formula } from '../../../src/host/workbook/cell.ts';
import type { RuleEdit } from '../../../src/shared/index.ts';
import { Day, put, type TestDocument } from '../document.ts';
import { changed, edit, readRules, rowsOf, rulesDocument, ruleTable, ruleTexts } from './rules-document.ts';

const names = (document: TestDocument) => ruleTexts(document).map((row) => row[1]);

function saved(document: TestDocument, name: string, cells: object): RuleEdit {
  const read = rowsOf(document, name);
  return edit(document, 'saveRule', { read, wanted: changed(read, cells) });
}

describe('the cards', () => {
  it('are a rule with its and rows, as they were read', () => {
    const { rules } = readRules(rulesDocument());
    expect(rules.map(({ rows }) => rows.map(({ row }) => row))).toEqual([[2], [3, 4], [5]]);
    expect(rules[1]!.rows[1]).toEqual({
      row: 4,
      cells: { On: true, Rule: 'and', Field: 'Industry', Test: 'is none of', Value: 'Retail' },
      formulas: [],
    });
  });

  it('say what a rule would do that is switched off', () => {
    const { rules } = readRules(rulesDocument());
    expect(rules[2]).toMatchObject({
      isOn: false,
      name: 'Free mail',
      inWords: '−20 when Email is a free mail address.',
      points: -20,
      isLeftOut: false,
    });
  });

  it('mark cells that hold a formula', () => {
    const document = rulesDocument();
    put(document.sheet('Rules'), 2, 7, new Formula('=10+10', 20));
    expect(readRules(document).rules[0]!.rows[0]!.formulas).toEqual(['Points']);
  });

  it('come with the fields that a rule may ask for, our own columns left out', () => {
    const document = rulesDocument();
    document.scoreLeads();
    expect(readRules(document).source?.fields).toEqual([
      'Activity',
      'Lead ID',
      'Email',
      'Industry',
      'Employees',
    ]);
  });
});

describe('a rule that is saved', () => {
  it('has the cells changed that differ, and no others', () => {
    const document = rulesDocument();
    const before = ruleTexts(document);
    expect(saved(document, 'Software', { Value: 'SaaS, Food', Points: '25' })).toMatchObject({
      kind: 'done',
      said: '“Software” is saved.',
      row: 2,
    });
    before[0] = ['true', 'Software', 'Attribute', 'Industry', 'is', 'SaaS, Food', '25', '', 'my own note'];
    expect(ruleTexts(document)).toEqual(before);
    expect(document.sheet('Rules').cells.at(2, 7)).toBe(25);
  });

  it('is what a person would have typed: no apostrophe, no date made of a range', () => {
    const document = rulesDocument();
    saved(document, 'Large', { Value: '10-50' });
    saved(document, 'Software', { Value: "'=SaaS" });
    expect(document.sheet('Rules').cells.at(3, 6)).toBe('10-50');
    expect(document.sheet('Rules').cells.at(2, 6)).toBe("'=SaaS");
  });

  it('is found by what it says, wherever somebody has moved it', () => {
    const document = rulesDocument();
    const read = rowsOf(document, 'Free mail');
    document.sheet('Rules').insert('row', 2, 3, 1);
    edit(document, 'saveRule', { read, wanted: changed(read, { Points: -5 }) });
    expect(ruleTexts(document)[6]!.slice(1, 7)).toEqual([
      'Free mail',
      'Attribute',
      'Email',
      'email is free',
      '',
      '-5',
    ]);
  });

  it('is shown as it is where somebody has changed it meanwhile, and nothing is written', () => {
    const document = rulesDocument();
    const read = rowsOf(document, 'Software');
    put(document.sheet('Rules'), 2, 6, 'Food');
    const before = ruleTexts(document);
    const answer = edit(document, 'saveRule', { read, wanted: changed(read, { Points: 30 }) });
    expect(answer).toEqual({
      kind: 'changed',
      said: 'Somebody has changed “Software” meanwhile. Nothing was written.',
      theirs: [{ ...read[0]!, cells: { ...read[0]!.cells, Value: 'Food' } }],
    });
    expect(ruleTexts(document)).toEqual(before);
  });

  it('says so where somebody has deleted it', () => {
    const document = rulesDocument();
    const read = rowsOf(document, 'Software');
    document.sheet('Rules').remove('row', 2, 1);
    expect(edit(document, 'saveRule', { read, wanted: changed(read, { Points: 30 }) })).toEqual({
      kind: 'changed',
      said: 'Somebody has deleted “Software” meanwhile. Nothing was written.',
      theirs: null,
    });
  });

  it('of two people who save the same rule is that of the first', () => {
    const document = rulesDocument();
    const read = rowsOf(document, 'Software');
    const save = (points: number) =>
      edit(document, 'saveRule', { read, wanted: changed(read, { Points: points }) }).kind;
    expect([save(30), save(40), save(30)]).toEqual(['done', 'changed', 'done']);
    expect(document.sheet('Rules').cells.at(2, 7)).toBe(30);
  });

  it('waits for another run', () => {
    const document = rulesDocument();
    const read = rowsOf(document, 'Software');
    document.host.project.locks.set('document', { owner: {} as never, until: null });
    expect(edit(document, 'saveRule', { read, wanted: changed(read, { Points: 30 }) })).toEqual({
      kind: 'refused',
      said: 'Another run of Scoreband is writing to this spreadsheet. Wait a minute, then try again.',
    });
  });

  it('keeps a formula', () => {
    const document = rulesDocument();
    put(document.sheet('Rules'), 2, 7, new Formula('=10+10', 20));
    expect(saved(document, 'Software', { Points: 30 })).toEqual({
      kind: 'refused',
      said: 'Points in row 2 of Rules is a formula, which is never overwritten. Change it there.',
    });
    saved(document, 'Software', { Value: 'Food' });
    expect(ruleTexts(document)[0]!.slice(5, 7)).toEqual(['Food', '=10+10 → 20']);
  });

  it('gets another condition below it, which looks like the rows above', () => {
    const document = rulesDocument();
    const read = rowsOf(document, 'Software');
    const and = { On: true, Rule: 'and', Field: 'Employees', Test: '≥', Value: '100' };
    edit(document, 'saveRule', { read, wanted: [...changed(read, {}), and] });
    expect(names(document)).toEqual(['Software', 'and', 'Large', 'and', 'Free mail']);
    expect(document.sheet('Rules').validations.at(3, 1)?.criteria).toBe('CHECKBOX');
    expect(readRules(document).rules[0]).toMatchObject({
      inWords: '+20 when Industry is SaaS, and Employees is at least 100.',
    });
  });

  it('loses a condition', () => {
    const document = rulesDocument();
    const read = rowsOf(document, 'Large');
    edit(document, 'saveRule', { read, wanted: [read[0]!.cells] });
    expect(names(document)).toEqual(['Software', 'Large', 'Free mail']);
  });

  it('is refused where the tab has no such column, or a cell cannot hold it', () => {
    const document = rulesDocument();
    expect(saved(document, 'Software', { Fade: 'half-life' })).toEqual({
      kind: 'refused',
      said: 'The tab Rules has no column Fade. Enter the header Fade in its first row, then try again.',
    });
    expect(saved(document, 'Software', { Value: 'x'.repeat(50_001) })).toMatchObject({
      said: 'Value has more than 50,000 characters, more than a cell can hold. Make it shorter.',
    });
  });

  it('keeps a day that stands in Value', () => {
    const document = rulesDocument([
      ruleTable[0]!,
      [true, 'New', '', 'Created', '≥', new Day('2026-01-01'), 5],
    ]);
    const before = document.sheet('Rules').cells.at(2, 6);
    expect(saved(document, 'New', { Points: 6 }).kind).toBe('done');
    expect([document.sheet('Rules').cells.at(2, 6), document.sheet('Rules').cells.at(2, 7)]).toEqual([
      before,
      6,
    ]);
  });
});

describe('a new rule', () => {
  const fresh = {
    On: true,
    Rule: 'Food',
    Kind: 'Attribute',
    Field: 'Industry',
    Test: 'is',
    Value: 'Food',
    Points: '5',
  };

  it('goes below the last one, with a box and the formats of the rows above', () => {
    const document = rulesDocument();
    document.sheet('Rules').formats.numberFormat.set({ row: 5, column: 6, rows: 1, columns: 1 }, '@');
    expect(edit(document, 'saveRule', { read: [], wanted: [fresh] })).toMatchObject({
      kind: 'done',
      said: '“Food” is added.',
      row: 6,
    });
    expect(ruleTexts(document)[4]).toEqual([
      'true',
      'Food',
      'Attribute',
      'Industry',
      'is',
      'Food',
      '5',
      '',
      '',
    ]);
    expect(document.sheet('Rules').cells.at(6, 7)).toBe(5);
    expect(document.sheet('Rules').validations.at(6, 1)?.criteria).toBe('CHECKBOX');
    expect(document.sheet('Rules').formats.numberFormat.at(6, 6)).toBe('@');
  });

  it('goes below the last of its group', () => {
    const document = rulesDocument();
    edit(document, 'saveRule', { read: [], wanted: [{ ...fresh, Group: 'size' }] });
    expect(names(document)).toEqual(['Software', 'Large', 'and', 'Food', 'Free mail']);
  });

  it('is the first of an empty tab', () => {
    const document = rulesDocument([ruleTable[0]!]);
    expect(readRules(document)).toMatchObject({ stopped: null, rules: [] });
    edit(document, 'saveRule', { read: [], wanted: [fresh] });
    expect(names(document)).toEqual(['Food']);
  });

  it('holds what people write as text', () => {
    const document = rulesDocument();
    const hostile = {
      ...fresh,
      Rule: '=HYPERLINK("x")',
      Value: '+1; <img src=x onerror=alert(1)>',
      Field: '@Industry',
    };
    edit(document, 'saveRule', { read: [], wanted: [hostile] });
    expect(ruleTexts(document)[4]!.slice(1, 6)).toEqual([
      '=HYPERLINK("x")',
      'Attribute',
      '@Industry',
      'is',
      '+1; <img src=x onerror=alert(1)>',
    ]);
  });
});

describe('a rule and its and rows', () => {
  it('are switched together, but for a condition that is off by itself', () => {
    const document = rulesDocument();
    const on = () => ruleTexts(document).map((row) => row[0]);
    edit(document, 'switchRule', { read: rowsOf(document, 'Large'), isOn: false });
    expect(on()).toEqual(['true', 'false', 'false', 'false']);
    edit(document, 'switchRule', { read: rowsOf(document, 'Large'), isOn: true });
    put(document.sheet('Rules'), 4, 1, false);
    edit(document, 'switchRule', { read: rowsOf(document, 'Large'), isOn: false });
    expect(on()).toEqual(['true', 'false', 'false', 'false']);
  });

  it('are moved together, with all that stands beside them', () => {
    const document = rulesDocument();
    const move = (name: string, to: string) =>
      edit(document, 'moveRule', { read: rowsOf(document, name), to });
    expect(move('Software', 'down')).toMatchObject({
      kind: 'done',
      said: '“Software” is moved down.',
      row: 4,
    });
    expect(names(document)).toEqual(['Large', 'and', 'Software', 'Free mail']);
    expect(ruleTexts(document)[2]![8]).toBe('my own note');
    expect(move('Free mail', 'down')).toMatchObject({ said: '“Free mail” stands last already.' });
    move('Free mail', 'up');
    move('Free mail', 'up');
    expect(names(document)).toEqual(['Free mail', 'Large', 'and', 'Software']);
  });

  it('are copied together, switched off', () => {
    const document = rulesDocument();
    expect(edit(document, 'duplicateRule', { read: rowsOf(document, 'Large') })).toMatchObject({
      said: '“Large” is copied. The copy stands below it and is switched off.',
      row: 5,
    });
    expect(ruleTexts(document).slice(3, 5)).toEqual([
      ['false', 'Large (copy)', 'Attribute', 'Employees', '>=', '200', '15', 'Size', ''],
      ['true', 'and', '', 'Industry', 'is none of', 'Retail', '', '', ''],
    ]);
  });

  it('are deleted together; Go back brings them back', () => {
    const document = rulesDocument();
    document.scoreLeads();
    edit(document, 'deleteRule', { read: rowsOf(document, 'Large') });
    expect(names(document)).toEqual(['Software', 'Free mail']);
    document.scoreLeads();
    document.host.answers = {
      alert: ({ buttons }) => (buttons.startsWith('YES') ? 'YES' : 'OK'),
      prompt: () => ({ button: 'OK', text: '1' }),
    };
    document.run('menuRestoreVersion');
    expect(names(document)).toEqual(['Software', 'Large', 'and', 'Free mail']);
  });

  it('that were moved are put back by Go back too', () => {
    const document = rulesDocument();
    document.scoreLeads();
    edit(document, 'moveRule', { read: rowsOf(document, 'Large'), to: 'up' });
    document.scoreLeads();
    document.host.answers = {
      alert: ({ buttons }) => (buttons.startsWith('YES') ? 'YES' : 'OK'),
      prompt: () => ({ button: 'OK', text: '1' }),
    };
    document.run('menuRestoreVersion');
    expect(names(document)).toEqual(['Software', 'Large', 'and', 'Free mail']);
  });
});
