import { describe, expect, it } from 'vitest';
import type { Answers, Dialog } from '../../../src/host/services/answers.ts';
import { type DocumentOptions, TestDocument } from '../document.ts';
import { messyWorkbook } from '../messy-workbook.ts';
import { wholeState } from '../whole-state.ts';

const yes: Answers = { alert: ({ buttons }: Dialog) => (buttons.startsWith('YES') ? 'YES' : 'OK') };

/** Dialogs of the last execution. */
function said(document: TestDocument, action: () => void): string[] {
  const before = document.host.shown.length;
  action();
  return document.host.shown.slice(before).map((shown) => ('text' in shown ? shown.text : ''));
}

/** A spreadsheet with a filter, colours and a chart's worth of empty columns beside the leads. */
function decorated(options: DocumentOptions = {}): TestDocument {
  const document = messyWorkbook(options);
  const leads = document.sheet('Contacts');
  const whole = { row: 1, column: 1, rows: leads.maxRows, columns: leads.maxColumns };
  // Beyond the last used column too.
  leads.formats.background.set({ ...whole, column: 12, columns: 3 }, '#eeeeee');
  leads.columns.sizes.set(11, 12, 40);
  leads.columns.hidden.set(13, 13, true);
  leads.columns.groupDepth.set(3, 4, 1);
  leads.bandings.push({
    area: { row: 2, column: 1, rows: 7, columns: 20 },
    headerRow: '#111111',
    firstRow: '#ffffff',
    secondRow: '#f0f0f0',
    footerRow: null,
  });
  leads.conditionalFormats.push({
    areas: [whole],
    condition: { criteria: 'CUSTOM_FORMULA', values: ['=$E1="called"'] },
    style: { bold: true },
  });
  leads.merges.push({ row: 1, column: 1, rows: 1, columns: 9 });
  leads.namedRanges.push({ name: 'Everything', area: whole });
  return document;
}

describe('Remove Scoreband', () => {
  it('restores every cell, format, width, filter, group and grid size after scoring, with what it found kept', () => {
    const document = decorated({ answers: yes });
    const before = wholeState(document.workbook, document.host);
    document.run('menuScoreLeads');
    expect(document.texts('Contacts')[1]).toContain('Status (Scoreband)');
    // The user's own Rules and Settings tabs were there before: No keeps them.
    document.host.answers = {
      alert: ({ buttons }) => (buttons === 'YES_NO' ? 'YES' : buttons === 'YES_NO_CANCEL' ? 'NO' : 'OK'),
    };
    document.run('menuRemove');
    const after = wholeState(document.workbook, document.host);
    // Its report column Problem was the user's header, and its text ours: the one cell that a run rewrites.
    expect(withoutProblems(after)).toEqual(withoutProblems(before));
  });

  it('lists exactly what it deletes, and asks separately about what it did not make', () => {
    const document = decorated({ answers: yes });
    document.run('menuScoreLeads');
    const [list, found, done] = said(document, () => document.run('menuRemove'));
    expect(list).toBe(
      [
        'This deletes for good:',
        '• tab Memory',
        '• tab Changes',
        '• columns Score (J), Status (Scoreband) (K), Why (L), Scored for (M), Next step (N), Completeness (O), Cools on (P), MQL on (Q) of Contacts',
        '• columns In words (I), Leads matched (J) of Rules',
        '• our conditional formats, notes and records',
        '',
        'Everything else stays as it is. Formulas of yours that read these tabs or columns will show #REF!',
        '',
        'Remove Scoreband?',
      ].join('\n'),
    );
    expect(found).toBe(
      [
        'These look like Scoreband’s too, but were there before it, or came with a file:',
        '• tab Rules',
        '• tab Settings',
        '',
        'Delete them as well? No keeps them as your own.',
      ].join('\n'),
    );
    expect(done).toBe('Scoreband is gone from this spreadsheet. Set up brings it back.');
    expect(document.workbook.sheets.map(({ name }) => name)).toEqual(['Contacts', 'Other']);
  });

  it.each(['NO', 'CLOSE'])('changes nothing when the answer is %s', (answer) => {
    const document = decorated({ answers: yes });
    document.run('menuScoreLeads');
    const before = wholeState(document.workbook, document.host);
    document.host.answers = { alert: () => answer };
    document.run('menuRemove');
    expect(wholeState(document.workbook, document.host)).toEqual(before);
  });

  it('changes nothing when the second question is cancelled', () => {
    const document = decorated({ answers: yes });
    document.run('menuScoreLeads');
    const before = wholeState(document.workbook, document.host);
    document.host.answers = { alert: ({ buttons }) => (buttons === 'YES_NO' ? 'YES' : 'CANCEL') };
    document.run('menuRemove');
    expect(wholeState(document.workbook, document.host)).toEqual(before);
  });

  it('says so where there is nothing of ours', () => {
    const document = new TestDocument({ Leads: [['Email'], ['ann@acme.com']] });
    const before = wholeState(document.workbook, document.host);
    expect(said(document, () => document.run('menuRemove'))).toEqual([
      'There is nothing of Scoreband in this spreadsheet.',
    ]);
    expect(wholeState(document.workbook, document.host)).toEqual(before);
  });

  it('deletes the schedule, its trigger and every record', () => {
    const document = decorated({ answers: yes });
    document.host.answers = { ...yes, prompt: () => ({ button: 'OK', text: 'daily' }) };
    document.run('menuScoreLeads');
    document.run('menuSchedule');
    expect(document.host.project.triggers).toHaveLength(1);
    const [list] = said(document, () => document.run('menuRemove'));
    expect(list).toContain('• the schedule\n');
    expect(document.host.project.triggers).toEqual([]);
    expect([...document.workbook.documentProperties]).toEqual([]);
    expect([...document.host.project.propertiesOf('owner@example.com')]).toEqual([]);
  });

  it('keeps a copy of a scored tab, which is the user’s, and takes our marks off it', () => {
    const document = decorated({ answers: yes });
    document.run('menuScoreLeads');
    const copy = document.workbook.addSheet('Copy of Contacts', { rows: 5, columns: 3 });
    copy.metadata.push({ ...document.sheet('Contacts').metadata[0]!, id: 9_999, index: 2 });
    document.run('menuRemove');
    expect(copy.maxColumns).toBe(3);
    expect(copy.metadata).toEqual([]);
  });
});

/** The Problem column of the messy Rules tab has the user's header. */
function withoutProblems(state: Record<string, unknown>): Record<string, unknown> {
  const sheets = (state.sheets as { name: string; cells: Record<string, unknown> }[]).map((sheet) => {
    if (sheet.name !== 'Rules') return sheet;
    const cells = Object.fromEntries(Object.entries(sheet.cells).filter(([at]) => !at.endsWith(',8')));
    return { ...sheet, cells };
  });
  return { ...state, sheets };
}
