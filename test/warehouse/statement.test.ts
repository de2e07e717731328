import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { date } from '../scoring/score-workbook.ts';
import { propertyRuns } from '../setup/property-runs.ts';
import { arbitraryWarehouse } from './arbitrary-warehouse.ts';
import { scoreByEngine, scoreInDuckDb } from './score-in-duckdb.ts';
import { WarehouseDocument } from './warehouse-document.ts';

describe('the statement', () => {
  it('gives in DuckDB what the engine gives, column by column', async () => {
    const document = new WarehouseDocument({
      leads: [
        ['Lead ID', 'Industry', 'Employees', 'Email', 'Seen', 'Budget'],
        ['a', 'SaaS', 150, 'ann@acme.com', date('2026-11-10'), true],
        ['b', ' saas ', 20, 'bob@gmail.com', date('2026-01-10'), false],
        ['c', '', '', 'broken@', '', ''],
      ],
      rules: [
        { Field: 'Industry', Test: 'is', Value: 'SaaS', Points: 20 },
        { Field: 'Employees', Test: 'between', Value: '50-500', Points: 15 },
        { Field: 'Email', Test: 'email is free', Points: -10 },
        { Field: 'Email', Test: 'email is invalid', Points: 'Disqualify' },
        { Field: 'Seen', Test: 'is not empty', Fade: 'half-life', 'Fade days': 10, Points: 30 },
        { Field: 'Budget', Test: 'is yes', Points: 5 },
        { Field: 'Activity', Test: 'is', Value: 'Demo', Points: 25, Count: 'each', 'Max points': 40 },
      ],
      activities: [
        ['Lead ID', 'Activity', 'When', 'Count'],
        ['A', 'demo', date('2026-11-01'), 2],
        ['b', 'Demo', date('2026-11-01'), ''],
      ],
    });
    const found = await scoreInDuckDb(document);
    expect(found).toEqual(scoreByEngine(document));
    // 20 + 15 + 30·2^(−11/10) + 5 + 40; 20 − 10 + 30·2^(−315/10) + 25.
    expect(found.map(({ score }) => score)).toEqual([94, 35, 0]);
  });

  it('reads a date of Value by the setting Date order', async () => {
    const scoresSaying = async (dateOrder: string) => {
      const document = new WarehouseDocument({
        leads: [
          ['Lead ID', 'Seen'],
          ['a', date('2026-03-15')],
          ['b', date('2026-10-05')],
        ],
        rules: [{ Field: 'Seen', Test: '≥', Value: '3/10/2026', Points: 20 }],
        settings: { 'Date order': dateOrder },
      });
      const found = await scoreInDuckDb(document);
      expect(found).toEqual(scoreByEngine(document));
      return found.map(({ score }) => score);
    };
    expect(await scoresSaying('month first')).toEqual([20, 20]);
    expect(await scoresSaying('day first')).toEqual([0, 20]);
  });

  it('gives in DuckDB what the engine gives for random spreadsheets, lead by lead', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryWarehouse, async (workbook) => {
        const document = new WarehouseDocument(workbook);
        expect(await scoreInDuckDb(document)).toEqual(scoreByEngine(document));
      }),
      propertyRuns(0.2),
    );
  });
});
