import { expect, it } from 'vitest';
import { clockEvent, openEvent } from '../../../src/host/services/triggers.ts';
import { appsScript } from './apps-script.ts';

it('a script compares the mode of an event with the names of ScriptApp', () => {
  const app = appsScript();
  expect(openEvent('NONE').authMode === app.ScriptApp.AuthMode.NONE).toBe(true);
});

it('a clock event has the time in UTC and the id of its trigger', () => {
  const app = appsScript();
  app.run(() => app.ScriptApp.newTrigger('run').timeBased().everyHours(1).create());
  const [trigger] = app.host.project.triggers;
  app.host.clock.now = Date.UTC(2026, 10, 22, 6, 5);
  expect(clockEvent(app.host, trigger!)).toMatchObject({
    triggerUid: trigger!.id,
    month: 11,
    'day-of-month': 22,
    'day-of-week': 7,
    hour: 6,
  });
});
