import { describe, expect, it } from 'vitest';
import { proposeRules } from '../../src/proposal/index.ts';
import { expectSoundRules } from './expect-sound-rules.ts';
import { asOfDay } from './records.ts';
import { settingsFound, setUpSource } from './set-up-source.ts';
import { testWorkbooks } from './workbooks.ts';

describe.each(testWorkbooks)('a workbook with $name', (workbook) => {
  const { detection, source } = setUpSource(workbook.tabs, asOfDay, workbook.locale);

  it('has its tabs, headers and key found', () => {
    expect(detection).toMatchObject({
      leadsTab: workbook.leads,
      headerRow: workbook.headerRow,
      dealsTab: workbook.deals,
      activitiesTab: workbook.activities,
    });
    const settings = settingsFound(detection);
    expect(settings).toMatchObject({ ...workbook.settings, 'Lead key column': workbook.key });
  });

  it('says of each finding why and how sure it is', () => {
    for (const { why, sureness } of detection.findings) {
      expect(why).toMatch(/\.$/);
      expect(['sure', 'likely', 'guess']).toContain(sureness);
    }
  });

  it('gets starting rules that hold for some of its leads and rest on nothing they must not', () => {
    expectSoundRules(proposeRules(source), source, workbook.forbidden);
  });
});
