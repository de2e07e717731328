import { describe, expect, it } from 'vitest';
import { randomNumbers } from '../../../src/evidence/fit/random.ts';
import { type Field, learnCard, scoreCard, textField } from '../../../src/evidence/index.ts';
import { writeCsv } from '../../../src/host/files/csv/write-csv.ts';
import { withFolder } from './evidence-command.ts';

interface RandomLead {
  visits: number;
  visitsCell: string | number | null;
  rate: number;
  size: string;
  city: string;
  won: boolean;
}

const sizes = ['1-10', '11-50', '51-200', '1000+', ''];
const cities = ['Ulm', 'Köln, am Rhein', '"Bonn"', 'list: x', "'s-Hertogenbosch", '=Graz', ''];

/** Leads of which visits, rate and size decide; `unseen` ones also hold what no deal had. */
function randomLeads(count: number, seed: number, unseen: boolean): RandomLead[] {
  const random = randomNumbers(seed);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!;
  return Array.from({ length: count }, () => {
    const visits = random() < 0.1 ? Number.NaN : Math.floor(random() * (unseen ? 4000 : 2000));
    const rate = random() < 0.1 ? Number.NaN : Math.round(random() * 1e6) / 1e6;
    const size = pick(unseen ? [...sizes, '5000-6000'] : sizes);
    const city = pick(unseen ? [...cities, 'Atlantis'] : cities);
    const logOdds =
      (visits > 900 ? 1 : -1) +
      (rate < 0.4 ? 1 : 0) +
      (size === '51-200' ? 1.5 : 0) -
      (city === 'Ulm' ? 1 : 0);
    return {
      ...{ visits, rate, size, city },
      visitsCell: Number.isNaN(visits) ? null : random() < 0.2 ? visits.toLocaleString('en-US') : visits,
      won: random() < 1 / (1 + Math.exp(-logOdds)),
    };
  });
}

const csvOf = (leads: readonly RandomLead[]) =>
  writeCsv([
    ['Lead ID', 'Visits', 'Rate', 'Size', 'City', 'Outcome'],
    ...leads.map(({ visitsCell, rate, size, city, won }, k) => [
      `L${k}`,
      visitsCell,
      Number.isNaN(rate) ? null : rate,
      size,
      city,
      won ? 'Won' : 'Lost',
    ]),
  ]);

const fieldsOf = (leads: readonly RandomLead[]): Field[] => [
  { kind: 'number', name: 'Visits', values: Float64Array.from(leads, ({ visits }) => visits) },
  { kind: 'number', name: 'Rate', values: Float64Array.from(leads, ({ rate }) => rate) },
  textField(
    'Size',
    leads.map(({ size }) => size),
  ),
  textField(
    'City',
    leads.map(({ city }) => city.toLowerCase()),
  ),
];

describe('rebuilt rules, through the command line', () => {
  it.each([1, 2, 3])(
    'score unseen leads as the card that was fitted to the deals (seed %i)',
    async (seed) => {
      const deals = randomLeads(700, seed, false);
      const leads = randomLeads(300, seed + 100, true);
      const files = { 'leads.csv': csvOf(deals), 'new.csv': csvOf(leads) };
      const won = Uint8Array.from(deals, (deal) => (deal.won ? 1 : 0));
      const { card } = learnCard({ fields: fieldsOf(deals), won }).suggestion!;
      const expected = scoreCard(card, fieldsOf(leads), leads.length);
      expect(card.rules.length).toBeGreaterThan(5);
      await withFolder(files, async (folder) => {
        const found = await folder.run(
          'evidence',
          'leads.csv',
          '--set',
          'Deals tab=Leads',
          '--rules-out',
          'rules.csv',
        );
        expect([found.code, found.summary.evidence?.rebuilt?.lowest]).toEqual([0, card.lowest]);
        const scored = await folder.run(
          'score',
          'new.csv',
          '--rules',
          'rules.csv',
          '--scores-out',
          'scores.csv',
        );
        expect(scored.summary.rulesLeftOut).toEqual([]);
        expect(await folder.scores('scores.csv')).toEqual([...expected]);
        expect(Math.min(...expected)).toBeGreaterThanOrEqual(0);
        expect(Math.max(...expected)).toBeLessThanOrEqual(100);
      });
    },
  );

  it('keep disqualifiers and a share of the points of the user, where deals are few', async () => {
    const deals = randomLeads(300, 5, false);
    const rules = writeCsv([
      ['Rule', 'Field', 'Test', 'Value', 'Points'],
      ['Many visits', 'Visits', '≥', '901', 40],
      ['Mid-size', 'Size', 'is', '51-200', 30],
      ['Nowhere', 'City', 'is', 'Atlantis', 'Disqualify'],
    ]);
    await withFolder({ 'leads.csv': csvOf(deals), 'own.csv': rules }, async (folder) => {
      const { summary } = await folder.run(
        ...['evidence', 'leads.csv', '--rules', 'own.csv', '--set', 'Deals tab=Leads'],
      );
      const factor = summary.evidence!.rebuilt!.ownRulesFactor;
      const points = new Map(summary.rebuiltRules!.map((row) => [row[1], row[6]]));
      expect(factor).toBeGreaterThan(0.05);
      expect(points.get('Many visits')).toBe(Math.round(40 * factor));
      expect(points.get('Mid-size')).toBe(Math.round(30 * factor));
      expect(points.get('Nowhere')).toBe('Disqualify');
    });
  });
});
