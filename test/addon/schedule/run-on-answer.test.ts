import { beforeEach, describe, expect, it } from 'vitest';
import { ExecutionKilled } from '../../../src/host/services/google-exception.ts';
import type { TriggerRecord } from '../../../src/host/services/project.ts';
import { answerEvent } from '../../../src/host/services/triggers.ts';
import { put, TestDocument } from '../document.ts';

const minute = 60_000;
const hour = 60 * minute;

let document: TestDocument;
beforeEach(() => {
  document = new TestDocument({
    Leads: [
      ['Timestamp', 'Email', 'Industry'],
      ['', 'ann@acme.com', 'SaaS'],
    ],
    Rules: [
      ['On', 'Rule', 'Field', 'Test', 'Value', 'Points'],
      [true, 'Software', 'Industry', 'is', 'SaaS', '30'],
    ],
  });
  document.scoreLeads();
});

function schedule(text: string, user = 'owner@example.com'): void {
  document.host.answers = { prompt: () => ({ button: 'OK', text }), alert: () => 'YES' };
  document.run('menuSchedule', undefined, { user });
}

const triggers = () => document.host.project.triggers;
const answerTrigger = (): TriggerRecord => triggers().find(({ handler }) => handler === 'runOnAnswer')!;

/** What Google does when a form has sent an answer: a row of cells, and the trigger. */
function answer(email: string, trigger = answerTrigger()): number {
  const leads = document.sheet('Leads');
  const row = leads.lastRow() + 1;
  put(leads, row, 2, email);
  put(leads, row, 3, 'SaaS');
  fire(row, trigger);
  return row;
}

function fire(row: number, trigger = answerTrigger()): void {
  const event = answerEvent(document.host, trigger, document.sheet('Leads'), row);
  document.run(trigger.handler, event, { trigger: true, user: trigger.user });
}

function fireHour(): void {
  const trigger = triggers().find(({ handler }) => handler === 'runSchedule')!;
  document.run(trigger.handler, { triggerUid: trigger.id }, { trigger: true, user: trigger.user });
}

const runs = () => JSON.parse(document.workbook.documentProperties.get('scoreband.scheduleRuns')!);
const scores = () => document.column('Leads', 'Score');
const reads = () => document.calls.get('Sheet.getSheetValues') ?? 0;
const lastText = () => {
  const last = document.host.shown.at(-1)!;
  return 'text' in last ? last.text : '';
};

describe('answers of a form', () => {
  it('have a trigger of their own, beside the hourly one, for who asks for it', () => {
    schedule('daily 6 and answers');
    expect(triggers().map(({ handler, schedule }) => [handler, schedule])).toEqual([
      ['runSchedule', { everyHours: 1 }],
      ['runOnAnswer', { onFormSubmit: true }],
    ]);
    expect(lastText()).toContain('Answers of a form are scored as they arrive, too.');
    schedule('daily 7');
    expect(triggers().map(({ handler }) => handler)).toEqual(['runSchedule']);
  });

  it('are scored as they arrive', () => {
    schedule('daily 6 and answers');
    answer('bo@bolt.com');
    expect(scores()).toEqual(['30', '30']);
    expect(runs()).toMatchObject({ answerDueSince: null, startedAt: null, error: null });
  });

  it('that come together are scored by the first run; the next ends after two reads', () => {
    schedule('daily and answers');
    const row = answer('bo@bolt.com');
    answer('cy@coil.com');
    fire(row);
    // Headers and the row.
    expect(reads()).toBe(2);
    expect(document.calls.has('Range.setValues')).toBe(false);
    expect(runs().answerDueSince).toBeNull();
  });

  it('that come while another is scored are left to the next hour, each of them', () => {
    schedule('daily and answers');
    const { host } = document;
    host.onCall = ({ member }) => {
      if (member !== 'setValues') return;
      host.onCall = null;
      host.clock.advance(1_000);
      answer('cy@coil.com');
    };
    answer('bo@bolt.com');
    expect(scores()).toEqual(['30', '30', '']);
    expect(runs().answerDueSince).not.toBeNull();
    host.clock.now += hour;
    fireHour();
    expect(scores()).toEqual(['30', '30', '30']);
    expect(runs().answerDueSince).toBeNull();
  });

  it('wait half a minute for another run, and are left to the next hour where it goes on', () => {
    schedule('daily and answers');
    const { host } = document;
    host.project.locks.set('document', { owner: {}, until: host.clock.now + 20_000 });
    answer('bo@bolt.com');
    expect(scores()).toEqual(['30', '30']);
    host.project.locks.set('document', { owner: {}, until: host.clock.now + 40_000 });
    answer('cy@coil.com');
    expect(scores()).toEqual(['30', '30', '']);
    host.project.locks.clear();
    host.clock.now += hour;
    fireHour();
    expect(scores()).toEqual(['30', '30', '30']);
    expect(runs().answerDueSince).toBeNull();
  });

  it('take at most 20 minutes a day; after that it is only noted that a run is due, and said', () => {
    schedule('daily and answers');
    const { documentProperties } = document.workbook;
    const day = Math.floor(document.host.clock.now / 86_400_000);
    const spent = (milliseconds: number, on: number) =>
      documentProperties.set(
        'scoreband.scheduleRuns',
        JSON.stringify({ ...runs(), answers: { day: on, milliseconds } }),
      );
    spent(20 * minute, day);
    answer('bo@bolt.com');
    expect(scores()).toEqual(['30', '']);
    expect(reads()).toBe(0);
    document.host.answers = {};
    document.run('menuSchedule');
    expect(lastText()).toContain(
      'Answers of a form, the latest of 2026-11-21 09:30, wait for the next hour: runs for them have taken 20 minutes today, or another run was under way.',
    );
    spent(20 * minute, day - 1);
    answer('cy@coil.com');
    expect(scores()).toEqual(['30', '30', '30']);
  });

  it('of which a run was cut off are taken up by the next hour, whatever the schedule is', () => {
    schedule('weekly 3 and answers');
    const { host } = document;
    host.onCall = ({ member }) => {
      if (member === 'setValues') host.kill();
    };
    expect(() => answer('bo@bolt.com')).toThrow(ExecutionKilled);
    host.onCall = null;
    expect(runs()).toMatchObject({ answers: { milliseconds: 6 * minute } });
    host.clock.now += hour;
    fireHour();
    expect(scores()).toEqual(['30', '30']);
    expect(runs().answerDueSince).toBeNull();
  });

  it('end with the schedule, with a colleague’s that takes its place, and with Scoreband', () => {
    schedule('daily and answers');
    const own = answerTrigger();
    schedule('daily', 'colleague@example.com');
    expect(triggers()).toContain(own);
    answer('bo@bolt.com', own);
    expect(triggers().map(({ user, handler }) => [user, handler])).toEqual([
      ['owner@example.com', 'runSchedule'],
      ['colleague@example.com', 'runSchedule'],
    ]);
    expect(scores()).toEqual(['30', '']);
    schedule('off');
    schedule('daily and answers');
    schedule('off');
    expect(triggers().filter(({ user }) => user === 'owner@example.com')).toEqual([]);
    schedule('daily and answers');
    document.run('menuRemove');
    expect(triggers().filter(({ user }) => user === 'owner@example.com')).toEqual([]);
  });

  it('have their trigger made again by a repair', () => {
    schedule('daily and answers');
    document.host.project.triggers = triggers().filter(({ handler }) => handler === 'runSchedule');
    document.host.answers = {};
    document.run('menuSchedule');
    expect(lastText()).toContain('But Google no longer has its trigger');
    document.run('repairSchedule');
    expect(triggers().map(({ handler }) => handler)).toEqual(['runSchedule', 'runOnAnswer']);
  });
});
