import { randomNumbers } from '../../src/evidence/fit/random.ts';
import { type Field, textField } from '../../src/evidence/index.ts';

const deals = 900;
const sources = ['Web', 'Referral', 'Event', 'Ads'];
const titles = ['Director', 'Manager', 'Owner', 'Intern'];

/**
 * Seeded deals with three columns that know more than can be known beforehand: Field A, B and C are filled in after the
 * outcome, each with an AUC of its own of 0.80 to 0.86, and their headers say nothing.
 */
export function leakingDeals(seed: number): { fields: Field[]; won: Uint8Array } {
  const random = randomNumbers(Math.imul(seed, 2_654_435_761) + 1);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const pick = (values: readonly string[]) => values[Math.floor(values.length * random())]!;
  const rows = Array.from({ length: deals }, () => {
    const source = pick(sources);
    const employees = 1 + Math.floor(500 * random());
    const chance = 0.25 + (source === 'Referral' ? 0.2 : 0) + (employees > 200 ? 0.1 : 0);
    const won = random() < chance;
    return {
      ...{ source, employees, won, title: pick(titles) },
      yes: (won && random() < 0.66) || random() < 0.02 ? 'yes' : '',
      warm: random() < (won ? 0.84 : 0.14) ? 'warm' : 'cold',
      amount: Math.max(0, Math.round((won ? 52 : 30) + 17 * normal())),
    };
  });
  const number = (name: string, of: (row: (typeof rows)[number]) => number): Field => {
    return { kind: 'number', name, values: Float64Array.from(rows, of) };
  };
  const text = (name: string, of: (row: (typeof rows)[number]) => string) => textField(name, rows.map(of));
  return {
    fields: [
      number('Employees', ({ employees }) => employees),
      number('Field C', ({ amount }) => amount),
      text('Source', ({ source }) => source),
      text('Job title', ({ title }) => title),
      text('Field A', ({ yes }) => yes),
      text('Field B', ({ warm }) => warm),
    ],
    won: Uint8Array.from(rows, ({ won }) => (won ? 1 : 0)),
  };
}
