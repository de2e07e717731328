import { describe, expect, it } from 'vitest';
import { type CaseFiles, expectedOf } from './case-files.ts';
import { runEngine } from './run-engine.ts';

/** `Seen` has dates of both orders, `Until` none that say which; the rule on Kind of day has a Value that may be either. */
function filesSaying(dateOrder: string): CaseFiles {
  return {
    leads: [
      'Lead ID,Seen,Until,Start',
      "L1,3/10/2026,'3/4/2026,2026-04-03",
      "L2,25/12/2025,'5/4/2026,2026-03-04",
      "L3,12/25/2025,'6/6/2026,2026-05-05",
    ].join('\n'),
    rules: [
      'Rule,Field,Test,Value,Points',
      'Seen late,Seen,≥,2026-06-01,1',
      'Seen,Seen,≥,2020-01-01,2',
      'Until April,Until,≥,2026-04-01,4',
      'Start in April,Start,=,3/4/2026,8',
    ].join('\n'),
    settings: `Setting,Value\nDate order,${dateOrder}`,
    asOf: '2026-11-21',
    locale: 'en_US',
    timeZone: 'UTC',
  };
}

describe('Date order', () => {
  // 3 October or 10 March; 3 April or 4 March, 5 April or 4 May: by hand.
  it.each([
    ['as the locale', [0, 2 + 4 + 8, 2 + 4]],
    ['month first', [2, 2 + 4 + 8, 2 + 4]],
    ['Day First', [1 + 2 + 4 + 8, 2 + 4, 2 + 4]],
  ])('%s: engine and oracle read texts that may be either alike', async (said, scores) => {
    const files = filesSaying(said);
    const found = await runEngine(files);
    const expected = expectedOf(files, false);
    expect('rows' in found && found.rows.map(({ score }) => score)).toEqual(scores);
    expect(expected.rows.map(({ score }) => score)).toEqual(scores);
  });

  it('that is none stops the run in both', async () => {
    const files = filesSaying('American');
    expect(() => expectedOf(files, false)).toThrow('Date order: american');
    expect(await runEngine(files)).toMatchObject({ stopped: expect.stringContaining('Date order') });
  });
});
