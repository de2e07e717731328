import { describe, expect, it } from 'vitest';
import { costModel } from '../../../src/host/services/cost-model.ts';
import type { ConversionView, Summary } from '../../../src/shared/index.ts';
import type { TestDocument } from '../document.ts';
import { draftWorkbook, yes } from '../draft/draft-workbook.ts';
import { slowMachine } from '../slow-machine.ts';
import { parts } from './deals-workbook.ts';

/** A spreadsheet with a draft in which each read takes so many seconds, under Google's limit. */
function onSlowDay(secondsPerRead: number): TestDocument {
  const document = draftWorkbook({}, { answers: yes });
  document.host.timeLimitMilliseconds = 360_000;
  document.host.costs.read = 1_000 * secondsPerRead;
  return document;
}

function secondsOfLast({ host }: TestDocument): number {
  const { startedAt, endedAt } = host.executions.at(-1)!;
  return (endedAt! - startedAt) / 1_000;
}

const noTime =
  'Reading and scoring the leads took most of the six minutes that Google lets a script run, so that no time is left for the closed deals. Move leads that nobody works on any more to another spreadsheet, then try again.';

describe.each(['buildConversion', 'compareDraft', 'findEvidence'])(
  '%s on a day on which reading is slow',
  (name) => {
    const run = (document: TestDocument) => document.run(name, { by: 'menu' }) as Summary;

    it.each([costModel.read / 1_000, 1, 2, 3, 4, 5, 6, 7, 8])(
      'is never killed, with %s s a read',
      (seconds) => {
        const document = onSlowDay(seconds);
        run(document);
        expect(secondsOfLast(document)).toBeLessThan(340);
      },
    );

    it('says why where no time is left for the deals, and makes no tab', () => {
      const document = onSlowDay(7);
      const tabs = document.workbook.sheets.length;
      expect(run(document)).toMatchObject({ stopped: noTime, leads: 60 });
      expect(document.workbook.sheets).toHaveLength(tabs);
    });
  },
);

const leftOut = (parts: string) =>
  `Left out for lack of time, since Google lets a script run for six minutes only: ${parts}.`;

/** The same on a machine on which so many seconds go by from one look at the clock to the next. */
function onSlowMachine(secondsPerLook: number): TestDocument {
  return draftWorkbook(
    { Settings: [...parts.settings, ['Break down by', 'Industry']] },
    { code: slowMachine(1_000 * secondsPerLook) },
  );
}

describe('what there is no time for', () => {
  it.each([
    [1, []],
    [24, [leftOut('touches')]],
    [27, [leftOut('channels; touches')]],
    [31, [leftOut('problems of the deals; channels; touches')]],
  ])(
    'is left out of the conversion sheet in a stated order, the touches first: %s s a look',
    (seconds, said) => {
      const document = onSlowMachine(seconds);
      const { messages, conversion } = document.run('buildConversion', { by: 'menu' }) as Summary;
      expect(messages.filter((line) => line.startsWith('Left out'))).toEqual(said);
      expect(conversion).toMatchObject({ deals: 45 });
      const ofTab = document.texts('Conversion').map(([first]) => first);
      expect(ofTab.filter((line) => line!.startsWith('Left out'))).toEqual(said);
      const { verdicts } = document.run('readConversion') as ConversionView;
      expect(verdicts.map(({ text }) => text).filter((text) => text.startsWith('Left out'))).toEqual(said);
    },
  );

  it('is left out of a comparison: the problems of the deals', () => {
    const { messages, comparison } = onSlowMachine(28).run('compareDraft', { by: 'menu' }) as Summary;
    expect(messages).toContain(leftOut('problems of the deals'));
    expect(comparison).toMatchObject({ deals: 45 });
  });
});
