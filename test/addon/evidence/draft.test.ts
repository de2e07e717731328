import { describe, expect, it } from 'vitest';
import { randomNumbers } from '../../../src/evidence/fit/random.ts';
import type { DraftKind, Summary } from '../../../src/shared/index.ts';
import { Day, type DocumentOptions, TestDocument, type TestRow } from '../document.ts';
import { workbookSnapshot } from '../workbook-snapshot.ts';

const rules: readonly TestRow[] = [
  ['On', 'Rule', 'Field', 'Test', 'Value', 'Points', 'Draft points', 'Notes'],
  [true, 'Software', 'Industry', 'is', 'SaaS', 5, '', ''],
  [true, 'Visits', 'Visits', '≥', '50', 40, '', 'since May'],
  [true, 'Demo', 'Activity', 'is', 'Demo', 20, '', ''],
  [true, 'Press', 'Industry', 'is', 'Press', 'Disqualify', '', ''],
];
const statuses: readonly TestRow[] = [
  ['Status', 'Min score', 'Draft min score'],
  ['Cold', 0, ''],
  ['MQL', 40, ''],
  ['SQL', 70, ''],
];

/** 600 deals: software and a demo help, visits hardly. */
function document(options: DocumentOptions & { draft?: string | number } = {}): TestDocument {
  const random = randomNumbers(4);
  const leads: TestRow[] = [['Lead ID', 'Industry', 'Visits', 'Size', 'Sales verdict']];
  const deals: TestRow[] = [['Lead ID', 'Outcome', 'Created on', 'Closed on']];
  const activities: TestRow[] = [['Lead ID', 'Activity', 'When']];
  for (let k = 0; k < 600; k++) {
    const [isSoftware, visits, hasDemo] = [random() < 0.4, Math.floor(random() * 100), random() < 0.3];
    const isLarge = random() < 0.5;
    const logOdds = (isSoftware ? 1.2 : -1) + (hasDemo ? 1.2 : -0.4) + (isLarge ? 0.6 : -0.6);
    const isWon = random() < 1 / (1 + Math.exp(-logOdds));
    leads.push([
      `L${k}`,
      isSoftware ? 'SaaS' : 'Retail',
      visits,
      isLarge ? '51-200' : '1-10',
      k % 3 ? '' : 'Good',
    ]);
    deals.push([`L${k}`, isWon ? 'Won' : 'Lost', new Day('2026-02-05'), new Day('2026-05-05')]);
    if (hasDemo) activities.push([`L${k}`, 'Demo', new Day('2026-02-01')]);
    activities.push([`L${k}`, 'Demo', new Day('2026-05-05')]);
  }
  const ownRules = rules.map((row, r) =>
    row.map((cell, c) => (r === 1 && c === 6 ? (options.draft ?? cell) : cell)),
  );
  const tabs = { Leads: leads, Deals: deals, Activities: activities, Rules: ownRules, Statuses: statuses };
  return new TestDocument(tabs, { rows: 1400, ...options });
}

const evidence = (sheet: TestDocument) => sheet.run('findEvidence', { by: 'menu' }) as Summary;
const draft = (sheet: TestDocument, kind: DraftKind) =>
  sheet.run('draftFromEvidence', { by: 'menu', kind }) as Summary;
const numbers = (texts: readonly string[]) => texts.filter((text) => text !== '').map(Number);

describe('evidence from closed deals', () => {
  it('says of each rule what deals with and without it became, as of their scoring days', () => {
    const { evidence: found } = evidence(document());
    const [software, visits, demo, press] = found!.rules;
    expect(software).toMatchObject({ rule: 'Software', points: 5, verdict: 'should count more' });
    expect(visits).toMatchObject({
      rule: 'Visits',
      points: 40,
      verdict: 'no effect seen; 5 points would be seen from 1,200 deals on',
    });
    // Events on the closing day would match every deal; those known on the scoring day do not.
    expect(demo!.wonWith + demo!.lostWith).toBeLessThan(250);
    expect(press).toMatchObject({
      ...{ points: null, suggestedPoints: null },
      verdict: 'throws no closed deal away',
    });
    expect(software!.sales).toMatchObject({ judged: software!.sales!.accepted });
  });

  it('offers what no rule uses as rules that can be copied', () => {
    const { evidence: found } = evidence(document());
    const signal = found!.signals.find(({ value }) => value === '51-200')!;
    expect(signal).toMatchObject({
      ...{ rule: 'Size 51-200', kind: 'Attribute', field: 'Size', test: 'is any of', atLeast: null },
    });
    expect(signal.suggestedPoints).toBeGreaterThan(0);
    expect(found!.signals.some(({ field }) => field === 'Industry')).toBe(false);
  });

  it('writes its tab and the grey columns of the Rules tab, and leaves everything else', () => {
    const sheet = document();
    const before = workbookSnapshot(sheet.workbook, ['Leads', 'Deals', 'Activities', 'Statuses']);
    evidence(sheet);
    expect(workbookSnapshot(sheet.workbook, ['Leads', 'Deals', 'Activities', 'Statuses'])).toEqual(before);
    expect(sheet.texts('Evidence')[0]![0]).toBe('Evidence: what closed deals say about the rules');
    expect(sheet.column('Rules', 'Won with')[0]).toMatch(/^\d\d % of \d+$/);
    expect(numbers(sheet.column('Rules', 'Suggested points'))).toHaveLength(3);
    expect(numbers(sheet.column('Rules', 'Draft points'))).toEqual([]);
    const written = evidence(sheet).messages;
    expect(written[written.length - 1]).toBe(
      'The tab Evidence shows it; nothing has changed since it was built.',
    );
  });
});

describe('a draft from evidence', () => {
  it('re-weigh writes the suggested points of the own rules, and no others', () => {
    const sheet = document();
    const suggested = evidence(sheet).evidence!.rules.map(({ suggestedPoints }) => suggestedPoints);
    expect(draft(sheet, 'reweigh').messages).toEqual([
      'Draft points of 3 rows are written in Rules. Nothing is scored by them before you adopt the draft.',
    ]);
    expect(sheet.column('Rules', 'Draft points')).toEqual([...suggested.slice(0, 3).map(String), '']);
    expect(sheet.column('Rules', 'Points')).toEqual(['5', '40', '20', 'Disqualify']);
    expect(sheet.column('Statuses', 'Draft min score')).toEqual(['', '', '']);
  });

  it('rebuild adds rows with Points 0, takes the own ones to 0, and brings a rising ladder', () => {
    const sheet = document();
    const { rebuiltRules } = evidence(sheet);
    draft(sheet, 'rebuild');
    const points = sheet.column('Rules', 'Points');
    const drafted = sheet.column('Rules', 'Draft points');
    expect(drafted.slice(0, 4)).toEqual(['0', '0', '0', '']);
    expect(drafted.slice(4)).toEqual(rebuiltRules!.slice(2).map((row) => String(row[6])));
    expect(new Set(points.slice(4))).toEqual(new Set(['0']));
    const [lowest, mql, sql] = sheet.column('Statuses', 'Draft min score');
    expect(lowest).toBe('');
    expect(Number(sql)).toBeGreaterThan(Number(mql));
    expect(sheet.checkRules().rulesLeftOut).toEqual([]);
  });

  it('rebuilt again, it takes the place of the earlier rebuild', () => {
    const sheet = document();
    draft(sheet, 'rebuild');
    const once = sheet.column('Rules', 'Draft points');
    draft(sheet, 'rebuild');
    expect(sheet.column('Rules', 'Draft points')).toEqual(once);
    draft(sheet, 'reweigh');
    expect(numbers(sheet.column('Rules', 'Draft points'))).toHaveLength(3);
    expect(sheet.column('Statuses', 'Draft min score')).toEqual(['', '', '']);
  });

  it('scores of leads stay as they are until it is adopted', () => {
    const sheet = document();
    const before = sheet.scoreLeads().scoreSum;
    draft(sheet, 'rebuild');
    expect(sheet.scoreLeads().scoreSum).toBe(before);
  });
});

describe('Rules ▸ Evidence from closed deals', () => {
  const asked = (sheet: TestDocument) =>
    sheet.host.shown.flatMap((shown) =>
      shown.kind === 'alert' && shown.buttons === 'YES_NO' ? [shown.text] : [],
    );
  const answering = (answers: readonly string[], draftPoints?: number) => {
    const left = [...answers];
    const alert = ({ buttons }: { buttons: string }) =>
      buttons === 'YES_NO' ? (left.shift() ?? 'NO') : 'OK';
    const sheet = document({
      answers: { alert },
      ...(draftPoints === undefined ? {} : { draft: draftPoints }),
    });
    sheet.run('menuFindEvidence');
    return sheet;
  };

  it('stands in the menu of the rules', () => {
    const sheet = document();
    sheet.run('onOpen', undefined, { authMode: 'NONE' });
    const model = [...sheet.host.menus.values()].flat().find(({ caption }) => caption === 'Rules');
    expect(model?.items).toContainEqual({
      caption: 'Evidence from closed deals',
      functionName: 'menuFindEvidence',
    });
  });

  it('offers both suggestions, and writes nothing on no', () => {
    const sheet = answering(['NO', 'NO']);
    expect(asked(sheet)).toHaveLength(2);
    expect(numbers(sheet.column('Rules', 'Draft points'))).toEqual([]);
  });

  it('asks before it writes over Draft points', () => {
    const sheet = answering(['YES', 'NO'], 33);
    expect(asked(sheet)[1]).toBe('1 cell of Draft points is filled in. Overwrite it?');
    expect(sheet.column('Rules', 'Draft points')).toEqual(['33', '', '', '']);
  });

  it('writes on yes', () => {
    const sheet = answering(['NO', 'YES']);
    expect(sheet.column('Rules', 'Draft points')[0]).toBe('0');
  });
});
