import { randomNumbers } from '../../src/evidence/fit/random.ts';
import { TestDocument, type TestRow } from '../../test/addon/document.ts';

const textsOfColumn = 40;

/** Leads that are their own deals: every other column of numbers, the others of forty texts; each says a little. */
export function wideDeals(deals: number, columns: number): TestDocument {
  const random = randomNumbers(7);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const names = Array.from({ length: columns }, (_, j) => `Column ${j}`);
  const rows = Array.from({ length: deals }, (_, i): TestRow => {
    let logOdds = -1;
    const cells = names.map((_, j) => {
      if (j % 2 === 0) {
        const number = Math.round(100 * Math.exp(normal()));
        logOdds += 0.15 * Math.tanh(number / 100 - 1);
        return number;
      }
      const text = Math.floor(textsOfColumn * random() ** 2);
      logOdds += 0.15 * Math.sin(text);
      return `text ${text}`;
    });
    return [`L${i}`, ...cells, random() < 1 / (1 + Math.exp(-logOdds)) ? 'Won' : 'Lost'];
  });
  const rules = names.map(
    (name, j): TestRow =>
      j % 2 === 0 ? [true, name, name, '≥', '120', 5] : [true, name, name, 'is any of', 'text 1, text 2', 5],
  );
  return new TestDocument(
    {
      Leads: [['Lead ID', ...names, 'Outcome'], ...rows],
      Rules: [['On', 'Rule', 'Field', 'Test', 'Value', 'Points'], ...rules],
      Settings: [
        ['Setting', 'Value'],
        ['Deals tab', 'Leads'],
      ],
    },
    { rows: deals + 50, columns: columns + 12, answers: { alert: () => 'YES' } },
  );
}
