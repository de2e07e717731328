import { expect, it } from 'vitest';
import { countedGroups, groupProblems } from '../../../src/scoring/index.ts';
import type { Overview, Summary } from '../../../src/shared/index.ts';
import { dealsWorkbook, parts } from '../conversion/deals-workbook.ts';

/** A rule, cells of leads, activities and deals, all with something wrong. */
function document() {
  const { leads, deals, activities, rules } = parts;
  return dealsWorkbook({
    Leads: leads.map((row, i) => (i > 50 ? [row[0]!, row[1]!, 'many', ...row.slice(3)] : row)),
    Activities: [...activities, ['L999', 'Demo request', '2026-01-15'], ['L001', 'Demo request', 'lately']],
    Deals: [...deals, ['L998', 'Won', '2026-02-02', 10], ['L002', 'Won', 'some day', 10]],
    Rules: [...rules, [true, 'Wrong', 'Attribute', 'Nothing', 'is', 'x', 5]],
  });
}

const heading = '15 problems of 6 kinds';

it('is the same in the menu, in the page, and in what the command line prints', () => {
  const sheet = document();
  for (const action of ['checkRules', 'scoreLeads', 'buildConversion']) {
    const { problems } = sheet.run(action, { by: 'command line' }) as Summary;
    expect([action, countedGroups(groupProblems(problems).errors, 'problem')]).toEqual([action, heading]);
  }
  sheet.run('menuCheckRules');
  expect(sheet.host.shown.at(-1)).toMatchObject({ text: expect.stringContaining(`${heading}:`) });
  sheet.run('menuScoreLeads');
  expect(sheet.host.shown.at(-1)).toMatchObject({
    text: expect.stringContaining(`${heading}: Check rules lists them.`),
  });
  const { problems } = sheet.run('readOverview') as Overview;
  expect([problems.errors, problems.kinds.error]).toEqual([15, 6]);
});

it('is the same without a tab of deals, which is missed where deals are asked for only', () => {
  const sheet = dealsWorkbook({ Deals: null });
  const [checked, built] = ['checkRules', 'buildConversion'].map((action) =>
    groupProblems((sheet.run(action, { by: 'menu' }) as Summary).problems),
  );
  expect([checked!.errors.length, built!.errors.length]).toEqual([0, 0]);
  expect(built!.advice.map(({ message }) => message)).toContain(
    'There is no tab "Deals" with closed deals. Add it with one row a deal (lead key, Outcome, Created on, Closed on), or enter the name of yours in Settings, Deals tab.',
  );
});

it('begins with what concerns every lead, and counts what the rest concerns', () => {
  const { problems } = document().run('checkRules', { by: 'menu' }) as Summary;
  expect(groupProblems(problems).errors.map(({ message }) => message)).toEqual([
    'Rules!D6: column "Nothing" not found in Leads. Enter a header of Leads as it stands there.',
    'Leads!C52: "many" is not a number, so rules on Employees are unknown for this lead. Enter a number or a range such as 51-200. (10 leads)',
    'Activities!A32: no lead in Leads has the key "L999". Correct the key, or add the lead.',
    'Activities!C33: "lately" is not a date, so it is not counted. Enter a date such as 2026-11-21.',
    'Deals!A47: no lead has the key "L998" and the deal has nothing of its own to score it by, so it is not counted. Correct the key, or add the lead to Leads.',
    'Deals!C48: "some day" in Closed on is no date. Enter a date such as 2026-11-21.',
  ]);
});
