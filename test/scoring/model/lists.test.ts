import { describe, expect, it } from 'vitest';
import { builtInLists, readLists } from '../../../src/scoring/model/lists.ts';
import { stateOf, tableOf } from '../score-workbook.ts';

describe('readLists', () => {
  it('has Free mail, Disposable mail, Academic, Role addresses and an empty Competitors built in', () => {
    const lists = readLists(null);
    expect([...lists.keys()]).toEqual([
      'free mail',
      'disposable mail',
      'academic',
      'role addresses',
      'competitors',
    ]);
    expect(lists.get('competitors')).toEqual([]);
  });

  // DECISIONS A32.
  it("replaces a built-in list by the tab's, even by an empty one", () => {
    const lists = readLists(
      tableOf('Lists', [
        ['FREE  mail', 'Academic'],
        ['', 'edu'],
        [' ', ' mit.edu '],
      ]),
    );
    expect(lists.get('free mail')).toEqual([]);
    expect(lists.get('academic')).toEqual(['edu', 'mit.edu']);
    expect(lists.get('disposable mail')).toContain('mailinator.com');
  });

  it('takes the leftmost of two lists of one name', () => {
    expect(
      readLists(
        tableOf('Lists', [
          ['VIP', 'vip', ''],
          ['a', 'b', 'c'],
        ]),
      ).get('vip'),
    ).toEqual(['a']);
  });
});

describe('the built-in lists', () => {
  it('name nothing twice', () => {
    for (const { items } of builtInLists) expect(items.length).toBe(new Set(items).size);
  });

  it.each([
    ['email is free', '', 'ann@gmail.com', 'match'],
    ['email is free', '', 'ann@acme.com', 'no'],
    ['email is academic', '', 'sam@cs.stanford.edu', 'match'],
    ['email is academic', '', 'sam@ox.ac.uk', 'match'],
    ['email is academic', '', 'sam@uni-bonn.de', 'match'],
    ['email is academic', '', 'sam@sydney.edu.au', 'match'],
    ['email is academic', '', 'sam@eduardo.com', 'no'],
    ['email domain in', 'list: Disposable mail', 'x@mailinator.com', 'match'],
    ['matches', 'list: Role addresses', 'info@acme.com', 'match'],
    ['matches', 'list: Role addresses', 'ann@acme.com', 'no'],
  ])('%s %s says of %s: %s', (test, value, cell, state) => {
    expect(stateOf(test, value, cell)).toBe(state);
  });
});
