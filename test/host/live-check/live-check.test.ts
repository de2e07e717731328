import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { printableText } from '../../../bin/printable-ascii.mjs';
import { byHandChecks } from '../../../src/host/live-check/check-list.ts';
import { allChecks } from '../../../src/host/live-check/checks/all-checks.ts';
import { executionLimitMilliseconds } from '../../../src/host/services/cost-model.ts';
import { transientFault, transientFaults } from '../../../src/host/services/google-exception.ts';
import { runOn, wrongHosts } from '../wrong-hosts.ts';
import { LiveCheckProject, type Row } from './run-live-check.ts';

const root = new URL('../../../', import.meta.url);

/** A run, the trigger that it asked for, and the run after that, which fills in what is left. */
function twoRuns(project = new LiveCheckProject()): LiveCheckProject {
  project.run('liveCheck');
  const [trigger] = project.host.project.triggers;
  project.run('liveCheckInTrigger', { trigger: true }, { authMode: 'FULL', triggerUid: trigger!.id });
  project.run('liveCheck');
  return project;
}

const differing = (rows: readonly Row[]) => rows.filter(({ agrees }) => agrees === 'NO');
const notRun = (rows: readonly Row[]) => rows.filter(({ agrees }) => agrees === 'not run');
const notYet = (rows: readonly Row[]) => rows.filter(({ agrees }) => !/yes|NO|shown|run/.test(agrees));

describe('the live check on the host', () => {
  let project: LiveCheckProject;
  let rows: Row[];

  beforeAll(() => {
    project = twoRuns();
    rows = project.rows();
  });

  it('finds everything as assumed', () => {
    expect(differing(rows)).toEqual([]);
    expect([...notRun(rows), ...notYet(rows)]).toEqual([]);
    const agreeing = rows.filter(({ agrees }) => agrees === 'yes').length;
    expect(agreeing).toBeGreaterThan(140);
    expect(project.host.log.at(-1)).toBe(`log: ${agreeing} of ${agreeing} as assumed.`);
  });

  it('has one row for each check, and says where each thing is assumed', () => {
    expect(rows.map(({ what }) => what)).toEqual(allChecks.map(({ what }) => what));
    expect(new Set(rows.map(({ what }) => what)).size).toBe(rows.length);
    const missing = [...rows, ...byHandChecks].filter(({ where }) => !existsSync(new URL(where, root)));
    expect(missing).toEqual([]);
  });

  it('measures what the model of costs says, since the clock goes by it', () => {
    const times = rows.filter(({ what }) => what.startsWith('time:'));
    expect(times.length).toBe(10);
    for (const { assumed, seen, agrees } of times) expect([seen, agrees]).toEqual([assumed, '(shown only)']);
  });

  it('leaves its tables behind and nothing else', () => {
    expect(project.workbook.sheets.map(({ name }) => name)).toEqual(['Tabelle1', 'Live check']);
    expect([project.workbook.locale, project.workbook.timeZone]).toEqual(['de_CH', 'Europe/Zurich']);
    expect(project.host.project.triggers).toEqual([]);
    expect(project.workbook.sheets[0]!.cells.lastRow()).toBe(0);
    project.run('liveCheckRemove');
    expect([...project.workbook.documentProperties]).toEqual([]);
  });

  it('takes half of an execution at most, by the model of costs', () => {
    const half = executionLimitMilliseconds / 2;
    for (const { startedAt, endedAt } of project.host.executions.slice(0, 3))
      expect(endedAt! - startedAt).toBeLessThan(half);
  });

  it('shows no dialog, and asks for nothing that the manifest does not grant', () => {
    expect(project.host.shown).toEqual([]);
  });

  it('says what is left to do by hand', () => {
    const { cells } = project.sheet('Live check');
    const texts = Array.from({ length: cells.lastRow() }, (_, i) => String(cells.at(i + 1, 2) ?? ''));
    const steps = texts.slice(texts.indexOf('By hand:') + 1).filter((text) => /^\d+\. /.test(text));
    expect(steps.length).toBeGreaterThanOrEqual(12);
  });
});

describe('the live check where Google does not do as assumed', () => {
  it('says that the copy of a tab has no metadata', () => {
    const project = new LiveCheckProject({ copiesMetadata: false });
    project.run('liveCheck');
    const found = differing(project.rows());
    expect(found.map(({ what, seen }) => [what, seen])).toEqual([
      ['metadata of a tab and its column B, in a copy of the tab', 'tab: not copied, column: gone, ids: new'],
    ]);
    expect(project.host.log.at(-1)).toMatch(
      /^log: \d+ of \d+ as assumed; 1 differs: \d+ \(metadata of a tab and its column B, in a copy of the tab\); not yet: .+\. Run liveCheck again in two minutes\.$/,
    );
  });

  it('finds most of it otherwise where no write that Google queues arrives', () => {
    const project = new LiveCheckProject();
    let before = '';
    project.meanwhile(({ sheets }, { member }) => {
      const isWorking = sheets.some(({ name }) => name.startsWith('Live check at work'));
      // The table itself must arrive: it is sent as soon as it is set.
      const isSetting = /^(getRange|setValues)$/.test(member);
      const isTable = isSetting || (member === 'flush' && before === 'setValues');
      if (isWorking && !isTable) project.host.execution.pending = [];
      before = member;
    });
    project.run('liveCheck');
    const rows = project.rows();
    const agreeing = rows.filter(({ agrees }) => agrees === 'yes');
    expect(agreeing.length).toBeLessThan(rows.length / 2);
  });

  it('says that plain text is read all the same', () => {
    const project = new LiveCheckProject();
    project.meanwhile(({ sheets }) => {
      for (const sheet of sheets) {
        if (!sheet.name.includes('at work')) continue;
        const { numberFormat } = sheet.formats;
        for (let column = 1; column <= 3; column++) {
          for (const { from, to, value } of [...(numberFormat.column(column)?.runs() ?? [])]) {
            if (value === '@')
              numberFormat.set({ row: from, column, rows: to - from + 1, columns: 1 }, undefined);
          }
        }
      }
    });
    // Sent at each call, so that the format is gone before the value comes.
    project.meanwhile(() => project.host.commit());
    project.run('liveCheck');
    const found = differing(project.rows()).map(({ what, seen }) => `${what}: ${seen}`);
    expect(found).toContain('the text "=1+1" is set in a cell formatted "@": formula =1+1');
    expect(found).toContain('the text "10-50" is set in a cell formatted "@": date 1950-10-01 00:00:00');
  });

  it('says that a filter grows over a column beside it', () => {
    const project = new LiveCheckProject();
    project.meanwhile(({ sheets }) => {
      for (const { filter, maxColumns } of sheets) if (filter && maxColumns === 28) filter.area.columns = 4;
    });
    project.run('liveCheck');
    expect(differing(project.rows()).map(({ seen }) => seen)).toEqual(['filter A1:D3, banding A1:B3']);
  });

  it('says that the trigger of a published add-on sees no spreadsheet', () => {
    const project = twoRuns(new LiveCheckProject({ isPublishedAddOn: true }));
    const found = differing(project.rows()).map(({ seen }) => seen);
    expect(found).toContain('spreadsheet: null, getActiveSheet: throws, FULL');
  });

  it('does not judge error texts in a language that it does not know', () => {
    const project = new LiveCheckProject({ userLocale: 'de', translateError: () => 'Ein Fehler.' });
    project.run('liveCheck');
    const left = notRun(project.rows());
    expect(left.length).toBeGreaterThan(5);
    expect(left.at(-1)!.seen).toBe(
      'not run: Google speaks "de" to this account, and only its English texts are known',
    );
    expect(differing(project.rows())).toEqual([]);
  });

  it('says which error texts are others', () => {
    const project = new LiveCheckProject({ translateError: (text) => text.replace('rows', 'lines') });
    project.run('liveCheck');
    expect(differing(project.rows()).map(({ what }) => what)).toEqual([
      'the text of the error: two rows for one',
      'the text of the error: no rows',
    ]);
  });
});

describe('the live check on a host that is wrong', () => {
  it.each(wrongHosts)('finds a difference where $what', (wrongHost) => {
    const project = new LiveCheckProject();
    runOn(wrongHost, project.host, () => project.run('liveCheck'));
    expect(differing(project.rows())).not.toEqual([]);
  });
});

describe('the live check in trouble', () => {
  it('makes a row of a check that throws, and goes on', () => {
    const project = new LiveCheckProject();
    project.meanwhile((_, { member }) => {
      if (member === 'deleteColumns') throw transientFault('failed');
    });
    project.run('liveCheck');
    const found = differing(project.rows());
    expect(found.length).toBeGreaterThan(3);
    expect(new Set(found.map(({ seen }) => seen))).toEqual(new Set([`threw: ${transientFaults.failed}`]));
    expect(project.workbook.sheets.map(({ name }) => name)).toEqual(['Tabelle1', 'Live check']);
  });

  it('runs checks one by one where their common writes are refused', () => {
    const project = new LiveCheckProject();
    let [before, isRefused] = ['', false];
    project.meanwhile((_, { member }) => {
      const isSent = member === 'flush' && before === 'setValue';
      before = member;
      if (!isSent || isRefused) return;
      isRefused = true;
      throw transientFault('timed out');
    });
    project.run('liveCheck');
    expect(differing(project.rows())).toEqual([]);
    expect(project.host.log).toContain(`log: checks are run one by one: ${transientFaults['timed out']}`);
  });

  it('goes on in the next run with what did not fit in six minutes', () => {
    const project = new LiveCheckProject({ costs: { commit: 1500 } });
    project.run('liveCheck');
    const left = notYet(project.rows());
    const late = left.filter(({ seen }) => seen === 'not yet: out of time; run liveCheck again');
    expect(late.length).toBeGreaterThan(10);
    expect(differing(project.rows())).toEqual([]);
    project.run('liveCheck');
    expect(project.workbook.sheets.map(({ name }) => name)).toEqual(['Tabelle1', 'Live check']);
    expect(notYet(project.rows()).length).toBeLessThan(left.length - 10);
    expect(differing(project.rows())).toEqual([]);
  });

  it('goes on with what a run had not seen that Google ended, and asks nothing twice', () => {
    const project = new LiveCheckProject();
    let isKilled = false;
    project.meanwhile((_, { member }) => {
      if (isKilled || member !== 'getMergedRanges') return;
      isKilled = true;
      project.host.kill();
    });
    expect(() => project.run('liveCheck')).toThrow('Exceeded maximum execution time');
    const seenBefore = project.rows().filter(({ agrees }) => agrees === 'yes').length;
    expect(seenBefore).toBeGreaterThan(60);
    const linesBefore = project.host.log.length;
    project.run('liveCheck');
    const agreeing = project.rows().filter(({ agrees }) => agrees === 'yes').length;
    const asked = project.host.log.slice(linesBefore).filter((line) => line.startsWith('log: agrees: '));
    expect(seenBefore + asked.length).toBe(agreeing);
    expect(differing(project.rows())).toEqual([]);
  });

  it('does not try again what has ended the script by its size', () => {
    const project = new LiveCheckProject();
    project.run('liveCheck');
    project.meanwhile((_, { member }) => {
      if (member === 'getValues' && project.workbook.sheets.some(({ maxRows }) => maxRows === 100_000))
        project.host.kill();
    });
    expect(() => project.run('liveCheck')).toThrow('Exceeded maximum execution time');
    project.run('liveCheck');
    expect(notRun(project.rows()).map(({ seen }) => seen)).toEqual([
      'not run: Google ended the script at it',
    ]);
  });

  it('begins another table once one is full', () => {
    const project = twoRuns();
    project.run('liveCheck');
    expect(project.workbook.sheets.map(({ name }) => name)).toContain('Live check 2');
  });

  it('puts right at the next run what a run that was ended has left', () => {
    const project = new LiveCheckProject();
    let isKilled = false;
    project.meanwhile((_, { member }) => {
      if (isKilled || member !== 'setConditionalFormatRules') return;
      isKilled = true;
      project.host.kill();
    });
    expect(() => project.run('liveCheck')).toThrow('Exceeded maximum execution time');
    expect(project.workbook.sheets.length).toBeGreaterThan(1);
    expect(project.workbook.locale).toBe('en_US');
    project.run('liveCheck');
    expect(project.workbook.sheets.map(({ name }) => name)).toEqual(['Tabelle1', 'Live check']);
    expect(project.workbook.locale).toBe('de_CH');
    expect(differing(project.rows())).toEqual([]);
  });

  it('takes no tab of the user for its own', () => {
    const project = new LiveCheckProject();
    for (const name of ['Live check', 'live check at work 1']) project.workbook.addSheet(name);
    project.run('liveCheck');
    expect(project.workbook.sheets.map(({ name }) => name).sort()).toEqual([
      'Live check',
      'Live check 2',
      'Tabelle1',
      'live check at work 1',
    ]);
    expect(differing(project.rows('Live check 2'))).toEqual([]);
  });

  it('does not run beside the data of a user', () => {
    const project = new LiveCheckProject();
    project.sheet('Tabelle1').cells.set(1, 1, 'mine');
    expect(() => project.run('liveCheck')).toThrow(
      'The tab "Tabelle1" is not empty. Run the live check in a new, empty spreadsheet: it changes the locale and the time zone while it runs.',
    );
    expect(project.workbook.sheets).toHaveLength(1);
    expect(project.workbook.locale).toBe('de_CH');
  });
});

describe('LiveCheck.js', () => {
  const code = () => readFileSync(new URL('dist/LiveCheck.js', root), 'utf8');

  it('offers these functions to the person who pasted it, and nothing that runs by itself', () => {
    expect(new LiveCheckProject().functionNames.sort()).toEqual([
      'liveCheck',
      'liveCheckAfterChips',
      'liveCheckAfterDuplicating',
      'liveCheckAfterSorting',
      'liveCheckAfterTable',
      'liveCheckAsColleague',
      'liveCheckAtDialog',
      'liveCheckByHand',
      'liveCheckInCopy',
      'liveCheckInTrigger',
      'liveCheckRemove',
    ]);
  });

  it('is one file that loads nothing', () => {
    expect(code()).not.toMatch(/^\s*(import|export)\b|\brequire\(/m);
    expect(code().startsWith('/** @OnlyCurrentDoc */\n')).toBe(true);
  });
});

describe('LiveCheck.md', () => {
  it('lists each check beside the script, with what is assumed', () => {
    const list = readFileSync(new URL('dist/LiveCheck.md', root), 'utf8');
    const missing = [...allChecks, ...byHandChecks].filter(
      ({ what, assumed, where }) => !list.includes(printableText(`\n${what} → ${assumed}   (${where})\n`)),
    );
    expect(missing).toEqual([]);
  });
});
