import { expect } from 'vitest';
import type { Morning } from './morning.ts';
import type { ToldSection } from './told-page.ts';

/** What the page calls the columns, and what it says of a lead that is back after a good talk. */
interface NoteWords {
  readonly told: ToldSection;
  readonly result: string;
  readonly againOn: string;
  readonly note: string;
  readonly noOutcome: string;
}

/** Enters every result of the page's table beside a lead, and looks on which days the leads are back. */
export async function noteResults(
  morning: Morning,
  { told, result, againOn, note, noOutcome }: NoteWords,
): Promise<void> {
  const { playground } = morning;
  const results = told.table.flatMap(([names]) => names!.split(', '));
  const keys = [...(await morning.calls()).keys()];
  expect(keys).not.toContain('Q26');
  await playground.tab('Call list');
  await playground.cell(4, 3).dblclick();
  await playground.page.getByRole('option').first().waitFor();
  const offered = await playground.page.getByRole('option').allInnerTexts();
  expect(offered.sort()).toEqual([...results].sort());
  await playground.page.keyboard.press('Escape');
  const called = Object.fromEntries(results.map((name, i) => [name, keys[i]!]));
  const promised = [called['Call again']!, keys[8]!, keys[9]!];
  for (const [name, key] of Object.entries(called)) await morning.enter('Call list', key, result, name);
  await morning.enter('Call list', called['Good talk']!, note, 'Wants an offer');
  await morning.enter('Call list', promised[1]!, result, 'Gutes Gespräch');
  for (const key of promised) await morning.enter('Call list', key, againOn, '2026-11-25');
  const said = await morning.choose('Score leads');
  expect(said).toContain('Took 9 lines from Call list into Calls.');
  expect(said).toMatch(/Recorded in Deals, as typed in Calls: .* won, .* lost\./);
  const noted = (await morning.rows('Calls')).map((row) => [row['Lead key'], row[result], row[note]]);
  expect(noted).toContainEqual([called['Good talk'], 'Good talk', 'Wants an offer']);
  const sold = (await morning.rows('Deals')).map((row) => [row['Lead ID'], row['Closed on']]);
  expect(sold).toEqual([called.Won, called.Lost].map((key) => [key, '2026-11-23']));
  await morning.deleteRow('Deals', called.Won!);

  const back = [];
  for (const day of ['2026-11-24', '2026-11-25', '2026-11-26', '2026-12-01', '2026-12-02', '2026-12-07']) {
    const lines = await morning.dayWithRun(day);
    const backOn = Object.keys(called).filter((name) => lines.has(called[name]!));
    back.push([day, ...backOn]);
    if (day === '2026-11-25') expect([...lines.keys()].slice(0, 3)).toEqual(expect.arrayContaining(promised));
    if (day === '2026-12-07') expect(lines.get(called['Good talk']!)!.Remark).toContain(noOutcome);
    if (!backOn.includes('No answer')) continue;
    await morning.enter('Call list', called['No answer']!, result, 'No answer');
    await morning.choose('Score leads');
  }
  expect(back).toEqual([
    ['2026-11-24', 'No answer'],
    ['2026-11-25', 'Call again'],
    ['2026-11-26', 'No answer', 'Call again'],
    ['2026-12-01', 'Call again'],
    ['2026-12-02', 'No answer', 'Call again'],
    ['2026-12-07', 'Good talk', 'Call again'],
  ]);
  expect((await morning.rows('Deals')).length).toBe(1);
  await morning.deleteRow('Calls', called['Do not call']!);
  expect((await morning.dayWithRun('2026-12-08')).has(called['Do not call']!)).toBe(true);
}
