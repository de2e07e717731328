import { describe, expect, it } from 'vitest';
import { randomNumbers } from '../../../src/evidence/fit/random.ts';
import { type Field, findSignals, textField } from '../../../src/evidence/index.ts';

/** 400 deals in which Source web and many visits win, and Colour says nothing. */
function deals(effect: number): { fields: Field[]; won: Uint8Array } {
  const random = randomNumbers(8);
  const of = (texts: string) =>
    Array.from({ length: 400 }, () => texts.split(' ')[Math.floor(3 * random())]!);
  const source = of('web ads fair');
  const visits = Float64Array.from({ length: 400 }, () => Math.floor(20 * random()));
  const won = Uint8Array.from(source, (text, row) => {
    const logOdds = -1 + effect * ((text === 'web' ? 1.5 : 0) + (visits[row]! >= 10 ? 1.5 : 0));
    return random() < 1 / (1 + Math.exp(-logOdds)) ? 1 : 0;
  });
  const fields = [
    textField('Source', source),
    textField('Colour', of('red green blue')),
    { kind: 'number', name: 'Visits', values: visits } as const,
  ];
  return { fields, won };
}

describe('findSignals', () => {
  it('finds what separates won from lost, surest first, and one cut a number', () => {
    const { signals } = findSignals(deals(1));
    const cuts = signals.filter(({ condition }) => condition.field === 'Visits');
    expect(cuts).toHaveLength(1);
    expect(signals.map(({ condition }) => condition)).toContainEqual({
      field: 'Source',
      test: 'is any of',
      texts: ['web'],
    });
    expect(signals.some(({ condition }) => condition.field === 'Colour')).toBe(false);
    for (const { adjustedP, evidence, holds } of signals) {
      expect(adjustedP).toBeLessThanOrEqual(0.1);
      expect(holds.reduce((sum, value) => sum + value, 0)).toBe(evidence.wonWith + evidence.lostWith);
    }
  });

  it('finds nothing where nothing separates', () => {
    expect(findSignals(deals(0)).signals).toEqual([]);
  });

  it('passes on what is wrong with a column', () => {
    const { won } = deals(1);
    const same = textField(
      'Same',
      Array.from(won, () => 'x'),
    );
    const { warnings } = findSignals({ fields: [same], won });
    expect(warnings).toEqual([{ kind: 'constant', field: 'Same' }]);
  });
});
