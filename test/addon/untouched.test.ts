import { describe, expect, it } from 'vitest';
import { messyWorkbook } from './messy-workbook.ts';
import { workbookSnapshot } from './workbook-snapshot.ts';

describe('what is the user’s stays as it was', () => {
  const actions = ['scoreLeads', 'checkRules', 'menuScoreLeads', 'menuCheckRules', 'menuExplainLead'];

  it.each(actions)('%s changes no cell, format, note, width or object outside our columns', (action) => {
    const document = messyWorkbook({ answers: { alert: () => 'NO' } });
    const before = workbookSnapshot(document.workbook);
    document.run(action, { by: 'menu' });
    expect(workbookSnapshot(document.workbook)).toEqual(before);
    document.run(action, { by: 'menu' });
    expect(workbookSnapshot(document.workbook)).toEqual(before);
  });

  it('readModelTables writes nothing at all', () => {
    const document = messyWorkbook();
    const before = workbookSnapshot(document.workbook);
    const texts = document.texts('Rules');
    document.run('readModelTables', { by: 'command line' });
    expect(workbookSnapshot(document.workbook)).toEqual(before);
    expect(document.texts('Rules')).toEqual(texts);
    expect(document.calls.get('Range.setValues')).toBeUndefined();
  });

  it('explainLead writes nothing at all', () => {
    const document = messyWorkbook();
    const before = workbookSnapshot(document.workbook);
    const texts = document.texts('Rules');
    document.explainLead(3);
    expect(workbookSnapshot(document.workbook)).toEqual(before);
    expect(document.texts('Rules')).toEqual(texts);
    expect(document.calls.get('Range.setValues')).toBeUndefined();
  });
});
