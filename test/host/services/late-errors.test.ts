import { describe, expect, it } from 'vitest';
import { appsScript, leadsSheet } from './apps-script.ts';

const strict = {
  criteria: 'VALUE_IN_LIST',
  values: [['MQL', 'SQL'], true],
  allowInvalid: false,
  helpText: null,
};
const statusCells = { row: 2, column: 2, rows: 5, columns: 1 };

function strictApp() {
  const app = appsScript();
  app.leads.validations.set(statusCells, strict);
  return app;
}

describe('a value that a validation rejects', () => {
  const message = 'The data you entered in cell B3 violates the data validation rules set on this cell.';

  it('comes out at the next read, not at the write', () => {
    const app = strictApp();
    const steps: string[] = [];
    const attempt = () =>
      app.run(() => {
        leadsSheet(app)
          .getRange('B2:B3')
          .setValues([['MQL'], ['hot']]);
        steps.push('written');
        leadsSheet(app).getRange('A1').getValue();
        steps.push('read');
      });
    expect(attempt).toThrow(message);
    expect(steps).toEqual(['written']);
  });

  it('comes out at a flush', () => {
    const app = strictApp();
    const caught = app.run(() => {
      leadsSheet(app).getRange('B3').setValue('hot');
      try {
        app.SpreadsheetApp.flush();
        return 'nothing';
      } catch (error) {
        return (error as Error).message;
      }
    });
    expect(caught).toBe(message);
  });

  it('comes out at the end of the execution', () => {
    const app = strictApp();
    expect(() => app.run(() => leadsSheet(app).getRange('B3').setValue('hot'))).toThrow(message);
  });

  it('keeps the whole block and what was queued behind it from being written', () => {
    const app = strictApp();
    expect(() =>
      app.run(() => {
        leadsSheet(app).getRange('A1').setValue('before');
        leadsSheet(app)
          .getRange('B2:B3')
          .setValues([['MQL'], ['hot']]);
        leadsSheet(app).getRange('A2').setValue('behind');
      }),
    ).toThrow(message);
    expect([app.leads.cells.at(1, 1), app.leads.cells.at(2, 2), app.leads.cells.at(2, 1)]).toEqual([
      'before',
      null,
      null,
    ]);
  });

  it('is written where the rule only warns, and an empty cell always is', () => {
    const app = strictApp();
    app.leads.validations.set(statusCells, { ...strict, allowInvalid: true });
    app.run(() => leadsSheet(app).getRange('B3').setValue('hot'));
    expect(app.leads.cells.at(3, 2)).toBe('hot');
    app.leads.validations.set(statusCells, strict);
    app.run(() => leadsSheet(app).getRange('B3').setValue(''));
    expect(app.leads.cells.at(3, 2)).toBeNull();
  });
});

it('a text of more than 50,000 characters comes out late', () => {
  const app = appsScript();
  const message = 'Your input contains more than the maximum of 50000 characters in a single cell.';
  expect(() => app.run(() => leadsSheet(app).getRange('A1').setValue('x'.repeat(50_001)))).toThrow(message);
  app.run(() => leadsSheet(app).getRange('A1').setValue('x'.repeat(50_000)));
  expect(app.leads.cells.at(1, 1)).toHaveLength(50_000);
});

describe('a protected cell', () => {
  const message =
    'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';
  const protection = {
    area: { row: 1, column: 2, rows: 5, columns: 1 },
    description: '',
    warningOnly: false,
    editors: ['editor@example.com'],
    unprotected: [],
  };

  it('refuses writes of those who may not edit it, late', () => {
    const app = appsScript();
    app.leads.protections.push(protection);
    const write = () => leadsSheet(app).getRange('B2').setNote('x');
    expect(() => app.run(write, { user: 'guest@example.com' })).toThrow(message);
    app.run(write, { user: 'editor@example.com' });
    expect(app.leads.notes.at(2, 2)).toBe('x');
  });

  it('lets the owner in, and says who can edit', () => {
    const app = appsScript({ owner: 'kim@example.com' });
    app.leads.protections.push(protection);
    const canEdit = () => leadsSheet(app).getRange('A1:B2').canEdit();
    expect(app.run(canEdit, { user: 'kim@example.com' })).toBe(true);
    expect(app.run(canEdit, { user: 'guest@example.com' })).toBe(false);
  });

  it('does not hinder where it only warns or leaves the range open', () => {
    const app = appsScript();
    app.leads.protections.push(
      { ...protection, warningOnly: true },
      { ...protection, area: null, unprotected: [{ row: 1, column: 2, rows: 20, columns: 1 }] },
    );
    const guest = { user: 'guest@example.com' };
    app.run(() => leadsSheet(app).getRange('B2').setValue('x'), guest);
    expect(app.leads.cells.at(2, 2)).toBe('x');
    expect(() => app.run(() => leadsSheet(app).getRange('C2').setValue('x'), guest)).toThrow(message);
    expect(() => app.run(() => leadsSheet(app).insertColumnsAfter(3, 1), guest)).toThrow(message);
  });
});

it('what was written before an uncaught error stays, and the first error is the one that is seen', () => {
  const app = strictApp();
  expect(() =>
    app.run(() => {
      leadsSheet(app).getRange('A1').setValue('kept');
      leadsSheet(app).getRange('B3').setValue('hot');
      throw new Error('of the script');
    }),
  ).toThrow('of the script');
  expect(app.leads.cells.at(1, 1)).toBe('kept');
});

it('a spreadsheet does not grow beyond ten million cells', () => {
  const app = appsScript();
  const message =
    'This action would increase the number of cells in the workbook above the limit of 10000000 cells.';
  expect(() => app.run(() => leadsSheet(app).insertRowsAfter(20, 1_000_000))).toThrow(message);
  expect(app.leads.maxRows).toBe(20);
});

it('a sheet has no column beyond ZZZ, the 18,278th', () => {
  const app = appsScript();
  const message =
    'This action would increase the number of columns in the worksheet above the limit of 18278 columns.';
  app.run(() => {
    const sheet = leadsSheet(app);
    sheet.insertColumnsAfter(1, 18_278 - sheet.getMaxColumns());
    expect(() => sheet.insertColumnsAfter(1, 1)).toThrow(message);
  });
  expect(app.leads.maxColumns).toBe(18_278);
});
