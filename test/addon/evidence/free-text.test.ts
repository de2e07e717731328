import { expect, it } from 'vitest';
import { generateWordyDeals, type WordyDeals } from '../../../bench/evidence/word-texts.ts';
import { learnCard, scoreCard } from '../../../src/evidence/index.ts';
import { writeCsv } from '../../../src/host/files/csv/write-csv.ts';
import { withFolder } from './evidence-command.ts';

const csvOf = ({ notes, names, won, fields }: WordyDeals) => {
  const [, size, region] = fields;
  return writeCsv([
    ['Lead ID', 'First name', 'Notes', 'Size', 'Region', 'Outcome'],
    ...notes.map((note, k) => [
      `L${k}`,
      names[k]!,
      note,
      size!.kind === 'number' ? size!.values[k]! : '',
      region!.kind === 'text' ? region!.values[region!.codes[k]!]! : '',
      won[k] === 1 ? 'Won' : 'Lost',
    ]),
  ]);
};

it('words of notes are signals, and rules that score every lead as the card that was fitted to the deals', async () => {
  const deals = generateWordyDeals({ deals: 1000, seed: 2, isPlanted: true });
  const unseen = generateWordyDeals({ deals: 300, seed: 3, isPlanted: true });
  // Nothing is learnt from the names.
  const { card } = learnCard({ fields: deals.fields, won: deals.won }).suggestion!;
  const expected = scoreCard(card, unseen.fields, unseen.won.length);
  await withFolder({ 'leads.csv': csvOf(deals), 'new.csv': csvOf(unseen) }, async (folder) => {
    const found = await folder.run(
      ...['evidence', 'leads.csv', '--set', 'Deals tab=Leads', '--rules-out', 'rules.csv'],
    );
    const { signals, rebuilt } = found.summary.evidence!;
    const words = signals.map(({ field, test, value }) => `${field} ${test} ${value}`);
    expect(words).toEqual(
      expect.arrayContaining(['Notes contains any of urgent', 'Notes contains any of just looking']),
    );
    expect(signals.find(({ value }) => value === 'just looking')!.suggestedPoints).toBeLessThan(0);
    expect([rebuilt!.lowest, rebuilt!.highest]).toEqual([card.lowest, card.highest]);
    const scored = await folder.run('score', 'new.csv', '--rules', 'rules.csv', '--scores-out', 'scores.csv');
    expect(scored.summary.rulesLeftOut).toEqual([]);
    expect(await folder.scores('scores.csv')).toEqual([...expected]);
  });
});
