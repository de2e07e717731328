import { describe, expect, it } from 'vitest';
import type { Answers, Dialog } from '../../../src/host/services/answers.ts';
import { ExecutionKilled } from '../../../src/host/services/google-exception.ts';
import type { TriggerRecord } from '../../../src/host/services/project.ts';
import { TestDocument } from '../document.ts';

const hour = 3_600_000;
const owner = 'owner@example.com';
const colleague = 'colleague@example.com';

/** Answers prompts with these texts, in turn; yes-or-no questions with `yesNo`. */
function entering(texts: readonly string[], yesNo = 'YES'): Answers {
  const left = [...texts];
  return {
    prompt: () => {
      const text = left.shift();
      return text === undefined ? { button: 'CANCEL', text: '' } : { button: 'OK', text };
    },
    alert: ({ buttons }: Dialog) => (buttons === 'YES_NO' ? yesNo : 'OK'),
  };
}

/** A spreadsheet with a scored lead, on Saturday 2026-11-21 at 10:30 in Berlin. */
function smallDocument(): TestDocument {
  const document = new TestDocument(
    {
      Leads: [
        ['Email', 'Industry'],
        ['ann@acme.com', 'SaaS'],
      ],
      Rules: [
        ['On', 'Rule', 'Field', 'Test', 'Value', 'Points'],
        [true, 'Software', 'Industry', 'is', 'SaaS', '30'],
      ],
    },
    { timeZone: 'Europe/Berlin' },
  );
  document.scoreLeads();
  return document;
}

function schedule(document: TestDocument, text: string, user = owner): void {
  document.host.answers = entering([text]);
  document.run('menuSchedule', undefined, { user });
}

/** What Google does when a trigger is due. */
function fire(document: TestDocument, index = 0): void {
  const { id, user, handler } = document.host.project.triggers[index]!;
  document.run(handler, { triggerUid: id }, { trigger: true, user });
}

function recorded(document: TestDocument) {
  return JSON.parse(document.workbook.documentProperties.get('scoreband.schedule')!);
}

function lastText(document: TestDocument): string {
  const { shown } = document.host;
  const last = shown[shown.length - 1]!;
  return 'text' in last ? last.text : '';
}

function scoreNote(document: TestDocument): string {
  const leads = document.sheet('Leads');
  return leads.notes.at(1, document.texts('Leads')[0]!.indexOf('Score') + 1) ?? '';
}

/** What a menu action says beside its own result. */
function saidAfterMenu(document: TestDocument): string[] {
  const before = document.host.shown.length;
  document.host.answers = {};
  document.run('menuHelp');
  return document.host.shown.slice(before + 1).map((shown) => ('text' in shown ? shown.text : ''));
}

describe('setting a schedule', () => {
  it.each([
    ['hourly', 'hourly (Europe/Berlin)', 'about 2026-11-21 11:30'],
    ['daily', 'daily, 06:00 to 07:00', '2026-11-22, 06:00 to 07:00'],
    ['daily 19', 'daily, 19:00 to 20:00', '2026-11-21, 19:00 to 20:00'],
    ['weekly', 'weekly on Mondays, 06:00 to 07:00', '2026-11-23, 06:00 to 07:00'],
  ])('%s makes one trigger, which wakes up each hour, and says when it runs', (text, said, due) => {
    const document = smallDocument();
    schedule(document, text);
    expect(document.host.project.triggers).toMatchObject([
      { user: owner, handler: 'runSchedule', schedule: { everyHours: 1 } },
    ]);
    expect(lastText(document)).toContain(`Leads are now scored ${said}`);
    expect(lastText(document)).toContain(`Next run: ${due}.`);
    expect(scoreNote(document)).toContain(
      `\nNext run: ${due}, or by hand, Extensions ▸ Scoreband ▸ Score leads.\n`,
    );
  });

  it('says that all schedules of an account share the time of a day', () => {
    const document = smallDocument();
    schedule(document, 'hourly');
    expect(lastText(document)).toContain(
      'All that runs by itself under your account, schedules in other spreadsheets included, shares 90 minutes a day (6 hours in Google Workspace).',
    );
    const runs = { startedAt: document.host.clock.now, scoredAt: document.host.clock.now + 3 * 60_000 };
    document.workbook.documentProperties.set('scoreband.scheduleRuns', JSON.stringify(runs));
    document.host.answers = entering([]);
    document.run('menuSchedule');
    // 24 runs of 3 minutes, and 24 wake-ups of two seconds.
    expect(lastText(document)).toContain(
      'By its last run it takes about 73 minutes of the 90 a day that your account has for all that runs by itself',
    );
  });

  it('a second schedule takes the place of the first', () => {
    const document = smallDocument();
    schedule(document, 'daily');
    schedule(document, 'weekly 8');
    expect(document.host.project.triggers).toHaveLength(1);
    expect(recorded(document)).toMatchObject({ interval: 'weekly', hour: 8 });
  });

  it.each(['ScriptApp.newTrigger', 'ClockTriggerBuilder.create', 'Properties.setProperties'])(
    'cut off at %s, the schedule that there was still runs',
    (call) => {
      const document = smallDocument();
      schedule(document, 'daily');
      const { host } = document;
      host.onCall = ({ service, member }) => {
        if (`${service}.${member}` === call) host.kill();
      };
      expect(() => schedule(document, 'weekly')).toThrow(ExecutionKilled);
      host.onCall = null;
      expect(host.project.triggers.map(({ id }) => id)).toContain(recorded(document).triggerId);
    },
  );

  it('off deletes the trigger and its record', () => {
    const document = smallDocument();
    schedule(document, 'daily');
    schedule(document, 'off');
    expect(document.host.project.triggers).toEqual([]);
    expect([...document.workbook.documentProperties.keys()].join()).not.toContain('scoreband.schedule');
    expect(lastText(document)).toBe('The schedule is off. Leads are scored by hand.');
    expect(scoreNote(document)).toContain('\nNext run: by hand, Extensions ▸ Scoreband ▸ Score leads.\n');
  });

  it('asks again where the answer cannot be read, and changes nothing when cancelled', () => {
    const document = smallDocument();
    document.host.answers = entering(['every noon']);
    document.run('menuSchedule');
    const prompts = document.host.shown.filter(({ kind }) => kind === 'prompt');
    expect(prompts).toHaveLength(2);
    expect(lastText(document)).toMatch(
      /^"every noon" is no schedule\.\n\nEnter off, hourly, daily or weekly\./,
    );
    expect(document.host.project.triggers).toEqual([]);
  });

  it('takes an empty answer for a change of mind', () => {
    const document = smallDocument();
    document.host.answers = entering(['daily 7', '  ']);
    document.run('menuSchedule');
    document.run('menuSchedule');
    expect(document.host.shown.filter(({ kind }) => kind === 'prompt')).toHaveLength(2);
    expect(document.host.project.triggers).toHaveLength(1);
  });

  it('shows its owner what is scheduled and when it last ran', () => {
    const document = smallDocument();
    schedule(document, 'daily');
    document.host.clock.advance(20 * hour);
    fire(document);
    document.host.answers = entering([]);
    document.run('menuSchedule');
    expect(lastText(document)).toMatch(
      /^You have scheduled scoring daily, 06:00 to 07:00 \(Europe\/Berlin\), since 2026-11-21 10:30\.\n\nIt last scored the leads on 2026-11-22 06:30\.\n\nNext run: 2026-11-23, 06:00 to 07:00\.\n\nBy its last run it takes about 1 minute of the 90 a day [^\n]*\n\nEnter off/,
    );
  });

  it.each<[string, (triggers: TriggerRecord[]) => TriggerRecord[]]>([
    ['dropped', () => []],
    ['disabled', (triggers) => triggers.map((trigger) => ({ ...trigger, isDisabled: true }))],
  ])('says so where Google has %s the trigger', (_, change) => {
    const document = smallDocument();
    schedule(document, 'daily');
    document.host.project.triggers = change(document.host.project.triggers);
    document.host.answers = entering([]);
    document.run('menuSchedule');
    expect(lastText(document)).toContain(
      'But Google no longer has its trigger, so that it does not run. Enter the schedule again to renew it.',
    );
  });

  it('needs rules to score by', () => {
    const document = new TestDocument({ Leads: [['Email'], ['ann@acme.com']] });
    schedule(document, 'daily');
    expect(lastText(document)).toBe('There are no rules to score by yet. Choose Set up first.');
    expect(document.host.project.triggers).toEqual([]);
  });

  it('needs the right to make triggers', () => {
    const document = smallDocument();
    document.host.project.refusedScopes.set(owner, ['https://www.googleapis.com/auth/script.scriptapp']);
    schedule(document, 'daily');
    expect(lastText(document)).toBe(
      'Google has not been allowed to run Scoreband by itself. Reload the spreadsheet, choose Schedule… again, and allow what Google asks for.',
    );
  });
});

describe('a scheduled run', () => {
  it('scores the leads without any user interface, and says so in the note', () => {
    const document = smallDocument();
    schedule(document, 'hourly');
    document.sheet('Rules').cells.set(2, 6, '45');
    document.host.clock.advance(hour);
    const shownBefore = document.host.shown.length;
    fire(document);
    expect(document.column('Leads', 'Score')).toEqual(['45']);
    expect(scoreNote(document)).toContain(
      '\nLast run: 2026-11-21 11:30, by schedule.\nNext run: about 2026-11-21 12:30, or by hand',
    );
    expect(document.host.shown).toHaveLength(shownBefore);
    expect(saidAfterMenu(document)).toEqual([]);
  });

  it('does nothing but delete its trigger once the schedule is off', () => {
    const document = smallDocument();
    schedule(document, 'daily');
    schedule(document, 'off', colleague);
    // The colleague takes over first, and cannot delete a trigger that is not his.
    expect(document.host.project.triggers).toHaveLength(1);
    document.sheet('Rules').cells.set(2, 6, '45');
    fire(document);
    expect(document.host.project.triggers).toEqual([]);
    expect(document.column('Leads', 'Score')).toEqual(['30']);
  });

  it('records a stop in words and tells it after menu actions', () => {
    const document = smallDocument();
    schedule(document, 'hourly');
    document.sheet('Leads').name = 'Old leads';
    fire(document);
    expect(saidAfterMenu(document)).toEqual([
      'The scheduled run of 2026-11-21 10:30 could not score the leads: There is no tab "Leads". Rename your tab of leads to Leads, or enter its name in Settings, Leads tab. Score by hand, then look at Extensions ▸ Scoreband ▸ Schedule…',
    ]);
  });

  it('records an error of Google and passes it on', () => {
    const document = smallDocument();
    schedule(document, 'hourly');
    document.host.onCall = ({ member }) => {
      if (member === 'getSheets') throw new Error('Service using too much computer time for one day.');
    };
    expect(() => fire(document)).toThrow('Service using too much computer time for one day.');
    document.host.onCall = null;
    expect(saidAfterMenu(document)[0]).toMatch(
      /could not score the leads: Service using too much computer time for one day\. Score by hand/,
    );
  });

  it('notices that it was killed', () => {
    const document = smallDocument();
    schedule(document, 'hourly');
    document.host.onCall = ({ member }) => {
      if (member === 'getSheets') document.host.kill();
    };
    expect(() => fire(document)).toThrow(ExecutionKilled);
    document.host.onCall = null;
    expect(saidAfterMenu(document)).toEqual([]);
    document.host.clock.advance(8 * 60_000);
    expect(saidAfterMenu(document)).toEqual([
      'The scheduled run of 2026-11-21 10:30 was cut off before it ended, so that some scores may be old. Score by hand: Score leads.',
    ]);
    fire(document);
    expect(saidAfterMenu(document)).toEqual([]);
  });

  it('does not bring its record back where Scoreband is removed while it ends', () => {
    const document = smallDocument();
    schedule(document, 'hourly');
    const { host, workbook } = document;
    host.answers = { alert: () => 'YES' };
    let isUnlocked = false;
    host.onCall = ({ member }) => {
      if (isUnlocked) {
        host.onCall = null;
        document.run('menuRemove', undefined, { user: colleague });
      }
      isUnlocked = member === 'releaseLock';
    };
    fire(document);
    expect(lastText(document)).toMatch(/^Scoreband is gone from this spreadsheet/);
    expect(workbook.documentProperties.has('scoreband.scheduleRuns')).toBe(false);
  });

  it('does not crash without authorisation, and says so', () => {
    const document = smallDocument();
    schedule(document, 'daily');
    document.host.project.refusedScopes.set(owner, [
      'https://www.googleapis.com/auth/spreadsheets.currentonly',
    ]);
    document.sheet('Rules').cells.set(2, 6, '45');
    fire(document);
    document.host.project.refusedScopes.clear();
    expect(document.column('Leads', 'Score')).toEqual(['30']);
    expect(saidAfterMenu(document)).toEqual([
      'The scheduled run of 2026-11-21 10:30 could not score the leads: Google no longer lets Scoreband run for the person who set the schedule. Score by hand, then look at Extensions ▸ Scoreband ▸ Schedule…',
    ]);
  });

  it('leaves a mark where no spreadsheet is open, as in a published add-on', () => {
    const document = smallDocument();
    schedule(document, 'daily');
    // The host is one of a bound script otherwise.
    Object.assign(document.host, { isPublishedAddOn: true });
    fire(document);
    Object.assign(document.host, { isPublishedAddOn: false });
    expect(document.column('Leads', 'Score')).toEqual(['30']);
    expect(saidAfterMenu(document)).toEqual([
      'The scheduled run of 2026-11-21 10:30 found no spreadsheet open, as happens in installations from the Marketplace. Score by hand: Score leads.',
    ]);
  });

  it('is missed after two intervals', () => {
    const document = smallDocument();
    schedule(document, 'daily');
    document.host.clock.advance(47 * hour);
    expect(saidAfterMenu(document)).toEqual([]);
    document.host.clock.advance(2 * hour);
    expect(saidAfterMenu(document)).toEqual([
      'Scoring is scheduled daily, 06:00 to 07:00, but has never run. Set it again: Extensions ▸ Scoreband ▸ Schedule…',
    ]);
    fire(document);
    document.host.clock.advance(72 * hour);
    expect(saidAfterMenu(document)).toEqual([
      'Scoring is scheduled daily, 06:00 to 07:00, but last ran on 2026-11-23 11:30. Set it again: Extensions ▸ Scoreband ▸ Schedule…',
    ]);
  });
});

describe('an hourly wake-up', () => {
  /** Wakes it up at the same minute of each hour, and returns when it scored, in UTC. */
  function scoredAt(document: TestDocument, hours: number): string[] {
    const { host } = document;
    const scored: string[] = [];
    const first = host.clock.now;
    for (let i = 1; i <= hours; i++) {
      host.clock.now = first + i * hour;
      fire(document);
      if (host.executions.at(-1)!.cellsRead > 0)
        scored.push(new Date(first + i * hour).toISOString().slice(0, 16));
    }
    return scored;
  }

  it('scores once a day where the schedule is daily, in its hour', () => {
    const document = smallDocument();
    schedule(document, 'daily 6');
    expect(scoredAt(document, 48)).toEqual(['2026-11-22T05:30', '2026-11-23T05:30']);
  });

  it('scores once a week where the schedule is weekly', () => {
    const document = smallDocument();
    schedule(document, 'weekly');
    expect(scoredAt(document, 15 * 24)).toEqual(['2026-11-23T05:30', '2026-11-30T05:30']);
  });

  it('asks Google for little where nothing is due, and writes nothing', () => {
    const document = smallDocument();
    schedule(document, 'daily 6');
    document.host.clock.advance(hour);
    fire(document);
    const { callCount, cellsRead, cellsWritten, calls } = document.host.executions.at(-1)!;
    expect([cellsRead, cellsWritten, calls.get('Properties.setProperties')]).toEqual([0, 0, undefined]);
    expect(callCount).toBeLessThan(10);
  });

  it('tries a run that was cut off again at the next hour, and gives up after three', () => {
    const document = smallDocument();
    schedule(document, 'daily 6');
    const { host } = document;
    host.clock.advance(20 * hour);
    const { now } = host.clock;
    const wakes = [0, 1, 2, 3, 4].map((hours) => {
      host.clock.now = now + hours * hour;
      host.onCall = ({ member }) => {
        if (member === 'getSheets') host.kill();
      };
      try {
        fire(document);
        return 'nothing due';
      } catch (error) {
        return (error as Error).constructor.name;
      } finally {
        host.onCall = null;
      }
    });
    expect(wakes).toEqual([
      ...['ExecutionKilled', 'ExecutionKilled', 'ExecutionKilled'],
      ...['nothing due', 'nothing due'],
    ]);
  });

  it('knows its id as text, and as a number that is too long to be exact', () => {
    const document = smallDocument();
    schedule(document, 'hourly');
    const { workbook, host } = document;
    // The id in Google's example of an event, as it is documented.
    const id = '4034124084959907503';
    workbook.documentProperties.set(
      'scoreband.schedule',
      JSON.stringify({ ...recorded(document), triggerId: id }),
    );
    host.project.triggers[0]!.id = id;
    document.run('runSchedule', { triggerUid: Number(id) }, { trigger: true });
    expect(host.project.triggers).toHaveLength(1);
    expect(saidAfterMenu(document)).toEqual([]);
  });

  it('of an id that nobody knows is recorded, scores, and leaves the schedule as it is', () => {
    const document = smallDocument();
    schedule(document, 'hourly');
    document.sheet('Rules').cells.set(2, 6, '45');
    document.run('runSchedule', { triggerUid: 'another' }, { trigger: true });
    expect(document.column('Leads', 'Score')).toEqual(['45']);
    expect(document.host.project.triggers).toHaveLength(1);
    expect(saidAfterMenu(document)).toEqual([
      'On 2026-11-21 10:30 Google started the schedule under another id than the one that Scoreband has noted. Set the schedule again, so that there is one: Extensions ▸ Scoreband ▸ Schedule…',
    ]);
  });

  it('deletes the second of two triggers, which a script that was cut off has left', () => {
    const document = smallDocument();
    schedule(document, 'hourly');
    const { project } = document.host;
    project.triggers.unshift({ ...project.triggers[0]!, id: 'left' });
    fire(document, 0);
    expect(project.triggers.map(({ id }) => id)).toEqual([recorded(document).triggerId]);
    expect(saidAfterMenu(document)).toEqual([]);
  });
});

describe('a schedule of an earlier version, whose trigger comes at its own hour,', () => {
  function scheduledEarlier(): TestDocument {
    const document = smallDocument();
    schedule(document, 'daily 6');
    const { isHourlyTrigger: _, ...record } = recorded(document);
    document.workbook.documentProperties.set('scoreband.schedule', JSON.stringify(record));
    return document;
  }

  it('scores whenever its trigger comes, and makes none', () => {
    const document = scheduledEarlier();
    document.sheet('Rules').cells.set(2, 6, '45');
    fire(document);
    expect(document.column('Leads', 'Score')).toEqual(['45']);
    expect(document.calls.has('ScriptApp.newTrigger')).toBe(false);
  });

  it('gets the hourly trigger when its owner next uses the menu, and stays what it was', () => {
    const document = scheduledEarlier();
    const before = recorded(document);
    document.run('menuHelp', undefined, { user: colleague });
    expect(recorded(document)).toEqual(before);
    document.run('menuHelp');
    const { triggerId, ...record } = recorded(document);
    const { triggerId: earlier, ...schedule } = before;
    expect(record).toEqual({ ...schedule, isHourlyTrigger: true });
    expect(triggerId).not.toBe(earlier);
    expect(document.host.project.triggers).toMatchObject([{ id: triggerId, schedule: { everyHours: 1 } }]);
  });

  it('runs on as it did where Google makes no trigger', () => {
    const document = scheduledEarlier();
    document.host.onCall = ({ member }) => {
      if (member === 'newTrigger') throw new Error('Service invoked too many times for one day: triggers.');
    };
    document.run('menuHelp');
    expect(document.host.shown.at(-1)).toMatchObject({ title: 'Scoreband' });
    expect(document.host.project.triggers.map(({ id }) => id)).toEqual([recorded(document).triggerId]);
  });
});

describe('two colleagues', () => {
  it('the second is told whose schedule it is, and leaves it', () => {
    const document = smallDocument();
    schedule(document, 'daily');
    document.host.answers = entering(['hourly'], 'NO');
    document.run('menuSchedule', undefined, { user: colleague });
    expect(lastText(document)).toBe(
      [
        "A colleague has scheduled scoring daily, 06:00 to 07:00 (Europe/Berlin), since 2026-11-21 10:30. It runs with that person's rights.",
        'It has not scored any leads yet.',
        'Take it over? You then set it anew, it runs with your rights, and the colleague’s ends by itself. No leaves it as it is.',
      ].join('\n\n'),
    );
    expect(document.host.project.triggers.map(({ user }) => user)).toEqual([owner]);
  });

  it('the second takes it over, and the first one’s trigger finds itself superseded', () => {
    const document = smallDocument();
    schedule(document, 'daily');
    schedule(document, 'hourly', colleague);
    expect(document.host.project.triggers.map(({ user }) => user)).toEqual([owner, colleague]);
    document.sheet('Rules').cells.set(2, 6, '45');
    fire(document, 0);
    expect(document.column('Leads', 'Score')).toEqual(['30']);
    expect(document.host.project.triggers.map(({ user }) => user)).toEqual([colleague]);
    fire(document, 0);
    expect(document.column('Leads', 'Score')).toEqual(['45']);
  });

  it('a superseded trigger without authorisation blames nobody', () => {
    const document = smallDocument();
    schedule(document, 'daily');
    schedule(document, 'hourly', colleague);
    document.host.project.refusedScopes.set(owner, ['https://www.googleapis.com/auth/script.scriptapp']);
    fire(document, 0);
    expect(saidAfterMenu(document)).toEqual([]);
  });

  it('names nobody in the document', () => {
    const document = smallDocument();
    schedule(document, 'daily');
    expect([...document.workbook.documentProperties.values()].join()).not.toContain('@');
  });
});
