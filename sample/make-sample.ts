import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { saveXlsx } from '../src/host/files/xlsx/save-xlsx.ts';
import { dayNumber } from '../src/scoring/index.ts';
import { sampleCsv } from './sample-csv.ts';
import { sampleTabs } from './sample-tabs.ts';
import { sampleWorkbook } from './sample-workbook.ts';

/** The day that the sample ends on: scored as of a later day, its events are further away than its windows. */
export const sampleDay = dayNumber(2026, 11, 21);
export const sampleDate = new Date(sampleDay * 86_400_000).toISOString().slice(0, 10);
export const sampleSeed = 7;

/** The sample's files by name: the workbook, and each tab as a .csv file. The same seed gives the same bytes. */
export async function sampleFiles(seed: number, asOfDay: number): Promise<Map<string, Uint8Array>> {
  const tabs = sampleTabs(seed, asOfDay);
  const files = new Map([['sample.xlsx', await saveXlsx(sampleWorkbook(tabs))]]);
  const encoder = new TextEncoder();
  for (const tab of tabs) files.set(`${tab.name.toLowerCase()}.csv`, encoder.encode(sampleCsv(tab)));
  return files;
}

export async function makeSample(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, bytes] of await sampleFiles(sampleSeed, sampleDay))
    await writeFile(join(folder, name), bytes);
}
