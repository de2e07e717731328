import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryWarehouse } from './arbitrary-warehouse.ts';
import { scoreByEngine, scoreInDuckDb } from './score-in-duckdb.ts';
import { WarehouseDocument } from './warehouse-document.ts';

describe('the statement', () => {
  it('gives in DuckDB, optimized, what the engine gives for 300 random spreadsheets, lead by lead', async () => {
    for (let seed = 1; seed <= 300; seed++) {
      const [workbook] = fc.sample(arbitraryWarehouse, { seed, numRuns: 1 });
      const document = new WarehouseDocument(workbook!);
      expect(await scoreInDuckDb(document, true), `seed ${seed}`).toEqual(scoreByEngine(document));
    }
  });
});
