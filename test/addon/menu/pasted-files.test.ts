import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadBundle, runExecution } from '../../../src/host/bundle.ts';
import type { Shown } from '../../../src/host/services/answers.ts';
import { Host } from '../../../src/host/services/host.ts';
import { builtCode, TestDocument } from '../document.ts';

const page = readFileSync(new URL('../../../dist/Sidebar.html', import.meta.url), 'utf8');
const build = /[0-9a-f]{12}(?=")/.exec(page)![0];
const release = 'In Extensions ▸ Apps Script paste Code.js and Sidebar.html anew, both from one release.';

function shownOnOpening(html: Record<string, string>): Shown[] {
  const document = new TestDocument({ Leads: [['Lead ID'], ['L1']] }, { html });
  document.run('menuOpenSidebar');
  return document.host.shown;
}

describe('Open sidebar', () => {
  it('shows the page that was built with the script, and says nothing', () => {
    expect(shownOnOpening({ Sidebar: page })).toEqual([{ kind: 'sidebar', title: 'Scoreband', html: page }]);
  });

  it('says how to add the page where it was not pasted', () => {
    expect(shownOnOpening({})).toMatchObject([
      {
        kind: 'alert',
        title: 'Scoreband',
        text: 'The script has no file Sidebar, so nothing can be shown beside the sheet. In Extensions ▸ Apps Script add an HTML file, name it Sidebar, give it the content of Sidebar.html and save. Everything else in this menu works without it.',
      },
    ]);
  });

  it('warns of a page of another build, and shows it', () => {
    const older = page.replaceAll(build, '0123456789ab');
    expect(shownOnOpening({ Sidebar: older })).toMatchObject([
      {
        kind: 'alert',
        text: `The files Code and Sidebar of the script are not of the same build, so that the sidebar may ask for what is not there. ${release}`,
      },
      { kind: 'sidebar', html: older },
    ]);
  });

  it('warns of the page of version 0.1.0, which names no build', () => {
    expect(shownOnOpening({ Sidebar: '<p>Scoreband 0.1.0</p>' })).toMatchObject([
      { kind: 'alert' },
      { kind: 'sidebar' },
    ]);
  });
});

describe('Help', () => {
  function help(scriptTimeZone: string): string {
    const { workbook } = new TestDocument({ Leads: [['Lead ID']] });
    const host = new Host({ workbook, scriptTimeZone });
    const { menuHelp } = loadBundle(builtCode(), host);
    runExecution(host, () => menuHelp!());
    return (host.shown[0] as Shown & { kind: 'alert' }).text;
  }

  it('says how the menu comes by its name', () => {
    expect(help('Etc/UTC')).toContain(
      'This menu has the name of the script project: call that Scoreband in Extensions ▸ Apps Script.',
    );
  });

  it('says so where appsscript.json was not pasted, which sets the zone of the script', () => {
    const sentence =
      'The script has settings of its own: appsscript.json was not pasted. Scores are the same; with that file Google keeps no log of errors.';
    expect(help('Europe/Berlin')).toContain(sentence);
    expect(help('Etc/UTC')).not.toContain('appsscript.json');
  });
});

describe('a permission that was not granted', () => {
  const spreadsheet = 'https://www.googleapis.com/auth/spreadsheets.currentonly';
  const dialogs = 'https://www.googleapis.com/auth/script.container.ui';
  const wayOut =
    'so nothing was done. Choose the item of the menu again and tick every box on Google’s page. Should Google not ask: open myaccount.google.com/connections, take Scoreband’s access away there, and choose the item once more.';

  function without(scope: string): TestDocument {
    const document = new TestDocument({ Leads: [['Lead ID'], ['L1']] });
    document.host.project.refusedScopes.set(document.workbook.owner, [scope]);
    return document;
  }

  it('for the spreadsheet is named in a dialog', () => {
    const document = without(spreadsheet);
    document.run('menuScoreLeads');
    expect(document.host.shown).toMatchObject([
      {
        kind: 'alert',
        text: `Google has not been allowed to let Scoreband see and edit this spreadsheet, ${wayOut}`,
      },
    ]);
  });

  it('for dialogs is named by the error that Google shows', () => {
    expect(() => without(dialogs).run('menuHelp')).toThrow(
      `Google has not been allowed to let Scoreband show dialogs and the sidebar, ${wayOut}`,
    );
  });

  it('for triggers hinders nothing but the schedule', () => {
    const document = without('https://www.googleapis.com/auth/script.scriptapp');
    document.run('menuHelp');
    expect(document.host.shown).toMatchObject([{ kind: 'alert', title: 'Scoreband' }]);
  });
});
