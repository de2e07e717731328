import { describe, expect, it } from 'vitest';
import { proposeRules, templateOf, templates } from '../../../src/proposal/index.ts';
import { compileProposal } from '../../../src/proposal/source/proposal-source.ts';
import { scoreLeads } from '../../../src/scoring/index.ts';
import { expectSoundRules } from '../expect-sound-rules.ts';
import { asOfDay } from '../records.ts';
import { setUpSource } from '../set-up-source.ts';
import { cellsOf, tradeSheets } from './sheets.ts';

describe.each(tradeSheets)('$trade: $what', (sheet) => {
  const { source } = setUpSource([{ name: 'Leads', rows: cellsOf(sheet) }], asOfDay, sheet.locale);
  const proposal = proposeRules(source, templateOf(sheet.trade));

  it('gets sound rules, at most eight, some of which take points', () => {
    expectSoundRules(proposal, source, []);
    for (const { Notes } of proposal.rules) expect(Notes).toContain(`From the template "${sheet.trade}":`);
  });

  it('has the lead to call first well above the idle one, and none above it', () => {
    const { model } = compileProposal(proposal.rules, source);
    const scores = [...scoreLeads({ ...source, model, presentStatuses: null }).scoring.totals.score];
    expect(scores[sheet.best]).toBe(Math.max(...scores));
    expect(scores[sheet.best]! - scores[sheet.idle]!).toBeGreaterThanOrEqual(sheet.apart);
  });

  it('names what would help', () => {
    const columns = sheet.missing.map((column) => `a column ${column}`).join(', ');
    const wanted = columns === '' ? '' : `Would also help: ${columns}.`;
    expect(/Would also help: .*\./.exec(proposal.said)?.[0] ?? '').toBe(wanted);
  });
});

describe('the trades', () => {
  it('are ten, each with two sheets to try it on', () => {
    const tried = templates.map(({ trade }) => tradeSheets.filter((sheet) => sheet.trade === trade).length);
    expect(tried).toEqual(Array(10).fill(2));
  });

  it('are found by name, by the beginning of a name, and by number', () => {
    expect(templateOf('home AND local services')?.trade).toBe('Home and local services');
    expect(templateOf('soft')?.trade).toBe('Software');
    expect(templateOf('3')?.trade).toBe('Software');
    expect(['Plumber', 's', '', '11', '0'].map(templateOf)).toEqual([null, null, null, null, null]);
  });
});
