import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { proposeRules } from '../../src/proposal/index.ts';
import { type Cell, dayNumber } from '../../src/scoring/index.ts';
import { readTypedCsv } from '../oracle/csv.ts';
import { expectSoundRules } from './expect-sound-rules.ts';
import { setUpSource } from './set-up-source.ts';

const data = fileURLToPath(new URL('../../../shared/data/', import.meta.url));
const isThere = existsSync(data);
if (!isThere)
  console.warn('Set-up is not checked on the public data sets: there is no folder ../shared/data.');

// Neither has a date whose order the column tells.
const rowsOf = (name: string): Cell[][] =>
  readTypedCsv(gunzipSync(readFileSync(`${data}${name}.csv.gz`)).toString('utf8'), 'en_US', 1, () => '').map(
    (row) => row.map((cell) => (typeof cell === 'object' && 'text' in cell ? cell.text : cell)),
  );

describe.skipIf(!isThere)('set-up on public data', () => {
  it('finds the outcome of X Education among its columns and keeps off what was filled in afterwards', () => {
    const { detection, source } = setUpSource(
      [{ name: 'Sheet1', rows: rowsOf('x_education_leads') }],
      dayNumber(2026, 11, 21),
    );
    expect(detection).toMatchObject({ leadsTab: 'Sheet1', dealsTab: 'Sheet1', headerRow: 1 });
    expect(source.settings.dealOutcomeColumn).toBe('Converted');
    const afterwards = ['Tags', 'Lead Quality', 'Lead Profile', 'Last Activity', 'Last Notable Activity'];
    const scores = ['Activity Index', 'Profile Index', 'Activity Score', 'Profile Score'];
    const known = [...afterwards, ...scores.map((name) => `Asymmetrique ${name}`)];
    expectSoundRules(proposeRules(source), source, [...known, 'Prospect ID', 'Lead Number', 'Converted']);
  });

  it('proposes rules for Olist, which has one telling column', () => {
    const { detection, source } = setUpSource(
      [
        { name: 'olist_closed_deals', rows: rowsOf('olist_closed_deals') },
        { name: 'olist_marketing_qualified_leads', rows: rowsOf('olist_marketing_qualified_leads') },
      ],
      dayNumber(2018, 6, 1),
    );
    expect(detection).toMatchObject({
      leadsTab: 'olist_marketing_qualified_leads',
      dealsTab: 'olist_closed_deals',
      activitiesTab: null,
    });
    // The closed deals are all won, and no column says so.
    expect(detection.remarks).toContain(
      'No column of "olist_closed_deals" says won and lost. Add a column "Outcome" that says Won or Lost, lost deals included, so that conversion can be worked out.',
    );
    // Its origins are warm or unsaid: none of them speaks against a lead.
    expectSoundRules(proposeRules(source), source, ['mql_id', 'landing_page_id'], false);
  });

  it('proposes rules for Salvirt, whose rows have no key', () => {
    const { detection, source } = setUpSource(
      [{ name: 'Sheet1', rows: rowsOf('salvirt_b2b_sales') }],
      dayNumber(2026, 11, 21),
    );
    expect(source.settings.dealOutcomeColumn).toBe('Status');
    expect(detection.remarks).toContain(
      'No column of "Sheet1" tells its leads apart. Add a column "Lead ID" with a number for each, then set it as "Lead key column".',
    );
    // Without a key the first column stands for it.
    expectSoundRules(proposeRules(source), source, ['Product', 'Seller', 'Status']);
  });
});
