import { describe, expect, it } from 'vitest';
import { type ChosenRule, standingOf } from '../../../src/evidence/claim/chosen-rules.ts';

const rule = (value: string, points = '10', on = true): ChosenRule => ({
  ...{ on, field: 'Source', test: 'is', value, points },
});
const chosen = [rule('web'), rule('fair', '-5')];

describe('standingOf', () => {
  it.each([
    ['in another order', [rule('fair', '-5'), rule('web')], { kind: 'whole', others: 0 }],
    ['beside one more', [...chosen, rule('ads')], { kind: 'whole', others: 1 }],
    ['beside one that is off', [...chosen, rule('ads', '10', false)], { kind: 'whole', others: 0 }],
    ['with other points', [rule('web', '15'), rule('fair', '-5')], { kind: 'part' }],
    ['with one off', [rule('web', '10', false), rule('fair', '-5')], { kind: 'part' }],
    ['without one', [rule('web')], { kind: 'part' }],
    ['all changed', [rule('web', '1'), rule('fair', '1')], { kind: 'none' }],
    ['gone', [], { kind: 'none' }],
  ] as const)('says what is left of chosen rules: %s', (_, present, standing) => {
    expect(standingOf(chosen, present)).toEqual(standing);
  });

  it('lets one rule stand for one of two equal ones only', () => {
    expect(standingOf([rule('web'), rule('web')], [rule('web')])).toEqual({ kind: 'part' });
  });
});
