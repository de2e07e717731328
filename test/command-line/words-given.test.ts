import { describe, expect, it } from 'vitest';
import { withFolder } from '../addon/evidence/evidence-command.ts';

const outcomes = ['payment done', 'lost', 'in talks'];
const rows = Array.from({ length: 90 }, (_, k) => `L${k},${outcomes[k % 3]},${k % 2 === 0 ? 'web' : 'fair'}`);
const csv = ['ID,Stage,Source', ...rows].join('\n');

describe('outcome words given on the command line', () => {
  it('are heeded in the run that they are given to, by set-up and by the claim', async () => {
    await withFolder({ 'leads.csv': csv }, async (folder) => {
      const { code, summary } = await folder.run('run', 'leads.csv', '--set', 'Won words=payment done');
      expect(code).toBe(0);
      expect(summary.messages).toContain('Outcomes that mean won: "payment done" (30).');
      expect(summary.conversion).toMatchObject({ deals: 60, won: 30, lost: 30 });
    });
  });
});
