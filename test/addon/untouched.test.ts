import { describe, expect, it } from 'vitest';
import { messyWorkbook } from './messy-workbook.ts';
import { photograph } from './photograph.ts';

describe('what is the user’s stays as it was', () => {
  const actions = ['scoreLeads', 'checkRules', 'menuScoreLeads', 'menuCheckRules', 'menuExplainLead'];

  it.each(actions)('%s changes no cell, format, note, width or object outside our columns', (action) => {
    const document = messyWorkbook({ answers: { alert: () => 'NO' } });
    const before = photograph(document.workbook);
    document.run(action, { by: 'menu' });
    expect(photograph(document.workbook)).toEqual(before);
    document.run(action, { by: 'menu' });
    expect(photograph(document.workbook)).toEqual(before);
  });

  it('explainLead writes nothing at all', () => {
    const document = messyWorkbook();
    const before = photograph(document.workbook);
    const texts = document.texts('Rules');
    document.explainLead(3);
    expect(photograph(document.workbook)).toEqual(before);
    expect(document.texts('Rules')).toEqual(texts);
    expect(document.calls.get('Range.setValues')).toBeUndefined();
  });
});
