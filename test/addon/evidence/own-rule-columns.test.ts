import { describe, expect, it } from 'vitest';
import { randomNumbers } from '../../../src/evidence/fit/random.ts';
import { writeCsv } from '../../../src/host/files/csv/write-csv.ts';
import { type CommandFolder, withFolder } from './evidence-command.ts';

/** Leads of whom a chief in a large firm buys, which no column says by itself: every title differs. */
function leadsFile(count: number, seed: number): string {
  const random = randomNumbers(seed);
  const rows = Array.from({ length: count }, (_, k) => {
    const [isChief, isLarge, isWeb] = [random() < 0.4, random() < 0.5, random() < 0.5];
    const logOdds = (isChief ? 1.4 : -0.8) + (isLarge ? 0.5 : -0.5) + (isWeb ? 0.4 : -0.4);
    const isWon = random() < 1 / (1 + Math.exp(-logOdds));
    const title = `${isChief ? 'Chief' : 'Clerk'}${k}`;
    return [`L${k}`, title, isLarge ? 'large' : 'small', isWeb ? 'web' : 'fair', isWon ? 'Won' : 'Lost'];
  });
  return writeCsv([['Lead ID', 'Title', 'Firm', 'Source', 'Outcome'], ...rows]);
}

const ownRules = writeCsv([
  ['Rule', 'Field', 'Test', 'Value', 'Points'],
  ['Chief', 'Title', 'starts with', 'chief', 30],
  ['Large', 'Firm', 'is', 'large', 10],
  ['No fair', 'Source', 'is', 'nowhere', 'Disqualify'],
]);
const everyLead = writeCsv([
  ['Lead ID', 'Title', 'Firm', 'Source'],
  ...['Chief', 'Clerk'].flatMap((title) =>
    ['large', 'small'].flatMap((firm) =>
      ['web', 'fair'].map((source) => [`${title}${firm}${source}`, title, firm, source]),
    ),
  ),
]);

describe('matches of the rules that are there', () => {
  it('are learnt from as columns, and get points in the rows of their rules that the engine adds up to the card', async () => {
    const files = { 'leads.csv': leadsFile(700, 3), 'own.csv': ownRules, 'every.csv': everyLead };
    await withFolder(files, async (folder) => {
      const { summary } = await folder.run(
        ...[
          'evidence',
          'leads.csv',
          '--rules',
          'own.csv',
          '--set',
          'Deals tab=Leads',
          '--rules-out',
          'new.csv',
        ],
      );
      const { rebuilt } = summary.evidence!;
      expect(rebuilt!.ownRulesFactor).toBe(0);
      expect(rebuilt!.fields).toContain('your rule "Chief"');
      expect(summary.messages.join(' ')).toMatch(/of yours stays? among them with points of (its|their) own/);
      const points = new Map(summary.rebuiltRules!.map((row) => [row[1], row[6]]));
      expect(points.get('Chief')).toBeGreaterThan(5);
      expect(points.get('No fair')).toBe('Disqualify');
      await folder.run('score', 'every.csv', '--rules', 'new.csv', '--scores-out', 'scores.csv');
      const scores = await folder.scores('scores.csv');
      expect([Math.min(...scores), Math.max(...scores)]).toEqual([rebuilt!.lowest, rebuilt!.highest]);
    });
  });

  it('are told to do better where they cannot be learnt from, with both figures', async () => {
    await withFolder({ 'leads.csv': leadsFile(700, 3), 'own.csv': ownRules }, async (folder) => {
      const settings = ['--set', 'Deals tab=Leads', '--set', 'Max points: Fit=60'];
      const { summary } = await folder.run('evidence', 'leads.csv', '--rules', 'own.csv', ...settings);
      const { ownAuc, rebuilt } = summary.evidence!;
      expect(ownAuc).toBeGreaterThan(rebuilt!.auc);
      const [own, ofNew] = [ownAuc!, rebuilt!.auc].map((auc) => (100 * auc).toFixed(1));
      expect(summary.messages.join(' ')).toContain(
        `Your own rules do better than these new ones: of a won and a lost deal the won one scores higher in ${own} of 100 cases by yours, and in ${ofNew} by the new ones`,
      );
    });
  });
});

describe('minimums for new points', () => {
  it('lie above the floor of the score, where points against alone would put them below it', async () => {
    const against = writeCsv([
      ['Rule', 'Field', 'Test', 'Value', 'Points'],
      ['Small', 'Firm', 'is', 'small', -30],
      ['Clerk', 'Title', 'starts with', 'clerk', -40],
      ['Web', 'Source', 'is', 'web', 10],
    ]);
    const suggested = (folder: CommandFolder, ...settings: string[]) =>
      folder
        .run('evidence', 'leads.csv', '--rules', 'own.csv', '--set', 'Deals tab=Leads', ...settings)
        .then(({ summary }) => summary.evidence!.reweighed!.thresholds.map(({ minScore }) => minScore));
    await withFolder({ 'leads.csv': leadsFile(700, 3), 'own.csv': against }, async (folder) => {
      const open = await suggested(folder, '--set', 'Score floor=none');
      expect(open[0]).toBeLessThan(0);
      const limited = await suggested(folder, '--set', 'Score floor=0');
      expect(limited.length).toBeGreaterThan(0);
      for (const minimum of limited) expect(minimum).toBeGreaterThan(0);
    });
  });
});
