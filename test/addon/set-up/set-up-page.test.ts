import { describe, expect, it } from 'vitest';
import { Formula } from '../../../src/host/workbook/cell.ts';
import type {
  SetUpChoices,
  SetUpPreview,
  SetUpRequest,
  SetUpView,
  Summary,
} from '../../../src/shared/index.ts';
import { asOfDay } from '../../proposal/records.ts';
import { testWorkbooks } from '../../proposal/workbooks.ts';
import { Day, put, type TestCell, TestDocument, type TestRow } from '../document.ts';
import { wholeState } from '../whole-state.ts';
import { workbookSnapshot } from '../workbook-snapshot.ts';

const nothing: SetUpChoices = { settings: [], outcomes: [], trade: null, switchedOff: [] };

const read = (document: TestDocument, choices: Partial<SetUpChoices> = {}) =>
  document.run('readSetUp', { ...nothing, ...choices }) as SetUpView;
const preview = (document: TestDocument, choices: Partial<SetUpChoices> = {}) =>
  document.run('previewSetUp', { ...nothing, ...choices }) as SetUpPreview;

/** Looks first, and writes what was shown. */
function apply(document: TestDocument, said: Partial<SetUpRequest> = {}): Summary {
  const shown = preview(document, said).rules.map(({ id }) => id);
  const besides = { makesCallList: false, renewsDaily: false, keepsDeals: false };
  return document.run('applySetUp', { ...nothing, ...besides, shown, ...said }) as Summary;
}

const valuesOf = ({ fields }: SetUpView) =>
  Object.fromEntries(fields.map(({ setting, value }) => [setting, value]));
const unsureOf = ({ fields }: SetUpView) => fields.filter((one) => one.isUnsure).map((one) => one.setting);
const setting = (document: TestDocument, name: string) =>
  document.texts('Settings').find(([one]) => one === name)?.[1];

function documentOf({ tabs, locale }: (typeof testWorkbooks)[number]): TestDocument {
  const cell = (value: unknown): TestCell =>
    typeof value === 'object' && value !== null
      ? new Day(new Date((value as { day: number }).day * 86_400_000).toISOString().slice(0, 10))
      : (value as TestCell);
  const rows = tabs.map(({ name, rows }) => [name, rows.map((row): TestRow => row.map(cell))] as const);
  return new TestDocument(Object.fromEntries(rows), {
    locale,
    now: new Date(asOfDay * 86_400_000 + 36_000_000).toISOString(),
  });
}

const people = (count: number, more: (i: number) => TestRow = () => []): TestRow[] =>
  Array.from({ length: count }, (_, i) => [
    `L${i}`,
    `Person ${i}`,
    `p${i}@firm${i}.example`,
    ['Director', 'Student', 'Owner'][i % 3]!,
    ...more(i),
  ]);
const headers = ['Lead ID', 'Name', 'Email', 'Job title'];

describe('What the page of set-up reads', () => {
  it.each(testWorkbooks)('$name: looks without a trace, in few calls of services', (workbook) => {
    const document = documentOf(workbook);
    const before = wholeState(document.workbook, document.host);
    const calls = () => [...document.calls.values()].reduce((sum, one) => sum + one, 0);
    read(document);
    expect(calls()).toBeLessThan(50);
    preview(document);
    expect(calls()).toBeLessThan(80);
    expect(wholeState(document.workbook, document.host)).toEqual(before);
  });

  it.each(testWorkbooks)('$name: writes what the dialogs write', (workbook) => {
    const [byPage, byMenu] = [documentOf(workbook), documentOf(workbook)];
    expect(apply(byPage).stopped).toBeNull();
    byMenu.run('setUpSpreadsheet', { by: 'command line' });
    const tabs = byMenu.workbook.sheets.map(({ name }) => name);
    expect(byPage.workbook.sheets.map(({ name }) => name)).toEqual(tabs);
    expect(workbookSnapshot(byPage.workbook, tabs)).toEqual(workbookSnapshot(byMenu.workbook, tabs));
    expect(byPage.workbook.documentProperties.get('scoreband.chosenRules')).toEqual(
      byMenu.workbook.documentProperties.get('scoreband.chosenRules'),
    );
  });

  it('counts leads, deals and won ones of all rows', () => {
    const outcomes = ['Won', 'Lost', 'Open'];
    const document = new TestDocument({
      Leads: [[...headers, 'Outcome'], ...people(2500, (i) => [outcomes[i % 3]!])],
    });
    const view = read(document);
    expect(view).toMatchObject({ leadsTab: 'Leads', leads: 2500, dealsTab: 'Leads', closed: 1667, won: 834 });
    expect(unsureOf(view)).toEqual([]);
  });

  it.each([
    ['of a short tab', 30],
    ['of a long tab', 2500],
  ])('does not count a last row that is a total, which no run scores: %s', (_, count) => {
    const rows = people(count, (i) => [i % 40]);
    const document = new TestDocument({
      Leads: [[...headers, 'Employees'], ...rows, ['Total', '', '', '', 19 * count]],
    });
    expect(read(document).leads).toBe(count);
  });

  it('finds headers in row 3, and lets another row be named', () => {
    const document = new TestDocument({
      'Our leads': [['Leads of this year'], [], headers, ...people(30)],
    });
    expect(valuesOf(read(document))).toMatchObject({ 'Header row': '3', 'Lead key column': 'Lead ID' });
    const options = read(document).fields.find((one) => one.setting === 'Header row')!.options;
    expect(options.slice(0, 3)).toEqual([
      { value: '1', text: '1: Leads of this year' },
      { value: '2', text: '2 (empty)' },
      { value: '3', text: '3: Lead ID, Name, Email, Job title' },
    ]);
    expect(valuesOf(read(document, { settings: [['Header row', '4']] }))['Header row']).toBe('4');
  });

  it('asks which tab it is where two look alike, and looks for columns in the one that is said', () => {
    const document = new TestDocument({
      North: [headers, ...people(30)],
      South: [[...headers, 'Budget'], ...people(30, (i) => [i * 100])],
    });
    expect(unsureOf(read(document))).toEqual(['Leads tab']);
    const said = read(document, { settings: [['Leads tab', 'South']] });
    expect(said.leadsTab).toBe('South');
    expect(unsureOf(said)).toEqual([]);
  });

  it('asks for the outcome of a tab of deals that has none', () => {
    const document = new TestDocument({
      Leads: [headers, ...people(30)],
      Deals: [['Lead ID', 'Amount'], ...Array.from({ length: 12 }, (_, i): TestRow => [`L${i}`, i * 10])],
    });
    expect(unsureOf(read(document))).toEqual(['Deal outcome column']);
  });

  it('takes yes and no for won and lost in the column that is said to have the outcomes', () => {
    const document = new TestDocument({
      Leads: [[...headers, 'Output'], ...people(30, (i) => [i % 3 === 0 ? 'yes' : 'no'])],
    });
    expect(read(document).outcomes).toEqual([]);
    const settings: SetUpChoices['settings'] = [
      ['Deals tab', 'Leads'],
      ['Deal outcome column', 'Output'],
    ];
    const { outcomes } = read(document, { settings });
    expect(outcomes.map(({ text, means, count }) => `${text}: ${means}, ${count}`).sort()).toEqual([
      'no: lost, 20',
      'yes: won, 10',
    ]);
  });

  it('says how dates are read, and where nothing but the locale says it', () => {
    const day = (i: number) => `${(i % 9) + 1}/${(i % 12) + 1}/2026`;
    const document = new TestDocument({
      Leads: [
        [...headers, 'Came on', 'Asked on', 'Written on'],
        ...people(30, (i) => [`${(i % 28) + 1}.09.2026`, day(i), `${(i % 28) + 1}/3/2026`]),
      ],
    });
    expect(read(document).dates.map((one) => Object.values(one))).toEqual([
      [['Came on'], 'day.month.year', '1.09.2026', '1 September 2026', true],
      [['Asked on'], 'month/day/year', '1/10/2026', '10 January 2026', false],
      [['Written on'], 'day/month/year', '13/3/2026', '13 March 2026', true],
    ]);
  });

  it('reads what formulas show', () => {
    const document = new TestDocument({
      Leads: [headers, ...people(30)].map(
        (row, i): TestRow =>
          i === 0 ? row : [row[0]!, new Formula('=UPPER("x")', `PERSON ${i}`), row[2]!, row[3]!],
      ),
    });
    expect(preview(document).callFirst[0]!.name).toMatch(/^PERSON \d+ \(L\d+\)$/);
  });

  it('has nothing to propose without leads, and says what to do', () => {
    const empty = new TestDocument({ Leads: [headers] });
    expect(read(empty)).toMatchObject({ leadsTab: 'Leads', leads: 0 });
    expect(read(empty).remarks[0]).toContain('"Leads" has no rows yet.');
    expect(preview(empty)).toMatchObject({ asksTrade: false, rules: [], leads: 0, callFirst: [] });
    expect(apply(empty).stopped).toBeNull();
    const nothingAtAll = new TestDocument({ Sheet1: [] });
    expect(read(nothingAtAll)).toMatchObject({ leadsTab: null, fields: expect.anything() });
    expect(apply(nothingAtAll).stopped).toBe(
      'No tab has leads any more, so nothing was written. Put one lead a row below a row of headers, then set up again.',
    );
  });

  it('says what was chosen and is there no more', () => {
    const document = new TestDocument({ Leads: [headers, ...people(30)] });
    const view = read(document, {
      settings: [
        ['Leads tab', 'Gone'],
        ['Lead key column', 'Customer'],
        ['Score floor', '50'],
      ],
    });
    expect(view.wrong).toEqual([
      'There is no tab "Gone". Your tabs: "Leads".',
      'Leads has no column "Customer". Its columns: "Lead ID", "Name", "Email", "Job title".',
    ]);
    expect(view.leadsTab).toBe('Leads');
  });
});

describe('Outcome words that are put elsewhere', () => {
  const words = ['Won', 'Lost', 'On ice', 'Pending', 'Lost', 'Won'];
  const house = () =>
    new TestDocument({ Leads: [[...headers, 'Outcome'], ...people(60, (i) => [words[i % 6]!])] });

  it('are counted so at once, and written into Settings', () => {
    const document = house();
    expect(read(document)).toMatchObject({ closed: 40, won: 20 });
    const outcomes: SetUpChoices['outcomes'] = [
      ['On ice', 'lost'],
      ['Pending', 'won'],
    ];
    expect(read(document, { outcomes })).toMatchObject({ closed: 60, won: 30, remarks: [] });
    expect(apply(document, { outcomes }).stopped).toBeNull();
    expect(setting(document, 'Won words')).toBe('Pending, won, closed won, win, yes, true, 1, closedwon');
    expect(setting(document, 'Lost words')).toBe('On ice, lost, closed lost, loss, no, false, 0, closedlost');
    expect(setting(document, 'Open words')).toBe('open, new, in progress, qualified, proposal, negotiation');
  });
});

describe('How dates are read', () => {
  const said = (order: string): Partial<SetUpChoices> => ({ settings: [['Date order', order]] });
  const fieldOf = (view: SetUpView) => view.fields.find(({ setting }) => setting === 'Date order');
  const samples = ({ dates }: SetUpView) =>
    dates.map(({ order, sample, sampleDay }) => [order, sample, sampleDay]);
  const asked = (dayOf: (i: number) => TestCell, locale = 'en_US') =>
    new TestDocument({ Leads: [[...headers, 'Asked on'], ...people(30, (i) => [dayOf(i)])] }, { locale });
  const either = (i: number) => `${(i % 9) + 3}/4/2026`;

  it('is asked where the texts do not say it, and shown by one of them', () => {
    const document = asked(either);
    expect(fieldOf(read(document))).toEqual({
      setting: 'Date order',
      value: 'as the locale',
      options: [
        { value: 'day first', text: 'day first' },
        { value: 'month first', text: 'month first' },
        { value: 'as the locale', text: 'as the spreadsheet’s locale (month first)' },
      ],
      mayBeNone: false,
      isUnsure: true,
    });
    expect(samples(read(document))).toEqual([['month/day/year', '3/4/2026', '4 March 2026']]);
    const heard = read(document, said('day first'));
    expect(samples(heard)).toEqual([['day/month/year', '3/4/2026', '3 April 2026']]);
    expect(fieldOf(heard)).toMatchObject({ value: 'day first', isUnsure: false });
    expect(fieldOf(read(asked(either, 'de_DE')))!.options[2]!.text).toBe(
      'as the spreadsheet’s locale (day first)',
    );
  });

  it('is not asked where there is nothing to choose', () => {
    for (const dayOf of [
      (i: number) => `${i + 1}/4/2026`,
      (i: number) => `${i + 1}.4.2026`,
      (i: number) => new Day(`2026-04-${10 + (i % 20)}`),
    ])
      expect(fieldOf(read(asked(dayOf)))).toBeUndefined();
  });

  it('of a column written both ways holds for those that could be either', () => {
    const document = asked((i) => ['25/4/2026', '4/25/2026', '3/4/2026'][i % 3]!);
    expect(samples(read(document))).toEqual([['both ways', '3/4/2026', null]]);
    expect(unsureOf(read(document))).toEqual(['Date order']);
    expect(samples(read(document, said('day first')))).toEqual([['both ways', '3/4/2026', '3 April 2026']]);
    expect(samples(read(document, said('as the locale')))).toEqual([['both ways', '3/4/2026', null]]);
    expect(unsureOf(read(document, said('as the locale')))).toEqual([]);
  });

  it('is what the scores are worked out with before they are written, and gone with what was written', () => {
    const events = Array.from(
      { length: 30 },
      (_, i): TestRow => [`L${3 * i + 1}`, 'Demo request', `${1 + (i % 9)}/11/2026`],
    );
    const document = new TestDocument({
      Leads: [headers, ...people(60)],
      Activities: [['Lead ID', 'Activity', 'When'], ...events],
    });
    const shown = (order: string) => {
      const { callFirst } = preview(document, { ...said(order), trade: 'Software' });
      return callFirst.map(({ name, score }) => `${name} ${score}`);
    };
    const untouched = wholeState(document.workbook, document.host);
    const dayFirst = shown('day first');
    expect(shown('as the locale')).toEqual(shown('month first'));
    expect(dayFirst).not.toEqual(shown('month first'));
    expect(wholeState(document.workbook, document.host)).toEqual(untouched);
    expect(apply(document, { ...said('day first'), trade: 'Software' }).stopped).toBeNull();
    expect(setting(document, 'Date order')).toBe('day first');
    document.scoreLeads();
    const scores = document.column('Leads', 'Score').map(Number);
    const ranked = scores.map((score, i) => [score, i] as const).sort((a, b) => b[0] - a[0] || a[1] - b[1]);
    expect(ranked.slice(0, 10).map(([score, i]) => `Person ${i} (L${i}) ${score}`)).toEqual(dayFirst);
    document.host.answers = { alert: () => 'YES' };
    document.run('menuRemove');
    expect(document.workbook.sheets.map(({ name }) => name)).toEqual(['Leads', 'Activities']);
    expect(fieldOf(read(document))).toMatchObject({ value: 'as the locale', isUnsure: true });
  });

  it('stays empty in Settings where nobody has said it', () => {
    const document = asked(either);
    expect(apply(document).stopped).toBeNull();
    expect(setting(document, 'Date order')).toBe('');
  });

  it('is taken from a Settings tab that says it', () => {
    const document = asked(either);
    apply(document, said('day first'));
    document.workbook.sheets.splice(
      document.workbook.sheets.findIndex(({ name }) => name === 'Rules'),
      1,
    );
    expect(samples(read(document))).toEqual([['day/month/year', '3/4/2026', '3 April 2026']]);
    expect(fieldOf(read(document))).toMatchObject({ value: 'day first', isUnsure: false });
  });

  it('cannot be anything else', () => {
    const view = read(asked(either), said('american'));
    expect(view.wrong).toEqual([
      'Setting Date order is "american". Enter "as the locale" or "day first" or "month first", or clear the cell for the default.',
    ]);
    expect(fieldOf(view)!.value).toBe('as the locale');
  });
});

describe('The rules that set-up would propose', () => {
  const form = () => new TestDocument({ Leads: [headers, ...people(60)] });

  it('follow from what is sold where deals say too little, and rank leads before anything is written', () => {
    const document = form();
    expect(preview(document).asksTrade).toBe(true);
    const { rules, leads, bins, statuses, callFirst } = preview(document, {
      trade: 'Services to businesses',
    });
    expect(rules.every(({ deals }) => deals === null)).toBe(true);
    expect(leads).toBe(60);
    expect(bins.map(({ from, to }) => `${from}-${to}`)).toEqual([
      ...['0-9', '10-19', '20-29', '30-39', '40-49', '50-59', '60-69', '70-79', '80-89', '90-100'],
    ]);
    expect(bins.reduce((sum, one) => sum + one.leads, 0)).toBe(60);
    expect(statuses.reduce((sum, [, count]) => sum + count, 0)).toBe(60);
    expect(callFirst).toHaveLength(10);
    expect(callFirst.map(({ score }) => score)).toEqual(
      callFirst.map(({ score }) => score).sort((a, b) => b - a),
    );
  });

  it('score as they will: the names to call first are those of the first run', () => {
    const document = form();
    const { callFirst } = preview(document, { trade: 'Software' });
    apply(document, { trade: 'Software' });
    document.scoreLeads();
    const scores = document.column('Leads', 'Score').map(Number);
    const ranked = scores.map((score, i) => [score, i] as const).sort((a, b) => b[0] - a[0] || a[1] - b[1]);
    expect(callFirst.map(({ name, score }) => [name, score])).toEqual(
      ranked.slice(0, 10).map(([score, i]) => [`Person ${i} (L${i})`, score]),
    );
  });

  it('name nobody to call first who is at the lowest status', () => {
    const jobs = ['Urgent', 'Just looking'];
    const document = new TestDocument({
      Leads: [
        ['Name', 'Phone', 'How soon?'],
        ...Array.from({ length: 12 }, (_, i) => [`Person ${i}`, `0160 ${1000 + i}`, jobs[i < 3 ? 0 : 1]!]),
      ],
    });
    const said = preview(document, { trade: 'Home and local services' });
    expect(said.statuses.at(0)).toEqual(['Early-stage', 9]);
    expect(said.callFirst.map(({ name }) => name.slice(0, 8))).toEqual(['Person 0', 'Person 1', 'Person 2']);
  });

  it('stand unticked in Rules where they were switched off, and give nothing', () => {
    const document = form();
    const bestOf = ({ bins }: SetUpPreview) => bins.filter(({ leads }) => leads > 0).at(-1)!.from;
    const withAll = preview(document, { trade: 'Software' });
    const { rules } = withAll;
    const strongest = rules[0]!;
    const switchedOff = [strongest.id];
    const without = preview(document, { trade: 'Software', switchedOff });
    expect(without.rules.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
    expect(bestOf(without)).toBeLessThan(bestOf(withAll));
    // Nobody is above the lowest status any more.
    expect(withAll.callFirst).not.toEqual([]);
    expect(without.callFirst).toEqual([]);
    apply(document, { trade: 'Software', switchedOff });
    const written = document
      .texts('Rules')
      .slice(1)
      .filter(([, name]) => name !== '');
    expect(written.map(([on, name]) => [name, on])).toEqual(
      rules.map(({ name }) => [name, String(name !== strongest.name)]),
    );
  });

  it('are not written where the spreadsheet would have others by now', () => {
    const document = form();
    const shown = preview(document, { trade: 'Software' }).rules.map(({ id }) => id);
    for (let row = 2; row <= 61; row++) put(document.sheet('Leads'), row, 4, 'Gardener');
    const before = wholeState(document.workbook, document.host);
    const summary = apply(document, { trade: 'Software', shown });
    expect(summary.stopped).toBe(
      'Your spreadsheet has changed since these rules were proposed, so nothing was written. Look at the rules as they are now, then go on.',
    );
    expect(wholeState(document.workbook, document.host)).toEqual(before);
  });

  it('come with a call list, a schedule and a tab for deals where these are switched on, once', () => {
    const document = form();
    const all = { trade: 'Software', makesCallList: true, renewsDaily: true, keepsDeals: true };
    const shown = preview(document, all).rules.map(({ id }) => id);
    const { messages } = apply(document, all);
    expect(messages.join(' ')).toContain('Made the tab Deals: so far 0 of 20 won');
    const tabs = ['Leads', 'Rules', 'Statuses', 'Settings', 'Lists', 'Deals', 'Calls', 'Call list'];
    expect(document.workbook.sheets.map(({ name }) => name)).toEqual(tabs);
    expect(document.host.project.triggers.map(({ handler }) => handler)).toEqual(['runSchedule']);
    expect(JSON.parse(document.workbook.documentProperties.get('scoreband.schedule')!)).toMatchObject({
      interval: 'daily',
      hour: 6,
    });
    // As after an answer that never came.
    document.run('applySetUp', { ...nothing, ...all, shown });
    expect(document.workbook.sheets.map(({ name }) => name)).toEqual(tabs);
    expect(document.host.project.triggers).toHaveLength(1);
    document.scoreLeads();
    expect(document.texts('Call list').length).toBeGreaterThan(2);
  });
});
