import { describe, expect, it } from 'vitest';
import { put, TestDocument } from '../addon/document.ts';
import { learningDeals } from '../addon/evidence/learning-deals.ts';
import { sidebars } from './open-sidebar.ts';

const open = sidebars();

function team(): TestDocument {
  const document = new TestDocument({
    Leads: [
      ['Lead ID', 'Points', 'Owner'],
      ['L1', 95, 'Ben'],
      ['L2', 90, 'Ben'],
      ['L3', 80, 'Ann'],
    ],
    Rules: [
      ['Rule', 'Field', 'Test', 'Value', 'Points', 'Count'],
      ['Points', 'Points', '≥', '0', '1', 'each'],
    ],
  });
  document.scoreLeads();
  return document;
}

describe('Hand over in More', () => {
  it('asks from whom and to whom, shows each lead, and puts them back, answers held back', async () => {
    const document = team();
    const pause = () => new Promise((resolve) => setTimeout(resolve, 1_500));
    const sidebar = await open(document, { pause });
    await sidebar.tab('More').click();
    await sidebar.button('Hand over…').click();
    await sidebar.button('Ben (2)').click();
    await sidebar.button('Ann').click();
    await sidebar.says('row 2: L1 → Ann');
    expect(document.column('Leads', 'Owner')).toEqual(['Ben', 'Ben', 'Ann']);
    await sidebar.button('Hand over 2 leads').click();
    await sidebar.says('2 leads handed over.');
    expect(document.column('Leads', 'Owner')).toEqual(['Ann', 'Ann', 'Ann']);
    await sidebar.button('Hand over…').click();
    await sidebar.says('2 leads handed over from Ben to Ann.');
    await sidebar.button('Put them back').click();
    await sidebar.says('2 leads put back.');
    expect(document.column('Leads', 'Owner')).toEqual(['Ben', 'Ben', 'Ann']);
    expect(sidebar.surprises).toEqual([]);
  });

  it('goes by the keyboard alone, and writes nothing where an owner has changed meanwhile', async () => {
    const document = team();
    const sidebar = await open(document);
    const { keyboard } = sidebar.page;
    const focused = () => sidebar.page.locator(':focus').textContent();
    await sidebar.tab('More').click();
    await sidebar.button('Hand over…').focus();
    await keyboard.press('Enter');
    await expect.poll(focused).toBe('Ben (2)');
    await keyboard.press('Enter');
    await sidebar.button('Ann').waitFor();
    await keyboard.press('Tab');
    await keyboard.press('Tab');
    expect(await focused()).toBe('Ann');
    await keyboard.press('Enter');
    await sidebar.says('row 2: L1 → Ann');
    put(document.sheet('Leads'), 2, 3, 'Cy');
    await keyboard.press('Tab');
    expect(await focused()).toBe('Hand over 2 leads');
    await keyboard.press('Enter');
    await sidebar.says('Somebody has changed leads or owners meanwhile, so nothing was written.');
    expect(document.column('Leads', 'Owner')).toEqual(['Cy', 'Ben', 'Ann']);
  });
});

describe('a draft of the suggested rules', () => {
  it('asks before it writes over what stands in Draft points', async () => {
    const document = learningDeals(400);
    put(document.sheet('Rules'), 2, 7, 9);
    document.scoreLeads();
    const sidebar = await open(document);
    await sidebar.tab('Rules').click();
    await sidebar.button('Evidence from closed deals').click();
    await sidebar.button('Draft new points for my rules').click();
    await sidebar.says('Other points stand in Draft points already.');
    expect(document.column('Rules', 'Draft points')[0]).toBe('9');
    await sidebar.button('Write over them').click();
    await expect.poll(() => document.column('Rules', 'Draft points')[0]).not.toBe('9');
  });
});
