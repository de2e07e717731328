import { describe, expect, it } from 'vitest';
import { randomNumbers, shuffle } from '../../../src/evidence/fit/random.ts';
import {
  aucOf,
  type Field,
  learnCard,
  logLoss,
  scoreCard,
  textField,
  winProbability,
} from '../../../src/evidence/index.ts';
import { generated } from '../pairs/generated.ts';

/** Every number that a result holds, however deep. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (ArrayBuffer.isView(value)) return [...(value as Float64Array)];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(numbersIn) : [];
}

const noise = (count: number, seed: number): Field[] => {
  const random = randomNumbers(seed);
  return [
    {
      kind: 'number',
      name: 'Noise',
      values: Float64Array.from({ length: count }, () => Math.round(50 * random())),
    },
    textField(
      'Colour',
      Array.from({ length: count }, () => 'rgb'[Math.floor(3 * random())]!),
    ),
  ];
};

/** Milliseconds, for many seeds on a busy machine. */
const slow = 60_000;

describe('learnCard', () => {
  const training = generated(2000, 1, 2);
  const { suggestion, refusal, warnings } = learnCard(training);
  const test = generated(5000, 2, 2);

  it('suggests points that hold on deals it has not seen', () => {
    expect([refusal, warnings]).toEqual([null, []]);
    const { card, auc } = suggestion!;
    const scores = scoreCard(card, test.fields, 5000);
    const onTest = aucOf(scores, test.won)!;
    expect(onTest.auc).toBeGreaterThan(0.75);
    // the cross-validated figure promises what unseen deals keep
    expect(Math.abs(onTest.auc - auc.auc)).toBeLessThan(0.03);
  });

  it('promises probabilities that come true', () => {
    const { card } = suggestion!;
    const probabilities = scoreCard(card, test.fields, 5000).map((score) => winProbability(card, score));
    const promised = probabilities.reduce((sum, value) => sum + value, 0);
    const won = test.won.reduce((sum, outcome) => sum + outcome, 0);
    // standard deviation of the number won is about 34
    expect(Math.abs(promised - won)).toBeLessThan(170);
    expect(logLoss(probabilities, test.won)).toBeLessThan(0.58);
  });

  it('stays between floor and ceiling, with whole points', () => {
    const { card } = suggestion!;
    expect([card.lowest >= 0, card.highest <= 100, card.highest > 90]).toEqual([true, true, true]);
    for (const { points } of card.rules) expect(Number.isInteger(points) && points !== 0).toBe(true);
    for (const score of scoreCard(card, test.fields, 5000)) {
      expect(score >= card.lowest && score <= card.highest).toBe(true);
    }
  });

  it('suggests the pair that is there', () => {
    expect(suggestion!.pairs).toBe(1);
    expect(suggestion!.card.rules.filter(({ conditions }) => conditions.length > 1)).toHaveLength(1);
  });

  it('loses at most 0.003 AUC by fitting the scale', () => {
    const open = learnCard(training, { scale: { floor: null, ceiling: null } }).suggestion!.card;
    const aucFor = (card: typeof open) => aucOf(scoreCard(card, test.fields, 5000), test.won)!.auc;
    expect(aucFor(suggestion!.card)).toBeGreaterThan(aucFor(open) - 0.003);
  });

  it('keeps as many fields as asked for, those that say most', () => {
    const short = learnCard(training, { mostFields: 2, mostPairs: 0 }).suggestion!;
    expect(short.fields).toEqual(['Visits', 'Role']);
    expect(short.card.rules.every(({ conditions }) => short.fields.includes(conditions[0]!.field))).toBe(
      true,
    );
  });

  it('gives the same card for the same seed', () => {
    const few = generated(300, 4, 0);
    expect(learnCard(few, { seed: 9 })).toEqual(learnCard(few, { seed: 9 }));
  });

  it("keeps the user's own score where deals are few, and says by how much", () => {
    const few = generated(120, 5, 0);
    const opinion = (few.fields[0] as { values: Float64Array }).values.map((visits) => 5 * visits);
    expect(learnCard({ ...few, opinion }).suggestion?.card.opinionFactor).toBeGreaterThan(0);
    expect(learnCard({ ...training, opinion: new Float64Array(2000) }).suggestion?.card.opinionFactor).toBe(
      0,
    );
  });

  it("leaves the user's own score out rather than turning it round", () => {
    const few = generated(120, 5, 0);
    const { values } = few.fields[0] as { values: Float64Array };
    const opinion = values.map((visits) => -5 * visits);
    expect(learnCard({ ...few, opinion }).suggestion?.card.opinionFactor).toBe(0);
  });
});

describe('learnCard with bad input', () => {
  const deals = generated(300, 3, 0);
  const outcomes = (won: number, lost: number) =>
    Uint8Array.from({ length: won + lost }, (_, i) => (i < won ? 1 : 0));

  it('says that there are no deals', () => {
    expect(learnCard({ fields: [], won: new Uint8Array(0) }).refusal).toEqual({ kind: 'no-deals' });
  });

  it('says that all deals are won', () => {
    const refused = learnCard({ fields: noise(50, 1), won: outcomes(50, 0) });
    expect(refused.refusal).toEqual({ kind: 'one-outcome-only', outcome: 'won', deals: 50 });
  });

  it('says that there are too few won deals', () => {
    const refused = learnCard({ fields: noise(100, 1), won: outcomes(7, 93) });
    expect(refused.refusal).toEqual({ kind: 'too-few', won: 7, lost: 93, needed: 10 });
  });

  it('says that fewer than 40 are few, and suggests what the deals support', () => {
    const few = generated(80, 7, 0);
    const wins = few.won.reduce((sum, outcome) => sum + outcome, 0);
    const { warnings } = learnCard(few);
    expect(warnings).toContainEqual({ kind: 'few-outcomes', won: wins, lost: 80 - wins });
  });

  it(
    'suggests nothing where the columns say nothing',
    () => {
      const refused = Array.from({ length: 20 }, (_, seed) =>
        learnCard({
          fields: noise(200, seed + 1),
          won: shuffle(outcomes(80, 120), randomNumbers(seed + 99)),
        }),
      ).filter(({ refusal }) => refusal?.kind === 'no-signal');
      // the gate is meant to let a few in a hundred through
      expect(refused.length).toBeGreaterThanOrEqual(18);
    },
    slow,
  );

  it('leaves out columns without content, and those that give the outcome away', () => {
    const won = deals.won;
    const bad: Field[] = [
      textField(
        'Same',
        Array.from(won, () => 'x'),
      ),
      { kind: 'number', name: 'Blank', values: new Float64Array(300).fill(Number.NaN) },
      textField(
        'ID',
        Array.from(won, (_, row) => `id ${row}`),
      ),
      textField(
        'Stage',
        Array.from(won, (outcome, row) => (row % 20 === 0 ? 'open' : outcome === 1 ? 'signed' : 'gone')),
      ),
      textField(
        'Lost because',
        Array.from(won, (outcome, row) => (outcome === 0 && row % 2 === 0 ? `reason ${row % 3}` : '')),
      ),
    ];
    const { suggestion, warnings } = learnCard({ fields: [...bad, ...deals.fields], won });
    expect(warnings).toEqual([
      { kind: 'constant', field: 'Same' },
      { kind: 'constant', field: 'Blank' },
      { kind: 'too-many-texts', field: 'ID', texts: 300 },
      { kind: 'too-good', field: 'Stage', auc: expect.closeTo(0.98, 1) },
      { kind: 'one-outcome', field: 'Lost because', outcome: 'lost', filled: expect.any(Number) },
    ]);
    expect(suggestion!.fields.some((name) => bad.some((field) => field.name === name))).toBe(false);
  });

  it('says so where nothing usable is left', () => {
    const fields = [
      textField(
        'Same',
        Array.from(deals.won, () => 'x'),
      ),
    ];
    expect(learnCard({ fields, won: deals.won }).refusal).toEqual({ kind: 'no-fields' });
  });

  it('learns from a single column', () => {
    const { suggestion } = learnCard({
      fields: [generated(600, 1, 0).fields[0]!],
      won: generated(600, 1, 0).won,
    });
    expect(suggestion!.fields).toEqual(['Visits']);
  });

  it('bears 2,000 different texts', () => {
    const random = randomNumbers(11);
    const texts = Array.from({ length: 4000 }, () => `text ${Math.floor(2000 * random() ** 2)}`);
    const won = Uint8Array.from(texts, (text) =>
      random() < (Number(text.slice(5)) < 300 ? 0.6 : 0.3) ? 1 : 0,
    );
    const { suggestion } = learnCard({ fields: [textField('Text', texts)], won });
    expect(numbersIn(suggestion).every(Number.isFinite)).toBe(true);
  });

  it('is finite where two columns together separate won from lost', () => {
    const random = randomNumbers(12);
    const left = Array.from({ length: 400 }, () => Math.floor(4 * random()));
    const right = Array.from({ length: 400 }, () => Math.floor(4 * random()));
    const won = Uint8Array.from(left, (value, row) => (value + right[row]! >= 3 ? 1 : 0));
    const fields = [left, right].map((values, k) => textField(`Part ${k}`, values.map(String)));
    const { suggestion } = learnCard({ fields, won });
    expect(suggestion!.auc.auc).toBeGreaterThan(0.99);
    expect(numbersIn(suggestion).every(Number.isFinite)).toBe(true);
  });

  it('is finite where every deal is entered twice', () => {
    const twice = [...deals.won.keys()].flatMap((row) => [row, row]);
    const won = Uint8Array.from(twice, (row) => deals.won[row]!);
    const fields = [
      textField(
        'Role',
        twice.map((row) => ((deals.won[row]! + row) % 3 === 0 ? 'a' : 'b')),
      ),
    ];
    expect(numbersIn(learnCard({ fields, won })).every(Number.isFinite)).toBe(true);
  });
});
