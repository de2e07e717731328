import { describe, expect, it } from 'vitest';
import type { Sheet } from '../../../src/host/workbook/workbook.ts';
import type { TestDocument } from '../document.ts';
import { dialogs, draftWorkbook, rulesColumn, statuses, yes } from '../draft/draft-workbook.ts';

/** Answers yes, and enters these numbers one after the other; cancels after the last. */
function answering(...numbers: readonly string[]) {
  const left = [...numbers];
  const prompt = () => {
    const text = left.shift();
    return text === undefined ? { button: 'CANCEL', text: '' } : { button: 'OK', text };
  };
  return { answers: { ...yes, prompt } };
}

/** Three versions: Software at 35, 40 and 45. */
function withVersions(...numbers: readonly string[]): TestDocument {
  const document = draftWorkbook({}, answering(...numbers));
  for (const points of [35, 40, 45]) {
    document.sheet('Rules').cells.set(2, 7, points);
    document.scoreLeads();
  }
  return document;
}

describe('Go back', () => {
  it('lists the versions, the latest first, and shows what one would change before it asks', () => {
    const [question, changes, done] = dialogs(withVersions('1'), 'menuRestoreVersion');
    expect(question).toBe(
      [
        'Rules, Statuses, Settings and Lists can be put back as they were:',
        '',
        '3 · 2026-11-21 09:30 · Points of Software',
        '2 · 2026-11-21 09:30 · Points of Software',
        '1 · 2026-11-21 09:30 · First version kept. Each later change of Rules, Statuses, Settings or Lists is listed above.',
        '',
        'Number of the version:',
      ].join('\n'),
    );
    expect(changes).toBe(
      [
        'Restoring version 1 changes:',
        '',
        'Points of Software: 45 → 35',
        '',
        'The rules as they are now stay in Changes as a version of their own. All leads are scored at once, and what runs since then have written beside leads that are below again is taken back: days in MQL on and SQL on, Status since, owners that were dealt. Calls and hand-overs stay. Restore?',
      ].join('\n'),
    );
    expect(done).toBe('Version 1 is restored. All leads are scored by it now.');
  });

  it('puts rules, statuses, settings and lists back, and is noted', () => {
    const document = withVersions('1');
    document.sheet('Statuses').cells.set(3, 2, 55);
    document.sheet('Settings').cells.set(2, 2, '9');
    document.sheet('Rules').cells.set(6, 2, 'A rule of today');
    document.sheet('Rules').cells.set(6, 4, 'Industry');
    document.run('menuRestoreVersion');
    expect(rulesColumn(document, 'Points')).toEqual(['35', '15', '25', '-10']);
    expect(rulesColumn(document, 'Rule')).not.toContain('A rule of today');
    expect(document.column('Statuses', 'Min score')).toEqual(statuses.slice(1).map((row) => String(row[1])));
    expect(document.texts('Settings')[1]).toEqual(['Days before close', '7']);
    const whats = document.texts('Changes').map((row) => row[1]);
    expect(whats).toContain('Version 1 restored');
    // What stood there and no run had seen is a version too.
    expect(whats).toContain('Min score of MQL');
  });

  it('takes back the stamps of a rule that was wrong for a day, and no others', () => {
    const settings = [
      ['Setting', 'Value'],
      ['Output columns', 'Score, Status, Why, MQL on, SQL on'],
    ];
    const document = draftWorkbook({ Settings: settings }, answering('1'));
    const score = (points: number) => {
      document.sheet('Rules').cells.set(2, 7, points);
      document.scoreLeads();
      return ['MQL on', 'SQL on'].map((header) => document.column('Leads', header));
    };
    const right = score(35);
    const wrong = score(250);
    expect(wrong[1]!.filter((day) => day !== '').length).toBeGreaterThan(
      right[1]!.filter((day) => day !== '').length,
    );
    document.run('menuRestoreVersion');
    document.scoreLeads();
    const after = ['MQL on', 'SQL on'].map((header) => document.column('Leads', header));
    expect(after).toEqual(right);
    // What a later run finds stands for good again.
    const later = score(250);
    expect(score(35)).toEqual(later);
  });

  it('restores texts that look like dates as texts', () => {
    const document = draftWorkbook({}, answering('1'));
    document.scoreLeads();
    document.sheet('Rules').cells.set(3, 6, '1; 2');
    document.run('menuRestoreVersion');
    expect(rulesColumn(document, 'Value')).toEqual(['SaaS', '50; 200', 'Demo request', '20']);
    expect(document.sheet('Rules').cells.at(5, 6)).toBe('20');
  });

  it('asks again where the number is none of them', () => {
    const said = dialogs(withVersions('nine', '12'), 'menuRestoreVersion');
    expect(said[1]).toBe('"nine" is no version that is kept. Enter one of the numbers, such as 3.');
    expect(said[3]).toBe('"12" is no version that is kept. Enter one of the numbers, such as 3.');
    expect(said).toHaveLength(5);
  });

  it('says so where everything is so already', () => {
    expect(dialogs(withVersions('3'), 'menuRestoreVersion')[1]).toBe(
      'Everything is as in version 3 already. Nothing was written.',
    );
  });

  it('says so where no version is kept', () => {
    expect(dialogs(draftWorkbook(), 'menuRestoreVersion')).toEqual([
      'No version is kept yet. Score leads keeps the first one, and another one at each change of the rules.',
    ]);
  });

  it('refuses a version whose cells have been changed', () => {
    const document = withVersions('2');
    const sheet = document.sheet('Changes');
    sheet.cells.set(3, 8, String(sheet.cells.at(3, 8)).replace('40', '41'));
    expect(dialogs(document, 'menuRestoreVersion')[1]).toBe(
      'Version 2 cannot be read: its cells in the hidden columns of Changes have been changed. Nothing was written. Choose another version, or put the cells back with File ▸ Version history.',
    );
    expect(rulesColumn(document, 'Points')[0]).toBe('45');
  });

  it('says which tab or column is gone', () => {
    const document = withVersions('1', '1');
    document.sheet('Rules').cells.set(1, 6, 'Worth');
    expect(dialogs(document, 'menuRestoreVersion')[1]).toBe(
      'Version 1 has a column Value in Rules, which is not there any more. Enter the header Value in the first row of Rules, then restore again.',
    );
    document.workbook.removeSheet(document.sheet('Statuses'));
    document.sheet('Rules').cells.set(1, 6, 'Value');
    expect(dialogs(document, 'menuRestoreVersion')[1]).toBe(
      'Version 1 has a tab Statuses, which is not there any more. Choose Set up to make it, then restore again.',
    );
  });

  it('finds its versions after somebody has sorted the tab', () => {
    const document = withVersions('1');
    const sheet = document.sheet('Changes');
    for (let column = 1; column <= 8; column++) {
      const [first, last] = [sheet.cells.at(2, column), sheet.cells.at(4, column)];
      sheet.cells.set(2, column, last ?? null);
      sheet.cells.set(4, column, first ?? null);
    }
    document.run('menuRestoreVersion');
    expect(rulesColumn(document, 'Points')[0]).toBe('35');
  });

  describe('where it is disturbed', () => {
    /** Before the call that writes the rules something happens. */
    function beforeItWrites(document: TestDocument, happen: () => void): string[] {
      let hasAnswered = false;
      document.host.onCall = ({ member }) => {
        hasAnswered ||= member === 'alert';
        if (!hasAnswered || !member.startsWith('setPropert')) return;
        document.host.onCall = null;
        happen();
      };
      return dialogs(document, 'menuRestoreVersion');
    }

    it('writes nothing over rules that somebody moves or adds right then', () => {
      for (const happen of [
        (sheet: Sheet) => sheet.insert('row', 2, 1),
        (sheet: Sheet) => sheet.cells.set(2, 7, 99),
        (sheet: Sheet) => sheet.cells.set(6, 2, 'Mine'),
      ]) {
        const document = withVersions('1');
        const rules = document.sheet('Rules');
        let left: string[][] = [];
        const said = beforeItWrites(document, () => {
          happen(rules);
          left = document.texts('Rules');
        });
        expect(said[2]).toBe(
          'Somebody has changed the rules meanwhile, so nothing was written. Please start again.',
        );
        expect(document.texts('Rules')).toEqual(left);
        expect(document.workbook.documentProperties.has('scoreband.stampsSince')).toBe(false);
      }
    });

    it('leaves what somebody else has gone back to while the question stood', () => {
      const document = withVersions('1', '2');
      const { host } = document;
      let hasAsked = false;
      const said: string[] = [];
      host.answers = {
        ...host.answers,
        alert: (dialog) => {
          said.push(dialog.text);
          if (!hasAsked && dialog.text.includes('Restore?')) {
            hasAsked = true;
            document.run('menuRestoreVersion');
          }
          return yes.alert(dialog);
        },
      };
      document.run('menuRestoreVersion');
      expect(said.at(-1)).toBe(
        'Somebody has changed the rules meanwhile, so nothing was written. Please start again.',
      );
      expect(rulesColumn(document, 'Points')[0]).toBe('40');
    });

    it('writes nothing where the rules as they are now cannot be kept', () => {
      const document = withVersions('1');
      document.sheet('Rules').cells.set(2, 7, 99);
      let hasAnswered = false;
      document.host.onCall = ({ member }) => {
        hasAnswered ||= member === 'alert';
        if (hasAnswered && member === 'insertRowsBefore') throw new Error('This is protected.');
      };
      const said = dialogs(document, 'menuRestoreVersion');
      expect(said[2]).toBe(
        'The rules as they are now could not be kept in Changes, so nothing was written: This is protected. Ask the owner of the spreadsheet to let you edit Changes, then go back again.',
      );
      expect(rulesColumn(document, 'Points')[0]).toBe('99');
    });

    it('keeps the rules as they are now also where somebody has deleted the lines that kept them', () => {
      const document = withVersions('1');
      const changes = document.sheet('Changes');
      changes.remove('row', 2, 1);
      document.run('menuRestoreVersion');
      document.host.answers = { ...yes, prompt: () => ({ button: 'OK', text: '3' }) };
      document.run('menuRestoreVersion');
      expect(rulesColumn(document, 'Points')[0]).toBe('45');
    });

    it('still takes stamps back once our cells may be written again', () => {
      const settings = [
        ['Setting', 'Value'],
        ['Output columns', 'Score, Status, Why, MQL on, SQL on'],
      ];
      const document = draftWorkbook({ Settings: settings }, answering('1'));
      const stamps = () => ['MQL on', 'SQL on'].map((header) => document.column('Leads', header));
      document.scoreLeads();
      const before = stamps();
      document.sheet('Rules').cells.set(2, 7, 250);
      document.scoreLeads();
      const { protections, maxRows } = document.sheet('Leads');
      const column = document.texts('Leads')[0]!.indexOf('SQL on') + 1;
      const area = { row: 1, column, rows: maxRows, columns: 1 };
      protections.push({ area, description: '', warningOnly: false, editors: [], unprotected: [] });
      document.run('menuRestoreVersion', undefined, { user: 'guest@example.com' });
      expect(stamps()).not.toEqual(before);
      protections.length = 0;
      document.scoreLeads();
      expect(stamps()).toEqual(before);
    });
  });
});
