import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fnv1a32 } from '../../../src/evidence/index.ts';
import { dealLeads } from '../../../src/follow-up/owners/deal-leads.ts';
import { readOwners } from '../../../src/follow-up/owners/read-owners.ts';
import type { Cell } from '../../../src/scoring/index.ts';
import {
  compileWorkbook,
  modelSourceOf,
  type Rows,
  scoreWorkbook,
  tableOf,
  type Workbook,
} from '../../scoring/score-workbook.ts';
import { propertyRuns } from '../../setup/property-runs.ts';

type OwnerCells = Readonly<Record<string, Cell>>;
const ownerHeaders = [
  'On',
  'Owner',
  'Away until',
  'From status',
  'Field',
  'Test',
  'Value',
  'Share',
  'At most open',
  'Dealt',
];

/** Leads of a team: key, points, country, whose they are, account. */
type Lead = readonly [key: string, points: number, country?: string, owner?: Cell, account?: string];

interface Team {
  readonly owners: readonly OwnerCells[];
  readonly leads: readonly Lead[];
  readonly statuses?: Rows;
}

const ladder: Rows = [
  ['Status', 'Min score'],
  ['Cold', 0],
  ['MQL', 30],
  ['SQL', 50],
  ['Hot', 80],
];

function deal({ owners: cells, leads, statuses = ladder }: Team) {
  const workbook: Workbook = {
    leads: [
      ['Lead ID', 'Points', 'Country', 'Rep'],
      ...leads.map(([key, points, country = '', owner = '']) => [key, points, country, owner]),
    ],
    rules: [{ Field: 'Points', Test: '≥', Value: '0', Points: 1, Count: 'each' }],
    statuses,
  };
  const table = tableOf('Owners', [
    ownerHeaders,
    ...cells.map((row) => ownerHeaders.map((header) => row[header] ?? (header === 'On' ? true : ''))),
  ]);
  const { model } = compileWorkbook(workbook);
  const { owners, problems } = readOwners(table, model, modelSourceOf(workbook));
  const dealing = dealLeads(owners, {
    scores: scoreWorkbook(workbook),
    present: (row) => leads[row]![3] ?? '',
    accountOf: (row) => leads[row]![4] ?? '',
  });
  return { ...dealing, owners, problems: problems.map(({ message }) => message) };
}

const namesOf = (team: Team) => deal(team).names;

describe('dealing', () => {
  it('gives leads at or above what counts as SQL, in order of score, to whoever has the smallest Dealt ÷ Share', () => {
    const { names, dealt } = deal({
      owners: [
        { Owner: 'Ann', Share: 2, Dealt: 3 },
        { Owner: 'Bo', Dealt: 1 },
      ],
      leads: [
        ['a', 60],
        ['b', 90],
        ['c', 49],
        ['d', 70],
      ],
    });
    // Quotients: Ann 1.5, Bo 1. b: Bo (2). d: Ann (2). a: both are at 2, so the hash decides.
    const ofA = fnv1a32('a\u0001ann') < fnv1a32('a\u0001bo') ? 'Ann' : 'Bo';
    expect(names).toEqual([ofA, 'Bo', '', 'Ann']);
    expect((dealt.get('ann') ?? 0) + (dealt.get('bo') ?? 0)).toBe(7);
  });

  it('takes no lead from anybody, and deals nothing that is closed by its status or has an error for an owner', () => {
    const { names } = deal({
      owners: [{ Owner: 'Ann' }],
      leads: [
        ['a', 60, '', 'Zoe '],
        ['b', 60, '', '#N/A'],
        ['c', 60],
      ],
    });
    expect(names).toEqual(['Zoe', '', 'Ann']);
  });

  it('lets the first row that matches decide, and all rows with the same conditions share, in any letters', () => {
    const { names } = deal({
      owners: [
        { Owner: 'Ann', Field: 'Country', Test: 'is', Value: 'Germany', Dealt: 5 },
        { Owner: 'Bo', Field: 'country', Test: 'EQUALS', Value: 'germany', Dealt: 2 },
        { Owner: 'Cy', Dealt: 0 },
      ],
      leads: [
        ['a', 60, 'Germany'],
        ['b', 60, 'France'],
      ],
    });
    expect(names).toEqual(['Bo', 'Cy']);
  });

  it('does not pass a lead on to rows with other conditions where all who share it are full or away', () => {
    const { names, undealt } = deal({
      owners: [
        { Owner: 'Ann', Field: 'Country', Test: 'is', Value: 'Germany', 'At most open': 1 },
        { Owner: 'Bo', Field: 'Country', Test: 'is', Value: 'Germany', 'Away until': '2026-11-21' },
        { Owner: 'Cy' },
      ],
      leads: [
        ['a', 90, 'Germany'],
        ['b', 60, 'Germany'],
      ],
    });
    expect(names).toEqual(['Ann', '']);
    expect([...undealt]).toEqual([[1, 'full']]);
  });

  it('counts the day of Away until as away, whichever row of the name it stands in', () => {
    const team = (day: string): Team => ({
      owners: [{ Owner: 'Ann' }, { Owner: 'ann', On: false, 'Away until': day }],
      leads: [['a', 60]],
    });
    expect(namesOf(team('2026-11-21'))).toEqual(['']);
    expect(namesOf(team('2026-11-20'))).toEqual(['Ann']);
  });

  it('lets a newcomer begin at the smallest quotient of the group × Share, rounded up', () => {
    const { dealt } = deal({
      owners: [
        { Owner: 'Ann', Share: 2, Dealt: 9 },
        { Owner: 'Bo', Dealt: 4, 'At most open': 0 },
        { Owner: 'Cy', Share: 3 },
        { Owner: 'Di', Field: 'Country', Test: 'is', Value: 'France' },
      ],
      leads: [],
    });
    expect([dealt.get('cy'), dealt.get('di')]).toEqual([12, 0]);
  });

  it('gives a lead to who has the best lead of its account, and counts it', () => {
    const { names, dealt } = deal({
      owners: [
        { Owner: 'Ann', Dealt: 9 },
        { Owner: 'Bo', Dealt: 0 },
      ],
      leads: [
        ['a', 10, '', 'Ann', 'acme'],
        ['b', 5, '', 'Bo', 'acme'],
        ['c', 60, '', '', 'acme'],
        ['d', 55, '', '', 'acme'],
      ],
    });
    expect(names).toEqual(['Ann', 'Bo', 'Ann', 'Ann']);
    expect(dealt.get('ann')).toBe(11);
  });

  it('lets nobody come first who does not share the lead', () => {
    const { names } = deal({
      owners: [{ Owner: 'Ann', Field: 'Country', Test: 'is', Value: 'France' }, { Owner: 'Bo' }],
      leads: [
        ['a', 90, 'France', 'Ann', 'acme'],
        ['b', 60, 'Spain', '', 'acme'],
      ],
    });
    expect(names[1]).toBe('Bo');
  });

  it('takes leads from a lower status where From status says so', () => {
    const { names } = deal({
      owners: [{ Owner: 'Ann' }, { Owner: 'Bo', 'From status': 'mql' }],
      leads: [
        ['a', 35],
        ['b', 10],
      ],
    });
    expect(names).toEqual(['Bo', '']);
  });

  it('reads conditions with `and` rows below them', () => {
    const { names } = deal({
      owners: [
        { Owner: 'Ann', Field: 'Country', Test: 'is', Value: 'Germany' },
        { Owner: 'and', Field: 'Points', Test: '≥', Value: '80' },
      ],
      leads: [
        ['a', 60, 'Germany'],
        ['b', 90, 'Germany'],
      ],
    });
    expect(names).toEqual(['', 'Ann']);
  });
});

describe('the Owners tab', () => {
  it('says what is wrong with a row, which deals nothing until it is mended', () => {
    const { names, problems } = deal({
      owners: [
        { Owner: 'Ann', Share: 0 },
        { Owner: 'Bo', 'At most open': 'few' },
        { Owner: 'Cy', 'Away until': 'summer' },
        { Owner: 'Di', 'From status': 'Warm' },
        { Owner: 'Ed', Field: 'Region', Test: 'is', Value: 'North' },
        { Owner: '', Field: 'Country', Test: 'is', Value: 'Spain' },
      ],
      leads: [['a', 60]],
    });
    expect(names).toEqual(['']);
    expect([...problems].sort()).toEqual([
      'Owners!B7: this row has no owner, so it deals nothing. Enter a name, or clear the row.',
      'Owners!C4: Away until is "summer", so this row deals nothing. Enter the last day of the absence as a date, or clear the cell.',
      'Owners!D5: From status is "Warm", which is no status, so this row deals nothing. Enter a status of the ladder, or clear the cell for what counts as SQL.',
      'Owners!E6: column "Region" not found in Leads. Enter a header of Leads as it stands there.',
      'Owners!H2: Share is "0", so this row deals nothing. Enter a number above 0, or clear the cell for 1.',
      'Owners!I3: At most open is "few", so this row deals nothing. Enter a whole number from 0, or clear the cell for no limit.',
    ]);
  });

  it('says nothing of rows that are off, and counts a Dealt that is no whole number as none', () => {
    const { names, problems } = deal({
      owners: [
        { Owner: 'Ann', On: false, Share: 'x', Field: 'Region', Test: 'is', Value: 'North' },
        { Owner: 'Bo', Dealt: 1.5 },
      ],
      leads: [['a', 60]],
    });
    expect(names).toEqual(['Bo']);
    expect(problems).toEqual([
      'Owners!J3: Dealt is "1.5" and counts as empty. Enter a whole number from 0, or clear the cell.',
    ]);
  });

  it('writes a name as in its topmost row that is on', () => {
    const { names } = deal({
      owners: [{ Owner: 'ANN', On: false }, { Owner: 'Ann B.', On: false }, { Owner: 'ann' }],
      leads: [['a', 60]],
    });
    expect(names).toEqual(['ann']);
  });
});

describe('any dealing', () => {
  const owner = fc.record({
    Owner: fc.constantFrom('Ann', 'Bo', 'Cy'),
    On: fc.boolean(),
    Share: fc.constantFrom('', 1, 2, 0.5),
    Dealt: fc.constantFrom('', 0, 3, 7),
    'At most open': fc.constantFrom('', 1, 3),
    'From status': fc.constantFrom('', 'MQL', 'Hot'),
  });
  const lead = fc.record({
    points: fc.integer({ min: 0, max: 100 }),
    owner: fc.constantFrom('', '', 'Ann', 'Zoe'),
    account: fc.constantFrom('', 'acme'),
  });

  it('keeps every owner, gives only to those who are on and not over their limit, and counts what it gives', () => {
    fc.assert(
      fc.property(fc.array(owner, { maxLength: 6 }), fc.array(lead, { maxLength: 12 }), (owners, leads) => {
        const team: Team = {
          owners,
          leads: leads.map((one, index): Lead => [`k${index}`, one.points, '', one.owner, one.account]),
        };
        const { names, dealtRows, openNow, dealt } = deal(team);
        leads.forEach((one, row) => {
          if (one.owner !== '') expect(names[row]).toBe(one.owner);
          else if (names[row] !== '') expect(dealtRows).toContain(row);
        });
        const begun = deal({ ...team, leads: [] }).dealt;
        for (const name of new Set(dealtRows.map((row) => names[row]!))) {
          const rows = owners.filter((row) => row.Owner === name);
          expect(rows.some(({ On }) => On)).toBe(true);
          const given = dealtRows.filter((row) => names[row] === name).length;
          expect(dealt.get(name.toLowerCase())).toBe(begun.get(name.toLowerCase())! + given);
          const limits = rows.filter(({ On }) => On).map((row) => Number(row['At most open'] || Infinity));
          expect(openNow.get(name.toLowerCase())).toBeLessThanOrEqual(Math.max(...limits));
        }
      }),
      propertyRuns(),
    );
  });
});
