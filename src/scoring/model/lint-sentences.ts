/** Advice about rules that work. */
import { advice, quoted } from '../sentences/finding.ts';

export const say = {
  ruleTwice: (row: number) =>
    advice('rule-twice', {
      expected: 'one such rule',
      received: `row ${row}`,
      what: `the rule says the same as row ${row}, and both give points`,
      wayOut: 'Delete one of the two, or cap their group.',
    }),
  rangesStack: (row: number, field: string) =>
    advice('ranges-stack', {
      expected: 'ranges that do not overlap',
      received: `row ${row}`,
      what: `the range overlaps that of row ${row}, so some leads get the points of both for ${field}`,
      wayOut: 'Separate the ranges, or give both one Group and cap it in Settings.',
    }),
  neverMatches: (why: string) =>
    advice('never-matches', {
      expected: 'conditions that can hold together',
      what: `the rule can never match: ${why}`,
      wayOut: 'Correct its conditions, or delete it.',
    }),
  noNegativeRule: () =>
    advice('no-negative-rule', {
      expected: 'at least one rule with negative points',
      what: 'no rule takes points away, so poor leads cannot fall behind',
      wayOut: 'Add a negative signal, such as free mail, students or unsubscribed.',
    }),
  minimumOutOfReach: (status: string, minimum: number, most: number, part: string) =>
    advice('minimum-out-of-reach', {
      expected: `at most ${most}`,
      received: String(minimum),
      what: `${status} needs ${part} ${minimum}, but these rules give at most ${most}`,
      wayOut: 'Lower the minimum, or raise points.',
    }),
  capBelowPoints: (cap: number, points: number) =>
    advice('cap-below-points', {
      expected: `at least ${Math.abs(points)}`,
      received: String(cap),
      what: `Max points ${cap} is less than the rule's ${points} points`,
      wayOut: 'Raise Max points, or lower Points.',
    }),
  partIsNoGroup: (group: string) =>
    advice('part-is-no-group', {
      expected: 'another name',
      received: group,
      what: `Group ${quoted(group)} cannot be capped, because Max points: ${group} is the cap of the whole part`,
      wayOut: 'Name the group otherwise.',
    }),
  groupOfCapUnknown: (group: string) =>
    advice('group-unknown', {
      expected: 'a Group of the Rules tab',
      received: group,
      what: `no rule has the Group ${quoted(group)}, so its cap does nothing`,
      wayOut: 'Correct the name, or delete the row.',
    }),
} as const;
