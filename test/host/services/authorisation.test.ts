import { describe, expect, it } from 'vitest';
import { appsScript } from './apps-script.ts';

const spreadsheet = 'https://www.googleapis.com/auth/spreadsheets.currentonly';
const triggers = 'https://www.googleapis.com/auth/script.scriptapp';

describe('without authorisation', () => {
  const mode = { authMode: 'NONE' } as const;

  it('menus can be built, and nothing else', () => {
    const app = appsScript();
    app.run(() => {
      const ui = app.SpreadsheetApp.getUi();
      ui.createAddonMenu()
        .addItem('Score leads', 'scoreLeads')
        .addSeparator()
        .addSubMenu(ui.createMenu('Model').addItem('Evidence', 'evidence'))
        .addToUi();
    }, mode);
    expect(app.host.menus.get('Add-on')).toEqual([
      { caption: 'Score leads', functionName: 'scoreLeads' },
      { caption: '', isSeparator: true },
      { caption: 'Model', items: [{ caption: 'Evidence', functionName: 'evidence' }] },
    ]);
  });

  it.each<[string, (app: ReturnType<typeof appsScript>) => unknown]>([
    ['SpreadsheetApp.getActiveSpreadsheet', (app) => app.SpreadsheetApp.getActiveSpreadsheet()],
    ['PropertiesService.getDocumentProperties', (app) => app.PropertiesService.getDocumentProperties()],
  ])('%s is refused', (call, attempt) => {
    const app = appsScript();
    expect(() => app.run(() => attempt(app), mode)).toThrow(`You do not have permission to call ${call}.`);
  });
});

describe('with limited authorisation', () => {
  const mode = { authMode: 'LIMITED' } as const;

  it('cells can be written, dialogs cannot be shown and triggers cannot be made', () => {
    const app = appsScript();
    app.run(
      () => app.SpreadsheetApp.getActiveSpreadsheet().getSheets()[0]!.getRange('A1').setValue('x'),
      mode,
    );
    expect(app.leads.cells.at(1, 1)).toBe('x');
    expect(() => app.run(() => app.SpreadsheetApp.getUi().alert('Hello'), mode)).toThrow(
      'You do not have permission to call Ui.alert.',
    );
    expect(() => app.run(() => app.ScriptApp.newTrigger('run'), mode)).toThrow(
      `You do not have permission to call ScriptApp.newTrigger. Required permissions: ${triggers}`,
    );
  });
});

describe('with full authorisation', () => {
  it('a scope that the user refused is missing, and getAuthorizationInfo says so', () => {
    const app = appsScript({ owner: 'kim@example.com' });
    app.host.project.refusedScopes.set('kim@example.com', [triggers]);
    const statuses = app.run(() => {
      const { AuthMode } = app.ScriptApp;
      const info = app.ScriptApp.getAuthorizationInfo as (
        mode: unknown,
        scopes?: string[],
      ) => GoogleAppsScript.Script.AuthorizationInfo;
      return [undefined, [spreadsheet]].map((scopes) =>
        String(info.call(app.ScriptApp, AuthMode.FULL, scopes).getAuthorizationStatus()),
      );
    });
    expect(statuses).toEqual(['REQUIRED', 'NOT_REQUIRED']);
    expect(() => app.run(() => app.ScriptApp.getProjectTriggers())).toThrow('You do not have permission');
  });
});

describe('in a trigger', () => {
  const trigger = { trigger: true };

  it('there is no user interface and no active sheet', () => {
    const app = appsScript();
    expect(() => app.run(() => app.SpreadsheetApp.getUi(), trigger)).toThrow(
      'Cannot call SpreadsheetApp.getUi() from this context.',
    );
    expect(() => app.run(() => app.SpreadsheetApp.getActiveSheet(), trigger)).toThrow(
      'Cannot call SpreadsheetApp.getActiveSheet() from this context.',
    );
  });

  it('a bound script sees its spreadsheet, a published add-on sees none', () => {
    const active = (app: ReturnType<typeof appsScript>) =>
      app.run(() => app.SpreadsheetApp.getActiveSpreadsheet() === null, trigger);
    expect(active(appsScript())).toBe(false);
    expect(active(appsScript({ isPublishedAddOn: true }))).toBe(true);
  });
});

it('without a document there is no document lock and no document property', () => {
  const app = appsScript({ workbook: null });
  const all = app.run(() => [
    app.LockService.getDocumentLock(),
    app.PropertiesService.getDocumentProperties(),
    app.SpreadsheetApp.getActiveSpreadsheet(),
  ]);
  expect(all).toEqual([null, null, null]);
});
