import { describe, expect, it } from 'vitest';
import { put, TestDocument } from '../addon/document.ts';
import { learningDeals, weighedWrongly } from '../addon/evidence/learning-deals.ts';
import { sidebars } from './open-sidebar.ts';
import { teamDocument } from './team-document.ts';
import { wrongIn } from './wrong-in.ts';

const open = sidebars();

function team(): TestDocument {
  const document = teamDocument([
    ['L1', 95, 'Ben'],
    ['L2', 90, 'Ben'],
    ['L3', 80, 'Ann'],
  ]);
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

describe('a long list of owners', () => {
  const names = ['Ana', 'Bo', 'Cy', 'Dee', 'Eve', 'Fay', 'Gus', 'Hal', 'Iva', 'José', 'Kim', 'Lou'];

  function owned(count: number): TestDocument {
    const document = new TestDocument({
      Leads: [
        ['Lead ID', 'Points', 'Owner'],
        ...names.slice(0, count).map((name, i) => [`L${i + 1}`, 90, name]),
      ],
      Rules: [
        ['Rule', 'Field', 'Test', 'Value', 'Points', 'Count'],
        ['Points', 'Points', '≥', '0', '1', 'each'],
      ],
    });
    document.scoreLeads();
    return document;
  }

  it('is searched by part of a name, in any case, for both questions, and what is chosen stays', async () => {
    const sidebar = await open(owned(12));
    await sidebar.tab('More').click();
    await sidebar.button('Hand over…').click();
    const whose = sidebar.panel.getByRole('group', { name: 'Whose open leads?' });
    await whose.getByRole('button').first().waitFor();
    expect(await whose.getByRole('button').count()).toBe(12);
    await whose.getByRole('searchbox').fill('JOS');
    expect(await whose.getByRole('button').allTextContents()).toEqual(['José (1)']);
    await sidebar.button('José (1)').click();
    await whose.getByRole('searchbox').fill('nobody of that name');
    expect(await whose.getByRole('button').allTextContents()).toEqual(['José (1)']);
    const toWhom = sidebar.panel.getByRole('group', { name: 'To whom?' });
    await toWhom.getByRole('searchbox').fill('zz');
    await sidebar.says('Nobody has this in the name.');
    await toWhom.getByRole('searchbox').fill('lo');
    await sidebar.button('Lou').click();
    await sidebar.says('row 11: L10 → Lou');
    expect(await wrongIn(sidebar)).toEqual([]);
  });

  it('is searched by the keyboard alone', async () => {
    const document = owned(12);
    const sidebar = await open(document);
    const { keyboard } = sidebar.page;
    const focused = () => sidebar.page.locator(':focus').textContent();
    await sidebar.tab('More').click();
    await sidebar.button('Hand over…').press('Enter');
    await sidebar.button('Ana (1)').waitFor();
    await expect.poll(focused).toBe('Ana (1)');
    await keyboard.press('Shift+Tab');
    await keyboard.type('kim');
    await keyboard.press('Tab');
    expect(await focused()).toBe('Kim (1)');
    await keyboard.press('Enter');
    await sidebar.button('Ana').waitFor();
    await keyboard.press('Tab');
    await keyboard.type('ana');
    await keyboard.press('Tab');
    expect(await focused()).toBe('Ana');
    await keyboard.press('Enter');
    await sidebar.says('row 12: L11 → Ana');
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await sidebar.says('1 lead handed over.');
    expect(document.column('Leads', 'Owner')[10]).toBe('Ana');
  });

  it('has no box to search where a glance takes it in', async () => {
    const sidebar = await open(owned(8));
    await sidebar.tab('More').click();
    await sidebar.button('Hand over…').click();
    await sidebar.button('Ana (1)').click();
    await sidebar.button('Bo').waitFor();
    expect(await sidebar.panel.getByRole('searchbox').count()).toBe(0);
  });
});

describe('a draft of the suggested rules', () => {
  it('says so where they are the present points, and offers new rules alone', async () => {
    const document = learningDeals(400);
    document.scoreLeads();
    const sidebar = await open(document);
    await sidebar.tab('Rules').click();
    await sidebar.button('Evidence from closed deals').press('Enter');
    await sidebar.says(
      'The deals agree with your points: nothing to change. The points that 400 closed deals',
    );
    await sidebar.button('Draft new rules').waitFor();
    expect(await sidebar.button('Draft new points for my rules').count()).toBe(0);
    expect(await wrongIn(sidebar)).toEqual([]);
  });

  it('asks before it writes over what stands in Draft points', async () => {
    const document = weighedWrongly(400);
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
