import { describe, expect, it } from 'vitest';
import { transientFault } from '../../../src/host/services/google-exception.ts';
import type { Host } from '../../../src/host/services/host.ts';
import { appsScript, leadsSheet, noon } from './apps-script.ts';

/** Does something at the first call of a member. */
function at(host: Host, member: string, action: () => void): void {
  host.onCall = (call) => {
    if (`${call.service}.${call.member}` !== member) return;
    host.onCall = null;
    action();
  };
}

it('a service call outside of an execution is refused', () => {
  const app = appsScript();
  expect(() => app.SpreadsheetApp.getActiveSpreadsheet()).toThrow(
    'execution: none is running: a service was called outside of a function',
  );
});

describe('counting', () => {
  it('counts the calls of the script by name, not those that services make of each other', () => {
    const app = appsScript();
    app.run(() => {
      const sheet = leadsSheet(app);
      sheet.getRange('A1:B3').setValues(new Array(3).fill(['x', 'y']));
      app.PropertiesService.getDocumentProperties().setProperty('k', 'v');
    });
    const [execution] = app.host.executions;
    expect(Object.fromEntries(execution!.calls)).toEqual({
      'SpreadsheetApp.getActiveSpreadsheet': 1,
      'Spreadsheet.getSheetByName': 1,
      'Sheet.getRange': 1,
      'Range.setValues': 1,
      'PropertiesService.getDocumentProperties': 1,
      'Properties.setProperty': 1,
    });
    expect([execution!.callCount, execution!.cellsWritten, execution!.commits]).toEqual([6, 6, 1]);
  });

  it('sends queued writes once where nothing is read between them', () => {
    const app = appsScript();
    app.run(() => {
      const sheet = leadsSheet(app);
      for (let row = 1; row <= 5; row++) sheet.getRange(row, 1).setValue(row);
    });
    app.run(() => {
      const sheet = leadsSheet(app);
      for (let row = 1; row <= 5; row++) sheet.getRange(row, 1).setValue(row).getValue();
    });
    expect(app.host.executions.map(({ commits }) => commits)).toEqual([1, 5]);
  });

  it('lets the clock pass as calls cost and sleeps last, and stand still else', () => {
    const app = appsScript({ costs: { call: 1, read: 100, readCell: 2 } });
    const times = app.run(() => {
      const start = app.Date.now();
      const range = app.SpreadsheetApp.getActiveSpreadsheet().getActiveSheet().getRange('A1:B2');
      const asked = app.Date.now();
      range.getValues();
      const read = app.Date.now();
      app.Utilities.sleep(5000);
      return [start - noon, asked - start, read - asked, app.Date.now() - read];
    });
    expect(times).toEqual([0, 3, 109, 5001]);
  });
});

describe('the end of the time', () => {
  it('kills an execution after its limit, whatever it catches', () => {
    const app = appsScript({ timeLimitMilliseconds: 360_000 });
    const observed: string[] = [];
    const script = () => {
      leadsSheet(app).getRange('A1').setValue('queued');
      try {
        for (let i = 0; i < 10; i++) app.Utilities.sleep(60_000);
      } catch {
        observed.push('caught');
      }
      leadsSheet(app).getRange('A2').setValue('after');
      observed.push('went on');
    };
    expect(() => app.run(script)).toThrow('Exceeded maximum execution time');
    expect(observed).toEqual(['caught']);
    expect([app.leads.cells.at(1, 1), app.leads.cells.at(2, 1)]).toEqual([null, null]);
  });

  it('comes after 30 seconds for a simple trigger', () => {
    const app = appsScript({ timeLimitMilliseconds: 360_000 });
    const script = () => app.Utilities.sleep(31_000);
    app.run(script);
    expect(() => app.run(script, { timeLimitMilliseconds: 30_000 })).toThrow(
      'Exceeded maximum execution time',
    );
  });

  it('is the end of an execution even where the script swallows everything', () => {
    const app = appsScript();
    const script = () => {
      try {
        app.Utilities.sleep(1);
      } catch {
        return 'done';
      }
      return 'not killed';
    };
    at(app.host, 'Utilities.sleep', () => app.host.kill());
    expect(() => app.run(script)).toThrow('Exceeded maximum execution time');
  });

  it('frees the locks that the execution held, and spares the next one', () => {
    const app = appsScript();
    at(app.host, 'SpreadsheetApp.flush', () => app.host.kill());
    const script = () => {
      const lock = app.LockService.getDocumentLock();
      lock.tryLock(1000);
      app.SpreadsheetApp.flush();
    };
    expect(() => app.run(script)).toThrow('Exceeded maximum execution time');
    expect(app.run(() => app.LockService.getDocumentLock().tryLock(0))).toBe(true);
  });
});

describe('what happens between two calls', () => {
  it('may be a fault that a retry overcomes, with nothing lost', () => {
    const app = appsScript();
    at(app.host, 'SpreadsheetApp.flush', () => {
      throw transientFault('timed out');
    });
    const message = app.run(() => {
      leadsSheet(app).getRange('A1').setValue('kept');
      try {
        app.SpreadsheetApp.flush();
        return '';
      } catch (error) {
        app.SpreadsheetApp.flush();
        return String(error);
      }
    });
    expect(message).toBe(
      'Exception: Service Spreadsheets timed out while accessing document with id workbook.',
    );
    expect(app.leads.cells.at(1, 1)).toBe('kept');
  });

  it('may be a person who inserts a row before a queued write is sent', () => {
    const app = appsScript();
    app.leads.cells.set(1, 1, 'Email');
    at(app.host, 'SpreadsheetApp.flush', () => app.leads.insert('row', 1, 1));
    app.run(() => {
      leadsSheet(app).getRange('B1').setValue('Score');
      app.SpreadsheetApp.flush();
    });
    expect([app.leads.cells.at(2, 1), app.leads.cells.at(1, 2)]).toEqual(['Email', 'Score']);
  });

  it('may be the execution of another user, who finds the lock taken', () => {
    const app = appsScript();
    let got: boolean | null = null;
    at(app.host, 'SpreadsheetApp.flush', () => {
      got = app.run(() => app.LockService.getDocumentLock().tryLock(100), { user: 'other@example.com' });
    });
    const kept = app.run(() => {
      const lock = app.LockService.getDocumentLock();
      lock.tryLock(100);
      app.SpreadsheetApp.flush();
      return app.host.project.locks.get('document')?.owner === app.host.execution;
    });
    expect([got, kept]).toEqual([false, true]);
  });

  it('numbers the calls from one over all executions', () => {
    const app = appsScript();
    const numbers: number[] = [];
    app.host.onCall = ({ number }) => numbers.push(number);
    app.run(() => app.SpreadsheetApp.flush());
    app.run(() => leadsSheet(app));
    expect(numbers).toEqual([1, 2, 3]);
  });
});

it('errors can be put into another language, as they are for most users', () => {
  const app = appsScript({ translateError: (message) => `Undantag: ${message.length}` });
  expect(() => app.run(() => leadsSheet(app).getRange('no such'))).toThrow('Undantag: 15');
});
