import { describe, expect, it } from 'vitest';
import { listsTab, rulesTab, settingsTab, statusesTab } from '../../../src/proposal/index.ts';
import { ruleHeaders, ruleReportHeaders, settingDefinitions } from '../../../src/scoring/index.ts';

describe('the Rules tab', () => {
  const tab = rulesTab([], ['Company', ' Industry ', '', 'Industry'], true);

  it('has every column of a rule, then ours', () => {
    expect(tab.columns.map(({ header }) => header)).toEqual([...ruleHeaders, ...ruleReportHeaders]);
  });

  const shown = tab.columns.filter(({ isFolded }) => !isFolded);

  it('shows a newcomer On to Points, Problem, In words and Leads matched', () => {
    expect(shown.map(({ header }) => header)).toEqual([
      ...['On', 'Rule', 'Kind', 'Field', 'Test', 'Value', 'Points'],
      ...['Problem', 'In words', 'Leads matched'],
    ]);
  });

  it('has Problem and In words on a laptop, and keeps the name of a rule in sight', () => {
    const widths = shown.map(({ widthPixels }) => widthPixels);
    const untilInWords = widths.slice(0, -1).reduce((sum, pixels) => sum + pixels);
    // Of 1366 pixels, the narrowest common screen, Sheets takes some for row numbers and the scroll bar.
    expect(untilInWords).toBeLessThanOrEqual(1250);
    expect(tab.columns[tab.frozenColumns! - 1]!.header).toBe('Rule');
  });

  it('offers the columns of Leads and the Activities tab as fields', () => {
    const field = tab.columns.find(({ header }) => header === 'Field');
    expect(field?.choices).toEqual(['Activity', 'Company', 'Industry']);
    const taken = rulesTab([], ['Activity'], true).columns.find(({ header }) => header === 'Field');
    expect(taken?.choices).toEqual(['Activity (tab)', 'Activity']);
  });

  it('offers ten tests', () => {
    expect(tab.columns.find(({ header }) => header === 'Test')?.choices).toHaveLength(10);
  });

  it('keeps Value as plain text', () => {
    expect(tab.columns.find(({ header }) => header === 'Value')?.kind).toBe('text');
  });
});

it('the Statuses tab has the usual ladder', () => {
  const { columns, rows } = statusesTab();
  expect(rows.map(([name, minScore]) => [name, minScore])).toEqual([
    ['Early-stage', 0],
    ['MQL', 40],
    ['SQL', 70],
    ['High priority', 90],
  ]);
  expect(rows.every((row) => row.length === columns.length)).toBe(true);
});

describe('the Settings tab', () => {
  const finding = { why: 'It does.', sureness: 'sure', isDefault: false } as const;
  const { rows, foldedRows } = settingsTab([{ ...finding, setting: 'Leads tab', value: 'Sheet1' }]);

  it('has every setting once, and ten of them show', () => {
    expect(rows.map(([name]) => String(name)).sort()).toEqual(
      settingDefinitions.map(({ name }) => name).sort(),
    );
    expect(foldedRows).toEqual({ first: 10, count: settingDefinitions.length - 10 });
  });

  it('never folds away what set-up has found', () => {
    const found = settingsTab([{ ...finding, setting: 'Open words', value: 'On ice' }]);
    expect(found.rows.findIndex(([name]) => name === 'Open words')).toBe(10);
    expect(found.foldedRows).toEqual({ first: 11, count: settingDefinitions.length - 11 });
    expect(found.rows[10]![2]).toMatch(/folded below/);
  });

  it('says above the fold that more are folded, and how many', () => {
    const saying = rows.flatMap(([, , what], row) => (/folded/.test(String(what)) ? [row] : []));
    expect(saying).toEqual([9]);
    expect(rows[9]![2]).toMatch(
      new RegExp(
        `\\. ${settingDefinitions.length - 10} more settings are folded below: click the \\+ at the left$`,
      ),
    );
  });

  it('holds what was found and leaves the rest empty', () => {
    expect(rows.filter(([, value]) => value !== '')).toEqual([
      ['Leads tab', 'Sheet1', 'Tab with one row a lead. Empty: Leads'],
    ]);
  });
});

it('the Lists tab has the built-in lists, one a column, and none for competitors yet', () => {
  const { columns, rows } = listsTab();
  expect(columns.map(({ header }) => header)).toEqual([
    ...['Free mail', 'Disposable mail', 'Academic', 'Role addresses', 'Competitors'],
  ]);
  expect(rows[0]![0]).toBe('gmail.com');
  expect(rows.every((row) => row[4] === '')).toBe(true);
});

it('every column of our tabs has a note that explains it', () => {
  for (const { columns } of [rulesTab([], [], false), statusesTab(), settingsTab([]), listsTab()])
    for (const { header, note } of columns) expect(note, header).toMatch(/\.$/);
});
