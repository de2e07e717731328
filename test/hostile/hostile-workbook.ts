import { Day, TestDocument, type TestRow } from '../addon/document.ts';

export const hostileNames: Readonly<Record<string, string>> = {
  'a formula': '=HYPERLINK("http://example.com","click")',
  'a formula by at': '@SUM(A1:A9)',
  'a script': '</script><script>alert(1)</script><img src=x onerror=alert(1)>',
  'right-to-left overrides': '\u202Egnp.exe\u202C \u2066x\u2069',
  'the most characters a cell holds': 'x'.repeat(50_000),
  'half a surrogate pair': 'a \uD800 b \uDC00',
  'a NUL and other controls': 'a\u0000b\u0007c\u001bd',
  'line breaks': 'a\r\nb\u2028c',
  'a pattern for replacing': "$& $1 $` $'",
  'a name of every object': '__proto__',
  'another name of every object': 'constructor',
};

/** The name wherever one may stand: headers, keys, rules, groups, statuses, lists, settings, activities, outcomes. */
export function hostileWorkbook(name: string): TestDocument {
  const leads: TestRow[] = Array.from({ length: 12 }, (_, i) => [
    i === 0 ? name : `L${i}`,
    i % 2 ? name : 'SaaS',
    i,
  ]);
  const deals: TestRow[] = Array.from({ length: 12 }, (_, i) => [
    i === 0 ? name : `L${i}`,
    i % 3 ? 'Won' : 'lost',
    new Day('2026-10-01'),
    i % 4 === 0 ? name : 5,
  ]);
  let asked = 0;
  return new TestDocument(
    {
      Leads: [['Lead ID', name, 'Employees'], ...leads],
      Deals: [
        ['Lead ID', 'Outcome', 'Closed on', 'Amount'],
        ...deals,
        ['L2', name, new Day('2026-10-02'), 1],
      ],
      Activities: [
        ['Lead ID', 'Activity', 'When'],
        [name, name, new Day('2026-11-01')],
        ['L1', name, name],
      ],
      Rules: [
        ['On', 'Rule', 'Field', 'Test', 'Value', 'Points', 'Group', 'Draft points', 'Notes'],
        [true, name, name, 'is not empty', '', '30', name, '20', name],
        [true, `${name.slice(0, 49_000)} 2`, 'Employees', '>', '3', '15', name, '', ''],
        [true, '', 'Activity', 'is not empty', '', '20', '', '', ''],
        [true, 'of a list', name, 'in list', name, '5', '', '', ''],
        [name, 'wrong', name, name, name, name, name, name, name],
      ],
      Statuses: [
        ['Status', 'Min score', 'Action', 'Owner'],
        ['Low', '0', name, name],
        [name, '30', name, name],
      ],
      Lists: [[name], ['SaaS'], [name]],
      Settings: [
        ['Setting', 'Value'],
        [name, name],
        [`Max points: ${name}`.slice(0, 50_000), '25'],
        ['Won words', `won, ${name}`.slice(0, 50_000)],
      ],
    },
    {
      now: '2026-11-21T09:30:00Z',
      answers: { prompt: () => ({ button: asked++ === 0 ? 'OK' : 'CANCEL', text: '1' }) },
    },
  );
}
