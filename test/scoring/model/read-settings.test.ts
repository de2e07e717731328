import { describe, expect, it } from 'vitest';
import { foldWord, readSettings, type Settings, settingDefinitions } from '../../../src/scoring/index.ts';
import { settingTable, tableOf } from '../score-workbook.ts';

const read = (settings: Parameters<typeof settingTable>[0], locale = 'en_US') =>
  readSettings(settingTable(settings), locale);

describe('readSettings', () => {
  // DESIGN section 10, Settings; DECISIONS A80.
  it.each<[keyof Settings, unknown]>([
    ['leadsTab', 'Leads'],
    ['dealsTab', 'Deals'],
    ['activitiesTab', 'Activities'],
    ['headerRow', 1],
    ['leadKeyColumn', ''],
    ['dealKeyColumn', ''],
    ['activityKeyColumn', ''],
    ['dealOutcomeColumn', 'Outcome'],
    ['dealClosedOnColumn', 'Closed on'],
    ['dealCreatedOnColumn', 'Created on'],
    ['dealAmountColumn', 'Amount'],
    ['activityColumn', 'Activity'],
    ['activityDateColumn', 'When'],
    ['activityCountColumn', 'Count'],
    ['wonWords', ['won', 'closed won', 'win', 'yes', 'true', '1', 'closedwon']],
    ['lostWords', ['lost', 'closed lost', 'loss', 'no', 'false', '0', 'closedlost']],
    ['openWords', ['open', 'new', 'in progress', 'pending', 'qualified', 'proposal', 'negotiation']],
    ['acceptedWords', ['accepted', 'good', 'yes']],
    ['scoreFloor', 0],
    ['scoreCeiling', 100],
    ['fitCap', null],
    ['engagementCap', null],
    ['bands', '0-20, 21-40, 41-60, 61-80, 81-100'],
    ['demotionMargin', 0],
    ['daysBeforeClose', null],
    ['outputColumns', ['Score', 'Status', 'Next step', 'Why']],
    ['draftSharePercent', 0],
    ['callsPerWeek', null],
  ])('has the default of %s without a Settings tab', (key, value) => {
    expect(readSettings(null, 'en_US').settings[key]).toEqual(value);
  });

  it('has yes and no words by default', () => {
    const { yesWords, noWords } = readSettings(null, 'en_US').settings;
    expect([[...yesWords].sort(), [...noWords].sort()]).toEqual([
      ['1', 'ja', 'on', 'oui', 'sim', 'sí', 'true', 'vrai', 'wahr', 'x', 'y', 'yes', '☑', '✓', '✔'],
      ['0', 'falsch', 'false', 'faux', 'n', 'nein', 'no', 'non', 'não', 'off', '☐', '✗', '✘'],
    ]);
  });

  it('takes an empty Value for the default', () => {
    const { settings, problems } = read({ 'Score ceiling': '  ', 'Leads tab': '' });
    expect([settings.scoreCeiling, settings.leadsTab, problems]).toEqual([100, 'Leads', []]);
  });

  it('takes none for no floor, ceiling or cap', () => {
    const { settings } = read({
      'Score floor': 'none',
      'Score ceiling': ' NONE ',
      'Max points: Fit': 'none',
      'Max points: Mail': 'None',
    });
    expect([settings.scoreFloor, settings.scoreCeiling, settings.fitCap]).toEqual([null, null, null]);
    expect(settings.groupCaps.size).toBe(0);
  });

  it('finds a setting by its folded name', () => {
    expect(read({ ' score  CEILING': 80 }).settings.scoreCeiling).toBe(80);
  });

  it('reads a choice whatever its spelling', () => {
    expect(read({}).settings.closedLeads).toBe('Won and Lost');
    expect(read({ 'Closed leads': ' Like  open ones' }).settings.closedLeads).toBe('like open ones');
  });

  it('reads numbers by the locale', () => {
    expect(read({ 'Score ceiling': '1.000' }, 'de_DE').settings.scoreCeiling).toBe(1000);
  });

  it('reads the caps of groups by folded name, sign ignored', () => {
    const { groupCaps } = read({ 'Max points: Web  Site': '-8', 'max points: mail': 10 }).settings;
    expect([...groupCaps]).toEqual([
      ['web site', { cap: 8, place: { row: 2, column: 2, cell: 'B2' } }],
      ['mail', { cap: 10, place: { row: 3, column: 2, cell: 'B3' } }],
    ]);
  });

  it('lets the lower of two rows count, and says so', () => {
    const table = tableOf('Settings', [
      ['Setting', 'Value'],
      ['Score floor', 10],
      ['score floor', 20],
    ]);
    const { settings, problems, stopped } = readSettings(table, 'en_US');
    expect([settings.scoreFloor, stopped]).toEqual([20, null]);
    expect(problems.map((problem) => problem.message)).toEqual([
      'Settings!A3: setting "score floor" is there twice; the lower row counts. Delete one of the two.',
    ]);
  });

  it('reports a name that is no setting, and goes on', () => {
    const { problems, stopped } = read({ 'Score flor': 3 });
    expect(stopped).toBeNull();
    expect(problems.map((problem) => problem.message)).toEqual([
      'Settings!A2: "Score flor" is no setting, did you mean "Score floor"? Correct its name, or delete the row.',
    ]);
  });

  it.each([
    [
      { 'Score floor': 'zero' },
      'Settings!B2: setting Score floor is "zero". Enter a whole number, or none, or clear the cell for the default.',
    ],
    [
      { 'Score ceiling': '99.5' },
      'Settings!B2: setting Score ceiling is "99.5". Enter a whole number, or none, or clear the cell for the default.',
    ],
    [
      { 'Max points: Fit': 2.5 },
      'Settings!B2: setting Max points: Fit is "2.5". Enter a whole number, or none, or clear the cell for the default.',
    ],
    [
      { 'Max points: Mail': 'lots' },
      'Settings!B2: setting Max points: Mail is "lots". Enter a whole number, or none, or clear the cell for the default.',
    ],
    [
      { 'Header row': 0 },
      'Settings!B2: setting Header row is "0". Enter a whole number from 1, or clear the cell for the default.',
    ],
    [
      { 'Demotion margin': '-1' },
      'Settings!B2: setting Demotion margin is "-1". Enter a number from 0, or clear the cell for the default.',
    ],
    [
      { 'Closed leads': 'never' },
      'Settings!B2: setting Closed leads is "never". Enter "Won and Lost" or "like open ones", or clear the cell for the default.',
    ],
    [
      { 'Score floor': 60, 'Score ceiling': 50 },
      'Settings: Score floor 60 is above Score ceiling 50. Correct one of the two.',
    ],
  ])('stops the run at the unreadable setting %j', (settings, sentence) => {
    expect(read(settings).stopped).toBe(sentence);
  });

  it('describes every setting for the Settings tab', () => {
    expect(settingDefinitions.filter(({ name, what }) => name === '' || what === '')).toEqual([]);
    expect(new Set(settingDefinitions.map(({ name }) => name)).size).toBe(settingDefinitions.length);
  });
});

describe('foldWord', () => {
  // DECISIONS A60.
  it.each([
    ['Closed-Won', 'closed won'],
    [' closed   won! ', 'closed won'],
    ['Gewonnen/Ja', 'gewonnen ja'],
    ['--', ''],
  ])(
    'compares the outcome %j as %j: other characters than letters and digits are one space',
    (text, word) => {
      expect(foldWord(text)).toBe(word);
    },
  );
});
